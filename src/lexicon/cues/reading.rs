//! Reads one cue in its place. In: tokens and the index of the cue's head. Out: lemma, act, strength, negation, and where
//! the cue's words end. Never fails: a word that no list has is read as a plain report.

use super::companion::Hit;
use super::{ActMeaning, Cues};
use crate::lexicon::{Class, Words};
use crate::model::{Act, Force};
use crate::text::Token;
use std::ops::Range;

/// How many tokens before the head may bear its negation and intensifiers.
const REACH: usize = 4;

/// What a reading rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CueBasis {
    /// Index for `Cues::entry`.
    Entry(usize),
    /// Index into `Cues::phrases`.
    Phrase(usize),
    /// No list has the word.
    Unknown,
}

/// A cue as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueReading {
    /// Dictionary form of head and companion ("raise concern").
    pub lemma: String,
    /// What the speaker does.
    pub act: Act,
    /// 1 to 5, intensifiers included.
    pub strength: u8,
    /// Toward the content, before negation.
    pub polarity: i8,
    /// What the content does where its own words do not tell.
    pub force: Force,
    /// Whether a negation bears on the act.
    pub negated: bool,
    /// Index of the cue's first token: the head, or the noun before a passive ("concern was voiced").
    pub start: usize,
    /// Index after the cue's last token.
    pub end: usize,
    /// What the reading rests on.
    pub basis: CueBasis,
}

impl Cues {
    /// Reads the cue whose head is token `head`; looks no further right than `limit` (exclusive) and no further left than
    /// four tokens.
    pub fn describe(
        &self,
        words: &Words,
        text: &str,
        tokens: &[Token],
        head: usize,
        limit: usize,
    ) -> CueReading {
        self.describe_before(words, text, tokens, head, limit..limit)
    }

    /// Reads a cue whose content is known: `content` begins where the cue's own words end and ends where a companion may
    /// no longer stand. A companion inside it tells the act and stays content.
    pub fn describe_before(
        &self,
        words: &Words,
        text: &str,
        tokens: &[Token],
        head: usize,
        content: Range<usize>,
    ) -> CueReading {
        let place = self.place(words, text, tokens, content.end);
        place.read(head, content.start)
    }

    /// The end and the meaning of the phrase that the form at `head` makes with its companion ("raised concerns"), if the
    /// companion belongs to the cue; looks no further than `limit` (exclusive).
    pub fn phrase_at(
        &self,
        words: &Words,
        text: &str,
        tokens: &[Token],
        head: usize,
        limit: usize,
    ) -> Option<(usize, &ActMeaning)> {
        let place = self.place(words, text, tokens, limit);
        let hit = place.companion(place.entry(head)?, head)?;
        let phrase = &self.phrases[hit.phrase];
        (!phrase.in_content).then_some((hit.end, &phrase.meaning))
    }

    fn place<'a>(
        &'a self,
        words: &'a Words,
        text: &'a str,
        tokens: &'a [Token],
        limit: usize,
    ) -> Place<'a> {
        Place {
            cues: self,
            words,
            text,
            tokens,
            limit: limit.min(tokens.len()),
        }
    }
}

/// The surroundings of a cue.
pub(super) struct Place<'a> {
    pub(super) cues: &'a Cues,
    pub(super) words: &'a Words,
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// Index after the last token that may be read.
    pub(super) limit: usize,
}

impl<'a> Place<'a> {
    fn read(&self, head: usize, content: usize) -> CueReading {
        let Some(entry) = self.entry(head) else {
            return self.unknown(head);
        };
        let hit = self
            .companion(entry, head)
            .or_else(|| self.subject(entry, head));
        let basis = match &hit {
            Some(hit) => CueBasis::Phrase(hit.phrase),
            None if entry < self.cues.entries.len() => CueBasis::Entry(entry),
            None => CueBasis::Unknown,
        };
        let meaning = self.cues.meaning(basis);
        let told = hit.as_ref().and_then(|hit| self.words_told(hit, head));
        let in_cue = hit.filter(|hit| self.is_in_cue(hit, head, content));
        let lemma = self.lemma_before(entry, head);
        let (lemma, start, end) = match in_cue {
            Some(hit) => (
                format!("{lemma} {}", hit.companion.name),
                head.min(hit.start),
                hit.end.max(head + 1),
            ),
            None => (lemma, head, head + 1),
        };
        let base = meaning.map_or(1, |meaning| meaning.strength);
        CueReading {
            lemma,
            act: meaning.map_or(Act::Inform, |meaning| meaning.act),
            strength: self.strength(base, told.unwrap_or((start, end))),
            polarity: meaning.map_or(0, |meaning| meaning.polarity),
            force: meaning.map_or(Force::Assert, |meaning| meaning.force),
            negated: self.is_negated(start, end),
            start,
            end,
            basis,
        }
    }

