//! One sentence under the eye of a rule: its tokens, their classes, the phrases that begin there. In: document and
//! lexicon. Out: tokens and indices. Knows no sentence shape.

use crate::document::Document;
use crate::lexicon::{Class, Lexicon, PhraseIndex};
use crate::text::{NormId, Span, Token, TokenKind};

/// How many tokens a name with its titles may have.
const LONGEST_NAME: usize = 18;

/// One sentence, for reading at its tokens.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'a> Sight<'a> {
    #[inline]
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        let token = self.document.tokens.get(at);
        token.filter(|_| (self.start..self.end).contains(&at))
    }

    #[inline]
    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        self.token(at)
            .is_some_and(|token| self.lexicon.words.is(token, class))
    }

    /// Whether a modal stands at `at`; the month of May is none.
    pub(crate) fn is_modal(&self, at: usize) -> bool {
        let token = self
            .token(at)
            .filter(|token| self.lexicon.words.is(token, Class::Modal));
        token.is_some_and(|token| self.lexicon.calendar.month(token).is_none())
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

    /// Whether somebody's name follows at `from`, and behind it when, where or what for, and nothing that he is called:
    /// "called [Governor Lind on Monday]", not "called [Governor Lind weak]".
    pub(crate) fn is_only_named(&self, from: usize) -> bool {
        let name_like = |at: usize| self.token(at).is_some_and(|token| token.is_name_like());
        let part =
            |at: usize| self.is_word(at, self.lexicon.words.of) || self.is_mark(at, &[".", "-"]);
        let first = self.past(from, 1, |at| self.is(at, Class::Determiner));
        let end = self.past(first, LONGEST_NAME, |at| name_like(at) || part(at));
        let verb = |at: usize| {
            let token = self.token(at);
            token.is_some_and(|token| token.is_word() && !token.capital)
        };
        let joint = self.is_word(end, self.lexicon.words.to) || self.is(end, Class::Coordinator);
        name_like(first)
            && (end >= self.end
                || joint && verb(end + 1)
                || self.is_mark(end, &[",", "."])
                || self.is(end, Class::Time)
                || self.is(end, Class::Preposition))
    }

    /// The index after the phrase that begins at `at` and ends in the sentence, with its value.
    #[inline(always)]
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

    /// Whether a modal, "to" or a negation stands shortly before `at`: what the verb there tells did not happen, or not yet.
    pub(crate) fn is_unreal(&self, at: usize) -> bool {
        let mut before = at.saturating_sub(2).max(self.start)..at;
        before.any(|at| self.is_modal(at) || self.is(at, Class::Negation))
            || at > self.start && self.is_word(at - 1, self.lexicon.words.to)
    }

    /// Whether the token at `at` is this word.
    #[inline]
    pub(crate) fn is_word(&self, at: usize, word: NormId) -> bool {
        self.token(at).is_some_and(|token| token.norm == word)
    }

    /// Whether a phrase of the index begins at `at`.
    #[inline]
    pub(crate) fn begins<V>(&self, index: &'a PhraseIndex<V>, at: usize) -> bool {
        self.phrase(index, at).is_some()
    }

    /// The characters of the tokens.
    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        let tokens = &self.document.tokens;
        match (
            tokens.get(first),
            end.checked_sub(1).and_then(|last| tokens.get(last)),
        ) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }
}
