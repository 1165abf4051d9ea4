//! How the document describes the encounter. In: document, accounts, quotes. Out: one finding a chain of adjectives.
//! Nothing that is only wished for, planned, or said of other things.

mod chain;
mod rules;
mod shapes;
mod zh;

pub(crate) use rules::RULES;

use super::grammar::Grammar;
use super::han::Han;
use super::nesting::{account_spans, innermost, quote_contents};
use super::rule::stamp;
use super::sight::Sight;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{Account, AccountId, Characterization, Confidence, Found, Quote};
use crate::text::Span;
use chain::Chain;
use shapes::{SHAPES, Shape};

/// The characterizations of a document, in order.
pub(crate) fn find(
    document: &Document,
    lexicon: &Lexicon,
    accounts: &[Found<Account>],
    quotes: &[Found<Quote>],
) -> Vec<Found<Characterization>> {
    match Grammar::of(document, lexicon) {
        Grammar::English => in_english(document, lexicon, accounts, quotes),
        Grammar::Chinese(han) => chinese(&han, accounts, quotes),
    }
}

fn in_english(
    document: &Document,
    lexicon: &Lexicon,
    accounts: &[Found<Account>],
    quotes: &[Found<Quote>],
) -> Vec<Found<Characterization>> {
    let hits = hits(document, lexicon);
    let places = || hits.iter().map(|hit| hit.span);
    let held = innermost(quote_contents(quotes), places());
    let told = innermost(account_spans(accounts), places());
    let placed = hits.iter().zip(held.into_iter().zip(told));
    placed
        .filter_map(|(hit, (quote, account))| {
            let quote = quote.map(|at| &quotes[at].item);
            let account = quote.map_or(AccountId::at(account.unwrap_or(0)), |quote| quote.account);
            let words = hit.words.clone();
            let item = Characterization { words, account };
            let real = quote.is_none_or(|quote| !quote.expected);
            real.then(|| stamp(hit.shape.rule, hit.span, hit.shape.confidence, item))
        })
        .collect()
}

/// Those of a Chinese document.
fn chinese(
    han: &Han,
    accounts: &[Found<Account>],
    quotes: &[Found<Quote>],
) -> Vec<Found<Characterization>> {
    let hits = zh::find(han, quotes);
    let told = innermost(account_spans(accounts), hits.iter().map(|hit| hit.span));
    let placed = hits.into_iter().zip(told);
    let stamped = placed.map(|(hit, account)| {
        let account = AccountId::at(account.unwrap_or(0));
        let item = Characterization {
            words: hit.words,
            account,
        };
        stamp(hit.rule, hit.span, Confidence::Medium, item)
    });
    stamped.collect()
}

struct Hit {
    shape: &'static Shape,
    span: Span,
    words: Vec<String>,
}

/// Every chain once: at each token the first shape that fits.
fn hits(document: &Document, lexicon: &Lexicon) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for sentence in &document.sentences {
        if !document.block_of_sentence(sentence).kind.is_prose() {
            continue;
        }
        let tokens = sentence.tokens();
        let sight = Sight {
            document,
            lexicon,
            start: tokens.start,
            end: tokens.end,
        };
        let begin = hits.len();
        for at in tokens {
            let read = |shape: &'static Shape| Some((shape, (shape.read)(&sight, at)?));
            if let Some((shape, chain)) = SHAPES.iter().find_map(read) {
                keep(&mut hits, begin, hit(&sight, shape, &chain));
            }
        }
        hits[begin..].sort_by_key(|hit| hit.span.start);
    }
    hits
}

fn hit(sight: &Sight, shape: &'static Shape, chain: &Chain) -> Hit {
    let entries = sight.lexicon.characterizations.all();
    let words = chain
        .words
        .iter()
        .filter_map(|at| entries.get(*at as usize));
    Hit {
        shape,
        span: sight.span(chain.first, chain.end),
        words: words.map(|entry| entry.word.clone()).collect(),
    }
}

/// Keeps a hit unless one of the same sentence has its words; of two, the surer stays.
fn keep(hits: &mut Vec<Hit>, begin: usize, hit: Hit) {
    let nearby = hits[begin..].iter_mut().rev().take(4);
    for known in nearby {
        if known.span.overlaps(hit.span) {
            if hit.shape.confidence > known.shape.confidence {
                *known = hit;
            }
            return;
        }
    }
    hits.push(hit);
}
