//! The same said in different words: quotes of two columns that are about one thing, word by word.

use super::alike::{Passage, Rank, nearness};
use super::claims::Scene;
use super::findings::{Scope, Told};
use crate::document::{are_alike, difference};
use std::cmp::Reverse;

/// All pairs of the same claim whose words differ, for each two columns.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Scope> {
    let mut scopes = Vec::new();
    if scene.pages.iter().any(|page| page.foreign) {
        // Words of two languages differ everywhere.
        return scopes;
    }
    for first in 0..scene.columns.len() {
        for second in first + 1..scene.columns.len() {
            scopes.extend(pairs(scene, [first, second]));
        }
    }
    scopes
}

/// The nearest pairs first, each quote once.
fn pairs(scene: &Scene<'_>, columns: [usize; 2]) -> Vec<Scope> {
    let [first, second] = columns.map(|at| &scene.candidates[at]);
    let mut near: Vec<(usize, &Passage<'_>, &Passage<'_>)> = Vec::new();
    for passage in first.passages.iter().filter(|p| p.quote.is_some()) {
        let found = second.nearest(passage, scene.lexicon, |other| {
            other.quote.is_some() && are_alike(&passage.stems, &other.stems)
        });
        near.extend(found.map(|(other, near)| (near.shared, passage, other)));
    }
    near.sort_by_key(|(shared, ..)| Reverse(*shared));
    let mut taken = Vec::new();
    let mut scopes = Vec::new();
    for (_, one, other) in near {
        let back = first.nearest(other, scene.lexicon, |p| are_alike(&p.stems, &other.stems));
        let mutual = back.is_some_and(|(back, _)| back.quote == one.quote);
        let held = nearness(one, other, scene.lexicon).verdict != Rank::NotFound;
        let (Some(a), Some(b)) = (one.quote, other.quote) else {
            continue;
        };
        if !mutual || !held || taken.contains(&b) {
            continue;
        }
        taken.push(b);
        let parts = difference([
            scene.page(columns[0]).worded(&one.spans),
            scene.page(columns[1]).worded(&other.spans),
        ]);
        if let Some(parts) = parts {
            let told = |column, quote| Told { column, quote };
            let quotes = [told(columns[0], a), told(columns[1], b)];
            scopes.push(Scope { quotes, parts });
        }
    }
    scopes.sort_by_key(|scope| scope.quotes);
    scopes
}
