//! Quotes, by the words of their first content span.

use super::alike::{alike, marked, nearness, normal, overlap};
use super::differences::{Differences, or_nothing};
use super::expectation::{Expectation, ExpectedQuote};
use super::report::Judge;
use crate::model::*;
use crate::text::Span;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    for (number, expected) in expectation.quotes.iter().enumerate() {
        quote(number, expected, judge);
    }
    for words in &expectation.absent.quotes {
        absent(words, judge);
    }
}

fn quote(number: usize, expected: &ExpectedQuote, judge: &mut Judge<'_>) {
    let quotes = judge.analysis.quotes.iter();
    let same = quotes.filter(|q| alike(&expected.content, judge.words(first(&q.item))));
    let judged = same.map(|q| (differences(expected, q, judge), first(&q.item)));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, span) = best.unwrap_or_else(|| nearest(expected, judge));
    let wanted = format!("“{}”", normal(&expected.content));
    judge.judge(format!("quotes[{number}]"), wanted, differences, Some(span));
}

/// No quote has the content: the one that shares most words with it.
fn nearest(expected: &ExpectedQuote, judge: &Judge<'_>) -> (Vec<String>, Span) {
    let spans = judge.analysis.quotes.iter().map(|q| first(&q.item));
    let nearest = spans.max_by_key(|span| nearness(&expected.content, judge.words(*span)));
    let words = nearest.map(|span| normal(judge.words(span)));
    let found = format!("no such quote, nearest is {}", or_nothing(words.as_deref()));
    let marked = words.and_then(|words| marked(&expected.content, &words));
    let found = std::iter::once(found).chain(marked.map(|marked| format!("that is, “{marked}”")));
    (found.collect(), nearest.unwrap_or_default())
}

fn first(quote: &Quote) -> Span {
    quote.content.first().copied().unwrap_or_default()
}

fn differences(expected: &ExpectedQuote, found: &Found<Quote>, judge: &Judge<'_>) -> Vec<String> {
    let mut all = Differences::default();
    let quote = &found.item;
    all.least(judge.least(expected.min_confidence), found.confidence);
    words(expected, quote, judge, &mut all);
    all.name("kind", expected.kind, quote.kind);
    let act = quote.cue.as_ref().map(|cue| cue.act);
    if let Some(wanted) = expected.act.filter(|wanted| *wanted != act) {
        let name = |act: Option<Act>| or_nothing(act.map(Act::as_str));
        all.push("act", &name(wanted), &name(act));
    }
    all.flag("closed", expected.closed, quote.closed);
    all.flag("hearsay", expected.hearsay, quote.hearsay);
    all.flag("expected", expected.expected, quote.expected);
    let counterpart = expected.counterpart_words;
    all.flag("counterpart_words", counterpart, quote.counterpart_words);
    if let Some(names) = &expected.speakers
        && !judge.same_people(names, &quote.speakers)
    {
        all.push("speakers", &names.join(", "), &judge.names(&quote.speakers));
    }
    if let Some(names) = &expected.reported_by
        && !judge.has_people(names, &quote.reported_by)
    {
        let found = judge.names(&quote.reported_by);
        all.push("reported_by", &names.join(", "), &found);
    }
    all.all()
}

/// Source, cue and outer quote: their words have to be alike, or both missing.
fn words(expected: &ExpectedQuote, quote: &Quote, judge: &Judge<'_>, all: &mut Differences) {
    let words = |span: Option<Span>| span.map(|span| normal(judge.words(span)));
    let quotes = &judge.analysis.quotes;
    let parent = quote.parent.and_then(|id| quotes.get(id.index()));
    let parent = words(parent.map(|parent| first(&parent.item)));
    let source = words(quote.source);
    let cue = words(quote.cue.as_ref().map(|cue| cue.span));
    all.text("source", &expected.source, source.as_deref(), alike);
    all.text("cue", &expected.cue, cue.as_deref(), overlap);
    all.text("parent", &expected.parent, parent.as_deref(), alike);
}

fn absent(words: &str, judge: &mut Judge<'_>) {
    let wanted = normal(words);
    let mut spans = judge.analysis.quotes.iter().flat_map(|q| &q.item.content);
    let found = spans.find(|span| normal(judge.words(**span)).contains(&wanted));
    let quoted = found.map(|span| format!("found in “{}”", normal(judge.words(*span))));
    let key = format!("absent.quotes “{words}”");
    judge.judge(
        key,
        "in no quote",
        quoted.into_iter().collect(),
        found.copied(),
    );
}
