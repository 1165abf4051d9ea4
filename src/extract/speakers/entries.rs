//! The speakers of a document so far, each once. In: speakers with what makes them the same. Out: their places; at
//! the end all of them, in order.

use crate::extract::rule::stamp;
use crate::model::{Confidence, Found, Rule, Speaker, SpeakerId, SpeakerKind};
use crate::text::Span;
use std::collections::BTreeMap;

/// Place of a speaker in the registry.
pub(super) type Ref = usize;

/// A speaker has at most so many other names.
const ALIASES: usize = 12;

/// What makes two mentions the same speaker.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Known(String),
    Named(String),
    Group(String),
}

struct Entry {
    speaker: Speaker,
    rule: &'static Rule,
}

/// All of them.
#[derive(Default)]
pub(super) struct Entries {
    all: Vec<Entry>,
    places: BTreeMap<Key, Ref>,
}

impl Entries {
    /// The speaker at a place.
    pub(super) fn speaker(&self, at: Ref) -> Option<&Speaker> {
        self.all.get(at).map(|entry| &entry.speaker)
    }

    /// The speaker at a place, to be completed.
    pub(super) fn speaker_mut(&mut self, at: Ref) -> Option<&mut Speaker> {
        self.all.get_mut(at).map(|entry| &mut entry.speaker)
    }

    /// Adds a mention.
    pub(super) fn mention(&mut self, at: Ref, span: Span) {
        if !span.is_empty() {
            self.all[at].speaker.mentions.push(span);
        }
    }

    /// The place of a speaker, new if it is not known, mentioned once more.
    pub(super) fn add(
        &mut self,
        key: Key,
        speaker: Speaker,
        span: Span,
        rule: &'static Rule,
    ) -> Ref {
        let next = self.all.len();
        let at = *self.places.entry(key).or_insert(next);
        if at == next {
            self.all.push(Entry { speaker, rule });
        }
        self.mention(at, span);
        at
    }

    /// The speakers in order of their first mention, and the id of each place.
    pub(super) fn finish(mut self, text: &str) -> (Vec<Found<Speaker>>, Vec<SpeakerId>) {
        for entry in &mut self.all {
            let speaker = &mut entry.speaker;
            speaker.mentions.sort_unstable();
            speaker.mentions.dedup();
            for span in &speaker.mentions {
                let words = span.of(text).to_owned();
                let new = words != speaker.name && !speaker.aliases.contains(&words);
                if new && speaker.aliases.len() < ALIASES {
                    speaker.aliases.push(words);
                }
            }
        }
        let first = |entry: &Entry| {
            entry
                .speaker
                .mentions
                .first()
                .map_or(u32::MAX, |span| span.start)
        };
        let mut order: Vec<Ref> = (0..self.all.len()).collect();
        order.sort_by_key(|at| (first(&self.all[*at]), *at));
        let mut ids = vec![SpeakerId::at(0); self.all.len()];
        for (id, at) in order.iter().enumerate() {
            ids[*at] = SpeakerId::at(id);
        }
        let speakers = order.iter().map(|at| {
            let entry = &self.all[*at];
            let span = entry.speaker.mentions.first().copied().unwrap_or_default();
            stamp(entry.rule, span, Confidence::High, entry.speaker.clone())
        });
        (speakers.collect(), ids)
    }
}

/// A speaker of whom only name and kind are known.
pub(super) fn blank(name: String, kind: SpeakerKind) -> Speaker {
    Speaker {
        entity: None,
        name,
        kind,
        anonymous: false,
        members: Vec::new(),
        role: None,
        side: None,
        aliases: Vec::new(),
        mentions: Vec::new(),
        quotes: Vec::new(),
        topics: Vec::new(),
    }
}
