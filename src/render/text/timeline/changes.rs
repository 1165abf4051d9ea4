//! What changed in a series, or against an earlier text: the direction in capitals, both days, both sentences.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::document::Part;
use crate::render::track::{self, Track};
use crate::text::Span;
use crate::timeline::ChangeKind::{Dropped, Returned};
use crate::timeline::{Change, ChangeKind, Direction, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Changes that the lexicon orders, formulas gone or back, and others, on one screen.
const ORDERED: usize = 6;
const GONE: usize = 3;
const OTHERS: usize = 2;
/// Columns of the marks before a change and before a sentence; lines of each.
const MARK: usize = 3;
const SENTENCE: usize = 5;
const LINES: usize = 3;

pub(super) fn print(view: &Track<'_>, changes: &[Change], full: bool, page: &mut Page) {
    if changes.is_empty() {
        return;
    }
    page.gap();
    page.title("CHANGES");
    let gone = |change: &&Change| matches!(change.kind, Dropped | Returned);
    // What was gone and came back is told in full only.
    let back: BTreeMap<&String, Place> = changes
        .iter()
        .filter(|change| change.kind == Returned)
        .filter_map(|change| Some((change.formula.as_ref()?, change.after)))
        .collect();
    let lasting = |change: &&Change| {
        let back = change.formula.as_ref().and_then(|id| back.get(id));
        gone(change) && (full || back.is_none_or(|back| *back < change.after))
    };
    let ordered = |change: &&Change| change.direction != Direction::Unclassified;
    // A formula in another's place is told even where nothing orders the two.
    let first = |change: &&Change| ordered(change) || change.kind == ChangeKind::Formula;
    list(
        view,
        changes.iter().filter(first).collect(),
        ORDERED,
        full,
        page,
    );
    list(
        view,
        changes.iter().filter(lasting).collect(),
        GONE,
        full,
        page,
    );
    let rest = changes.iter().filter(|c| !first(c) && !gone(c));
    list(view, rest.collect(), OTHERS, full, page);
}

/// The last ones: what changed lately is asked first.
fn list(view: &Track<'_>, changes: Vec<&Change>, most: usize, full: bool, page: &mut Page) {
    let (most, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (most, LINES),
    };
    let earlier = changes.len().saturating_sub(most);
    for change in &changes[earlier..] {
        let alarm = change.direction != Direction::Unclassified;
        let (look, mark) = match alarm {
            true => (Look::Alarm, " !"),
            false => (Look::Plain, ""),
        };
        page.hang(MARK, look, mark, &title(view, change), lines);
        let before = others(change, |part| part.first);
        let before = sentence(view, change.before, &before);
        page.hang(SENTENCE, Look::Plain, "", &before, lines);
        let after = others(change, |part| part.second);
        let after = sentence(view, change.after, &after);
        page.hang(SENTENCE, Look::Strong, "   →", &after, lines);
    }
    if earlier > 0 {
        let kinds = changes[..earlier].iter().map(|c| track::direction(c));
        let kinds: BTreeSet<&str> = kinds.collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        let rest = format!(
            "+ {earlier} earlier: {} (--full shows them)",
            kinds.join(", ")
        );
        let rest = Paragraph::default().add(Look::Faint, &rest);
        page.hang(MARK, Look::Plain, "", &rest, 1);
    }
}

/// `STRENGTHENED Taiwan, no-support… → oppose… [taiwan-independence]`.
fn title(view: &Track<'_>, change: &Change) -> Paragraph {
    let about = match track::about(view, change) {
        about if about.is_empty() => about,
        about => format!(" {about}"),
    };
    let line = Paragraph::default()
        .add(Look::Strong, &track::direction(change).to_uppercase())
        .add(Look::Plain, &about);
    match track::grades(change) {
        grades if grades.is_empty() => line,
        grades => line.add(Look::Faint, &format!(" [{grades}]")),
    }
}

/// `2021-03-09 L13 “The Secretary raised concerns …”`, the words that the other has not in bold.
fn sentence(view: &Track<'_>, place: Place, others: &[Span]) -> Paragraph {
    let lead = format!("{} “", view.place(place));
    let mut line = Paragraph::default().add(Look::Faint, &lead);
    let words = |from: u32, to: u32| {
        let span = Span::new(from as usize, to as usize);
        let words = view.words(Place { span, ..place });
        // A piece between two others keeps the blanks at its ends.
        let raw = span.of(&view.text(place.text).source.text);
        let blank = |is: bool| if is { " " } else { "" };
        let ends = [
            raw.starts_with(char::is_whitespace),
            raw.ends_with(char::is_whitespace),
        ];
        format!("{}{}{}", blank(ends[0]), words.trim(), blank(ends[1]))
    };
    let mut from = place.span.start;
    for other in others.iter().filter(|span| place.span.contains(**span)) {
        line = line
            .add(Look::Quoted, &words(from, other.start))
            .add(Look::Strong, &words(other.start, other.end));
        from = other.end;
    }
    line.add(Look::Quoted, &words(from, place.span.end))
        .add(Look::Faint, "”")
}

/// The words of one of the two sentences that the other has not.
fn others(change: &Change, side: impl Fn(&Part) -> Option<Span>) -> Vec<Span> {
    let differing = change.parts.iter().filter(|part| !part.same);
    differing.filter_map(side).collect()
}
