//! The options of every command that reads documents.

use clap::{Args, ValueEnum};
use readout::source::{Encoding, encoding_named};

/// Where documents come from; every command that reads them takes these.
#[derive(Debug, Clone, Args)]
pub(crate) struct InputOptions {
    /// Files, folders, quoted globs; `-` for standard input
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<String>,
    /// What the input is; told by the file's name or first line if not given
    #[arg(long, value_enum)]
    pub(crate) from: Option<From>,
    /// JSON Lines: the field that holds the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub(crate) text_field: String,
    /// JSON Lines: the field that holds the id
    #[arg(long, value_name = "NAME", default_value = "id")]
    pub(crate) id_field: String,
    /// JSON Lines: the field that holds the day of a text that does not tell its own
    #[arg(long, value_name = "NAME", default_value = "date")]
    pub(crate) date_field: String,
    /// The encoding of files that do not begin with a byte order mark (gbk, windows-1252, …); what a page declares, UTF-8
    /// or, flagged as such, a guess if not given
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(crate) encoding: Option<Encoding>,
    /// Exit with 1 if a record or a file of a folder could not be read
    #[arg(long)]
    pub(crate) strict: bool,
}

impl InputOptions {
    /// The same for other inputs.
    pub(crate) fn of(&self, inputs: &[String]) -> InputOptions {
        InputOptions {
            inputs: inputs.to_vec(),
            ..self.clone()
        }
    }
}

fn encoding(name: &str) -> Result<Encoding, String> {
    encoding_named(name).ok_or_else(|| "no encoding of that name is known".into())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum From {
    /// Plain text, one document a file
    Text,
    /// Markdown, one document a file
    Markdown,
    /// A page saved from the web
    Html,
    /// One document a line, as a JSON object
    Jsonl,
}
