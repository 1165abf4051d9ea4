//! READ FIRST: one paragraph an alert.

use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::compare::Announced;
use crate::model::*;
use crate::render::brief::{self, Alert, Counts};
use crate::render::phrases::{friction, quoted};
use crate::render::view::View;
use crate::render::{clean, number};
use crate::text::Span;
use std::collections::BTreeSet;

/// Words in the other side's mouth on one screen, and lines of each alert.
const SHOWN: usize = 3;
const LINES: usize = 3;

pub(super) fn print(view: &View<'_>, columns: &[AccountId], full: bool, page: &mut Page) {
    let alerts = brief::alerts(view.analysis, columns);
    if alerts.is_empty() {
        return;
    }
    let (shown, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (SHOWN, LINES),
    };
    page.gap();
    page.title("READ FIRST");
    for alert in &alerts {
        for paragraph in paragraphs(view, alert, shown) {
            page.hang(3, Look::Alarm, " !", &paragraph, lines);
        }
    }
}

fn paragraphs(view: &View<'_>, alert: &Alert, shown: usize) -> Vec<Paragraph> {
    match alert {
        Alert::BriefedOnly(topics) => vec![briefed(view, topics)],
        Alert::Characterized(all) => vec![characterized(view, all)],
        Alert::CounterpartWords(quotes) => {
            let quotes = quotes.iter().filter_map(|id| view.quote(*id));
            let quotes: Vec<&Quote> = quotes.collect();
            let (first, rest) = quotes.split_at(quotes.len().min(shown));
            let first = first.iter().map(|quote| counterpart(view, quote));
            first.chain(more_counterpart(view, rest)).collect()
        }
        Alert::Borrowed(all) => all
            .iter()
            .take(shown)
            .filter_map(|(signal, other)| borrowed(view, *signal, *other))
            .collect(),
        Alert::SpeaksForBoth(account, quotes) => vec![for_both(view, *account, quotes)],
        Alert::Counted(counts) => vec![counted(view, counts)],
    }
}

fn briefed(view: &View<'_>, topics: &[Announced]) -> Paragraph {
    let label = |briefed: &Announced| {
        let topic = view.analysis.topics.get(briefed.topic);
        let headline = if briefed.in_headline {
            " (in the headline!)"
        } else {
            ""
        };
        topic.map_or(String::new(), |topic| clean(&topic.label)) + headline
    };
    let labels: Vec<String> = topics.iter().map(label).collect();
    let spans: Vec<Span> = topics
        .iter()
        .flat_map(|t| t.spans.iter().copied())
        .collect();
    let accounts: BTreeSet<AccountId> = topics
        .iter()
        .flat_map(|t| t.accounts.iter().copied())
        .collect();
    let mut place = vec![view.line_ranges(&spans)];
    place.extend(accounts.iter().map(|id| briefer(view, *id)));
    place.retain(|part| !part.is_empty());
    Paragraph::default()
        .add(Look::Alarm, "BRIEFED BEFORE ONLY,")
        .add(Look::Plain, " in no account of the encounter here: ")
        .add(Look::Strong, &labels.join(", "))
        .add(Look::Faint, &format!(" {}", place.join(", ")))
}

fn briefer(view: &View<'_>, id: AccountId) -> String {
    let holder = view.account(id).and_then(|account| account.holder);
    let anonymous = holder
        .and_then(|holder| view.speaker(holder))
        .is_some_and(|s| s.anonymous);
    let name = view.account_name(id);
    match anonymous {
        true => name + ", anonymous",
        false => name,
    }
}

fn characterized(view: &View<'_>, all: &[usize]) -> Paragraph {
    let found = all
        .iter()
        .filter_map(|at| view.analysis.characterizations.get(*at));
    let (mut line, mut spans) = (Paragraph::plain("Described as "), Vec::new());
    for (number, found) in found.enumerate() {
        let lead = if number == 0 { "" } else { " / " };
        let side = view.account_side(found.item.account);
        line = line
            .add(Look::Plain, lead)
            .add(Look::Strong, &quoted(&view.words(found.span)))
            .add(Look::Plain, " (")
            .add(Look::of_account(view, found.item.account), &side)
            .add(Look::Plain, ")");
        spans.push(found.span);
    }
    line.add(Look::Faint, &format!(" {}", view.line_ranges(&spans)))
}

fn counterpart(view: &View<'_>, quote: &Quote) -> Paragraph {
    let cue = quote.cue.as_ref();
    let cue = cue.map_or("said".into(), |cue| view.words(cue.span));
    let says = format!(" says {}: {cue} ", view.names(&quote.speakers));
    Paragraph::default()
        .add(
            Look::of_account(view, quote.account),
            &view.account_side(quote.account),
        )
        .add(Look::Plain, &says)
        .add(Look::Quoted, &quoted(&view.words_of_all(&quote.content)))
        .add(
            Look::Faint,
            &format!(" {}", view.line_ranges(&quote.content)),
        )
}

/// `CN has “not supporting ‘Taiwan independence’” of the US side L34; not in the US excerpt here`.
fn borrowed(view: &View<'_>, signal: usize, other: AccountId) -> Option<Paragraph> {
    let found = view.analysis.signals.get(signal)?;
    let whose = view.account_side(other);
    let line = Paragraph::default()
        .add(
            Look::of_account(view, found.item.account),
            &view.account_side(found.item.account),
        )
        .add(Look::Plain, " has ")
        .add(Look::Quoted, &quoted(&view.words(found.span)))
        .add(Look::Plain, &format!(", words of the {whose} side"))
        .add(
            Look::Faint,
            &format!(" {}", view.line_ranges(&[found.span])),
        )
        .add(Look::Plain, &format!("; not in the {whose} account here"));
    Some(line)
}

/// The number and lines of those that are not shown.
fn more_counterpart(view: &View<'_>, quotes: &[&Quote]) -> Option<Paragraph> {
    let spans: Vec<Span> = quotes
        .iter()
        .filter_map(|q| q.content.first().copied())
        .collect();
    let more = number(spans.len(), "more statement");
    let line = Paragraph::plain(&format!("{more} put in the other side’s mouth"));
    let line = line.add(Look::Faint, &format!(" {}", view.line_ranges(&spans)));
    (!spans.is_empty()).then_some(line)
}

fn for_both(view: &View<'_>, account: AccountId, quotes: &[QuoteId]) -> Paragraph {
    let (mut spans, mut cues) = (Vec::new(), Vec::new());
    for quote in quotes.iter().filter_map(|id| view.quote(*id)) {
        let cue = quote.cue.as_ref().map(|cue| cue.span);
        spans.extend(cue.or(quote.content.first().copied()));
        let cue = cue.map(|span| view.words(span));
        cues.extend(cue.filter(|cue| !cues.contains(cue)));
    }
    let says = format!(" speaks for both sides: {}", cues.join(", "));
    Paragraph::default()
        .add(Look::of_account(view, account), &view.account_side(account))
        .add(Look::Plain, &says)
        .add(Look::Faint, &format!(" {}", view.line_ranges(&spans)))
}

fn counted(view: &View<'_>, counts: &[Counts]) -> Paragraph {
    let mut line = Paragraph::default();
    let mut spans = Vec::new();
    for account in counts {
        line = line
            .add(
                Look::of_account(view, account.account),
                &view.account_side(account.account),
            )
            .add(Look::Plain, &format!(": {}. ", friction(account)));
        spans.extend(account.spans.iter().copied());
    }
    line.add(Look::Faint, &view.line_ranges(&spans))
}
