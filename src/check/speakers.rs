//! Speakers, by any of their names.

use super::alike::{nearness, overlap};
use super::differences::{Differences, equal, or_nothing};
use super::expectation::{Expectation, ExpectedSpeaker};
use super::report::{Judge, bears};
use crate::model::*;
use crate::text::Span;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    for (number, expected) in expectation.speakers.iter().enumerate() {
        speaker(number, expected, judge);
    }
    for name in &expectation.absent.speakers {
        let found = judge
            .analysis
            .speakers
            .iter()
            .find(|s| bears(&s.item, name));
        let named = found.map(|s| format!("found {}", s.item.name));
        let key = format!("absent.speakers “{name}”");
        let span = found.map(|s| s.span);
        judge.judge(
            key,
            "nobody of this name",
            named.into_iter().collect(),
            span,
        );
    }
}

fn speaker(number: usize, expected: &ExpectedSpeaker, judge: &mut Judge<'_>) {
    let speakers = judge.analysis.speakers.iter();
    let named = speakers.filter(|s| bears(&s.item, &expected.name));
    let judged = named.map(|s| (differences(expected, s, judge), Some(s.span)));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, span) = best.unwrap_or_else(|| nearest(expected, judge));
    let wanted = format!("“{}”", expected.name);
    judge.judge(format!("speakers[{number}]"), wanted, differences, span);
}

/// Nobody bears the name: the one that shares most words with it.
fn nearest(expected: &ExpectedSpeaker, judge: &Judge<'_>) -> (Vec<String>, Option<Span>) {
    let near = |s: &&Found<Speaker>| nearness(&expected.name, &s.item.name);
    let speakers = judge.analysis.speakers.iter();
    let nearest = speakers.filter(|s| near(s) > 0).max_by_key(near);
    let name = or_nothing(nearest.map(|s| s.item.name.as_str()));
    let found = format!("nobody of this name, nearest is {name}");
    (vec![found], nearest.map(|s| s.span))
}

fn differences(
    expected: &ExpectedSpeaker,
    found: &Found<Speaker>,
    judge: &Judge<'_>,
) -> Vec<String> {
    let mut all = Differences::default();
    all.least(judge.least(expected.min_confidence), found.confidence);
    let found = &found.item;
    all.name("kind", expected.kind, found.kind);
    all.text("side", &expected.side, found.side.as_deref(), equal);
    all.flag("anonymous", expected.anonymous, found.anonymous);
    all.text("role", &expected.role, found.role.as_deref(), overlap);
    all.all()
}
