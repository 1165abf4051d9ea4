//! One annotated text. In: a line of JSON with spans in code points. Out: the annotations in bytes, or what is wrong with
//! the line. Keys that are not known stay unread: gold files carry more than is judged.

use crate::text::{OffsetUnit, Span, UnitMap};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// A text as people annotated it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gold {
    /// The text.
    pub text: String,
    /// Whether the annotators had to choose one level where attributions stand in one another.
    pub(super) flat: bool,
    pub(super) attributions: Vec<GoldAttribution>,
    /// Stretches that are not judged.
    pub(super) discard: Vec<Span>,
    /// Ids of its topics; `None` where topics were not annotated.
    pub(super) topics: Option<Vec<String>>,
    /// Kind of its main encounter, "none" for none; `None` where not annotated.
    pub(super) event: Option<String>,
    /// How it describes the talks, in lower case; `None` where not annotated.
    pub(super) characterizations: Option<Vec<String>>,
}

/// One attribution as annotated; empty spans where a part is not expressed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct GoldAttribution {
    pub(super) source: Vec<Span>,
    pub(super) cue: Vec<Span>,
    pub(super) content: Vec<Span>,
    /// Whom the source means; `None` where not annotated.
    pub(super) speakers: Option<Vec<String>>,
    /// Its act; `None` where not annotated.
    pub(super) act: Option<String>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldError(String);

impl fmt::Display for GoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GoldError {}

type Pairs = Vec<[usize; 2]>;

#[derive(Deserialize)]
struct Record {
    text: String,
    #[serde(default)]
    flat: bool,
    attributions: Vec<RecordAttribution>,
    #[serde(default)]
    discard: Pairs,
    topics: Option<BTreeMap<String, serde::de::IgnoredAny>>,
    event: Option<RecordEvent>,
    characterizations: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct RecordAttribution {
    source: Option<Pairs>,
    cue: Option<Pairs>,
    content: Option<Pairs>,
    speaker: Option<Names>,
    act: Option<String>,
}

/// One name or several.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a name or a list of names")]
enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    fn list(self) -> Vec<String> {
        match self {
            Names::One(name) => vec![name],
            Names::Several(names) => names,
        }
    }
}

#[derive(Deserialize)]
struct RecordEvent {
    kind: String,
}

impl Gold {
    /// Reads one line; an error where it is no record, or a span is none of the text.
    pub fn read(json: &str) -> Result<Gold, GoldError> {
        let record: Record = serde_json::from_str(json).map_err(|error| not_gold(&error))?;
        let spans = Spans {
            units: UnitMap::new(&record.text, OffsetUnit::CodePoint),
            length: record.text.chars().count(),
        };
        let attributions = record.attributions.into_iter().enumerate();
        let attributions = attributions.map(|(at, attribution)| spans.attribution(at, attribution));
        let lower = |words: Vec<String>| words.iter().map(|word| word.to_lowercase()).collect();
        Ok(Gold {
            attributions: attributions.collect::<Result<_, _>>()?,
            discard: spans.bytes("discard", &record.discard)?,
            flat: record.flat,
            topics: record.topics.map(|topics| topics.into_keys().collect()),
            event: record.event.map(|event| event.kind),
            characterizations: record.characterizations.map(lower),
            text: record.text,
        })
    }
}

/// Serde's message with the column only: the line is the file's.
fn not_gold(error: &serde_json::Error) -> GoldError {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    GoldError(format!(
        "not an annotated text: {message}, column {}",
        error.column()
    ))
}

/// Turns stretches of one text from code points to bytes.
struct Spans<'t> {
    units: UnitMap<'t>,
    length: usize,
}

impl Spans<'_> {
    fn attribution(
        &self,
        at: usize,
        read: RecordAttribution,
    ) -> Result<GoldAttribution, GoldError> {
        let part = |name: &str, pairs: Option<Pairs>| {
            let place = format!("attributions[{at}].{name}");
            self.bytes(&place, &pairs.unwrap_or_default())
        };
        Ok(GoldAttribution {
            source: part("source", read.source)?,
            cue: part("cue", read.cue)?,
            content: part("content", read.content)?,
            speakers: read.speaker.map(Names::list),
            act: read.act,
        })
    }

    fn bytes(&self, place: &str, pairs: &[[usize; 2]]) -> Result<Vec<Span>, GoldError> {
        let one = |pair: &[usize; 2]| {
            let [start, end] = *pair;
            let inside = start <= end && end <= self.length;
            inside.then(|| self.units.span(start, end)).ok_or_else(|| {
                let length = self.length;
                GoldError(format!(
                    "{place}: [{start}, {end}] is no stretch of the text, which has {length} characters"
                ))
            })
        };
        pairs.iter().map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_come_as_bytes_of_the_text() {
        let json = r#"{"text": "“Ja,” said é.", "attributions": [{"source": [[11, 12]], "cue": [[6, 10]], "content": [[0, 5]]}]}"#;
        let gold = Gold::read(json).unwrap();
        let attribution = &gold.attributions[0];
        assert_eq!(attribution.content[0].of(&gold.text), "“Ja,”");
        assert_eq!(attribution.source[0].of(&gold.text), "é");
        assert_eq!((attribution.speakers.as_ref(), gold.topics), (None, None));
    }

    #[test]
    fn a_span_past_the_text_is_an_error_that_names_it() {
        let json = r#"{"text": "No.", "attributions": [{"cue": [[2, 9]], "content": [[0, 1]]}]}"#;
        assert_eq!(
            Gold::read(json).unwrap_err().to_string(),
            "attributions[0].cue: [2, 9] is no stretch of the text, which has 3 characters"
        );
    }

    #[test]
    fn a_line_without_attributions_is_an_error() {
        let message = Gold::read(r#"{"text": "No."}"#).unwrap_err().to_string();
        assert_eq!(
            message,
            "not an annotated text: missing field `attributions`, column 15"
        );
    }
}