    /// Whether the companion is of the cue's own words: not of the content, nor a noun that heads a passive's subject with
    /// more words after it.
    fn is_in_cue(&self, hit: &Hit, head: usize, content: usize) -> bool {
        let own = !self.cues.phrases[hit.phrase].in_content && hit.end <= content;
        own && (hit.start > head || hit.end + self.group_before(head).count() >= head)
    }

    fn unknown(&self, head: usize) -> CueReading {
        let form = self.tokens.get(head).map_or("", |t| t.of(self.text));
        CueReading {
            lemma: self.cues.guessed_lemma(&form.to_lowercase()),
            act: Act::Inform,
            strength: 1,
            polarity: 0,
            force: Force::Assert,
            negated: self.is_negated(head, head + 1),
            start: head,
            end: head + 1,
            basis: CueBasis::Unknown,
        }
    }

    /// The head's entry: the noun of two readings where a determiner, owner or preposition stands before it.
    fn entry(&self, head: usize) -> Option<usize> {
        let form = self.cues.head(self.tokens.get(head)?.norm)?;
        match form.noun {
            Some(noun) if self.is_owned(head) => Some(noun),
            _ => Some(form.entry),
        }
    }

    /// The lemma, with "no longer" where that stands before the head: it tells a change, a plain negation a stance.
    fn lemma_before(&self, entry: usize, head: usize) -> String {
        let lemma = self.cues.lemma(entry);
        let mut before = self.group_before(head);
        let bridge = before.find(|at| self.cues.bridges_negation(&self.tokens[*at]));
        let negates = |at: &usize| self.words.is(&self.tokens[*at], Class::Negation);
        let change = bridge.and_then(|at| Some((at.checked_sub(1).filter(negates)?, at)));
        change.map_or(lemma.to_owned(), |(first, last)| {
            let words = self.tokens[first].span.join(self.tokens[last].span);
            format!("{} {lemma}", words.of(self.text).to_lowercase())
        })
    }

    fn is_owned(&self, head: usize) -> bool {
        let owner = |token: &Token| {
            token.possessive
                || self.words.is_any(
                    token,
                    &[Class::Determiner, Class::Possessive, Class::Preposition],
                )
        };
        let before = |steps: usize| head.checked_sub(steps).and_then(|at| self.tokens.get(at));
        before(1).is_some_and(owner)
            || before(1).is_some_and(|t| self.add(t) != 0) && before(2).is_some_and(owner)
    }

    fn add(&self, token: &Token) -> i8 {
        self.cues
            .intensifiers
            .get(token.norm.index())
            .copied()
            .unwrap_or(0)
    }

    /// The words before the head that belong to its group, nearest first.
    pub(super) fn group_before(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        use Class::*;
        (head.saturating_sub(REACH)..head.min(self.tokens.len()))
            .rev()
            .take_while(|at| {
                let token = &self.tokens[*at];
                self.words.is_any(token, &[Be, Have, Do, Modal, Negation])
                    || self.words.is_adverb(token, self.text)
                    || token.norm == self.words.to
                    || self.add(token) != 0
                    || self.cues.bridges_negation(token)
            })
    }

    /// The words that tell the act, though they may stand in the content: "expressed grave concern".
    fn words_told(&self, hit: &Hit, head: usize) -> Option<(usize, usize)> {
        let own = !self.cues.phrases[hit.phrase].in_content;
        own.then(|| (head.min(hit.start), hit.end.max(head + 1)))
    }

    fn strength(&self, base: u8, (head, end): (usize, usize)) -> u8 {
        let after = (end..self.limit.min(end + 2))
            .take_while(|at| self.words.is_adverb(&self.tokens[*at], self.text));
        let inside = head + 1..end;
        let added: i8 = self
            .group_before(head)
            .chain(inside)
            .chain(after)
            .map(|at| self.add(&self.tokens[at]))
            .sum();
        (base as i8 + added).clamp(1, 5) as u8
    }

    /// Whether "not" and the like stand in the head's group or between head and companion, and no "only" takes them away.
    fn is_negated(&self, head: usize, end: usize) -> bool {
        let negates = |at: usize| {
            let cancelled = self
                .tokens
                .get(at + 1)
                .is_some_and(|next| self.cues.cancels_negation(next));
            self.words.is(&self.tokens[at], Class::Negation) && !cancelled
        };
        self.group_before(head).any(negates) || (head + 1..end.min(self.limit)).any(negates)
    }
}
