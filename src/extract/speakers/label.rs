//! Whom the office means that a transcript's label names without a name: "FOREIGN MINISTER:". In: the label's mention.
//! Out: who holds it by the transcript's front or by another label, else somebody unnamed; nobody of whom the answers only
//! speak.

use super::referent::{Answer, Ref, Referent};
use super::{Pass, role, rules};
use crate::extract::mentions::{Mention, MentionKind};
use crate::lexicon::Level;
use crate::model::{Confidence, SectionKind, SpeakerKind};

/// The label's person; `None` where the mention stands in no label or names no office.
pub(super) fn resolve(pass: &mut Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let office = mention.roles.last()?;
    let held = matches!(
        office.level,
        Level::Leader | Level::Minister | Level::Official | Level::Envoy | Level::Royal
    );
    if !held || !is_label(pass, at) {
        return None;
    }
    let text = office.text.clone();
    let key = format!("{}:", text.to_lowercase());
    if let Some(found) = pass.registry.described(&key) {
        return Some(Answer::one(found, &rules::LABEL, Confidence::High));
    }
    let known = holder(pass, at);
    let confidence = known.map_or(Confidence::High, |_| Confidence::Medium);
    let found = known.unwrap_or_else(|| unnamed(pass, at, text));
    pass.registry.describe(key, found);
    Some(Answer::one(found, &rules::LABEL, confidence))
}

/// Whether the mention stands in the label of a turn.
fn is_label(pass: &Pass, at: usize) -> bool {
    let block = &pass.document.blocks[pass.places[at].block];
    let label = block
        .label
        .filter(|_| block.kind == SectionKind::SpeakerTurn);
    label.is_some_and(|label| label.contains(pass.mentions[at].span))
}

/// How far into a text, in tokens, its front and the first labels are looked through.
const REACH: usize = 2000;

/// The only one with the office who is named before the first turn, other than as whom the speaker has met, or in a label;
/// of several the one of the transcript's own side.
fn holder(pass: &Pass, at: usize) -> Option<Ref> {
    let turn = |block: &crate::document::Block| block.kind == SectionKind::SpeakerTurn;
    let first = pass.document.blocks.iter().position(turn)?;
    let registry = &pass.registry;
    let called = pass.mentions[at].roles.last()?;
    let mut fitting: Vec<Ref> = Vec::new();
    let near = |mention: &&Mention| (mention.tokens.0 as usize) < REACH;
    for (other, mention) in pass.mentions.iter().take_while(near).enumerate() {
        let Some(found) = registry.answers[other].single() else {
            continue;
        };
        let referent = &registry.referents[found];
        let named = mention.kind == MentionKind::Name && referent.kind == SpeakerKind::Person;
        if !named || fitting.contains(&found) {
            continue;
        }
        let holds = referent.roles.iter().any(|held| role::fits(called, held));
        let front = || pass.places[other].block < first && !is_counterpart(pass, other);
        if holds && (is_label(pass, other) || front()) {
            fitting.push(found);
        }
    }
    let home = pass.document.header.side.as_deref();
    let own = |found: &Ref| home.is_some() && registry.referents[*found].side == home;
    match fitting[..] {
        [only] => Some(only),
        _ => fitting.into_iter().find(own),
    }
}

/// Whether the words before the mention in its block introduce whom the speaker has met.
fn is_counterpart(pass: &Pass, at: usize) -> bool {
    let block = &pass.document.blocks[pass.places[at].block];
    let before = block.tokens.start..pass.mentions[at].tokens.0 as usize;
    let mut tokens = pass.document.tokens[before].iter();
    tokens.any(|token| pass.lexicon.genres.introduces_counterpart(token))
}

/// Somebody of whom the transcript tells the office alone.
fn unnamed(pass: &mut Pass, at: usize, name: String) -> Ref {
    let mention = &pass.mentions[at];
    pass.registry.push(Referent {
        kind: SpeakerKind::Official,
        actor: None,
        name,
        gender: mention.gender,
        plural: false,
        side: mention.side,
        roles: mention.roles.clone(),
        titled: true,
        anonymous: false,
        doubtful: false,
        members: Vec::new(),
        rule: &rules::LABEL,
        confidence: Confidence::High,
        first: at,
    })
}
