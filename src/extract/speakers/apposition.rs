//! Descriptions beside names. In: named mentions with their answers. Out: the same answers for descriptions set off by commas.

use super::place::Place;
use super::referent::{Answer, Registry};
use super::rules;
use crate::extract::mentions::MentionKind;
use crate::lexicon::StandsFor;
use crate::model::{Confidence, SpeakerKind};

/// So many mentions back the one may stand that ends before the comma.
const INSIDE: usize = 3;

/// A description beside a name, set off by commas, is the same person ("Ida Holm, the minister,").
pub(super) fn link(registry: &mut Registry, places: &[Place]) {
    for at in 1..registry.mentions.len() {
        let two = &registry.mentions[at];
        // Mentions inside the one before may come between: "His" in "His Norwegian counterpart".
        let mut near = (at.saturating_sub(INSIDE)..at).rev();
        let ends = |before: &usize| registry.mentions[*before].tokens.1 + 1 == two.tokens.0;
        let Some(before) = near.find(ends) else {
            continue;
        };
        let one = &registry.mentions[before];
        if places[at].sentence != places[before].sentence {
            continue;
        }
        let text = registry.document.text;
        let mark = |token: u32| {
            registry
                .document
                .tokens
                .get(token as usize)
                .map_or("", |token| token.of(text))
        };
        if mark(one.tokens.1) != "," {
            continue;
        }
        let closed = matches!(mark(two.tokens.1), "," | "." | ";" | "—" | "–" | ")" | "");
        let (name, description) = match (one.kind, two.kind) {
            (MentionKind::Name, MentionKind::Description) if closed && !one.possessive => {
                (before, at)
            }
            (MentionKind::Description, MentionKind::Name) if closed || one.definite => (at, before),
            _ => continue,
        };
        let Some(found) = registry.answers[name].single() else {
            continue;
        };
        if registry.referents[found].kind == SpeakerKind::Person
            && registry.answers[description].is_empty()
        {
            // "His counterpart" tells no office.
            if !is_counterpart(registry, description) {
                registry.learn(found, description);
            }
            registry.answers[description] = Answer::one(found, &rules::OFFICE, Confidence::High);
        }
    }
}

fn is_counterpart(registry: &Registry, at: usize) -> bool {
    let description = registry
        .lexicon
        .titles
        .description(registry.mentions[at].description);
    description.is_some_and(|found| found.stands_for == Some(StandsFor::Counterpart))
}
