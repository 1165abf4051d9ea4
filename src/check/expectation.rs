//! The hand-written expectation beside an article, as serde reads it and its schema describes it.

use super::counts::Counts;
use crate::model::*;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// A key that may be left out (`None`), or say that there is nothing (`Some(None)`).
pub(super) type Given<T> = Option<Option<T>>;

fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Given<T>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// What has to be found; everything but `schema` may be left out.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Where editors find the schema of this file; not read.
    #[serde(rename = "$schema", default)]
    _editor: Option<String>,
    /// `readout.expect/1`.
    pub(super) schema: String,
    /// What the document says of itself.
    #[serde(default)]
    pub(super) document: ExpectedDocument,
    /// Every block of the text in its order.
    pub(super) sections: Option<Vec<ExpectedSection>>,
    /// Whose accounts the text carries.
    #[serde(default)]
    pub(super) accounts: Vec<ExpectedAccount>,
    /// Who speaks or is named as a speaker.
    #[serde(default)]
    pub(super) speakers: Vec<ExpectedSpeaker>,
    /// Quotes, direct or not.
    #[serde(default)]
    pub(super) quotes: Vec<ExpectedQuote>,
    /// The status of topics, by their ids (`readout topics`).
    #[serde(default)]
    pub(super) topics: BTreeMap<String, TopicStatus>,
    /// Adjectives by which the text describes the encounter.
    #[serde(default)]
    pub(super) characterizations: Vec<String>,
    /// Formulas.
    #[serde(default)]
    pub(super) signals: Vec<ExpectedSignal>,
    /// The main encounter.
    pub(super) event: Option<ExpectedEvent>,
    /// What is to be done next.
    #[serde(default)]
    pub(super) next_steps: Vec<ExpectedStep>,
    /// Codes that have to be raised.
    #[serde(default)]
    pub(super) diagnostics: Vec<String>,
    /// What must not be found.
    #[serde(default)]
    pub(super) absent: Absent,
    /// How much of each is found: a number, or the least and the greatest.
    #[serde(default)]
    pub(super) counts: Counts,
    /// The least confidence of every finding that is listed here, where it names none of its own.
    pub(super) min_confidence: Option<Confidence>,
    /// Names of expectations (`quotes[3]`) that fail today; one that holds has to be struck.
    #[serde(default)]
    pub(super) known_to_fail: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedDocument {
    pub(super) genre: Option<Genre>,
    #[serde(default, deserialize_with = "given")]
    pub(super) title: Given<String>,
    /// Any of the issuer's names; null if the text tells none.
    #[serde(default, deserialize_with = "given")]
    pub(super) issuer: Given<String>,
    /// A country's code, or EU, UN, NATO and so on.
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    /// A day: 2024-04-02.
    #[serde(default, deserialize_with = "given")]
    pub(super) published: Given<String>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedSection {
    pub(super) kind: SectionKind,
    /// Its first words.
    pub(super) starts: String,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedAccount {
    pub(super) kind: AccountKind,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    pub(super) timing: Option<Timing>,
    #[serde(default, deserialize_with = "given")]
    pub(super) holder: Given<String>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedSpeaker {
    /// Any of the speaker's names.
    pub(super) name: String,
    pub(super) kind: Option<SpeakerKind>,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    pub(super) anonymous: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub(super) role: Given<String>,
    /// The least confidence.
    pub(super) min_confidence: Option<Confidence>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedQuote {
    /// The words of the first content span; ` … ` between blanks stands for any words.
    pub(super) content: String,
    /// Words that name the source; null where the text names none.
    #[serde(default, deserialize_with = "given")]
    pub(super) source: Given<String>,
    /// Words that report; null where none do.
    #[serde(default, deserialize_with = "given")]
    pub(super) cue: Given<String>,
    /// Names of exactly those who say it.
    pub(super) speakers: Option<Vec<String>>,
    pub(super) kind: Option<QuoteKind>,
    #[serde(default, deserialize_with = "given")]
    pub(super) act: Given<Act>,
    /// Names of some of those through whom it is told.
    pub(super) reported_by: Option<Vec<String>>,
    /// The content of the quote around it.
    #[serde(default, deserialize_with = "given")]
    pub(super) parent: Given<String>,
    pub(super) closed: Option<bool>,
    pub(super) hearsay: Option<bool>,
    pub(super) expected: Option<bool>,
    pub(super) counterpart_words: Option<bool>,
    /// The least confidence.
    pub(super) min_confidence: Option<Confidence>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedSignal {
    /// The formula's id (`readout formulas`).
    pub(super) formula: String,
    pub(super) text: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    /// The least confidence.
    pub(super) min_confidence: Option<Confidence>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedEvent {
    pub(super) kind: Option<EventKind>,
    /// Names of exactly those who met.
    pub(super) principals: Option<Vec<String>>,
    /// A day, month or year: 2024-04-02, 2022-11, 2022.
    pub(super) date: Option<String>,
    pub(super) minutes: Option<u32>,
    #[serde(rename = "where")]
    pub(super) place: Option<String>,
    /// The side that asked for it.
    pub(super) initiator: Option<String>,
    /// The least confidence.
    pub(super) min_confidence: Option<Confidence>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedStep {
    /// The words of what is to be done.
    pub(super) action: String,
    /// Names of some of those who are to do it.
    #[serde(default)]
    pub(super) actors: Vec<String>,
    /// The least confidence.
    pub(super) min_confidence: Option<Confidence>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Absent {
    /// Words that no quote holds.
    pub(super) quotes: Vec<String>,
    /// Ids of topics.
    pub(super) topics: Vec<String>,
    /// Names of speakers.
    pub(super) speakers: Vec<String>,
    /// Ids of formulas.
    pub(super) signals: Vec<String>,
}
