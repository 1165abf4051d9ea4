//! From bytes to text: UTF-8 only, a byte order mark dropped; the message says what else it is and how to convert it.

use anyhow::bail;

/// How many bytes are searched for what no text has.
const PROBE: usize = 8 * 1024;

/// Decodes a whole file, or says why it is no article.
pub(super) fn decode(mut bytes: Vec<u8>) -> anyhow::Result<String> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        bail!("UTF-16, not UTF-8; convert it, e.g. iconv -f UTF-16 -t UTF-8");
    }
    if bytes[..bytes.len().min(PROBE)].contains(&0) {
        bail!("looks like a binary file, not text (it has NUL bytes)");
    }
    if bytes.len() > u32::MAX as usize {
        bail!("larger than 4 GB; split it, or give it as JSON Lines");
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    let text =
        String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error()))?;
    if text.trim().is_empty() {
        bail!("there is no text in it");
    }
    Ok(text)
}

/// Where the first byte stands that is no UTF-8.
pub(super) fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> anyhow::Error {
    let at = error.valid_up_to();
    let line = bytes[..at].iter().filter(|b| **b == b'\n').count() + 1;
    anyhow::anyhow!(
        "not UTF-8 (first bad byte at offset {at}, line {line}); convert it, e.g. iconv -f WINDOWS-1252 -t UTF-8"
    )
}
