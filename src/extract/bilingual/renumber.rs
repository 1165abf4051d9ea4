//! The findings of a part under the numbers that they have in the whole. In: an analysis, its numbers. Out: the same with
//! every id exchanged.

use crate::model::*;

/// For each finding of a part its number in the whole.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    pub(super) sections: Vec<u32>,
    pub(super) quotes: Vec<u32>,
    pub(super) speakers: Vec<u32>,
    pub(super) accounts: Vec<u32>,
}

impl Numbers {
    fn section(&self, id: &mut SectionId) {
        exchange(&mut id.0, &self.sections);
    }

    fn account(&self, id: &mut AccountId) {
        exchange(&mut id.0, &self.accounts);
    }

    fn speakers<'i>(&self, ids: impl IntoIterator<Item = &'i mut SpeakerId>) {
        ids.into_iter()
            .for_each(|id| exchange(&mut id.0, &self.speakers));
    }

    fn quotes<'i>(&self, ids: impl IntoIterator<Item = &'i mut QuoteId>) {
        ids.into_iter()
            .for_each(|id| exchange(&mut id.0, &self.quotes));
    }
}

/// An id that leads nowhere stays.
fn exchange(id: &mut u32, numbers: &[u32]) {
    *id = numbers.get(*id as usize).copied().unwrap_or(*id);
}

/// Exchanges all ids.
pub(super) fn renumber(analysis: &mut Analysis, to: &Numbers) {
    for account in &mut analysis.accounts {
        to.speakers(&mut account.item.holder);
    }
    for section in &mut analysis.sections {
        section
            .item
            .account
            .iter_mut()
            .for_each(|id| to.account(id));
    }
    for sentence in &mut analysis.sentences {
        to.section(&mut sentence.section);
    }
    for speaker in &mut analysis.speakers {
        to.speakers(&mut speaker.item.members);
        to.quotes(&mut speaker.item.quotes);
    }
    for quote in &mut analysis.quotes {
        spoken(&mut quote.item, to);
    }
    for topic in &mut analysis.topics {
        named(topic, to);
    }
    rest(analysis, to);
    happened(analysis, to);
}

fn spoken(quote: &mut Quote, to: &Numbers) {
    to.account(&mut quote.account);
    to.section(&mut quote.section);
    to.quotes(&mut quote.parent);
    for people in [
        &mut quote.speakers,
        &mut quote.addressees,
        &mut quote.reported_by,
    ] {
        to.speakers(people);
    }
}

fn named(topic: &mut Topic, to: &Numbers) {
    to.speakers(&mut topic.speakers);
    to.quotes(&mut topic.quotes);
    for mention in &mut topic.mentions {
        to.account(&mut mention.item.account);
    }
    for account in &mut topic.accounts {
        to.account(&mut account.account);
        to.speakers(&mut account.raised_by);
    }
}

fn rest(analysis: &mut Analysis, to: &Numbers) {
    for position in &mut analysis.positions {
        let position = &mut position.item;
        to.speakers(&mut position.holder);
        to.speakers(&mut position.target);
        to.quotes([&mut position.quote]);
        to.account(&mut position.account);
    }
    for characterization in &mut analysis.characterizations {
        to.account(&mut characterization.item.account);
    }
    for signal in &mut analysis.signals {
        let signal = &mut signal.item;
        to.speakers(&mut signal.speakers);
        to.quotes(&mut signal.quote);
        to.account(&mut signal.account);
    }
    for step in &mut analysis.next_steps {
        let step = &mut step.item;
        to.speakers(&mut step.actors);
        to.quotes(&mut step.quote);
        to.account(&mut step.account);
    }
}

fn happened(analysis: &mut Analysis, to: &Numbers) {
    for event in &mut analysis.events {
        let event = &mut event.item;
        to.speakers(event.participants.iter_mut().map(|p| &mut p.speaker));
        claimed(&mut event.when, to);
        claimed(&mut event.place, to);
        claimed(&mut event.initiator, to);
        claimed(&mut event.duration, to);
    }
}

fn claimed<T>(claims: &mut [Claim<T>], to: &Numbers) {
    for claim in claims {
        to.account(&mut claim.account);
    }
}
