//! Who stands beside the words for an encounter. In: speakers with their mentions. Out: speakers, side by side. Names
//! nobody whom the speakers' stage does not know.

use super::naming::Naming;
use crate::document::Document;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::{Found, Speaker, SpeakerId, SpeakerKind};
use crate::text::TokenKind;
use std::ops::Range;

/// How many tokens may join two names, or a name and its verb.
const JOINT: usize = 24;

/// How long a list of names may be, in tokens: every word that asks for one reads no further, so that the time for a text
/// that is nothing but names grows with its length.
const LIST: usize = 240;

/// One mention, by tokens.
#[derive(Debug, Clone, Copy)]
struct Mention {
    first: usize,
    end: usize,
    speaker: SpeakerId,
    person: bool,
}

/// All mentions, in order.
#[derive(Debug)]
pub(crate) struct People {
    mentions: Vec<Mention>,
}

impl People {
    pub(crate) fn read(document: &Document, speakers: &[Found<Speaker>]) -> People {
        let mut mentions = Vec::new();
        for (at, speaker) in speakers.iter().enumerate() {
            let person = matches!(speaker.item.kind, SpeakerKind::Person);
            let spans = speaker.item.mentions.iter();
            mentions.extend(spans.map(|span| {
                let tokens = document.tokens_in(*span);
                let (first, end) = (tokens.start, tokens.end);
                Mention {
                    first,
                    end,
                    speaker: SpeakerId::at(at),
                    person,
                }
            }));
        }
        mentions.retain(|mention| mention.first < mention.end);
        mentions.sort_by_key(|mention| {
            (
                mention.first,
                std::cmp::Reverse(mention.end),
                mention.speaker,
            )
        });
        People { mentions }
    }

    /// Whether a person's name stands over the token.
    pub(super) fn is_person(&self, at: usize) -> bool {
        self.within(at.saturating_sub(JOINT)..at + 1)
            .any(|m| m.person && (m.first..m.end).contains(&at))
    }

    /// The mentions that begin in the tokens.
    fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Mention> {
        let from = self.mentions.partition_point(|m| m.first < range.start);
        let to = self.mentions.partition_point(|m| m.first < range.end);
        self.mentions[from..to.max(from)].iter()
    }

    /// The speaker whose name begins at the token, and the index after the name.
    pub(crate) fn first_at(&self, at: usize) -> Option<(usize, SpeakerId)> {
        let mention = self.within(at..at + 1).next()?;
        Some((mention.end, mention.speaker))
    }

    /// The people whose names begin in the tokens, in order.
    pub(super) fn persons_in(&self, range: Range<usize>) -> impl Iterator<Item = SpeakerId> {
        self.within(range).filter(|m| m.person).map(|m| m.speaker)
    }

    /// Whether a mention ends at the token before `at`, adverbs aside.
    pub(crate) fn ends_before(&self, sight: &Sight, at: usize) -> bool {
        let from = at.saturating_sub(JOINT).max(sight.start);
        self.within(from..at)
            .any(|m| m.end <= at && (m.end..at).all(|at| is_aside(sight, at)))
    }

    /// The other side of an encounter: the people named one after the other from its partner on; without people, whoever
    /// is named first.
    pub(super) fn partners(&self, sight: &Sight, naming: &Naming) -> Vec<SpeakerId> {
        naming
            .partner
            .map_or(Vec::new(), |from| self.after(sight, from))
    }

    /// Those named one after the other from `from` on: people, or whoever is named if nobody of them is a person.
    pub(crate) fn after(&self, sight: &Sight, from: usize) -> Vec<SpeakerId> {
        let people = self.list(sight, from, |mention| mention.person);
        match people.is_empty() {
            true => self.list(sight, from, |_| true),
            false => people,
        }
    }

    /// The people named one after the other from `from` on.
    pub(super) fn persons_from(&self, sight: &Sight, from: usize) -> Vec<SpeakerId> {
        self.list(sight, from, |mention| mention.person)
    }

    /// The subject of an encounter: the people named one after the other up to its verb.
    pub(super) fn subject(&self, sight: &Sight, naming: &Naming) -> Vec<SpeakerId> {
        match naming.has_subject {
            true => self.before(sight, naming.first),
            false => Vec::new(),
        }
    }

