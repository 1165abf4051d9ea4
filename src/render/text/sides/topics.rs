//! Topics: those of all columns side by side, then those of one alone; a matrix where there are more than two columns.

use super::super::look::Look;
use super::super::matrix::{Column, Table, entry};
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::compare::Row;
use crate::model::TopicStatus;
use crate::render::brief;
use crate::render::clean;
use crate::render::sides::Sides;
use unicode_width::UnicodeWidthStr;

/// Quotes of a topic in lists, lines of each.
const QUOTES: usize = 1;
const LINES: usize = 2;
/// Columns that the words beside a topic's name have at least.
const NARROWEST: usize = 20;

pub(super) fn print(sides: &Sides<'_>, full: bool, page: &mut Page) {
    let columns = sides
        .columns()
        .map(|at| (sides.view(at), sides.column(at).account, Look::Side(at)));
    let columns: Vec<Column<'_>> = columns.collect();
    let rows = &sides.comparison.rows;
    if columns.len() != 2 {
        let matrix = brief::matrix(rows.clone(), columns.len());
        return Table::new("TOPICS", &columns, full, page).print(&matrix, page);
    }
    let both = |row: &&Row| row.present().len() == 2;
    if rows.iter().any(|row| both(&row)) {
        let table = Table::new("IN BOTH", &columns, full, page);
        page.gap();
        page.row(&table.head());
        for row in rows.iter().filter(both) {
            page.row(&table.row(row));
        }
    }
    for at in sides.columns() {
        only(sides, at, full, page);
    }
}

/// Columns of the topic's name in lists.
fn topic_width(page: &Page) -> usize {
    (page.width() / 5).clamp(22, 34)
}

/// The topics that one column alone has.
fn only(sides: &Sides<'_>, at: usize, full: bool, page: &mut Page) {
    let rows = sides.comparison.rows.iter();
    let own: Vec<&Row> = rows.filter(|row| row.present() == [at]).collect();
    if own.is_empty() {
        return;
    }
    page.gap();
    let other = sides.columns().find(|other| *other != at).unwrap_or(at);
    let lead = Paragraph::default().add(Look::Faint, &sides.absence(other));
    let title = format!("{} ONLY", sides.name(at));
    page.hang(title.width() + 2, Look::Side(at), &title, &lead, 1);
    let with = |status: TopicStatus| move |row: &&&Row| row.cells[at].status == Some(status);
    for row in own.iter().filter(with(TopicStatus::Discussed)) {
        one(sides, at, row, full, page);
    }
    for (status, mark) in [
        (TopicStatus::Listed, " listed"),
        (TopicStatus::Mentioned, " mentioned"),
    ] {
        let named = own.iter().filter(with(status)).map(|row| clean(&row.label));
        let named: Vec<String> = named.collect();
        if !named.is_empty() {
            page.hang(
                topic_width(page),
                Look::Strong,
                mark,
                &Paragraph::plain(&named.join(", ")),
                3,
            );
        }
    }
}

fn one(sides: &Sides<'_>, at: usize, row: &Row, full: bool, page: &mut Page) {
    let (view, cell) = (sides.view(at), &row.cells[at]);
    let (shown, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (QUOTES, LINES),
    };
    let quotes = cell
        .quotes
        .iter()
        .filter_map(|id| view.quote(*id))
        .take(shown);
    let mut entries: Vec<Paragraph> = quotes
        .map(|quote| entry(view, &cell.mentions, quote, Look::Side(at), full))
        .collect();
    if entries.is_empty() {
        let acts: Vec<String> = cell
            .acts
            .iter()
            .map(|act| act.as_str().replace('-', " "))
            .collect();
        let place = format!(" {}", view.line_ranges(&cell.mentions));
        let acts = Paragraph::default().add(Look::Side(at), &acts.join(", ").to_uppercase());
        entries.push(acts.add(Look::Faint, &place));
    }
    let width = topic_width(page);
    let room = page.width().saturating_sub(width).max(NARROWEST);
    let label = Paragraph::default().add(Look::Strong, &clean(&row.label));
    let mut label = label.wrap_at_most(width - 2, 2);
    for entry in &entries {
        let words = entry.wrap_at_most(room, lines);
        page.row(&[
            (1, Vec::new()),
            (width - 1, std::mem::take(&mut label)),
            (room, words),
        ]);
    }
}
