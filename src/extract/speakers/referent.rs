//! Those who are mentioned, each once. In: clusters of mentions. Out: referents by number, and for each mention its answer.

use super::{role, rules};
use crate::document::Document;
use crate::extract::mentions::{Mention, Role};
use crate::lexicon::{Actor, Gender, Lexicon};
use crate::model::{Confidence, Rule, SpeakerKind};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// Place in `Registry::referents`.
pub(super) type Ref = usize;

/// One person, institution, country, group or text.
#[derive(Debug)]
pub(super) struct Referent<'l> {
    pub(super) kind: SpeakerKind,
    pub(super) actor: Option<Actor>,
    pub(super) name: String,
    pub(super) gender: Gender,
    pub(super) plural: bool,
    pub(super) side: Option<&'l str>,
    /// Offices as the text gives them, then as the lexicon does.
    pub(super) roles: Vec<Role>,
    /// Whether the first of `roles` comes from the text.
    pub(super) titled: bool,
    pub(super) anonymous: bool,
    /// Whether it may be something else: a run of capitals that nothing shows to be a name.
    pub(super) doubtful: bool,
    pub(super) members: Vec<Ref>,
    pub(super) rule: &'static Rule,
    pub(super) confidence: Confidence,
    /// The first mention by name or description.
    pub(super) first: usize,
}

impl<'l> Referent<'l> {
    /// Of whom no more is known.
    pub(super) fn new(
        kind: SpeakerKind,
        name: String,
        rule: &'static Rule,
        first: usize,
    ) -> Referent<'l> {
        Referent {
            kind,
            actor: None,
            name,
            gender: Gender::Unknown,
            plural: false,
            side: None,
            roles: Vec::new(),
            titled: false,
            anonymous: false,
            doubtful: false,
            members: Vec::new(),
            rule,
            confidence: Confidence::High,
            first,
        }
    }
}

/// Whom a mention means.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) refs: Vec<Ref>,
    pub(super) rule: Option<&'static Rule>,
    pub(super) confidence: Confidence,
}

impl Answer {
    pub(super) fn none() -> Answer {
        Answer {
            refs: Vec::new(),
            rule: None,
            confidence: Confidence::High,
        }
    }

    pub(super) fn one(found: Ref, rule: &'static Rule, confidence: Confidence) -> Answer {
        Answer {
            refs: vec![found],
            rule: Some(rule),
            confidence,
        }
    }

    pub(super) fn many(refs: Vec<Ref>, rule: &'static Rule, confidence: Confidence) -> Answer {
        match refs.is_empty() {
            true => Answer::none(),
            false => Answer {
                refs,
                rule: Some(rule),
                confidence,
            },
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.refs.is_empty()
    }

    /// The only one that is meant.
    pub(super) fn single(&self) -> Option<Ref> {
        match self.refs[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Adds those of another part of the same phrase.
    pub(super) fn join(&mut self, other: &Answer) {
        for found in &other.refs {
            if !self.refs.contains(found) {
                self.refs.push(*found);
            }
        }
        self.rule = self.rule.or(other.rule);
        self.confidence = self.confidence.min(other.confidence);
    }
}

/// All referents of a document.
pub(super) struct Registry<'a, 'm, 'l> {
    pub(super) document: &'a Document<'a>,
    pub(super) lexicon: &'l Lexicon,
    pub(super) mentions: &'m [Mention<'l>],
    pub(super) referents: Vec<Referent<'l>>,
    /// One for each mention.
    pub(super) answers: Vec<Answer>,
    /// The voices of governments that the text names.
    pub(super) state_media: Vec<Ref>,
    actors: FxHashMap<Actor, Ref>,
    described: FxHashMap<String, Ref>,
}

impl<'a, 'm, 'l> Registry<'a, 'm, 'l> {
    pub(super) fn new(
        document: &'a Document<'a>,
        lexicon: &'l Lexicon,
        mentions: &'m [Mention<'l>],
    ) -> Self {
        Registry {
            document,
            lexicon,
            mentions,
            referents: Vec::new(),
            answers: vec![Answer::none(); mentions.len()],
            state_media: Vec::new(),
            actors: FxHashMap::default(),
            described: FxHashMap::default(),
        }
    }

