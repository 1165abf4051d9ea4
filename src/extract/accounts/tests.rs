//! The stage on texts, with speakers made of bare mentions for as long as nobody resolves them.
#![allow(clippy::unwrap_used)] // a failing test may panic

use super::*;
use crate::extract::attributions;
use crate::extract::mentions::{self, Mention, MentionKind};
use crate::extract::rule::stamp;
use crate::model::{Confidence, SpeakerId, SpeakerKind};
use crate::text::Span;

/// Speakers of a document, one for each form in which sources are named.
struct Cast<'a> {
    document: &'a Document<'a>,
    lexicon: &'a Lexicon,
    speakers: Vec<Found<Speaker>>,
    keys: Vec<(String, Option<u16>)>,
}

impl Cast<'_> {
    fn speaker(&mut self, mention: &Mention) -> Option<SpeakerId> {
        let head = &self.document.tokens[mention.head.0 as usize..mention.head.1 as usize];
        let last = head.last().map_or("", |token| token.of(self.document.text));
        let key = match mention.actor.filter(|_| !mention.ambiguous) {
            Some(actor) => self.lexicon.actors.id(actor).to_owned(),
            None => last.trim_end_matches("’s").to_owned(),
        };
        if mention.kind == MentionKind::Pronoun {
            let mut people = self.speakers.iter();
            let at = people.rposition(|s| s.item.kind == SpeakerKind::Person);
            return at.filter(|_| !mention.plural).map(SpeakerId::at);
        }
        let same = self.keys.iter().rposition(|(known, description)| {
            *known == key
                || (mention.definite
                    && description.is_some()
                    && *description == mention.description)
        });
        let agency = || {
            self.speakers
                .iter()
                .rposition(|s| s.item.kind == SpeakerKind::Media)
        };
        if key == "agency" && mention.definite {
            return agency().map(SpeakerId::at);
        }
        Some(SpeakerId::at(
            same.unwrap_or_else(|| self.add(mention, key)),
        ))
    }

    fn add(&mut self, mention: &Mention, key: String) -> usize {
        let description = mention
            .description
            .map(|at| &self.lexicon.titles.descriptions[usize::from(at)]);
        let actors = &self.lexicon.actors;
        use crate::lexicon::Actor::*;
        let kind = match (mention.kind, mention.actor) {
            (MentionKind::Document, _) => SpeakerKind::Document,
            (MentionKind::Group, _) => SpeakerKind::Group,
            (MentionKind::Name, _) => SpeakerKind::Person,
            (_, Some(Institution(at))) => actors.institutions[usize::from(at)].kind(),
            (_, Some(Country(_))) => SpeakerKind::Government,
            _ => description.map_or(SpeakerKind::Official, |description| description.kind()),
        };
        let known = mention.actor.and_then(|actor| match actor {
            Person(at) => actors.people[usize::from(at)].roles.first().cloned(),
            _ => None,
        });
        let speaker = Speaker {
            entity: mention.actor.map(|actor| actors.id(actor).to_owned()),
            name: mention.span.of(self.document.text).to_owned(),
            kind,
            anonymous: description.is_some_and(|description| description.anonymous),
            members: Vec::new(),
            role: mention
                .roles
                .first()
                .map(|role| role.text.clone())
                .or(known),
            side: mention.side.map(str::to_owned),
            aliases: Vec::new(),
            mentions: Vec::new(),
            quotes: Vec::new(),
            topics: Vec::new(),
        };
        self.keys.push((key, mention.description));
        self.speakers.push(stamp(
            &rules::NARRATOR,
            mention.span,
            Confidence::Low,
            speaker,
        ));
        self.speakers.len() - 1
    }
}

/// The accounts of a text; the form as given, where the document does not tell it.
fn accounts(text: &str, lexicon: &Lexicon) -> (Vec<Found<Account>>, Vec<String>) {
    let document = Document::read(text, lexicon);
    let attributions = attributions::find(&document, lexicon);
    let mentions = mentions::find(&document, lexicon);
    let mut cast = Cast {
        document: &document,
        lexicon,
        speakers: Vec::new(),
        keys: Vec::new(),
    };
    for mention in mentions.iter().filter(|m| m.kind != MentionKind::Pronoun) {
        if let Some(id) = cast.speaker(mention) {
            cast.speakers[id.index()].item.mentions.push(mention.span);
        }
    }
    let mut voices = Vec::new();
    for attribution in &attributions {
        let source = attribution.source.unwrap_or_default();
        let inside = mentions.iter().filter(|m| {
            source.contains(Span {
                end: m.span.start,
                ..m.span
            })
        });
        let mut outer: Vec<&Mention> = Vec::new();
        for mention in inside.filter(|m| m.kind != MentionKind::Demonym) {
            if !outer
                .last()
                .is_some_and(|last| last.span.contains(mention.span) || mention.possessive)
            {
                outer.push(mention);
            }
        }
        let names = outer.iter().all(|m| m.kind == MentionKind::Name);
        let from = if names {
            0
        } else {
            outer.len().saturating_sub(1)
        };
        let speakers = outer[from..]
            .iter()
            .filter_map(|m| cast.speaker(m))
            .collect();
        voices.push(Voice { speakers, by: None });
    }
    let scene = Scene {
        document: &document,
        lexicon,
        attributions: &attributions,
        voices: &voices,
        speakers: &cast.speakers,
    };
    let names = cast
        .speakers
        .iter()
        .map(|s| format!("{} {:?} {:?}", s.item.name, s.item.kind, s.item.role))
        .collect();
    (find(&scene), names)
}

#[test]
fn every_rule_fires_in_its_yes_and_not_in_its_no() {
    let lexicon = Lexicon::english();
    let mut wrong = Vec::new();
    for rule in RULES {
        for (text, words) in rule.yes {
            let (found, cast) = accounts(text, lexicon);
            let mut own = found.iter().filter(|found| found.rule.as_str() == rule.id);
            if !own.any(|found| {
                found
                    .item
                    .spans
                    .first()
                    .is_some_and(|span| span.of(text) == *words)
            }) {
                wrong.push(format!("{}: {found:#?} {cast:?} in: {text}", rule.id));
            }
        }
        for text in rule.no {
            let (found, _) = accounts(text, lexicon);
            if found.iter().any(|found| found.rule.as_str() == rule.id) {
                wrong.push(format!("{}: {found:#?} in: {text}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
