//! Reads at one token whether the words there tell of an encounter. In: a sentence. Out: kind, words, where the parties
//! stand. Does not judge which encounter it is.

use super::parties::{
    breaks, fills, is_appeal, is_joint, is_urged, named, named_directly, partner_after,
};
use super::rules;
use crate::extract::sight::Sight;
use crate::lexicon::{Class, Partner};
use crate::model::{EventKind, Rule};
use crate::text::TokenKind;

/// How far the words that belong together may stand apart, in tokens.
pub(super) const REACH: usize = 18;

/// Words that tell of an encounter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming {
    pub(super) kind: EventKind,
    pub(super) rule: &'static Rule,
    /// Index of its first token; the subject stands before it.
    pub(super) first: usize,
    /// Index after its last token.
    pub(super) end: usize,
    /// Index of the token where the other side begins.
    pub(super) partner: Option<usize>,
    /// Whether the subject stands before it; otherwise it has none.
    pub(super) has_subject: bool,
}

/// What the words at `at` tell as having happened.
pub(super) fn told(sight: &Sight, at: usize) -> Option<Naming> {
    let events = &sight.lexicon.events;
    let first = sight.token(at)?.norm;
    let may_tell = events.verbs.may_begin(first)
        || events.holds.may_begin(first)
        || events.nouns.may_begin(first);
    if !may_tell || sight.is_unreal(at) || is_own_words(sight, at) {
        return None;
    }
    verb(sight, at)
        .or_else(|| held(sight, at))
        .or_else(|| happened(sight, at))
}

/// Whether somebody who is quoted tells of himself: "when we met".
fn is_own_words(sight: &Sight, at: usize) -> bool {
    let from = at.saturating_sub(3).max(sight.start);
    let own = (from..at).any(|at| sight.is(at, Class::FirstPerson));
    let byte = sight.token(at).map(|token| token.span.start);
    own && byte.is_some_and(|byte| sight.document.quotation_of(byte).is_some())
}

/// An encounter's noun with the other side: "a call with President Ruto".
pub(super) fn noun_with(sight: &Sight, at: usize) -> Option<Naming> {
    let (end, kind) = sight.phrase(&sight.lexicon.events.nouns, at)?;
    let after = sight.past(end, 3, |at| {
        sight.is(at, Class::Time) || sight.is_adverb(at)
    });
    let (from, ()) = sight.phrase(&sight.lexicon.events.partners, after)?;
    named(sight, from).then_some(Naming {
        kind: *kind,
        rule: &rules::NOUN_WITH,
        first: at,
        end,
        partner: Some(from),
        has_subject: true,
    })
}

/// The encounter as the occasion of something else: "after the talks", "during a meeting".
pub(super) fn around(sight: &Sight, at: usize) -> Option<Naming> {
    let (from, ()) = sight.phrase(&sight.lexicon.events.around, at)?;
    let article = sight.is(from, Class::Determiner) || sight.is(from, Class::Possessive);
    let noun = sight.past(from, 3, |at| {
        !sight.begins(&sight.lexicon.events.nouns, at) && fills(sight, at)
    });
    let (end, kind) = sight
        .phrase(&sight.lexicon.events.nouns, noun)
        .filter(|_| article)?;
    Some(Naming {
        kind: *kind,
        rule: &rules::AROUND,
        first: noun,
        end,
        partner: None,
        has_subject: false,
    })
}

/// The encounter's noun in a title, with the other side if it is named.
pub(super) fn titled(sight: &Sight, at: usize) -> Option<Naming> {
    let (end, kind) = sight.phrase(&sight.lexicon.events.nouns, at)?;
    let partner = partner_after(sight, end, false).filter(|from| named(sight, *from));
    // A single word may be a verb: "Lind calls Diallo's idea absurd".
    let sure = partner.is_some() || end > at + 1 || is_noun(sight, at, end);
    (sure && !is_appeal(sight, at, end, *kind)).then_some(Naming {
        kind: *kind,
        rule: &rules::TITLE,
        first: at,
        end,
        partner,
        has_subject: true,
    })
}

