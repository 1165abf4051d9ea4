//! Where a text came from: what is known of it before anything is found in it.

use super::Diagnostic;

/// One document as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// What the document is called in all output.
    pub id: String,
    /// The file it came from; `None` for standard input.
    pub path: Option<String>,
    /// What it was read as: `text`, `html`, `markdown`, `jsonl`.
    pub format: String,
    /// Name of the encoding it was decoded from: `utf-8`.
    pub encoding: String,
    /// Whether the encoding was guessed.
    pub encoding_guessed: bool,
    /// SHA-256 of the bytes before decoding, in hexadecimal digits.
    pub sha256: String,
    /// The decoded text, otherwise untouched.
    pub text: String,
    /// Day of publication, ISO 8601, where somebody said it beside the text.
    pub published: Option<String>,
    /// Other fields of the record, or what a page says of itself, as a JSON object; empty for none.
    pub meta: String,
    /// What looked wrong while it was read.
    pub diagnostics: Vec<Diagnostic>,
}
