//! The hand-written expectation beside an article. In: JSON. Out: the expectation, or what is wrong with it and where.

use crate::model::*;
use crate::text::closest;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;

/// A key that may be left out (`None`), or say that there is nothing (`Some(None)`).
pub(super) type Given<T> = Option<Option<T>>;

fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Given<T>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// What has to be found; everything but `schema` may be left out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    pub(super) schema: String,
    #[serde(default)]
    pub(super) document: ExpectedDocument,
    pub(super) sections: Option<Vec<ExpectedSection>>,
    #[serde(default)]
    pub(super) accounts: Vec<ExpectedAccount>,
    #[serde(default)]
    pub(super) speakers: Vec<ExpectedSpeaker>,
    #[serde(default)]
    pub(super) quotes: Vec<ExpectedQuote>,
    #[serde(default)]
    pub(super) topics: BTreeMap<String, TopicStatus>,
    #[serde(default)]
    pub(super) characterizations: Vec<String>,
    #[serde(default)]
    pub(super) signals: Vec<ExpectedSignal>,
    pub(super) event: Option<ExpectedEvent>,
    #[serde(default)]
    pub(super) next_steps: Vec<ExpectedStep>,
    #[serde(default)]
    pub(super) diagnostics: Vec<String>,
    #[serde(default)]
    pub(super) absent: Absent,
    #[serde(default)]
    pub(super) counts: Counts,
    #[serde(default)]
    pub(super) known_to_fail: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedDocument {
    pub(super) genre: Option<Genre>,
    #[serde(default, deserialize_with = "given")]
    pub(super) title: Given<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) issuer: Given<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) published: Given<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedSection {
    pub(super) kind: SectionKind,
    pub(super) starts: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedAccount {
    pub(super) kind: AccountKind,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    pub(super) timing: Option<Timing>,
    #[serde(default, deserialize_with = "given")]
    pub(super) holder: Given<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedSpeaker {
    pub(super) name: String,
    pub(super) kind: Option<SpeakerKind>,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
    pub(super) anonymous: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub(super) role: Given<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedQuote {
    pub(super) content: String,
    #[serde(default, deserialize_with = "given")]
    pub(super) source: Given<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) cue: Given<String>,
    pub(super) speakers: Option<Vec<String>>,
    pub(super) kind: Option<QuoteKind>,
    #[serde(default, deserialize_with = "given")]
    pub(super) act: Given<Act>,
    pub(super) reported_by: Option<Vec<String>>,
    #[serde(default, deserialize_with = "given")]
    pub(super) parent: Given<String>,
    pub(super) closed: Option<bool>,
    pub(super) hearsay: Option<bool>,
    pub(super) expected: Option<bool>,
    pub(super) counterpart_words: Option<bool>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedSignal {
    pub(super) formula: String,
    pub(super) text: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) side: Given<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedEvent {
    pub(super) kind: Option<EventKind>,
    pub(super) principals: Option<Vec<String>>,
    pub(super) date: Option<String>,
    pub(super) minutes: Option<u32>,
    #[serde(rename = "where")]
    pub(super) place: Option<String>,
    pub(super) initiator: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedStep {
    pub(super) action: String,
    #[serde(default)]
    pub(super) actors: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Absent {
    pub(super) quotes: Vec<String>,
    pub(super) topics: Vec<String>,
    pub(super) speakers: Vec<String>,
    pub(super) signals: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Counts {
    pub(super) quotes: Bounds,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Bounds {
    pub(super) min: Option<usize>,
    pub(super) max: Option<usize>,
}

/// The value of `schema` in every expectation.
const SCHEMA: &str = "readout.expect/1";

/// What is wrong with an expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectationError {
    /// Line of the expectation, counted from 1.
    pub line: usize,
    /// What is wrong, with a suggestion where a key is misspelt.
    pub message: String,
}

impl fmt::Display for ExpectationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for ExpectationError {}

impl Expectation {
    /// Reads an expectation; unknown keys are errors.
    pub fn read(json: &str) -> Result<Expectation, ExpectationError> {
        let read: Result<Expectation, _> = serde_json::from_str(json);
        let expectation = read.map_err(|error| ExpectationError {
            line: error.line(),
            message: explained(&error.to_string()),
        })?;
        if expectation.schema != SCHEMA {
            let message = format!("schema `{}` is not `{SCHEMA}`", expectation.schema);
            return Err(ExpectationError { line: 1, message });
        }
        Ok(expectation)
    }
}

/// Serde's message without its place; for an unknown name, with the nearest known one.
pub(super) fn explained(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let known = names.get(1..).unwrap_or(&[]).iter().copied();
    match names.first().and_then(|name| closest(name, known)) {
        Some(near) if message.starts_with("unknown field") => {
            let unknown = names.first().copied().unwrap_or_default();
            format!("unknown key `{unknown}`; did you mean `{near}`?")
        }
        _ => message.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_key_is_an_error_with_a_suggestion() {
        let json = "{\"schema\": \"readout.expect/1\",\n\"qoutes\": []}";
        let error = Expectation::read(json).unwrap_err();
        assert_eq!(
            error.to_string(),
            "line 2: unknown key `qoutes`; did you mean `quotes`?"
        );
    }

    #[test]
    fn a_value_outside_its_list_is_an_error() {
        let json = r#"{"schema": "readout.expect/1", "topics": {"taiwan": "discused"}}"#;
        let error = Expectation::read(json).unwrap_err();
        assert_eq!(
            error.message,
            "`discused` is none of mentioned, listed, discussed"
        );
    }

    #[test]
    fn null_is_not_the_same_as_left_out() {
        let json =
            r#"{"schema": "readout.expect/1", "quotes": [{"content": "a", "source": null}]}"#;
        let expectation = Expectation::read(json).unwrap();
        assert_eq!(expectation.quotes[0].source, Some(None));
        assert_eq!(expectation.quotes[0].cue, None);
    }
}
