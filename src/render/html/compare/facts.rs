//! How the talks were, what each account begins with, and the facts of the encounter; how the values stand to one another.

use super::Pair;
use crate::compare::*;
use crate::render::clean;
use crate::render::sides;
use maud::{Markup, html};

pub(super) fn print(pair: &Pair<'_>) -> Markup {
    let sides = &pair.sides;
    let stated = sides
        .comparison
        .facts
        .iter()
        .filter(|fact| fact.status != FactStatus::Absent);
    let absent = sides
        .comparison
        .facts
        .iter()
        .filter(|fact| fact.status == FactStatus::Absent);
    let absent: Vec<&str> = absent.map(|fact| fact.kind.as_str()).collect();
    html! {
        table.facts-table.cards {
            thead { tr { th scope="col" { "Fact" } @for at in sides.columns() { th scope="col" class=(pair.tone(at)) { (pair.tag(at)) } } th scope="col" { "They" } } }
            tbody {
                tr id="fact-talks" { th scope="row" { "talks were" } @for at in sides.columns() { (cell(pair, at, talks(pair, at))) } td {} }
                tr id="fact-opening" { th scope="row" { "opens with" } @for at in sides.columns() { (cell(pair, at, opening(pair, at))) } td {} }
                @for fact in stated {
                    tr id={ "fact-" (fact.kind.as_str()) } { th scope="row" { (fact.kind.as_str()) }
                        @for at in sides.columns() { (cell(pair, at, values(pair, fact, at))) }
                        td data-label="They" { span class={ "status " (fact.status.as_str()) } { (fact.status.as_str().replace('-', " ")) } }
                    }
                }
            }
        }
        @if !absent.is_empty() { p.absence { "Stated in no account here (absent): " (absent.join(", ")) "." } }
    }
}

fn cell(pair: &Pair<'_>, at: usize, values: Vec<Markup>) -> Markup {
    html! {
        td class=(pair.tone(at)) data-label=(pair.sides.name(at)) {
            @if values.is_empty() { span.none { "·" } }
            @for (at, value) in values.iter().enumerate() { @if at > 0 { br; } (value) }
        }
    }
}

fn talks(pair: &Pair<'_>, at: usize) -> Vec<Markup> {
    let found = pair.sides.described(at).map(|found| {
        html! {
            strong { (clean(&found.words.join(" + "))) }
            @if !found.shared.is_empty() { " (shared: " (clean(&found.shared.join(", "))) ")" }
            span.more { (pair.passage(at, found.span)) }
        }
    });
    found.collect()
}

fn opening(pair: &Pair<'_>, at: usize) -> Vec<Markup> {
    let opening = pair.sides.comparison.openings[at].iter();
    let print = |opening: &Opening| {
        let labels: Vec<String> = opening
            .topics
            .iter()
            .map(|id| pair.scene(at).topic(id))
            .collect();
        html! { (labels.join(", ")) span.more { (pair.passage(at, opening.span)) } }
    };
    opening.map(print).collect()
}

fn values(pair: &Pair<'_>, fact: &Fact, at: usize) -> Vec<Markup> {
    let own = fact.values.iter().filter(|value| value.column == at);
    let print = |value: &FactValue| {
        let shown = sides::fact_value(&pair.sides, fact.kind, value);
        // What is compared, where it is not what is shown.
        let known = value.value.as_deref().map(clean);
        let known = known.filter(|known| !shown.replace(' ', "-").contains(known));
        html! {
            (shown)
            @if known.is_some() || value.span.is_some() {
                span.more {
                    @if let Some(known) = known { (known) " " }
                    @if let Some(span) = value.span { (pair.passage(at, span)) }
                }
            }
        }
    };
    own.map(print).collect()
}
