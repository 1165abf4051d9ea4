//! Who says what: topics against accounts. In: an analysis and the accounts shown. Out: rows of cells, gravest first.

use super::gravity;
use crate::model::*;
use std::cmp::Reverse;

/// Topics against accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The accounts, left to right.
    pub columns: Vec<AccountId>,
    /// Topics that at least one of them discusses: what both have first, then the gravest.
    pub rows: Vec<Row>,
    /// For each account, the topics that stand in an enumeration only, and in no row.
    pub listed: Vec<Vec<usize>>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its index.
    pub topic: usize,
    /// One cell an account.
    pub cells: Vec<Cell>,
}

/// What one account says on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The topic does not stand in it.
    Absent,
    /// It stands there as background only.
    Mentioned,
    /// It stands there in an enumeration only.
    Listed,
    /// Discussed, by these quotes, gravest first; by acts alone if there are none.
    Discussed(Vec<QuoteId>),
}

/// The matrix of the accounts in `columns`.
pub fn matrix(analysis: &Analysis, columns: &[AccountId]) -> Matrix {
    let status = |topic: &Topic, id: AccountId| {
        topic
            .accounts
            .iter()
            .find(|t| t.account == id)
            .map(|t| t.status)
    };
    let mut rows = Vec::new();
    let mut listed = vec![Vec::new(); columns.len()];
    for (at, topic) in analysis.topics.iter().enumerate() {
        let all: Vec<_> = columns.iter().map(|id| status(topic, *id)).collect();
        if all.contains(&Some(TopicStatus::Discussed)) {
            let cells = columns.iter().zip(all);
            let cells = cells
                .map(|(id, status)| cell(analysis, topic, *id, status))
                .collect();
            rows.push(Row { topic: at, cells });
            continue;
        }
        for (list, status) in listed.iter_mut().zip(all) {
            if status == Some(TopicStatus::Listed) {
                list.push(at);
            }
        }
    }
    rows.sort_by_key(|row| Reverse(weight(analysis, row)));
    Matrix {
        columns: columns.to_vec(),
        rows,
        listed,
    }
}

fn cell(analysis: &Analysis, topic: &Topic, id: AccountId, status: Option<TopicStatus>) -> Cell {
    match status {
        None => Cell::Absent,
        Some(TopicStatus::Mentioned) => Cell::Mentioned,
        Some(TopicStatus::Listed) => Cell::Listed,
        Some(TopicStatus::Discussed) => Cell::Discussed(telling(analysis, topic, id)),
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
    quotes.sort_by_key(|q| Reverse(get(*q).map_or(0, gravity)));
    quotes
}

fn weight(analysis: &Analysis, row: &Row) -> (usize, u8) {
    let quotes = |cell: &Cell| match cell {
        Cell::Discussed(quotes) => quotes.first().copied(),
        _ => None,
    };
    let gravest = row
        .cells
        .iter()
        .filter_map(quotes)
        .filter_map(|q| analysis.quotes.get(q.index()));
    let present = row
        .cells
        .iter()
        .filter(|cell| matches!(cell, Cell::Discussed(_)))
        .count();
    (
        present,
        gravest.map(|q| gravity(&q.item)).max().unwrap_or(0),
    )
}
