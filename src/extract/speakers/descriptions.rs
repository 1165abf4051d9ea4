//! Whom a description means: "the official" the one introduced before, "the President" who holds the office, "his
//! counterpart" the one across the table. In: a mention without a name. Out: an answer, perhaps a new referent.

use super::referent::{Answer, Ref};
use super::{Pass, described, office, rules};
use crate::extract::mentions::{Mention, MentionKind};
use crate::lexicon::StandsFor;
use crate::model::{Confidence, SpeakerKind};

/// Resolves one description.
pub(super) fn resolve(pass: &mut Pass, at: usize) -> Answer {
    if let Some(answer) = super::label::resolve(pass, at) {
        return answer;
    }
    let mention = &pass.mentions[at];
    match stands_for(pass, mention) {
        Some(StandsFor::Counterpart) => return counterpart(pass, at),
        Some(StandsFor::Country | StandsFor::Party) => {
            if let Some(answer) = country(pass, at) {
                return answer;
            }
        }
        None => {}
    }
    if let Some(answer) = team(pass, at) {
        return answer;
    }
    if let Some(answer) = state_media(pass, at) {
        return answer;
    }
    if mention.indefinite {
        return described::again(pass, at).unwrap_or_else(|| described::introduce(pass, at));
    }
    described::earlier(pass, at)
        .or_else(|| office::named_below(pass, at))
        .or_else(|| office::holder(pass, at))
        .unwrap_or_else(|| described::introduce(pass, at))
}

pub(super) fn stands_for(pass: &Pass, mention: &Mention) -> Option<StandsFor> {
    pass.lexicon
        .titles
        .description(mention.description)?
        .stands_for
}

/// "The Chinese side", "her government", "his country".
fn country(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let owner = mention.owner.and_then(|owner| owner_of(pass, at, owner));
    let side = mention
        .side
        .or(owner.and_then(|owner| pass.registry.referents[owner].side))?;
    let actor = pass.lexicon.actors.country(side)?;
    let known = pass.registry.known(actor)?;
    Some(Answer::one(known, &rules::DESCRIPTION, Confidence::Medium))
}

/// "His team" of somebody who takes part with others: those who are not known to be of another side.
fn team(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let description = pass.lexicon.titles.description(mention.description)?;
    if description.kind() != SpeakerKind::Group {
        return None;
    }
    let owner = owner_of(pass, at, mention.owner?)?;
    let registry = &pass.registry;
    let side = registry.referents[owner].side;
    let with = |found: &Ref| {
        let referent = &registry.referents[*found];
        let other = referent.side.is_some() && referent.side != side;
        referent.kind == SpeakerKind::Person && !other
    };
    let team: Vec<Ref> = pass.state.principals.iter().copied().filter(with).collect();
    let found = team.len() > 1 && team.contains(&owner);
    found.then(|| Answer::many(team, &rules::GROUP, Confidence::Medium))
}

/// "China's official news agency", "the agency": the only voice of a government, of that country if one is told, that the
/// text names.
fn state_media(pass: &mut Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let description = pass.lexicon.titles.description(mention.description)?;
    if description.kind() != SpeakerKind::Media || mention.indefinite || mention.plural {
        return None;
    }
    let owner = mention.owner.and_then(|owner| owner_of(pass, at, owner));
    let side = mention
        .side
        .or_else(|| pass.registry.referents.get(owner?)?.side);
    let [only] = pass.registry.state_media[..] else {
        return None;
    };
    let fits = side.is_none_or(|side| pass.registry.referents[only].side == Some(side));
    if !fits {
        return None;
    }
    described::call(pass, at, only);
    Some(Answer::one(only, &rules::DESCRIPTION, Confidence::Medium))
}

/// Who stands before the noun as its owner: its mention begins inside this one.
pub(super) fn owner_of(pass: &Pass, at: usize, owner: (u32, u32)) -> Option<Ref> {
    let near = at.saturating_sub(2)..(at + 3).min(pass.mentions.len());
    let mut near = near.filter(|other| *other != at);
    let found = near.find(|other| pass.mentions[*other].head == owner)?;
    let answer = &pass.registry.answers[found];
    match answer.is_empty() && pass.mentions[found].kind == MentionKind::Pronoun {
        true => super::pronouns::antecedent(pass, found).and_then(|answer| answer.single()),
        false => answer.single(),
    }
}

/// The other one of two who meet.
fn counterpart(pass: &mut Pass, at: usize) -> Answer {
    let mention = &pass.mentions[at];
    let owner = mention.owner.and_then(|owner| owner_of(pass, at, owner));
    let registry = &pass.registry;
    let other = |found: &Ref| {
        let referent = &registry.referents[*found];
        Some(*found) != owner
            && referent.kind == SpeakerKind::Person
            && mention.side.is_none_or(|side| referent.side == Some(side))
    };
    let recent: Vec<Ref> = pass
        .state
        .recent
        .iter()
        .map(|recent| recent.found)
        .filter(other)
        .collect();
    let principals: Vec<Ref> = pass
        .state
        .principals
        .iter()
        .copied()
        .filter(other)
        .collect();
    let sided = mention.side.is_some();
    let found = match (&principals[..], &recent[..]) {
        (_, [only, ..]) if sided => Some((*only, Confidence::Medium)),
        ([only], _) if owner.is_none_or(|owner| pass.state.principals.contains(&owner)) => {
            Some((*only, Confidence::Medium))
        }
        (_, [only]) => Some((*only, Confidence::Low)),
        _ => None,
    };
    match found {
        Some((found, confidence)) => Answer::one(found, &rules::COUNTERPART, confidence),
        None => described::introduce(pass, at),
    }
}
