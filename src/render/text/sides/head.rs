//! What stands side by side, and what speaks against it.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::render::clean;
use crate::render::sides::{self, Sides};

pub(super) fn print(sides: &Sides<'_>, page: &mut Page) {
    for at in sides.columns() {
        let name = sides.name(at);
        let column = sides.column(at);
        let lengths = format!(
            " · {} words, {} sentences, {} quotes",
            column.words, column.sentences, column.quotes
        );
        let line = Paragraph::default()
            .add(Look::Strong, &clean(&sides.view(at).source.id))
            .add(Look::Plain, &format!(" · {}", sides.origin(at)))
            .add(Look::Faint, &lengths);
        page.hang(name.len().max(3) + 2, Look::Strong, &name, &line, 3);
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
