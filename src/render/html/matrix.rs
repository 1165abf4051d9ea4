//! Who says what: topics down, accounts across; in each cell what is done, the telling words and where.

use super::scene::Scene;
use crate::compare::{self, Analysed, Cell};
use crate::model::*;
use crate::render::phrases::{for_whom, telling_span, telling_words};
use crate::render::{brief, clean};
use maud::{Markup, html};

/// Quotes of a cell before the rest is folded away.
const SHOWN: usize = 2;

/// What stands for absence, and what it means.
pub(super) fn absence(whole: bool) -> Markup {
    html! {
        p.absence { span.none { "·" } " "
            @if whole { "not in this account" }
            @else { "not in this document’s excerpt of that account; says nothing about the encounter or the full text" }
        }
    }
}

/// `None` where nothing is discussed by any account.
pub(super) fn print(scene: &Scene<'_>) -> Option<Markup> {
    let document = Analysed {
        text: &scene.view.source.text,
        analysis: scene.analysis(),
    };
    let placed: Vec<_> = scene.columns.iter().map(|id| (document, *id)).collect();
    let matrix = brief::matrix(compare::rows(&placed), placed.len());
    let listed = matrix.listed.iter().any(|topics| !topics.is_empty());
    if matrix.rows.is_empty() && !listed {
        return None;
    }
    let mut accounts = scene
        .columns
        .iter()
        .filter_map(|id| scene.view.account(*id));
    let whole = accounts.all(|account| account.complete);
    Some(html! {
        table.matrix.cards {
            thead { tr { th scope="col" { "Topic" } @for id in &scene.columns { (head(scene, *id)) } } }
            tbody {
                @for row in &matrix.rows {
                    tr { th scope="row" { a href=(scene.to(format_args!("t-{}", row.topic))) { (clean(&row.label)) } }
                        @for (cell, id) in row.cells.iter().zip(&scene.columns) {
                            td class=(scene.tone(scene.side(*id))) data-label=(scene.view.account_name(*id)) { (print_cell(scene, cell)) }
                        }
                    }
                }
                @if listed { (print_listed(scene, &matrix.listed)) }
            }
        }
        (absence(whole))
    })
}

/// The row of what accounts only list.
fn print_listed(scene: &Scene<'_>, listed: &[Vec<String>]) -> Markup {
    html! {
        tr { th scope="row" { "only listed" }
            @for (labels, id) in listed.iter().zip(&scene.columns) {
                td data-label=(scene.view.account_name(*id)) {
                    @if labels.is_empty() { span.none { "·" } } @else { (clean(&labels.join(", "))) }
                }
            }
        }
    }
}

fn head(scene: &Scene<'_>, id: AccountId) -> Markup {
    let spans = scene
        .view
        .account(id)
        .map_or(&[][..], |account| &account.spans);
    html! {
        th scope="col" class=(scene.tone(scene.side(id))) {
            a href=(scene.to(id)) { (scene.view.account_name(id)) } " account "
            @if let Some(side) = scene.side(id) { span.side { (clean(side)) } " " }
            span.l { (scene.view.line_ranges(spans)) }
        }
    }
}

/// What an account says on a topic.
pub(super) fn print_cell(scene: &Scene<'_>, cell: &Cell) -> Markup {
    let (first, rest) = cell.quotes.split_at(cell.quotes.len().min(SHOWN));
    match cell.status {
        None => html! { span.none { "·" } },
        Some(TopicStatus::Mentioned) => {
            html! { span.faint { "(mentioned) " (scene.places(&cell.mentions)) } }
        }
        Some(TopicStatus::Listed) => {
            html! { span.faint { "(listed) " (scene.places(&cell.mentions)) } }
        }
        Some(TopicStatus::Discussed) if first.is_empty() => html! {
            @for act in &cell.acts { span.act { (act.as_str().replace('-', " ").to_uppercase()) } " " }
            @if cell.acts.is_empty() { "discussed " }
            (scene.places(&cell.mentions))
        },
        Some(TopicStatus::Discussed) => html! {
            @for id in first { (entry(scene, cell, *id)) }
            @if !rest.is_empty() {
                details { summary { (rest.len()) " more" } @for id in rest { (entry(scene, cell, *id)) } }
            }
        },
    }
}

fn entry(scene: &Scene<'_>, cell: &Cell, id: QuoteId) -> Markup {
    let Some(quote) = scene.view.quote(id) else {
        return Markup::default();
    };
    let span = telling_span(&cell.mentions, quote);
    let grave = if quote.is_grave() { "act grave" } else { "act" };
    html! {
        p.entry {
            (for_whom(&scene.view, quote))
            span class=(grave) { (brief::label(quote).printed(scene.view.is_joint(quote))) } " "
            span lang=(scene.lang_of(span)) { (telling_words(&scene.view, &cell.mentions, span)) } " "
            (scene.quote_place(id, span))
        }
    }
}
