//! From bytes to a source: encoding, saved web pages, Markdown, records of JSON Lines. In: bytes that somebody read. Out:
//! the text that all offsets name, and what is known beside it. Reads no files; what is no text is refused with a reason.

mod calendar_day;
mod date;
mod encoding;
mod html;
mod markdown;
mod record;
mod surrogates;

pub(crate) use calendar_day::Day;
pub use date::day;
pub use encoding::{Encoding, LONGEST, named as encoding_named};
pub use record::{BadLine, Fields, Record, not_json};

use crate::model::{Diagnostic, Level};
use crate::text::Span;

/// What a document's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// A page saved from the web.
    Html,
    /// Markdown.
    Markdown,
}

impl Form {
    /// Its name in the contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Text => "text",
            Form::Html => "html",
            Form::Markdown => "markdown",
        }
    }
}

/// Why bytes are no document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The byte at which reading failed, counted from 0.
    pub byte: usize,
    /// Its line, counted from 1.
    pub line: usize,
    /// What is wrong, and where possible what to do.
    pub message: String,
}

impl Refusal {
    fn at(bytes: &[u8], byte: usize, message: String) -> Refusal {
        let lines = bytes[..byte].iter().filter(|b| **b == b'\n').count();
        Refusal {
            byte,
            line: lines + 1,
            message,
        }
    }
}

/// A document as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The text: decoded and otherwise untouched, or what a page says.
    pub text: String,
    /// Name of the encoding, in lower case.
    pub encoding: String,
    /// Whether the encoding was guessed.
    pub guessed: bool,
    /// Day of publication that the document's own data tell, ISO 8601.
    pub published: Option<String>,
    /// Title, byline, site and the like that the document's own data tell, as a JSON object; empty for none.
    pub meta: String,
    /// What looked wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a whole document; `encoding` is what its reader was told. Linear in the length.
///
/// # Errors
///
/// What has no text, is longer than [`LONGEST`] or does not decode is refused, with the byte and the line.
pub fn read(bytes: Vec<u8>, form: Form, encoding: Option<Encoding>) -> Result<Page, Refusal> {
    let declared = match form {
        Form::Html => encoding::declared(&bytes),
        _ => None,
    };
    let decoded = encoding::decode(&bytes, encoding, declared)?;
    drop(bytes);
    let mut page = match form {
        Form::Text => Page {
            text: decoded.text,
            ..Page::default()
        },
        Form::Html => html::read(&decoded.text),
        Form::Markdown => markdown::read(&decoded.text),
    };
    page.encoding = decoded.encoding;
    page.guessed = decoded.guessed;
    let doubts: Vec<Diagnostic> = encoding::doubts(&page, decoded.damaged).collect();
    page.diagnostics.extend(doubts);
    if page.text.trim().is_empty() {
        return Err(Refusal::at(b"", 0, "there is no text in it".into()));
    }
    Ok(page)
}

/// A warning about the whole reading, at a place of the text that shows it.
fn warning(code: &'static str, message: String, span: Span) -> Diagnostic {
    Diagnostic {
        level: Level::Warning,
        code,
        message,
        span,
    }
}

/// The text under its title, unless that is one of its first lines.
fn titled(title: Option<&str>, body: String) -> String {
    let title: Vec<&str> = title.unwrap_or_default().split_whitespace().collect();
    let title = title.join(" ");
    let there = body.lines().take(4).any(|line| line == title);
    match title.is_empty() || there {
        true => body,
        false => format!("{title}\n\n{body}"),
    }
}

/// Facts as a JSON object, those without a value left out; empty for none.
fn object(facts: &[(&str, Option<&str>)]) -> String {
    let known = facts.iter().filter_map(|(key, value)| {
        let value = value.map(str::trim).filter(|value| !value.is_empty())?;
        Some((key.to_string(), value.into()))
    });
    let known: serde_json::Map<String, serde_json::Value> = known.collect();
    match known.is_empty() {
        true => String::new(),
        false => serde_json::Value::Object(known).to_string(),
    }
}
