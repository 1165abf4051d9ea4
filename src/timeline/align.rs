//! Which sentence of a later text says what a sentence of an earlier text said. In: sentences of both. Out: pairs, each
//! sentence in one at most.

use super::findings::{Statement, Text};
use crate::document::{Stem, are_alike};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A word leads to at most so many sentences, the first ones: time stays linear in any text.
const MOST: usize = 50;
/// Of each sentence so many of the nearest are looked at.
const NEAREST: usize = 3;

/// A sentence by the indices of its text and of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sentence {
    pub(super) text: usize,
    pub(super) at: usize,
}

impl Sentence {
    pub(super) fn of(self, texts: &[Text]) -> &Statement {
        &texts[self.text].statements[self.at]
    }
}

/// Pairs of sentences of one claim and one voice, nearest first, in the order of the later text.
pub(super) fn pairs(texts: &[Text], pool: &[Sentence], later: usize) -> Vec<[Sentence; 2]> {
    let mut by_stem: BTreeMap<Stem, Vec<usize>> = BTreeMap::new();
    for (number, sentence) in pool.iter().enumerate() {
        for stem in &sentence.of(texts).stems {
            let places = by_stem.entry(*stem).or_default();
            if places.len() < MOST {
                places.push(number);
            }
        }
    }
    let mut near: Vec<(usize, usize, usize)> = Vec::new();
    let statements = texts[later].statements.iter().enumerate();
    for (at, statement) in statements.filter(|(_, statement)| !statement.introduces()) {
        let candidates = nearest(texts, pool, &by_stem, statement);
        near.extend(
            candidates
                .into_iter()
                .map(|(share, number)| (share, at, number)),
        );
    }
    near.sort_by_key(|(share, at, number)| (Reverse(*share), *at, *number));
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, at, number) in near {
        if !before.contains(&number) && !after.contains(&at) {
            before.insert(number);
            after.insert(at);
            pairs.push([pool[number], Sentence { text: later, at }]);
        }
    }
    pairs.sort_by_key(|[_, later]| *later);
    pairs
}

/// The nearest of the pool that are alike, with the share of telling words that both have, in thousandths.
fn nearest(
    texts: &[Text],
    pool: &[Sentence],
    by_stem: &BTreeMap<Stem, Vec<usize>>,
    statement: &Statement,
) -> Vec<(usize, usize)> {
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    let places = statement.stems.iter().filter_map(|stem| by_stem.get(stem));
    for number in places.flatten() {
        *shared.entry(*number).or_default() += 1;
    }
    let share = |(number, count): (usize, usize)| {
        let other = pool[number].of(texts);
        let longer = statement.stems.len().max(other.stems.len()).max(1);
        (count * 1000 / longer, number)
    };
    let fit = |(number, _): &(usize, usize)| pool[*number].of(texts).voice == statement.voice;
    let mut near: Vec<(usize, usize)> = shared.into_iter().filter(fit).map(share).collect();
    near.sort_by_key(|(share, number)| (Reverse(*share), *number));
    near.truncate(NEAREST);
    near.retain(|(_, number)| are_alike(&pool[*number].of(texts).stems, &statement.stems));
    near
}
