//! Chinese characters and the marks between them, told by their bytes. In: bytes of valid UTF-8. Out: yes or no.

/// The first and the last character that count as Chinese ones.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9FFF;

/// How many there are, for tables by character.
pub(super) const COUNT: usize = (LAST - FIRST + 1) as usize;

/// Whether a character of three bytes at `at` is a Chinese one.
pub(super) fn is_ideograph(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at..at + 2) {
        Some([0xE3, second]) => *second >= 0x90,
        Some([first, _]) => (0xE4..=0xE9).contains(first),
        _ => false,
    }
}

/// Whether a character is a Chinese one.
pub(crate) fn is_chinese(c: char) -> bool {
    (FIRST..=LAST).contains(&u32::from(c))
}

/// Whether a Chinese character stands in the text.
pub fn has_ideograph(text: &str) -> bool {
    text.chars().any(is_chinese)
}

/// The place of a Chinese character in a table of all; `None` for any other text.
pub(super) fn place(piece: &str) -> Option<usize> {
    let mut chars = piece.chars();
    let code = chars.next().map(u32::from)?;
    ((FIRST..=LAST).contains(&code) && chars.next().is_none()).then(|| (code - FIRST) as usize)
}

/// Whether the three bytes at `at` are a mark that attaches to nothing: stops, brackets, corner marks.
pub(super) fn is_wide_mark(bytes: &[u8], at: usize) -> bool {
    matches!(
        bytes.get(at..at + 3),
        Some([0xE3, 0x80, 0x81 | 0x82 | 0x88..=0x91] | [0xEF, 0xBC, 0x81 | 0x88 | 0x89 | 0x9F])
    )
}

/// Whether the three bytes at `at` are a wide comma, colon or semicolon, which join digits or letters on either side.
pub(super) fn is_wide_separator(bytes: &[u8], at: usize) -> bool {
    matches!(
        bytes.get(at..at + 3),
        Some([0xEF, 0xBC, 0x8C | 0x9A | 0x9B])
    )
}
