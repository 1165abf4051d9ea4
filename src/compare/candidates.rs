//! The passages of one column that another may be held against, found by their words.

use super::alike::{Nearness, Passage, Rank, nearness};
use super::findings::Column;
use super::page::Page;
use crate::document::Stem;
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// A word leads to at most this many passages, the first ones; no account comes near it, and time stays linear in what is
/// no account.
const MOST: usize = 200;

/// A column's quotes, and its sentences of which quotes hold less than half.
#[derive(Debug)]
pub(super) struct Candidates<'a> {
    pub(super) passages: Vec<Passage<'a>>,
    by_stem: BTreeMap<Stem, Vec<usize>>,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(page: &Page<'a>, column: &Column) -> Candidates<'a> {
        let quotes = page.quotes_of(column.account);
        let quotes: Vec<_> = quotes
            .filter(|(_, quote)| !is_own_stance(page, quote))
            .collect();
        let parents: BTreeSet<QuoteId> = quotes.iter().filter_map(|(_, q)| q.parent).collect();
        let here = |quote: &Quote| {
            let mut content = quote.content.iter();
            !content.any(|span| column.elsewhere(*span).is_some())
        };
        let inner = quotes.iter();
        let inner = inner.filter(|(id, quote)| !parents.contains(id) && here(quote));
        let mut passages: Vec<Passage<'a>> = inner
            .map(|(id, quote)| Passage::of_quote(page, *id, quote))
            .collect();
        // A cue that governs a paragraph holds more than the stances inside it.
        let outer = quotes
            .iter()
            .filter(|(id, _)| page.foreign && parents.contains(id));
        for (id, quote) in outer {
            let parts = page.stretches(quote).into_iter();
            passages.extend(parts.map(|part| Passage::of_part(page, *id, quote, &part)));
        }
        let contents = quotes.iter().flat_map(|(_, q)| q.content.iter().copied());
        let narrated = narrated(page, column, contents.collect()).into_iter();
        passages.extend(narrated.map(|sentence| Passage::of_spans(page, &[sentence])));
        let by_stem = by_stem(&passages);
        Candidates { passages, by_stem }
    }

    /// The passage nearest to a claim, among those for which `fit` holds; the first of equals.
    pub(super) fn nearest(
        &self,
        claim: &Passage<'_>,
        lexicon: &Lexicon,
        fit: impl Fn(&Passage<'_>) -> bool,
    ) -> Option<(&Passage<'a>, Nearness)> {
        let places = claim.stems.iter().filter_map(|stem| self.by_stem.get(stem));
        let places: BTreeSet<usize> = places.flatten().copied().collect();
        let fitting = places
            .iter()
            .map(|at| &self.passages[*at])
            .filter(|p| fit(p));
        let held = fitting.map(|passage| (passage, nearness(claim, passage, lexicon)));
        let near = held.filter(|(_, near)| near.verdict != Rank::NotFound);
        near.reduce(|best, next| if next.1 > best.1 { next } else { best })
    }
}

/// The sentences of a column of whose telling words less than half stand in contents.
fn narrated(page: &Page<'_>, column: &Column, contents: Vec<Span>) -> Vec<Span> {
    let told = page.words.telling_places(contents);
    let is_narrated = |sentence: &Span| {
        let words = page.words.within(*sentence).iter();
        let (all, quoted) = words
            .filter(|word| word.telling)
            .fold((0, 0), |(all, quoted), word| {
                (all + 1, quoted + usize::from(told.contains(&word.span)))
            });
        quoted * 2 < all && column.elsewhere(*sentence).is_none()
    };
    let sentences = page.sentences_of(column.account);
    sentences.filter(is_narrated).collect()
}

/// For each stem the first passages that have it.
fn by_stem(passages: &[Passage<'_>]) -> BTreeMap<Stem, Vec<usize>> {
    let mut by_stem: BTreeMap<Stem, Vec<usize>> = BTreeMap::new();
    for (at, passage) in passages.iter().enumerate() {
        for stem in &passage.named {
            let places = by_stem.entry(*stem).or_default();
            if places.len() < MOST {
                places.push(at);
            }
        }
    }
    by_stem
}

/// Whether what somebody says tells his own side's stance there: "Rubio confirmed that [the United States rules out …]";
/// the whole tells it better.
fn is_own_stance(page: &Page, quote: &Quote) -> bool {
    let analysis = page.analysis;
    let speaker = |quote: &Quote| analysis.speakers.get(quote.speakers.first()?.index());
    let outer = quote
        .parent
        .and_then(|outer| analysis.quotes.get(outer.index()))
        .and_then(|outer| speaker(&outer.item));
    let (Some(outer), Some(inner)) = (outer, speaker(quote)) else {
        return false;
    };
    let same = inner.item.side.is_some() && inner.item.side == outer.item.side;
    std::ptr::eq(inner, outer) || same && inner.item.kind == SpeakerKind::Government
}
