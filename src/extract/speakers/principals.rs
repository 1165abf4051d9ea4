//! Who takes part in the encounter that the document reports. In: named referents and their places. Out: the principals,
//! in order: whom both title and first sentence name, else whom the first sentence names.

use super::place::Place;
use super::referent::{Ref, Registry};
use crate::extract::mentions::MentionKind;
use crate::model::SpeakerKind;
use std::collections::BTreeSet;

/// The encounter stands in one of so many first sentences of prose.
const FIRST_SENTENCES: usize = 3;
/// More people than this in one sentence are a list of those present.
const MOST: usize = 6;

/// The principals; empty where the text names fewer than two.
pub(super) fn find(registry: &Registry, places: &[Place]) -> Vec<Ref> {
    let title = in_title(registry);
    let mut opening: Vec<Ref> = Vec::new();
    // A sentence may name without end.
    let mut known: BTreeSet<Ref> = BTreeSet::new();
    let mut sentence = None;
    let mut seen = 0;
    for (at, place) in places.iter().enumerate() {
        if !place.prose
            || place.quotation.is_some() && registry.mentions[at].kind == MentionKind::Pronoun
        {
            continue;
        }
        if sentence != Some(place.sentence) {
            if opening.len() > 1 || seen == FIRST_SENTENCES {
                break;
            }
            opening.clear();
            known.clear();
            sentence = Some(place.sentence);
            seen += 1;
        }
        opening.extend(participant(registry, at).filter(|found| known.insert(*found)));
    }
    let named: BTreeSet<Ref> = title.iter().copied().collect();
    let both: Vec<Ref> = opening
        .iter()
        .copied()
        .filter(|found| named.contains(found))
        .collect();
    let delegation = |found: &Ref| registry.referents[*found].kind == SpeakerKind::Group;
    match (both.len(), opening.len()) {
        (2.., _) if !opening.iter().any(delegation) => both,
        (_, 2..=MOST) => opening,
        _ if title.len() > 1 => title,
        _ => Vec::new(),
    }
}

/// Those who meet where a government's own account opens with its own office and no name ("The Prime Minister spoke to
/// President Moe"): whoever the office means, and the only one of another side named in that sentence; else nobody.
pub(super) fn with_own(registry: &Registry, places: &[Place], at: usize, own: Ref) -> Vec<Ref> {
    let home = registry.referents[own].side;
    let sentence = |other: &usize| places[*other].sentence == places[at].sentence;
    let mut others: Vec<Ref> = Vec::new();
    for other in (at + 1..places.len()).take_while(sentence) {
        if others.len() > 1 {
            break;
        }
        let found = participant(registry, other).filter(|found| {
            let referent = &registry.referents[*found];
            referent.kind == SpeakerKind::Person && referent.side.is_some() && referent.side != home
        });
        others.extend(found.filter(|found| !others.contains(found)));
    }
    match others[..] {
        [only] if home.is_some() => vec![own, only],
        _ => Vec::new(),
    }
}

fn in_title(registry: &Registry) -> Vec<Ref> {
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    let Some(title) = registry.document.header.title else {
        return found;
    };
    for (at, mention) in registry.mentions.iter().enumerate() {
        if mention.span.start >= title.end {
            break;
        }
        if let Some(person) = registry.answers[at].single() {
            let referent = &registry.referents[person];
            if referent.kind == SpeakerKind::Person && !referent.doubtful && known.insert(person) {
                found.push(person);
            }
        }
    }
    found
}

/// The person that a mention names as taking part: not as the owner of something.
fn participant(registry: &Registry, at: usize) -> Option<Ref> {
    let mention = &registry.mentions[at];
    let found = registry.answers[at].single()?;
    let referent = &registry.referents[found];
    let present = matches!(referent.kind, SpeakerKind::Person | SpeakerKind::Group);
    (present && !referent.doubtful && !mention.possessive).then_some(found)
}
