//! What is to come, what was announced, how things are named and worded, what stands under a condition, who praises.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::compare::{Briefed, Scope, StepGroup, Told};
use crate::render::clean;
use crate::render::phrases::quoted;
use crate::render::sides::Sides;
use crate::text::Span;

/// Columns of the marks at the left, and entries of a kind on one screen.
const MARK: usize = 12;
const SHOWN: usize = 6;
const LINES: usize = 3;

fn list(page: &mut Page, mark: &str, full: bool, entries: Vec<Paragraph>) {
    if entries.is_empty() {
        return;
    }
    page.gap();
    let (shown, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (SHOWN, LINES),
    };
    for (number, entry) in entries.iter().take(shown).enumerate() {
        let mark = if number == 0 { mark } else { "" };
        page.hang(MARK, Look::Strong, mark, entry, lines);
    }
    if entries.len() > shown {
        let rest = format!("+ {} more (--full shows them)", entries.len() - shown);
        page.hang(
            MARK,
            Look::Plain,
            "",
            &Paragraph::default().add(Look::Faint, &rest),
            1,
        );
    }
}

pub(super) fn print_next_steps(sides: &Sides<'_>, full: bool, page: &mut Page) {
    let steps = sides.comparison.next_steps.iter();
    list(
        page,
        "NEXT STEPS",
        full,
        steps.map(|group| step(sides, group)).collect(),
    );
}

fn step(sides: &Sides<'_>, group: &StepGroup) -> Paragraph {
    let mut line = Paragraph::default();
    for (number, claim) in group.claims.iter().enumerate() {
        let view = sides.view(claim.column);
        let lead = if number == 0 { "" } else { " = " };
        let step = claim.step.and_then(|at| view.analysis.next_steps.get(at));
        let when = step.and_then(|step| step.item.when);
        let when = when.filter(|when| !claim.action.contains(*when));
        let when = when.map_or(String::new(), |when| {
            format!(", {}", quoted(&view.words(when)))
        });
        let place = format!(
            " ({} L{})",
            sides.name(claim.column),
            view.line(claim.action)
        );
        line = line
            .add(Look::Plain, lead)
            .add(Look::Plain, &sides.actors(claim))
            .add(Look::Quoted, &quoted(&view.words(claim.action)))
            .add(Look::Plain, &when)
            .add(Look::Faint, &place);
    }
    match sides.silence(group) {
        None => line,
        Some(silence) => line.add(Look::Plain, &format!(" · {silence}")),
    }
}

pub(super) fn print_briefed(sides: &Sides<'_>, page: &mut Page) {
    let all = &sides.comparison.briefed;
    let mut entries = Vec::new();
    let mut groups: Vec<&Vec<usize>> = Vec::new();
    for briefed in all {
        if !groups.contains(&&briefed.came) {
            groups.push(&briefed.came);
        }
    }
    groups.sort();
    for came in groups {
        let here: Vec<&Briefed> = all.iter().filter(|b| b.came == *came).collect();
        let label = |b: &&Briefed| match b.in_headline {
            true => format!("{} (in the headline!)", clean(&b.label)),
            false => clean(&b.label),
        };
        let labels: Vec<String> = here.iter().map(label).collect();
        let spans: Vec<_> = here.iter().flat_map(|b| b.spans.iter().copied()).collect();
        let lead = match came.is_empty() {
            true => "then in no account here: ".to_string(),
            false => format!("then in {}: ", sides.names(came)),
        };
        let look = if came.is_empty() {
            Look::Alarm
        } else {
            Look::Plain
        };
        let place = here
            .first()
            .map(|b| sides.views[b.document].line_ranges(&spans));
        entries.push(
            Paragraph::default()
                .add(look, &lead)
                .add(Look::Plain, &labels.join(", "))
                .add(Look::Faint, &format!(" {}", place.unwrap_or_default())),
        );
    }
    list(page, "PRE-BRIEF", true, entries);
}

