//! The analysis as the contract writes it: one JSON object a document.

use super::document::{self, Account, Diagnostic, Document, Section, Sentence, SourceRecord, Tool};
use super::event::{Event, NextStep};
use super::place::Places;
use super::speech::{Quote, Speaker};
use super::substance::{Characterization, Position, Signal, Topic};
use crate::model::{self, Found};
use crate::text::OffsetUnit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The value of `schema` in every analysis.
pub const ANALYSIS_SCHEMA: &str = "readout.analysis/1";

/// What the caller may choose about the output.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The unit of all offsets.
    pub unit: OffsetUnit,
    /// Whether the document's whole text is in the output; findings keep their words.
    pub text: bool,
    /// SHA-256 of the lexicon's data.
    pub lexicon_sha256: &'a str,
}

/// Everything found in one document.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Analysis<'a> {
    /// `readout.analysis/1`; within 1, keys are only added.
    #[serde(borrow)]
    pub schema: Cow<'a, str>,
    /// The program that made it.
    #[serde(borrow)]
    pub tool: Tool<'a>,
    /// What the document is called.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// Its language.
    #[serde(borrow)]
    pub lang: Cow<'a, str>,
    /// The unit of all offsets.
    pub offset_unit: OffsetUnit,
    /// The whole text; null with `--no-text`.
    #[serde(borrow)]
    pub text: Option<Cow<'a, str>>,
    /// The other fields of the JSON Lines record, untouched.
    #[schemars(with = "serde_json::Map<String, serde_json::Value>")]
    pub meta: Cow<'a, RawValue>,
    /// Where it came from.
    #[serde(borrow)]
    pub source: SourceRecord<'a>,
    /// What it says of itself.
    #[serde(borrow)]
    pub document: Document<'a>,
    /// Whose accounts it carries; the narrator's or the issuer's own is first.
    #[serde(borrow)]
    pub accounts: Vec<Account<'a>>,
    /// Its blocks, in order.
    #[serde(borrow)]
    pub sections: Vec<Section<'a>>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Who speaks or takes part, in order of appearance.
    #[serde(borrow)]
    pub speakers: Vec<Speaker<'a>>,
    /// What was said, in order of the content's beginning, outer before inner.
    #[serde(borrow)]
    pub quotes: Vec<Quote<'a>>,
    /// What it is about, in order of first mention.
    #[serde(borrow)]
    pub topics: Vec<Topic<'a>>,
    /// Where the speakers stand.
    #[serde(borrow)]
    pub positions: Vec<Position<'a>>,
    /// How the talks were described.
    #[serde(borrow)]
    pub characterizations: Vec<Characterization<'a>>,
    /// Known formulas.
    #[serde(borrow)]
    pub signals: Vec<Signal<'a>>,
    /// Encounters, the main one first.
    #[serde(borrow)]
    pub events: Vec<Event<'a>>,
    /// What is to come.
    #[serde(borrow)]
    pub next_steps: Vec<NextStep<'a>>,
    /// What looked wrong.
    #[serde(borrow)]
    pub diagnostics: Vec<Diagnostic<'a>>,
}

impl<'a> Analysis<'a> {
    /// The analysis of `source` in the contract's form; borrows all strings.
    pub fn new(
        source: &'a model::Source,
        analysis: &'a model::Analysis,
        options: &Options<'a>,
    ) -> Analysis<'a> {
        let at = &Places::new(&source.text, options.unit);
        let sections = analysis.sections.iter().enumerate();
        let sentences = analysis.sentences.iter();
        let steps = analysis.next_steps.iter();
        let diagnostics = analysis.diagnostics.iter();
        let words = analysis.characterizations.iter();
        Analysis {
            schema: ANALYSIS_SCHEMA.into(),
            tool: Tool::this(options.lexicon_sha256),
            id: source.id.as_str().into(),
            lang: analysis.language.as_str().into(),
            offset_unit: options.unit,
            text: options.text.then(|| source.text.as_str().into()),
            meta: document::meta(source),
            source: SourceRecord::of(source),
            document: Document::of(at, analysis),
            accounts: numbered(&analysis.accounts, Account::of),
            sections: sections.map(|(i, s)| Section::of(at, i, s)).collect(),
            sentences: sentences.map(|s| Sentence::of(at, s)).collect(),
            speakers: numbered(&analysis.speakers, |i, s| Speaker::of(at, i, s)),
            quotes: numbered(&analysis.quotes, |i, q| Quote::of(at, i, q)),
            topics: analysis.topics.iter().map(|t| Topic::of(at, t)).collect(),
            positions: numbered(&analysis.positions, |i, p| Position::of(at, i, p)),
            characterizations: words.map(|c| Characterization::of(at, c)).collect(),
            signals: numbered(&analysis.signals, |i, s| Signal::of(at, i, s)),
            events: numbered(&analysis.events, |i, e| Event::of(at, i, e)),
            next_steps: steps.map(|n| NextStep::of(at, n)).collect(),
            diagnostics: diagnostics.map(|d| Diagnostic::of(at, d)).collect(),
        }
    }
}

fn numbered<'a, T, W>(
    all: &'a [Found<T>],
    mut write: impl FnMut(usize, &'a Found<T>) -> W,
) -> Vec<W> {
    let numbered = all.iter().enumerate();
    numbered.map(|(index, found)| write(index, found)).collect()
}
