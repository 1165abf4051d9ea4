//! What changed in a series, or against an earlier text: the direction in capitals, both days, both sentences.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::render::track::{self, Track};
use crate::timeline::ChangeKind::{Dropped, Returned};
use crate::timeline::{Change, ChangeKind, Direction, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Changes that the lexicon orders, formulas gone or back, and others, on one screen.
const ORDERED: usize = 6;
const GONE: usize = 3;
const OTHERS: usize = 2;
/// Columns of the mark at the left; lines of a change.
const MARK: usize = 3;
const LINES: usize = 5;

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
        page.hang(MARK, look, mark, &paragraph(view, change), lines);
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

fn paragraph(view: &Track<'_>, change: &Change) -> Paragraph {
    let about = match track::about(view, change) {
        about if about.is_empty() => about,
        about => format!(" {about}"),
    };
    let line = Paragraph::default()
        .add(Look::Strong, &track::direction(change).to_uppercase())
        .add(Look::Plain, &about);
    let line = match track::grades(change) {
        grades if grades.is_empty() => line,
        grades => line.add(Look::Faint, &format!(" [{grades}]")),
    };
    let line = sentence(view, line.add(Look::Plain, ": "), change.before);
    sentence(view, line.add(Look::Strong, " → "), change.after)
}

fn sentence(view: &Track<'_>, line: Paragraph, place: Place) -> Paragraph {
    line.add(Look::Faint, &format!("{} ", view.place(place)))
        .add(Look::Quoted, &format!("“{}”", view.words(place)))
}
