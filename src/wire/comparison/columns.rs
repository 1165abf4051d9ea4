//! The accounts that stand side by side, as the contract writes them.

use super::{Passage, Writer, name};
use crate::model::*;
use schemars::JsonSchema;
use serde::Serialize;

/// One account that stands beside others.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Column<'a> {
    /// `c1`.
    pub id: String,
    /// Index of its document, from 0.
    pub document: usize,
    /// The account within it.
    pub account: AccountId,
    /// Who gives it, as far as the document says.
    pub holder: Option<&'a str>,
    /// Country code of whoever gives it.
    pub side: Option<&'a str>,
    /// The form in which it reached the document.
    pub kind: AccountKind,
    /// Whether the document is this account, whole.
    pub complete: bool,
    /// What absence means here: `not mentioned` in a whole account, `not in this excerpt` otherwise.
    pub absent_means: &'static str,
    /// Words it takes up.
    pub words: u32,
    /// Its sentences.
    pub sentences: usize,
    /// Quotes found in it.
    pub quotes: usize,
    /// Other encounters that it tells of; what is said there is held against no other account.
    pub other_encounters: Vec<OtherEncounter<'a>>,
}

/// What an account tells of another encounter than the one that is compared.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OtherEncounter<'a> {
    /// Who was met there.
    pub with: Vec<&'a str>,
    /// The sentences about it.
    #[serde(flatten)]
    pub passage: Passage<'a>,
}

pub(super) fn column<'a>(to: &Writer<'a>, at: usize) -> Column<'a> {
    let (column, analysis) = (&to.comparison.columns[at], to.analysis(at));
    let account = analysis
        .accounts
        .get(column.account.index())
        .map(|a| &a.item);
    let holder = account.and_then(|account| account.holder);
    let holder = holder.and_then(|id| analysis.speakers.get(id.index()));
    let holder = holder.map(|found| found.item.name.as_str());
    Column {
        id: name(at),
        document: column.document,
        account: column.account,
        holder: holder.or(analysis
            .header
            .issuer
            .as_deref()
            .filter(|_| column.complete)),
        side: column.side.as_deref(),
        kind: account.map_or(AccountKind::Narrator, |account| account.kind),
        complete: column.complete,
        absent_means: match column.complete {
            true => "not mentioned",
            false => "not in this excerpt",
        },
        words: column.words,
        sentences: column.sentences,
        quotes: column.quotes,
        other_encounters: elsewhere(to, at),
    }
}

fn elsewhere<'a>(to: &Writer<'a>, at: usize) -> Vec<OtherEncounter<'a>> {
    let others = to.comparison.columns[at].elsewhere.iter();
    let others = others.map(|other| OtherEncounter {
        with: to.people(at, &other.with),
        passage: to.passage(at, other.span),
    });
    others.collect()
}
