//! The token: a word, a number or a mark, as a small copyable value.

use super::{NormId, Span};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and dots ("U.S", "don't").
    Word,
    /// Begins with a digit.
    Number,
    /// Anything else that is not white space; doubled `''` and ``` `` ``` are one token.
    Mark,
}

/// One token of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes; for a possessive, its ending included.
    pub span: Span,
    /// Its normal form: lower case, straight apostrophe, possessive ending dropped.
    pub norm: NormId,
    /// Word, number or mark.
    pub kind: TokenKind,
    /// Whether the first letter is upper case.
    pub capital: bool,
    /// Whether it has at least two letters, all upper case.
    pub all_caps: bool,
    /// Whether a possessive ending ('s or ') was dropped from the normal form.
    pub possessive: bool,
    /// Whether white space or the text's start stands before it.
    pub spaced: bool,
    /// Whether a line break stands between it and the token before (true for the first).
    pub line_start: bool,
    /// Whether it is a single Chinese character.
    pub ideograph: bool,
}

impl Token {
    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a word with an upper-case first letter.
    pub fn is_name_like(&self) -> bool {
        self.is_word() && self.capital
    }

    /// Its words in `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}
