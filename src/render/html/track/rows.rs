//! Formulas and topics of a series as tables: first, last, how often by period, in which words.

use super::words;
use crate::render::track::{self, Track};
use crate::render::{clean, number};
use crate::timeline::*;
use maud::{Markup, html};

/// The anchor of a formula within a series, which may have it in its own words and in the other side's.
pub(super) fn formula_id(series: &str, row: &FormulaRow) -> String {
    format!("{series}-{}-{}", row.voice.as_str(), row.id)
}

/// The anchor of a topic within a series.
pub(super) fn topic_id(series: &str, row: &TopicRow) -> String {
    format!("{series}-t-{}", row.id)
}

/// A line of a table.
struct Row<'a> {
    id: String,
    head: Markup,
    spread: &'a Spread,
}

pub(super) fn formulas(view: &Track<'_>, id: &str, series: &Series) -> Markup {
    let rows = series.formulas.iter().map(|row| {
        let head = html! {
            (clean(&row.label)) " " code { (row.id) }
            span.more { (row.voice.as_str()) " words · " (row.standing.as_str())
                @if row.later_with_topic > 0 { " · " (row.later_with_topic) " later with its topic" }
                @for topic in &row.topics { " · " (clean(topic)) } }
        };
        Row {
            id: formula_id(id, row),
            head,
            spread: &row.spread,
        }
    });
    table(view, series, "formulas", rows.collect())
}

pub(super) fn topics(view: &Track<'_>, id: &str, series: &Series) -> Markup {
    let rows = series.topics.iter().map(|row| {
        let head = html! {
            (clean(&row.label)) " " code { (row.id) }
            span.more { @for point in &row.course {
                (view.day(point.text)) " " (point.status.as_str()) @for act in &point.acts { " " (act.as_str()) } "; "
            } }
        };
        Row {
            id: topic_id(id, row),
            head,
            spread: &row.spread,
        }
    });
    table(view, series, "topics", rows.collect())
}

fn table(view: &Track<'_>, series: &Series, what: &str, rows: Vec<Row<'_>>) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label={ "Table of " (what) ", " (track::issuer(&series.key)) ", " (track::form(series)) } {
            table.plain {
                thead { tr { th scope="col" { "Name" } th scope="col" { "First" } th scope="col" { "Last" }
                    @for period in &series.periods { th scope="col" { (clean(&period.name)) } } } }
                tbody { @for Row { id, head, spread } in &rows {
                    tr id=(id) {
                        th scope="row" { (head) @for variant in &spread.variants { span.more { "“" (clean(&variant.words)) "” in " (number(variant.texts, "text")) ", first " (words(view, variant.first)) " " (view.place(variant.first)) ", last " (words(view, variant.last)) " " (view.place(variant.last)) } } }
                        td { (place(view, spread.first)) }
                        td { (place(view, spread.last)) span.more { (number(spread.uses, "use")) " in " (number(spread.texts, "text")) } }
                        @for (period, texts) in series.periods.iter().zip(&spread.frequency) {
                            td { @if *texts == 0 { span.none { "·" } } @else { (texts) "/" (period.texts) } }
                        }
                    }
                } }
            }
        }
    }
}

fn place(view: &Track<'_>, place: Place) -> Markup {
    html! { a.l href={ "#t" (place.text + 1) } { (view.place(place)) } span.more { (words(view, place)) } }
}
