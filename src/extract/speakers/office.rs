//! Whom an office without a name means: who holds it in the text, in one side's own account that side's. In: a mention and
//! who is in mind. Out: an answer, or none where nobody holds it.

use super::Pass;
use super::referent::{Answer, Ref};
use super::{role, rules};
use crate::extract::mentions::MentionKind;
use crate::model::{Confidence, Genre, SpeakerKind};

/// Whom an office in the title means that the text below names: the only one named there who holds it and is of no other
/// side than the title tells, or than the document's own; where neither is known, the only one who holds it at all.
pub(super) fn named_below(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let header = &pass.document.header;
    let titled = header
        .title
        .is_some_and(|title| title.contains(mention.span));
    let role = mention.roles.last().filter(|_| titled)?;
    let side = mention.side.or(header.side.as_deref());
    let holds = |found: &Ref| {
        let referent = &pass.registry.referents[*found];
        referent.kind == SpeakerKind::Person
            && (side.is_none() || referent.side.is_none() || referent.side == side)
            && referent.roles.iter().any(|held| role::fits(role, held))
    };
    let mut holders = (0..pass.registry.referents.len()).filter(holds);
    let only = holders.next().filter(|_| holders.next().is_none())?;
    Some(Answer::one(only, &rules::OFFICE, Confidence::Medium))
}

/// The person who holds the office.
pub(super) fn holder(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let role = mention.roles.last()?;
    if mention.owner.is_some() && mention.side.is_none() {
        return None;
    }
    let here = pass.places[at].sentence;
    let registry = &pass.registry;
    let genre = pass.document.header.genre;
    let home = pass
        .document
        .header
        .side
        .as_deref()
        .filter(|_| mention.side.is_none());
    let fits = |found: &Ref| {
        let referent = &registry.referents[*found];
        let side = mention.side.is_none_or(|side| referent.side == Some(side));
        referent.kind == SpeakerKind::Person
            && side
            && referent.gender.agrees(mention.gender)
            && referent.roles.iter().any(|held| role::fits(role, held))
    };
    // The sentence's subject is told by its office only where a pronoun came before: "Asked if he would go, the president …".
    let recent = pass.state.recent.iter().filter(|recent| {
        let pronoun = pass.mentions[recent.at].kind == MentionKind::Pronoun;
        recent.sentence < here || !recent.subject || pronoun || pass.places[recent.at].source
    });
    let mut known: Vec<Ref> = recent.map(|recent| recent.found).filter(fits).collect();
    known.extend(
        pass.state
            .principals
            .iter()
            .copied()
            .filter(fits)
            .filter(|found| registry.referents[*found].first < at),
    );
    known.dedup();
    if opens_own_account(pass, at) && known.iter().all(|found| is_foreign(pass, *found)) {
        return None;
    }
    let issuer =
        pass.state.principals.first().copied().filter(|first| {
            genre != Genre::News && mention.side.is_none() && known.contains(first)
        });
    let at_home = home.and_then(|home| {
        known
            .iter()
            .copied()
            .find(|found| registry.referents[*found].side == Some(home))
    });
    let first = known.first().copied()?;
    let several = known.iter().any(|found| *found != first);
    let (found, confidence) = match (at_home, issuer) {
        (Some(found), _) => (found, Confidence::High),
        (None, Some(found)) if genre == Genre::Readout => (found, Confidence::High),
        (None, Some(found)) => (found, Confidence::Medium),
        (None, None) if several => (first, Confidence::Low),
        (None, None) => (first, Confidence::High),
    };
    Some(Answer::one(found, &rules::OFFICE, confidence))
}

/// Whether the words open a government's own account of an encounter: "The Prime Minister spoke to …" means its own.
fn opens_own_account(pass: &Pass, at: usize) -> bool {
    let header = &pass.document.header;
    let own = header.genre == Genre::Readout && header.side.is_some();
    own && pass.state.opening == Some(at)
}

/// Whether the person is known to be of another side than the document's.
fn is_foreign(pass: &Pass, found: Ref) -> bool {
    let side = pass.registry.referents[found].side;
    side.is_some() && side != pass.document.header.side.as_deref()
}

/// The document's side, where the office is its own: named without a country in its own account.
pub(super) fn home<'l>(pass: &Pass<'_, '_, 'l>, at: usize) -> Option<&'l str> {
    let mention = &pass.mentions[at];
    let header = &pass.document.header;
    let titled = header
        .title
        .is_some_and(|title| title.contains(mention.span));
    let bare = mention.owner.is_none() && mention.side.is_none() && !mention.roles.is_empty();
    let own = header.genre == Genre::Readout && (titled || opens_own_account(pass, at));
    let code = header
        .side
        .as_deref()
        .filter(|_| bare && own && !mention.indefinite)?;
    let actors = &pass.lexicon.actors;
    actors.side(actors.country(code)?)
}
