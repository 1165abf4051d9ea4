//! Formulas that took another's place, are gone or are there again. In: a text's own formulas and those before them. Out:
//! changes.

use super::changes::{History, family};
use super::findings::*;
use super::strength;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

impl<'a> History<'a> {
    /// A formula in the place of another of its family.
    pub(super) fn replaced(&self, at: usize, own: &BTreeMap<&'a str, usize>) -> Vec<Change> {
        let mut changes = Vec::new();
        for (id, used) in own {
            let Some(last) = family(id, self.lexicon).and_then(|name| self.families.get(name))
            else {
                continue;
            };
            let gone = last.iter().find(|other| !own.contains_key(**other));
            let Some(other) = gone.filter(|_| !last.contains(id)) else {
                continue;
            };
            let Some(held) = self.formulas.get(other) else {
                continue;
            };
            let after = self.sentence(at, *used);
            let (direction, grades) = strength::weigh_formulas(other, id, self.lexicon);
            let topic = self.texts[at].formulas[*used].topic.clone();
            changes.push(Change {
                kind: ChangeKind::Formula,
                direction,
                grades,
                topics: topic.into_iter().collect(),
                formula: Some(other.to_string()),
                becomes: Some(id.to_string()),
                before: held.place,
                after,
                parts: self.parts(held.place, after).unwrap_or_default(),
            });
        }
        changes
    }

    pub(super) fn returned(
        &self,
        at: usize,
        own: &BTreeMap<&'a str, usize>,
        changes: &mut Vec<Change>,
    ) {
        for (id, used) in own {
            let taken = changes.iter().any(|c| c.becomes.as_deref() == Some(*id));
            let held = self.formulas.get(id).filter(|held| held.dropped && !taken);
            if let Some(held) = held {
                let topic = self.texts[at].formulas[*used].topic.as_deref();
                let after = self.sentence(at, *used);
                changes.push(gone(ChangeKind::Returned, id, topic, held.place, after));
            }
        }
    }

    /// Formulas whose topic is there and which are not, nor another of their family; each is gone only once.
    pub(super) fn dropped(
        &mut self,
        at: usize,
        own: &BTreeMap<&'a str, usize>,
        changes: &mut Vec<Change>,
    ) {
        let (text, lexicon) = (&self.texts[at], self.lexicon);
        let families: BTreeSet<&str> = own.keys().filter_map(|id| family(id, lexicon)).collect();
        for topic in &text.topics {
            let Some(held) = self.held.get_mut(topic.id.as_str()) else {
                continue;
            };
            let missing = held.iter().copied().filter(|id| !own.contains_key(id));
            let missing: Vec<&str> = missing.collect();
            for id in missing {
                held.remove(id);
                let Some(last) = self.formulas.get_mut(id).filter(|last| !last.dropped) else {
                    continue;
                };
                last.dropped = true;
                let turned = family(id, lexicon).is_some_and(|name| families.contains(name));
                if !turned {
                    let after = on_topic(at, text, topic);
                    let topic = Some(topic.id.as_str());
                    changes.push(gone(ChangeKind::Dropped, id, topic, last.place, after));
                }
            }
        }
    }
}

/// The first of the issuer's own sentences on a topic, else the first place where it is named.
fn on_topic(text: usize, of: &Text, topic: &TopicUse) -> Place {
    let mut named = topic.statements.iter().map(|at| &of.statements[*at]);
    let own = named.find(|statement| statement.voice == Voice::Issuer);
    let first = topic.mentions.first().copied();
    let span = own.map(|statement| statement.span).or(first);
    Place {
        text,
        span: span.unwrap_or(Span::new(0, 0)),
    }
}

fn gone(kind: ChangeKind, id: &str, topic: Option<&str>, before: Place, after: Place) -> Change {
    Change {
        kind,
        direction: Direction::Unclassified,
        grades: Vec::new(),
        topics: topic.map(str::to_string).into_iter().collect(),
        formula: Some(id.to_string()),
        becomes: None,
        before,
        after,
        parts: Vec::new(),
    }
}
