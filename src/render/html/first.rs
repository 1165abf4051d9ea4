//! READ FIRST: what a reader must not miss, each with the places it stands on.

use super::scene::Scene;
use crate::compare::Announced;
use crate::model::*;
use crate::render::brief::{self, Alert, Counts};
use crate::render::clean;
use crate::render::phrases::friction;
use crate::text::Span;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// `None` where there is nothing to say.
pub(super) fn print(scene: &Scene<'_>) -> Option<Markup> {
    let alerts = brief::alerts(scene.analysis(), &scene.columns);
    (!alerts.is_empty()).then(|| {
        html! { ul.first { @for alert in &alerts { @for item in items(scene, alert) { li { (item) } } } } }
    })
}

fn items(scene: &Scene<'_>, alert: &Alert) -> Vec<Markup> {
    match alert {
        Alert::BriefedOnly(topics) => vec![briefed(scene, topics)],
        Alert::Characterized(all) => vec![characterized(scene, all)],
        Alert::CounterpartWords(quotes) => quotes
            .iter()
            .filter_map(|id| counterpart(scene, *id))
            .collect(),
        Alert::Borrowed(all) => all
            .iter()
            .filter_map(|(signal, other)| borrowed(scene, *signal, *other))
            .collect(),
        Alert::SpeaksForBoth(account, quotes) => vec![for_both(scene, *account, quotes)],
        Alert::Counted(counts) => vec![counted(scene, counts)],
    }
}

fn briefed(scene: &Scene<'_>, topics: &[Announced]) -> Markup {
    let accounts: BTreeSet<AccountId> = topics
        .iter()
        .flat_map(|t| t.accounts.iter().copied())
        .collect();
    let mut spans: Vec<Span> = topics
        .iter()
        .flat_map(|t| t.spans.iter().copied())
        .collect();
    spans.sort_unstable();
    html! {
        strong.alarm { "Briefed before only," } " in no account of the encounter here: "
        @for (at, topic) in topics.iter().enumerate() {
            @if at > 0 { ", " }
            @if let Some(known) = scene.analysis().topics.get(topic.topic) {
                a href=(scene.to(format_args!("t-{}", known.id))) { strong { (clean(&known.label)) } }
            }
            @if topic.in_headline { " (in the headline!)" }
        }
        span.more {
            (scene.places(&spans))
            @for id in accounts { " " (briefer(scene, id)) }
        }
    }
}

fn briefer(scene: &Scene<'_>, id: AccountId) -> Markup {
    let holder = scene.view.account(id).and_then(|account| account.holder);
    let anonymous = holder
        .and_then(|holder| scene.view.speaker(holder))
        .is_some_and(|s| s.anonymous);
    html! { a href=(scene.to(id)) { (scene.view.account_name(id)) } @if anonymous { ", anonymous" } }
}

fn characterized(scene: &Scene<'_>, all: &[usize]) -> Markup {
    let found: Vec<_> = all
        .iter()
        .filter_map(|at| scene.analysis().characterizations.get(*at))
        .collect();
    html! {
        "Described as "
        @for (at, found) in found.iter().enumerate() {
            @if at > 0 { " / " }
            strong { (scene.span(found.span)) } " "
            (tag(scene, found.item.account)) " " (scene.place(found.span))
        }
    }
}

/// The side of an account, in its colour.
fn tag(scene: &Scene<'_>, id: AccountId) -> Markup {
    html! { span class={ "side " (scene.tone(scene.side(id))) } { (scene.view.account_side(id)) } }
}

fn counterpart(scene: &Scene<'_>, id: QuoteId) -> Option<Markup> {
    let quote = scene.view.quote(id)?;
    let first = quote.content.first()?;
    let cue = quote.cue.as_ref();
    Some(html! {
        (tag(scene, quote.account)) " says " strong { (scene.view.names(&quote.speakers)) } ": "
        span lang=(scene.lang_of(*first)) { (cue.map_or("said".into(), |cue| scene.view.words(cue.span))) } " "
        (scene.words(*first, &scene.view.words_of_all(&quote.content))) " " (scene.quote_place(id, *first))
    })
}

fn borrowed(scene: &Scene<'_>, signal: usize, other: AccountId) -> Option<Markup> {
    let found = scene.analysis().signals.get(signal)?;
    Some(html! {
        (tag(scene, found.item.account)) " has " (scene.span(found.span)) ", words of the " (tag(scene, other)) " side "
        a.l href=(scene.to(SignalId::at(signal))) { "L" (scene.view.line(found.span)) }
        "; not in the " (tag(scene, other)) " account here"
    })
}

fn for_both(scene: &Scene<'_>, account: AccountId, quotes: &[QuoteId]) -> Markup {
    let told = quotes
        .iter()
        .filter_map(|id| Some((*id, scene.view.quote(*id)?)));
    html! {
        (tag(scene, account)) " speaks for both sides: "
        @for (at, (id, quote)) in told.enumerate() {
            @if at > 0 { ", " }
            @if let Some(cue) = &quote.cue { (scene.span(cue.span)) " " (scene.quote_place(id, cue.span)) }
            @else if let Some(span) = quote.content.first() { (scene.quote_place(id, *span)) }
        }
    }
}

fn counted(scene: &Scene<'_>, counts: &[Counts]) -> Markup {
    html! {
        @for account in counts {
            (tag(scene, account.account)) " " (friction(account)) " " (scene.places(&account.spans)) " "
        }
    }
}
