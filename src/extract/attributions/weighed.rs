//! How the words that may report were read, and what lost: for explaining, never for finding. In: document, lexicon, a
//! stretch of the text. Out: each possible cue of the sentences there, with its chances, what they are made of, and what
//! became of it. Reads those sentences anew, so that finding keeps nothing of it.

use super::context::{Clause, Context};
use super::cue::Candidate;
use super::frame::Frame;
use super::reading::{Reading, frame_chances};
use super::sink::List;
use super::{
    Attribution, attribution, chain, clauses, cue, frame, noun_phrase, official, reading, select,
    source,
};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::named;
use crate::text::Span;

named! {
    /// What became of a word that may report.
    Outcome:
    /// It made an attribution.
    Stands "stands",
    /// A likelier one cannot stand beside it: they tell the same, or cross, or its cue is a word of the other's source.
    Excluded "excluded",
    /// It was read, but not likely enough to be reported.
    Unlikely "unlikely",
    /// It hardly ever reports in such a place, or nothing is left for it to report.
    Unread "unread",
}

/// A word or phrase that may report, as it was weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// Its words.
    pub cue: Span,
    /// What became of it.
    pub outcome: Outcome,
    /// The cue of the attribution that it lost against.
    pub against: Option<Span>,
    /// The ways its content can stand to it (after, before, raised, subject), likeliest first, with their chances; what is
    /// left to 1 is the chance that it reports nothing.
    pub frames: Vec<(&'static str, f32)>,
    /// What speaks for the likeliest way and against it, strongest first.
    pub evidence: Vec<Weight>,
    /// Who may be its source, likeliest first, each with its chance; `None` is nobody.
    pub sources: Vec<(Option<Span>, f32)>,
    /// The chance that the content's edges are right.
    pub content_chance: f32,
    /// What it would be or is; `None` where it was not read.
    pub attribution: Option<Attribution>,
}

/// One circumstance and what it adds to the logarithm of the odds.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// What is looked at: `f.form-word-after`.
    pub circumstance: &'static str,
    /// What is seen there, two values or none: words as they are, classes with `#` before them, small numbers; `?` for
    /// words that are not known, `-` for nothing.
    pub values: Vec<String>,
    /// Above 0 it speaks for the reading.
    pub weight: f32,
}

/// The possible cues of the sentences that the stretch touches, in text order.
pub(super) fn weigh(document: &Document, lexicon: &Lexicon, stretch: Span) -> Vec<Weighed> {
    let context = Context::new(document, lexicon);
    let near = |clause: &Clause| context.span(clause.start..clause.end).overlaps(stretch);
    let mut weighed = Vec::new();
    for clause in clauses(&context).filter(near) {
        let mut lost = Vec::new();
        let mut kept = select::select(&clause, reading::read(&clause), &mut |reading, against| {
            lost.push((reading, against));
        });
        chain::share_subjects(&clause, &mut kept);
        for candidate in cue::candidates(&clause) {
            let is_own = |reading: &Reading| reading.cue == candidate.head;
            let kept = kept.iter().find(|reading| is_own(reading));
            let lost = lost.iter().find(|(reading, _)| is_own(reading));
            let fate = match (kept, lost) {
                (Some(reading), _) => Fate(Some(reading), Outcome::Stands, None),
                (_, Some((reading, None))) => Fate(Some(reading), Outcome::Unlikely, None),
                (_, Some((reading, against))) => Fate(Some(reading), Outcome::Excluded, *against),
                (None, None) => Fate(None, Outcome::Unread, None),
            };
            weighed.push(weighed_cue(&clause, candidate, fate));
        }
    }
    weighed
}

/// The reading of a cue, what became of it, and the cue that it lost against.
struct Fate<'r>(Option<&'r Reading>, Outcome, Option<usize>);

fn weighed_cue(clause: &Clause, candidate: Candidate, fate: Fate) -> Weighed {
    let Fate(reading, outcome, against) = fate;
    let context = clause.context;
    let chances = frame_chances(clause, candidate);
    let mut frames: Vec<(Frame, f32)> = Frame::ALL
        .into_iter()
        .map(|frame| (frame, chances[frame as usize]))
        .collect();
    frames.sort_by(|a, b| b.1.total_cmp(&a.1));
    let best = reading.map_or(frames[0].0, |reading| reading.frame);
    let sources = reading.map_or(Vec::new(), |_| sources(clause, candidate, best));
    Weighed {
        cue: context.span(candidate.head..candidate.end),
        outcome,
        against: against.map(|cue| context.token(cue).span),
        frames: frames
            .iter()
            .map(|(frame, chance)| (name(*frame), *chance))
            .collect(),
        evidence: evidence(clause, candidate, best),
        content_chance: reading.map_or(0.0, |reading| reading.content_chance),
        attribution: reading.and_then(|reading| attribution(clause, reading)),
        sources,
    }
}

fn name(frame: Frame) -> &'static str {
    match frame {
        Frame::After => "after",
        Frame::Before => "before",
        Frame::Raised => "raised",
        Frame::Subject => "subject",
    }
}

fn sources(clause: &Clause, candidate: Candidate, frame: Frame) -> Vec<(Option<Span>, f32)> {
    let phrases = noun_phrase::find(clause);
    let options = source::weighed_options(clause, &phrases, candidate.head, frame);
    let span = |tokens: std::ops::Range<usize>| clause.context.span(tokens);
    let mut sources: Vec<(Option<Span>, f32)> = options
        .into_iter()
        .map(|(option, chance)| (option.tokens.map(span), chance))
        .collect();
    sources.sort_by(|a, b| b.1.total_cmp(&a.1));
    sources
}

/// All weights of the frame that are not nothing, strongest first.
fn evidence(clause: &Clause, candidate: Candidate, best: Frame) -> Vec<Weight> {
    let lexicon = clause.context.lexicon;
    let mut list = List::default();
    frame::features(clause, candidate, &mut list);
    let mut evidence = Vec::new();
    for feature in list.features {
        let weights = lexicon.evidence.weights(feature);
        let weight = weights.map_or(0.0, |weights| weights[best as usize]);
        if weight != 0.0 {
            let values = [feature.first, feature.second];
            let values = values.iter().map(|value| value.spell(&lexicon.vocabulary));
            evidence.push(Weight {
                circumstance: feature.template.name,
                values: values.collect(),
                weight,
            });
        }
    }
    let official = match best {
        Frame::After => official::report_weight(clause, candidate),
        Frame::Subject => official::passive_weight(clause, candidate),
        _ => 0.0,
    };
    if official != 0.0 {
        evidence.push(Weight {
            circumstance: "official",
            values: Vec::new(),
            weight: official,
        });
    }
    evidence.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    evidence
}
