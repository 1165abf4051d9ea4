//! The persons of a document by the words of their names. In: full names, in order. Out: those who share a word.

use super::referent::{Ref, Registry};
use crate::extract::mentions::Mention;
use rustc_hash::FxHashMap;

/// Of those who share a word of their names at most so many are compared.
const RIVALS: usize = 12;

/// A person with a full name.
pub(super) struct Full {
    pub(super) found: Ref,
    words: Vec<String>,
    /// Its first full mention.
    first: usize,
}

/// The persons of a document by the words of their names.
#[derive(Default)]
pub(super) struct Index {
    full: Vec<Full>,
    by_word: FxHashMap<String, Vec<usize>>,
}

impl Index {
    pub(super) fn add(&mut self, found: Ref, words: Vec<String>, first: usize) {
        let known = words.last().and_then(|word| self.by_word.get(word));
        if known.is_some_and(|places| {
            places
                .iter()
                .any(|place| self.full[*place].found == found && self.full[*place].words == words)
        }) {
            return;
        }
        for word in &words {
            let places = self.by_word.entry(word.clone()).or_default();
            places.push(self.full.len());
        }
        self.full.push(Full {
            found,
            words,
            first,
        });
    }

    /// Somebody whose full name has all these words, or all of whose words are here.
    pub(super) fn same(
        &self,
        registry: &Registry,
        mention: &Mention,
        words: &[String],
    ) -> Option<Ref> {
        let candidates = words
            .iter()
            .filter_map(|word| self.by_word.get(word))
            .flat_map(|places| places.iter().rev().take(RIVALS));
        let mut candidates = candidates.map(|place| &self.full[*place]);
        let within = |one: &[String], other: &[String]| one.iter().all(|word| other.contains(word));
        let same = |full: &&Full| {
            let referent = &registry.referents[full.found];
            (within(words, &full.words) || within(&full.words, words))
                && referent.gender.agrees(mention.gender)
                && referent
                    .actor
                    .is_none_or(|known| mention.actor.is_none_or(|actor| actor == known))
        };
        candidates.find(same).map(|full| full.found)
    }

    /// Those whose full name has the word, the most recent one before the mention first.
    pub(super) fn sharing(&self, word: &str, at: usize) -> Vec<&Full> {
        let Some(places) = self.by_word.get(word) else {
            return Vec::new();
        };
        let split = places.partition_point(|place| self.full[*place].first <= at);
        let before = places[..split].iter().rev().take(RIVALS);
        before
            .chain(places[split..].iter().take(RIVALS))
            .map(|place| &self.full[*place])
            .collect()
    }
}
