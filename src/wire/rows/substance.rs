//! Rows of topics, formulas and encounters.

use super::cell::{AsCell, Cell, Row, row};
use super::{Head, Table, joined};
use crate::model::*;

row! {
    /// One topic in one account. Its place is where it first comes up there.
    TopicRow {
        /// Its public id.
        topic: String,
        /// Its name for people.
        label: String,
        /// How it stands in this account.
        status: TopicStatus,
        /// How it stands in the document: the highest of its accounts.
        document_status: TopicStatus,
        /// Finer distinctions that were found in the document.
        aspects: String,
        /// Share of the account's words in sentences about it, 0 to 1, to three places.
        share: f64,
        /// The acts by which it was raised.
        acts: String,
        /// Names of those who first speak about it there.
        raised_by: String,
        /// How often its terms stand in this account.
        mentions: usize,
        /// How many quotes of this account are about it.
        quotes: usize,
    }
}

row! {
    /// One known formula in the text.
    SignalRow {
        /// `g1`.
        id: SignalId,
        /// Id of the formula's record: `readout formulas ID` explains it.
        formula: String,
        /// What it conventionally means; a convention, not a fact about the meeting.
        meaning: Option<String>,
        /// Its colour.
        tone: Tone,
        /// Country code of the issuer whose convention it is.
        side: Option<String>,
        /// The issuer's ladder it stands on.
        ladder: Option<String>,
        /// The rung there.
        rung: Option<u8>,
        /// The source for meaning and rung.
        basis: Option<String>,
        /// Where the convention, or its ladder, is known to fail.
        caveat: Option<String>,
        /// Whose wording the text has.
        wording: Wording,
        /// Names of those who use it.
        speakers: String,
        /// Id of the topic it bears on.
        topic: Option<String>,
        /// The quote it stands in.
        quote: Option<QuoteId>,
        /// The rule that found it.
        rule: RuleId,
        /// How sure it is.
        confidence: Confidence,
    }
}

row! {
    /// One encounter. What accounts contest holds every claim; the account is that of none.
    EventRow {
        /// `e1`.
        id: EventId,
        /// Which encounter it is.
        role: EventRole,
        /// Its form.
        kind: EventKind,
        /// Names of those who talk.
        principals: String,
        /// Their country codes.
        sides: String,
        /// Names of others who are present.
        attendees: String,
        /// Dates, as precise as the text.
        dates: String,
        /// The words for when.
        when: String,
        /// The words for where.
        places: String,
        /// Country codes of the sides that asked for it.
        initiators: String,
        /// Lengths in minutes.
        minutes: String,
        /// The rule that found it.
        rule: RuleId,
        /// How sure it is.
        confidence: Confidence,
    }
}

impl<'a> Table<'a> {
    /// One row a topic and account, in the order of topics.
    pub fn topics(&self) -> impl Iterator<Item = TopicRow> {
        let topics = self.analysis.topics.iter();
        topics.flat_map(|topic| {
            let accounts = topic.accounts.iter();
            accounts.map(|within| self.topic(topic, within))
        })
    }

    fn topic(&self, topic: &Topic, within: &TopicInAccount) -> TopicRow {
        let mentions = topic.mentions.iter();
        let quotes = topic.quotes.iter().filter(|id| {
            let quote = self.analysis.quotes.get(id.index());
            quote.is_some_and(|quote| quote.item.account == within.account)
        });
        TopicRow {
            head: self.head(Some(within.account), within.first),
            topic: topic.id.clone(),
            label: topic.label.clone(),
            status: within.status,
            document_status: topic.status,
            aspects: joined(topic.aspects.iter().map(String::as_str)),
            share: crate::wire::rounded(within.share),
            acts: joined(within.acts.iter().map(|act| act.as_str())),
            raised_by: self.names(&within.raised_by),
            mentions: mentions
                .filter(|m| m.item.account == within.account)
                .count(),
            quotes: quotes.count(),
        }
    }

    /// One row a formula, in their order.
    pub fn signals(&self) -> impl Iterator<Item = SignalRow> {
        let signals = self.analysis.signals.iter().enumerate();
        signals.map(|(index, found)| self.signal(SignalId::at(index), found))
    }

    fn signal(&self, id: SignalId, found: &Found<Signal>) -> SignalRow {
        let signal = &found.item;
        SignalRow {
            head: self.head(Some(signal.account), found.span),
            id,
            formula: signal.formula.clone(),
            meaning: signal.meaning.clone(),
            tone: signal.tone,
            side: signal.side.clone(),
            ladder: signal.ladder.clone(),
            rung: signal.rung,
            basis: signal.basis.clone(),
            caveat: signal.caveat.clone(),
            wording: signal.wording,
            speakers: self.names(&signal.speakers),
            topic: signal.topic.clone(),
            quote: signal.quote,
            rule: found.rule.clone(),
            confidence: found.confidence,
        }
    }

    /// One row an encounter, in their order.
    pub fn events(&self) -> impl Iterator<Item = EventRow> {
        let events = self.analysis.events.iter().enumerate();
        events.map(|(index, found)| self.event(EventId::at(index), found))
    }

    fn event(&self, id: EventId, found: &Found<Event>) -> EventRow {
        let event = &found.item;
        let with = |role: ParticipantRole| -> Vec<SpeakerId> {
            let those = event.participants.iter().filter(|p| p.role == role);
            those.map(|p| p.speaker).collect()
        };
        let (principals, attendees) = (
            with(ParticipantRole::Principal),
            with(ParticipantRole::Attendee),
        );
        let words = |spans: Vec<String>| joined(spans.iter().map(String::as_str));
        let when = event.when.iter().map(|claim| self.words(claim.span));
        let places = event.place.iter().map(|claim| self.words(claim.span));
        let minutes = event.duration.iter().map(|claim| claim.value.to_string());
        EventRow {
            head: self.head(None, found.span),
            id,
            role: event.role,
            kind: event.kind,
            principals: self.names(&principals),
            sides: self.sides(&principals),
            attendees: self.names(&attendees),
            dates: joined(event.when.iter().filter_map(|claim| claim.value.as_deref())),
            when: words(when.collect()),
            places: words(places.collect()),
            initiators: joined(event.initiator.iter().map(|claim| claim.value.as_str())),
            minutes: words(minutes.collect()),
            rule: found.rule.clone(),
            confidence: found.confidence,
        }
    }
}
