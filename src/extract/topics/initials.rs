//! Terms that look like a person's initials. In: the tokens of a term. Out: whether a surname follows, so that the term is
//! part of a name. Knows no topic.

use crate::lexicon::{Class, Lexicon};
use crate::text::{NormId, Token};
use std::ops::Range;

/// Whether the term is initials before a surname: "A.I. Petrov said".
pub(super) fn are_initials(
    tokens: &[Token],
    text: &str,
    term: Range<usize>,
    lexicon: &Lexicon,
) -> bool {
    let Some(first) = tokens
        .get(term.start)
        .filter(|token| is_lettered(token, text))
    else {
        return false;
    };
    let words = &lexicon.words;
    let before = term.start.checked_sub(1).map(|at| &tokens[at]);
    let article = [Class::Determiner, Class::Possessive];
    let owned = |token: &&Token| token.possessive || words.is_any(token, &article);
    if !first.spaced && term.start > 0 || before.as_ref().is_some_and(owned) {
        return false;
    }
    let dot = |at: usize| tokens.get(at).is_some_and(|token| token.of(text) == ".");
    let surname = term.end + usize::from(dot(term.end));
    let name = tokens.get(surname).filter(|name| {
        name.spaced && name.is_name_like() && !name.all_caps && !lexicon.names.is_thing(name)
    });
    name.is_some_and(|name| is_followed(name, tokens.get(surname + 1), lexicon))
}

/// Whether the word is made of single letters with dots between them.
fn is_lettered(token: &Token, text: &str) -> bool {
    let word = token.of(text);
    word.contains('.') && word.split('.').all(|letter| letter.chars().count() <= 1)
}

/// Whether what follows the name shows it to be one: a verb that reports, and after a word that no list has also a mark or
/// a little word. Titles write every word with a capital.
fn is_followed(name: &Token, next: Option<&Token>, lexicon: &Lexicon) -> bool {
    let Some(next) = next.filter(|next| !next.capital) else {
        return next.is_none();
    };
    let reports = lexicon.cues.by_norm(next.norm).is_some();
    let unknown = name.norm == NormId::UNKNOWN;
    let little = !next.is_word() || lexicon.words.is_listed(next.norm);
    reports || unknown && little
}
