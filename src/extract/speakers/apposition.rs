//! Descriptions beside names. In: named mentions with their answers. Out: the same answers for descriptions set off by commas.

use super::place::Place;
use super::referent::{Answer, Registry};
use super::rules;
use crate::extract::mentions::MentionKind;
use crate::model::{Confidence, SpeakerKind};

/// A description beside a name, set off by commas, is the same person ("Ida Holm, the minister,").
pub(super) fn link(registry: &mut Registry, places: &[Place]) {
    for at in 1..registry.mentions.len() {
        let (one, two) = (&registry.mentions[at - 1], &registry.mentions[at]);
        if two.tokens.0 != one.tokens.1 + 1 || places[at].sentence != places[at - 1].sentence {
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
                (at - 1, at)
            }
            (MentionKind::Description, MentionKind::Name) if closed || one.definite => (at, at - 1),
            _ => continue,
        };
        let Some(found) = registry.answers[name].single() else {
            continue;
        };
        if registry.referents[found].kind == SpeakerKind::Person
            && registry.answers[description].is_empty()
        {
            registry.learn(found, description);
            registry.answers[description] = Answer::one(found, &rules::OFFICE, Confidence::High);
        }
    }
}
