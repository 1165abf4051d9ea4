//! Where words surely begin and end. In: bytes and a place. Out: the bound, or that the full rules of UAX 29 are needed.

use super::ideograph::{is_ideograph, is_wide_mark, is_wide_separator};

/// The end of the ASCII word or number at `at`; `None` if what follows needs the full rules.
pub(super) fn word_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at + 1;
    loop {
        while end < bytes.len() && bytes[end].is_ascii_alphanumeric() {
            end += 1;
        }
        let (inner, length) = match bytes.get(end) {
            None => return Some(end),
            Some(b'_') => return None,
            Some(inner @ (b'.' | b'\'' | b':' | b',' | b';')) => (*inner, 1),
            Some(0xE2) if bytes[end..].starts_with("’".as_bytes()) => (b'\'', 3),
            Some(_) => return Some(end),
        };
        match bytes.get(end + length) {
            Some(after) if !after.is_ascii() => return None,
            Some(after) if joins(bytes[end - 1], inner, *after) => end += length,
            _ => return Some(end),
        }
    }
}

/// Whether a mark between two characters leaves them one word (UAX 29, rules 6, 7, 11 and 12).
fn joins(before: u8, mark: u8, after: u8) -> bool {
    let letters = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match mark {
        b'.' | b'\'' => letters || digits,
        b':' => letters,
        _ => digits,
    }
}

/// Whether the three bytes at `at` are a dash, a curly mark or an ellipsis: characters that attach to nothing.
pub(super) fn safe_mark(bytes: &[u8], at: usize) -> bool {
    matches!(
        bytes[at..],
        [
            0xE2,
            0x80,
            0x93 | 0x94 | 0x98 | 0x99 | 0x9C | 0x9D | 0xA6,
            ..
        ]
    )
}

/// Whether nothing that follows a token's end can still belong to it.
pub(super) fn sure_bound(bytes: &[u8], end: usize) -> bool {
    match bytes.get(end) {
        Some(next) if !next.is_ascii() => {
            safe_mark(bytes, end)
                || is_ideograph(bytes, end)
                || is_wide_mark(bytes, end)
                || is_wide_separator(bytes, end) && separates(bytes, end)
        }
        _ => true,
    }
}

/// Whether the separator at `at` stands before what it cannot join to anything: a Chinese character, a mark, the end.
fn separates(bytes: &[u8], at: usize) -> bool {
    let next = at + 3;
    let plain = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'_';
    bytes.get(next).is_none_or(plain)
        || safe_mark(bytes, next)
        || is_ideograph(bytes, next)
        || is_wide_mark(bytes, next)
}
