//! The command line, as clap reads it.

use super::check::CheckOptions;
use super::explain::ExplainOptions;
use super::help;
use super::lexicon::{LexiconCommand, LexiconOptions};
use super::rows::Rows;
use super::schema::SchemaOptions;
use super::shell::{CompletionsOptions, ManOptions};
use super::stats::StatsOptions;

mod input;
mod screen;
mod track;

pub(crate) use input::{From, InputOptions};
pub(crate) use screen::ScreenOptions;
pub(crate) use track::{TrackFormat, TrackOptions, TrackRows};

use super::Loudness;
use clap::{Args, Parser, Subcommand, ValueEnum};
use readout::model::Confidence;
use readout::text::OffsetUnit;
use std::path::PathBuf;

/// Reads what governments say they said to each other.
#[derive(Debug, Parser)]
#[command(name = "readout", version, arg_required_else_help = true, after_help = help::READOUT)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Say nothing on standard error but why the program could not run
    #[arg(
        short,
        long,
        global = true,
        conflicts_with = "verbose",
        display_order = 900
    )]
    quiet: bool,
    /// Say of each document what was found in it and how long it took
    #[arg(short, long, global = true, display_order = 901)]
    verbose: bool,
}

impl Arguments {
    pub(crate) fn loudness(&self) -> Loudness {
        match (self.quiet, self.verbose) {
            (true, _) => Loudness::Quiet,
            (_, true) => Loudness::Verbose,
            _ => Loudness::Usual,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Finds who said what, through whom, about which topic, in which formula
    #[command(after_help = help::ANALYZE)]
    Analyze(AnalyzeOptions),
    /// Sets the accounts of one encounter side by side: of several documents, or those within one article
    #[command(after_help = help::COMPARE)]
    Compare(CompareOptions),
    /// Follows what one issuer's texts say over time: formulas, topics and acts, first and last seen, changed, dropped
    #[command(after_help = help::TRACK)]
    Track(TrackOptions),
    /// Compares articles with the expectations beside them (expect.json, NAME.expect.json), folders with expect-compare.json
    /// or expect-timeline.json
    #[command(after_help = help::CHECK)]
    Check(CheckOptions),
    /// Explains one line of a text: what was found there, by which rule, how sure it is, and what lost
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainOptions),
    /// Lists the rules, or explains one: what it finds and examples; or counts how they fare on annotated texts
    #[command(after_help = help::RULES)]
    Rules(RulesOptions),
    /// Lists the topics, or explains one: its terms and examples
    #[command(after_help = help::TOPICS)]
    Topics(CatalogueOptions),
    /// Lists the diplomatic formulas, or explains one: its meaning, whose convention it is, on what basis
    #[command(after_help = help::FORMULAS)]
    Formulas(CatalogueOptions),
    /// Lists the orders of wordings by their strength, or explains one
    #[command(after_help = help::STRENGTHS)]
    Strengths(CatalogueOptions),
    /// Lists the people, institutions and countries that are known by name
    #[command(after_help = help::ACTORS)]
    Actors(CatalogueOptions),
    /// Says what is wrong with topics, formulas, actors and cues of your own
    #[command(after_help = help::LEXICON)]
    Lexicon {
        #[command(subcommand)]
        command: LexiconCommand,
    },
    /// Prints the JSON Schema of the output
    #[command(after_help = help::SCHEMA)]
    Schema(SchemaOptions),
    /// Prints a script by which a shell completes commands and options
    #[command(after_help = help::COMPLETIONS)]
    Completions(CompletionsOptions),
    /// Prints the manual as man pages
    #[command(after_help = help::MAN)]
    Man(ManOptions),
}

#[derive(Debug, Args)]
pub(crate) struct AnalyzeOptions {
    #[command(flatten)]
    pub(crate) input: InputOptions,
    #[command(flatten)]
    pub(crate) words: LexiconOptions,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// What a line of csv or jsonl is; of csv a quote, of jsonl a document if not given
    #[arg(long, value_enum)]
    pub(crate) rows: Option<Rows>,
    /// Leave out findings of lower confidence
    #[arg(long, value_name = "LEVEL", default_value = "low", value_parser = ["high", "medium", "low"])]
    min_confidence: String,
    /// Leave the document's text out of JSON; findings keep their words
    #[arg(long)]
    pub(crate) no_text: bool,
    /// Unit of all offsets in JSON
    #[arg(long, value_enum, default_value_t = Offsets::Codepoint)]
    offsets: Offsets,
    #[command(flatten)]
    pub(crate) screen: ScreenOptions,
    /// Show all that was found, not one screen
    #[arg(long)]
    pub(crate) full: bool,
    /// Write a file for each input into this folder, below the input's own path, not to standard output
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: Option<PathBuf>,
    /// With --out: leave out what an earlier run finished, and go on where it stopped (within a file: JSON Lines)
    #[arg(long, requires = "out")]
    pub(crate) resume: bool,
    /// Documents to analyse at a time; as many as there are cores if not given. Output stays in the order of input
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl AnalyzeOptions {
    /// Documents to analyse at a time.
    pub(crate) fn jobs(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        self.jobs.map_or_else(cores, usize::from)
    }

    pub(crate) fn min_confidence(&self) -> Confidence {
        Confidence::named(&self.min_confidence).unwrap_or(Confidence::Low)
    }

    pub(crate) fn unit(&self) -> OffsetUnit {
        match self.offsets {
            Offsets::Codepoint => OffsetUnit::CodePoint,
            Offsets::Byte => OffsetUnit::Byte,
            Offsets::Utf16 => OffsetUnit::Utf16,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct CompareOptions {
    #[command(flatten)]
    pub(crate) input: InputOptions,
    #[command(flatten)]
    pub(crate) words: LexiconOptions,
    /// What to print
    #[arg(long, value_enum, default_value_t = CompareFormat::Text)]
    pub(crate) format: CompareFormat,
    #[command(flatten)]
    pub(crate) screen: ScreenOptions,
    /// Show all that was found, not one screen
    #[arg(long)]
    pub(crate) full: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// A screen, for people
    Text,
    /// One JSON object
    Json,
    /// The matrix, one line a topic and account
    Csv,
    /// Headings and tables, to be pasted into a document
    Markdown,
    /// One page that needs nothing else, for a browser or a printer
    Html,
}

#[derive(Debug, Args)]
pub(crate) struct CatalogueOptions {
    /// The one to explain; all of them are listed if not given
    #[arg(value_name = "ID")]
    pub(crate) id: Option<String>,
    /// What to print
    #[arg(long, value_enum, default_value_t = CatalogueFormat::Text)]
    pub(crate) format: CatalogueFormat,
    #[command(flatten)]
    pub(crate) words: LexiconOptions,
    #[command(flatten)]
    pub(crate) screen: ScreenOptions,
}

#[derive(Debug, Args)]
pub(crate) struct RulesOptions {
    #[command(flatten)]
    pub(crate) catalogue: CatalogueOptions,
    #[command(flatten)]
    pub(crate) stats: StatsOptions,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CatalogueFormat {
    /// For people
    Text,
    /// JSON
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A screen a document, for people
    Text,
    /// Indented JSON: an object for one text file, an array for anything else
    Json,
    /// One JSON object a line, one line a document, in order
    Jsonl,
    /// One page that needs nothing else, for a browser or a printer
    Html,
    /// A brief to be pasted into a document: the encounter, topics by side, quotes with attribution
    Markdown,
    /// A table, a line of --rows each
    Csv,
    /// W3C Web Annotations: an object for one text file, an array for anything else
    Webannotation,
}

impl Format {
    /// The extension of a file in this format.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Csv => "csv",
            Format::Webannotation => "jsonld",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Offsets {
    /// Unicode code points, as jq and Python slice
    Codepoint,
    /// Bytes of UTF-8
    Byte,
    /// UTF-16 code units, as JavaScript slices
    Utf16,
}