pub(super) fn print_wording(sides: &Sides<'_>, full: bool, page: &mut Page) {
    let mut entries = Vec::new();
    for naming in &sides.comparison.names {
        let mut line = Paragraph::default();
        for (number, used) in naming.uses.iter().enumerate() {
            let lead = if number == 0 { "" } else { " | " };
            let place = format!(" {}", sides.view(used.column).line_ranges(&used.spans));
            line = line
                .add(Look::Plain, &format!("{lead}{}: ", sides.name(used.column)))
                .add(Look::Strong, &clean(&used.name))
                .add(Look::Faint, &place);
        }
        if let Some(note) = &naming.note {
            line = line.add(Look::Faint, &format!(" ({})", clean(note)));
        }
        entries.push(line);
    }
    entries.extend(sides.comparison.scopes.iter().map(|one| scope(sides, one)));
    list(page, "WORDING", full, entries);
}

/// Both wordings in one line: what both have plain, what one has alone in brackets with its name.
fn scope(sides: &Sides<'_>, scope: &Scope) -> Paragraph {
    let [first, second] = scope.quotes;
    let mut line = Paragraph::default();
    for (number, part) in scope.parts.iter().enumerate() {
        let gap = if number == 0 { "" } else { " " };
        let alone = |told: Told, span| {
            let (name, words) = (sides.name(told.column), sides.words(told.column, span));
            format!("[{name}: {words}]")
        };
        line = match (part.first, part.second) {
            (Some(one), _) if part.same => line.add(
                Look::Quoted,
                &format!("{gap}{}", sides.words(first.column, one)),
            ),
            (Some(one), Some(other)) => line
                .add(Look::Strong, &format!("{gap}{}", alone(first, one)))
                .add(Look::Strong, &format!(" {}", alone(second, other))),
            (Some(one), None) => line.add(Look::Strong, &format!("{gap}{}", alone(first, one))),
            (None, Some(other)) if !part.same => {
                line.add(Look::Strong, &format!("{gap}{}", alone(second, other)))
            }
            (None, _) => line,
        };
    }
    let place = |told: Told| {
        let span = sides.quote(told).and_then(|q| q.content.first().copied());
        let line = span.map(|span| sides.line(told.column, span));
        line.map_or(String::new(), |line| {
            format!("{} {line}", sides.name(told.column))
        })
    };
    line.add(
        Look::Faint,
        &format!(" ({}, {})", place(first), place(second)),
    )
}

pub(super) fn print_told(sides: &Sides<'_>, full: bool, page: &mut Page) {
    let conditions = sides.comparison.conditions.iter();
    let conditions = conditions.map(|found| words(sides, found.told, found.clause, ""));
    list(page, "CONDITIONS", full, conditions.collect());
    let praise = sides.comparison.praise.iter().filter_map(|praise| {
        let quote = sides.quote(praise.told)?;
        let note = match (praise.returned, &praise.from) {
            (true, _) => ", returned",
            (false, Some(_)) => ", not returned in these texts",
            (false, None) => "",
        };
        let cue = quote.cue.as_ref()?;
        let span = quote
            .content
            .iter()
            .fold(cue.span, |all, span| all.join(*span));
        Some(words(sides, praise.told, span, note))
    });
    list(page, "PRAISE", full, praise.collect());
}

fn words(sides: &Sides<'_>, told: Told, span: Span, note: &str) -> Paragraph {
    let view = sides.view(told.column);
    let who = sides
        .quote(told)
        .map_or(String::new(), |quote| view.names(&quote.speakers));
    Paragraph::default()
        .add(Look::Strong, &format!("{} ", sides.name(told.column)))
        .add(Look::Plain, &format!("{who}: "))
        .add(Look::Quoted, &quoted(&view.words(span)))
        .add(
            Look::Faint,
            &format!(" {}{note}", sides.line(told.column, span)),
        )
}
