//! What a reader must not miss, most important first. In: an analysis and the accounts shown. Out: alerts.

use crate::compare::{Announced, announced, tells};
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

/// One thing to read first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alert {
    /// Topics that were announced beforehand and stand in no account of the encounter.
    BriefedOnly(Vec<Announced>),
    /// How the talks were described: indices of characterisations, those of the shown accounts first.
    Characterized(Vec<usize>),
    /// Words that one side's account puts in the other side's mouth.
    CounterpartWords(Vec<QuoteId>),
    /// The other side's formulas in one side's account that the other's own account here lacks: signals by index, each with
    /// the other's account.
    Borrowed(Vec<(usize, AccountId)>),
    /// One side's account speaks for both sides.
    SpeaksForBoth(AccountId, Vec<QuoteId>),
    /// Red lines, warnings and concerns of the shown accounts, side by side.
    Counted(Vec<Counts>),
}

/// The friction in one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The account.
    pub account: AccountId,
    /// Contents that draw a red line.
    pub red_lines: usize,
    /// Warnings and threats.
    pub warnings: usize,
    /// Those of them under a condition.
    pub conditional: usize,
    /// Concerns raised.
    pub concerns: usize,
    /// Anything else that is said under a condition.
    pub conditions: usize,
    /// Where all of these stand.
    pub spans: Vec<Span>,
}

/// All alerts, most important first.
pub fn alerts(analysis: &Analysis, columns: &[AccountId]) -> Vec<Alert> {
    let mut alerts = Vec::new();
    alerts.extend(briefed_only(analysis));
    alerts.extend(characterized(analysis, columns));
    let parties = Parties::new(analysis);
    alerts.extend(counterpart_words(analysis, &parties));
    alerts.extend(borrowed(analysis, columns));
    for account in columns {
        alerts.extend(speaks_for_both(analysis, &parties, *account));
    }
    alerts.extend(counted(analysis, columns));
    alerts
}

fn account(analysis: &Analysis, id: AccountId) -> Option<&Account> {
    analysis.accounts.get(id.index()).map(|a| &a.item)
}

/// Topics that only an announcement has; nothing to say where no account tells of the encounter.
fn briefed_only(analysis: &Analysis) -> Option<Alert> {
    if !analysis.accounts.iter().any(|a| tells(&a.item)) {
        return None;
    }
    let mut topics = announced(analysis);
    topics.retain(|topic| !is_told(analysis, &analysis.topics[topic.topic]));
    (!topics.is_empty()).then_some(Alert::BriefedOnly(topics))
}

/// Whether the topic stands in an account of the encounter.
fn is_told(analysis: &Analysis, topic: &Topic) -> bool {
    let mut accounts = topic.accounts.iter();
    accounts.any(|t| account(analysis, t.account).is_some_and(tells))
}

fn characterized(analysis: &Analysis, columns: &[AccountId]) -> Option<Alert> {
    let mut all: Vec<usize> = (0..analysis.characterizations.len()).collect();
    let column = |at: &usize| {
        let account = analysis.characterizations[*at].item.account;
        columns
            .iter()
            .position(|c| *c == account)
            .unwrap_or(columns.len())
    };
    all.sort_by_key(column);
    (!all.is_empty()).then_some(Alert::Characterized(all))
}

fn counterpart_words(analysis: &Analysis, parties: &Parties<'_>) -> Option<Alert> {
    let is_told = |quote: &Quote| is_within_another(analysis, parties, quote);
    let quotes = analysis.quotes.iter().enumerate();
    let claimed = quotes.filter(|(_, q)| is_claimed(&q.item) && !is_told(&q.item));
    let claimed: Vec<QuoteId> = claimed.map(|(at, _)| QuoteId::at(at)).collect();
    (!claimed.is_empty()).then_some(Alert::CounterpartWords(claimed))
}

fn is_claimed(quote: &Quote) -> bool {
    quote.counterpart_words && !quote.expected
}

