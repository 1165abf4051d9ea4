//! JSON Lines: one record in memory at a time; a line that cannot be read is an item in its place.

use super::paths::Place;
use super::{Analysed, BadRecord, Item};
use crate::cli::mirror::Kept;
use anyhow::bail;
use readout::lexicon::hexadecimal;
use readout::model::Source;
use readout::source::{BadLine, Fields, Record, not_json};
use readout::wire;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::io::{self, BufRead};
use std::ops::Range;

/// A byte order mark.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// What the lines are.
pub(super) struct Kind {
    pub(super) fields: Fields,
    /// Whether a record that `analyze` wrote is taken as the analysis that it is.
    pub(super) analyses: bool,
}

/// Whether a line is a JSON object.
pub(super) fn is_object(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let line = line.strip_prefix(MARK).unwrap_or(line);
    line.starts_with(b"{") && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok()
}

/// The lines of an input, one in memory at a time; blank ones are no records.
pub(super) struct Lines {
    from: Box<dyn BufRead>,
    name: String,
    bytes: Vec<u8>,
    /// Number of the line in memory, counted from 1.
    line: u64,
    /// The byte of the input behind it.
    end: u64,
    broken: bool,
}

impl Lines {
    pub(super) fn new(from: Box<dyn BufRead>, name: String) -> Lines {
        Lines {
            from,
            name,
            bytes: Vec::new(),
            line: 0,
            end: 0,
            broken: false,
        }
    }

    /// Whether the input could not be read to its end.
    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Skips the records whose results are there; an error if the last of them is not of this input.
    pub(super) fn skip(&mut self, kept: &Kept, kind: &Kind) -> anyhow::Result<()> {
        let mut last = None;
        for _ in 0..kept.records {
            last = self.advance()?;
            if last.is_none() {
                bail!("has fewer records than the results that are there; leave out --resume");
            }
        }
        let last = last.map(|record| self.id(record, kind));
        if kept.last.is_some() && kept.last != last {
            bail!("is not what the results that are there were made from; leave out --resume");
        }
        Ok(())
    }

    /// The next record, read or refused; where the input breaks off, that is refused, and the last.
    pub(super) fn next(&mut self, place: &Place, kind: &Kind) -> Option<Item> {
        let record = match self.advance() {
            Ok(record) => record?,
            Err(_) if self.broken => return None,
            Err(error) => {
                self.broken = true;
                return Some(Item::Bad(self.bad(self.end, None, error.to_string())));
            }
        };
        let start = self.end - self.bytes.len() as u64 + record.start as u64;
        Some(match read_one(&self.bytes[record], kind) {
            Ok(Read::Record(record)) => Item::Document(source(record, place, self.here())),
            Ok(Read::Analysis(analysed)) => Item::Analysed(analysed),
            Err(bad) => Item::Bad(self.bad(start + bad.byte as u64, bad.id, bad.message)),
        })
    }

    /// Reads on to the next line that is a record; returns where in `bytes` that stands.
    fn advance(&mut self) -> io::Result<Option<Range<usize>>> {
        loop {
            self.bytes.clear();
            self.line += 1;
            let length = self.from.read_until(b'\n', &mut self.bytes)?;
            self.end += length as u64;
            let marked = self.line == 1 && self.bytes.starts_with(MARK);
            let lead = if marked { MARK.len() } else { 0 };
            match length {
                0 => return Ok(None),
                _ if self.bytes[lead..].trim_ascii().is_empty() => {}
                _ => return Ok(Some(lead..length)),
            }
        }
    }

    /// The place of the line in memory.
    fn here(&self) -> String {
        format!("{}:{}", self.name, self.line)
    }

    fn bad(&self, byte: u64, id: Option<String>, message: String) -> BadRecord {
        BadRecord {
            id: id.unwrap_or_else(|| self.here()),
            place: self.here(),
            line: self.line,
            byte,
            message,
            is_record: true,
        }
    }

    /// The id that results have of the record in `bytes`.
    fn id(&self, record: Range<usize>, kind: &Kind) -> String {
        let id = match Record::read(&self.bytes[record], &kind.fields) {
            Ok(record) => record.id,
            Err(bad) => bad.id,
        };
        id.unwrap_or_else(|| self.here())
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
                lexicon: head.lexicon(),
            }))),
            Err(error) => Err(refuse(not_json(&error))),
        },
        (Some(wire::ERROR_SCHEMA), _) => Err(refuse("no analysis, but an error of its run".into())),
        _ => Record::read(bytes, &kind.fields).map(Read::Record),
    }
}

/// What an analysis says of itself before its findings.
#[derive(Default, Deserialize)]
pub(crate) struct Head {
    schema: Option<String>,
    pub(crate) id: Option<String>,
    tool: Option<Tool>,
}

impl Head {
    /// Fingerprint of the lexicon that made it.
    pub(crate) fn lexicon(self) -> Option<String> {
        self.tool?.lexicon_sha256
    }
}

#[derive(Deserialize)]
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
