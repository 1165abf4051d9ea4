//! Topics side by side, as the contract writes them.

use super::{Passage, Writer, name};
use crate::compare;
use crate::model::*;
use schemars::JsonSchema;
use serde::Serialize;

/// One topic and what each column has to it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TopicRow<'a> {
    /// Its id.
    pub topic: &'a str,
    /// Its name for people.
    pub label: &'a str,
    /// Whether all columns have it, some, or one only.
    pub presence: Presence,
    /// The columns that have it.
    pub columns: Vec<String>,
    /// One cell a column.
    pub cells: Vec<Cell<'a>>,
}

/// How many columns have a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// Every column.
    All,
    /// More than one.
    Some,
    /// One.
    One,
}

/// What one column says on a topic.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Cell<'a> {
    /// The column.
    pub column: String,
    /// How the topic stands there; null if it does not.
    pub status: Option<TopicStatus>,
    /// At which place among the account's topics it is first named, from 1.
    pub rank: Option<usize>,
    /// Share of the account's words in sentences about it, 0 to 1.
    pub share: f64,
    /// The acts by which it was raised.
    pub acts: &'a [Act],
    /// The quotes about it, gravest first.
    pub quotes: Vec<QuotePassage<'a>>,
    /// Where its terms stand.
    pub mentions: Vec<Passage<'a>>,
}

/// One quote of a column.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuotePassage<'a> {
    /// Its id in the analysis of the column's document.
    pub quote: QuoteId,
    /// Who says it.
    pub speakers: Vec<&'a str>,
    /// The act that the cue names.
    pub act: Option<Act>,
    /// 1 to 5 within the act's own scale.
    pub strength: Option<u8>,
    /// Whether a negation changes the act.
    pub negated: bool,
    /// What the content does.
    pub force: Force,
    /// Whether it stands under a condition.
    pub conditional: bool,
    /// Whether one side's account puts it in the other side's mouth.
    pub counterpart_words: bool,
    /// The words that report.
    pub cue: Option<Passage<'a>>,
    /// What is reported, one span a stretch.
    pub content: Vec<Passage<'a>>,
}

/// Every row.
pub(super) fn rows<'a>(to: &Writer<'a>) -> Vec<TopicRow<'a>> {
    let rows = to.comparison.rows.iter();
    rows.map(|row| row_of(to, row)).collect()
}

fn row_of<'a>(to: &Writer<'a>, row: &'a compare::Row) -> TopicRow<'a> {
    let present = row.present();
    TopicRow {
        topic: &row.topic,
        label: &row.label,
        presence: match present.len() {
            1 => Presence::One,
            some if some == row.cells.len() => Presence::All,
            _ => Presence::Some,
        },
        columns: present.into_iter().map(name).collect(),
        cells: row
            .cells
            .iter()
            .enumerate()
            .map(|(at, cell)| self::cell(to, at, cell))
            .collect(),
    }
}

fn cell<'a>(to: &Writer<'a>, column: usize, cell: &'a compare::Cell) -> Cell<'a> {
    let quotes = cell.quotes.iter().filter_map(|id| quote(to, column, *id));
    Cell {
        column: name(column),
        status: cell.status,
        rank: cell.rank,
        share: crate::wire::rounded(cell.share),
        acts: &cell.acts,
        quotes: quotes.collect(),
        mentions: to.passages(column, &cell.mentions),
    }
}

pub(super) fn quote<'a>(to: &Writer<'a>, column: usize, id: QuoteId) -> Option<QuotePassage<'a>> {
    let quote = to.quote(column, id)?;
    let cue = quote.cue.as_ref();
    Some(QuotePassage {
        quote: id,
        speakers: to.people(column, &quote.speakers),
        act: cue.map(|cue| cue.act),
        strength: cue.map(|cue| cue.strength),
        negated: cue.is_some_and(|cue| cue.negated),
        force: quote.force,
        conditional: quote.condition.is_some(),
        counterpart_words: quote.counterpart_words,
        cue: cue.map(|cue| to.passage(column, cue.span)),
        content: to.passages(column, &quote.content),
    })
}
