//! Where contents end in a government's own account. In: a content and a place in it. Out: what to add to the chance of
//! an end there.

use super::super::context::Clause;
use super::super::cue::{self, Candidate};
use super::super::tag::Tag;
use super::{is_finite, is_purpose};
use crate::lexicon::{Class, Lexicon, Tense};
use std::ops::Range;

/// For the end of a content inside its sentence, where no new predicate follows: what ends a list is the next cue.
const BREAK: f32 = -6.0;
/// The same where a predicate like the cue's own follows "and": "noted X and [planned to Y]".
const NEXT_PREDICATE: f32 = 3.0;
/// The same where the narrator goes on with another subject: "said that it was late, and [he thanked …]".
const MAIN_CLAUSE: f32 = 5.0;
/// How many tokens the subject of a new predicate may have.
const SUBJECT: usize = 8;

/// What to add to the weight of an end before `place`, for the content of the cue at `cue`.
pub(crate) fn end_weight(clause: &Clause, cue: usize, place: usize) -> f32 {
    match () {
        () if !clause.context.official => 0.0,
        () if opens_main_clause(clause, place) => MAIN_CLAUSE,
        () if opens_purpose(clause, cue, place) => NEXT_PREDICATE,
        () if !opens_predicate(clause, cue, place) => BREAK,
        () if goes_on_with_verb(clause, cue, place) => NEXT_PREDICATE,
        () => 0.0,
    }
}

/// What a list that is the cue's subject has behind the cue: "issues of trade were discussed[, as well as the dam]".
pub(crate) fn addition(clause: &Clause, cue: Candidate) -> Option<Range<usize>> {
    let comma = clause.tag(cue.end as isize) == Tag::Comma;
    let goes_on = matches!(
        clause.tag(cue.end as isize + 1),
        Tag::As | Tag::Preposition | Tag::And
    );
    let first = cue.end + 1;
    let goes_on = clause.context.official && comma && goes_on;
    (goes_on && !opens_predicate(clause, cue.head, first)).then_some(first..clause.end)
}

/// Whether the token is a verb of reporting that can stand beside `cue`: a bare one ("and hold X to account") goes on with
/// an infinitive, unless the cue is one itself ("we welcome X and call on Y").
fn is_finite_cue(clause: &Clause, cue: usize, at: usize) -> bool {
    let listed = clause.context.cue(at).is_some() || cue::phrase_end(clause, at).is_some();
    let of = clause.tag(at as isize + 1) == Tag::Of;
    let noun = is_determined(clause, at)
        || (of && !is_in_ed(clause, at))
        || clause.context.token(at).capital;
    let beside = match is_bare(clause, at) {
        true => is_bare(clause, cue),
        false => is_finite(clause, at),
    };
    listed && !noun && beside
}

/// Whether the word has the form of a regular past tense.
fn is_in_ed(clause: &Clause, at: usize) -> bool {
    let token = clause.context.token(at);
    token.of(clause.context.document.text).ends_with("ed")
}

/// Whether the cue stands in the present tense, so that "and [is ready to …]" may go on with its subject.
fn is_present(clause: &Clause, cue: usize) -> bool {
    let tense = clause.context.cue(cue).map(|form| form.tense);
    matches!(tense, Some(Tense::Third | Tense::Base))
}

fn is_determined(clause: &Clause, at: usize) -> bool {
    matches!(
        clause.tag(at as isize - 1),
        Tag::Determiner | Tag::Possessive | Tag::NamePossessive | Tag::NounPossessive
    )
}

/// Whether the word is a verb's bare form, as after "to".
fn is_bare(clause: &Clause, at: usize) -> bool {
    let Lexicon { cues, words, .. } = clause.context.lexicon;
    let token = clause.context.token(at);
    let tense = cues.head(token.norm).map(|form| form.tense);
    tense == Some(Tense::Base) || words.is(token, Class::Bare)
}

/// Whether "and" and the verb of another report follow, a verb with its complement and no adjective ("shared efforts").
fn goes_on_with_verb(clause: &Clause, cue: usize, place: usize) -> bool {
    let joint = |at: &usize| matches!(clause.tag(*at as isize), Tag::Comma | Tag::Adverb);
    let and = (place..clause.end).find(|at| !joint(at)).unwrap_or(place);
    let verb = clause.past_adverbs(and + 1);
    let and = clause.tag(and as isize) == Tag::And;
    let complement = || {
        let noun = matches!(clause.tag(verb as isize + 1), Tag::Plural | Tag::Word);
        let object = noun && is_in_ed(clause, verb) && is_verb_there(clause, verb, true);
        object || has_complement(clause, verb) || cue::phrase_end(clause, verb).is_some()
    };
    and && verb < clause.end && is_finite_cue(clause, cue, verb) && complement()
}

fn has_complement(clause: &Clause, verb: usize) -> bool {
    matches!(
        clause.tag(verb as isize + 1),
        Tag::That
            | Tag::To
            | Tag::Determiner
            | Tag::Possessive
            | Tag::Preposition
            | Tag::Adverb
            | Tag::Of
            | Tag::Name
            | Tag::ObjectPronoun
    )
}

