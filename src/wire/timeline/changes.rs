//! What changed, and what is new in a text, as the contract writes them.

use super::{Passage, Writer, name};
use crate::document;
use crate::timeline::{self, Caution, ChangeKind, Direction, Voice};
use schemars::JsonSchema;
use serde::Serialize;

/// One change from an earlier text to a later, both in the issuer's own wording.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Change<'a> {
    /// What changed.
    pub kind: ChangeKind,
    /// Stronger or weaker by the grades below; else changed, unclassified.
    pub direction: Direction,
    /// What says so.
    pub grades: Vec<Grade<'a>>,
    /// Ids of the topics that it is about.
    pub topics: &'a [String],
    /// Id of the formula that was there, is gone or is there again.
    pub formula: Option<&'a str>,
    /// Id of the formula that took its place.
    pub becomes: Option<&'a str>,
    /// The sentence in the earlier text.
    pub before: Passage<'a>,
    /// The sentence in the later text; for a formula that is gone, the first on its topic.
    pub after: Passage<'a>,
    /// Both sentences word by word; empty where they do not say the same in other words.
    pub parts: Vec<Part<'a>>,
}

/// Two steps of one scale.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Grade<'a> {
    /// Id of the lexicon's scale or of the issuer's ladder, or `act.NAME` for the strength of an act.
    pub scale: &'a str,
    /// The step before.
    pub from: &'a str,
    /// The step after.
    pub to: &'a str,
}

/// A run of words.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ChangedWords")]
pub struct Part<'a> {
    /// Whether both have the same words, inflection aside.
    pub same: bool,
    /// The words before.
    pub before: Option<Passage<'a>>,
    /// The words after.
    pub after: Option<Passage<'a>>,
}

/// What is new in a text against an earlier one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Against<'a> {
    /// The earlier text.
    pub earlier: String,
    /// The later.
    pub later: String,
    /// What a reader has to know first.
    pub cautions: &'a [Caution],
    /// Topics.
    pub topics: CameAndWent<'a>,
    /// The issuer's own formulas.
    pub formulas: CameAndWent<'a>,
    /// What changed; where the earlier text lacks what older ones of the series have, against those.
    pub changes: Vec<Change<'a>>,
    /// Sentences of the later text like none of the earlier.
    pub new: Vec<Told<'a>>,
    /// Sentences of the earlier text like none of the later.
    pub gone: Vec<Told<'a>>,
    /// Number of sentences that both have, in the same words or others.
    pub kept: usize,
}

/// Things that one text has and another has not.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CameAndWent<'a> {
    /// Those of the later alone.
    pub new: Vec<NamedPlace<'a>>,
    /// Those of the earlier alone.
    pub gone: Vec<NamedPlace<'a>>,
    /// Those of both, where they stand in the later.
    pub kept: Vec<NamedPlace<'a>>,
}

/// A topic or formula in a text.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "NamedInText")]
pub struct NamedPlace<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name for people.
    pub label: &'a str,
    /// Where it stands first.
    pub place: Passage<'a>,
    /// For what is new: where it stood last in a text of the series before the earlier one; null if in none of these.
    pub before: Option<Passage<'a>>,
}

/// A sentence.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ToldSentence")]
pub struct Told<'a> {
    /// Whose words it is or reports.
    pub voice: Voice,
    /// Ids of the topics that it names.
    pub topics: &'a [String],
    /// The sentence.
    #[serde(flatten)]
    pub place: Passage<'a>,
}

pub(super) fn changes<'a>(to: &Writer<'a>, changes: &'a [timeline::Change]) -> Vec<Change<'a>> {
    changes.iter().map(|one| change(to, one)).collect()
}

fn change<'a>(to: &Writer<'a>, change: &'a timeline::Change) -> Change<'a> {
    let (before, after) = (change.before, change.after);
    let part = |part: &document::Part| Part {
        same: part.same,
        before: part.first.map(|span| to.words(before.text, span)),
        after: part.second.map(|span| to.words(after.text, span)),
    };
    let grades = change.grades.iter().map(|grade| Grade {
        scale: &grade.scale,
        from: &grade.from,
        to: &grade.to,
    });
    Change {
        kind: change.kind,
        direction: change.direction,
        grades: grades.collect(),
        topics: &change.topics,
        formula: change.formula.as_deref(),
        becomes: change.becomes.as_deref(),
        before: to.passage(before),
        after: to.passage(after),
        parts: change.parts.iter().map(part).collect(),
    }
}

pub(super) fn against<'a>(to: &Writer<'a>, against: &'a timeline::Against) -> Against<'a> {
    let told = |all: &'a [timeline::Told]| {
        let all = all.iter().map(|told| Told {
            voice: told.voice,
            topics: &told.topics,
            place: to.passage(told.place),
        });
        all.collect()
    };
    Against {
        earlier: name(against.earlier),
        later: name(against.later),
        cautions: &against.cautions,
        topics: came_and_went(to, &against.topics),
        formulas: came_and_went(to, &against.formulas),
        changes: changes(to, &against.changes),
        new: told(&against.new),
        gone: told(&against.gone),
        kept: against.kept,
    }
}

fn came_and_went<'a>(to: &Writer<'a>, of: &'a timeline::CameAndWent) -> CameAndWent<'a> {
    let named = |all: &'a [timeline::NamedPlace]| {
        let all = all.iter().map(|one| NamedPlace {
            id: &one.id,
            label: &one.label,
            place: to.passage(one.place),
            before: one.before.map(|place| to.passage(place)),
        });
        all.collect()
    };
    CameAndWent {
        new: named(&of.new),
        gone: named(&of.gone),
        kept: named(&of.kept),
    }
}
