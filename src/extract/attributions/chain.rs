//! Whose predicates go on behind "and", or say what a contact was for. In: the readings of a sentence that stand. Out: the
//! same; one whose verb has no subject of its own has that of the predicate it goes on with: "X raised A, and [called for
//! B]", "X spoke with Y [to thank her]".

use super::context::Clause;
use super::frame::Frame;
use super::noun_phrase::{self, NounPhrase};
use super::official;
use super::reading::Reading;
use super::subject::is_subject;
use super::tag::Tag;
use crate::lexicon::Tense;
use std::ops::Range;

/// Gives verbs behind "and" the subject that they share; in order of their cues.
pub(super) fn share_subjects(clause: &Clause, readings: &mut [Reading]) {
    for at in 0..readings.len() {
        let (before, rest) = readings.split_at_mut(at);
        let Some(reading) = rest.first_mut() else {
            return;
        };
        if let Some(contact) = official::contact_of(clause, reading.cue) {
            let subject = subject_of(clause, contact);
            reading.source.tokens = subject.or(reading.source.tokens.take());
            continue;
        }
        let Some(joint) = joint(clause, reading) else {
            continue;
        };
        let mut partners = before.iter().rev().filter(|other| ends_at(other, joint));
        let nearest = partners.clone().next();
        let alike = |other: &&Reading| is_past(clause, other.cue) == is_past(clause, reading.cue);
        let partner = partners.find(alike).or(nearest);
        let own = reading.source.tokens.as_ref();
        let shared = match partner {
            Some(other) if own.is_none_or(|own| own.start > other.cue) => {
                other.source.tokens.clone()
            }
            Some(_) => None,
            None => main_subject(clause, reading, joint),
        };
        if shared.is_some() {
            reading.source.tokens = shared;
        }
    }
}

/// The subject of the verb at `verb`: the nearest before it.
fn subject_of(clause: &Clause, verb: usize) -> Option<Range<usize>> {
    let group = clause.group_start(verb);
    let phrases = noun_phrase::find(clause);
    let mut before = phrases
        .iter()
        .rev()
        .filter(|phrase| phrase.tokens.end <= group);
    let subject = before.clone().find(|phrase| is_subject(clause, phrase));
    let nearest = before.next().filter(|phrase| phrase.tokens.end == group);
    nearest.or(subject).map(|phrase| phrase.tokens.clone())
}

/// Where the comma and the "and" before the verb group of a reading begin; `None` where it has a subject of its own.
fn joint(clause: &Clause, reading: &Reading) -> Option<usize> {
    let group = clause.group_start(reading.cue);
    let and = group.checked_sub(1).filter(|at| *at > clause.start)?;
    let joined = reading.frame == Frame::After && clause.tag(and as isize) == Tag::And;
    let comma = clause.tag(and as isize - 1) == Tag::Comma;
    joined.then_some(and - usize::from(comma))
}

/// Whether the cue tells of the past: predicates that share a subject share their time ("affirmed that Norway values A, and
/// [proposed B]").
fn is_past(clause: &Clause, cue: usize) -> bool {
    let tense = clause.context.cue(cue).map(|form| form.tense);
    matches!(tense, Some(Tense::Past | Tense::Participle))
}

/// Whether what the reading reports ends where the joint begins.
fn ends_at(reading: &Reading, joint: usize) -> bool {
    let end = reading.content.last().map(|range| range.end);
    reading.frame == Frame::After && end == Some(joint)
}

/// In a government's own account the subject that the sentence begins with, where nothing that can be the verb's subject
/// was chosen: "Minister Cho met Minister Wang in Oslo, and [shared A with him]"; for a bare form the one before the last
/// modal: "China hopes that Norway will respect A and [oppose B]".
fn main_subject(clause: &Clause, reading: &Reading, joint: usize) -> Option<Range<usize>> {
    if !clause.context.official {
        return None;
    }
    let own = reading.source.tokens.as_ref();
    let phrases = noun_phrase::find(clause);
    let tense = clause.context.cue(reading.cue).map(|form| form.tense);
    if tense == Some(Tense::Base) {
        let before = |phrase: &&NounPhrase| phrase.tokens.end < joint;
        let modal = |phrase: &&NounPhrase| {
            let next = clause.past_adverbs(phrase.tokens.end);
            clause.tag(next as isize) == Tag::Modal
        };
        let last = phrases.iter().rev().filter(before).find(modal)?;
        return Some(last.tokens.clone());
    }
    let first = phrases.iter().find(|phrase| is_subject(clause, phrase))?;
    let opens = |phrase: &NounPhrase| {
        let mut tags = (clause.start..phrase.tokens.start).map(|at| clause.tag(at as isize));
        !tags.any(|tag| matches!(tag, Tag::That | Tag::Relative | Tag::Subordinator))
    };
    let chosen = |own: &Range<usize>| {
        let mut subjects = phrases.iter().filter(|phrase| is_subject(clause, phrase));
        subjects.any(|phrase| phrase.tokens == *own)
    };
    let fits = first.tokens.end < joint && opens(first) && !own.is_some_and(chosen);
    fits.then(|| first.tokens.clone())
}

#[cfg(test)]
mod tests {
    use super::super::tried::reports;

    /// The source of the first report with the cue.
    fn source<'t>(text: &'t str, cue: &str) -> Option<&'t str> {
        reports(text, cue).first()?.source
    }

    const TITLE: &str = "Readout of the Minister's Meeting with Minister Holm of Norway\n\n";

    #[test]
    fn a_verb_behind_and_has_the_subject_of_the_verb_before() {
        let text = format!(
            "{TITLE}Minister Diallo expressed concern over the piers that Norway built along the sound, and requested that Norway remove them."
        );
        assert_eq!(source(&text, "requested"), Some("Minister Diallo"));
    }

    #[test]
    fn what_a_contact_was_for_is_told_by_its_subject() {
        let text = format!(
            "{TITLE}Minister Awa Diallo spoke today with Minister Ida Holm of Norway to congratulate her on her appointment."
        );
        assert_eq!(source(&text, "congratulate"), Some("Minister Awa Diallo"));
    }

    #[test]
    fn a_verb_behind_a_mere_meeting_has_its_subject() {
        let text = format!(
            "{TITLE}Foreign Minister Awa Diallo held a meeting with Ida Holm, Minister of Foreign Affairs of Norway, in Oslo on May 4, and had in-depth discussions on the ferry."
        );
        assert_eq!(source(&text, "had"), Some("Foreign Minister Awa Diallo"));
    }

    #[test]
    fn a_verb_goes_on_with_that_of_its_time() {
        let text = format!(
            "{TITLE}Minister Diallo affirmed that Norway regards the sound as its own, and proposed that both sides share it. Senegal hopes that Norway will respect the line and oppose new piers."
        );
        assert_eq!(source(&text, "proposed"), Some("Minister Diallo"));
        assert_eq!(source(&text, "oppose"), Some("Norway"));
    }

    #[test]
    fn a_verb_with_its_own_subject_keeps_it() {
        let text = format!(
            "{TITLE}Minister Diallo raised the case of the piers, and Minister Holm requested that the talks go on."
        );
        assert_eq!(source(&text, "requested"), Some("Minister Holm"));
    }
}