    /// Those named one after the other up to `to`: people, or whoever is named if nobody of them is a person.
    pub(crate) fn before(&self, sight: &Sight, to: usize) -> Vec<SpeakerId> {
        let people = self.list_back(sight, to, |mention| mention.person);
        match people.is_empty() {
            true => self.list_back(sight, to, |_| true),
            false => people,
        }
    }

    fn list(&self, sight: &Sight, from: usize, takes: impl Fn(&Mention) -> bool) -> Vec<SpeakerId> {
        let mut people: Vec<SpeakerId> = Vec::new();
        let mut end = from;
        for mention in self
            .within(from..sight.end.min(from + LIST))
            .filter(|mention| takes(mention))
        {
            if mention.first < end {
                continue;
            }
            let close = mention.first - end <= JOINT;
            if !close || !(end..mention.first).all(|at| joins(sight, at)) {
                break;
            }
            // After the first name only a comma or "and" leads to the next.
            let listed = people.is_empty() || (end..mention.first).any(|at| lists(sight, at));
            if !listed {
                break;
            }
            // "After a call with the premier, Diallo said": he is the subject of what follows.
            let opens =
                people.is_empty() && (end..mention.first).any(|at| sight.is_mark(at, &[","]));
            if opens && is_predicate(sight, mention.end) {
                break;
            }
            people.push(mention.speaker);
            end = mention.end;
        }
        people.dedup();
        people
    }

    fn list_back(
        &self,
        sight: &Sight,
        to: usize,
        takes: impl Fn(&Mention) -> bool,
    ) -> Vec<SpeakerId> {
        let mut people: Vec<SpeakerId> = Vec::new();
        let mut start = to;
        for mention in self
            .within(to.saturating_sub(LIST).max(sight.start)..to)
            .rev()
            .filter(|mention| takes(mention))
        {
            if mention.end > start {
                continue;
            }
            let close = start - mention.end <= JOINT;
            let between = mention.end..start;
            let joined = match people.is_empty() {
                true => between
                    .clone()
                    .all(|at| joins(sight, at) || is_aside(sight, at)),
                false => {
                    between.clone().all(|at| joins(sight, at))
                        && between.clone().any(|at| lists(sight, at))
                }
            };
            if !close || !joined {
                break;
            }
            people.push(mention.speaker);
            start = mention.first;
        }
        people.reverse();
        people.dedup();
        people
    }
}

/// Whether the token may stand in a list of names with their offices.
fn joins(sight: &Sight, at: usize) -> bool {
    let Some(token) = sight.token(at) else {
        return false;
    };
    let words = &sight.lexicon.words;
    let linking = token.norm == words.of || token.norm == words.and;
    if token.norm == words.that {
        return false;
    }
    let article = words.is(token, Class::Determiner) || words.is(token, Class::Possessive);
    let mark = token.kind == TokenKind::Mark && !sight.is_mark(at, &[";", ":", "—", "?", "!"]);
    let office = !words.is_any(
        token,
        &[
            Class::Preposition,
            Class::Be,
            Class::Have,
            Class::Do,
            Class::Relative,
            Class::Verb,
            Class::SubjectPronoun,
            Class::Subordinator,
            Class::Time,
            Class::Negation,
        ],
    );
    token.is_name_like()
        || linking
        || article
        || mark
        || (office && token.is_word() && !sight.is_adverb(at) && !sight.is_modal(at))
}

/// Whether a predicate begins at the token.
fn is_predicate(sight: &Sight, at: usize) -> bool {
    let closed = [
        Class::Preposition,
        Class::Coordinator,
        Class::Time,
        Class::Relative,
    ];
    let word = sight
        .token(at)
        .filter(|token| token.is_word() && !token.capital);
    word.is_some_and(|token| !sight.lexicon.words.is_any(token, &closed))
}

/// Whether the token separates two names of a list.
fn lists(sight: &Sight, at: usize) -> bool {
    sight.is_word(at, sight.lexicon.words.and) || sight.is_mark(at, &[",", "&"])
}

/// Whether the token may stand between the subject and its verb: "on Tuesday", "today".
fn is_aside(sight: &Sight, at: usize) -> bool {
    let number = sight
        .token(at)
        .is_some_and(|token| token.kind == TokenKind::Number);
    number || sight.is(at, Class::Time) || sight.is(at, Class::Preposition) || sight.is_adverb(at)
}
