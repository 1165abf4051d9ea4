//! Whether words stand only as one item among several. In: the tokens of a content, a span in it. Out: yes or no. An
//! enumeration is three or more short items, split by commas or semicolons and a last "and" or "or".

use crate::lexicon::{Class, Lexicon};
use crate::text::{Span, Token};
use std::ops::Range;

/// Fewest items.
const FEWEST: usize = 3;
/// Longest item, in words.
const LONGEST: usize = 10;
/// Word classes that make an item a clause, which says something of its own.
const CLAUSAL: &[Class] = &[Class::Modal, Class::Be, Class::Have, Class::Negation];

/// The enumerations of one content.
pub(super) struct Enumerations {
    /// First and last byte of each, in order.
    stretches: Vec<Span>,
}

impl Enumerations {
    /// Of a stretch of content, given as a range of tokens.
    pub(super) fn of(tokens: &[Token], range: Range<usize>, text: &str, lexicon: &Lexicon) -> Self {
        let items = items(tokens, range, text, lexicon);
        let short = |item: &Range<usize>| is_item(&tokens[item.clone()], lexicon);
        let runs = items.chunk_by(|a, b| short(a) && short(b));
        let stretches = runs
            .filter(|run| run.len() >= FEWEST)
            .filter_map(|run| {
                let first = tokens.get(run.first()?.start)?;
                let last = tokens.get(run.last()?.end.checked_sub(1)?)?;
                Some(first.span.join(last.span))
            })
            .collect();
        Enumerations { stretches }
    }

    /// Whether the words lie in one of them.
    pub(super) fn hold(&self, words: Span) -> bool {
        let next = self.stretches.partition_point(|s| s.end < words.end);
        let stretch = self.stretches.get(next);
        stretch.is_some_and(|stretch| stretch.contains(words))
    }
}

/// The stretches between separators; "and" and "or" separate only after the last comma of all or beside one.
fn items(
    tokens: &[Token],
    range: Range<usize>,
    text: &str,
    lexicon: &Lexicon,
) -> Vec<Range<usize>> {
    let comma = |at: usize| matches!(tokens[at].of(text), "," | ";" | "、");
    let Some(last_comma) = range.clone().rev().find(|at| comma(*at)) else {
        return Vec::new();
    };
    let mut items = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        let coordinates = lexicon.words.is(&tokens[at], Class::Coordinator);
        let beside = at > range.start && comma(at - 1);
        if comma(at) || coordinates && (at > last_comma || beside) {
            if at > start {
                items.push(start..at);
            }
            start = at + 1;
        }
    }
    if range.end > start {
        items.push(start..range.end);
    }
    items
}

/// Whether the tokens are short enough and no clause.
fn is_item(item: &[Token], lexicon: &Lexicon) -> bool {
    let words = || item.iter().filter(|token| token.is_word());
    words().count() <= LONGEST && !words().any(|word| lexicon.words.is_any(word, CLAUSAL))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn holds(text: &str, words: &str) -> bool {
        let lexicon = Lexicon::english();
        let tokens = tokenize(text, &lexicon.vocabulary);
        let start = text.find(words).expect("the words stand in the text");
        Enumerations::of(&tokens, 0..tokens.len(), text, lexicon)
            .hold(Span::new(start, start + words.len()))
    }

    #[test]
    fn items_of_three_or_more_are_held() {
        let list = "a range of issues, including trade, the island, and talks to reduce risks";
        assert!(holds(list, "trade") && holds(list, "the island") && holds(list, "risks"));
        assert!(holds("on ports, roads and bridges", "ports"));
    }

    #[test]
    fn pairs_and_clauses_are_not() {
        assert!(!holds("on ports and roads", "ports"));
        assert!(!holds("on the ports, which matter", "ports"));
        let clause = "that ports must stay open, that roads will be built, and that trade is free";
        assert!(!holds(clause, "ports") && !holds(clause, "trade"));
        assert!(!holds("", ""));
    }
}
