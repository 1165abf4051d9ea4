//! JSON Lines: one record in memory at a time; a line that cannot be read is an item in its place.

use super::paths::Place;
use super::{Analysed, Item, Take};
use anyhow::Context;
use readout::lexicon::hexadecimal;
use readout::model::Source;
use readout::wire;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::io::BufRead;

/// The names of the fields that hold text and id.
pub(super) struct Fields<'a> {
    pub(super) text: &'a str,
    pub(super) id: &'a str,
    /// Whether a record that `analyze` wrote is taken as the analysis that it is.
    pub(super) analyses: bool,
}

/// A line that could not be read.
pub(crate) struct BadRecord {
    /// The record's id, or its place.
    pub(crate) id: String,
    /// File and line.
    pub(crate) place: String,
    /// The line, counted from 1.
    pub(crate) line: u64,
    /// The byte of the input at which reading failed.
    pub(crate) byte: u64,
    /// What is wrong.
    pub(crate) message: String,
}

impl BadRecord {
    /// What is wrong, as an error to print.
    pub(super) fn error(&self) -> anyhow::Error {
        anyhow::anyhow!("{}; the record is skipped", self.message)
    }
}

/// Why a line is no record: the byte within the line, the id if it was read, the message.
struct Refusal {
    byte: usize,
    id: Option<String>,
    message: String,
}

/// Whether a line is a JSON object.
pub(super) fn is_object(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
    line.starts_with(b"{") && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok()
}

/// Reads all lines and hands each on; blank ones are no records.
pub(super) fn read(
    mut from: Box<dyn BufRead>,
    place: &Place,
    fields: &Fields<'_>,
    take: &mut Take<'_>,
) -> anyhow::Result<()> {
    let name = place.name();
    let mut bytes = Vec::new();
    let (mut line, mut start) = (0, 0);
    loop {
        bytes.clear();
        let reading = || format!("reading {name}:{}", line + 1);
        let length = from.read_until(b'\n', &mut bytes).with_context(reading)? as u64;
        if length == 0 {
            return Ok(());
        }
        line += 1;
        let lead = if line == 1 && bytes.starts_with(b"\xEF\xBB\xBF") {
            3
        } else {
            0
        };
        let record = &bytes[lead..];
        if !record.trim_ascii().is_empty() {
            let here = format!("{name}:{line}");
            take(match read_one(record, fields) {
                Ok(Read::Record(record)) => Item::Document(record.source(place, here)),
                Ok(Read::Analysis(analysed)) => Item::Analysed(analysed),
                Err(refusal) => Item::Bad(BadRecord {
                    id: refusal.id.unwrap_or_else(|| here.clone()),
                    place: here,
                    line,
                    byte: start + (lead + refusal.byte) as u64,
                    message: refusal.message,
                }),
            })?;
        }
        start += length;
    }
}

/// What a line holds.
enum Read {
    Record(Record),
    Analysis(Box<Analysed>),
}

fn read_one(bytes: &[u8], fields: &Fields<'_>) -> Result<Read, Refusal> {
    let head = match fields.analyses {
        true => serde_json::from_slice(bytes).unwrap_or_default(),
        false => Head::default(),
    };
    let refuse = |message| Refusal {
        byte: 0,
        id: None,
        message,
    };
    match (head.schema.as_deref(), std::str::from_utf8(bytes)) {
        (Some(wire::ANALYSIS_SCHEMA), Ok(line)) => match wire::restore(line) {
            Ok((source, analysis)) => Ok(Read::Analysis(Box::new(Analysed {
                source,
                analysis,
                lexicon: head.tool.unwrap_or_default().lexicon_sha256,
            }))),
            Err(error) => Err(refuse(not_json(&error))),
        },
        (Some(wire::ERROR_SCHEMA), _) => Err(refuse("no analysis, but an error of its run".into())),
        _ => parse(bytes, fields).map(Read::Record),
    }
}

/// What tells that a record is an analysis, and which lexicon made it.
#[derive(Default, Deserialize)]
struct Head {
    schema: Option<String>,
    tool: Option<Tool>,
}

#[derive(Default, Deserialize)]
struct Tool {
    lexicon_sha256: Option<String>,
}

/// One record, its fields told apart.
struct Record {
    id: Option<String>,
    text: String,
    meta: String,
}

impl Record {
    fn source(self, place: &Place, here: String) -> Source {
        Source {
            id: self.id.unwrap_or(here),
            path: place.path(),
            format: "jsonl".into(),
            encoding: "utf-8".into(),
            sha256: hexadecimal(&Sha256::digest(&self.text)),
            text: self.text,
            meta: self.meta,
        }
    }
}

fn parse(bytes: &[u8], fields: &Fields<'_>) -> Result<Record, Refusal> {
    let refuse = |byte, id, message| Refusal { byte, id, message };
    let line = std::str::from_utf8(bytes)
        .map_err(|e| refuse(e.valid_up_to(), None, "not UTF-8".into()))?;
    let pairs: Pairs = serde_json::from_str(line)
        .map_err(|e| refuse(e.column().saturating_sub(1), None, not_json(&e)))?;
    let (mut id, mut text, mut meta) = (None, None, String::new());
    for (key, value) in &pairs.0 {
        if key == fields.text {
            text = Some(*value);
        } else if key == fields.id {
            id = printed(value);
        } else {
            meta.push(if meta.is_empty() { '{' } else { ',' });
            meta += &serde_json::to_string(key).unwrap_or_default();
            meta.push(':');
            meta += value.get();
        }
    }
    if !meta.is_empty() {
        meta.push('}');
    }
    let name = fields.text;
    let Some(text) = text else {
        let message = format!("no field `{name}` (name another with --text-field)");
        return Err(refuse(0, id, message));
    };
    match serde_json::from_str(text.get()) {
        Ok(text) => Ok(Record { id, text, meta }),
        Err(_) => Err(refuse(
            0,
            id,
            format!("field `{name}` is not a string of text"),
        )),
    }
}

/// Serde's message with the column only, for the line is known.
fn not_json(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    format!("not a JSON object: {message}, column {}", error.column())
}

/// An id as a string: a string's characters, a number's digits.
fn printed(value: &RawValue) -> Option<String> {
    let raw = value.get();
    match raw.as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw).ok(),
        Some(b'0'..=b'9' | b'-') => Some(raw.into()),
        _ => None,
    }
}

/// The fields of an object in order, values untouched.
struct Pairs<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Pairs<'a>, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Pairs<'de>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Pairs<'de>, M::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        from.deserialize_map(Object)
    }
}
