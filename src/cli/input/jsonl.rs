//! JSON Lines: one record in memory at a time; a line that cannot be read is an item in its place.

use super::paths::Place;
use super::{Analysed, BadRecord, Item, Take};
use anyhow::Context;
use readout::lexicon::hexadecimal;
use readout::model::Source;
use readout::source::{BadLine, Fields, Record, not_json};
use readout::wire;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::io::BufRead;

/// What the lines are.
pub(super) struct Kind {
    pub(super) fields: Fields,
    /// Whether a record that `analyze` wrote is taken as the analysis that it is.
    pub(super) analyses: bool,
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
    kind: &Kind,
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
            take(match read_one(record, kind) {
                Ok(Read::Record(record)) => Item::Document(source(record, place, here)),
                Ok(Read::Analysis(analysed)) => Item::Analysed(analysed),
                Err(refusal) => Item::Bad(BadRecord {
                    id: refusal.id.unwrap_or_else(|| here.clone()),
                    place: here,
                    line,
                    byte: start + (lead + refusal.byte) as u64,
                    message: refusal.message,
                    is_record: true,
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

fn read_one(bytes: &[u8], kind: &Kind) -> Result<Read, BadLine> {
    let head = match kind.analyses {
        true => serde_json::from_slice(bytes).unwrap_or_default(),
        false => Head::default(),
    };
    let refuse = |message| BadLine {
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
        _ => Record::read(bytes, &kind.fields).map(Read::Record),
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

fn source(record: Record, place: &Place, here: String) -> Source {
    Source {
        id: record.id.unwrap_or(here),
        path: place.path(),
        format: "jsonl".into(),
        encoding: "utf-8".into(),
        sha256: hexadecimal(&Sha256::digest(&record.text)),
        text: record.text,
        published: record.published,
        meta: record.meta,
        ..Source::default()
    }
}
