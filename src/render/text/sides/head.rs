//! What stands side by side, and what speaks against it.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::render::clean;
use crate::render::sides::{self, Sides};
use unicode_width::UnicodeWidthStr;

/// Columns that a name may have before lines that follow it stand to its left.
const WIDEST: usize = 14;

pub(super) fn print(sides: &Sides<'_>, page: &mut Page) {
    let names: Vec<String> = sides.columns().map(|at| sides.name(at)).collect();
    let indent = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let indent = indent.clamp(3, WIDEST) + 2;
    for (at, name) in names.iter().enumerate() {
        let column = sides.column(at);
        let lengths = format!(
            " · {} words, {} sentences, {} quotes",
            column.words, column.sentences, column.quotes
        );
        let line = Paragraph::default()
            .add(Look::Strong, &clean(&sides.view(at).source.id))
            .add(Look::Plain, &format!(" · {}", sides.origin(at)))
            .add(Look::Faint, &lengths);
        page.hang(indent, Look::Side(at), name, &line, 3);
    }
    for at in sides.columns() {
        for other in &sides.column(at).elsewhere {
            let line = Paragraph::plain(&sides::elsewhere(sides, at, other));
            page.hang(3, Look::Plain, "", &line, 3);
        }
    }
    if sides.columns().any(|at| !sides.column(at).complete) {
        let line = Paragraph::default().add(Look::Alarm, "SECONDHAND:").add(
            Look::Plain,
            " the author chose the excerpts. No verdict on who is right.",
        );
        page.hang(0, Look::Plain, "", &line, 2);
    }
    if sides.comparison.identical {
        let line = Paragraph::plain("The texts are the same, word for word: no difference.");
        page.hang(0, Look::Plain, "", &line, 2);
    }
    for warning in &sides.comparison.warnings {
        let line = Paragraph::plain(&sides::warning(sides, warning));
        page.hang(3, Look::Alarm, " !", &line, 3);
    }
}
