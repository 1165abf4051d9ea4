//! How a quote stands: closed, at a distance, announced only, put in the other side's mouth. In: one attribution in its
//! place. Out: yes or no. Reads the cue's surroundings and the account, never the content's meaning.

use super::Place;
use crate::lexicon::Class;
use crate::model::{Account, Quote, Timing};
use crate::text::TokenKind;

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

    /// Whether the cue or the outer quote only announces, or the account was given before and the cue looks ahead.
    pub(super) fn is_expected(&self, outer: Option<&Quote>) -> bool {
        let before = |account: &Account| account.timing == Timing::Before;
        outer.is_some_and(|outer| outer.expected)
            || self.group_has(Class::Prospect)
            || (self.account().is_some_and(before) && self.group_has(Class::Modal))
    }

    /// Whether the account of one side lets only the other side speak.
    pub(super) fn is_counterparts(&self) -> bool {
        let Some(side) = self.account().and_then(|account| account.side.as_deref()) else {
            return false;
        };
        let is_other = |id: &crate::model::SpeakerId| {
            let speaker = self.scene.speakers.get(id.index());
            let own = speaker.and_then(|speaker| speaker.item.side.as_deref());
            own.is_some_and(|own| own != side)
        };
        let speakers = &self.voice.speakers;
        !speakers.is_empty() && speakers.iter().all(is_other)
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
