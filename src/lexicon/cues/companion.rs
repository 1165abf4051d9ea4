//! Finds the companion of a cue's head. In: the head's place and its phrases. Out: the nearest companion, if the words
//! between leave the two one group. Knows word classes, no words.

use super::reading::Place;
use super::{Companion, CuePhrase};
use crate::lexicon::Class;
use crate::text::{NormId, TokenKind};

/// How many words `…` in a companion may stand for.
const GAP_WORDS: usize = 3;
/// How many adverbs, times and joining words may stand before a companion beside its gap.
const FREE_WORDS: usize = 3;
/// How many words before a passive its subject is looked for in.
const LONGEST_SUBJECT: usize = 10;

/// A companion found in the text.
#[derive(Clone, Copy)]
pub(super) struct Hit<'c> {
    /// Index into `Cues::phrases`.
    pub(super) phrase: usize,
    pub(super) companion: &'c Companion,
    /// Index of its first token.
    pub(super) start: usize,
    /// Index after its last token.
    pub(super) end: usize,
}

/// How a token between head and companion counts.
enum Filler {
    /// Against the phrase's gap.
    Counted,
    /// An adverb, a time or a joining word.
    Free,
    /// A comma, hyphen or quotation mark.
    Mark,
}

impl<'a> Place<'a> {
    /// The nearest companion of any phrase of the head, the longest of those that begin at one place.
    pub(super) fn companion(&self, entry: usize, head: usize) -> Option<Hit<'a>> {
        let mut best: Option<Hit> = None;
        for phrase in self.cues.phrases_of.get(entry)? {
            let Some(hit) = self.seek(*phrase as usize, head + 1) else {
                continue;
            };
            let better = |known: &Hit| (hit.start, known.end) < (known.start, hit.end);
            if best.as_ref().is_none_or(better) {
                best = Some(hit);
            }
        }
        best
    }

    /// The companion as the subject of a passive head, or as the noun that heads it ("views were exchanged", "issues of
    /// trade were considered").
    pub(super) fn subject(&self, entry: usize, head: usize) -> Option<Hit<'a>> {
        let group: Vec<usize> = self.group_before(head).collect();
        let be = |at: &usize| self.words.is(&self.tokens[*at], Class::Be);
        let start = *group.last().filter(|_| group.iter().any(be))?;
        let first = start.saturating_sub(LONGEST_SUBJECT);
        let own = (first..start).rev().take_while(|at| self.is_nominal(*at));
        let mut heads = own.filter(|at| *at + 1 == start || self.hangs_on(*at + 1));
        heads.find_map(|at| self.only_companion(entry, at))
    }

    /// Whether the token may stand in a noun phrase, with what hangs on it.
    fn is_nominal(&self, at: usize) -> bool {
        use Class::*;
        let token = &self.tokens[at];
        let clause = [Relative, Subordinator, Be, Have, Do, Modal, Negation];
        token.kind != TokenKind::Mark && !self.words.is_any(token, &clause)
    }

    /// Whether the token joins what follows to the noun before it.
    fn hangs_on(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let joins = [self.words.of, self.words.and].contains(&token.norm);
        joins || self.words.is(token, Class::Preposition)
    }

    /// A phrase of the head whose companion is the word at `at` alone.
    fn only_companion(&self, entry: usize, at: usize) -> Option<Hit<'a>> {
        let norm = self.tokens[at].norm;
        self.cues.phrases_of.get(entry)?.iter().find_map(|phrase| {
            let phrase = *phrase as usize;
            let record: &'a CuePhrase = &self.cues.phrases[phrase];
            let only = |companion: &&Companion| companion.words == [Some(norm)];
            let mut wide = record.companions.iter().filter(|_| record.gap > 1);
            Some(Hit {
                phrase,
                companion: wide.find(only)?,
                start: at,
                end: at + 1,
            })
        })
    }

    /// Walks right from `at` to the first companion of the phrase, over as many words as its gap allows.
    fn seek(&self, phrase: usize, mut at: usize) -> Option<Hit<'a>> {
        let record: &'a CuePhrase = &self.cues.phrases[phrase];
        let (mut fillers, mut free) = (0, 0);
        while at < self.limit {
            if self.cues.companion_words.contains(self.tokens[at].norm)
                && let Some(hit) = self.longest(phrase, at)
            {
                return Some(hit);
            }
            match self.filler(at, record.gap > 0)? {
                Filler::Counted => fillers += 1,
                Filler::Free => free += 1,
                Filler::Mark => {}
            }
            if fillers > record.gap || free > FREE_WORDS {
                return None;
            }
            at += 1;
        }
        None
    }

    /// The longest companion of the phrase that begins at `at`.
    fn longest(&self, phrase: usize, at: usize) -> Option<Hit<'a>> {
        let record: &'a CuePhrase = &self.cues.phrases[phrase];
        let hits = record.companions.iter().filter_map(|companion| {
            let end = self.matches(&companion.words, at)?;
            Some(Hit {
                phrase,
                companion,
                start: at,
                end,
            })
        });
        hits.max_by_key(|hit| hit.end)
    }

    /// The index after the companion's last word, if it stands at `at`. A preposition before a time ("called on Monday")
    /// is no companion.
    fn matches(&self, companion: &[Option<NormId>], at: usize) -> Option<usize> {
        let Some((first, rest)) = companion.split_first() else {
            let last = self.tokens.get(at.wrapping_sub(1))?;
            let timed = self
                .tokens
                .get(at)
                .is_some_and(|t| self.words.is(t, Class::Time));
            return (!(timed && self.words.is(last, Class::Preposition))).then_some(at);
        };
        match first {
            None => (0..=GAP_WORDS).find_map(|skip| self.matches(rest, at + skip)),
            Some(norm) if at < self.limit && self.tokens[at].norm == *norm => {
                self.matches(rest, at + 1)
            }
            Some(_) => None,
        }
    }

    /// What a token between head and companion counts as; `None` if it ends the cue group.
    fn filler(&self, at: usize, wide: bool) -> Option<Filler> {
        use Class::*;
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Mark => {
                let inner = matches!(
                    token.of(self.text),
                    "," | "-" | "\"" | "“" | "”" | "''" | "'" | "‘" | "’"
                );
                return (wide && inner).then_some(Filler::Mark);
            }
            TokenKind::Number => return wide.then_some(Filler::Counted),
            TokenKind::Word => {}
        }
        if self.words.is_adverb(token, self.text) || self.words.is(token, Time) {
            return Some(Filler::Free);
        }
        let hyphened = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| !next.spaced && next.of(self.text) == "-");
        if !wide {
            return None;
        }
        if token.norm == self.words.and {
            return Some(Filler::Free);
        }
        let closes = self.words.is_any(
            token,
            &[
                Preposition,
                Coordinator,
                Subordinator,
                Relative,
                Be,
                Have,
                Do,
                Modal,
            ],
        );
        let joins = token.norm == self.words.that || token.norm == self.words.to;
        let owns = self
            .words
            .is_any(token, &[Determiner, Possessive, ObjectPronoun]);
        ((!closes && !joins) || owns && token.norm != self.words.that || hyphened)
            .then_some(Filler::Counted)
    }
}
