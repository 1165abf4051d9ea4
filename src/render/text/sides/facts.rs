//! How the talks were, what each begins with, and the facts of the encounter: one line each, a column an account.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::{Line, Paragraph};
use crate::compare::{Fact, FactStatus};
use crate::render::clean;
use crate::render::sides::{self, Sides};

/// Columns of the first column.
const NAME: usize = 16;
/// Columns of the last, which says how the values stand to one another.
const STATUS: usize = 12;

pub(super) fn print(sides: &Sides<'_>, page: &mut Page) {
    let count = sides.columns().len().max(1);
    let width = page.width().saturating_sub(NAME + STATUS) / count;
    let width = width.max(8);
    page.gap();
    let names = sides
        .columns()
        .map(|at| Paragraph::default().add(Look::Side(at), &sides.name(at)));
    row(page, width, "", names.collect(), "");
    row(page, width, "talks were", talks(sides), "");
    row(page, width, "opens with", openings(sides), "");
    let mut absent = Vec::new();
    for fact in &sides.comparison.facts {
        match fact.status {
            FactStatus::Absent => absent.push(fact.kind.as_str()),
            status => {
                let cells = values(sides, fact);
                row(page, width, fact.kind.as_str(), cells, status_name(status));
            }
        }
    }
    if !absent.is_empty() {
        let line = format!("stated in no account here: {}", absent.join(", "));
        let line = Paragraph::default().add(Look::Faint, &line);
        page.hang(0, Look::Plain, "", &line, 2);
    }
}

fn status_name(status: FactStatus) -> &'static str {
    match status {
        FactStatus::OneOnly => "one only",
        FactStatus::Conflict => "CONFLICT",
        other => other.as_str(),
    }
}

fn row(page: &mut Page, width: usize, name: &str, cells: Vec<Paragraph>, status: &str) {
    let mut all = vec![(
        NAME,
        Paragraph::default().add(Look::Strong, name).wrap(NAME - 1),
    )];
    let wrap =
        |cell: &Paragraph| -> (usize, Vec<Line>) { (width, cell.wrap(width.saturating_sub(2))) };
    all.extend(cells.iter().map(wrap));
    let look = if status == "CONFLICT" {
        Look::Alarm
    } else {
        Look::Faint
    };
    all.push((STATUS, Paragraph::default().add(look, status).wrap(STATUS)));
    page.row(&all);
}

fn talks(sides: &Sides<'_>) -> Vec<Paragraph> {
    let cell = |at: usize| {
        let mut cell = Paragraph::default();
        for (number, found) in sides.described(at).enumerate() {
            let lead = if number == 0 { "" } else { " / " };
            let words: Vec<String> = found.words.iter().map(|word| clean(word)).collect();
            let line = format!(" {}", sides.line(at, found.span));
            cell = cell.add(Look::Plain, &format!("{lead}{}", words.join(" + ")));
            if !found.shared.is_empty() {
                let shared = clean(&found.shared.join(", "));
                cell = cell.add(Look::Plain, &format!(" (shared: {shared})"));
            }
            cell = cell.add(Look::Faint, &line);
        }
        match sides
            .comparison
            .characterizations
            .iter()
            .any(|c| c.column == at)
        {
            true => cell,
            false => Paragraph::plain("·"),
        }
    };
    sides.columns().map(cell).collect()
}

fn openings(sides: &Sides<'_>) -> Vec<Paragraph> {
    let cell = |at: usize| {
        let Some(opening) = &sides.comparison.openings[at] else {
            return Paragraph::plain("·");
        };
        let topics = &sides.view(at).analysis.topics;
        let label = |id: &String| topics.iter().find(|t| t.id == *id).map(|t| clean(&t.label));
        let labels: Vec<String> = opening.topics.iter().filter_map(label).collect();
        let line = format!(" {}", sides.line(at, opening.span));
        Paragraph::plain(&labels.join(", ")).add(Look::Faint, &line)
    };
    sides.columns().map(cell).collect()
}

fn values(sides: &Sides<'_>, fact: &Fact) -> Vec<Paragraph> {
    let cell = |at: usize| {
        let own = fact.values.iter().filter(|value| value.column == at);
        let mut cell = Paragraph::default();
        let mut any = false;
        for value in own {
            let lead = if any { " / " } else { "" };
            any = true;
            let text = sides::fact_value(sides, fact.kind, value);
            cell = cell.add(Look::Plain, &format!("{lead}{text}"));
            if let Some(span) = value.span {
                cell = cell.add(Look::Faint, &format!(" {}", sides.line(at, span)));
            }
        }
        if any { cell } else { Paragraph::plain("·") }
    };
    sides.columns().map(cell).collect()
}
