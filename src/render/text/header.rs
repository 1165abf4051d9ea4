//! What the source is: original or excerpts, dated or not.

use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::render::phrases::{form, note};
use crate::render::view::View;
use crate::render::{clean, languages};

pub(super) fn print(view: &View<'_>, page: &mut Page) {
    let header = &view.analysis.header;
    let date = header.published.as_deref();
    let date = date.map_or("undated".into(), clean);
    let language = languages(view.analysis);
    let facts = format!(" · {}, {date}, {language} · ", form(header));
    let line = Paragraph::default()
        .add(Look::Strong, &clean(&view.source.id))
        .add(Look::Plain, &facts);
    let line = match note(view) {
        Some(note) => {
            let look = if note.is_caution {
                Look::Alarm
            } else {
                Look::Strong
            };
            line.add(look, note.word)
                .add(Look::Plain, &format!(" {}", note.rest))
        }
        None => line.add(Look::Plain, "whose account it is cannot be told"),
    };
    page.hang(0, Look::Plain, "", &line, usize::MAX);
}
