//! A document of two languages, of which each was read by itself. In: the analyses of both parts, over one text. Out: one
//! analysis in the order of the text: who is named in both is one speaker, what both are about one topic, one account that
//! stands in both languages one account. Finds nothing itself.

mod folded;
mod renumber;

use crate::model::*;
use crate::text::Span;
use renumber::{Numbers, renumber};
use std::collections::{BTreeMap, BTreeSet};

/// Joins the parts; `first` is the one whose language is the document's.
pub(super) fn join(mut first: Analysis, mut second: Analysis) -> Analysis {
    let same = folded::is_one_account(&first.accounts, &second.accounts);
    if same {
        let words = [&first, &second].map(|part| part.accounts[0].item.words);
        share_out(&mut first.topics, words[0], words);
        share_out(&mut second.topics, words[1], words);
    }
    let numbers = numbers(&first, &second, same);
    renumber(&mut first, &numbers[0]);
    renumber(&mut second, &numbers[1]);
    Analysis {
        language: first.language,
        header: folded::header(first.header, second.header),
        accounts: folded::accounts(first.accounts, second.accounts, same),
        sections: found(first.sections, second.sections),
        sentences: merged(first.sentences, second.sentences, |sentence| sentence.span),
        speakers: folded::speakers(first.speakers, second.speakers, &numbers[1].speakers),
        quotes: found(first.quotes, second.quotes),
        topics: folded::topics(first.topics, second.topics),
        positions: found(first.positions, second.positions),
        characterizations: found(first.characterizations, second.characterizations),
        signals: found(first.signals, second.signals),
        events: folded::events(first.events, second.events),
        next_steps: found(first.next_steps, second.next_steps),
        diagnostics: merged(first.diagnostics, second.diagnostics, |found| found.span),
    }
}

/// The numbers of both parts' findings in the whole.
fn numbers(first: &Analysis, second: &Analysis, same_account: bool) -> [Numbers; 2] {
    let [sections, other_sections] = places(&spans(&first.sections), &spans(&second.sections));
    let [quotes, other_quotes] = places(&spans(&first.quotes), &spans(&second.quotes));
    let known = first.accounts.len() as u32 - u32::from(same_account);
    [
        Numbers {
            sections,
            quotes,
            speakers: (0..first.speakers.len() as u32).collect(),
            accounts: (0..first.accounts.len() as u32).collect(),
        },
        Numbers {
            sections: other_sections,
            quotes: other_quotes,
            speakers: same_speakers(&first.speakers, &second.speakers),
            accounts: (known..).take(second.accounts.len()).collect(),
        },
    ]
}

/// For each speaker of the second part the number of the same one in the first, else a new one.
fn same_speakers(first: &[Found<Speaker>], second: &[Found<Speaker>]) -> Vec<u32> {
    let key = |speaker: &Speaker| {
        let name = || (speaker.kind.as_str(), speaker.name.to_lowercase());
        let entity = speaker.entity.clone();
        entity.map_or_else(name, |entity| ("", entity))
    };
    let mut known: BTreeMap<_, u32> = BTreeMap::new();
    for (found, number) in first.iter().zip(0..) {
        known.entry(key(&found.item)).or_insert(number);
    }
    let mut next = first.len() as u32;
    let mut taken = BTreeSet::new();
    let number = |found: &Found<Speaker>| {
        let known = known
            .get(&key(&found.item))
            .filter(|_| !found.item.anonymous);
        let free = known.filter(|at| taken.insert(**at));
        free.copied().unwrap_or_else(|| {
            next += 1;
            next - 1
        })
    };
    second.iter().map(number).collect()
}

/// Topics whose one account is now a part of a longer one: their share of it.
fn share_out(topics: &mut [Topic], own: u32, words: [u32; 2]) {
    let all = f64::from(words[0]) + f64::from(words[1]);
    let accounts = topics.iter_mut().flat_map(|topic| &mut topic.accounts);
    accounts.for_each(|account| account.share *= f64::from(own) / all.max(1.0));
}

fn spans<T>(all: &[Found<T>]) -> Vec<Span> {
    all.iter().map(|found| found.span).collect()
}

/// Where the elements of either list stand in both together, in order of the text; neither list changes its own order.
fn places(one: &[Span], other: &[Span]) -> [Vec<u32>; 2] {
    let mut places = [
        Vec::with_capacity(one.len()),
        Vec::with_capacity(other.len()),
    ];
    for next in 0..(one.len() + other.len()) as u32 {
        let [first, second] = [one.get(places[0].len()), other.get(places[1].len())];
        places[usize::from(is_later(first, second))].push(next);
    }
    places
}

/// Whether the second of two lists has the next element.
fn is_later(first: Option<&Span>, second: Option<&Span>) -> bool {
    match (first, second) {
        (Some(first), Some(second)) => second.start < first.start,
        (first, _) => first.is_none(),
    }
}

fn found<T>(one: Vec<Found<T>>, other: Vec<Found<T>>) -> Vec<Found<T>> {
    merged(one, other, |found| found.span)
}

/// Both lists in order of the text, as `places` has them.
fn merged<T>(one: Vec<T>, other: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    loop {
        let [first, second] = [one.peek().map(&span), other.peek().map(&span)];
        let next = match is_later(first.as_ref(), second.as_ref()) {
            true => other.next(),
            false => one.next(),
        };
        match next {
            Some(next) => all.push(next),
            None => return all,
        }
    }
}