/// Whether what stands around the word makes it a noun.
fn is_noun(sight: &Sight, at: usize, end: usize) -> bool {
    let goes_on =
        sight.is_word(end, sight.lexicon.words.of) || sight.is_word(end, sight.lexicon.words.to);
    if at == sight.start {
        return goes_on;
    }
    let classes = [
        Class::Determiner,
        Class::Possessive,
        Class::Preposition,
        Class::Number,
    ];
    sight
        .token(at - 1)
        .is_some_and(|token| token.possessive || token.kind == TokenKind::Number)
        || classes.iter().any(|class| sight.is(at - 1, *class))
        || sight.is_word(end, sight.lexicon.words.of)
}

/// "spoke today with", "received", "met in Bali"
fn verb(sight: &Sight, at: usize) -> Option<Naming> {
    sight.token(at)?;
    let tokens = &sight.document.tokens;
    let readings = sight.lexicon.events.verbs.at(tokens, at);
    let fitting = readings.filter(|(end, _)| *end <= sight.end);
    let mut found: Option<Naming> = None;
    for (end, (kind, wanted)) in fitting {
        let partner = match wanted {
            Partner::Person => Some(end).filter(|end| named_directly(sight, *end)),
            Partner::With => partner_after(sight, end, true).filter(|from| named(sight, *from)),
            Partner::Host => {
                Some(end).filter(|end| named_directly(sight, *end) && !is_urged(sight, *end))
            }
            Partner::Called => {
                Some(end).filter(|end| named_directly(sight, *end) && sight.is_only_named(*end))
            }
            Partner::Place => None,
        };
        let place = *wanted == Partner::Place && sight.token(end).is_some_and(|t| t.is_name_like());
        let joint = *wanted == Partner::With && is_joint(sight, at);
        let nearer =
            |known: &Naming| partner.is_some() && known.partner.is_none_or(|p| partner < Some(p));
        if (partner.is_some() || place || joint) && found.as_ref().is_none_or(nearer) {
            found = Some(Naming {
                kind: *kind,
                rule: &rules::VERB,
                first: at,
                end: partner.filter(|_| *wanted == Partner::With).unwrap_or(end),
                partner,
                has_subject: true,
            });
        }
    }
    found
}

/// "held a telephone call with"
fn held(sight: &Sight, at: usize) -> Option<Naming> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.holds, at)?;
    let nouns = &sight.lexicon.events.nouns;
    let noun = sight.past(end, REACH, |at| {
        !sight.begins(nouns, at) && fills(sight, at)
    });
    let (end, kind) = sight.phrase(nouns, noun)?;
    if is_appeal(sight, noun, end, *kind) {
        return None;
    }
    Some(Naming {
        kind: *kind,
        rule: &rules::HELD,
        first: at,
        end,
        partner: partner_after(sight, end, true).filter(|from| named(sight, *from)),
        has_subject: true,
    })
}

/// "the conversation took place", "the call lasted"
fn happened(sight: &Sight, at: usize) -> Option<Naming> {
    let definite = at > sight.start
        && (sight.is(at - 1, Class::Determiner) || sight.is(at - 1, Class::Possessive));
    let (end, kind) = sight
        .phrase(&sight.lexicon.events.nouns, at)
        .filter(|_| definite)?;
    let happened = &sight.lexicon.events.happened;
    let verb = sight.past(end, REACH, |at| {
        !sight.begins(happened, at) && !breaks(sight, at)
    });
    let (verb_end, ()) = sight.phrase(happened, verb)?;
    Some(Naming {
        kind: *kind,
        rule: &rules::HAPPENED,
        first: at,
        end: verb_end,
        partner: partner_after(sight, end, true).filter(|from| *from < verb && named(sight, *from)),
        has_subject: false,
    })
}
