//! Quotes, by the words of their first content span.

use super::alike::{alike, nearness, normal, overlap};
use super::expectation::{Expectation, ExpectedQuote};
use super::report::{Judge, differ, or_nothing};
use crate::model::*;
use crate::text::Span;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    for (number, expected) in expectation.quotes.iter().enumerate() {
        quote(number, expected, judge);
    }
    for words in &expectation.absent.quotes {
        absent(words, judge);
    }
    let bounds = expectation.counts.quotes;
    let found = judge.analysis.quotes.len();
    let limits = [
        ("min", bounds.min, bounds.min.is_some_and(|min| found < min)),
        ("max", bounds.max, bounds.max.is_some_and(|max| found > max)),
    ];
    for (name, limit, broken) in limits {
        let Some(limit) = limit else { continue };
        let differences = if broken {
            vec![format!("found {found}")]
        } else {
            Vec::new()
        };
        judge.judge(format!("counts.quotes.{name}"), limit, differences, None);
    }
}

fn quote(number: usize, expected: &ExpectedQuote, judge: &mut Judge<'_>) {
    let key = format!("quotes[{number}]");
    let quotes = &judge.analysis.quotes;
    let same = quotes
        .iter()
        .filter(|q| is_content(judge, &q.item, &expected.content));
    let judged = same.map(|q| (differences(expected, &q.item, judge), first(&q.item)));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, span) = best.unwrap_or_else(|| {
        let near = |q: &&Found<Quote>| nearness(&expected.content, first(&q.item).of(judge.text));
        let nearest = quotes.iter().max_by_key(near).map(|q| first(&q.item));
        let words = nearest.map(|span| normal(span.of(judge.text)));
        let found = format!("no such quote, nearest is {}", or_nothing(words.as_deref()));
        (vec![found], nearest.unwrap_or_default())
    });
    judge.judge(
        key,
        format!("“{}”", normal(&expected.content)),
        differences,
        Some(span),
    );
}

fn first(quote: &Quote) -> Span {
    quote.content.first().copied().unwrap_or_default()
}

fn is_content(judge: &Judge<'_>, quote: &Quote, words: &str) -> bool {
    alike(words, first(quote).of(judge.text))
}

fn differences(expected: &ExpectedQuote, quote: &Quote, judge: &Judge<'_>) -> Vec<String> {
    let mut differences = words(expected, quote, judge);
    let all = &mut differences;
    differ(all, "kind", expected.kind.as_ref(), &quote.kind, |k| {
        k.as_str().into()
    });
    let act = quote.cue.as_ref().map(|cue| cue.act);
    let print = |act: &Option<Act>| or_nothing(act.map(Act::as_str));
    differ(all, "act", expected.act.as_ref(), &act, print);
    differ(
        all,
        "closed",
        expected.closed.as_ref(),
        &quote.closed,
        bool::to_string,
    );
    differ(
        all,
        "hearsay",
        expected.hearsay.as_ref(),
        &quote.hearsay,
        bool::to_string,
    );
    differ(
        all,
        "expected",
        expected.expected.as_ref(),
        &quote.expected,
        bool::to_string,
    );
    let counterpart = expected.counterpart_words.as_ref();
    differ(
        all,
        "counterpart_words",
        counterpart,
        &quote.counterpart_words,
        bool::to_string,
    );
    if let Some(names) = expected
        .speakers
        .as_ref()
        .filter(|names| !judge.same_people(names, &quote.speakers))
    {
        let found = judge.names(&quote.speakers);
        differences.push(format!(
            "speakers: expected {}, found {found}",
            names.join(", ")
        ));
    }
    if let Some(names) = expected
        .reported_by
        .as_ref()
        .filter(|names| !judge.has_people(names, &quote.reported_by))
    {
        let found = judge.names(&quote.reported_by);
        differences.push(format!(
            "reported_by: expected {}, found {found}",
            names.join(", ")
        ));
    }
    differences
}

/// Source, cue and outer quote: their words have to be alike, or both missing.
fn words(expected: &ExpectedQuote, quote: &Quote, judge: &Judge<'_>) -> Vec<String> {
    let parent = quote
        .parent
        .and_then(|id| judge.analysis.quotes.get(id.index()));
    let fields = [
        (
            "source",
            &expected.source,
            quote.source,
            alike as fn(&str, &str) -> bool,
        ),
        (
            "cue",
            &expected.cue,
            quote.cue.as_ref().map(|cue| cue.span),
            overlap,
        ),
        (
            "parent",
            &expected.parent,
            parent.map(|parent| first(&parent.item)),
            alike,
        ),
    ];
    let mut differences = Vec::new();
    for (key, expected, found, same) in fields {
        let Some(expected) = expected else { continue };
        let found = found.map(|span| normal(span.of(judge.text)));
        let holds = match (expected, &found) {
            (Some(expected), Some(found)) => same(expected, found),
            (expected, found) => expected.is_none() && found.is_none(),
        };
        if !holds {
            let (expected, found) = (
                or_nothing(expected.as_deref()),
                or_nothing(found.as_deref()),
            );
            differences.push(format!("{key}: expected {expected}, found {found}"));
        }
    }
    differences
}

fn absent(words: &str, judge: &mut Judge<'_>) {
    let wanted = normal(words);
    let spans = judge.analysis.quotes.iter().flat_map(|q| &q.item.content);
    let found = spans
        .copied()
        .find(|span| normal(span.of(judge.text)).contains(&wanted));
    let differences = found
        .iter()
        .map(|span| format!("found in “{}”", normal(span.of(judge.text))));
    let differences = differences.collect();
    judge.judge(
        format!("absent.quotes “{words}”"),
        "in no quote",
        differences,
        found,
    );
}
