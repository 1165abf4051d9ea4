//! Who is in the reader's mind. In: mentions with their answers, in order. Out: the persons, groups and institutions that a
//! pronoun or a description may mean now. Keeps a bounded number of them.

use super::place::Place;
use super::referent::{Answer, Ref, Registry};
use crate::document::Document;
use crate::extract::mentions::{Mention, MentionKind};
use crate::lexicon::Lexicon;
use crate::model::SpeakerKind;

/// So many are kept in mind.
const KEPT: usize = 16;

/// One that was mentioned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recent {
    pub(super) found: Ref,
    /// The mention.
    pub(super) at: usize,
    pub(super) sentence: usize,
    pub(super) subject: bool,
    /// Whether it owns the subject: "Lind's speech made no mention of it".
    pub(super) owner: bool,
    pub(super) source: bool,
    pub(super) quoted: bool,
}

/// Several that were mentioned together.
#[derive(Debug, Clone)]
pub(super) struct Together {
    pub(super) refs: Vec<Ref>,
    pub(super) sentence: usize,
    pub(super) subject: bool,
    /// Whether they open their sentence.
    pub(super) leading: bool,
}

/// What is in mind at one point of the text.
#[derive(Debug)]
pub(super) struct State {
    /// Single ones, the last mentioned first.
    pub(super) recent: Vec<Recent>,
    /// The last that were mentioned together.
    pub(super) together: Option<Together>,
    /// Who meets.
    pub(super) principals: Vec<Ref>,
    /// Whether one of them speaks alone somewhere.
    pub(super) speak_alone: bool,
    /// The mention with which the document's own words begin.
    pub(super) opening: Option<usize>,
    /// The mention at which the coordination now being read began.
    open: Option<usize>,
}

impl State {
    /// Nobody is in mind but those who meet.
    pub(super) fn new(principals: Vec<Ref>, registry: &Registry, places: &[Place]) -> State {
        let mut sources = places
            .iter()
            .zip(&registry.answers)
            .filter(|(place, _)| place.alone);
        let meets = |answer: &Answer| {
            answer
                .single()
                .is_some_and(|found| principals.contains(&found))
        };
        State {
            speak_alone: sources.any(|(_, answer)| meets(answer)),
            opening: places.iter().position(|place| place.prose),
            recent: Vec::new(),
            together: None,
            principals,
            open: None,
        }
    }

    /// Remembers whom a mention means.
    pub(super) fn note(
        &mut self,
        registry: &Registry,
        mentions: &[Mention],
        places: &[Place],
        at: usize,
        answer: &Answer,
    ) {
        let (mention, place) = (&mentions[at], &places[at]);
        let collective = |found: &Ref| registry.referents[*found].kind == SpeakerKind::Group;
        if answer.refs.len() > 1 || (place.source && answer.refs.iter().any(collective)) {
            self.remember(answer.refs.clone(), place);
        }
        let Some(found) = answer.single() else {
            return;
        };
        self.speak_alone |= place.alone && self.principals.contains(&found);
        let known = self.recent.iter().position(|recent| recent.found == found);
        let last = known.map(|known| self.recent.remove(known));
        let kept = last.filter(|last| last.sentence == place.sentence);
        let possessive = mention.possessive && mention.kind != MentionKind::Pronoun;
        self.recent.insert(
            0,
            Recent {
                found,
                at,
                sentence: place.sentence,
                subject: kept.is_some_and(|last| last.subject) || (place.subject && !possessive),
                owner: possessive && place.leading && !owns_person(mentions, at),
                source: kept.is_some_and(|last| last.source) || place.source,
                quoted: place.quotation.is_some(),
            },
        );
        self.recent.truncate(KEPT);
    }

    /// Those who open a sentence stay in mind before others of the same sentence.
    fn remember(&mut self, refs: Vec<Ref>, place: &Place) {
        let leads = |together: &Together| together.leading && together.sentence == place.sentence;
        if self.together.as_ref().is_some_and(leads) && !place.leading {
            return;
        }
        self.together = Some(Together {
            refs,
            sentence: place.sentence,
            subject: place.subject,
            leading: place.leading,
        });
    }

    /// Reads "A and B", "A, B and C" as those who are mentioned together.
    pub(super) fn join(
        &mut self,
        registry: &Registry,
        document: &Document,
        lexicon: &Lexicon,
        mentions: &[Mention],
        places: &[Place],
        at: usize,
    ) {
        let first = self.open.unwrap_or(at);
        let next = mentions.get(at + 1);
        let (from, to) = (
            mentions[at].tokens.1 as usize,
            next.map_or(0, |next| next.tokens.0 as usize),
        );
        let between = document.tokens.get(from..to).unwrap_or(&[]);
        let is_and = |token: &crate::text::Token| token.norm == lexicon.words.and;
        let comma = between
            .first()
            .is_some_and(|token| token.of(document.text) == ",");
        let joined = match between {
            [only] => is_and(only) || (comma && mentions[at].kind == MentionKind::Name),
            [_, second] => comma && is_and(second),
            _ => false,
        };
        if joined && is_nameable(&mentions[at]) && next.is_some_and(is_nameable) {
            self.open = Some(first);
            return;
        }
        self.open = None;
        let mut refs = Vec::new();
        for found in registry.answers[first..=at]
            .iter()
            .filter_map(Answer::single)
        {
            if speaks(registry, found) && !refs.contains(&found) {
                refs.push(found);
            }
        }
        if first < at && refs.len() > 1 {
            self.remember(refs, &places[first]);
        }
    }
}

/// Whether it may speak, so that "they" can mean it.
fn speaks(registry: &Registry, found: Ref) -> bool {
    let referent = &registry.referents[found];
    match referent.kind {
        SpeakerKind::Person | SpeakerKind::Official => !referent.doubtful,
        SpeakerKind::Document => false,
        _ => referent.actor.is_some(),
    }
}

/// How many words may stand between an owner and the person that is his: "Lind's long-time chief adviser".
const OWNED: u32 = 4;

/// Whether somebody is told as the mention's own: "Lind's spokesman".
fn owns_person(mentions: &[Mention], at: usize) -> bool {
    let end = mentions[at].tokens.1;
    let next = mentions.get(at + 1);
    let around = at.checked_sub(1).and_then(|at| mentions.get(at));
    next.is_some_and(|next| next.tokens.0 < end + OWNED)
        || around.is_some_and(|around| around.tokens.1 > end)
}

fn is_nameable(mention: &Mention) -> bool {
    let named = matches!(
        mention.kind,
        MentionKind::Name
            | MentionKind::Country
            | MentionKind::Institution
            | MentionKind::Description
    );
    named && !mention.possessive
}
