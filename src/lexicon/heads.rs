//! Which phrases of an index begin with a word. In: the first word of each phrase, phrases with the same one side by
//! side. Out: the range of a word's phrases. A small hash table instead of a list by word id: of some thirty indexes most
//! know few words, and a process that reads one article has no time to clear long lists.

use crate::text::NormId;
use borsh::{BorshDeserialize, BorshSerialize};
use std::ops::Range;

/// Spreads ids over the slots: 2^32 divided by the golden ratio.
const SPREAD: u32 = 0x9E37_79B9;

/// Ranges of phrases by first word.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub(super) struct Heads {
    /// A power of two of slots, at most half of them taken: word id, or 0, with start and end.
    slots: Vec<(u32, u32, u32)>,
    /// How far a spread id is shifted to be a slot.
    shift: u32,
}

impl Heads {
    /// The table for phrases in their order.
    pub(super) fn new(heads: impl ExactSizeIterator<Item = NormId>) -> Heads {
        let mut ranges: Vec<(u32, u32, u32)> = Vec::with_capacity(heads.len());
        for (at, head) in (0..).zip(heads) {
            match ranges.last_mut() {
                Some((word, _, end)) if *word == head.0 => *end = at + 1,
                _ => ranges.push((head.0, at, at + 1)),
            }
        }
        let count = (ranges.len() * 2).next_power_of_two().max(2);
        let mut table = Heads {
            slots: vec![(0, 0, 0); count],
            shift: 32 - count.trailing_zeros(),
        };
        for range in ranges {
            let slot = table.slot(range.0);
            table.slots[slot] = range;
        }
        table
    }

    /// The indexes of the phrases that begin with the word; empty for a word that begins none.
    pub(super) fn range(&self, word: NormId) -> Range<usize> {
        let (found, start, end) = self.slots[self.slot(word.0)];
        if found == 0 {
            return 0..0;
        }
        start as usize..end as usize
    }

    /// The slot of a word, or the empty one where it would stand. At least half of the slots are empty, so it ends.
    fn slot(&self, word: u32) -> usize {
        let mut at = (word.wrapping_mul(SPREAD) >> self.shift) as usize;
        while self.slots[at].0 != word && self.slots[at].0 != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_its_range_and_others_none() {
        let words = [3, 3, 7, 8, 8, 8, 900_000].map(NormId);
        let heads = Heads::new(words.into_iter());
        assert_eq!(heads.range(NormId(3)), 0..2);
        assert_eq!(heads.range(NormId(7)), 2..3);
        assert_eq!(heads.range(NormId(8)), 3..6);
        assert_eq!(heads.range(NormId(900_000)), 6..7);
        for strange in [0, 1, 2, 4, 900_001] {
            assert!(heads.range(NormId(strange)).is_empty(), "{strange}");
        }
        assert!(Heads::new(std::iter::empty()).range(NormId(3)).is_empty());
    }

    #[test]
    fn many_words_keep_apart() {
        let heads = Heads::new((1..5000).map(NormId).collect::<Vec<_>>().into_iter());
        for word in 1..5000 {
            assert_eq!(heads.range(NormId(word)), word as usize - 1..word as usize);
        }
    }
}
