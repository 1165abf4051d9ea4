//! The sentence shapes in which adjectives describe an encounter that took place. In: a sentence and a token. Out: the
//! adjectives, if the shape begins there.

use super::chain::Chain;
use super::rules::*;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::{Confidence, Rule};

/// One shape.
pub(super) struct Shape {
    pub(super) rule: &'static Rule,
    pub(super) confidence: Confidence,
    pub(super) read: fn(&Sight, usize) -> Option<Chain>,
}

/// How far the words that belong together may stand apart, in tokens.
const REACH: usize = 12;

/// How far from its beginning a sentence names its subject.
const SUBJECT: usize = 4;

/// In order of precedence.
pub(super) const SHAPES: &[Shape] = &[
    Shape {
        rule: &HELD,
        confidence: Confidence::High,
        read: held,
    },
    Shape {
        rule: &WERE,
        confidence: Confidence::High,
        read: were,
    },
    Shape {
        rule: &WAS_A,
        confidence: Confidence::Medium,
        read: was_a,
    },
    Shape {
        rule: &DESCRIBED,
        confidence: Confidence::High,
        read: described,
    },
    Shape {
        rule: &ATMOSPHERE,
        confidence: Confidence::High,
        read: atmosphere,
    },
    Shape {
        rule: &DURING,
        confidence: Confidence::High,
        read: during,
    },
    Shape {
        rule: &LABEL,
        confidence: Confidence::Medium,
        read: label,
    },
    Shape {
        rule: &OPENING,
        confidence: Confidence::Medium,
        read: opening,
    },
];

/// "held candid and constructive discussions"
fn held(sight: &Sight, at: usize) -> Option<Chain> {
    let (end, ()) = sight.phrase(&sight.lexicon.characterizations.holds, at)?;
    if sight.is_unreal(at) {
        return None;
    }
    let chain = sight.chain(past_article(sight, end))?;
    sight.describes_noun(&chain).then_some(chain)
}

/// "the conversation between the two was candid and detailed"
fn were(sight: &Sight, at: usize) -> Option<Chain> {
    let (end, ()) = sight.phrase(&sight.lexicon.characterizations.copulas, at)?;
    let chain = sight.chain(end)?;
    let free = sight.is_over(sight.past(chain.end, 1, |at| sight.is_quotation_mark(at)));
    let negated = (end..chain.first).any(|at| sight.is(at, Class::Negation));
    let subject = is_subject(sight, at) || is_second_predicate(sight, at);
    (free && !negated && subject).then_some(chain)
}

/// "it was a good meeting"
fn was_a(sight: &Sight, at: usize) -> Option<Chain> {
    let (end, ()) = sight.phrase(&sight.lexicon.characterizations.copulas, at)?;
    if !sight.is(end, Class::Determiner) || sight.is(end, Class::Negation) {
        return None;
    }
    let chain = sight.chain(end + 1)?;
    let pronoun = at > sight.start && sight.is(at - 1, Class::SubjectPronoun);
    let subject = pronoun || is_subject(sight, at);
    (subject && sight.describes_noun(&chain)).then_some(chain)
}

/// "described the talks as frank", "called the exchange useful", "what both called a candid discussion"
fn described(sight: &Sight, at: usize) -> Option<Chain> {
    let (end, ()) = sight.phrase(&sight.lexicon.characterizations.describes, at)?;
    let as_ = sight
        .token(end)
        .is_some_and(|token| token.norm == sight.lexicon.words.as_);
    if sight.is(end, Class::Preposition) && !as_ {
        return None;
    }
    let (mut encounter, mut pronoun, mut here) = (false, false, end);
    while here < (end + REACH).min(sight.end) {
        if let Some((after, _)) = sight.phrase(&sight.lexicon.characterizations.nouns, here) {
            encounter = true;
            here = after;
            continue;
        }
        if let Some(chain) = sight.chain(here) {
            let free = sight.is_over(sight.past(chain.end, 1, |at| sight.is_quotation_mark(at)));
            let named = encounter && free;
            let meant =
                free && (pronoun || is_passive(sight, at)) && sight.has_noun(sight.start..at);
            return (named || meant || sight.describes_noun(&chain)).then_some(chain);
        }
        pronoun |= sight.is(here, Class::ObjectPronoun);
        let aside = sight.is(here, Class::Preposition) && !encounter && !links(sight, here);
        let stops = sight.is_mark(here, &[";", ":", ".", "—", "("])
            || sight.is(here, Class::Modal)
            || aside;
        if stops {
            return None;
        }
        here += 1;
    }
    None
}

/// Whether the preposition may stand between the verb of naming and the name: "described by both as".
fn links(sight: &Sight, at: usize) -> bool {
    let words = &sight.lexicon.words;
    sight
        .token(at)
        .is_some_and(|token| token.norm == words.as_ || token.norm == words.by)
}

