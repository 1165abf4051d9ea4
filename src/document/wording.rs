//! Whether two contents are of one claim, and in which words they differ. In: the words of two texts. Out: yes or no, and
//! runs of words, same or other.

use super::{ContentWord, ContentWords, Stem};
use crate::text::Span;
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, diff_ratio};
use std::collections::BTreeSet;

/// Two contents are of one claim if they share this many of their telling words, in hundredths of the longer's.
const ALIKE: usize = 45;

/// Words of at least so many letters that share this part of them are one word, misspelt.
const LONG: usize = 6;
const SPELT: f32 = 0.85;

/// A run of words of two contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its words in the first, if it stands there.
    pub first: Option<Span>,
    /// Its words in the second.
    pub second: Option<Span>,
    /// Whether both have the same words, inflection aside.
    pub same: bool,
}

/// A content: stretches of a text whose words are known.
#[derive(Debug, Clone, Copy)]
pub struct Worded<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words; their stems are numbered alike in both contents.
    pub words: &'a ContentWords,
    /// The stretches, in order.
    pub spans: &'a [Span],
}

/// Whether two contents with these telling words are of one claim.
pub fn are_alike(one: &BTreeSet<Stem>, other: &BTreeSet<Stem>) -> bool {
    let shared = one.intersection(other).count();
    let longer = one.len().max(other.len());
    shared >= 2 && shared * 100 >= longer * ALIKE
}

/// Both contents word by word; `None` where they differ in no word that matters.
pub fn difference(contents: [Worded<'_>; 2]) -> Option<Vec<Part>> {
    let words = |at: usize| -> Vec<ContentWord> {
        let content = &contents[at];
        let spans = content.spans.iter();
        spans
            .flat_map(|span| content.words.within(*span))
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
        let modal = |run: &[ContentWord]| run.iter().any(|word| word.modal);
        let equal = op.tag() == DiffTag::Equal
            || is_misspelt(contents.map(|c| c.text), one, other)
            || !(only(one, &second)
                || only(other, &first)
                || (relates(one) && relates(other))
                || (modal(one) && modal(other)));
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
fn is_misspelt(texts: [&str; 2], one: &[ContentWord], other: &[ContentWord]) -> bool {
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
    let letters = |at: usize, span: Span| span.of(texts[at]).chars().collect::<Vec<char>>();
    let (one, other) = (letters(0, one), letters(1, other));
    let changes = capture_diff_slices(Algorithm::Myers, &one, &other);
    one.len().min(other.len()) >= LONG && diff_ratio(&changes, one.len(), other.len()) >= SPELT
}

fn joined(words: &[ContentWord]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    Some(first.span.join(last.span))
}
