//! Toward whom words are said or an act is done. In: one attribution and whom the mentions mean. Out: those named between
//! cue and content, and those with whom the content of a directed act begins. Nobody who is only named further on.

use super::SourceRef;
use super::referent::Ref;
use super::{Pass, source};
use crate::extract::mentions::MentionKind;
use crate::lexicon::Class;
use crate::model::SpeakerKind;
use crate::text::Span;

/// How many little words may stand before the name that a content begins with: "that", "over the".
const OPENING: usize = 4;

/// Toward whom.
#[derive(Debug, Default)]
pub(super) struct Toward {
    pub(super) addressees: Vec<Ref>,
    pub(super) targets: Vec<Ref>,
    /// Of both, those whom their own name or record makes worth a place among the speakers.
    named: Vec<Ref>,
}

impl Toward {
    /// Those who count as taking part though they may never speak.
    pub(super) fn taking_part(&self) -> &[Ref] {
        &self.named
    }
}

/// Reads one attribution.
pub(super) fn read(pass: &Pass, source: &SourceRef) -> Toward {
    let (Some(cue), Some(content)) = (source.cue, source.content.first()) else {
        return Toward::default();
    };
    let gap = Span {
        start: cue.end,
        end: content.start.max(cue.end),
    };
    let mut toward = Toward {
        addressees: named_in(pass, gap),
        ..Toward::default()
    };
    if source.directed {
        let rest = Span {
            start: content.start.max(cue.end),
            end: content.end,
        };
        toward.targets = heading(pass, rest);
    }
    let both = toward.addressees.iter().chain(&toward.targets);
    let named = both.filter(|found| {
        let referent = &pass.registry.referents[**found];
        referent.actor.is_some() || referent.kind == SpeakerKind::Person
    });
    toward.named = named.copied().collect();
    toward
}

/// Everybody mentioned in the words, in order.
fn named_in(pass: &Pass, span: Span) -> Vec<Ref> {
    let from = pass.mentions.partition_point(|m| m.span.start < span.start);
    let inside = pass.mentions.iter().enumerate().skip(from);
    let inside = inside.take_while(|(_, mention)| mention.span.start < span.end);
    let mut found: Vec<Ref> = Vec::new();
    for (at, mention) in inside {
        if mention.kind == MentionKind::Document || mention.possessive {
            continue;
        }
        for one in &pass.registry.answers[at].refs {
            if !found.contains(one) {
                found.push(*one);
            }
        }
    }
    found
}

/// Those with whom the words begin: as who acts ("that Norway stop"), or as owner ("Norway's ships").
fn heading(pass: &Pass, span: Span) -> Vec<Ref> {
    let Some((at, start)) = first(pass, span) else {
        return Vec::new();
    };
    let mention = &pass.mentions[at];
    let before = pass.document.token_at(start).checked_sub(1);
    let that = pass.lexicon.words.that;
    let clause = before.is_some_and(|at| pass.document.tokens[at].norm == that);
    if clause || mention.possessive || is_possessive_pronoun(pass, at) {
        return pass.registry.answers[at].refs.clone();
    }
    let rest = Span {
        start,
        end: span.end,
    };
    let parts = source::parts(pass.document, pass.lexicon, pass.mentions, rest);
    if parts.mentions.first() != Some(&at) {
        return Vec::new();
    }
    let mut found: Vec<Ref> = Vec::new();
    for part in parts.mentions {
        let new = pass.registry.answers[part].refs.iter();
        found.extend(
            new.filter(|one| !found.contains(one))
                .copied()
                .collect::<Vec<_>>(),
        );
    }
    found
}

/// The mention that begins the words, little words before it passed over, and where it begins.
fn first(pass: &Pass, span: Span) -> Option<(usize, u32)> {
    let document = pass.document;
    let words = &pass.lexicon.words;
    let tokens = document.tokens_in(span);
    let passed = [Class::Preposition, Class::Subordinator, Class::Determiner];
    let little = |at: &usize| {
        let token = &document.tokens[*at];
        !token.is_word() || token.norm == words.that || words.is_any(token, &passed)
    };
    let limit = tokens.end.min(tokens.start + OPENING + 1);
    (tokens.start..limit).find_map(|at| {
        let all_little = (tokens.start..at).all(|before| little(&before));
        let start = document.tokens[at].span.start;
        let found = pass.mentions.partition_point(|m| m.span.start < start);
        let mention = pass.mentions.get(found).filter(|_| all_little)?;
        let fits = mention.span.start == start && mention.span.end <= span.end;
        (fits && mention.kind != MentionKind::Document).then_some((found, start))
    })
}

/// "his efforts", "their support"
fn is_possessive_pronoun(pass: &Pass, at: usize) -> bool {
    let mention = &pass.mentions[at];
    let token = pass.document.tokens.get(mention.tokens.0 as usize);
    mention.kind == MentionKind::Pronoun
        && token.is_some_and(|token| pass.lexicon.words.is(token, Class::Possessive))
}
