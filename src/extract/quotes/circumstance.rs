//! How a quote stands: closed, at a distance, announced only, put in the other side's mouth. In: one attribution in its
//! place. Out: yes or no. Reads the cue's surroundings and the account, never the content's meaning.

use super::{Place, Scene};
use crate::lexicon::Class;
use crate::model::{Account, Act, Cue, Quote, SpeakerId, Timing};
use crate::text::TokenKind;

/// In so many tokens a content tells what is to come.
const OPENING: usize = 16;

/// How many tokens before the cue belong to its group at most.
const GROUP: usize = 4;

impl Place<'_> {
    pub(super) fn account(&self) -> Option<&Account> {
        let account = self.scene.accounts.get(self.account.index());
        account.map(|account| &account.item)
    }

    /// Whether every quotation mark in the content is closed, there or where a later paragraph goes on.
    pub(super) fn is_closed(&self) -> bool {
        let quotations = &self.scene.document.quotations;
        self.attribution.content.iter().all(|span| {
            let first = quotations.partition_point(|q| q.span.start < span.start);
            let end = quotations.partition_point(|q| q.span.start < span.end);
            (first..end.max(first)).all(|at| quotations[at].closed || self.reopened[at])
        })
    }

    /// Whether a word of distance stands in the cue's verb group: "reportedly said".
    pub(super) fn is_hearsay(&self) -> bool {
        self.group_has(Class::Hearsay)
    }

    /// Whether the cue or the outer quote only announces, or the account was given before and the cue or the content
    /// looks ahead.
    pub(super) fn is_expected(&self, outer: Option<&Quote>) -> bool {
        let before = |account: &Account| account.timing == Timing::Before;
        let plans = |cue: &Cue| cue.act == Act::Plan;
        let ahead = || {
            self.group_has(Class::Modal)
                || self.deed.cue.as_ref().is_some_and(plans)
                || self.announces()
        };
        outer.is_some_and(|outer| outer.expected)
            || self.group_has(Class::Prospect)
            || self.is_foretold()
            || (self.account().is_some_and(before) && ahead())
    }

    /// Whether the cue itself is a passive that foretells, with nobody who says so: "Harris is expected to raise …".
    fn is_foretold(&self) -> bool {
        let Some(cue) = self
            .attribution
            .cue
            .filter(|_| self.attribution.source.is_none())
        else {
            return false;
        };
        let Scene {
            document, lexicon, ..
        } = self.scene;
        let words = &lexicon.words;
        let to = document
            .tokens
            .get(cue + 1)
            .is_some_and(|next| next.norm == words.to);
        let mut before = document.tokens[cue.saturating_sub(GROUP)..cue].iter();
        to && words.is(&document.tokens[cue], Class::Prospect)
            && before.any(|token| words.is(token, Class::Be))
    }

    /// Whether the content opens with an act to come: "Harris would raise …", "trade was likely to come up".
    fn announces(&self) -> bool {
        let Scene {
            document, lexicon, ..
        } = self.scene;
        let Some(stretch) = self.deed.stretches.first() else {
            return false;
        };
        let end = stretch
            .end
            .min(stretch.start + OPENING)
            .min(document.tokens.len());
        let words = &lexicon.words;
        (stretch.start..end).any(|at| {
            let token = &document.tokens[at];
            let rest = &document.tokens[(at + 1).min(end)..end];
            let mut rest = rest
                .iter()
                .filter(|next| !words.is_adverb(next, document.text));
            let next = rest.next();
            let acts = next.is_some_and(|next| lexicon.cues.by_norm(next.norm).is_some());
            let to = next.is_some_and(|next| next.norm == words.to);
            (words.is(token, Class::Modal) && acts) || (words.is(token, Class::Prospect) && to)
        })
    }

    /// Whether the account of one side, or one who is quoted, lets only the other side speak.
    pub(super) fn is_counterparts(&self, outer: Option<&Quote>) -> bool {
        let side_of = |id: &SpeakerId| {
            let speaker = self.scene.speakers.get(id.index());
            speaker.and_then(|speaker| speaker.item.side.as_deref())
        };
        let own = self.account().and_then(|account| account.side.as_deref());
        let teller = outer.and_then(|outer| match outer.speakers.as_slice() {
            [only] => side_of(only),
            _ => None,
        });
        let speakers = &self.voice.speakers;
        let others = |side: &str| {
            let other = |id: &SpeakerId| side_of(id).is_some_and(|own| own != side);
            !speakers.is_empty() && speakers.iter().all(other)
        };
        own.into_iter().chain(teller).any(others)
    }

    /// Whether a word of the class stands close before the cue, with only words between.
    fn group_has(&self, class: Class) -> bool {
        let Some(cue) = self.attribution.cue else {
            return false;
        };
        let before = &self.scene.document.tokens[cue.saturating_sub(GROUP)..cue];
        before
            .iter()
            .rev()
            .take_while(|token| token.kind == TokenKind::Word)
            .any(|token| self.scene.lexicon.words.is(token, class))
    }
}
