//! Flat rows: one line a quote, topic, position, formula or encounter, with what stands around it looked up. In: a source
//! and its analysis. Out: rows that CSV tables and JSON Lines are written from. Lists are joined by ` | `.

mod cell;
mod said;
mod substance;

pub use cell::{Cell, Row};
pub use said::{PositionRow, QuoteRow};
pub use substance::{EventRow, SignalRow, TopicRow};

use crate::model::{Account, AccountId, AccountKind, Analysis, Source, SpeakerId};
use crate::text::{LineIndex, OffsetUnit, Span};
use crate::wire::Places;
use cell::AsCell;
use schemars::JsonSchema;
use serde::Serialize;

/// What every row begins with: document, account, place.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Head {
    /// What the document is called.
    pub document: String,
    /// Its day of publication, ISO 8601.
    pub published: Option<String>,
    /// The account that the row belongs to: `a1`.
    pub account: Option<AccountId>,
    /// The form of the account.
    pub account_kind: Option<AccountKind>,
    /// Country code of the account's holder.
    pub account_side: Option<String>,
    /// Who gives the account; null for the narrator.
    pub account_holder: Option<String>,
    /// The line of the text where it begins, counted from 1.
    pub line: usize,
    /// Offset of the first character, in the unit that was asked for.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The words.
    pub text: String,
}

impl Head {
    const COLUMNS: &[&str] = &[
        "document",
        "published",
        "account",
        "account_kind",
        "account_side",
        "account_holder",
        "line",
        "start",
        "end",
        "text",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.document.cell(),
            self.published.cell(),
            self.account.cell(),
            self.account_kind.cell(),
            self.account_side.cell(),
            self.account_holder.cell(),
            self.line.cell(),
            self.start.cell(),
            self.end.cell(),
            self.text.cell(),
        ]
    }
}

/// A document whose rows are written.
pub struct Table<'a> {
    source: &'a Source,
    analysis: &'a Analysis,
    lines: LineIndex,
    at: Places<'a>,
}

impl<'a> Table<'a> {
    /// Reads the text once; offsets will be in `unit`.
    pub fn new(source: &'a Source, analysis: &'a Analysis, unit: OffsetUnit) -> Table<'a> {
        Table {
            source,
            analysis,
            lines: LineIndex::new(&source.text),
            at: Places::new(&source.text, unit),
        }
    }

    fn head(&self, account: Option<AccountId>, span: Span) -> Head {
        let (start, end) = self.at.range(span);
        let found = account.and_then(|id| self.account(id));
        let holder = found.and_then(|account| account.holder);
        Head {
            document: self.source.id.clone(),
            published: self.analysis.header.published.clone(),
            account,
            account_kind: found.map(|account| account.kind),
            account_side: found.and_then(|account| account.side.clone()),
            account_holder: holder.map(|id| self.names(&[id])),
            line: self.lines.line(span.start),
            start,
            end,
            text: self.words(span),
        }
    }

    fn account(&self, id: AccountId) -> Option<&'a Account> {
        self.analysis.accounts.get(id.index()).map(|a| &a.item)
    }

    fn words(&self, span: Span) -> String {
        span.of(&self.source.text).to_string()
    }

    /// The words of several stretches, joined by ` … `.
    fn stretches(&self, spans: &[Span]) -> String {
        let words: Vec<String> = spans.iter().map(|span| self.words(*span)).collect();
        words.join(" … ")
    }

    fn names(&self, ids: &[SpeakerId]) -> String {
        let speakers = ids
            .iter()
            .filter_map(|id| self.analysis.speakers.get(id.index()));
        joined(speakers.map(|speaker| speaker.item.name.as_str()))
    }

    /// The country codes of speakers, each once.
    fn sides(&self, ids: &[SpeakerId]) -> String {
        let speakers = ids
            .iter()
            .filter_map(|id| self.analysis.speakers.get(id.index()));
        let mut sides: Vec<&str> = Vec::new();
        for side in speakers.filter_map(|speaker| speaker.item.side.as_deref()) {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        joined(sides.into_iter())
    }
}

fn joined<'s>(parts: impl Iterator<Item = &'s str>) -> String {
    parts.collect::<Vec<_>>().join(" | ")
}
