//! Other encounters that a document tells of beside its main one: "The minister also met the governor. They agreed …". In:
//! a document's findings and tokens. Out: the stretches about them, with those who were met there.

use super::findings::OtherEncounter;
use crate::lexicon::{Class, Lexicon, Partner};
use crate::model::*;
use crate::text::{Span, Token};
use std::collections::BTreeSet;

/// How far behind the verb those who were met may be named, in bytes.
const REACH: u32 = 200;

/// People named in a document, in order, and those of them whom its main encounter is about.
struct People {
    named: Vec<(Span, SpeakerId)>,
    main: BTreeSet<SpeakerId>,
    counterparts: BTreeSet<SpeakerId>,
}

/// The stretches, in order: from the sentence that tells of the other encounter to the end of its paragraph.
pub(super) fn find(
    analysis: &Analysis,
    tokens: &[Token],
    lexicon: &Lexicon,
) -> Vec<OtherEncounter> {
    let Some(people) = People::of(analysis) else {
        return Vec::new();
    };
    let mut found: Vec<OtherEncounter> = Vec::new();
    for sentence in &analysis.sentences {
        let section = analysis.sections.get(sentence.section.index());
        let Some(section) = section.filter(|section| section.item.kind.is_prose()) else {
            continue;
        };
        let told = found
            .last()
            .is_some_and(|other| other.span.overlaps(sentence.span));
        let with = people.met(sentence.span, tokens, lexicon);
        if !told && !with.is_empty() {
            let span = Span {
                start: sentence.span.start,
                end: section.span.end,
            };
            found.push(OtherEncounter { span, with });
        }
    }
    found
}

impl People {
    /// `None` where the main encounter is not known to be between two.
    fn of(analysis: &Analysis) -> Option<People> {
        let main = &analysis.main_event()?.item;
        let main: BTreeSet<SpeakerId> = main.participants.iter().map(|p| p.speaker).collect();
        let own = analysis.header.side.as_deref();
        let parties = Parties::new(analysis);
        let of_other = |id: &SpeakerId| {
            let sides = parties.sides_of(&[*id]);
            own.is_none_or(|own| !sides.contains(own))
        };
        let counterparts: BTreeSet<SpeakerId> = main.iter().copied().filter(of_other).collect();
        let mut named = Vec::new();
        for (at, speaker) in analysis.speakers.iter().enumerate() {
            let person = speaker.item.kind == SpeakerKind::Person;
            let places = speaker.item.mentions.iter().filter(|_| person);
            named.extend(places.map(|span| (*span, SpeakerId::at(at))));
        }
        named.sort_unstable();
        (main.len() > 1 && !counterparts.is_empty()).then_some(People {
            named,
            main,
            counterparts,
        })
    }

    fn within(&self, span: Span) -> &[(Span, SpeakerId)] {
        let first = self.named.partition_point(|(at, _)| at.start < span.start);
        let end = self.named.partition_point(|(at, _)| at.start < span.end);
        &self.named[first..end]
    }

    /// Who was met, by a sentence that names nobody whom the main encounter was with.
    fn met(&self, sentence: Span, tokens: &[Token], lexicon: &Lexicon) -> Vec<SpeakerId> {
        let named = self.within(sentence);
        let stranger = |id: &SpeakerId| !self.main.contains(id);
        let main = named.iter().any(|(_, id)| self.counterparts.contains(id));
        if main || !named.iter().any(|(_, id)| stranger(id)) {
            return Vec::new();
        }
        let first = tokens.partition_point(|token| token.span.start < sentence.start);
        let end = tokens.partition_point(|token| token.span.end <= sentence.end);
        let verb = (first..end).find_map(|at| told(&tokens[..end], at, first, lexicon));
        let Some(verb) = verb else { return Vec::new() };
        let mut with = Vec::new();
        let after = named
            .iter()
            .filter(|(at, _)| at.start >= verb && at.start < verb + REACH);
        for (_, id) in after.filter(|(_, id)| stranger(id)) {
            if !with.contains(id) {
                with.push(*id);
            }
        }
        with
    }
}

/// Where a verb that tells an encounter as having happened ends.
fn told(tokens: &[Token], at: usize, first: usize, lexicon: &Lexicon) -> Option<u32> {
    let (end, (_, partner)) = lexicon.events.verbs.longest(tokens, at)?;
    let before = tokens[first..at].last();
    let unreal = before.is_some_and(|token| {
        lexicon.words.is(token, Class::Modal) || token.norm == lexicon.words.to
    });
    let past = !unreal && *partner != Partner::Place;
    past.then(|| tokens[end - 1].span.end)
}
