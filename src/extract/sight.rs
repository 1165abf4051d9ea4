//! One sentence under the eye of a rule: its tokens, their classes, the phrases that begin there. In: document and
//! lexicon. Out: tokens and indices. Knows no sentence shape.

use crate::document::Document;
use crate::lexicon::{Class, Lexicon, PhraseIndex};
use crate::text::{Token, TokenKind};

/// One sentence, for reading at its tokens.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'a> Sight<'a> {
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        let token = self.document.tokens.get(at);
        token.filter(|_| (self.start..self.end).contains(&at))
    }

    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        self.token(at)
            .is_some_and(|token| self.lexicon.words.is(token, class))
    }

    pub(crate) fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        let mark = self.token(at).filter(|token| token.kind == TokenKind::Mark);
        mark.is_some_and(|token| marks.contains(&token.of(self.document.text)))
    }

    pub(crate) fn is_quotation_mark(&self, at: usize) -> bool {
        self.is_mark(
            at,
            &["“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "„"],
        )
    }

    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        let token = self.token(at);
        token.is_some_and(|token| self.lexicon.words.is_adverb(token, self.document.text))
    }

    /// The index after the phrase that begins at `at` and ends in the sentence, with its value.
    pub(crate) fn phrase<V>(&self, index: &'a PhraseIndex<V>, at: usize) -> Option<(usize, &'a V)> {
        self.token(at)?;
        let (end, value) = index.longest(&self.document.tokens, at)?;
        (end <= self.end).then_some((end, value))
    }

    /// The first index from `at` on where none of the tokens is passed over, at most `most` of them.
    pub(crate) fn past(&self, mut at: usize, most: usize, over: impl Fn(usize) -> bool) -> usize {
        let last = (at + most).min(self.end);
        while at < last && over(at) {
            at += 1;
        }
        at
    }
}
