//! Encounters beside the one that is reported: earlier and coming ones. In: a sentence. Out: words, kind and role.

use super::naming::{self, Naming};
use super::people::People;
use super::rules;
use super::time;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::{EventKind, EventRole, Rule, SpeakerId};
use std::ops::Range;

/// How far the encounter may stand from the word that places it in time, in tokens.
const REACH: usize = 6;

/// How far its own time and place may follow it.
const TAIL: usize = 14;

/// One other encounter.
#[derive(Debug, Clone)]
pub(super) struct Other {
    pub(super) role: EventRole,
    pub(super) kind: EventKind,
    pub(super) rule: &'static Rule,
    /// Its words.
    pub(super) words: Range<usize>,
    /// The tokens in which its time and place may stand.
    pub(super) around: Range<usize>,
    /// Words before its noun that may name its place: "the March 2022 Tromsø Summit".
    pub(super) named: Range<usize>,
}

/// Between whom it is: those named right before its words and after them, or those who meet where "their" or "the two
/// leaders" stand for them.
pub(super) fn parties(
    sight: &Sight,
    other: &Other,
    people: &People,
    principals: &[SpeakerId],
) -> Vec<SpeakerId> {
    let end = other.words.end;
    let after = sight.past(end, 2, |at| sight.is_adverb(at));
    let mut named = match sight.is(after, Class::Preposition) {
        true => people.persons_from(sight, after + 1),
        false => Vec::new(),
    };
    // "Visits by the minister" are the minister's alone.
    if other.kind == EventKind::Visit && !named.is_empty() {
        return named;
    }
    let mut parties = subject(sight, &other.words, people, principals);
    named.retain(|one| !parties.contains(one));
    parties.extend(named);
    parties
}

/// Those named right before the words, or those who meet where "their" or "the two leaders" stand for them.
fn subject(
    sight: &Sight,
    words: &Range<usize>,
    people: &People,
    principals: &[SpeakerId],
) -> Vec<SpeakerId> {
    let group = |at: usize| {
        let ours = sight.is(at, Class::Possessive) && sight.is(at, Class::Plural);
        ours || sight.begins(&sight.lexicon.events.groups, at)
    };
    let from = words.start.saturating_sub(2).max(sight.start);
    match (from..words.end).any(group) {
        true => principals.to_vec(),
        false if people.ends_before(sight, words.start) => people.before(sight, words.start),
        false => Vec::new(),
    }
}

/// Whether the words tell of an earlier or coming encounter, not of the one that is reported.
pub(super) fn is_other(sight: &Sight, naming: &Naming) -> bool {
    let from = naming.first.saturating_sub(REACH).max(sight.start);
    (from..naming.first + 1).any(|at| {
        let told = sight.phrase(&sight.lexicon.events.earlier, at);
        let earlier = told.is_some_and(|(end, ())| end >= naming.first && at + 3 >= naming.first);
        earlier
            || read(sight, at).is_some_and(|other| {
                other.rule.id != rules::DATED.id && other.words.contains(&naming.first)
            })
            || dated_before(sight, at).is_some_and(|other| other.words.contains(&naming.first))
    })
}

/// The other encounter that the words at `at` begin to tell.
pub(super) fn read(sight: &Sight, at: usize) -> Option<Other> {
    let first = sight.token(at)?;
    if !sight.lexicon.events.other_words.contains(first.norm) && !time::may_begin(sight, first) {
        return None;
    }
    earlier(sight, at)
        .or_else(|| coming(sight, at))
        .or_else(|| dated(sight, at))
}

/// "last spoke in July 2021", "their meeting in Oslo last November"
fn earlier(sight: &Sight, at: usize) -> Option<Other> {
    let (after, ()) = sight.phrase(&sight.lexicon.events.earlier, at)?;
    let verb = (at..after).find_map(|at| verb(sight, at));
    let noun = (at..after + REACH)
        .take_while(|at| !ends(sight, *at))
        .find_map(|at| noun(sight, at));
    let (words, kind) = match (verb, noun) {
        (Some(kind), _) => (at..after, kind),
        (None, noun) => noun?,
    };
    let around = at..tail(sight, words.end.max(after));
    let placed = around
        .clone()
        .any(|at| time::read(sight, at, None).is_some() || place(sight, at));
    placed.then_some(Other {
        role: EventRole::Previous,
        kind,
        rule: &rules::EARLIER,
        words,
        around,
        named: 0..0,
    })
}

/// "the November 2023 Woodside Summit", "last month's talks", "the meeting in Lima in May 2024", "met in Lima in May 2024"
fn dated(sight: &Sight, at: usize) -> Option<Other> {
    dated_before(sight, at)
        .or_else(|| dated_after(sight, at))
        .or_else(|| dated_verb(sight, at))
}

