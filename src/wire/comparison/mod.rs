//! The comparison as the contract writes it: `readout.comparison/1`. In: documents and their comparison. Out: one value.

mod claims;
mod columns;
mod parts;
mod topics;
mod warnings;

pub use claims::{Answer, Claim, ClaimedPassage};
pub use columns::{Column, OtherEncounter};
pub use parts::{
    Briefed, Characterization, Fact, FactValue, NameUse, Naming, NextStepClaim, NextStepGroup,
    Opening, Praise, Scope, ScopePart,
};
pub use topics::{Cell, Presence, QuotePassage, TopicRow};
pub use warnings::Warning;

use super::document::{Document, SourceRecord, Tool};
use super::place::Places;
use crate::compare;
use crate::model::*;
use crate::text::{LineIndex, OffsetUnit, Span};
use schemars::JsonSchema;
use serde::Serialize;

/// The value of `schema` in every comparison.
pub const COMPARISON_SCHEMA: &str = "readout.comparison/1";

/// Several accounts side by side. Columns are named `c1`, `c2`; ids of quotes and speakers are those of the document that
/// the column stands in, as `analyze` prints them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Comparison<'a> {
    /// `readout.comparison/1`; within 1, keys are only added.
    pub schema: &'static str,
    /// The program that made it.
    pub tool: Tool<'a>,
    /// The unit of all offsets.
    pub offset_unit: OffsetUnit,
    /// The documents, in the order of the input.
    pub documents: Vec<ComparedDocument<'a>>,
    /// The accounts that stand side by side.
    pub columns: Vec<Column<'a>>,
    /// Whether all texts are the same, white space aside.
    pub identical: bool,
    /// Why the columns may not be fit to be compared.
    pub warnings: Vec<Warning>,
    /// How each describes the talks.
    pub characterizations: Vec<Characterization<'a>>,
    /// What each begins with, after saying who met; null for a column that names no topic.
    pub openings: Vec<Option<Opening<'a>>>,
    /// When, where, at whose wish, how long.
    pub facts: Vec<Fact<'a>>,
    /// Topics down, columns across.
    pub topics: Vec<TopicRow<'a>>,
    /// What one says that the other, or both, said; and what the other has to that.
    pub claims: Vec<Claim<'a>>,
    /// Different names for one thing.
    pub names: Vec<Naming<'a>>,
    /// What is to come, by whose account.
    pub next_steps: Vec<NextStepGroup<'a>>,
    /// The same said in different words.
    pub scopes: Vec<Scope<'a>>,
    /// What was announced beforehand, and where it came up.
    pub briefed: Vec<Briefed<'a>>,
    /// What is said under a condition: the quotes, with the clause.
    pub conditions: Vec<Condition<'a>>,
    /// Praise, thanks and congratulations.
    pub praise: Vec<Praise<'a>>,
}

/// One document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparedDocument<'a> {
    /// What it is called.
    pub id: &'a str,
    /// Its language.
    pub lang: &'a str,
    /// Where it came from.
    pub source: SourceRecord<'a>,
    /// What it says of itself.
    pub document: Document<'a>,
}

/// A stretch of a column's document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ColumnSpan")]
pub struct Passage<'a> {
    /// The column.
    pub column: String,
    /// The words.
    pub text: &'a str,
    /// Offset of the first character in the column's document.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The line it begins on, from 1.
    pub line: usize,
}

/// Something said under a condition.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Condition<'a> {
    /// The quote.
    pub quote: QuoteId,
    /// Who says it.
    pub speakers: Vec<&'a str>,
    /// The clause.
    #[serde(flatten)]
    pub clause: Passage<'a>,
}

/// The documents while the comparison is written.
pub(super) struct Writer<'a> {
    documents: &'a [(Source, Analysis)],
    comparison: &'a compare::Comparison,
    places: Vec<(Places<'a>, LineIndex)>,
}

impl<'a> Writer<'a> {
    fn document(&self, column: usize) -> usize {
        self.comparison.columns[column].document
    }

    pub(super) fn analysis(&self, column: usize) -> &'a Analysis {
        &self.documents[self.document(column)].1
    }

    pub(super) fn passage(&self, column: usize, span: Span) -> Passage<'a> {
        Passage {
            column: name(column),
            ..self.in_document(self.document(column), span)
        }
    }

    /// A passage of a document that no column is.
    pub(super) fn in_document(&self, document: usize, span: Span) -> Passage<'a> {
        let (places, lines) = &self.places[document];
        let (start, end) = places.range(span);
        Passage {
            column: String::new(),
            text: span.of(&self.documents[document].0.text),
            start,
            end,
            line: lines.line(span.start),
        }
    }

    pub(super) fn passages(&self, column: usize, spans: &[Span]) -> Vec<Passage<'a>> {
        spans
            .iter()
            .map(|span| self.passage(column, *span))
            .collect()
    }

    pub(super) fn quote(&self, column: usize, id: QuoteId) -> Option<&'a Quote> {
        let found = self.analysis(column).quotes.get(id.index());
        found.map(|found| &found.item)
    }

    pub(super) fn people(&self, column: usize, ids: &[SpeakerId]) -> Vec<&'a str> {
        let speakers = &self.analysis(column).speakers;
        let named = ids.iter().filter_map(|id| speakers.get(id.index()));
        named.map(|found| found.item.name.as_str()).collect()
    }
}

/// `c1`.
pub(super) fn name(column: usize) -> String {
    format!("c{}", column + 1)
}

impl<'a> Comparison<'a> {
    /// The comparison of `documents` in the contract's form.
    pub fn new(
        documents: &'a [(Source, Analysis)],
        comparison: &'a compare::Comparison,
        lexicon_sha256: &'a str,
    ) -> Comparison<'a> {
        let unit = OffsetUnit::CodePoint;
        let places = documents.iter().map(|(source, _)| {
            let text = source.text.as_str();
            (Places::new(text, unit), LineIndex::new(text))
        });
        let to = &Writer {
            documents,
            comparison,
            places: places.collect(),
        };
        let claims = comparison.claims.iter();
        Comparison {
            schema: COMPARISON_SCHEMA,
            tool: Tool::this(lexicon_sha256),
            offset_unit: unit,
            documents: (0..documents.len()).map(|at| document(to, at)).collect(),
            columns: (0..comparison.columns.len())
                .map(|at| columns::column(to, at))
                .collect(),
            identical: comparison.identical,
            warnings: warnings::warnings(comparison),
            characterizations: parts::characterizations(to),
            openings: parts::openings(to),
            facts: parts::facts(to),
            topics: topics::rows(to),
            claims: claims.map(|claim| claims::claim(to, claim)).collect(),
            names: parts::names(to),
            next_steps: parts::next_steps(to),
            scopes: parts::scopes(to),
            briefed: parts::briefed(to),
            conditions: conditions(to),
            praise: parts::praise(to),
        }
    }
}

fn document<'a>(to: &Writer<'a>, at: usize) -> ComparedDocument<'a> {
    let (source, analysis) = &to.documents[at];
    ComparedDocument {
        id: &source.id,
        lang: analysis.language.as_str(),
        source: SourceRecord::of(source),
        document: Document::of(&to.places[at].0, analysis),
    }
}

fn conditions<'a>(to: &Writer<'a>) -> Vec<Condition<'a>> {
    let told = to.comparison.conditions.iter().filter_map(|found| {
        let told = found.told;
        let quote = to.quote(told.column, told.quote)?;
        Some(Condition {
            quote: told.quote,
            speakers: to.people(told.column, &quote.speakers),
            clause: to.passage(told.column, found.clause),
        })
    });
    told.collect()
}
