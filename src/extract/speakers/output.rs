//! From referents to speakers. In: a finished pass and the sources' answers. Out: the speakers in order of their first
//! mention, stamped, and the sources by speaker id. Leaves out what neither speaks nor takes part.

use super::referent::{Answer, Ref, Referent};
use super::toward::Toward;
use super::{Pass, Resolution, Speakers};
use crate::extract::mentions::MentionKind;
use crate::extract::rule::stamp;
use crate::lexicon::Level;
use crate::model::{Confidence, Found, SectionKind, Speaker, SpeakerId, SpeakerKind};
use crate::text::Span;

/// A speaker has no more other names than these; a text may have one for each mention.
const ALIASES: usize = 12;

/// Makes the result.
pub(super) fn speakers(pass: Pass, answers: Vec<Answer>, towards: Vec<Toward>) -> Speakers {
    let wanted = wanted(&pass, &answers, &towards);
    let mut spans = mentions(&pass);
    let mut order: Vec<Ref> = (0..wanted.len()).filter(|found| wanted[*found]).collect();
    order.sort_by_key(|found| (first(&pass, *found, &spans), *found));
    let mut ids: Vec<Option<SpeakerId>> = vec![None; wanted.len()];
    for (id, found) in order.iter().enumerate() {
        ids[*found] = Some(SpeakerId::at(id));
    }
    let sources = answers.iter().zip(&towards);
    let speakers = order.iter().map(|found| {
        let referent = &pass.registry.referents[*found];
        let mentions = std::mem::take(&mut spans[*found]);
        speaker(&pass, referent, mentions, &ids_of(&ids, &referent.members))
    });
    Speakers {
        speakers: speakers.collect(),
        sources: sources
            .map(|(answer, toward)| resolution(&ids, answer, toward))
            .collect(),
    }
}

/// Where each referent is named or stood for, by referent.
fn mentions(pass: &Pass) -> Vec<Vec<Span>> {
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); pass.registry.referents.len()];
    for (mention, answer) in pass.mentions.iter().zip(&pass.registry.answers) {
        if let Some(found) = answer.single() {
            spans[found].push(mention.span);
        }
    }
    spans
}

/// Which referents are told: who speaks, is spoken to or takes part, people whom the text names, the members of groups that
/// are told.
fn wanted(pass: &Pass, answers: &[Answer], towards: &[Toward]) -> Vec<bool> {
    let referents = &pass.registry.referents;
    let mut wanted = vec![false; referents.len()];
    let speaking = answers.iter().flat_map(|answer| &answer.refs);
    let towards = towards.iter().flat_map(Toward::taking_part);
    for found in speaking.chain(&pass.state.principals).chain(towards) {
        wanted[*found] = true;
    }
    let mentions = pass.places.iter().zip(pass.mentions);
    for ((place, mention), answer) in mentions.zip(&pass.registry.answers) {
        let names = mention.kind == MentionKind::Name && !is_furniture(pass, place.block);
        if let Some(found) = answer.single().filter(|_| names) {
            let referent = &referents[found];
            wanted[found] |= referent.kind == SpeakerKind::Person && !referent.doubtful;
        }
    }
    let groups: Vec<Ref> = (0..wanted.len()).filter(|found| wanted[*found]).collect();
    for member in groups.iter().flat_map(|found| &referents[*found].members) {
        wanted[*member] = true;
    }
    wanted
}

fn resolution(ids: &[Option<SpeakerId>], answer: &Answer, toward: &Toward) -> Resolution {
    let others = |refs: &[Ref]| {
        let others = refs.iter().filter(|found| !answer.refs.contains(found));
        ids_of(ids, &others.copied().collect::<Vec<Ref>>())
    };
    Resolution {
        addressees: others(&toward.addressees),
        targets: others(&toward.targets),
        speakers: ids_of(ids, &answer.refs),
        rule: answer.rule.filter(|_| !answer.is_empty()),
        confidence: match answer.is_empty() {
            true => Confidence::Low,
            false => answer.confidence,
        },
    }
}

/// The ids of those referents that have one.
fn ids_of(ids: &[Option<SpeakerId>], refs: &[Ref]) -> Vec<SpeakerId> {
    refs.iter().filter_map(|found| ids[*found]).collect()
}

/// Whether the block tells who made the page, not what the text is about.
fn is_furniture(pass: &Pass, block: usize) -> bool {
    let kind = pass.document.blocks.get(block).map(|block| block.kind);
    matches!(kind, Some(SectionKind::Boilerplate | SectionKind::Byline))
}

/// Where a referent is first mentioned, in bytes.
fn first(pass: &Pass, found: Ref, spans: &[Vec<Span>]) -> u32 {
    let fallback = pass.mentions.get(pass.registry.referents[found].first);
    let start = spans[found]
        .first()
        .or(fallback.map(|mention| &mention.span));
    start.map_or(u32::MAX, |span| span.start)
}

fn speaker(
    pass: &Pass,
    referent: &Referent,
    mentions: Vec<Span>,
    members: &[SpeakerId],
) -> Found<Speaker> {
    let entity = referent
        .actor
        .map(|actor| pass.lexicon.actors.id(actor).to_owned());
    let mut aliases: Vec<String> = Vec::new();
    for span in &mentions {
        if aliases.len() == ALIASES {
            break;
        }
        let words = pass.registry.words(*span);
        if words != referent.name && !aliases.contains(&words) {
            aliases.push(words);
        }
    }
    let fallback = pass
        .mentions
        .get(referent.first)
        .map(|mention| mention.span);
    let span = mentions.first().copied().or(fallback).unwrap_or_default();
    let item = Speaker {
        entity,
        name: referent.name.clone(),
        kind: referent.kind,
        anonymous: referent.anonymous,
        members: members.to_vec(),
        role: office(referent),
        side: referent.side.map(str::to_owned),
        aliases,
        mentions,
        quotes: Vec::new(),
        topics: Vec::new(),
    };
    stamp(referent.rule, span, referent.confidence, item)
}

/// The office that the text or the lexicon gives; a word that only describes ("official", "countries") is none.
fn office(referent: &Referent) -> Option<String> {
    // "His Majesty King Olaf" is a king.
    let named = referent.roles.iter().find(|role| !role.generic);
    let first = named.or(referent.roles.first())?;
    let holds = match referent.kind {
        SpeakerKind::Person => true,
        SpeakerKind::Official => first.level != Level::Other,
        _ => false,
    };
    holds.then(|| first.text.clone())
}
