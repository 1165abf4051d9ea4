//! Where the parties of an encounter stand around its words. In: a sentence and a token. Out: yes or no, or an index. Names
//! nobody.

use super::naming::REACH;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::EventKind;
use crate::text::TokenKind;

/// The index after the "with" or "to" that joins the other side, if the clause has one from `from` on.
pub(super) fn partner_after(sight: &Sight, from: usize, by_to: bool) -> Option<usize> {
    let partners = &sight.lexicon.events.partners;
    let to = sight.lexicon.words.to;
    let near = from + 4;
    for at in from..(from + REACH).min(sight.end) {
        if let Some((end, ())) = sight.phrase(partners, at) {
            return Some(end);
        }
        if by_to && at < near && sight.is_word(at, to) && named_directly(sight, at + 1) {
            return Some(at + 1);
        }
        if breaks(sight, at) {
            return None;
        }
    }
    None
}

/// Whether a new clause or another predicate begins at `at`.
pub(super) fn breaks(sight: &Sight, at: usize) -> bool {
    let classes = [Class::Relative, Class::Have, Class::Be, Class::Coordinator];
    classes.iter().any(|class| sight.is(at, *class))
        || sight.is_modal(at)
        || sight.is_word(at, sight.lexicon.words.to)
        || sight.is_mark(at, &[";", ":", "—"])
}

/// Whether the token may stand between "held" and the noun.
pub(super) fn fills(sight: &Sight, at: usize) -> bool {
    let closed = [
        Class::Preposition,
        Class::Relative,
        Class::Be,
        Class::Negation,
        Class::SubjectPronoun,
    ];
    let of = sight.is_word(at, sight.lexicon.words.of);
    let word = sight
        .token(at)
        .is_some_and(|token| !sight.lexicon.words.is_any(token, &closed));
    let article = sight.is(at, Class::Determiner) && !sight.is(at, Class::Negation);
    let mark = sight.is_mark(at, &[".", ";", ":", "—", "(", ")"]);
    (word || of || article) && !mark && !sight.is_modal(at)
}

/// Whether somebody is named within the next words.
pub(super) fn named(sight: &Sight, from: usize) -> bool {
    let counterparts = &sight.lexicon.events.counterparts;
    for at in from..(from + 7).min(sight.end) {
        let Some(token) = sight.token(at) else { break };
        if token.is_name_like() || sight.begins(counterparts, at) {
            return true;
        }
        if sight.is(at, Class::Preposition) || sight.is_mark(at, &[",", ".", ";"]) {
            return false;
        }
    }
    false
}

/// Whether a name or a description of somebody begins at `from`, after articles at most. What belongs to a name is
/// nobody, unless it is somebody too: "Canada's trade minister".
pub(super) fn named_directly(sight: &Sight, from: usize) -> bool {
    let article = |at| sight.is(at, Class::Determiner) || sight.is(at, Class::Possessive);
    let at = sight.past(from, 2, article);
    let time = sight.is(at, Class::Time) || sight.is(at, Class::Preposition);
    let Some(token) = sight.token(at).filter(|_| !time) else {
        return false;
    };
    if token.possessive {
        return is_described(sight, at + 1);
    }
    token.is_name_like() || (at > from && named(sight, at))
}

/// Whether somebody is told by what he is within the next words.
fn is_described(sight: &Sight, from: usize) -> bool {
    let counterparts = &sight.lexicon.events.counterparts;
    let word = |at: usize| {
        sight.token(at).is_some_and(|token| token.is_word()) && !sight.is(at, Class::Preposition)
    };
    (from..from + 4)
        .take_while(|at| word(*at))
        .any(|at| sight.begins(counterparts, at))
}

/// Whether several are the subject of the verb at `at`: a group directly before it, or two names with "and" between.
pub(super) fn is_joint(sight: &Sight, at: usize) -> bool {
    let from = at.saturating_sub(REACH).max(sight.start);
    let aside = |at: &usize| {
        sight.is_adverb(*at) || sight.is(*at, Class::Have) || sight.is(*at, Class::Time)
    };
    let Some(last) = (from..at).rev().find(|at| !aside(at)) else {
        return false;
    };
    let group = (last.saturating_sub(2).max(from)..last + 1).any(|at| {
        sight
            .phrase(&sight.lexicon.events.groups, at)
            .is_some_and(|(end, ())| end == last + 1)
    });
    let listed = |at: usize| {
        let name = sight.token(at).is_some_and(|token| token.is_name_like());
        name || sight.is_mark(at, &[",", "."])
            || sight.is_word(at, sight.lexicon.words.of)
            || sight.is(at, Class::Determiner)
    };
    let and = sight.lexicon.words.and;
    let last = last
        .saturating_sub(usize::from(sight.is_mark(last, &[","])))
        .max(from);
    let mut names = (from..last + 1)
        .rev()
        .take_while(|at| listed(*at) || sight.is_word(*at, and));
    let joined = names.any(|at| sight.is_word(at, and));
    group || (joined && sight.token(last).is_some_and(|token| token.is_name_like()))
}

/// Whether the noun that ends at `end` is a demand: "a call for peace".
pub(super) fn is_appeal(sight: &Sight, at: usize, end: usize, kind: EventKind) -> bool {
    kind == EventKind::Call && end == at + 1 && sight.begins(&sight.lexicon.events.appeals, end)
}

/// Whether the guest of a visit is urged: "called on the governor to resign".
pub(super) fn is_urged(sight: &Sight, from: usize) -> bool {
    let name = |at: usize| {
        let token = sight.token(at);
        token.is_some_and(|token| token.is_name_like() || token.kind == TokenKind::Mark)
            || sight.is(at, Class::Determiner)
    };
    sight.is_word(sight.past(from, REACH, name), sight.lexicon.words.to)
}
