//! Who was there without being one of those who talk. In: sentences, and the people named in them. Out: people. Takes
//! nobody from an encounter that did not happen, or not yet.

use super::Scene;
use super::others;
use crate::extract::sight::Sight;
use crate::model::{SpeakerId, SpeakerKind};

/// How far before its verb a list may end with "and other officials", in tokens.
const OTHERS: usize = 8;

/// The attendees told anywhere in the document, in order, each once.
pub(super) fn attendees(scene: &Scene) -> Vec<SpeakerId> {
    let mut found = Vec::new();
    for sight in scene.prose() {
        for at in sight.start..sight.end {
            found.extend(read(scene, &sight, at));
        }
    }
    let mut known = vec![false; scene.speakers.len()];
    found.retain(|speaker: &SpeakerId| {
        let seen = known.get_mut(speaker.index());
        seen.is_some_and(|seen| !std::mem::replace(seen, true))
    });
    found
}

/// Those whom the words at `at` tell to be there.
fn read(scene: &Scene, sight: &Sight, at: usize) -> Vec<SpeakerId> {
    let words = &sight.lexicon.events;
    let listed = if let Some((end, ())) = sight.phrase(&words.attended_by, at) {
        scene.people.after(sight, end)
    } else if is_attended(sight, at) {
        scene.people.before(sight, list_end(sight, at))
    } else {
        return Vec::new();
    };
    let other = sight.is_unreal(at) || is_elsewhere(sight, at);
    let someone = |speaker: &SpeakerId| {
        let kind = scene.speakers.get(speaker.index()).map(|s| s.item.kind);
        matches!(kind, Some(SpeakerKind::Person | SpeakerKind::Official))
    };
    listed
        .into_iter()
        .filter(|s| !other && someone(s))
        .collect()
}

/// "also attended", "attended the meeting"
fn is_attended(sight: &Sight, at: usize) -> bool {
    let words = &sight.lexicon.events;
    if sight.begins(&words.attended, at) {
        return true;
    }
    let noun = sight
        .phrase(&words.attended_noun, at)
        .map(|(end, ())| end + 1);
    noun.is_some_and(|noun| {
        sight.is_word(noun - 1, sight.lexicon.words.the) && sight.begins(&words.nouns, noun)
    })
}

/// Where the names end that stand before the verb at `at`: "Lind, Okoye and other officials attended".
fn list_end(sight: &Sight, at: usize) -> usize {
    let from = at.saturating_sub(OTHERS).max(sight.start);
    let others = &sight.lexicon.events.other_attendees;
    (from..at)
        .find(|at| sight.begins(others, *at))
        .unwrap_or(at)
}

/// Whether the words belong to an earlier or coming encounter.
fn is_elsewhere(sight: &Sight, at: usize) -> bool {
    let from = at.saturating_sub(OTHERS).max(sight.start);
    (from..at + 3).any(|near| others::read(sight, near).is_some_and(|o| o.around.contains(&at)))
}
