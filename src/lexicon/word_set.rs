//! A set of words. In: word ids, at start-up. Out: whether a word is among them, by one bit: it is asked at every token.

use crate::text::NormId;
use borsh::{BorshDeserialize, BorshSerialize};

/// Word ids as bits.
#[derive(Debug, Clone, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct WordSet {
    bits: Vec<u64>,
}

impl WordSet {
    /// Whether the word is in the set.
    #[inline]
    pub(crate) fn contains(&self, word: NormId) -> bool {
        let bits = self.bits.get(word.index() / 64);
        bits.is_some_and(|bits| bits >> (word.0 % 64) & 1 != 0)
    }

    /// Puts a word into the set.
    pub(crate) fn insert(&mut self, word: NormId) {
        let at = word.index() / 64;
        if self.bits.len() <= at {
            self.bits.resize(at + 1, 0);
        }
        self.bits[at] |= 1 << (word.0 % 64);
    }

    /// Puts all words of another set into this one.
    fn extend(&mut self, other: &WordSet) {
        let longer = self.bits.len().max(other.bits.len());
        self.bits.resize(longer, 0);
        for (bits, more) in self.bits.iter_mut().zip(&other.bits) {
            *bits |= more;
        }
    }
}

impl FromIterator<NormId> for WordSet {
    fn from_iter<I: IntoIterator<Item = NormId>>(words: I) -> WordSet {
        let mut set = WordSet::default();
        words.into_iter().for_each(|word| set.insert(word));
        set
    }
}

impl<'s> FromIterator<&'s WordSet> for WordSet {
    fn from_iter<I: IntoIterator<Item = &'s WordSet>>(sets: I) -> WordSet {
        let mut all = WordSet::default();
        sets.into_iter().for_each(|set| all.extend(set));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_put_in_and_nothing_else() {
        let mut set: WordSet = [1, 63, 64, 9000].map(NormId).into_iter().collect();
        for word in 0..10_000 {
            let wanted = [1, 63, 64, 9000].contains(&word);
            assert_eq!(set.contains(NormId(word)), wanted, "{word}");
        }
        set.extend(&[2, 20_000].map(NormId).into_iter().collect());
        assert!(
            [1, 2, 20_000]
                .into_iter()
                .all(|word| set.contains(NormId(word)))
        );
        assert!(!WordSet::default().contains(NormId(0)));
    }
}
