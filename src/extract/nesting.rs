//! Which stretch holds which place. In: stretches and places. Out: for each place the innermost stretch around it.

use crate::model::{Account, Found, Quote};
use crate::text::Span;

/// How deep stretches may stand in one another before outer ones are given up: keeps the search linear.
const DEPTH: usize = 16;

/// For each place, in the order given, the value of the innermost stretch that contains it. Places come in order of
/// their beginning; stretches in any order.
pub(crate) fn innermost<V: Copy>(
    mut stretches: Vec<(Span, V)>,
    places: impl Iterator<Item = Span>,
) -> Vec<Option<V>> {
    stretches.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut next = stretches.into_iter().peekable();
    let mut open: Vec<(Span, V)> = Vec::new();
    let held = places.map(|place| {
        while let Some(stretch) = next.next_if(|(span, _)| span.start <= place.start) {
            while open
                .last()
                .is_some_and(|(span, _)| span.end <= stretch.0.start)
            {
                open.pop();
            }
            open.push(stretch);
        }
        while open.last().is_some_and(|(span, _)| span.end <= place.start) {
            open.pop();
        }
        let around = open.iter().rev().take(DEPTH);
        around
            .filter(|(span, _)| span.contains(place))
            .map(|(_, value)| *value)
            .next()
    });
    held.collect()
}

/// The content of each quote, with the quote's index.
pub(crate) fn quote_contents(quotes: &[Found<Quote>]) -> Vec<(Span, usize)> {
    let each = quotes.iter().enumerate();
    each.flat_map(|(at, quote)| quote.item.content.iter().map(move |span| (*span, at)))
        .collect()
}

/// The stretches of each account, with the account's index.
pub(crate) fn account_spans(accounts: &[Found<Account>]) -> Vec<(Span, usize)> {
    let each = accounts.iter().enumerate();
    each.flat_map(|(at, account)| account.item.spans.iter().map(move |span| (*span, at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::innermost;
    use crate::text::Span;

    #[test]
    fn the_inner_stretch_wins_and_a_closed_one_is_left() {
        let stretches = vec![
            (Span::new(10, 20), 'b'),
            (Span::new(0, 50), 'a'),
            (Span::new(30, 40), 'c'),
        ];
        let places = [
            Span::new(5, 6),
            Span::new(12, 14),
            Span::new(22, 25),
            Span::new(39, 41),
            Span::new(60, 61),
        ];
        let held = innermost(stretches, places.into_iter());
        assert_eq!(held, [Some('a'), Some('b'), Some('a'), Some('a'), None]);
    }
}
