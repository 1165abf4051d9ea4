//! The main encounter and the next steps.

use super::alike::{alike, marked, nearness, normal, overlap};
use super::differences::{Differences, or_nothing};
use super::expectation::{Expectation, ExpectedEvent, ExpectedStep};
use super::report::Judge;
use crate::model::*;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    if let Some(expected) = &expectation.event {
        match judge.analysis.main_event() {
            Some(found) => event(expected, found, judge),
            None => judge.holds("event", "a main encounter", false, "nothing"),
        }
    }
    for (number, expected) in expectation.next_steps.iter().enumerate() {
        next_step(number, expected, judge);
    }
}

fn event(expected: &ExpectedEvent, found: &Found<Event>, judge: &mut Judge<'_>) {
    if let Some(least) = judge.least(expected.min_confidence) {
        let wanted = format!("at least {}", least.as_str());
        let holds = found.confidence >= least;
        judge.holds(
            "event.min_confidence",
            wanted,
            holds,
            found.confidence.as_str(),
        );
    }
    let event = &found.item;
    if let Some(kind) = expected.kind {
        let found = event.kind;
        judge.holds("event.kind", kind.as_str(), kind == found, found.as_str());
    }
    if let Some(names) = &expected.principals {
        let principals: Vec<SpeakerId> = event.principals().collect();
        let same = judge.same_people(names, &principals);
        let found = judge.names(&principals);
        judge.holds("event.principals", names.join(", "), same, found);
    }
    let dates = event.when.iter().filter_map(|c| c.value.clone());
    claimed("event.date", &expected.date, dates.collect(), judge);
    let minutes = event.duration.iter().map(|c| c.value.to_string());
    let wanted = expected.minutes.map(|minutes| minutes.to_string());
    claimed("event.minutes", &wanted, minutes.collect(), judge);
    let sides = event.initiator.iter().map(|c| c.value.clone());
    claimed(
        "event.initiator",
        &expected.initiator,
        sides.collect(),
        judge,
    );
    let places = event.place.iter().map(|c| normal(judge.words(c.span)));
    claimed("event.where", &expected.place, places.collect(), judge);
}

/// Holds if some account claims the expected value; of a place, some of its words.
fn claimed(key: &str, expected: &Option<String>, claims: Vec<String>, judge: &mut Judge<'_>) {
    let Some(expected) = expected else { return };
    let holds = match key {
        "event.where" => claims.iter().any(|claim| overlap(expected, claim)),
        _ => claims.contains(expected),
    };
    let found = match claims.is_empty() {
        true => "nothing".into(),
        false => claims.join(", "),
    };
    judge.holds(key, expected, holds, found);
}

fn next_step(number: usize, expected: &ExpectedStep, judge: &mut Judge<'_>) {
    let steps = &judge.analysis.next_steps;
    let found = steps.iter().find(|step| {
        let words = normal(judge.words(step.item.action));
        is_step(&normal(&expected.action), &words)
    });
    let (differences, span) = match found {
        Some(step) => (step_differences(expected, step, judge), Some(step.span)),
        None => {
            let words = |step: &&Found<NextStep>| judge.words(step.item.action);
            let near = steps
                .iter()
                .max_by_key(|s| nearness(&expected.action, words(s)));
            let words = near.as_ref().map(words).map(normal);
            let found = format!("no such step, nearest is {}", or_nothing(words.as_deref()));
            let marked = words.and_then(|words| marked(&expected.action, &words));
            let marked = marked.map(|marked| format!("that is, “{marked}”"));
            let found = std::iter::once(found).chain(marked);
            (found.collect(), near.map(|step| step.span))
        }
    };
    let wanted = format!("“{}”", expected.action);
    judge.judge(format!("next_steps[{number}]"), wanted, differences, span);
}

/// Whether the words of a step are the expected ones, more of them, or at least half of them.
fn is_step(expected: &str, found: &str) -> bool {
    let half = expected.contains(found) && found.len() * 2 >= expected.len();
    alike(expected, found) || found.contains(expected) || half
}

fn step_differences(
    expected: &ExpectedStep,
    step: &Found<NextStep>,
    judge: &Judge<'_>,
) -> Vec<String> {
    let mut all = Differences::default();
    all.least(judge.least(expected.min_confidence), step.confidence);
    if !judge.has_people(&expected.actors, &step.item.actors) {
        let found = judge.names(&step.item.actors);
        all.push("actors", &expected.actors.join(", "), &found);
    }
    all.all()
}
