//! Topics, characterisations, signals, the main encounter, next steps.

use super::alike::{alike, nearness, normal, overlap};
use super::expectation::{Expectation, ExpectedEvent, ExpectedSignal, ExpectedStep};
use super::report::{Judge, or_nothing};
use crate::model::*;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    topics(expectation, judge);
    for word in &expectation.characterizations {
        characterization(word, judge);
    }
    for (number, expected) in expectation.signals.iter().enumerate() {
        signal(number, expected, judge);
    }
    for formula in &expectation.absent.signals {
        let found = judge
            .analysis
            .signals
            .iter()
            .find(|s| s.item.formula == *formula);
        let span = found.map(|s| s.span);
        let differences = span
            .iter()
            .map(|span| format!("found in “{}”", span.of(judge.text)))
            .collect();
        judge.judge(
            format!("absent.signals.{formula}"),
            "not found",
            differences,
            span,
        );
    }
    if let Some(expected) = &expectation.event {
        event(expected, judge);
    }
    for (number, expected) in expectation.next_steps.iter().enumerate() {
        next_step(number, expected, judge);
    }
}

fn topics(expectation: &Expectation, judge: &mut Judge<'_>) {
    let find = |id: &str| judge.analysis.topics.iter().find(|topic| topic.id == id);
    let mut verdicts = Vec::new();
    for (id, expected) in &expectation.topics {
        let topic = find(id);
        let found = topic.map_or("nothing", |topic| topic.status.as_str());
        let same = found == expected.as_str();
        let differences = if same {
            Vec::new()
        } else {
            vec![format!("found {found}")]
        };
        verdicts.push((
            format!("topics.{id}"),
            expected.as_str(),
            differences,
            topic,
        ));
    }
    for id in &expectation.absent.topics {
        let topic = find(id);
        let differences = topic
            .iter()
            .map(|topic| format!("found {}", topic.status.as_str()));
        verdicts.push((
            format!("absent.topics.{id}"),
            "nothing",
            differences.collect(),
            topic,
        ));
    }
    for (key, expected, differences, topic) in verdicts {
        let span = topic
            .and_then(|topic| topic.mentions.first())
            .map(|m| m.span);
        judge.judge(key, expected, differences, span);
    }
}

fn characterization(word: &str, judge: &mut Judge<'_>) {
    let mut words = judge
        .analysis
        .characterizations
        .iter()
        .flat_map(|c| &c.item.words);
    let found = words.any(|found| found.eq_ignore_ascii_case(word));
    let differences = if found {
        Vec::new()
    } else {
        vec!["not found".to_string()]
    };
    judge.judge(format!("characterizations.{word}"), word, differences, None);
}

fn signal(number: usize, expected: &ExpectedSignal, judge: &mut Judge<'_>) {
    let of_formula = |s: &&Found<Signal>| s.item.formula == expected.formula;
    let candidates = judge.analysis.signals.iter().filter(of_formula);
    let judged = candidates.map(|s| (signal_differences(expected, s, judge.text), s.span));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, span) = match best {
        Some((differences, span)) => (differences, Some(span)),
        None => (vec!["not found".to_string()], None),
    };
    judge.judge(
        format!("signals[{number}]"),
        &expected.formula,
        differences,
        span,
    );
}

fn signal_differences(expected: &ExpectedSignal, found: &Found<Signal>, text: &str) -> Vec<String> {
    let mut differences = Vec::new();
    let words = normal(found.span.of(text));
    if let Some(expected) = expected
        .text
        .as_ref()
        .filter(|expected| !overlap(expected, &words))
    {
        differences.push(format!("text: expected “{expected}”, found “{words}”"));
    }
    if let Some(expected) = expected
        .side
        .as_ref()
        .filter(|expected| **expected != found.item.side)
    {
        let (expected, found) = (
            or_nothing(expected.as_deref()),
            or_nothing(found.item.side.as_deref()),
        );
        differences.push(format!("side: expected {expected}, found {found}"));
    }
    differences
}

fn event(expected: &ExpectedEvent, judge: &mut Judge<'_>) {
    let events = &judge.analysis.events;
    let Some(found) = events
        .iter()
        .find(|event| event.item.role == EventRole::Main)
    else {
        return judge.judge("event", "a main encounter", vec!["not found".into()], None);
    };
    let (event, span) = (&found.item, found.span);
    let text = judge.text;
    if let Some(kind) = expected.kind {
        judge.equal("event.kind", kind.as_str(), event.kind.as_str());
    }
    if let Some(names) = &expected.principals {
        let principals = event
            .participants
            .iter()
            .filter(|p| p.role == ParticipantRole::Principal);
        let principals: Vec<SpeakerId> = principals.map(|p| p.speaker).collect();
        let differences = match judge.same_people(names, &principals) {
            true => Vec::new(),
            false => vec![format!("found {}", judge.names(&principals))],
        };
        judge.judge(
            "event.principals",
            names.join(", "),
            differences,
            Some(span),
        );
    }
    let dates = event
        .when
        .iter()
        .filter_map(|claim| claim.value.clone())
        .collect();
    claimed("event.date", expected.date.clone(), dates, judge);
    let minutes = event
        .duration
        .iter()
        .map(|claim| claim.value.to_string())
        .collect();
    claimed(
        "event.minutes",
        expected.minutes.map(|m| m.to_string()),
        minutes,
        judge,
    );
    let sides = event
        .initiator
        .iter()
        .map(|claim| claim.value.clone())
        .collect();
    claimed("event.initiator", expected.initiator.clone(), sides, judge);
    let places = event
        .place
        .iter()
        .map(|claim| normal(claim.span.of(text)))
        .collect();
    claimed("event.where", expected.place.clone(), places, judge);
}

/// Holds if some account claims the expected value.
fn claimed(key: &str, expected: Option<String>, claims: Vec<String>, judge: &mut Judge<'_>) {
    let Some(expected) = expected else { return };
    let holds = match key {
        "event.where" => claims.iter().any(|claim| overlap(&expected, claim)),
        _ => claims.contains(&expected),
    };
    let found = if claims.is_empty() {
        "nothing".into()
    } else {
        claims.join(", ")
    };
    let differences = if holds {
        Vec::new()
    } else {
        vec![format!("found {found}")]
    };
    judge.judge(key, expected, differences, None);
}

fn next_step(number: usize, expected: &ExpectedStep, judge: &mut Judge<'_>) {
    let steps = &judge.analysis.next_steps;
    let words = |step: &NextStep| normal(step.action.of(judge.text));
    let same = |step: &NextStep| {
        let (wanted, found) = (normal(&expected.action), words(step));
        alike(&wanted, &found)
            || found.contains(&wanted)
            || (wanted.contains(&found) && found.len() * 2 >= wanted.len())
    };
    let found = steps.iter().find(|step| same(&step.item));
    let (differences, span) = match found {
        Some(step) if judge.has_people(&expected.actors, &step.item.actors) => (Vec::new(), None),
        Some(step) => {
            let found = judge.names(&step.item.actors);
            let difference = format!(
                "actors: expected {}, found {found}",
                expected.actors.join(", ")
            );
            (vec![difference], Some(step.span))
        }
        None => {
            let near = steps
                .iter()
                .max_by_key(|step| nearness(&expected.action, &words(&step.item)));
            let found = or_nothing(near.map(|step| words(&step.item)).as_deref());
            (
                vec![format!("no such step, nearest is {found}")],
                near.map(|step| step.span),
            )
        }
    };
    judge.judge(
        format!("next_steps[{number}]"),
        format!("“{}”", expected.action),
        differences,
        span,
    );
}
