//! How a word that may report was weighed, as the contract writes it.

use super::place::{Place, Places};
use crate::extract::attributions::{Attribution, Outcome, Weighed};
use crate::model::{Confidence, RuleId};
use schemars::JsonSchema;
use serde::Serialize;

/// A word or phrase that may report.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WeighedCue<'a> {
    /// Its words.
    #[serde(flatten)]
    pub place: Place<'a>,
    /// What became of it.
    pub outcome: Outcome,
    /// The cue of the attribution that it lost against.
    pub against: Option<Place<'a>>,
    /// The ways its content can stand to it, likeliest first; what is left to 1 is the chance that it reports nothing.
    pub frames: Vec<WeighedFrame>,
    /// What speaks for the likeliest way and against it, strongest first.
    pub evidence: Vec<WeighedCircumstance>,
    /// Who may be its source, likeliest first.
    pub sources: Vec<WeighedSource<'a>>,
    /// What it is or would be; null where it was not read.
    pub reading: Option<WeighedReading<'a>>,
}

/// A way in which a cue's content can stand to it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct WeighedFrame {
    /// `after` the cue, `before` it, `raised` (the cue's own subject begins it), `subject` (the cue's own subject is it).
    pub frame: &'static str,
    /// 0 to 1, to three places.
    pub chance: f64,
}

/// One circumstance and its weight.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WeighedCircumstance {
    /// What is looked at.
    pub circumstance: &'static str,
    /// What is seen there, two values or none: words as they are, classes with `#` before them, small numbers, `?` for
    /// unknown words, `-` for nothing.
    pub values: Vec<String>,
    /// Added to the logarithm of the odds: above 0 it speaks for the reading.
    pub weight: f64,
}

/// Who may be the source.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WeighedSource<'a> {
    /// The words; null for nobody.
    pub source: Option<Place<'a>>,
    /// 0 to 1, to three places.
    pub chance: f64,
}

/// What a cue is read as.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WeighedReading<'a> {
    /// The rule of its shape.
    pub rule: RuleId,
    /// What its chance comes to.
    pub confidence: Confidence,
    /// That it reports so, its source and its content are all right: 0 to 1, to three places.
    pub chance: f64,
    /// That the content's edges are right.
    pub content_chance: f64,
    /// The words that name the source; null for nobody.
    pub source: Option<Place<'a>>,
    /// What is reported, within this sentence.
    pub content: Vec<Place<'a>>,
}

impl<'a> WeighedCue<'a> {
    pub(super) fn of(at: &Places<'a>, cue: &Weighed) -> WeighedCue<'a> {
        let frames = cue.frames.iter().map(|(frame, chance)| WeighedFrame {
            frame,
            chance: super::rounded((*chance).into()),
        });
        let evidence = cue.evidence.iter().map(|weight| WeighedCircumstance {
            circumstance: weight.circumstance,
            values: weight.values.clone(),
            weight: super::rounded(weight.weight.into()),
        });
        let sources = cue.sources.iter().map(|(source, chance)| WeighedSource {
            source: source.map(|span| at.place(span)),
            chance: super::rounded((*chance).into()),
        });
        let reading = |attribution: &Attribution| WeighedReading {
            rule: RuleId::rule(attribution.rule.id),
            confidence: attribution.confidence(),
            chance: super::rounded(attribution.chance.into()),
            content_chance: super::rounded(cue.content_chance.into()),
            source: attribution.source.map(|span| at.place(span)),
            content: at.places(&attribution.content),
        };
        WeighedCue {
            place: at.place(cue.cue),
            outcome: cue.outcome,
            against: cue.against.map(|span| at.place(span)),
            frames: frames.collect(),
            evidence: evidence.collect(),
            sources: sources.collect(),
            reading: cue.attribution.as_ref().map(reading),
        }
    }
}
