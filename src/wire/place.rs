//! Spans as the contract writes them. The only place where bytes become code points.

use crate::model::{Confidence, Found, RuleId};
use crate::text::{OffsetMap, OffsetUnit, Span};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A stretch of the text and the words that stand there: `text[start:end]` of the document is `text`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Span")]
pub struct Place<'a> {
    /// The words.
    #[serde(borrow)]
    pub text: Cow<'a, str>,
    /// Offset of the first character, in the analysis' `offset_unit`.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
}

/// What every finding carries: its words, its rule, and how sure it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding<'a> {
    /// The words that it stands on.
    #[serde(borrow)]
    pub text: Cow<'a, str>,
    /// Offset of the first character, in the analysis' `offset_unit`.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The rule or entry that made it: `readout rules ID` explains it.
    pub rule: RuleId,
    /// How often findings of this mark are right: high at least 90, medium 70, low 45 times in 100.
    pub confidence: Confidence,
}

/// Translates the spans of one text.
#[derive(Debug)]
pub struct Places<'a> {
    text: &'a str,
    offsets: OffsetMap<'a>,
}

impl<'a> Places<'a> {
    /// Reads `text` once; offsets will be in `unit`.
    pub fn new(text: &'a str, unit: OffsetUnit) -> Places<'a> {
        Places {
            text,
            offsets: OffsetMap::new(text, unit),
        }
    }

    /// Start and end of a span in the unit.
    pub fn range(&self, span: Span) -> (usize, usize) {
        (self.offsets.of(span.start), self.offsets.of(span.end))
    }

    /// A span with its words.
    pub fn place(&self, span: Span) -> Place<'a> {
        let (start, end) = self.range(span);
        Place {
            text: span.of(self.text).into(),
            start,
            end,
        }
    }

    /// Spans with their words.
    pub fn places(&self, spans: &[Span]) -> Vec<Place<'a>> {
        spans.iter().map(|span| self.place(*span)).collect()
    }

    /// A finding's words and provenance.
    pub fn finding<T>(&self, found: &Found<T>) -> Finding<'a> {
        let (start, end) = self.range(found.span);
        Finding {
            text: found.span.of(self.text).into(),
            start,
            end,
            rule: found.rule.clone(),
            confidence: found.confidence,
        }
    }
}
