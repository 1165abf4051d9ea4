//! Institutions, countries and delegations by name. In: their mentions. Out: referents and answers.

use super::referent::{Answer, Ref, Registry};
use super::rules;
use crate::lexicon::Actor;
use crate::model::{Confidence, SpeakerKind};

/// The institution or country of the lexicon.
pub(super) fn actor(registry: &mut Registry, at: usize) {
    let mention = &registry.mentions[at];
    let Some(actor) = mention.actor else {
        return;
    };
    let found = match sided(registry, at) {
        Some(found) => found,
        None => registry.actor(actor, at, &rules::INSTITUTION),
    };
    registry.answers[at] = Answer::one(found, &rules::INSTITUTION, Confidence::High);
}

/// A ministry without a country of its own, under the country that is named with it ("Chinese Finance Ministry").
fn sided(registry: &mut Registry, at: usize) -> Option<Ref> {
    let mention = &registry.mentions[at];
    let actor = mention
        .actor
        .filter(|actor| matches!(actor, Actor::Institution(_)))?;
    let side = mention.side?;
    let lexicon = registry.lexicon;
    if lexicon.actors.side(actor).is_some() {
        return None;
    }
    let country = lexicon.actors.adjective(side)?;
    let name = format!("{country} {}", lexicon.actors.name(actor));
    let found = registry.named(&name, at, SpeakerKind::Institution, &rules::INSTITUTION);
    registry.referents[found].side = Some(side);
    Some(found)
}

/// The delegation of a country: it takes part by this name.
pub(super) fn delegation(registry: &mut Registry, at: usize) {
    let mention = &registry.mentions[at];
    let description = registry.lexicon.titles.description(mention.description);
    let group = description.is_some_and(|d| d.kind() == SpeakerKind::Group);
    if mention.side.is_none() || mention.owner.is_some() || mention.plural || !group {
        return;
    }
    let name = registry.words(registry.head(at));
    let found = registry.named(&name, at, SpeakerKind::Group, &rules::DESCRIPTION);
    registry.learn(found, at);
    registry.answers[at] = Answer::one(found, &rules::DESCRIPTION, Confidence::High);
}