fn dated_before(sight: &Sight, at: usize) -> Option<Other> {
    let fixed = |time: &time::Time| is_past(time) || !time.is_day && is_last(sight, time);
    let time = time::read(sight, at, None).filter(fixed)?;
    let passes = |at: usize| {
        let word = sight.token(at).is_some_and(|token| token.is_word());
        let closed = [Class::Preposition, Class::Coordinator, Class::Determiner];
        let open = !closed.iter().any(|class| sight.is(at, *class));
        word && open && !ends(sight, at) && noun(sight, at).is_none()
    };
    let (words, kind) = noun(sight, sight.past(time.end, 3, passes))?;
    let named = time.end..words.start;
    let words = at..words.end;
    let around = words.clone();
    Some(Other {
        role: EventRole::Previous,
        kind,
        rule: &rules::DATED,
        words,
        around,
        named,
    })
}

/// "met in Lima in May 2024", "held a summit in California last year"
fn dated_verb(sight: &Sight, at: usize) -> Option<Other> {
    let naming = naming::told(sight, at).filter(|naming| naming.has_subject)?;
    let words = naming.first..naming.end;
    let around = words.start..tail(sight, words.end);
    let bare = naming.partner.is_none() || naming.end < around.end;
    let mut times = time::all(sight, around.clone(), None).into_iter();
    let fixed = times
        .next()
        .is_some_and(|time| is_past(&time) || is_last(sight, &time) || is_month(sight, &time));
    (bare && fixed).then_some(Other {
        role: EventRole::Previous,
        kind: naming.kind,
        rule: &rules::DATED,
        words,
        around,
        named: 0..0,
    })
}

/// Whether the time is "last year", "last November".
fn is_last(sight: &Sight, time: &time::Time) -> bool {
    (time.first..time.end).any(|at| sight.begins(&sight.lexicon.events.last, at))
}

/// Whether the time is a month alone: "in March".
fn is_month(sight: &Sight, time: &time::Time) -> bool {
    let first = sight.token(time.first);
    !time.is_day && first.is_some_and(|token| sight.lexicon.calendar.month(token).is_some())
}

fn dated_after(sight: &Sight, at: usize) -> Option<Other> {
    let (words, kind) = noun(sight, at)?;
    let definite = at > sight.start
        && (sight.is_word(at - 1, sight.lexicon.words.the) || sight.is(at - 1, Class::Possessive));
    let around = words.start..tail(sight, words.end);
    let times = time::all(sight, around.clone(), None);
    let fixed = times
        .iter()
        .any(|time| is_past(time) || is_last(sight, time));
    (definite && fixed).then_some(Other {
        role: EventRole::Previous,
        kind,
        rule: &rules::DATED,
        words,
        around,
        named: 0..0,
    })
}

/// Whether the time is a month or year of its own, as only encounters of the past are given.
fn is_past(time: &time::Time) -> bool {
    !time.is_day && time.value.is_some()
}

/// "will visit", "looked forward to meeting", "upcoming travel", "a call in the coming weeks"
fn coming(sight: &Sight, at: usize) -> Option<Other> {
    let (after, ()) = sight.phrase(&sight.lexicon.events.later, at)?;
    let at_verb = sight.past(after, 2, |at| sight.is_adverb(at));
    let verb = sight.phrase(&sight.lexicon.events.coming_kinds, at_verb);
    let noun_near = (after..after + REACH)
        .take_while(|at| !ends(sight, *at))
        .find_map(|at| noun(sight, at));
    let (end, kind) = match (verb, noun_near) {
        (Some((end, kind)), _) => (end, *kind),
        (None, Some((words, kind))) if !sight.is_modal(at) => (words.end, kind),
        _ => return None,
    };
    let around = at..tail(sight, end);
    Some(Other {
        role: EventRole::Next,
        kind,
        rule: &rules::COMING,
        words: at..end,
        around,
        named: 0..0,
    })
}

fn noun(sight: &Sight, at: usize) -> Option<(Range<usize>, EventKind)> {
    let (end, kind) = sight.phrase(&sight.lexicon.events.nouns, at)?;
    Some((at..end, *kind))
}

fn verb(sight: &Sight, at: usize) -> Option<EventKind> {
    let (_, (kind, _)) = sight.phrase(&sight.lexicon.events.verbs, at)?;
    Some(*kind)
}

fn place(sight: &Sight, at: usize) -> bool {
    let found = sight.phrase(&sight.lexicon.events.before_place, at);
    found.is_some_and(|(end, ())| sight.token(end).is_some_and(|token| token.is_name_like()))
}

/// Whether the phrase ends before `at`.
fn ends(sight: &Sight, at: usize) -> bool {
    let classes = [Class::Relative, Class::Have, Class::Be];
    sight.token(at).is_none()
        || sight.is_modal(at)
        || sight.is_mark(at, &[".", ";", ":", "—"])
        || classes.iter().any(|class| sight.is(at, *class))
}

/// The end of what may still belong to words that end at `from`: before the clause in which the next encounter is told.
fn tail(sight: &Sight, from: usize) -> usize {
    let end = sight.past(from, TAIL, |at| !ends(sight, at));
    let events = &sight.lexicon.events;
    let told = |at: &usize| {
        sight.begins(&events.nouns, *at)
            || sight.begins(&events.verbs, *at)
            || sight.begins(&events.holds, *at)
    };
    let Some(next) = (from + 1..end).find(told) else {
        return end;
    };
    let joint = |at: &usize| sight.is_mark(*at, &[","]) || sight.is(*at, Class::Coordinator);
    (from..next).find(joint).unwrap_or(end)
}
