//! What is different in a government's own account: it consists of reports, and their contents are long lists, which the
//! news that the weights were counted on has little of. In: a clause and a place in it. Out: what to add to the models'
//! sums, and where a content can begin at all. The numbers are set by hand.

mod end;
mod start;

pub(super) use end::{addition, end_weight};
pub(super) use start::{certain, first_place, may_begin};

use super::context::Clause;
use super::cue::{self, Candidate};
use super::noun_phrase::past_number;
use super::tag::Tag;
use crate::lexicon::{Class, Tense};
use crate::model::Act;

/// For the frame `After`, where a listed act follows its subject.
const REPORT: f32 = 3.0;
/// The same where hardly anything else can be meant: verb and companion make a known phrase ("exchanged views"), or the
/// verb tells what was talked about ("reviewed"), which the news seldom reports.
const PHRASE: f32 = 4.5;
/// The same where an infinitive says what a contact was for: the news has them mostly behind other verbs.
const PURPOSE: f32 = 8.0;
/// The same where two were in contact and nothing tells on what, or where the form is a noun's.
const NO_REPORT: f32 = -3.0;

/// What to add to the weight of `After`.
pub(super) fn report_weight(clause: &Clause, cue: Candidate) -> f32 {
    if !clause.context.official {
        return 0.0;
    }
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
    let reports =
        || listed && lower && (subject && is_finite(clause, at) || is_purpose(clause, at));
    match reports() {
        false => 0.0,
        true if is_certain_noun(clause, cue) => 2.0 * NO_REPORT,
        true if is_noun(clause, cue) || start::is_mere_contact(clause, cue) => NO_REPORT,
        true if contact_of(clause, at).is_some() => PURPOSE,
        true if cue.end > at + 1 || discusses(clause, cue) || is_told(clause, at) => PHRASE,
        true => REPORT,
    }
}

/// What to add to the weight of `Subject`: what a passive's subject names was talked about ("issues of trade were
/// considered").
pub(super) fn passive_weight(clause: &Clause, cue: Candidate) -> f32 {
    let context = clause.context;
    let own = discusses(clause, cue);
    let mut group = clause.group_start(cue.head)..cue.head;
    if own || !context.official || !group.any(|at| clause.tag(at as isize) == Tag::Be) {
        return 0.0;
    }
    let (document, lexicon) = (context.document, context.lexicon);
    let (words, tokens) = (&lexicon.words, &document.tokens);
    let cues = &lexicon.cues;
    let reading = cues.describe(words, document.text, tokens, cue.head, cue.end);
    match reading.act {
        Act::Discuss => PHRASE,
        _ => 0.0,
    }
}

/// Whether the form of a noun and a verb is the noun here: "topical [issues] on the agenda".
fn is_noun(clause: &Clause, cue: Candidate) -> bool {
    let at = cue.head;
    let shared = clause
        .context
        .cue(at)
        .is_some_and(|form| form.noun.is_some());
    let ends = match clause.tag(at as isize + 1) {
        Tag::Of | Tag::Preposition | Tag::Be | Tag::End => true,
        Tag::Comma | Tag::And => clause.tag(clause.group_start(at) as isize - 1) != Tag::Pronoun,
        _ => false,
    };
    cue.end == at + 1 && ends && (shared || is_compounded(clause, at))
}

/// Whether a compound with a hyphen stands before the form of a noun: "cross-Strait [issues]".
fn is_compounded(clause: &Clause, at: usize) -> bool {
    let third = clause.context.cue(at).map(|form| form.tense) == Some(Tense::Third);
    let Some(hyphen) = at.checked_sub(2).filter(|hyphen| *hyphen > clause.start) else {
        return false;
    };
    let token = clause.context.token(hyphen);
    let text = clause.context.document.text;
    third && token.of(text) == "-" && !token.spaced && !clause.context.token(at - 1).spaced
}

