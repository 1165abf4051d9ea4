//! `readout explain`: reads one text, explains what was found in one of its lines.

use super::Outcome;
use super::args::{CatalogueFormat, ScreenOptions};
use super::lexicon::LexiconOptions;
use super::{input, output};
use anyhow::{Context, bail};
use clap::Args;
use readout::explain::explain;
use readout::model::Source;
use readout::render::text;
use readout::text::{OffsetUnit, Span};
use readout::wire::{self, Asked};
use std::path::Path;

/// What `explain` takes.
#[derive(Debug, Args)]
pub(crate) struct ExplainOptions {
    /// A text file and a line of it, counted from 1; with a column (in characters, from 1) only what touches it
    #[arg(value_name = "FILE:LINE[:COLUMN]")]
    place: String,
    #[command(flatten)]
    words: LexiconOptions,
    /// What to print
    #[arg(long, value_enum, default_value_t = CatalogueFormat::Text)]
    format: CatalogueFormat,
    #[command(flatten)]
    screen: ScreenOptions,
    /// Show all circumstances, all that lost and all examples, not one screen
    #[arg(long)]
    full: bool,
}

pub(super) fn run(options: &ExplainOptions) -> anyhow::Result<Outcome> {
    let (path, asked) = place(&options.place)?;
    let path = Path::new(path);
    if input::holds_records(path) {
        let name = path.display();
        bail!(
            "{name} holds records, one a line; a line of a text is explained: save its text as a file"
        );
    }
    let source = input::read_file(path)?;
    let span = stretch(&source, asked)?;
    let words = options.words.load()?;
    let (lexicon, analysis) = (words.lexicon, words.analyze(&source)?);
    let found = explain(&source.text, &analysis, lexicon, span);
    output::print(&match options.format {
        CatalogueFormat::Text => text::explanation(
            &source,
            &analysis,
            &found,
            asked,
            &wire::entries(&found.rules, lexicon),
            &text::Options {
                width: options.screen.width(),
                colour: options.screen.colour(),
                full: options.full,
            },
        ),
        CatalogueFormat::Json => {
            let contract = wire::Options {
                unit: OffsetUnit::CodePoint,
                text: false,
                lexicon_sha256: &lexicon.fingerprint,
            };
            let record =
                wire::Explanation::new(&source, &analysis, &found, lexicon, asked, &contract);
            serde_json::to_string_pretty(&record)? + "\n"
        }
    })?;
    Ok(Outcome::Done)
}

/// Path, line and column of `FILE:LINE[:COLUMN]`. A path may hold colons: the longest that is there is meant.
fn place(argument: &str) -> anyhow::Result<(&str, Asked)> {
    let example = "name a line of a text as FILE:LINE, e.g. article.txt:12";
    let Some((path, last)) = argument.rsplit_once(':') else {
        bail!("`{argument}` has no line; {example}");
    };
    if Path::new(argument).is_file() {
        bail!("`{argument}` has no line after its name; {example}");
    }
    let column = path.rsplit_once(':').filter(|(file, line)| {
        let is_number = !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit());
        is_number && (Path::new(file).is_file() || !Path::new(path).is_file())
    });
    let (path, line, column) = match column {
        Some((path, line)) => (path, line, Some(number(last, "column")?)),
        None => (path, last, None),
    };
    if path.is_empty() {
        bail!("`{argument}` has no file; {example}");
    }
    let line = number(line, "line").context(example)?;
    Ok((path, Asked { line, column }))
}

fn number(digits: &str, of: &str) -> anyhow::Result<usize> {
    match digits.parse() {
        Ok(0) => bail!("{of} 0: lines and columns are counted from 1"),
        Ok(number) => Ok(number),
        Err(_) => bail!("`{digits}` is no number of a {of}"),
    }
}

/// The characters that are asked about, or what the text has instead.
fn stretch(source: &Source, asked: Asked) -> anyhow::Result<Span> {
    if let Some(span) = wire::place_of(&source.text, asked) {
        return Ok(span);
    }
    let name = &source.id;
    let line = Asked {
        column: None,
        ..asked
    };
    match (wire::place_of(&source.text, line), asked.column) {
        (Some(span), Some(column)) => {
            let characters = span.of(&source.text).chars().count();
            let line = asked.line;
            bail!("{name}:{line} has {characters} characters, there is no column {column}")
        }
        _ => {
            let lines = source.text.lines().count();
            bail!("{name} has {lines} lines, there is no line {}", asked.line)
        }
    }
}
