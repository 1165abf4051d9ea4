//! Reads what stands at a token: a chain of adjectives, an encounter's noun, the end of a phrase. In: tokens and lexicon.
//! Out: token indices. Knows no sentence shape.

use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::text::TokenKind;
use std::ops::Range;

/// Words that may stand between the adjectives and the noun.
const MODIFIERS: usize = 4;

/// Tokens of a sentence that are searched for a noun: keeps the reading linear.
const SENTENCE: usize = 120;

/// Adjectives joined by commas and "and".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chain {
    /// Indices into `Characterizations::all`.
    pub(super) words: Vec<u32>,
    /// Index of the first adjective's first token.
    pub(super) first: usize,
    /// Index after the last adjective.
    pub(super) end: usize,
}

impl Sight<'_> {
    /// The adjectives that begin at `at`, adverbs and quotation marks before them passed over.
    pub(super) fn chain(&self, at: usize) -> Option<Chain> {
        let (first, end, word) = self.adjective(at)?;
        let mut chain = Chain {
            words: vec![word],
            first,
            end,
        };
        while let Some((end, word)) = self.next_adjective(chain.end) {
            chain.words.push(word);
            chain.end = end;
        }
        let alone = self.lexicon.characterizations.all().get(word as usize);
        let weak = chain.words.len() == 1 && alone.is_none_or(|entry| entry.joined);
        (!weak).then_some(chain)
    }

    fn adjective(&self, at: usize) -> Option<(usize, usize, u32)> {
        let data = &self.lexicon.characterizations;
        let comparative = |at| self.phrase(&data.comparatives, at).is_some();
        let adverb =
            |at: usize| self.is_quotation_mark(at) || (self.is_adverb(at) && !comparative(at));
        let known = |at: usize| self.phrase(&data.adjectives, at);
        let first = self.past(at, 4, |at| known(at).is_none() && adverb(at));
        let (end, word) = known(first)?;
        Some((first, end, *word))
    }

    /// The adjective that goes on after `at`, with the index after it; one unknown adjective may stand between commas.
    fn next_adjective(&self, at: usize) -> Option<(usize, u32)> {
        let separator = |at: usize| {
            self.is_mark(at, &[","])
                || self.is_quotation_mark(at)
                || self.is(at, Class::Coordinator)
        };
        let next = self.past(at, 4, separator);
        if let Some((_, end, word)) = self.adjective(next) {
            return Some((end, word));
        }
        let unknown = self
            .token(next)
            .filter(|token| next > at && token.is_word() && !token.capital)?;
        let closed = [
            Class::Determiner,
            Class::Preposition,
            Class::Be,
            Class::Have,
            Class::Verb,
            Class::Negation,
            Class::Modal,
        ];
        if self.lexicon.words.is_any(unknown, &closed) {
            return None;
        }
        let joint = self.is_mark(next + 1, &["-"]);
        let after = if joint { next + 3 } else { next + 1 };
        let beyond = self.past(after, 4, separator);
        let (_, end, word) = self.adjective(beyond).filter(|_| beyond > after)?;
        Some((end, word))
    }

    /// The encounter's noun after adjectives that end at `at`: the index after it, and whether it names much else.
    pub(super) fn noun_after(&self, mut at: usize) -> Option<(usize, bool)> {
        let data = &self.lexicon.characterizations;
        for _ in 0..=MODIFIERS {
            at = self.past(at, 2, |at| self.is_quotation_mark(at));
            if let Some((end, ambiguous)) = self.phrase(&data.nouns, at) {
                return Some((end, *ambiguous));
            }
            at = match self.phrase(&data.modifiers, at) {
                Some((end, ())) => end,
                None => self.measure(at)?,
            };
        }
        None
    }

    /// The index after "90-minute" at `at`.
    fn measure(&self, at: usize) -> Option<usize> {
        self.token(at)
            .filter(|token| token.kind == TokenKind::Number || self.is(at, Class::Number))?;
        (self.is_mark(at + 1, &["-"]) && self.is(at + 2, Class::Time)).then_some(at + 3)
    }

    /// Whether the chain describes an encounter whose noun follows; an ambiguous noun needs more.
    pub(super) fn describes_noun(&self, chain: &Chain) -> bool {
        let Some((end, ambiguous)) = self.noun_after(chain.end) else {
            return false;
        };
        let after = self.past(end, 1, |at| self.is_quotation_mark(at));
        let partners = &self.lexicon.characterizations.partners;
        !ambiguous || chain.words.len() > 1 || self.phrase(partners, after).is_some()
    }

    /// Whether the phrase is over at `at`: nothing follows that the adjectives could belong to.
    pub(super) fn is_over(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else {
            return true;
        };
        let closed = [
            Class::Preposition,
            Class::Coordinator,
            Class::Subordinator,
            Class::Relative,
            Class::Time,
            Class::Adverb,
        ];
        token.kind == TokenKind::Mark || self.lexicon.words.is_any(token, &closed)
    }

    /// Whether an encounter's noun stands in the tokens, or in as many of them as a sentence decently has.
    pub(super) fn has_noun(&self, within: Range<usize>) -> bool {
        let mut within = within.take(SENTENCE);
        let nouns = &self.lexicon.characterizations.nouns;
        within.any(|at| self.phrase(nouns, at).is_some())
    }
}