/// Whether an adjective behind a preposition makes the form a noun: "the launch of intensive [exchanges] on trade".
fn is_certain_noun(clause: &Clause, cue: Candidate) -> bool {
    let before = |back: isize| clause.tag(cue.head as isize - back);
    let linked = matches!(before(2), Tag::Of | Tag::Preposition) && before(1) == Tag::Word;
    linked && is_noun(clause, cue)
}

/// Whether the infinitive says what a contact was for: "spoke today [to congratulate her on …]". Without a word for the
/// contact only what is said at one tells ("convened to review …").
fn is_purpose(clause: &Clause, at: usize) -> bool {
    if clause.tag(at as isize - 1) != Tag::To {
        return false;
    }
    let finite = |at: &usize| is_finite(clause, *at) && clause.context.cue(*at).is_some();
    let before = clause.start..at;
    let only = before
        .clone()
        .filter(finite)
        .all(|at| is_contact_verb(clause, at) || act_at(clause, at).is_none_or(is_talk));
    let contact = || before.clone().any(|at| is_contact_verb(clause, at));
    only && (act_at(clause, at).is_some_and(is_talk) || is_told(clause, at) || contact())
}

/// The verb of contact whose purpose the infinitive at `at` tells, where that hangs on no noun of its own: it stands behind
/// a name or a time, or beside another infinitive ("and to …").
pub(super) fn contact_of(clause: &Clause, at: usize) -> Option<usize> {
    let before = clause.tag(at as isize - 2);
    let free = matches!(
        before,
        Tag::Name | Tag::Time | Tag::And | Tag::Comma | Tag::Bracket
    );
    let purpose = clause.context.official && free && is_purpose(clause, at);
    let mut before = (clause.start..at).rev();
    before
        .find(|at| is_contact_verb(clause, *at))
        .filter(|_| purpose)
}

/// Whether the infinitive is what one contacts others for.
fn is_told(clause: &Clause, at: usize) -> bool {
    let told = [Act::Congratulate, Act::Thank, Act::Condole];
    clause.tag(at as isize - 1) == Tag::To
        && act_at(clause, at).is_some_and(|act| told.contains(&act))
}

fn is_talk(act: Act) -> bool {
    act == Act::Discuss
}

fn act_at(clause: &Clause, head: usize) -> Option<Act> {
    let end = cue::phrase_end(clause, head).unwrap_or(head + 1);
    cue::act(clause, Candidate { head, end })
}

/// Whether the verb at `at` tells an encounter: "spoke", "hosted", "called".
fn is_contact_verb(clause: &Clause, at: usize) -> bool {
    let context = clause.context;
    let lower = !context.token(at).capital;
    lower
        && context
            .lexicon
            .events
            .verbs
            .longest(&context.document.tokens, at)
            .is_some()
}

/// Whether the verb tells what was talked about.
fn discusses(clause: &Clause, cue: Candidate) -> bool {
    cue::act(clause, cue) == Some(Act::Discuss)
}

/// Whether the form can be the verb of a main clause or a participle after a comma.
fn is_finite(clause: &Clause, at: usize) -> bool {
    match clause.context.cue(at).map(|cue| cue.tense) {
        Some(Tense::Noun | Tense::NounPlural) => false,
        Some(Tense::Base) => has_plural_subject(clause, at),
        _ => true,
    }
}

/// Whether a bare form follows a plural subject, or goes on after "we".
fn has_plural_subject(clause: &Clause, at: usize) -> bool {
    let group = clause.group_start(at);
    let auxiliary = (group..at).any(|at| clause.tag(at as isize) != Tag::Adverb);
    let words = &clause.context.lexicon.words;
    let first = past_number(clause);
    let we = first < clause.end && words.is(clause.context.token(first), Class::FirstPerson);
    match clause.tag(group as isize - 1) {
        Tag::Pronoun | Tag::Plural => !auxiliary,
        Tag::And | Tag::Comma => !auxiliary && we,
        _ => false,
    }
}