/// "in a frank and friendly atmosphere"
fn atmosphere(sight: &Sight, at: usize) -> Option<Chain> {
    let (end, ()) = sight.phrase(&sight.lexicon.characterizations.during, at)?;
    let begin = past_article(sight, end);
    let chain = sight.chain(begin).filter(|_| begin > end)?;
    sight.phrase(&sight.lexicon.characterizations.manners, chain.end)?;
    Some(chain)
}

/// "In a candid and constructive conversation, …"
fn during(sight: &Sight, at: usize) -> Option<Chain> {
    let (end, ()) = sight.phrase(&sight.lexicon.characterizations.during, at)?;
    let opens =
        at == sight.start || sight.is_mark(at - 1, &[","]) || sight.is_quotation_mark(at - 1);
    let begin = past_article(sight, end);
    let chain = sight.chain(begin).filter(|_| opens)?;
    let enough = begin > end || chain.words.len() > 1;
    (enough && sight.describes_noun(&chain)).then_some(chain)
}

/// “direct and professional conversation about …”, “candid and constructive,”
fn label(sight: &Sight, at: usize) -> Option<Chain> {
    let mark = sight.token(at).filter(|token| !token.is_word())?;
    let byte = mark.span.start;
    let quotation = sight
        .document
        .quotation_of(byte)
        .filter(|quotation| quotation.span.start == byte)?;
    let chain = sight.chain(at + 1).filter(|chain| chain.words.len() > 1)?;
    let comma = usize::from(sight.is_mark(chain.end, &[",", "."]));
    let rest = sight
        .token(chain.end + comma)
        .map_or(quotation.inner.end, |token| token.span.start);
    let whole = rest >= quotation.inner.end && sight.has_noun(sight.start..sight.end);
    (whole || sight.describes_noun(&chain)).then_some(chain)
}

/// "Great call with the Prime Minister"
fn opening(sight: &Sight, at: usize) -> Option<Chain> {
    let first = sight.past(sight.start, 1, |at| sight.is_quotation_mark(at));
    if at != first {
        return None;
    }
    let definite = sight
        .token(at)
        .is_some_and(|token| token.norm == sight.lexicon.words.the);
    let chain = sight.chain(past_article(sight, at)).filter(|_| !definite)?;
    let (end, _) = sight.noun_after(chain.end)?;
    let after = sight.past(end, 2, |at| sight.is(at, Class::Time));
    sight.phrase(&sight.lexicon.characterizations.partners, after)?;
    Some(chain)
}

/// The index after articles, possessives, numbers and quotation marks.
fn past_article(sight: &Sight, at: usize) -> usize {
    let classes = [Class::Determiner, Class::Possessive];
    sight.past(at, 3, |at| {
        sight.is_quotation_mark(at) || classes.iter().any(|class| sight.is(at, *class))
    })
}

/// Whether the verb at `at` follows a form of "be".
fn is_passive(sight: &Sight, at: usize) -> bool {
    (at.saturating_sub(2).max(sight.start)..at).any(|at| sight.is(at, Class::Be))
}

/// Whether the verb at `at` is a further predicate of a sentence whose subject is an encounter: "The call lasted an hour
/// and was frank".
fn is_second_predicate(sight: &Sight, at: usize) -> bool {
    let joined = at > sight.start && sight.is(at - 1, Class::Coordinator);
    let opens = (sight.start..at.min(sight.start + SUBJECT))
        .find_map(|at| sight.phrase(&sight.lexicon.characterizations.nouns, at));
    let Some((end, _)) = opens.filter(|_| joined) else {
        return false;
    };
    let another = |at: usize| {
        let classes = [Class::Relative, Class::SubjectPronoun, Class::Subordinator];
        let that = sight.is_word(at, sight.lexicon.words.that);
        that || classes.iter().any(|class| sight.is(at, *class)) || sight.is_mark(at, &[";", ":"])
    };
    !(end..at).any(another)
}

/// Whether the subject of the verb at `at` is an encounter: its noun directly before, or with a phrase or parenthesis of
/// its own between.
fn is_subject(sight: &Sight, at: usize) -> bool {
    let nouns = &sight.lexicon.characterizations.nouns;
    let from = at.saturating_sub(REACH).max(sight.start);
    (from..at).rev().any(|noun| {
        let Some((end, _)) = sight.phrase(nouns, noun).filter(|(end, _)| *end <= at) else {
            return false;
        };
        let linked = end == at
            || sight.is(end, Class::Preposition)
            || sight.is(end, Class::Have)
            || sight.is_adverb(end)
            || sight.is_mark(end, &[","]);
        let broken = (end..at).any(|at| sight.is(at, Class::Be) || sight.is_mark(at, &[";", ":"]));
        linked && !broken
    })
}
