//! The rules that a page has named: what each finds, an example, a counterexample.

use super::super::Options;
use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::render::clean;
use crate::wire::{Entry, Example, Fact};

/// Examples of a rule on one screen, and lines of its meaning and of each example.
const EXAMPLES: usize = 1;
const LINES: usize = 1;

pub(super) fn print(entries: &[Entry<'_>], options: &Options, page: &mut Page) {
    if entries.is_empty() {
        return;
    }
    page.gap();
    let title = Paragraph::plain("by which this was found or lost; readout rules ID tells more");
    page.hang(super::MARK, Look::Strong, "RULES", &title, usize::MAX);
    for entry in entries {
        one(entry, options.full, page);
    }
}

fn one(entry: &Entry<'_>, full: bool, page: &mut Page) {
    let (examples, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (EXAMPLES, LINES),
    };
    let kind = match entry.kind {
        "rule" => String::new(),
        kind => format!("{kind}."),
    };
    let mut meaning = Paragraph::default()
        .add(Look::Strong, &format!("{kind}{}", clean(entry.id)))
        .add(Look::Plain, &format!(" {}", clean(entry.label)));
    for (name, fact) in &entry.facts {
        if let ("meaning" | "basis" | "caveat", Fact::One(value)) = (*name, fact) {
            meaning = meaning.add(Look::Plain, &format!(" · {}", clean(value)));
        }
    }
    page.hang(2, Look::Plain, "", &meaning, lines);
    let mut line = |mark, text: &str| {
        let text = Paragraph::default().add(Look::Faint, text);
        page.hang(super::MARK, Look::Faint, mark, &text, lines);
    };
    for example in entry.yes.iter().take(examples) {
        line("    yes", &yes(example));
    }
    for text in entry.no.iter().take(if full { usize::MAX } else { 0 }) {
        line("    no", &one_line(text));
    }
}

fn yes(example: &Example<'_>) -> String {
    let finds = example.finds;
    let finds = finds.map_or(String::new(), |finds| format!(" → “{}”", one_line(finds)));
    format!("{}{finds}", one_line(example.text))
}

/// Line breaks of an example shown as such.
pub(in crate::render) fn one_line(text: &str) -> String {
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    let lines: Vec<String> = lines.map(clean).collect();
    lines.join(" ⏎ ")
}
