//! Half characters in JSON. In: a line of JSON. Out: the same line, each escape of a surrogate that has no partner (RFC 8259,
//! section 8.2) made one of U+FFFD. Programs that cut a text by its UTF-16 units leave such halves behind; no string holds them.

use std::borrow::Cow;

/// The escape that takes the place of a half; of the same length, so that places in the line stay.
const REPLACEMENT: &str = "\\uFFFD";

/// The line without halves.
pub(super) fn whole_characters(line: &str) -> Cow<'_, str> {
    let halves = halves(line);
    if halves.is_empty() {
        return Cow::Borrowed(line);
    }
    let mut mended = String::with_capacity(line.len());
    let mut from = 0;
    for half in halves {
        mended.push_str(&line[from..half]);
        mended.push_str(REPLACEMENT);
        from = half + REPLACEMENT.len();
    }
    mended.push_str(&line[from..]);
    Cow::Owned(mended)
}

/// Where escapes of halves begin, in bytes.
fn halves(line: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(escape) = line[at..].find('\\') {
        at += escape;
        let unit = unit(line, at);
        let next = unit.and_then(|_| self::unit(line, at + REPLACEMENT.len()));
        at += match (unit, next) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 2 * REPLACEMENT.len(),
            (Some(0xD800..=0xDFFF), _) => {
                found.push(at);
                REPLACEMENT.len()
            }
            (Some(_), _) => REPLACEMENT.len(),
            // Another escape, `\\` perhaps, whose second character begins none.
            (None, _) => 1 + line[at + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    found
}

/// The UTF-16 unit that an escape at the byte `at` stands for.
fn unit(line: &str, at: usize) -> Option<u16> {
    let digits = line.get(at..at + REPLACEMENT.len())?.strip_prefix("\\u")?;
    let are_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    are_digits.then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_replaced_and_pairs_stay() {
        for (line, mended) in [
            (r#"{"a":"\uD83D"}"#, r#"{"a":"\uFFFD"}"#),
            (r#"{"a":"\udE00b"}"#, r#"{"a":"\uFFFDb"}"#),
            (r#""\uD83D\uD83D\uDE00""#, r#""\uFFFD\uD83D\uDE00""#),
            (r#""\uDE00\uD83D""#, r#""\uFFFD\uFFFD""#),
            (r#""\\\uD83D""#, r#""\\\uFFFD""#),
        ] {
            assert_eq!(whole_characters(line), mended, "{line}");
        }
        for line in [
            r#"{"a":"\uD83D\uDE00"}"#,
            r#"{"a":"\\uD83D"}"#,
            r#""\u4E2D\uXXXX\uD8""#,
            "\\",
            "\\é",
            "",
        ] {
            assert!(matches!(whole_characters(line), Cow::Borrowed(_)), "{line}");
        }
    }
}
