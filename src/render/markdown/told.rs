//! The smaller parts of a comparison in Markdown: what each account begins with, the same in other words, conditions,
//! praise. In: documents and their comparison. Out: list items and cells.

use super::{escaped, or_dot};
use crate::compare::{Part, Scope, Told};
use crate::render::sides::Sides;
use crate::text::Span;

/// The topics of the first sentence that has any, and its line.
pub(super) fn opening(sides: &Sides<'_>, at: usize) -> String {
    let Some(opening) = &sides.comparison.openings[at] else {
        return or_dot(Vec::new());
    };
    let topics = &sides.view(at).analysis.topics;
    let label = |id: &String| topics.iter().find(|topic| topic.id == *id);
    let labels = opening.topics.iter().filter_map(label);
    let labels: Vec<String> = labels.map(|topic| escaped(&topic.label)).collect();
    format!("{} {}", labels.join(", "), sides.line(at, opening.span))
}

/// Both wordings in one line: what one has alone in brackets with its name.
pub(super) fn scopes(sides: &Sides<'_>) -> String {
    let item = |scope: &Scope| {
        let parts = scope.parts.iter().map(|part| words(sides, scope, part));
        let places = scope.quotes.iter().filter_map(|told| {
            let content = sides.quote(*told)?.content.first().copied()?;
            let name = escaped(&sides.name(told.column));
            Some(format!("{name} {}", sides.line(told.column, content)))
        });
        let (parts, places): (Vec<String>, Vec<String>) = (parts.collect(), places.collect());
        format!("- {} ({})\n", parts.join(" "), places.join(", "))
    };
    sides.comparison.scopes.iter().map(item).collect()
}

fn words(sides: &Sides<'_>, scope: &Scope, part: &Part) -> String {
    let [first, second] = scope.quotes;
    let both = [(first, part.first), (second, part.second)];
    let own = |(told, span): (Told, Option<Span>)| {
        let words = escaped(&sides.words(told.column, span?));
        Some(match part.same {
            true => words,
            false => format!("**\\[{}: {words}\\]**", escaped(&sides.name(told.column))),
        })
    };
    let shown = if part.same { &both[..1] } else { &both[..] };
    let words: Vec<String> = shown.iter().copied().filter_map(own).collect();
    words.join(" ")
}

/// What is said under a condition.
pub(super) fn conditions(sides: &Sides<'_>) -> String {
    let all = sides.comparison.conditions.iter();
    all.map(|found| line(sides, found.told, found.clause, ""))
        .collect()
}

/// Praise, thanks and congratulations, and whether the other side gives any.
pub(super) fn praise(sides: &Sides<'_>) -> String {
    let item = |praise: &crate::compare::Praise| {
        let quote = sides.quote(praise.told)?;
        let content = quote.content.iter();
        let span = content.fold(quote.cue.as_ref()?.span, |all, span| all.join(*span));
        let note = match (praise.returned, &praise.from) {
            (true, _) => ", returned",
            (false, Some(_)) => ", not returned in these texts",
            (false, None) => "",
        };
        Some(line(sides, praise.told, span, note))
    };
    sides.comparison.praise.iter().filter_map(item).collect()
}

fn line(sides: &Sides<'_>, told: Told, span: Span, note: &str) -> String {
    let view = sides.view(told.column);
    let who = sides.quote(told).map(|quote| view.names(&quote.speakers));
    format!(
        "- {}, {}: {} {}{note}\n",
        escaped(&sides.name(told.column)),
        escaped(&who.unwrap_or_default()),
        escaped(&sides.words(told.column, span)),
        sides.line(told.column, span)
    )
}
