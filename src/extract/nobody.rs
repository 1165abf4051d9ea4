//! Sources that nobody is: "nobody", "no official", "neither side". In: a source's words. Out: whether they deny that
//! anybody reported.

use crate::document::Document;
use crate::lexicon::{Class, Lexicon};
use crate::text::{Span, Token};

/// Whether nobody is meant: the words begin with a pronoun that says so, or with "no" or "neither", or one of these or "none
/// of" stands right before them.
pub(crate) fn is_nobody(document: &Document, lexicon: &Lexicon, source: Span) -> bool {
    let words = &lexicon.words;
    let first = document.token_at(source.start);
    let denies =
        |token: &Token| words.is(token, Class::Negation) && words.is(token, Class::Determiner);
    let pronoun = |token: &Token| words.is(token, Class::NegativePronoun);
    let before = |steps| document.tokens.get(first.checked_sub(steps)?);
    let none_of = before(1).is_some_and(|of| of.norm == words.of) && before(2).is_some_and(pronoun);
    let own = before(0).is_some_and(|token| pronoun(token) || denies(token));
    own || none_of || before(1).is_some_and(denies)
}
