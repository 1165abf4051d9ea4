//! Where contents begin in a government's own account. In: a cue. Out: the places that can open what it reports: the
//! next word, or behind whom it was said to.

use super::super::context::Clause;
use super::super::cue::Candidate;
use super::super::tag::Tag;
use super::{discusses, is_finite};
use crate::lexicon::{Class, Lexicon};

/// How many tokens an addressee may have.
const LONGEST_ADDRESSEE: usize = 14;

/// Where a content may begin at the earliest: behind the companions of the cue ("noted with appreciation"); after mere
/// contact ("spoke today with X") where its topic is named.
pub(crate) fn first_place(clause: &Clause, cue: Candidate) -> usize {
    match clause.context.official {
        true => topic_of_contact(clause, cue).unwrap_or(cue.end),
        false => 0,
    }
}

/// Where the content begins for certain: a word that opens a complement follows the cue at once ("agreed [on …]"), or the
/// topic of a contact is named.
pub(crate) fn certain(clause: &Clause, cue: Candidate) -> Option<usize> {
    if !clause.context.official {
        return None;
    }
    let words = &clause.context.lexicon.words;
    let opens = |at: usize| {
        let topical = words.is(clause.context.token(at), Class::Topical);
        let tag = clause.tag(at as isize);
        let companion = cue.end > cue.head + 1
            && at == cue.end
            && tag == Tag::Preposition
            && !words.is(clause.context.token(at), Class::Comitative);
        topical
            || companion
            || is_infinitive(clause, at)
            || matches!(tag, Tag::That | Tag::Of | Tag::Interrogative | Tag::Open)
    };
    let next = clause.past_adverbs(cue.end);
    let next = (next < clause.end && opens(next)).then_some(next);
    topic_of_contact(clause, cue)
        .or_else(|| behind_addressee(clause, cue))
        .or(next)
}

/// Where what was said begins behind the one whom it was said to: "thanked President Moe of Norway [for her visit]".
fn behind_addressee(clause: &Clause, cue: Candidate) -> Option<usize> {
    let Lexicon { cues, words, .. } = clause.context.lexicon;
    let entry = clause.context.cue(cue.head)?.entry;
    if !cues.entry(entry).addressee || cue.end > cue.head + 1 {
        return None;
    }
    let links = |at: &usize| {
        let token = clause.context.token(*at);
        let topical = words.is(token, Class::Topical) || token.norm == words.for_;
        let tag = clause.tag(*at as isize);
        let when = clause.tag(*at as isize + 1) == Tag::Time;
        (topical && !when) || matches!(tag, Tag::To | Tag::That | Tag::Interrogative)
    };
    let named = |at: &usize| {
        let tag = clause.tag(*at as isize);
        let inside = matches!(
            tag,
            Tag::Of | Tag::And | Tag::Mark | Tag::ObjectPronoun | Tag::Bracket
        );
        inside || tag.is_nominal()
    };
    let first = clause.past_adverbs(cue.end);
    let last = clause.end.min(first + LONGEST_ADDRESSEE);
    let link = (first..last).find(|at| links(at) || !named(at));
    link.filter(|at| *at > first && links(at))
}

/// Whether a content after a cue may begin at `place` at all: with a complement, behind whom it was said to, or behind a
/// joint. `first` is the earliest place.
pub(crate) fn may_begin(clause: &Clause, first: usize, place: usize) -> bool {
    let here = clause.tag(place as isize);
    let before = clause.tag(place as isize - 1);
    let opens_clause = matches!(here, Tag::That | Tag::To | Tag::Interrogative | Tag::Open);
    let opens_phrase = is_phrase(here) || matches!(here, Tag::Preposition | Tag::Subordinator);
    let after_addressee = before.is_nominal() || before == Tag::ObjectPronoun;
    !clause.context.official
        || place == first
        || opens_clause
        || matches!(before, Tag::Comma | Tag::Colon | Tag::Dash)
        || (opens_phrase && after_addressee)
}

/// Whether a verb follows the "to" at `at`, and no noun phrase.
fn is_infinitive(clause: &Clause, at: usize) -> bool {
    let next = clause.tag(at as isize + 1);
    let object =
        is_phrase(next) || matches!(next, Tag::Name | Tag::ObjectPronoun | Tag::NamePossessive);
    clause.tag(at as isize) == Tag::To && !object
}

/// Whether a noun phrase may begin with the tag, names aside.
fn is_phrase(tag: Tag) -> bool {
    matches!(tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun)
}

/// "Spoke with X" without a word on what about: that the two spoke is no report.
pub(crate) fn is_mere_contact(clause: &Clause, cue: Candidate) -> bool {
    is_contact(clause, cue) && topic_of_contact(clause, cue).is_none()
}

/// Where the topic begins in "spoke today with X [about Y]", "raised with X [the case of Y]".
fn topic_of_contact(clause: &Clause, cue: Candidate) -> Option<usize> {
    if !is_contact(clause, cue) {
        return None;
    }
    let words = &clause.context.lexicon.words;
    let purpose = |at: &usize| is_infinitive(clause, *at);
    let tag = |at: usize| clause.tag(at as isize);
    let reported = |at: &usize| {
        let token = clause.context.token(*at);
        !token.capital && clause.context.cue(*at).is_some() && is_finite(clause, *at)
    };
    let near = (cue.end..clause.end).take_while(|at| !purpose(at) && !reported(at));
    let mut about = near.filter(|at| tag(*at - 1) != Tag::Ing);
    about.find(|at| {
        let topical = words.is(clause.context.token(*at), Class::Topical);
        let when = matches!(clause.tag(*at as isize + 1), Tag::Time | Tag::Number)
            || past_channel(clause, *at).is_some();
        let object =
            matches!(tag(*at), Tag::Determiner | Tag::Possessive) && tag(*at - 1) == Tag::Name;
        (topical && !when) || object
    })
}

/// The index after "on the phone", "via video teleconference" at `at`.
fn past_channel(clause: &Clause, at: usize) -> Option<usize> {
    let words = &clause.context.lexicon.words;
    let channel =
        |at: &usize| *at < clause.end && words.is(clause.context.token(*at), Class::Channel);
    let little = |at: &usize| matches!(clause.tag(*at as isize), Tag::Determiner | Tag::Word);
    if !matches!(clause.tag(at as isize), Tag::Preposition | Tag::By) {
        return None;
    }
    let first = (at + 1..at + 4).find(|at| channel(at) || !little(at))?;
    let end = (first..clause.end)
        .find(|at| !channel(at))
        .unwrap_or(clause.end);
    (end > first).then_some(end)
}

/// Whether the cue says that two were in contact, and not on what: "spoke by phone with", "held candid talks today".
fn is_contact(clause: &Clause, cue: Candidate) -> bool {
    let words = &clause.context.lexicon.words;
    let skipped = |at: &usize| {
        let tag = clause.tag(*at as isize);
        matches!(tag, Tag::Adverb | Tag::Time | Tag::Determiner)
    };
    let first = (cue.end..clause.end).find(|at| !skipped(at));
    let channel = first.is_some_and(|at| past_channel(clause, at).is_some());
    let with = channel
        || first.is_some_and(|at| {
            let tag = clause.tag(at as isize);
            let by = tag == Tag::By || (tag == Tag::To && !is_infinitive(clause, at));
            by || words.is(clause.context.token(at), Class::Comitative)
        });
    let phrase = cue.end > cue.head + 1;
    let bare = matches!(
        clause.tag(cue.end as isize),
        Tag::End | Tag::Comma | Tag::Time | Tag::Ing | Tag::And
    );
    discusses(clause, cue) && (with || phrase && bare)
}
