//! The words themselves: quotes, next steps, diagnostics, and a line on what is not shown.

use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::model::*;
use crate::render::brief;
use crate::render::phrases::{circumstances, quoted, speaker};
use crate::render::view::View;
use crate::render::{clean, number};

/// Quotes, next steps and diagnostics on one screen, and lines of each.
const QUOTES: usize = 5;
const STEPS: usize = 4;
const DIAGNOSTICS: usize = 3;
const LINES: usize = 2;

/// All in full, so many otherwise.
fn limit(full: bool, otherwise: usize) -> usize {
    if full { usize::MAX } else { otherwise }
}

pub(super) fn print_quotes(view: &View<'_>, columns: &[AccountId], full: bool, page: &mut Page) {
    let ids = match full {
        true => (0..view.analysis.quotes.len()).map(QuoteId::at).collect(),
        false => brief::telling_quotes(view.analysis, columns, QUOTES),
    };
    if ids.is_empty() {
        return;
    }
    page.gap();
    for (number, quote) in ids.iter().filter_map(|id| view.quote(*id)).enumerate() {
        let mark = if number == 0 { "QUOTES" } else { "" };
        let body = quote_paragraph(view, quote, full);
        page.hang(8, Look::Strong, mark, &body, limit(full, LINES));
    }
}

fn quote_paragraph(view: &View<'_>, quote: &Quote, full: bool) -> Paragraph {
    let line = quote.content.first().map_or(0, |span| view.line(*span));
    let mut who = speaker(view, quote);
    if !quote.reported_by.is_empty() {
        who += &format!(", via {}", view.names(&quote.reported_by));
    }
    for circumstance in circumstances(view, quote) {
        who = who + ", " + circumstance;
    }
    let act = match full {
        true => format!(" {}", brief::label(quote).printed(false)),
        false => String::new(),
    };
    Paragraph::default()
        .add(Look::Faint, &format!("L{line} "))
        .add(Look::of_side(view, view.speaking_side(quote)), &who)
        .add(Look::Plain, &format!("{act}: "))
        .add(Look::Quoted, &view.words_of_all(&quote.content))
}

pub(super) fn print_next_steps(view: &View<'_>, full: bool, page: &mut Page) {
    let steps = &view.analysis.next_steps;
    if steps.is_empty() {
        return;
    }
    page.gap();
    for (number, step) in steps.iter().take(limit(full, STEPS)).enumerate() {
        let mark = if number == 0 { "NEXT STEPS" } else { "" };
        let body = step_paragraph(view, &step.item);
        page.hang(12, Look::Strong, mark, &body, limit(full, LINES));
    }
}

fn step_paragraph(view: &View<'_>, step: &NextStep) -> Paragraph {
    let when = step.when.filter(|when| !step.action.contains(*when));
    let when = when.map_or(String::new(), |when| {
        format!(", {}", quoted(&view.words(when)))
    });
    let actors = match view.names(&step.actors) {
        names if names.is_empty() => names,
        names => names + ": ",
    };
    let account = view.account_name(step.account);
    let place = format!(" ({account} L{})", view.line(step.action));
    Paragraph::plain(&actors)
        .add(Look::Quoted, &quoted(&view.words(step.action)))
        .add(Look::Plain, &when)
        .add(Look::Faint, &place)
}

pub(super) fn print_diagnostics(view: &View<'_>, full: bool, page: &mut Page) {
    let all = &view.analysis.diagnostics;
    if all.is_empty() {
        return;
    }
    page.gap();
    for diagnostic in all.iter().take(limit(full, DIAGNOSTICS)) {
        let (line, column) = view.line_and_column(diagnostic.span);
        let place = format!("{line}:{column}");
        let body = Paragraph::default()
            .add(Look::Strong, &format!("{}: ", diagnostic.level.as_str()))
            .add(Look::Plain, &clean(&diagnostic.message))
            .add(Look::Faint, &format!(" [{}]", diagnostic.code));
        page.hang(place.len() + 2, Look::Faint, &place, &body, LINES);
    }
    if all.len() > limit(full, DIAGNOSTICS) {
        let rest = format!(
            "{} more diagnostics: --full shows them",
            all.len() - DIAGNOSTICS
        );
        page.hang(0, Look::Plain, "", &Paragraph::plain(&rest), 1);
    }
}

/// What there is beyond the screen; in full, the speakers.
pub(super) fn print_rest(view: &View<'_>, full: bool, page: &mut Page) {
    page.gap();
    if full {
        return print_speakers(view, page);
    }
    let found = [
        number(view.analysis.quotes.len(), "quote"),
        number(view.analysis.topics.len(), "topic"),
        number(view.analysis.speakers.len(), "speaker"),
        number(view.analysis.signals.len(), "formula"),
    ];
    let rest = format!(
        "Found: {}. --full shows all, --format json where it stands.",
        found.join(", ")
    );
    page.hang(
        0,
        Look::Plain,
        "",
        &Paragraph::default().add(Look::Faint, &rest),
        2,
    );
}

fn print_speakers(view: &View<'_>, page: &mut Page) {
    for (at, speaker) in view.analysis.speakers.iter().enumerate() {
        let mark = if at == 0 { "SPEAKERS" } else { "" };
        let speaker = &speaker.item;
        let kind = Some(speaker.kind.as_str());
        let facts = [speaker.role.as_deref(), speaker.side.as_deref(), kind];
        let facts: Vec<String> = facts.into_iter().flatten().map(clean).collect();
        let rest = format!(
            " ({}): {}",
            facts.join(", "),
            number(speaker.quotes.len(), "quote")
        );
        let body = Paragraph::default()
            .add(Look::Strong, &clean(&speaker.name))
            .add(Look::Plain, &rest);
        page.hang(10, Look::Strong, mark, &body, usize::MAX);
    }
}
