//! Which topics all accounts have and which one alone; then topic by topic what each says.

use super::{Pair, quoted};
use crate::compare::Row;
use crate::render::clean;
use crate::render::html::matrix;
use crate::render::html::scene::percent;
use maud::{Markup, html};

/// Topics of the same accounts together; those that all have come first.
fn groups<'a>(pair: &Pair<'a>) -> Vec<(Vec<usize>, Vec<&'a Row>)> {
    let mut groups: Vec<(Vec<usize>, Vec<&Row>)> = Vec::new();
    for row in &pair.sides.comparison.rows {
        let present = row.present();
        match groups.iter_mut().find(|(known, _)| *known == present) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((present, vec![row])),
        }
    }
    // That one alone has nothing is told too.
    for at in pair.sides.columns() {
        if !groups.is_empty() && groups.iter().all(|(known, _)| *known != [at]) {
            groups.push((vec![at], Vec::new()));
        }
    }
    groups.sort_by_key(|(present, _)| (std::cmp::Reverse(present.len()), present.clone()));
    groups
}

/// `In both`, `US only`, `In US, CN`.
fn heading(pair: &Pair<'_>, present: &[usize]) -> String {
    let all = pair.sides.columns().len();
    match (present.len(), all) {
        (count, 2) if count == all => "In both".into(),
        (count, all) if count == all => "In all".into(),
        (1, _) => format!("{} only", pair.sides.names(present)),
        _ => format!("In {}", pair.sides.names(present)),
    }
}

/// The tone of a group: of one account its own.
fn tone(pair: &Pair<'_>, present: &[usize]) -> String {
    match present {
        [one] => pair.tone(*one),
        _ => "kj".into(),
    }
}

pub(super) fn shared(pair: &Pair<'_>) -> Option<Markup> {
    let groups = groups(pair);
    (!groups.is_empty()).then(|| {
        html! {
            div.shared {
                @for (present, rows) in &groups {
                    section class={ "card " (tone(pair, present)) } {
                        h3 { (heading(pair, present)) " " span.times { (rows.len()) } }
                        @if rows.is_empty() { p.none { "nothing" } }
                        ul { @for row in rows { li { a href={ "#t-" (row.topic) } { (clean(&row.label)) } } } }
                    }
                }
            }
        }
    })
}

pub(super) fn print(pair: &Pair<'_>) -> Option<Markup> {
    let groups = groups(pair);
    let mut columns = pair.sides.columns();
    let whole = columns.all(|at| pair.sides.column(at).complete);
    (!groups.is_empty()).then(|| {
        html! {
            table.matrix.cards {
                thead { tr { th scope="col" { "Topic" } @for at in pair.sides.columns() {
                    th scope="col" class=(pair.tone(at)) { (pair.tag(at)) " " (pair.sides.view(at).account_name(pair.sides.column(at).account)) }
                } } }
                @for (present, rows) in groups.iter().filter(|(_, rows)| !rows.is_empty()) {
                    tbody {
                        tr.group { th scope="rowgroup" colspan=(pair.sides.columns().len() + 1) { (heading(pair, present)) } }
                        @for row in rows { (print_row(pair, row)) }
                    }
                }
            }
            (matrix::absence(whole))
            details.fold { summary { "Show the quotes of all topics, with their strength" } (quoted::print(pair)) }
        }
    })
}

fn print_row(pair: &Pair<'_>, row: &Row) -> Markup {
    html! {
        tr id={ "t-" (row.topic) } {
            th scope="row" { (clean(&row.label)) " " code { (row.topic) } }
            @for (at, cell) in row.cells.iter().enumerate() {
                td class=(pair.tone(at)) data-label=(pair.sides.name(at)) {
                    @if cell.status.is_none() { span.none { "· " (pair.sides.absence(at)) } }
                    @else { (matrix::print_cell(pair.scene(at), cell)) }
                    @if let (Some(rank), Some(status)) = (cell.rank, cell.status) {
                        span.more {
                            (status.as_str()) @for (at, act) in cell.acts.iter().enumerate() { @if at == 0 { " (" } @else { ", " } (act.as_str()) } @if !cell.acts.is_empty() { ")" }
                            ", topic " (rank) " of the account, " (percent(cell.share)) " of its words"
                        }
                    }
                }
            }
        }
    }
}
