//! The words in which a formula or topic stands, where there are several: each with its texts, first and last day.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::render::clean;
use crate::render::track::Track;
use crate::timeline::{Series, Spread, Variant, Voice};

/// Columns of the mark at the left; formulas, wordings of each and lines on one screen.
const MARK: usize = 10;
const SHOWN: usize = 4;
const WORDINGS: usize = 3;
const LINES: usize = 2;

pub(super) fn print(view: &Track<'_>, series: &Series, full: bool, page: &mut Page) {
    let own = series
        .formulas
        .iter()
        .filter(|row| row.voice == Voice::Issuer);
    let formulas = own.map(|row| (&row.label, &row.spread));
    let topics = series.topics.iter().map(|row| (&row.label, &row.spread));
    // Terms of a topic are many and mean little; those of a formula are its drift.
    let topics = topics.filter(|_| full);
    let several = |(_, spread): &(&String, &Spread)| spread.variants.len() > 1;
    let all: Vec<(&String, &Spread)> = formulas.chain(topics).filter(several).collect();
    if all.is_empty() {
        return;
    }
    page.gap();
    let (shown, wordings, lines) = match full {
        true => (usize::MAX, usize::MAX, usize::MAX),
        false => (SHOWN, WORDINGS, LINES),
    };
    for (number, (label, spread)) in all.iter().take(shown).enumerate() {
        let mark = if number == 0 { "WORDING" } else { "" };
        let body = paragraph(view, label, spread, wordings);
        page.hang(MARK, Look::Strong, mark, &body, lines);
    }
    if all.len() > shown {
        let rest = format!("+ {} more (--full shows them)", all.len() - shown);
        let rest = Paragraph::default().add(Look::Faint, &rest);
        page.hang(MARK, Look::Plain, "", &rest, 1);
    }
}

/// `one-China policy: “one china policy” 5, “one-china policy” 2 (2023-01-05 to 2024-06-11)`.
fn paragraph(view: &Track<'_>, label: &str, spread: &Spread, most: usize) -> Paragraph {
    let mut line = Paragraph::plain(&format!("{}:", clean(label)));
    for (number, variant) in spread.variants.iter().take(most).enumerate() {
        let lead = if number == 0 { " " } else { ", " };
        line = line
            .add(Look::Plain, lead)
            .add(Look::Quoted, &format!("“{}”", clean(&variant.words)))
            .add(Look::Plain, &format!(" {}", variant.texts))
            .add(Look::Faint, &format!(" ({})", days(view, variant)));
    }
    match spread.variants.len().saturating_sub(most) {
        0 => line,
        more => line.add(Look::Faint, &format!(" + {more} more")),
    }
}

fn days(view: &Track<'_>, variant: &Variant) -> String {
    let [first, last] = [variant.first, variant.last].map(|place| view.day(place.text));
    match first == last {
        true => first.to_string(),
        false => format!("{first} to {last}"),
    }
}