/// Whether a further infinitive says what a contact was for, beside that of the cue: "to thank her[, and to reaffirm …]".
fn opens_purpose(clause: &Clause, cue: usize, place: usize) -> bool {
    let tag = |at: usize| clause.tag(at as isize);
    let and = place + usize::from(tag(place) == Tag::Comma);
    let verb = clause.past_adverbs(and + 2);
    let infinitives = tag(cue.saturating_sub(1)) == Tag::To && tag(and + 1) == Tag::To;
    infinitives && tag(and) == Tag::And && verb < clause.end && is_purpose(clause, verb)
}

/// Whether the narrator goes on at `place` with a clause of somebody's own: a person directly before a verb of reporting in
/// the narrator's tense, where nobody but the narrator has reported in it so far.
fn opens_main_clause(clause: &Clause, place: usize) -> bool {
    let tag = |at: usize| clause.tag(at as isize);
    if tag(place) != Tag::Comma || tag(place + 1) != Tag::And {
        return false;
    }
    let subject = place + 2;
    let verb = (subject..clause.end.min(subject + SUBJECT)).find(|at| is_past_report(clause, *at));
    let Some(verb) = verb.filter(|verb| *verb > subject && is_somebody(clause, subject..*verb))
    else {
        return false;
    };
    let told = (clause.start..place).filter(|at| is_past_report(clause, *at));
    told.count() == 1 && (has_complement(clause, verb) || cue::phrase_end(clause, verb).is_some())
}

/// Whether the token is a finite verb of reporting in the past tense.
fn is_past_report(clause: &Clause, at: usize) -> bool {
    let past = clause
        .context
        .cue(at)
        .is_some_and(|form| form.tense == Tense::Past);
    let group = clause.group_start(at);
    let passive = (group..at).any(|at| clause.tag(at as isize) == Tag::Be);
    let left = clause.tag(group as isize - 1);
    let subject = left.is_nominal() && left != Tag::Determiner
        || matches!(left, Tag::Pronoun | Tag::And | Tag::Comma);
    past && !passive && subject && !is_determined(clause, at)
}

/// Whether the words name persons or their side, and nothing else: "he", "Minister Lind", "the two sides".
fn is_somebody(clause: &Clause, words: Range<usize>) -> bool {
    let Lexicon {
        words: classes,
        titles,
        events,
        ..
    } = clause.context.lexicon;
    let tokens = &clause.context.document.tokens[..words.end];
    let first = clause.context.token(words.start);
    let tag = |at: usize| clause.tag(at as isize);
    let simple = words
        .clone()
        .all(|at| tag(at).is_nominal() || matches!(tag(at), Tag::Mark | Tag::Adverb));
    let person = tag(words.start) == Tag::Pronoun
        && !classes.is_any(first, &[Class::FirstPerson, Class::SecondPerson])
        && (classes.is_any(first, &[Class::Masculine, Class::Feminine, Class::Plural]));
    let from = words.start + usize::from(tag(words.start) == Tag::Determiner);
    let titled = titles.at(tokens, from).next().is_some();
    let ends = |at: usize| {
        events
            .groups
            .longest(tokens, at)
            .is_some_and(|(end, ())| end == tokens.len())
    };
    let group = words.clone().any(ends);
    person && words.len() <= 2 || simple && (titled || group)
}

/// Whether a predicate begins at `place`, behind a joint and perhaps a subject of its own: "and [agreed to …]",
/// ", [and the two sides agreed …]".
fn opens_predicate(clause: &Clause, cue: usize, place: usize) -> bool {
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
    let bare = first < clause.end && is_bare(clause, first) && !is_bare(clause, cue);
    let joined = (place..first).any(|at| clause.tag(at as isize) != Tag::Comma);
    let mut relative = false;
    for at in first..last {
        let tag = clause.tag(at as isize);
        let auxiliary = matches!(tag, Tag::Be | Tag::Have | Tag::Modal | Tag::Do);
        let numbered = matches!(clause.tag(at as isize - 1), Tag::Mark | Tag::Number);
        let infinitive = bare && at == first || numbered && is_bare(clause, at);
        let verb = tag == Tag::Verb && !is_determined(clause, at) && !infinitive;
        let reports = is_finite_cue(clause, cue, at);
        if (reports || verb) && (at > first || is_verb_there(clause, at, joined)) {
            return reports || !relative;
        }
        if auxiliary {
            return (at > first || is_present(clause, cue)) && !relative;
        }
        relative |= tag == Tag::Relative;
        let subject = tag.is_nominal()
            || matches!(
                tag,
                Tag::Pronoun | Tag::Of | Tag::And | Tag::Mark | Tag::Relative | Tag::Verb
            );
        if !subject {
            return false;
        }
    }
    false
}

/// Whether the participle that opens what follows is a verb: before a bare noun some are adjectives ("and shared efforts"),
/// before a preposition, if only a comma stands before it, it goes with the noun (", reflected in his visit").
fn is_verb_there(clause: &Clause, at: usize, joined: bool) -> bool {
    let words = &clause.context.lexicon.words;
    match clause.tag(at as isize + 1) {
        _ if !is_in_ed(clause, at) || cue::phrase_end(clause, at).is_some() => true,
        Tag::Plural | Tag::Word => !words.is(clause.context.token(at), Class::Participial),
        Tag::Preposition | Tag::By | Tag::Of | Tag::As => joined,
        _ => true,
    }
}
