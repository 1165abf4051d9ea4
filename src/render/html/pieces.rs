//! Long lists in pieces, so that a page for a long text opens at once. In: finished items. Out: the first piece as elements,
//! each further one in a `noscript` element: characters to a browser with scripts until `page.js` reads it in (near the eye,
//! asked for by a link, on paper, or when idle), elements to one without.

use maud::{Markup, PreEscaped, html};
use std::ops::Range;

/// Bytes of items that stand in the page at once.
const AT_ONCE: usize = 64 << 10;
/// Bytes of items in a further piece: what is read in within a few milliseconds.
const PIECE: usize = 48 << 10;

/// The items, piece by piece within `around`, which is told which of them it gets, counted from 0. Items have no pieces of
/// their own.
pub(super) fn print(
    items: impl Iterator<Item = Markup>,
    around: impl Fn(Range<usize>, Markup) -> Markup,
) -> Markup {
    let mut printed = String::new();
    let (mut piece, mut first, mut next) = (String::new(), 0, 0);
    let mut room = AT_ONCE;
    for item in items {
        if !piece.is_empty() && piece.len() + item.0.len() > room {
            printed += &finished(first..next, std::mem::take(&mut piece), &around).0;
            (first, room) = (next, PIECE);
        }
        piece += &item.0;
        next += 1;
    }
    printed += &finished(first..next, piece, &around).0;
    PreEscaped(printed)
}

/// A list in pieces.
pub(super) fn list(class: &str, items: impl Iterator<Item = Markup>) -> Markup {
    print(items, |_, items| html! { ul class=(class) { (items) } })
}

fn finished(
    which: Range<usize>,
    items: String,
    around: &impl Fn(Range<usize>, Markup) -> Markup,
) -> Markup {
    let (from, count) = (which.start, which.len());
    let piece = around(which, PreEscaped(items));
    match from {
        0 => piece,
        _ => html! {
            div.later data-from=(from + 1) data-to=(from + count) style={ "--n:" (count) } { noscript { (piece) } }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(count: usize, length: usize) -> String {
        let items = (0..count).map(|at| html! { li { (at) ":" ("x".repeat(length)) } });
        list("entries", items).into_string()
    }

    #[test]
    fn a_short_list_is_one_piece() {
        let short = printed(5, 100);
        assert_eq!(short.matches("<ul").count(), 1);
        assert!(!short.contains("noscript"));
    }

    #[test]
    fn a_long_list_has_every_item_once_and_in_order() {
        let long = printed(300, 1000);
        let lists = long.matches("<ul class=\"entries\">").count();
        assert!(lists > 4 && long.matches("<noscript>").count() == lists - 1);
        let numbers = long.split("<li>").skip(1);
        let numbers = numbers.map(|item| item.split(':').next().and_then(|n| n.parse().ok()));
        assert_eq!(
            numbers.collect::<Option<Vec<usize>>>(),
            Some((0..300).collect())
        );
        let second = long.split("data-from=\"").nth(1).unwrap_or_default();
        let from: usize = second
            .split('"')
            .next()
            .and_then(|n| n.parse().ok())
            .unwrap_or_default();
        assert_eq!(
            long.split("<div")
                .next()
                .unwrap_or_default()
                .matches("<li>")
                .count(),
            from - 1
        );
    }

    #[test]
    fn an_item_longer_than_a_piece_stands_alone() {
        let huge = printed(3, AT_ONCE + 1);
        assert_eq!(huge.matches("<ul").count(), 3);
    }
}
