//! Characters as JSON counts them, from the first to after the last. In: a text and its spans. Out: `120–180`.

use crate::text::{OffsetMap, OffsetUnit, Span};
use maud::{Markup, html};
use std::fmt::Display;

/// Translates the spans of one text.
pub(super) struct Offsets<'t>(OffsetMap<'t>);

impl<'t> Offsets<'t> {
    /// Reads the text once; where an analysis came without it, its offsets stay as they were printed.
    pub(super) fn new(text: &'t str) -> Offsets<'t> {
        let unit = match text.is_empty() {
            true => OffsetUnit::Byte,
            false => OffsetUnit::CodePoint,
        };
        Offsets(OffsetMap::new(text, unit))
    }

    /// `120–180`.
    pub(super) fn at(&self, span: Span) -> String {
        format!("{}–{}", self.0.of(span.start), self.0.of(span.end))
    }

    /// `, NAME 120–180, 190–200`; empty for no span.
    pub(super) fn named(&self, name: &str, spans: impl IntoIterator<Item = Span>) -> String {
        let spans: Vec<String> = spans.into_iter().map(|span| self.at(span)).collect();
        match spans.is_empty() {
            true => String::new(),
            false => format!(", {name} {}", spans.join(", ")),
        }
    }
}

/// A line of a list of places: the finding, as a link to it, and its characters.
pub(super) fn line(to: &str, name: impl Display, places: &str) -> Markup {
    html! { li { a href=(to) { (name) } (places) } }
}
