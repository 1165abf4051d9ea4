//! One text as a series needs it: its day, its series, its sentences with what stands in them. Plain data.

use crate::document::{ContentWords, Stem};
use crate::lexicon::Step;
use crate::model::named;
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

named! {
    /// What tells a text's day.
    DatedBy:
    /// The text itself.
    Text "text",
    /// The record that the text came in.
    Record "record",
    /// The day of the encounter that it tells of, for want of its own.
    Encounter "encounter",
}

/// The day of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// ISO 8601 ("2024-04-02").
    pub day: String,
    /// What tells it.
    pub by: DatedBy,
}

/// What the texts of one series have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Country code of the issuer.
    pub side: Option<String>,
    /// Name of the issuing office, as far as text or record say.
    pub issuer: Option<String>,
    /// Country codes of the other side, in order; of a joint statement, of all sides.
    pub counterpart: Vec<String>,
    /// Form of the texts.
    pub genre: Genre,
    /// Their language.
    pub language: Language,
}

named! {
    /// Whose words they are.
    Voice:
    /// The issuer's own.
    Issuer "issuer",
    /// Those that the issuer reports of the other side.
    Other "other",
}

/// One text as a series needs it.
#[derive(Debug)]
pub struct Text {
    /// The text and where it came from; without words if the analysis came without them.
    pub source: Source,
    /// Its day.
    pub date: Option<Dated>,
    /// The series it belongs to, if it is dated.
    pub key: Key,
    /// Whose wording it has.
    pub wording: Wording,
    /// Whether it was given only as what came before.
    pub background: bool,
    /// Whether its analysis was made by another lexicon than that of this program.
    pub other_lexicon: bool,
    /// Its sentences, in order.
    pub statements: Vec<Statement>,
    /// The formulas in it, in order.
    pub formulas: Vec<FormulaUse>,
    /// Its topics, in order of first mention.
    pub topics: Vec<TopicUse>,
    pub(super) words: ContentWords,
}

impl Text {
    /// Whether its words are there, not only what was found in them.
    pub fn has_words(&self) -> bool {
        !self.source.text.is_empty()
    }

    /// Its day, empty if it has none.
    pub fn day(&self) -> &str {
        self.date.as_ref().map_or("", |date| &date.day)
    }

    pub(super) fn order(&self) -> (&str, &str, bool, &str, &str) {
        let source = &self.source;
        let words = (source.sha256.as_str(), source.text.as_str());
        (self.day(), &source.id, self.background, words.0, words.1)
    }
}

/// One sentence of a text.
#[derive(Debug)]
pub struct Statement {
    /// Its characters, in bytes.
    pub span: Span,
    /// Whose words it reports or is.
    pub voice: Voice,
    /// Indices of the text's topics that it names.
    pub topics: Vec<usize>,
    /// Indices of the text's formulas that stand in it.
    pub formulas: Vec<usize>,
    /// What the issuer's side does in it, in order.
    pub acts: Vec<ActUse>,
    /// Cues that say no more than that somebody speaks.
    pub(super) plain: Vec<Span>,
    pub(super) tells_encounter: bool,
    pub(super) steps: Vec<Step>,
    pub(super) stems: BTreeSet<Stem>,
}

impl Statement {
    /// Whether it only says who met whom, when and where.
    pub fn introduces(&self) -> bool {
        let says_more = !self.acts.is_empty() && !self.topics.is_empty();
        self.tells_encounter && self.formulas.is_empty() && !says_more
    }
}

/// One act in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActUse {
    /// The act.
    pub act: Act,
    /// 1 to 5 within the act's own scale.
    pub strength: u8,
    /// Whether it is negated.
    pub negated: bool,
}

impl ActUse {
    /// Whether it says no more than that somebody speaks: one such verb for another changes nothing.
    pub(super) fn only_reports(&self) -> bool {
        matches!(self.act, Act::Inform | Act::Stress) && !self.negated
    }
}

/// One formula where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaUse {
    /// Its id.
    pub id: String,
    /// Its words.
    pub span: Span,
    /// Index of the sentence it stands in.
    pub statement: Option<usize>,
    /// Whose words it stands in.
    pub voice: Voice,
    /// Id of the topic it bears on.
    pub topic: Option<String>,
    /// The issuer's ladder and the rung on it.
    pub rung: Option<(String, u8)>,
}

/// One topic of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicUse {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// How it stands in the text.
    pub status: TopicStatus,
    /// The acts by which the issuer's side raises it, each once, in order.
    pub acts: Vec<Act>,
    /// Where its terms stand, in order.
    pub mentions: Vec<Span>,
    /// Indices of the sentences that name it, in order.
    pub statements: Vec<usize>,
}
