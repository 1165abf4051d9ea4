//! What a Chinese cue does with what follows it. In: an attribution. Out: the cue as a finding. A plain report takes the
//! act of the stance that it carries: "表示愿…" offers.

use crate::extract::attributions::Attribution;
use crate::extract::han::{CueHit, Han, NounKind};
use crate::lexicon::{ActMeaning, ChineseCue, CuePlace, CueReach, Described, Part};
use crate::model::{Cue, Force};
use crate::text::Span;

/// A visit is named within so many tokens after the cue.
const VISIT: usize = 16;

/// How a cue was read.
pub(super) struct Reading<'a> {
    words: (usize, usize),
    pub(super) meaning: &'a ActMeaning,
    /// What carries the meaning, as it is written.
    lemma: (usize, usize),
}

/// The reading of an attribution's cue.
pub(super) fn read<'a>(han: &Han<'a>, attribution: &Attribution) -> Option<Reading<'a>> {
    let at = attribution.cue?;
    let start = attribution.hull().start;
    let precedes = han.tokens.get(at).is_some_and(|cue| start < cue.span.start);
    let hit = han
        .cue(at, |cue| cue.before == precedes)
        .or_else(|| han.cue(at, |_| true))
        .or_else(|| han.held(at, han.tokens.len()))?;
    let limit = han.tokens.len();
    if let Some(stance) = stance(han, &hit, limit) {
        let joined = stance.start == hit.end && !ends(han, stance.end);
        let end = if joined { stance.end } else { hit.end };
        return Some(Reading {
            words: (hit.start, end),
            meaning: meaning(han, &stance, attribution),
            lemma: (stance.start, stance.end),
        });
    }
    Some(Reading {
        words: (hit.start, hit.end),
        meaning: meaning(han, &hit, attribution),
        lemma: (hit.start, hit.end),
    })
}

/// What a plain report carries: a stance, or no more than a courtesy ("表示诚挚感谢").
fn stance<'a>(han: &Han<'a>, hit: &CueHit, limit: usize) -> Option<CueHit<'a>> {
    let plain = hit.cue.reach == CueReach::Paragraph && hit.cue.place == CuePlace::Main;
    let at = han.past(hit.end, limit, &[Part::Adverb]);
    let fits = |cue: &ChineseCue| !cue.stated && !cue.before && cue.reach == CueReach::Sentence;
    (hit.end..=at).rev().filter(|_| plain).find_map(|from| {
        let reached = han.past(hit.end, from, &[Part::Adverb]) == from;
        let here = han.cue(from, |cue| fits(cue) && cue.place == CuePlace::Any);
        here.filter(|_| reached)
    })
}

fn ends(han: &Han, at: usize) -> bool {
    han.is_mark(at) && !han.is(at, &["“", "「", "《"])
}

/// What a cue does here: toward another side, together, about the talks, about a visit it may do something else.
fn meaning<'a>(han: &Han, hit: &CueHit<'a>, attribution: &Attribution) -> &'a ActMeaning {
    let cue = hit.cue;
    let after = han.after_cue(hit.end, han.tokens.len());
    if let Some(toward) = cue
        .toward
        .as_ref()
        .filter(|_| is_toward(han, after, attribution))
    {
        return toward;
    }
    if let Some(joint) = cue.joint.as_ref().filter(|_| is_joint(han, attribution)) {
        return joint;
    }
    let mut named = han.words.described.at(han.tokens, skip_sides(han, after));
    let talks = named.any(|(_, word)| *word == Described::Nouns);
    if let Some(about) = cue.talks.as_ref().filter(|_| talks) {
        return about;
    }
    let visited = (after..after + VISIT)
        .take_while(|at| !han.is_mark(*at))
        .any(|at| han.part(at, Part::Visit).is_some());
    cue.visit
        .as_ref()
        .filter(|_| visited)
        .unwrap_or(&cue.meaning)
}

/// Past "两国元首" and the like before a noun for the talks.
fn skip_sides(han: &Han, at: usize) -> usize {
    han.noun(at, han.tokens.len())
        .map_or(at, |noun| noun.tokens.end)
}

/// Whether others than the speaker are to act: "希望美方…".
fn is_toward(han: &Han, at: usize, attribution: &Attribution) -> bool {
    let Some(noun) = han.noun(at, han.tokens.len()) else {
        return false;
    };
    let own = source(han, attribution);
    let same = own
        .last()
        .is_some_and(|own| own.actor.is_some() && own.actor == noun.actor);
    match noun.kind {
        NounKind::First | NounKind::FirstPlural | NounKind::OwnSide => false,
        _ => !same,
    }
}

fn is_joint(han: &Han, attribution: &Attribution) -> bool {
    let own = source(han, attribution);
    let both = [
        NounKind::BothPeople,
        NounKind::BothSides,
        NounKind::AllSides,
    ];
    own.len() > 1 || own.iter().any(|noun| both.contains(&noun.kind))
}

fn source(han: &Han, attribution: &Attribution) -> Vec<crate::extract::han::Noun> {
    let Some(span) = attribution.source else {
        return Vec::new();
    };
    let tokens = han.document.tokens_in(span);
    han.nouns(tokens.start, tokens.end)
}

/// The cue as a finding, its act as its content's force makes it.
pub(super) fn cue(han: &Han, reading: &Reading, force: Force) -> Cue {
    let shifted = han.lexicon.cues.shifted_meaning(reading.meaning, force);
    let meaning = shifted.unwrap_or(reading.meaning);
    let span = |(from, to): (usize, usize)| -> Span { han.span(&(from..to)) };
    Cue {
        span: span(reading.words),
        lemma: span(reading.lemma).of(han.document.text).to_owned(),
        act: meaning.act,
        strength: meaning.strength,
        polarity: meaning.polarity,
        negated: false,
    }
}
