//! The encounter that a Chinese sentence tells. In: a sentence. Out: its kind, where it is named, who is named around it.

use super::{Han, Noun, NounKind};
use crate::lexicon::{Part, Told};
use crate::model::{EventKind, SectionKind};
use std::ops::Range;

/// The encounter is told in one of the first so many sentences of prose.
const BEGINNING: usize = 4;

/// An encounter as it is told.
#[derive(Debug, Clone)]
pub(crate) struct Encounter {
    pub(crate) kind: EventKind,
    /// The words for it.
    pub(crate) words: Range<usize>,
    /// Who is named on one side.
    pub(crate) hosts: Vec<Noun>,
    /// Who is named on the other.
    pub(crate) guests: Vec<Noun>,
    /// The sentence.
    pub(crate) sentence: Range<usize>,
}

/// The encounter that the document reports: told in its first sentences, or else in its title.
pub(crate) fn find_encounter(han: &Han) -> Option<(Encounter, bool)> {
    let document = han.document;
    let prose = document
        .sentences
        .iter()
        .filter(|sentence| document.block_of_sentence(sentence).kind.is_prose());
    let told = prose.take(BEGINNING).find_map(|sentence| {
        let label = document
            .block_of_sentence(sentence)
            .label
            .map_or(0, |label| label.end);
        let start = document.token_at(label).max(sentence.tokens().start);
        let found = encounter(han, start..sentence.tokens().end)?;
        (!found.hosts.is_empty() && !found.guests.is_empty()).then_some(found)
    });
    if let Some(told) = told {
        return Some((told, false));
    }
    let titles = document
        .blocks
        .iter()
        .filter(|block| block.kind == SectionKind::Headline);
    let mut titled = titles.filter_map(|block| encounter(han, block.tokens.clone()));
    titled.next().map(|found| (found, true))
}

/// The encounter that a sentence tells, if it tells one.
fn encounter(han: &Han, sentence: Range<usize>) -> Option<Encounter> {
    let mut at = sentence.start;
    while at < sentence.end {
        let Some((end, kind)) = han.words.kinds.longest(han.tokens, at) else {
            at += 1;
            continue;
        };
        let clause = clause_around(han, &sentence, at);
        if end <= sentence.end && !is_other(han, &clause, at) && !is_after(han, end) {
            return Some(read(han, *kind, at..end, clause, sentence));
        }
        at = end;
    }
    None
}

/// From the last stop or comma before the words to the first after them.
fn clause_around(han: &Han, sentence: &Range<usize>, at: usize) -> Range<usize> {
    let parts = |at: &usize| han.is(*at, &["，", "；", "。", ","]);
    let start = (sentence.start..at)
        .rev()
        .find(parts)
        .map_or(sentence.start, |mark| mark + 1);
    let end = (at..sentence.end).find(parts).unwrap_or(sentence.end);
    start..end
}

/// Whether an earlier or coming encounter is meant.
fn is_other(han: &Han, clause: &Range<usize>, at: usize) -> bool {
    (clause.start..at).any(|before| told(han, before, Told::Other).is_some())
}

/// Whether the words only place something after the encounter: "会谈后", or are part of a longer name.
fn is_after(han: &Han, end: usize) -> bool {
    han.part(end, Part::Nominal).is_some() && !han.is_mark(end)
}

/// The end of a word at the token that tells this of an encounter.
pub(crate) fn told(han: &Han, at: usize, wanted: Told) -> Option<usize> {
    let mut words = han.words.told.at(han.tokens, at);
    words.find(|(_, word)| **word == wanted).map(|(end, _)| end)
}

fn read(
    han: &Han,
    kind: EventKind,
    words: Range<usize>,
    clause: Range<usize>,
    sentence: Range<usize>,
) -> Encounter {
    let named = people(han, &clause);
    let split = (clause.start..clause.end).filter(|at| told(han, *at, Told::With).is_some());
    let splits: Vec<usize> = split.collect();
    let first = named.first().map_or(clause.start, |noun| noun.tokens.end);
    let border = splits
        .into_iter()
        .find(|at| *at >= first)
        .unwrap_or(words.start);
    let (mut hosts, mut guests): (Vec<Noun>, Vec<Noun>) = named
        .into_iter()
        .partition(|noun| noun.tokens.start < border);
    let all_names = |nouns: &[Noun]| nouns.iter().any(|noun| noun.kind == NounKind::Person);
    for nouns in [&mut hosts, &mut guests] {
        if all_names(nouns) {
            nouns.retain(|noun| noun.kind == NounKind::Person);
        }
    }
    hosts.truncate(1);
    guests.truncate(if kind == EventKind::Summit { 8 } else { 2 });
    Encounter {
        kind,
        words,
        hosts,
        guests,
        sentence,
    }
}

/// The people and sides that are named in a clause, without those who only own a place.
fn people(han: &Han, clause: &Range<usize>) -> Vec<Noun> {
    let mut found: Vec<Noun> = Vec::new();
    let mut at = clause.start;
    while at < clause.end {
        let fit = |noun: &Noun| {
            matches!(
                noun.kind,
                NounKind::Person | NounKind::Side | NounKind::Institution
            )
        };
        match han.noun(at, clause.end) {
            Some(noun) if fit(&noun) => {
                at = noun.tokens.end;
                found.push(noun);
            }
            Some(noun) => at = noun.tokens.end,
            None => at += 1,
        }
    }
    found
}
