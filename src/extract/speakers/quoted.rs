//! First persons inside quotations mean whoever is quoted. In: sources with their answers. Out: the answers, completed.

use super::Pass;
use super::SourceRef;
use super::referent::{Answer, Ref};
use super::rules;
use super::source::Parts;
use crate::extract::nesting::innermost;
use crate::lexicon::Class;
use crate::model::{Act, Confidence, Genre, SectionKind, SpeakerKind};

/// Gives "I" and "we" the source of the content they stand in, or the label of their paragraph. Sources come outer before
/// inner, so that an outer one is settled first.
pub(super) fn first_persons(
    pass: &mut Pass,
    sources: &[SourceRef],
    parts: &[Option<Parts>],
    mut answers: Vec<Answer>,
) -> Vec<Answer> {
    let open: Vec<(usize, usize)> = (0..sources.len())
        .filter_map(|at| Some((at, *parts[at].as_ref()?.mentions.first()?)))
        .filter(|(at, mention)| answers[*at].is_empty() && is_first_person(pass, *mention))
        .collect();
    let outer = outer(pass, sources, &open);
    let makers = makers(pass);
    for ((at, mention), outer) in open.into_iter().zip(outer) {
        let found = match outer {
            Some(outer) => Some(answers[outer].clone()),
            None => {
                let floor = floor(pass, pass.places[mention].block);
                floor.or_else(|| jointly(pass, mention, &makers))
            }
        };
        let found = match together(pass, &sources[at], mention) {
            true => found.map(|answer| both(pass, answer)),
            false => found,
        };
        if let Some(answer) = found.filter(|answer| !answer.is_empty()) {
            answers[at] = Answer {
                rule: Some(&rules::FIRST_PERSON),
                confidence: answer.confidence.min(Confidence::Medium),
                ..answer
            };
        }
    }
    answers
}

fn is_first_person(pass: &Pass, mention: usize) -> bool {
    let token = pass
        .document
        .tokens
        .get(pass.mentions[mention].tokens.0 as usize);
    token.is_some_and(|token| pass.lexicon.words.is(token, Class::FirstPerson))
}

/// For each of the sources the one whose content it stands in, innermost.
fn outer(pass: &Pass, sources: &[SourceRef], open: &[(usize, usize)]) -> Vec<Option<usize>> {
    let contents = sources.iter().enumerate().flat_map(|(at, source)| {
        let spans = source.content.iter();
        spans.map(move |span| (*span, at))
    });
    let mut order: Vec<usize> = (0..open.len()).collect();
    order.sort_by_key(|place| pass.mentions[open[*place].1].span.start);
    let places = order.iter().map(|place| pass.mentions[open[*place].1].span);
    let mut found = vec![None; open.len()];
    for (place, outer) in order.iter().zip(innermost(contents.collect(), places)) {
        found[*place] = outer;
    }
    found
}

/// "We" of a statement: those who make it.
fn jointly(pass: &Pass, mention: usize, makers: &[Ref]) -> Option<Answer> {
    let all = || makers.to_vec();
    pass.mentions[mention]
        .plural
        .then(|| Answer::many(all(), &rules::FIRST_PERSON, Confidence::Medium))
}

/// Who makes a statement: the house that issues it, of a joint one the two or more who meet, else the countries of its
/// title.
fn makers(pass: &mut Pass) -> Vec<Ref> {
    let header = &pass.document.header;
    let joint = header.genre == Genre::JointStatement;
    if !joint && header.genre != Genre::Statement {
        return Vec::new();
    }
    let actors = &pass.lexicon.actors;
    let issuer = header.issuer.as_deref();
    if let Some(body) = issuer.and_then(|name| actors.institution(name)) {
        let first = pass
            .mentions
            .iter()
            .position(|mention| mention.actor == Some(body));
        return vec![
            pass.registry
                .actor(body, first.unwrap_or(0), &rules::INSTITUTION),
        ];
    }
    match joint {
        true if pass.state.principals.len() > 1 => pass.state.principals.clone(),
        true => titled_countries(pass),
        false => Vec::new(),
    }
}

/// The countries that the title names, if they are several.
fn titled_countries(pass: &Pass) -> Vec<Ref> {
    let title = pass.document.header.title;
    let end = title.map_or(0, |title| title.end);
    let titled = pass.mentions.iter().zip(&pass.registry.answers);
    let titled = titled.take_while(|(mention, _)| mention.span.end <= end);
    let mut countries: Vec<Ref> = titled.filter_map(|(_, answer)| answer.single()).collect();
    countries.retain(|found| pass.registry.referents[*found].kind == SpeakerKind::Government);
    countries.dedup();
    if countries.len() < 2 {
        countries.clear();
    }
    countries
}

/// Whether "we" tell what nobody does alone: "we agreed".
fn together(pass: &Pass, source: &SourceRef, mention: usize) -> bool {
    let cue = source.cue.map(|cue| pass.document.token_at(cue.start));
    let cue = cue.and_then(|at| pass.document.tokens.get(at));
    let cue = cue.and_then(|token| pass.lexicon.cues.by_norm(token.norm));
    let entry = cue.and_then(|cue| pass.lexicon.cues.entries().get(cue.entry));
    pass.mentions[mention].plural && entry.is_some_and(|entry| entry.meaning.act == Act::Agree)
}

/// One of two who meet, with the other.
fn both(pass: &Pass, answer: Answer) -> Answer {
    let principals = &pass.state.principals;
    let one = answer.single();
    match one.is_some_and(|one| principals.len() == 2 && principals.contains(&one)) {
        true => Answer {
            refs: principals.clone(),
            ..answer
        },
        false => answer,
    }
}

/// How many paragraphs a turn may have.
const TURN: usize = 40;

/// Whoever has the floor in the paragraph: the label before it names him, or the one that opened the turn.
pub(super) fn floor(pass: &Pass, block: usize) -> Option<Answer> {
    let blocks = &pass.document.blocks;
    let turn = blocks.get(block)?.kind == SectionKind::SpeakerTurn;
    let from = block.saturating_sub(if turn { TURN } else { 0 });
    let before = blocks[from..=block].iter().rev();
    let mut turns = before.take_while(|b| b.label.is_some() || b.kind.is_prose());
    let label = turns.find_map(|block| block.label)?;
    let first = pass
        .mentions
        .partition_point(|mention| mention.span.start < label.start);
    let inside = pass
        .mentions
        .get(first)
        .filter(|mention| mention.span.start < label.end);
    inside
        .map(|_| pass.registry.answers[first].clone())
        .filter(|answer| !answer.is_empty())
}