    /// The referent of a lexicon's record, new at its first mention.
    pub(super) fn actor(&mut self, actor: Actor, at: usize, rule: &'static Rule) -> Ref {
        if let Some(found) = self.actors.get(&actor) {
            return *found;
        }
        let lexicon = self.lexicon;
        let actors = &lexicon.actors;
        let person = match actor {
            Actor::Person(place) => actors.people.get(usize::from(place)),
            _ => None,
        };
        let kind = match actor {
            Actor::Person(_) => SpeakerKind::Person,
            Actor::Country(_) => SpeakerKind::Government,
            Actor::Institution(place) => {
                let found = actors.institutions.get(usize::from(place));
                found.map_or(SpeakerKind::Institution, |institution| institution.kind())
            }
        };
        let roles = person.map_or(Vec::new(), |p| {
            p.roles
                .iter()
                .map(|text| role::read(text, lexicon))
                .collect()
        });
        let name = actors.name(actor).to_owned();
        let found = self.push(Referent {
            actor: Some(actor),
            gender: person.map_or(Gender::Unknown, |person| person.gender),
            side: actors.side(actor),
            roles,
            ..Referent::new(kind, name, rule, at)
        });
        if let Actor::Institution(place) = actor {
            let record = actors.institutions.get(usize::from(place));
            let voice = record.is_some_and(|record| record.state_media);
            self.state_media.extend(voice.then_some(found));
        }
        self.actors.insert(actor, found);
        found
    }

    pub(super) fn known(&self, actor: Actor) -> Option<Ref> {
        self.actors.get(&actor).copied()
    }

    /// The country of a code, new if the text has not named it.
    pub(super) fn of_side(&mut self, side: &str, at: usize) -> Option<Ref> {
        let actor = self.lexicon.actors.country(side)?;
        Some(self.actor(actor, at, &rules::INSTITUTION))
    }

    pub(super) fn push(&mut self, referent: Referent<'l>) -> Ref {
        self.referents.push(referent);
        self.referents.len() - 1
    }

    /// The referent of these words, new at their first mention.
    pub(super) fn named(
        &mut self,
        name: &str,
        at: usize,
        kind: SpeakerKind,
        rule: &'static Rule,
    ) -> Ref {
        let key = name.to_lowercase();
        if let Some(found) = self.described(&key) {
            return found;
        }
        let found = self.push(Referent::new(kind, name.to_owned(), rule, at));
        self.describe(key, found);
        found
    }

    /// The referent that was described by these words before.
    pub(super) fn described(&self, key: &str) -> Option<Ref> {
        self.described.get(key).copied()
    }

    /// From now on the words mean this referent.
    pub(super) fn describe(&mut self, key: String, found: Ref) {
        self.described.insert(key, found);
    }

    /// The words of a span with single blanks between them.
    pub(super) fn words(&self, span: Span) -> String {
        let mut words = String::new();
        for word in span.of(self.document.text).split_whitespace() {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
        words
    }

    /// The bytes of a mention's head, without a possessive ending.
    pub(super) fn head(&self, at: usize) -> Span {
        let mention = &self.mentions[at];
        let first = self.document.tokens[mention.head.0 as usize].span;
        let end = if mention.head.1 == mention.tokens.1 {
            mention.span.end
        } else {
            self.document.tokens[mention.head.1 as usize - 1].span.end
        };
        Span {
            start: first.start,
            end: end.max(first.start),
        }
    }

    /// Adds what a mention tells of its referent.
    pub(super) fn learn(&mut self, found: Ref, at: usize) {
        let mention = &self.mentions[at];
        let referent = &mut self.referents[found];
        referent.gender = referent.gender.or(mention.gender);
        referent.side = referent.side.or(mention.side);
        referent.doubtful &= mention.gender == Gender::Unknown && mention.roles.is_empty();
        let mut place = usize::from(referent.titled).min(referent.roles.len());
        for role in &mention.roles {
            if !referent.roles.iter().any(|known| known.text == role.text) {
                referent.roles.insert(place, role.clone());
                place += 1;
                referent.titled = true;
            } else if !referent.titled {
                referent.titled = true;
                let known = referent
                    .roles
                    .iter()
                    .position(|known| known.text == role.text);
                if let Some(known) = known {
                    referent.roles.swap(0, known);
                }
            }
        }
    }
}