/// Whether a quote stands within another of its side, whose words are told with its own.
fn is_within_another(analysis: &Analysis, parties: &Parties<'_>, quote: &Quote) -> bool {
    let outer = |quote: &Quote| Some(&analysis.quotes.get(quote.parent?.index())?.item);
    let sides = parties.sides_of(&quote.speakers);
    let mut around = std::iter::successors(outer(quote), |quote| outer(quote));
    around.any(|outer| is_claimed(outer) && parties.sides_of(&outer.speakers) == sides)
}

/// Formulas that one account has of the other side's policy, and the other account has not; each once.
fn borrowed(analysis: &Analysis, columns: &[AccountId]) -> Option<Alert> {
    let side = |id: AccountId| account(analysis, id).and_then(|account| account.side.as_deref());
    let signals = || analysis.signals.iter().map(|signal| &signal.item);
    let mut known: BTreeSet<(AccountId, &str)> = signals()
        .map(|signal| (signal.account, signal.formula.as_str()))
        .collect();
    let mut found: Vec<(usize, AccountId)> = Vec::new();
    for (at, signal) in signals().enumerate() {
        let quote = signal.quote.and_then(|id| analysis.quotes.get(id.index()));
        let told = quote.is_some_and(|quote| quote.item.counterpart_words || quote.item.expected);
        let shown = columns.contains(&signal.account) && signal.tone == Tone::Neutral && !told;
        let of = signal.side.as_deref().filter(|_| shown);
        let of = of.filter(|of| side(signal.account) != Some(of));
        let mut others = columns.iter().copied();
        let Some(other) = of.and_then(|of| others.find(|id| side(*id) == Some(of))) else {
            continue;
        };
        if known.insert((other, signal.formula.as_str())) {
            found.push((at, other));
        }
    }
    (!found.is_empty()).then_some(Alert::Borrowed(found))
}

/// The quotes in which an account with a side speaks for its own and another.
fn speaks_for_both(analysis: &Analysis, parties: &Parties<'_>, id: AccountId) -> Option<Alert> {
    account(analysis, id)?.side.as_ref()?;
    let quotes = analysis.quotes.iter().enumerate();
    let joint = quotes
        .filter(|(_, q)| q.item.account == id && parties.is_joint(&q.item) && !q.item.expected);
    let joint: Vec<QuoteId> = joint.map(|(at, _)| QuoteId::at(at)).collect();
    (!joint.is_empty()).then_some(Alert::SpeaksForBoth(id, joint))
}

fn counted(analysis: &Analysis, columns: &[AccountId]) -> Option<Alert> {
    let counts: Vec<Counts> = columns.iter().map(|id| count(analysis, *id)).collect();
    let any = counts.iter().any(|counts| !counts.spans.is_empty());
    any.then_some(Alert::Counted(counts))
}

fn count(analysis: &Analysis, id: AccountId) -> Counts {
    let mut counts = Counts {
        account: id,
        red_lines: 0,
        warnings: 0,
        conditional: 0,
        concerns: 0,
        conditions: 0,
        spans: Vec::new(),
    };
    let quotes = analysis.quotes.iter().map(|q| &q.item);
    for quote in quotes.filter(|q| q.account == id && !q.expected) {
        let act = quote.cue.as_ref().map(|cue| cue.act);
        let conditional = usize::from(quote.condition.is_some());
        match (quote.force, act) {
            (Force::RedLine, _) => counts.red_lines += 1,
            (Force::Warn | Force::Threaten, _) | (_, Some(Act::Warn)) => {
                counts.warnings += 1;
                counts.conditional += conditional;
            }
            (_, Some(Act::RaiseConcern)) => counts.concerns += 1,
            _ if conditional > 0 => counts.conditions += 1,
            _ => continue,
        }
        counts.spans.extend(quote.content.first());
    }
    counts
}
