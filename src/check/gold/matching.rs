//! Which findings are right. In: annotated and found attributions of one text, as sets of words. Out: for each found one
//! what became of it.
//!
//! Each is paired with at most one of the other side: best overlap first, at least half of all words of both contents in
//! common. A pair is right if its sources agree too: the found one lies within the annotated one or has a third of all
//! words of both in common with it, or neither is expressed. Cues are not compared.

use super::words::{WordSet, common};
use std::cmp::Reverse;

/// One attribution as sets of words.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    pub(super) source: WordSet,
    pub(super) content: WordSet,
}

/// What became of a found attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Paired with an annotated one.
    Paired {
        /// Which.
        gold: usize,
        /// Whether its source agrees as well.
        right: bool,
    },
    /// Nobody annotated it.
    Spurious,
    /// Within or around a paired one, where the annotators had to choose one level: not judged.
    Aside,
}

/// A possible pair, best first in its order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    overlap: Reverse<Ratio>,
    other_source: bool,
    gold: usize,
    found: usize,
}

/// Pairs annotated and found attributions of a text of `words` words. `flat`: the annotators had to choose one level.
pub(super) fn pair(gold: &[Parts], found: &[Parts], words: usize, flat: bool) -> Vec<Fate> {
    let mut fates = vec![Fate::Spurious; found.len()];
    let mut taken = vec![false; gold.len()];
    for pair in candidates(gold, found, words) {
        if !taken[pair.gold] && fates[pair.found] == Fate::Spurious {
            taken[pair.gold] = true;
            fates[pair.found] = Fate::Paired {
                gold: pair.gold,
                right: !pair.other_source,
            };
        }
    }
    if flat {
        set_aside(found, words, &mut fates);
    }
    fates
}

fn candidates(gold: &[Parts], found: &[Parts], words: usize) -> Vec<Pair> {
    let at_word = by_word(found.iter().map(Some), words);
    let mut pairs = Vec::new();
    for (number, annotated) in gold.iter().enumerate() {
        let touched = annotated.content.iter().flat_map(|w| &at_word[*w as usize]);
        let mut near: Vec<usize> = touched.copied().collect();
        near.sort_unstable();
        near.dedup();
        for index in near {
            let overlap = Ratio::of(&annotated.content, &found[index].content);
            if overlap.shared * 2 >= overlap.all {
                pairs.push(Pair {
                    overlap: Reverse(overlap),
                    other_source: !same_source(&found[index].source, &annotated.source),
                    gold: number,
                    found: index,
                });
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// For each word the contents that hold it.
fn by_word<'p>(parts: impl Iterator<Item = Option<&'p Parts>>, words: usize) -> Vec<Vec<usize>> {
    let mut at_word = vec![Vec::new(); words];
    for (index, parts) in parts.enumerate() {
        for word in parts.into_iter().flat_map(|parts| &parts.content) {
            at_word[*word as usize].push(index);
        }
    }
    at_word
}

fn same_source(found: &WordSet, gold: &WordSet) -> bool {
    if found.is_empty() || gold.is_empty() {
        return found.is_empty() && gold.is_empty();
    }
    let ratio = Ratio::of(found, gold);
    ratio.shared == found.len() || ratio.shared * 3 >= ratio.all
}

/// Leaves out what nobody annotated within or around a paired one.
fn set_aside(found: &[Parts], words: usize, fates: &mut [Fate]) {
    let is_paired = |at: usize, fates: &[Fate]| matches!(fates[at], Fate::Paired { .. });
    let paired = (0..found.len()).map(|at| is_paired(at, fates).then(|| &found[at]));
    let at_word = by_word(paired, words);
    for (index, parts) in found.iter().enumerate() {
        if fates[index] != Fate::Spurious {
            continue;
        }
        let mut near: Vec<usize> = parts
            .content
            .iter()
            .flat_map(|word| at_word[*word as usize].iter().copied())
            .collect();
        near.sort_unstable();
        near.dedup();
        let nested = near.iter().any(|other| {
            let other = &found[*other].content;
            common(&parts.content, other) == parts.content.len().min(other.len())
        });
        if nested {
            fates[index] = Fate::Aside;
        }
    }
}

/// Words in common of all words of two sets; ordered by its value.
#[derive(Clone, Copy)]
struct Ratio {
    shared: usize,
    all: usize,
}

impl Ratio {
    fn of(a: &WordSet, b: &WordSet) -> Ratio {
        let shared = common(a, b);
        Ratio {
            shared,
            all: a.len() + b.len() - shared,
        }
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> std::cmp::Ordering {
        (self.shared * other.all).cmp(&(other.shared * self.all))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::Range;

    fn parts(source: Range<u32>, content: Range<u32>) -> Parts {
        Parts {
            source: source.collect(),
            content: content.collect(),
        }
    }

    fn paired(gold: usize, right: bool) -> Fate {
        Fate::Paired { gold, right }
    }

    #[test]
    fn half_the_words_make_a_pair_and_the_source_makes_it_right() {
        let gold = [parts(0..3, 4..10), parts(20..22, 24..30)];
        let found = [parts(1..2, 4..7), parts(10..12, 24..30), parts(0..3, 4..6)];
        assert_eq!(
            pair(&gold, &found, 40, false),
            [paired(0, true), paired(1, false), Fate::Spurious]
        );
    }

    #[test]
    fn the_best_overlap_is_paired_first() {
        let gold = [parts(0..1, 2..10)];
        let found = [parts(0..1, 2..8), parts(0..1, 2..10)];
        let fates = pair(&gold, &found, 10, false);
        assert_eq!(fates, [Fate::Spurious, paired(0, true)]);
    }

    #[test]
    fn sources_that_nobody_expressed_agree() {
        let gold = [parts(0..0, 2..10)];
        assert_eq!(
            pair(&gold, &[parts(0..0, 2..10)], 10, false),
            [paired(0, true)]
        );
        assert_eq!(
            pair(&gold, &[parts(0..1, 2..10)], 10, false),
            [paired(0, false)]
        );
    }

    #[test]
    fn what_stands_within_a_paired_one_is_not_judged_where_one_level_was_annotated() {
        let gold = [parts(0..1, 2..20)];
        let found = [parts(0..1, 2..20), parts(2..3, 5..9), parts(2..3, 18..24)];
        let fates = pair(&gold, &found, 30, true);
        assert_eq!(fates, [paired(0, true), Fate::Aside, Fate::Spurious]);
        assert_eq!(pair(&gold, &found, 30, false)[1], Fate::Spurious);
    }
}
