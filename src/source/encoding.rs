//! From bytes to characters: by byte order mark, by what was declared, as UTF-8, or else by detection, which is a guess and
//! is said to be one. In: bytes. Out: the decoded text, otherwise untouched, or why it is no text.

use super::{Page, Refusal, warning};
use crate::model::Diagnostic;
use crate::text::Span;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

/// An encoding that a text may have.
pub type Encoding = &'static encoding_rs::Encoding;

/// The longest document, in bytes: offsets are 32 bits wide.
pub const LONGEST: usize = u32::MAX as usize;

/// How many bytes are searched for what no text has, and for what a page declares.
const PROBE: usize = 8 * 1024;

/// How many bytes of UTF-8 there have to be for each that is none, to take a damaged file for UTF-8 all the same.
const SOUND: usize = 200;

/// Decoded bytes.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: String,
    /// Whether neither the bytes nor anybody said so.
    pub(super) guessed: bool,
    /// Whether some bytes did not fit and became U+FFFD.
    pub(super) damaged: bool,
}

/// The encoding of a name, as the web knows it: "latin1", "gbk", "windows-1252".
pub fn named(label: &str) -> Option<Encoding> {
    encoding_rs::Encoding::for_label(label.as_bytes())
}

/// What a page declares within its first bytes, for the browser.
pub(super) fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes[..bytes.len().min(PROBE)].to_ascii_lowercase();
    let mut places = head.windows(7).enumerate();
    let find = |(at, window): (usize, &[u8])| match window {
        b"charset" => label(&head[at + 7..]),
        b"encodin" if head[at + 7..].starts_with(b"g") => label(&head[at + 8..]),
        _ => None,
    };
    let encoding = places.find_map(find)?;
    // The bytes could be read so far: they are no UTF-16, whatever they say (as the HTML standard has it).
    let wide = [UTF_16LE, UTF_16BE].contains(&encoding);
    Some(if wide { UTF_8 } else { encoding })
}

/// The name after "charset": ` = "gbk"`.
fn label(rest: &[u8]) -> Option<Encoding> {
    let rest = rest
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let rest = rest
        .strip_prefix(b"\"")
        .or(rest.strip_prefix(b"'"))
        .unwrap_or(rest);
    let name = |b: &u8| b.is_ascii_alphanumeric() || b"-_:.".contains(b);
    let length = rest.iter().take_while(|b| name(b)).count();
    encoding_rs::Encoding::for_label(&rest[..length])
}

/// Decodes a whole file: `given` by its reader, `declared` by itself.
pub(super) fn decode(
    bytes: &[u8],
    given: Option<Encoding>,
    declared: Option<Encoding>,
) -> Result<Decoded, Refusal> {
    if bytes.len() > LONGEST {
        return Err(too_long(bytes));
    }
    let decoded = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => with_replacement(&bytes[mark..], encoding, false),
        None => without_mark(bytes, given, declared)?,
    };
    match decoded.text.len() > LONGEST {
        true => Err(too_long(bytes)),
        false => Ok(decoded),
    }
}

fn too_long(bytes: &[u8]) -> Refusal {
    let message = "larger than 4 GB: split it, or give its documents as JSON Lines";
    Refusal::at(bytes, 0, message.into())
}

fn without_mark(
    bytes: &[u8],
    given: Option<Encoding>,
    declared: Option<Encoding>,
) -> Result<Decoded, Refusal> {
    if bytes.starts_with(b"%PDF-") {
        let message = "a PDF; pipe its text: pdftotext -layout FILE.pdf - | readout analyze -";
        return Err(Refusal::at(bytes, 0, message.into()));
    }
    if bytes.starts_with(b"\x1F\x8B") {
        let message = "compressed by gzip; end its name in .gz, or pipe it through gunzip";
        return Err(Refusal::at(bytes, 0, message.into()));
    }
    if let Some(encoding) = given {
        return match exact(bytes, encoding) {
            Some(text) => Ok(sure(text, encoding)),
            None => Ok(with_replacement(bytes, encoding, false)),
        };
    }
    if let Some(nul) = bytes[..bytes.len().min(PROBE)].iter().position(|b| *b == 0) {
        return wide(bytes).ok_or_else(|| {
            let message = "looks like a binary file, not text (it has NUL bytes)";
            Refusal::at(bytes, nul, message.into())
        });
    }
    let tried = [declared, Some(UTF_8)].into_iter().flatten();
    let mut fitting = tried.filter_map(|encoding| Some(sure(exact(bytes, encoding)?, encoding)));
    Ok(fitting.next().unwrap_or_else(|| guess(bytes)))
}

fn sure(text: String, encoding: Encoding) -> Decoded {
    Decoded {
        text,
        encoding: encoding.name().to_lowercase(),
        guessed: false,
        damaged: false,
    }
}

/// The text, if every byte fits the encoding.
fn exact(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

fn with_replacement(bytes: &[u8], encoding: Encoding, guessed: bool) -> Decoded {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name().to_lowercase(),
        guessed,
        damaged,
    }
}

/// UTF-16 without its mark: one half of each pair is nearly always NUL.
fn wide(bytes: &[u8]) -> Option<Decoded> {
    let probe = &bytes[..bytes.len().min(PROBE) & !1];
    let nuls = |odd: usize| {
        let half = probe.iter().skip(odd).step_by(2);
        half.filter(|b| **b == 0).count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    let encoding = match probe.len() / 2 {
        pairs if odd * 2 > pairs && even * 10 < odd => UTF_16LE,
        pairs if even * 2 > pairs && odd * 10 < even => UTF_16BE,
        _ => return None,
    };
    Some(with_replacement(bytes, encoding, true))
}

/// What the bytes most likely are.
fn guess(bytes: &[u8]) -> Decoded {
    let broken: usize = bytes.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    let wide = bytes.iter().filter(|b| !b.is_ascii()).count();
    if broken * SOUND < bytes.len() && broken * 2 < wide {
        return with_replacement(bytes, UTF_8, true);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    with_replacement(bytes, detector.guess(None, Utf8Detection::Deny), true)
}

/// What may be wrong with a text because of its encoding, each at the first character that shows it.
pub(super) fn doubts(page: &Page, damaged: bool) -> impl Iterator<Item = Diagnostic> {
    let first = |fits: fn(char) -> bool| {
        let start = page.text.find(fits).unwrap_or(0);
        let length = page.text[start..].chars().next().map_or(0, char::len_utf8);
        Span::new(start, start + length)
    };
    let guessed = page.guessed.then(|| {
        let message = format!(
            "the encoding is not declared: read as {}, which is a guess; name it with --encoding",
            page.encoding
        );
        warning("encoding-guessed", message, first(|c| !c.is_ascii()))
    });
    let damaged = damaged.then(|| {
        let message = format!("bytes that are no {} became U+FFFD", page.encoding);
        warning("encoding-damaged", message, first(|c| c == '\u{FFFD}'))
    });
    [guessed, damaged].into_iter().flatten()
}
