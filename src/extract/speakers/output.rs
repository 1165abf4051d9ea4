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

/// Makes the result.
pub(super) fn speakers(pass: Pass, answers: Vec<Answer>, towards: Vec<Toward>) -> Speakers {
    let count = pass.registry.referents.len();
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); count];
    for (mention, answer) in pass.mentions.iter().zip(&pass.registry.answers) {
        if let Some(found) = answer.single() {
            spans[found].push(mention.span);
        }
    }
    let mut wanted = vec![false; count];
    for found in answers
        .iter()
        .flat_map(|answer| &answer.refs)
        .chain(&pass.state.principals)
        .chain(towards.iter().flat_map(Toward::taking_part))
    {
        wanted[*found] = true;
    }
    let mut named = vec![false; count];
    for ((place, mention), answer) in pass
        .places
        .iter()
        .zip(pass.mentions)
        .zip(&pass.registry.answers)
    {
        let told = mention.kind == MentionKind::Name && !is_furniture(&pass, place.block);
        if let Some(found) = answer.single().filter(|_| told) {
            named[found] = true;
        }
    }
    for (at, referent) in pass.registry.referents.iter().enumerate() {
        wanted[at] |= referent.kind == SpeakerKind::Person && !referent.doubtful && named[at];
    }
    for referent in (0..count)
        .filter(|found| wanted[*found])
        .collect::<Vec<Ref>>()
    {
        for member in &pass.registry.referents[referent].members {
            wanted[*member] = true;
        }
    }
    let mut order: Vec<Ref> = (0..count).filter(|found| wanted[*found]).collect();
    order.sort_by_key(|found| (first(&pass, *found, &spans), *found));
    let mut ids: Vec<Option<SpeakerId>> = vec![None; count];
    for (id, found) in order.iter().enumerate() {
        ids[*found] = Some(SpeakerId::at(id));
    }
    let named = |refs: &[Ref]| {
        refs.iter()
            .filter_map(|found| ids[*found])
            .collect::<Vec<_>>()
    };
    let others = |refs: &[Ref], answer: &Answer| {
        let others = refs.iter().filter(|found| !answer.refs.contains(found));
        named(&others.copied().collect::<Vec<Ref>>())
    };
    let sources = answers
        .iter()
        .zip(&towards)
        .map(|(answer, toward)| Resolution {
            addressees: others(&toward.addressees, answer),
            targets: others(&toward.targets, answer),
            speakers: named(&answer.refs),
            rule: answer.rule.filter(|_| !answer.is_empty()),
            confidence: if answer.is_empty() {
                Confidence::Low
            } else {
                answer.confidence
            },
        });
    let sources = sources.collect();
    let principals = named(&pass.state.principals);
    let speakers = order.iter().map(|found| {
        let referent = &pass.registry.referents[*found];
        speaker(
            &pass,
            referent,
            std::mem::take(&mut spans[*found]),
            &named(&referent.members),
        )
    });
    let speakers = speakers.collect();
    Speakers {
        speakers,
        sources,
        principals,
    }
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
        let words = pass.registry.words(*span);
        if words != referent.name && !aliases.contains(&words) && aliases.len() < 12 {
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
    let first = referent.roles.first()?;
    let holds = match referent.kind {
        SpeakerKind::Person => true,
        SpeakerKind::Official => first.level != Level::Other,
        _ => false,
    };
    holds.then(|| first.text.clone())
}
