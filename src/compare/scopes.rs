//! The same said in different words: quotes of two columns that are about one thing, word by word.

use super::alike::{Passage, Rank, nearness};
use super::claims::Scene;
use super::findings::{Part, Scope, Told};
use super::page::Page;
use crate::document::{ContentWord, Stem};
use crate::text::Span;
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, diff_ratio};
use std::cmp::Reverse;

/// Two contents are of one claim if they share this many of their telling words, in hundredths of the longer's.
const ALIKE: usize = 45;

/// Words of at least so many letters that share this part of them are one word, misspelt.
const LONG: usize = 6;
const SPELT: f32 = 0.85;

/// All pairs of the same claim whose words differ, for each two columns.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Scope> {
    let mut scopes = Vec::new();
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
            other.quote.is_some() && is_alike(passage, other)
        });
        near.extend(found.map(|(other, near)| (near.shared, passage, other)));
    }
    near.sort_by_key(|(shared, ..)| Reverse(*shared));
    let mut taken = Vec::new();
    let mut scopes = Vec::new();
    for (_, one, other) in near {
        let back = first.nearest(other, scene.lexicon, |p| is_alike(p, other));
        let mutual = back.is_some_and(|(back, _)| back.quote == one.quote);
        let held = nearness(one, other, scene.lexicon).verdict != Rank::NotFound;
        let (Some(a), Some(b)) = (one.quote, other.quote) else {
            continue;
        };
        if !mutual || !held || taken.contains(&b) {
            continue;
        }
        taken.push(b);
        let parts = difference(columns.map(|at| scene.page(at)), [&one.spans, &other.spans]);
        if let Some(parts) = parts {
            let told = |column, quote| Told { column, quote };
            let quotes = [told(columns[0], a), told(columns[1], b)];
            scopes.push(Scope { quotes, parts });
        }
    }
    scopes.sort_by_key(|scope| scope.quotes);
    scopes
}

fn is_alike(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    let shared = one.stems.intersection(&other.stems).count();
    let longer = one.stems.len().max(other.stems.len());
    shared >= 2 && shared * 100 >= longer * ALIKE
}

/// Both contents word by word; `None` where they differ in no word that matters.
fn difference(pages: [&Page<'_>; 2], spans: [&Vec<Span>; 2]) -> Option<Vec<Part>> {
    let words = |at: usize| -> Vec<ContentWord> {
        let spans = spans[at].iter();
        spans
            .flat_map(|span| pages[at].words.within(*span))
            .copied()
            .collect()
    };
    let sides = [words(0), words(1)];
    let stems = |at: usize| sides[at].iter().map(|w| w.stem).collect::<Vec<_>>();
    let [first, second] = [stems(0), stems(1)];
    let changes = capture_diff_slices(Algorithm::Myers, &first, &second);
    let only = |run: &[ContentWord], other: &[Stem]| {
        let stated = |word: &ContentWord| word.telling && !other.contains(&word.stem);
        run.iter()
            .any(|word| stated(word) || word.negates || word.joins)
    };
    let part = |op: &DiffOp| {
        let (one, other) = (&sides[0][op.old_range()], &sides[1][op.new_range()]);
        let relates = |run: &[ContentWord]| run.iter().any(|word| word.relates);
        let equal = op.tag() == DiffTag::Equal
            || is_misspelt(pages, one, other)
            || !(only(one, &second) || only(other, &first) || (relates(one) && relates(other)));
        Part {
            first: joined(one),
            second: joined(other),
            same: equal,
        }
    };
    let parts: Vec<Part> = changes.iter().map(part).collect();
    parts.iter().any(|part| !part.same).then_some(parts)
}

/// Whether two runs are a word each that differs in a letter ("dialgue").
fn is_misspelt(pages: [&Page<'_>; 2], one: &[ContentWord], other: &[ContentWord]) -> bool {
    let only = |words: &[ContentWord]| {
        let mut telling = words.iter().filter(|word| word.telling);
        telling
            .next()
            .filter(|_| telling.next().is_none())
            .map(|word| word.span)
    };
    let (Some(one), Some(other)) = (only(one), only(other)) else {
        return false;
    };
    let letters = |at: usize, span: Span| span.of(pages[at].text).chars().collect::<Vec<char>>();
    let (one, other) = (letters(0, one), letters(1, other));
    let changes = capture_diff_slices(Algorithm::Myers, &one, &other);
    one.len().min(other.len()) >= LONG && diff_ratio(&changes, one.len(), other.len()) >= SPELT
}

fn joined(words: &[ContentWord]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    Some(first.span.join(last.span))
}
