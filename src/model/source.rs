//! Where a text came from: what is known of it before anything is found in it.

/// One document as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// What the document is called in all output.
    pub id: String,
    /// The file it came from; `None` for standard input.
    pub path: Option<String>,
    /// What it was read as: `text`, `jsonl`.
    pub format: String,
    /// Name of the encoding it was decoded from: `utf-8`.
    pub encoding: String,
    /// SHA-256 of the bytes before decoding, in hexadecimal digits.
    pub sha256: String,
    /// The decoded text, otherwise untouched.
    pub text: String,
    /// Other fields of the record it came from, as a JSON object; empty for none.
    pub meta: String,
}
