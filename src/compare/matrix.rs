//! Topics against accounts. In: columns. Out: rows of cells; what more columns have first, then the gravest.

use super::findings::{Analysed, Cell, Row};
use crate::model::*;
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The matrix of accounts, each within its document.
pub fn rows(columns: &[(Analysed<'_>, AccountId)]) -> Vec<Row> {
    let mut places = BTreeMap::new();
    let mut rows: Vec<Row> = Vec::new();
    for (at, (document, account)) in columns.iter().enumerate() {
        let mut rank = 0;
        for topic in &document.analysis.topics {
            let Some(entry) = topic.accounts.iter().find(|t| t.account == *account) else {
                continue;
            };
            rank += 1;
            let place = *places.entry(topic.id.as_str()).or_insert(rows.len());
            if place == rows.len() {
                rows.push(Row {
                    topic: topic.id.clone(),
                    label: topic.label.clone(),
                    cells: vec![Cell::default(); columns.len()],
                });
            }
            rows[place].cells[at] = cell(document.analysis, topic, entry, rank);
        }
    }
    rows.sort_by_cached_key(|row| Reverse(weight(columns, row)));
    rows
}

fn cell(analysis: &Analysis, topic: &Topic, entry: &TopicInAccount, rank: usize) -> Cell {
    let mentions = topic.mentions.iter();
    let own = mentions.filter(|mention| mention.item.account == entry.account);
    Cell {
        status: Some(entry.status),
        rank: Some(rank),
        share: entry.share,
        acts: entry.acts.clone(),
        quotes: match entry.status {
            TopicStatus::Discussed => telling(analysis, topic, entry.account),
            _ => Vec::new(),
        },
        mentions: own.map(|mention| mention.span).collect::<Vec<Span>>(),
    }
}

/// The account's quotes on the topic, gravest first; one inside another is the same words twice, so the outer goes.
fn telling(analysis: &Analysis, topic: &Topic, id: AccountId) -> Vec<QuoteId> {
    let get = |q: QuoteId| analysis.quotes.get(q.index()).map(|found| &found.item);
    let on_topic = topic.quotes.iter().copied();
    let mut quotes: Vec<QuoteId> = on_topic
        .filter(|q| get(*q).is_some_and(|q| q.account == id && !q.expected))
        .collect();
    let outer: Vec<QuoteId> = quotes.iter().filter_map(|q| get(*q)?.parent).collect();
    quotes.retain(|q| !outer.contains(q));
    quotes.sort_by_key(|q| Reverse(get(*q).map_or(0, Quote::gravity)));
    quotes
}

/// How many columns discuss it, and the gravest of its quotes.
fn weight(columns: &[(Analysed<'_>, AccountId)], row: &Row) -> (usize, u8) {
    let discussed = |cell: &&Cell| cell.status == Some(TopicStatus::Discussed);
    let gravest = row.cells.iter().zip(columns).filter_map(|(cell, column)| {
        let quote = cell.quotes.first()?;
        let found = column.0.analysis.quotes.get(quote.index())?;
        Some(found.item.gravity())
    });
    (
        row.cells.iter().filter(discussed).count(),
        gravest.max().unwrap_or(0),
    )
}
