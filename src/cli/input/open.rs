//! Opening: from a place to its bytes, decompressed, and what they are. The only code that opens an input.

use super::From;
use super::jsonl;
use super::paths::{self, Place};
use crate::cli::progress::Counted;
use anyhow::bail;
use flate2::bufread::MultiGzDecoder;
use readout::source::LONGEST;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// Bytes read at a time.
const BUFFER: usize = 1 << 16;

/// An opened input and what it is.
pub(super) struct Stream {
    pub(super) from: Box<dyn BufRead>,
    pub(super) format: From,
}

impl Stream {
    /// Opens a place; what it is is told by `given`, by its name, or by its first bytes.
    pub(super) fn open(place: &Place, given: Option<From>) -> anyhow::Result<Stream> {
        let from: Box<dyn BufRead> = match place {
            Place::Standard => Box::new(BufReader::with_capacity(BUFFER, Counted(io::stdin()))),
            Place::File { path, .. } => open(path)?,
        };
        match given.or_else(|| place.format()) {
            Some(format) => Ok(Stream { from, format }),
            None => Stream::by_first_line(from),
        }
    }

    /// Reads up to the first line that is not blank: a JSON object there makes it JSON Lines, a tag that opens a page HTML,
    /// the beginning of other JSON nothing to read.
    fn by_first_line(mut from: Box<dyn BufRead>) -> anyhow::Result<Stream> {
        let mut head = Vec::new();
        let mut line = 0;
        while from.read_until(b'\n', &mut head)? > 0 && head[line..].trim_ascii().is_empty() {
            line = head.len();
        }
        let format = match &head[line..] {
            line if jsonl::is_object(line) => From::Jsonl,
            line if opens_page(line) => From::Html,
            line if opens_json(line) => bail!(
                "is JSON over several lines, no article; records are read one to a line (as `--format jsonl` prints them), anything as text by `--from text`"
            ),
            _ => From::Text,
        };
        let from = Box::new(io::Cursor::new(head).chain(from));
        Ok(Stream { from, format })
    }

    /// All of it, for a document.
    pub(super) fn bytes(self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let most = LONGEST as u64 + 1;
        self.from.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

fn opens_page(line: &[u8]) -> bool {
    let line = line
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(line)
        .trim_ascii_start();
    let opens = |tag: &[u8]| {
        line.get(..tag.len())
            .is_some_and(|l| l.eq_ignore_ascii_case(tag))
    };
    opens(b"<!doctype html") || opens(b"<html")
}

/// Whether a line that is no JSON object begins an object or a list over several lines.
fn opens_json(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let compact = [&b"{\""[..], b"[{", b"[\""];
    line == b"{" || line == b"[" || compact.iter().any(|opens| line.starts_with(opens))
}

fn open(path: &Path) -> anyhow::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        bail!("is a folder");
    }
    let file = BufReader::with_capacity(BUFFER, Counted(file));
    Ok(match paths::is_compressed(path) {
        true => Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(file))),
        false => Box::new(file),
    })
}
