//! From text to tokens, on Unicode word bounds (UAX 29). In: text and vocabulary. Out: every token, white space dropped.
//! Common runs take a byte-wise path; whatever it is not sure of goes to `unicode-segmentation`, up to the next blank.

use super::ideograph::{is_ideograph, is_wide_mark, is_wide_separator};
use super::{NormId, Span, Token, TokenKind, Vocabulary};
use unicode_segmentation::UnicodeSegmentation;

/// The tokens of `text` in order. Linear in its length; each character outside white space is in exactly one token.
pub fn tokenize(text: &str, vocabulary: &Vocabulary) -> Vec<Token> {
    scan(text, Some(vocabulary))
}

/// As `tokenize`; without a vocabulary no norm is looked up.
pub(super) fn scan(text: &str, vocabulary: Option<&Vocabulary>) -> Vec<Token> {
    let mut scan = Scan {
        text,
        vocabulary,
        tokens: Vec::with_capacity(text.len() / 5 + 4),
        form: String::new(),
        last_end: 0,
        line_start: true,
    };
    let mut at = 0;
    while at < text.len() {
        at = scan.step(at);
    }
    scan.tokens
}

/// The state of one pass.
struct Scan<'t> {
    text: &'t str,
    /// `None` where no norm is asked for.
    vocabulary: Option<&'t Vocabulary>,
    tokens: Vec<Token>,
    form: String,
    last_end: usize,
    line_start: bool,
}

impl Scan<'_> {
    /// Reads one token or blank at `at`, or a whole unsure stretch; returns where to go on.
    fn step(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let first = bytes[at];
        let next = match first {
            b' ' | b'\t' | b'\n' | b'\r' => Some(at + 1),
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => word_end(bytes, at),
            0x21..=0x7E if first != b'_' => Some(at + 1),
            0xE2 if safe_mark(bytes, at) => Some(at + 3),
            0xE3..=0xE9 if is_ideograph(bytes, at) || is_wide_mark(bytes, at) => Some(at + 3),
            0xEF if is_wide_mark(bytes, at) || is_wide_separator(bytes, at) => Some(at + 3),
            _ => None,
        };
        match next.filter(|end| sure_bound(bytes, *end)) {
            Some(end) if first.is_ascii_whitespace() => {
                self.line_start |= first == b'\n';
                end
            }
            Some(end) => {
                self.push(at, end);
                end
            }
            None => self.segment(at),
        }
    }

    /// Hands the stretch from `at` to the next sure blank to `unicode-segmentation`.
    fn segment(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at + 1;
        while end < bytes.len() && !(bytes[end].is_ascii_whitespace() && sure_bound(bytes, end + 1))
        {
            end += 1;
        }
        let text = self.text;
        for (start, piece) in text[at..end].split_word_bound_indices() {
            if piece.trim().is_empty() {
                self.line_start |= piece.contains(['\n', '\u{2028}', '\u{2029}', '\u{85}']);
            } else {
                let lead = piece.len() - piece.trim_start().len();
                self.push(at + start + lead, at + start + piece.len());
            }
        }
        end
    }

    fn push(&mut self, start: usize, end: usize) {
        let piece = &self.text[start..end];
        if self.doubles_mark(piece, start) {
            self.last_end = end;
            return;
        }
        let first = piece.chars().next().unwrap_or(' ');
        let kind = match first {
            c if c.is_numeric() => TokenKind::Number,
            c if c.is_alphabetic() => TokenKind::Word,
            _ => TokenKind::Mark,
        };
        let (norm, possessive) = self.norm(piece, kind);
        self.tokens.push(Token {
            span: Span::new(start, end),
            norm,
            kind,
            capital: first.is_uppercase(),
            all_caps: kind == TokenKind::Word && is_all_caps(piece),
            possessive,
            spaced: self.tokens.is_empty() || start > self.last_end,
            line_start: self.line_start,
            ideograph: is_ideograph(piece.as_bytes(), 0) && piece.len() == 3,
        });
        self.line_start = false;
        self.last_end = end;
    }

    /// Joins the second half of `''` or ``` `` ``` to the first; true if it did.
    fn doubles_mark(&mut self, piece: &str, start: usize) -> bool {
        if (piece != "'" && piece != "`") || start != self.last_end {
            return false;
        }
        let Some(last) = self.tokens.last_mut() else {
            return false;
        };
        if last.span.of(self.text) != piece || self.line_start {
            return false;
        }
        last.span.end += 1;
        let mark = last.span.of(self.text);
        last.norm = self
            .vocabulary
            .map_or(NormId::UNKNOWN, |words| words.get(mark));
        true
    }

    /// The id of the normal form, and whether a possessive ending was dropped for it.
    fn norm(&mut self, piece: &str, kind: TokenKind) -> (NormId, bool) {
        let Some(words) = self.vocabulary else {
            return (NormId::UNKNOWN, false);
        };
        if kind == TokenKind::Mark {
            return (words.get(piece), false);
        }
        if let Some(id) = words.ideograph(piece) {
            return (id, false);
        }
        normalise(piece, &mut self.form);
        let id = words.get(&self.form);
        match self.form.strip_suffix("'s") {
            Some(stem) if id == NormId::UNKNOWN => (words.get(stem), true),
            _ => (id, false),
        }
    }
}

