//! One way to read a cue: frame, source, content, and how likely that is. In: a clause. Out: the likely readings of all
//! its cues, not yet weighed against one another.

use super::content::{self, Content};
use super::context::Clause;
use super::cue::{self, Candidate};
use super::frame::{self, Frame};
use super::noun_phrase::{self, NounPhrase};
use super::official;
use super::sink::Sum;
use super::source::{self, SourceOption, is_verb};
use super::tag::Tag;
use crate::lexicon::{Tense, Weights};
use std::ops::Range;

/// A frame less likely than this is not looked into.
const WORTH_READING: f32 = 0.12;

/// One reading of one cue; token indices are the document's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) cue: usize,
    pub(crate) frame: Frame,
    pub(crate) source: SourceOption,
    pub(crate) content: Vec<Range<usize>>,
    /// Chance that the content's edges are right.
    pub(crate) content_chance: f32,
    /// Chance that frame, source and content are all right.
    pub(crate) chance: f32,
}

/// The likely readings of a sentence, at most one a cue, in order of their cues.
pub(crate) fn read(clause: &Clause) -> Vec<Reading> {
    let cues: Vec<(Candidate, Weights)> = cue::candidates(clause)
        .into_iter()
        .map(|cue| (cue, frame_chances(clause, cue)))
        .filter(|(_, chances)| chances.iter().sum::<f32>() > WORTH_READING)
        .collect();
    if cues.is_empty() {
        return Vec::new();
    }
    let phrases = noun_phrase::find(clause);
    cues.into_iter()
        .filter_map(|(cue, chances)| likeliest(clause, &phrases, cue, chances))
        .collect()
}

/// The cue in its likeliest frame that leaves it something to report; what leaves nothing is out of the reckoning.
fn likeliest(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: Candidate,
    chances: Weights,
) -> Option<Reading> {
    let mut frames = Frame::ALL.map(|frame| (frame, chances[frame as usize]));
    frames.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut left = 1.0;
    for (frame, chance) in frames {
        if left <= f32::EPSILON || chance / left <= WORTH_READING {
            return None;
        }
        if let Some(reading) = read_cue(clause, phrases, cue, (frame, chance / left)) {
            return Some(reading);
        }
        left -= chance;
    }
    None
}

/// The chances of the frames, in the order of `Frame::ALL`.
pub(crate) fn frame_chances(clause: &Clause, cue: Candidate) -> Weights {
    let mut sum = Sum::new(&clause.context.lexicon.evidence);
    frame::features(clause, cue, &mut sum);
    sum.add_by_hand(Frame::After as usize, official::report_weight(clause, cue));
    sum.add_by_hand(
        Frame::Subject as usize,
        official::passive_weight(clause, cue),
    );
    sum.add_by_hand(Frame::Before as usize, before_weight(clause, cue));
    sum.chances()
}

/// For the frame `Before`, where what stands before the cue is no clause and one follows.
const NO_CLAUSE: f32 = -4.0;
/// How many tokens the subject of the clause that follows may have.
const SUBJECT: usize = 8;

/// What to add to the weight of `Before`: "The secretary, Ida Lee, [said] the envoy had left" is no inversion; set by hand,
/// for the models see one token on each side.
fn before_weight(clause: &Clause, cue: Candidate) -> f32 {
    let tag = |at: usize| clause.tag(at as isize);
    let verb = |at: usize| is_verb(tag(at)) || tag(at).is_auxiliary();
    if cue.head == clause.start || tag(cue.head - 1) != Tag::Comma {
        return 0.0;
    }
    let bare = (clause.start..cue.head).all(|at| !verb(at) && !clause.context.is_quoted(at));
    let subject = (cue.end..clause.end.min(cue.end + SUBJECT))
        .take_while(|at| tag(*at).is_nominal() || tag(*at) == Tag::Pronoun);
    let end = subject.last().map_or(cue.end, |at| at + 1);
    let follows = end > cue.end && verb(end);
    if bare && follows { NO_CLAUSE } else { 0.0 }
}

fn read_cue(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: Candidate,
    (frame, frame_chance): (Frame, f32),
) -> Option<Reading> {
    let (source, source_chance) = source::pick(clause, phrases, cue.head, frame);
    let Content { ranges, chance } =
        content::find(clause, phrases, cue, frame, source.tokens.as_ref())?;
    let source_chance = source_chance * unsourced(clause, cue.head, frame, &source);
    Some(Reading {
        cue: cue.head,
        frame,
        source,
        content: ranges,
        content_chance: chance,
        chance: frame_chance * source_chance * chance,
    })
}

/// How much less likely than its parts a report by nobody is in the news, by what its cue is; chosen on folds of annotated
/// news. A verb has a subject: where none was found, it was overlooked.
const NO_SUBJECT: f32 = 0.3;
/// A noun's owner may go unsaid: "the warning that …".
const NO_OWNER: f32 = 0.75;

/// What a missing source takes away: nothing from passives ("it was reported that"), from participles that begin a sentence
/// ("Asked whether …") and from a government's own account, which often leaves its own side unsaid.
fn unsourced(clause: &Clause, cue: usize, frame: Frame, source: &SourceOption) -> f32 {
    let expressed = source.tokens.is_some() || !matches!(frame, Frame::After | Frame::Before);
    let group = clause.group_start(cue);
    let passive = || (group..cue).any(|at| clause.tag(at as isize) == Tag::Be);
    if expressed || clause.context.official || cue == clause.start || passive() {
        return 1.0;
    }
    let form = clause.context.cue(cue);
    let noun = form.is_some_and(|form| {
        form.noun.is_some() || matches!(form.tense, Tense::Noun | Tense::NounPlural)
    });
    if noun { NO_OWNER } else { NO_SUBJECT }
}

#[cfg(test)]
mod tests {
    use super::super::tried::reports;

    #[test]
    fn a_name_with_its_office_is_who_said_it_and_not_what_was_said() {
        let text = "The press secretary, Ida Holm, said Ruiz had left the harbour.";
        let found = reports(text, "said");
        let content = found.first().and_then(|report| report.content);
        assert_eq!(content, Some("Ruiz had left the harbour"));
        let text = "Ruiz has left the harbour, said Ida Holm, the press secretary.";
        let found = reports(text, "said");
        let content = found.first().and_then(|report| report.content);
        assert_eq!(content, Some("Ruiz has left the harbour"));
    }
}
