//! The quotes that stand behind the topics: each once, with the act and its strength, what its content does, and under which
//! circumstances. Each row leads to the text.

use super::Pair;
use super::places::row_id;
use crate::compare::Told;
use crate::model::Quote;
use crate::render::clean;
use crate::render::html::pieces;
use maud::{Markup, html};
use std::collections::BTreeMap;
use std::ops::Range;

/// Quotes in the order of columns and texts, with the labels of their topics.
pub(super) fn quotes<'a>(pair: &Pair<'a>) -> BTreeMap<Told, Vec<&'a str>> {
    let mut quotes: BTreeMap<Told, Vec<&'a str>> = BTreeMap::new();
    for row in &pair.sides.comparison.rows {
        for (column, cell) in row.cells.iter().enumerate() {
            for quote in &cell.quotes {
                let quote = *quote;
                quotes
                    .entry(Told { column, quote })
                    .or_default()
                    .push(&row.label);
            }
        }
    }
    quotes
}

pub(super) fn print(pair: &Pair<'_>) -> Markup {
    let rows = quotes(pair).into_iter();
    let rows =
        rows.filter_map(|(told, topics)| Some(row(pair, told, pair.sides.quote(told)?, &topics)));
    pieces::print(rows, table)
}

fn table(which: Range<usize>, rows: Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label={ "Quotes " (which.start + 1) " to " (which.end) " by topic" } {
            table.plain {
                thead { tr { th scope="col" { "Quote" } th scope="col" { "Who" } th scope="col" { "Act" } th scope="col" { "Content" } th scope="col" { "Words" } th scope="col" { "About" } } }
                tbody { (rows) }
            }
        }
    }
}

fn row(pair: &Pair<'_>, told: Told, quote: &Quote, topics: &[&str]) -> Markup {
    let scene = pair.scene(told.column);
    let notes = [
        (quote.condition.is_some(), "under a condition"),
        (quote.counterpart_words, "put in the other side’s mouth"),
    ];
    html! {
        tr id=(scene.id(row_id(told.quote))) {
            th scope="row" { (pair.tag(told.column)) " " @if let Some(span) = quote.content.first() { (scene.quote_place(told.quote, *span)) } }
            td { (scene.view.names(&quote.speakers)) }
            td {
                @if let Some(cue) = &quote.cue {
                    (cue.act.as_str()) ", strength " (cue.strength) @if cue.negated { ", negated" }
                    span.more { (scene.span(cue.span)) }
                }
            }
            td { (quote.force.as_str()) @for (_, note) in notes.iter().filter(|(holds, _)| *holds) { ", " (note) } }
            td { @for span in &quote.content { (scene.span(*span)) " " } }
            td { (clean(&topics.join(", "))) }
        }
    }
}