/// Writes the normal form of a word: lower case, straight apostrophe, no invisible characters.
pub(crate) fn normalise(piece: &str, form: &mut String) {
    form.clear();
    if piece.is_ascii() {
        form.push_str(piece);
        form.make_ascii_lowercase();
        return;
    }
    for c in piece.chars() {
        match c {
            '’' | '‘' | 'ʼ' => form.push('\''),
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => {}
            c => form.extend(c.to_lowercase()),
        }
    }
}

fn is_all_caps(word: &str) -> bool {
    let mut letters = 0;
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        if !c.is_uppercase() {
            return false;
        }
        letters += 1;
    }
    letters > 1
}

/// The end of the ASCII word or number at `at`; `None` if what follows needs the full rules.
fn word_end(bytes: &[u8], at: usize) -> Option<usize> {
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
fn safe_mark(bytes: &[u8], at: usize) -> bool {
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
fn sure_bound(bytes: &[u8], end: usize) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pieces(text: &str) -> Vec<&str> {
        let tokens = tokenize(text, &Vocabulary::default());
        tokens.iter().map(|t| t.of(text)).collect()
    }

    #[test]
    fn words_keep_inner_marks() {
        assert_eq!(
            pieces("Don’t say U.S., 3.5%"),
            ["Don’t", "say", "U.S", ".", ",", "3.5", "%"]
        );
        assert_eq!(pieces("''Yes,'' he"), ["''", "Yes", ",", "''", "he"]);
        assert_eq!(
            pieces("中美，G20。1，000"),
            ["中", "美", "，", "G20", "。", "1，000"]
        );
    }

    #[test]
    fn possessives_share_the_norm_of_their_stem() {
        let mut words = Vocabulary::default();
        let china = words.intern("china");
        let its = words.intern("it's");
        let tokens = tokenize("China’s it's", &words);
        assert_eq!((tokens[0].norm, tokens[0].possessive), (china, true));
        assert_eq!((tokens[1].norm, tokens[1].possessive), (its, false));
    }

    proptest! {
        #[test]
        fn the_fast_path_agrees_with_unicode_segmentation(
            text in "([a-zA-Z0-9_.,:;'’“”–… \n-]|é|[中国々。，：；、「」（]|\u{3000}|か|\u{301}|\u{200d}|🇫🇷|\u{a0}|א|\"){0,60}"
        ) {
            let ours: Vec<_> = tokenize(&text, &Vocabulary::default()).iter()
                .flat_map(|t| match t.of(&text) { "''" => vec![t.span.from(), t.span.from() + 1], _ => vec![t.span.from()] })
                .collect();
            let theirs: Vec<_> = text.split_word_bound_indices()
                .filter(|(_, piece)| !piece.trim().is_empty())
                .map(|(at, piece)| at + piece.len() - piece.trim_start().len())
                .collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
