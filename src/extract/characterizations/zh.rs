//! How a Chinese document describes the encounter: "坦诚、深入地交换了意见", "通话是务实、积极、建设性的". In: the document and its quotes.
//! Out: chains of adjectives, by the words that both languages share. What one side says of other talks is left out.

use super::rules::{CHINESE_DONE, CHINESE_SAID};
use crate::extract::han::{Han, told};
use crate::lexicon::{Described, Told};
use crate::model::{Act, Found, Quote, Rule};
use crate::text::Span;
use std::ops::Range;

/// One chain.
pub(super) struct Hit {
    pub(super) rule: &'static Rule,
    pub(super) span: Span,
    pub(super) words: Vec<String>,
}

/// Every chain, in order.
pub(super) fn find(han: &Han, quotes: &[Found<Quote>]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in &han.document.sentences {
        let tokens = sentence.tokens();
        if !han.document.block_of_sentence(sentence).kind.is_prose() {
            continue;
        }
        let mut at = tokens.start;
        while at < tokens.end {
            let (end, words) = chain(han, at, tokens.end);
            let shape = (!words.is_empty())
                .then(|| shape(han, &tokens, at..end))
                .flatten();
            if let Some(rule) = shape {
                let span = han.span(&(at..end));
                if is_common(quotes, span) {
                    hits.push(Hit { rule, span, words });
                }
            }
            at = end.max(at + 1);
        }
    }
    hits
}

/// The adjectives that stand in a row from the token on, and the index after the last.
fn chain(han: &Han, start: usize, limit: usize) -> (usize, Vec<String>) {
    let (mut at, mut end) = (start, start);
    let mut words = Vec::new();
    while let Some((next, word)) = han.words.adjectives.longest(han.tokens, at) {
        if next > limit {
            break;
        }
        words.push(word.clone());
        (at, end) = (next, next);
        at = described(han, at, Described::Joins).unwrap_or(at);
        let direct = han.words.adjectives.longest(han.tokens, at).is_some();
        let copula = described(han, at, Described::Copulas).filter(|_| !direct);
        at = copula.unwrap_or(at);
    }
    (end, words)
}

fn described(han: &Han, at: usize, wanted: Described) -> Option<usize> {
    let mut words = han.words.described.at(han.tokens, at);
    words.find(|(_, word)| **word == wanted).map(|(end, _)| end)
}

/// The shape in which a chain describes the talks, if it does.
fn shape(han: &Han, sentence: &Range<usize>, chain: Range<usize>) -> Option<&'static Rule> {
    let manner = described(han, chain.end, Described::Manner).unwrap_or(chain.end);
    let done = described(han, manner, Described::Done);
    let clause = (sentence.start..chain.start)
        .rev()
        .find(|at| han.is(*at, &["，", "；", "。"]));
    let from = clause.map_or(sentence.start, |mark| mark + 1);
    let coming = (from..chain.start).any(|at| {
        told(han, at, Told::Other).is_some() || described(han, at, Described::Coming).is_some()
    });
    if done.is_some() && !coming {
        let one = chain.end - chain.start <= 2;
        let held = (from..chain.start).any(|at| described(han, at, Described::Held).is_some());
        let about = (from..chain.start).any(|at| described(han, at, Described::About).is_some());
        return (held || about || !one).then_some(&CHINESE_DONE);
    }
    let noun = |at: usize| {
        described(han, at, Described::Nouns).or_else(|| described(han, at, Described::Atmosphere))
    };
    let said = (from..chain.start).find_map(|at| {
        let end = noun(at)?;
        let copula = described(han, end, Described::Copulas).unwrap_or(end);
        (copula == chain.start).then_some(end)
    });
    (said.is_some() && !coming).then_some(&CHINESE_SAID)
}

/// Whether the document itself, or both who talked, describe.
fn is_common(quotes: &[Found<Quote>], span: Span) -> bool {
    let around = quotes.iter().filter(|quote| {
        quote
            .item
            .content
            .iter()
            .any(|content| content.contains(span))
    });
    let inner = around.min_by_key(|quote| quote.span.len());
    inner.is_none_or(|quote| {
        let act = quote.item.cue.as_ref().map(|cue| cue.act);
        let talks = [Act::Characterize, Act::Discuss, Act::Agree];
        quote.item.speakers.len() > 1 || act.is_some_and(|act| talks.contains(&act))
    })
}
