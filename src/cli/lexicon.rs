//! The user's own words: finds and reads the files, lays them over the built-in lexicon; `readout lexicon check` says what is
//! wrong with them.

use super::{Outcome, output};
use anyhow::{Context, anyhow, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use readout::check::check_lexicon;
use readout::extract::analyze_source;
use readout::lexicon::{Lexicon, UserFile};
use readout::model::{Analysis, Language, Source};
use readout::render::clean;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs};

/// The file that is looked for in the working folder and those above it.
const CONFIG: &str = "readout.toml";

/// Whose words hold; every command that needs words takes these.
#[derive(Debug, Args)]
pub(crate) struct LexiconOptions {
    /// Topics, formulas, actors and cues of your own, beside the built-in ones or in their place; may be repeated, later
    /// files win
    #[arg(long = "lexicon", value_name = "FILE.toml")]
    files: Vec<PathBuf>,
    /// Leave out the `readout.toml` that stands in this folder or the nearest one above it
    #[arg(long)]
    no_config: bool,
    /// The language of the texts, told by script and function words by default; of what is listed, English by default
    #[arg(long, value_parser = languages(), value_name = "LANGUAGE")]
    lang: Option<Language>,
}

/// Reads the code of a language; those that there are stand in the help and in the message on any other.
fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.iter().map(|language| language.as_str()))
        .map(|code| Language::named(&code).unwrap_or_default())
}

#[derive(Debug, Subcommand)]
pub(crate) enum LexiconCommand {
    /// Says what is wrong with lexicon files, with line and reason; exits with 1 if anything is
    Check(CheckOptions),
}

#[derive(Debug, Args)]
pub(crate) struct CheckOptions {
    /// Lexicon files; they are checked together, in this order
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

/// The words that the options ask for, and the language, if they ask for one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// For comparing, explaining and naming what was found.
    pub(crate) lexicon: &'static Lexicon,
    language: Option<Language>,
}

impl Words {
    /// Analyses a document, in the language that the options ask for or that its text tells. A document that the program
    /// itself fails on is an error like any other and no end of the rest.
    pub(crate) fn analyze(&self, source: &Source) -> anyhow::Result<Analysis> {
        let analyze = || analyze_source(source, self.language, self.lexicon);
        let failed = |_| {
            anyhow!(
                "{}: readout failed on this text, a fault of its own",
                source.id
            )
        };
        catch_unwind(AssertUnwindSafe(analyze)).map_err(failed)
    }

    /// The words of the language that the options ask for; the English ones if they ask for none.
    pub(crate) fn in_language(&self) -> &'static Lexicon {
        let language = self.language.unwrap_or(Language::English);
        self.lexicon.in_language(language)
    }
}

impl LexiconOptions {
    /// The words that the options ask for; users' words are laid over the built-in ones once.
    pub(crate) fn load(&self) -> anyhow::Result<Words> {
        Ok(Words {
            lexicon: self.lexicon()?,
            language: self.lang,
        })
    }

    fn lexicon(&self) -> anyhow::Result<&'static Lexicon> {
        static WITH_USERS: OnceLock<Lexicon> = OnceLock::new();
        let config = if self.no_config { None } else { config()? };
        let files = config
            .iter()
            .chain(&self.files)
            .map(|path| read(path))
            .collect::<anyhow::Result<Vec<_>>>()?;
        if files.is_empty() {
            return Ok(Lexicon::english());
        }
        let mut overlaid = Lexicon::overlaid(&files);
        if !overlaid.problems.is_empty() {
            let more = match overlaid.problems.len() - 1 {
                0 => String::new(),
                more => format!(" (and {more} more: see `readout lexicon check`)"),
            };
            bail!("{}{more}", overlaid.problems.swap_remove(0));
        }
        Ok(WITH_USERS.get_or_init(|| overlaid.lexicon))
    }
}

/// The nearest `readout.toml`, if there is one.
fn config() -> anyhow::Result<Option<PathBuf>> {
    let here = env::current_dir().context("finding the working folder")?;
    let found = here
        .ancestors()
        .position(|folder| folder.join(CONFIG).is_file());
    Ok(found.map(|up| Path::new(&"../".repeat(up)).join(CONFIG)))
}

fn read(path: &Path) -> anyhow::Result<UserFile> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).with_context(|| format!("reading the lexicon {name}"))?;
    Ok(UserFile { name, text })
}

pub(super) fn run(command: &LexiconCommand) -> anyhow::Result<Outcome> {
    let LexiconCommand::Check(options) = command;
    let paths = options.files.iter();
    let files = paths
        .map(|path| read(path))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let (records, problems) = check_lexicon(&files);
    let mut printed: String = problems
        .iter()
        .map(|problem| format!("{}\n", clean(&problem.to_string())))
        .collect();
    printed += &match problems.len() {
        0 => format!("{records} records, nothing wrong\n"),
        wrong => format!("{records} records, {wrong} wrong\n"),
    };
    output::print(&printed)?;
    Ok(match problems.is_empty() {
        true => Outcome::Done,
        false => Outcome::Failed,
    })
}
