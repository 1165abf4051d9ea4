//! How rules fared on annotated texts, for people: a table, the worst first, and what could not be judged.

use super::clean;
use super::text::Leaf;
use crate::check::gold::Kind;
use crate::wire::{Counted, CountedAt, Stats};
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// Columns of the numbers that always stand.
const NUMBERS: usize = 36;
/// Columns of the numbers by confidence.
const LEVELS: usize = 30;

/// The table of one kind, `width` columns wide as far as its numbers allow.
pub fn text(stats: &Stats<'_>, kind: Kind, width: usize) -> String {
    let all = stats.of(kind);
    let judged: Vec<&Counted> = all.iter().filter(|row| row.judged > 0).collect();
    let table = Table::new(&judged, width);
    let mut text = head(stats, width);
    text += &table.head(kind);
    for row in &judged {
        text += &table.row(row);
    }
    text.push('\n');
    let fired = all.iter().filter(|row| row.judged == 0 && row.fired > 0);
    let fired = fired.map(|row| format!("{} {}", clean(&row.id), row.fired));
    let silent = all.iter().filter(|row| row.fired == 0);
    let silent = silent.map(|row| clean(&row.id));
    let mut rest = Leaf::new(width, false);
    list(
        &mut rest,
        "not judged",
        "the annotations do not tell",
        fired.collect(),
    );
    list(&mut rest, "did not fire", "", silent.collect());
    text + &rest.finish()
}

fn list(to: &mut Leaf, name: &str, why: &str, items: Vec<String>) {
    if !items.is_empty() {
        let why = match why {
            "" => String::new(),
            why => format!(" ({why})"),
        };
        to.item(2, "", &format!("{name}{why}: {}", items.join(" · ")));
    }
}

fn head(stats: &Stats<'_>, width: usize) -> String {
    let mut leaf = Leaf::new(width, false);
    let score = stats.attributions;
    let percent = |part: f64| format!("{:.1}", 100.0 * part);
    leaf.item(
        2,
        "",
        &format!(
            "{} · {} texts · attributions: {} annotated, {} found, {} right · precision {}, recall {}, F1 {}",
            clean(&stats.gold.join(", ")),
            stats.documents,
            score.gold,
            score.predicted,
            score.right,
            percent(score.precision),
            percent(score.recall),
            percent(score.f1),
        ),
    );
    leaf.finish() + "\n"
}

/// How wide the table's columns are.
struct Table {
    names: usize,
    levels: bool,
}

impl Table {
    fn new(rows: &[&Counted], width: usize) -> Table {
        let longest = rows.iter().map(|row| row.id.width()).max().unwrap_or(0);
        let levels = 2 + longest + NUMBERS + LEVELS <= width;
        let room = width.saturating_sub(2 + NUMBERS).max(8);
        Table {
            names: longest.clamp(8, room),
            levels,
        }
    }

    fn head(&self, kind: Kind) -> String {
        let mut line = format!("  {:<1$}", kind.as_str(), self.names);
        line += &format!(
            "{:>7}{:>8}{:>7}{:>7}{:>7}",
            "fired", "right", "wrong", "%", "harm"
        );
        if self.levels {
            line += &format!("{:>10}{:>10}{:>10}", "high", "medium", "low");
        }
        line + "\n"
    }

    fn row(&self, row: &Counted) -> String {
        let mark = if row.hurts { '!' } else { ' ' };
        let id = fitted(&clean(&row.id), self.names);
        let percent = row.share.map_or(0.0, |share| 100.0 * share);
        let (fired, right, wrong, harm) = (row.fired, row.right, row.wrong, row.harm);
        let mut line = format!("{mark} {id}{fired:>7}{right:>8}{wrong:>7}{percent:>7.1}{harm:>7}");
        for at in row.by_confidence.iter().filter(|_| self.levels) {
            let _ = write!(line, "{:>10}", right_of(at));
        }
        line + "\n"
    }
}

/// `12/15`, a dot for none.
fn right_of(at: &CountedAt) -> String {
    match at.right + at.wrong {
        0 => "·".into(),
        judged => format!("{}/{judged}", at.right),
    }
}

/// The name in `width` columns, cut with an ellipsis where it is wider.
fn fitted(name: &str, width: usize) -> String {
    let mut fitted = name.to_string();
    while fitted.width() > width {
        fitted.pop();
        if fitted.width() < width {
            fitted.push('…');
            break;
        }
    }
    let blanks = width.saturating_sub(fitted.width());
    fitted + &" ".repeat(blanks)
}
