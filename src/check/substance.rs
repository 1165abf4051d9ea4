//! Topics, characterisations, signals.

use super::alike::{normal, overlap};
use super::differences::{Differences, equal};
use super::expectation::{Expectation, ExpectedSignal};
use super::report::Judge;
use crate::model::*;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    for (id, expected) in &expectation.topics {
        let found = status(judge, id);
        let same = found == expected.as_str();
        judge.holds(&format!("topics.{id}"), expected.as_str(), same, found);
    }
    for id in &expectation.absent.topics {
        let found = status(judge, id);
        judge.holds(
            &format!("absent.topics.{id}"),
            "nothing",
            found == "nothing",
            found,
        );
    }
    for word in &expectation.characterizations {
        let mut all = judge
            .analysis
            .characterizations
            .iter()
            .flat_map(|c| &c.item.words);
        let found = all.any(|found| found.eq_ignore_ascii_case(word));
        judge.holds(&format!("characterizations.{word}"), word, found, "nothing");
    }
    for (number, expected) in expectation.signals.iter().enumerate() {
        signal(number, expected, judge);
    }
    for formula in &expectation.absent.signals {
        let mut signals = judge.analysis.signals.iter();
        let found = signals.find(|s| s.item.formula == *formula).map(|s| s.span);
        let words = found.map(|span| format!("found in “{}”", judge.words(span)));
        let key = format!("absent.signals.{formula}");
        judge.judge(key, "nothing", words.into_iter().collect(), found);
    }
}

fn status(judge: &Judge<'_>, id: &str) -> &'static str {
    let mut topics = judge.analysis.topics.iter();
    let topic = topics.find(|topic| topic.id == id);
    topic.map_or("nothing", |topic| topic.status.as_str())
}

fn signal(number: usize, expected: &ExpectedSignal, judge: &mut Judge<'_>) {
    let signals = judge.analysis.signals.iter();
    let same = signals.filter(|s| s.item.formula == expected.formula);
    let judged = same.map(|s| (differences(expected, s, judge), Some(s.span)));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, span) = best.unwrap_or_else(|| (vec!["not found".into()], None));
    let key = format!("signals[{number}]");
    judge.judge(key, &expected.formula, differences, span);
}

fn differences(expected: &ExpectedSignal, found: &Found<Signal>, judge: &Judge<'_>) -> Vec<String> {
    let mut all = Differences::default();
    all.least(judge.least(expected.min_confidence), found.confidence);
    let words = normal(judge.words(found.span));
    let wanted = expected.text.clone().map(Some);
    all.text("text", &wanted, Some(&words), overlap);
    all.text("side", &expected.side, found.item.side.as_deref(), equal);
    all.all()
}
