//! From text to tokens, on Unicode word bounds (UAX 29). In: text and vocabulary. Out: every token, white space dropped.
//! Common runs take a byte-wise path; whatever it is not sure of goes to `unicode-segmentation`, up to the next blank.

use super::bounds::{safe_mark, sure_bound, word_end};
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
        let looks = match piece.is_ascii() {
            true => looks_of_ascii(piece.as_bytes()),
            false => looks_of(piece),
        };
        let (norm, possessive) = self.norm(piece, looks.kind);
        self.tokens.push(Token {
            span: Span::new(start, end),
            norm,
            kind: looks.kind,
            capital: looks.capital,
            all_caps: looks.all_caps,
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
        if piece.is_ascii() && !piece.contains('\'') {
            return (words.get_folded(piece), false);
        }
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

/// What the characters of a piece show.
#[derive(Debug, PartialEq, Eq)]
struct Looks {
    kind: TokenKind,
    capital: bool,
    all_caps: bool,
}

fn looks_of(piece: &str) -> Looks {
    let first = piece.chars().next().unwrap_or(' ');
    let kind = match first {
        c if c.is_numeric() => TokenKind::Number,
        c if c.is_alphabetic() => TokenKind::Word,
        _ => TokenKind::Mark,
    };
    Looks {
        kind,
        capital: first.is_uppercase(),
        all_caps: kind == TokenKind::Word && is_all_caps(piece),
    }
}

/// The same for ASCII alone, as nearly every piece of an English text is.
fn looks_of_ascii(piece: &[u8]) -> Looks {
    let first = piece.first().copied().unwrap_or(b' ');
    let kind = match first {
        b'0'..=b'9' => TokenKind::Number,
        b'A'..=b'Z' | b'a'..=b'z' => TokenKind::Word,
        _ => TokenKind::Mark,
    };
    let count = |wanted: fn(&u8) -> bool| piece.iter().filter(|byte| wanted(byte)).count();
    let capital = first.is_ascii_uppercase();
    Looks {
        kind,
        capital,
        all_caps: capital
            && count(u8::is_ascii_uppercase) > 1
            && count(u8::is_ascii_lowercase) == 0,
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
        fn ascii_is_read_as_any_other_text(piece in "[a-cA-C0-9.:,$-]{1,6}") {
            let (short, full) = (looks_of_ascii(piece.as_bytes()), looks_of(&piece));
            prop_assert_eq!(short, full);
            let mut words = Vocabulary::default();
            words.intern("ab");
            words.intern(&piece.to_lowercase());
            prop_assert_eq!(words.get_folded(&piece), words.get(&piece.to_lowercase()));
            prop_assert_eq!(words.get_folded("d"), NormId::UNKNOWN);
        }

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
