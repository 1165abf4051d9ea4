//! Speakers, by any of their names.

use super::alike::{nearness, overlap};
use super::expectation::{Expectation, ExpectedSpeaker};
use super::report::{Judge, bears, differ, or_nothing};
use crate::model::*;

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
        let differences = found
            .iter()
            .map(|s| format!("found {}", s.item.name))
            .collect();
        let span = found.map(|s| s.span);
        judge.judge(
            format!("absent.speakers “{name}”"),
            "nobody of this name",
            differences,
            span,
        );
    }
}

fn speaker(number: usize, expected: &ExpectedSpeaker, judge: &mut Judge<'_>) {
    let speakers = &judge.analysis.speakers;
    let named = speakers.iter().filter(|s| bears(&s.item, &expected.name));
    let judged = named.map(|s| (differences(expected, &s.item), s.span));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, span) = match best {
        Some((differences, span)) => (differences, Some(span)),
        None => {
            let near = speakers
                .iter()
                .max_by_key(|s| nearness(&expected.name, &s.item.name));
            let near = near.filter(|s| nearness(&expected.name, &s.item.name) > 0);
            let found = or_nothing(near.map(|s| s.item.name.as_str()));
            (
                vec![format!("nobody of this name, nearest is {found}")],
                near.map(|s| s.span),
            )
        }
    };
    judge.judge(
        format!("speakers[{number}]"),
        format!("“{}”", expected.name),
        differences,
        span,
    );
}

fn differences(expected: &ExpectedSpeaker, found: &Speaker) -> Vec<String> {
    let mut differences = Vec::new();
    let side = |side: &Option<String>| or_nothing(side.as_deref());
    differ(
        &mut differences,
        "kind",
        expected.kind.as_ref(),
        &found.kind,
        |k| k.as_str().into(),
    );
    differ(
        &mut differences,
        "side",
        expected.side.as_ref(),
        &found.side,
        side,
    );
    differ(
        &mut differences,
        "anonymous",
        expected.anonymous.as_ref(),
        &found.anonymous,
        bool::to_string,
    );
    if let Some(expected) = &expected.role {
        let same = match (expected, &found.role) {
            (Some(expected), Some(found)) => overlap(expected, found),
            (expected, found) => expected.is_none() && found.is_none(),
        };
        if !same {
            let (expected, found) = (side(expected), side(&found.role));
            differences.push(format!("role: expected {expected}, found {found}"));
        }
    }
    differences
}
