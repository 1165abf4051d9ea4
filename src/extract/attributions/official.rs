//! What is different in a government's own account: it consists of reports, and their contents are long lists, which the
//! news that the weights were counted on has little of. In: a clause and a place in it. Out: what to add to the models'
//! sums. The numbers are set by hand.

use super::context::Clause;
use super::cue::{self, Candidate};
use super::tag::Tag;
use crate::lexicon::{Class, Tense};
use crate::model::Act;

/// For the frame `After`, where a listed act follows its subject.
const REPORT: f32 = 3.0;
/// The same where hardly anything else can be meant: verb and companion make a known phrase ("exchanged views"), or the
/// verb tells what was talked about ("reviewed"), which the news seldom reports.
const PHRASE: f32 = 4.5;
/// For the end of a content inside its sentence, where no new predicate follows: what ends a list is the next cue.
const BREAK: f32 = -3.0;
/// The same where a predicate like the cue's own follows "and": "noted X and [planned to Y]".
const NEXT_PREDICATE: f32 = 3.0;
/// How many tokens the subject of a new predicate may have.
const SUBJECT: usize = 8;

/// What to add to the weight of `After`.
pub(super) fn report_weight(clause: &Clause, cue: Candidate) -> f32 {
    let at = cue.head;
    let listed = cue.end > at + 1 || clause.context.cue(at).is_some();
    let lower = !clause.context.token(at).capital;
    let left = clause.tag(clause.group_start(at) as isize - 1);
    let subject = matches!(
        left,
        Tag::Name
            | Tag::Pronoun
            | Tag::Plural
            | Tag::Word
            | Tag::And
            | Tag::Comma
            | Tag::Relative
            | Tag::Bracket
            | Tag::Mark
            | Tag::Determiner
    );
    let reports = listed && lower && subject && is_finite(clause, at);
    match clause.context.official && reports && !is_mere_contact(clause, cue) {
        true if cue.end > at + 1 || discusses(clause, cue) => PHRASE,
        true => REPORT,
        false => 0.0,
    }
}

/// What to add to the weight of an end before `place`.
pub(super) fn end_weight(clause: &Clause, place: usize) -> f32 {
    match () {
        () if !clause.context.official => 0.0,
        () if !opens_predicate(clause, place) => BREAK,
        () if goes_on_with_verb(clause, place) => NEXT_PREDICATE,
        () => 0.0,
    }
}

/// Where a content may begin at the earliest: behind the companions of the cue ("noted with appreciation").
pub(super) fn first_place(clause: &Clause, cue: Candidate) -> usize {
    match clause.context.official {
        true => cue.end,
        false => 0,
    }
}

/// "Spoke with X" without a word on what about: that the two spoke is no report.
fn is_mere_contact(clause: &Clause, cue: Candidate) -> bool {
    let words = &clause.context.lexicon.words;
    let is = |at: usize, class| words.is(clause.context.token(at), class);
    let next = clause.past_adverbs(cue.end);
    let by = clause.tag(next as isize) == Tag::By;
    let with = next < clause.end && (by || is(next, Class::Comitative));
    discusses(clause, cue) && with && !(next..clause.end).any(|at| is(at, Class::Topical))
}

/// Whether the verb tells what was talked about.
fn discusses(clause: &Clause, cue: Candidate) -> bool {
    let cues = &clause.context.lexicon.cues;
    let form = clause.context.cue(cue.head);
    form.is_some_and(|form| cues.entry(form.entry).meaning.act == Act::Discuss)
}

/// Whether the form can be the verb of a main clause or a participle after a comma.
fn is_finite(clause: &Clause, at: usize) -> bool {
    let tense = clause.context.cue(at).map(|cue| cue.tense);
    !matches!(tense, Some(Tense::Noun | Tense::NounPlural | Tense::Base))
}

fn is_finite_cue(clause: &Clause, at: usize) -> bool {
    let known = clause.context.cue(at).is_some() && is_finite(clause, at);
    known || cue::phrase_end(clause, at).is_some()
}

/// Whether "and" and the verb of another report follow, a verb with its complement and no adjective ("shared efforts").
fn goes_on_with_verb(clause: &Clause, place: usize) -> bool {
    let joint = |at: &usize| matches!(clause.tag(*at as isize), Tag::Comma | Tag::Adverb);
    let and = (place..clause.end).find(|at| !joint(at)).unwrap_or(place);
    let verb = clause.past_adverbs(and + 1);
    let complement = matches!(
        clause.tag(verb as isize + 1),
        Tag::That
            | Tag::To
            | Tag::Determiner
            | Tag::Possessive
            | Tag::Preposition
            | Tag::Adverb
            | Tag::Of
            | Tag::Name
    );
    let and = clause.tag(and as isize) == Tag::And;
    and && complement && verb < clause.end && is_finite_cue(clause, verb)
}

/// Whether a predicate begins at `place`, behind a joint and perhaps a subject of its own: "and [agreed to …]",
/// ", [and the two sides agreed …]".
fn opens_predicate(clause: &Clause, place: usize) -> bool {
    let joint = |at: &usize| {
        let tag = clause.tag(*at as isize);
        matches!(
            tag,
            Tag::Comma | Tag::And | Tag::Coordinator | Tag::Semicolon | Tag::Dash | Tag::Adverb
        )
    };
    let first = (place..clause.end)
        .find(|at| !joint(at))
        .unwrap_or(clause.end);
    let last = clause.end.min(first + SUBJECT);
    for at in first..last {
        let tag = clause.tag(at as isize);
        let verb = matches!(tag, Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Verb);
        if verb || is_finite_cue(clause, at) {
            return true;
        }
        let subject = tag.is_nominal()
            || matches!(
                tag,
                Tag::Pronoun | Tag::Of | Tag::And | Tag::Mark | Tag::Relative
            );
        if !subject {
            return false;
        }
    }
    false
}
