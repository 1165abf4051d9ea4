//! Between whom the encounter was. In: title and text as they tell it, and the people named. Out: subject and other side.
//! Takes nobody from the lexicon whom the document does not name.

use super::Scene;
use super::main_event::{BEGINNING, title};
use super::naming::Naming;
use crate::extract::sight::Sight;
use crate::model::SpeakerId;

/// Subject and other side.
pub(super) type Sides = (Vec<SpeakerId>, Vec<SpeakerId>);

/// Subject and other side: as the text tells them, if it tells both; else as the title does; else whoever is told.
pub(super) fn sides(
    scene: &Scene,
    titled: Option<&(Sight, Naming)>,
    told: Option<&(Sight, Naming)>,
) -> Sides {
    let people = &scene.people;
    let read = |from: Option<&(Sight, Naming)>| {
        let Some((sight, naming)) = from else {
            return Default::default();
        };
        let subject = people.subject(sight, naming);
        let mut partners = people.partners(sight, naming);
        partners.retain(|partner| !subject.contains(partner));
        (subject, partners)
    };
    let text: Sides = read(told);
    let title: Sides = read(titled);
    let whole = |sides: &Sides| {
        sides.0.len() + sides.1.len() > 1 && (!sides.1.is_empty() || sides.0.len() > 1)
    };
    if whole(&text) {
        return text;
    }
    if whole(&title) {
        return title;
    }
    let either = |a: Vec<SpeakerId>, b: Vec<SpeakerId>| if a.is_empty() { b } else { a };
    let (subject, other) = (either(text.0, title.0), either(text.1, title.1));
    let subject = subject
        .into_iter()
        .filter(|speaker| !other.contains(speaker))
        .collect();
    completed(scene, (subject, other))
}

/// Where one side is missing, the first person of another side near the beginning stands for it.
fn completed(scene: &Scene, mut sides: Sides) -> Sides {
    let title = title(scene).map(|sight| sight.start..sight.end);
    let beginning = scene
        .prose()
        .take(BEGINNING[1])
        .map(|sight| sight.start..sight.end);
    let named = title
        .into_iter()
        .chain(beginning)
        .flat_map(|range| scene.people.persons_in(range));
    for speaker in named {
        let known = [sides.0.as_slice(), sides.1.as_slice()].concat();
        if known.len() > 1 {
            break;
        }
        let country = side_of(scene, speaker);
        let new = country.is_some() && known.iter().all(|known| side_of(scene, *known) != country);
        match sides.0.is_empty() {
            _ if !new => {}
            true => sides.0.push(speaker),
            false => sides.1.push(speaker),
        }
    }
    sides
}

/// The country of a speaker.
pub(super) fn side_of(scene: &Scene, speaker: SpeakerId) -> Option<String> {
    let speaker = scene.speakers.get(speaker.index());
    speaker.and_then(|speaker| speaker.item.side.clone())
}
