//! What was announced beforehand. In: an analysis, columns. Out: the announced topics, and in which columns they came up.

use super::claims::Scene;
use super::findings::{Analysed, Briefed};
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

/// A topic that was announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// Its index.
    pub topic: usize,
    /// Whether the headline names it.
    pub in_headline: bool,
    /// The accounts that announced it.
    pub accounts: Vec<AccountId>,
    /// Where.
    pub spans: Vec<Span>,
}

/// The topics that an announcement in the document is about, beyond a mention.
pub fn announced(analysis: &Analysis) -> Vec<Announced> {
    let by_quotes: BTreeSet<&str> = quotes(analysis)
        .flat_map(|quote| quote.topics.iter().map(String::as_str))
        .collect();
    let mut all = Vec::new();
    for (at, topic) in analysis.topics.iter().enumerate() {
        let mut accounts = topic.accounts.iter();
        let briefed =
            accounts.any(|t| is_before(analysis, t.account) && t.status > TopicStatus::Mentioned);
        if !briefed && !by_quotes.contains(topic.id.as_str()) {
            continue;
        }
        let mentions = &topic.mentions;
        let quotes = quotes(analysis).filter(|q| q.topics.contains(&topic.id));
        let mut spans: Vec<Span> = quotes
            .filter_map(|quote| quote.content.first().copied())
            .collect();
        let before = |m: &&Found<TopicMention>| is_before(analysis, m.item.account);
        spans.extend(mentions.iter().filter(before).map(|m| m.span));
        let accounts = mentions.iter().filter(before).map(|m| m.item.account);
        let accounts: BTreeSet<AccountId> = accounts.collect();
        all.push(Announced {
            topic: at,
            in_headline: mentions.iter().any(|m| in_headline(analysis, m.span)),
            accounts: accounts.into_iter().collect(),
            spans,
        });
    }
    all
}

fn is_before(analysis: &Analysis, id: AccountId) -> bool {
    let account = analysis.accounts.get(id.index());
    account.is_some_and(|found| found.item.timing == Timing::Before)
}

/// Quotes that were only announced, whoever announced them.
fn quotes(analysis: &Analysis) -> impl Iterator<Item = &Quote> {
    let quotes = analysis.quotes.iter().map(|q| &q.item);
    quotes.filter(|quote| quote.expected)
}

fn in_headline(analysis: &Analysis, span: Span) -> bool {
    let sections = analysis.sections.iter();
    let mut headlines = sections.filter(|s| s.item.kind == SectionKind::Headline);
    headlines.any(|section| section.span.contains(span))
}

/// Every announced topic of the documents, once a document.
pub(super) fn find(scene: &Scene<'_>, documents: &[Analysed<'_>]) -> Vec<Briefed> {
    let mut all = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        for announced in announced(document.analysis) {
            let topic = &document.analysis.topics[announced.topic];
            let columns = (0..scene.columns.len()).filter(|at| has(scene, *at, &topic.id));
            all.push(Briefed {
                topic: topic.id.clone(),
                label: topic.label.clone(),
                in_headline: announced.in_headline,
                came: columns.collect(),
                document: number,
                accounts: announced.accounts,
                spans: announced.spans,
            });
        }
    }
    all
}

/// Whether the topic stands in the column, other than as something announced.
fn has(scene: &Scene<'_>, at: usize, id: &str) -> bool {
    let account = scene.columns[at].account;
    let mut topics = scene.page(at).analysis.topics.iter();
    let topic = topics.find(|topic| topic.id == id);
    topic.is_some_and(|topic| topic.accounts.iter().any(|t| t.account == account))
}
