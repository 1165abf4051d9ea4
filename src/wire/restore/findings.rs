//! Speakers, quotes and what is found in them, back to the model.

use super::{Restorer, owned};
use crate::model::{self, *};
use crate::text::Span;
use crate::wire::event::{Event, NextStep};
use crate::wire::place::Place;
use crate::wire::speech::{Cue, Quote, Speaker};
use crate::wire::substance::{Characterization, Position, Signal, Topic};

impl Restorer<'_> {
    pub(super) fn speaker(&self, speaker: &Speaker<'_>) -> Found<model::Speaker> {
        let mentions = self.spans(&speaker.mentions);
        Found {
            rule: speaker.rule.clone(),
            span: mentions.first().copied().unwrap_or_default(),
            confidence: speaker.confidence,
            item: model::Speaker {
                entity: owned(&speaker.entity),
                name: speaker.name.to_string(),
                kind: speaker.kind,
                anonymous: speaker.anonymous,
                members: speaker.members.to_vec(),
                role: owned(&speaker.role),
                side: owned(&speaker.side),
                aliases: speaker.aliases.to_vec(),
                mentions,
                quotes: speaker.quotes.to_vec(),
                topics: speaker.topics.to_vec(),
            },
        }
    }

    fn cue(&self, cue: &Cue<'_>) -> model::Cue {
        model::Cue {
            span: self.span(&cue.place),
            lemma: cue.lemma.to_string(),
            act: cue.act,
            strength: cue.strength,
            polarity: cue.polarity,
            negated: cue.negated,
        }
    }

    pub(super) fn quote(&self, quote: &Quote<'_>) -> Found<model::Quote> {
        let attribution = quote.attribution_rule.clone();
        let condition = quote.condition.as_ref().map(|clause| self.span(clause));
        let item = model::Quote {
            kind: quote.kind,
            parent: quote.parent,
            account: quote.account,
            speakers: quote.speakers.to_vec(),
            addressees: quote.addressees.to_vec(),
            reported_by: quote.reported_by.to_vec(),
            source: quote.source.as_ref().map(|source| self.span(source)),
            cue: quote.cue.as_ref().map(|cue| self.cue(cue)),
            content: self.spans(&quote.content),
            force: quote.force,
            condition,
            // Analyses of before 0.1.0 told one condition a quote.
            conditions: match quote.conditions.as_slice() {
                [] => condition.into_iter().collect(),
                all => self.spans(all),
            },
            closed: quote.closed,
            hearsay: quote.hearsay,
            expected: quote.expected,
            counterpart_words: quote.counterpart_words,
            section: quote.section,
            topics: quote.topics.to_vec(),
            attribution: attribution.map(|rule| (rule, quote.found.confidence)),
        };
        self.found(&quote.found, item)
    }

    pub(super) fn topic(&self, topic: &Topic<'_>) -> model::Topic {
        let mentions = topic.mentions.iter().map(|mention| {
            let item = model::TopicMention {
                account: mention.account,
                in_quote: mention.in_quote,
            };
            self.found(&mention.found, item)
        });
        let accounts = topic.accounts.iter().map(|entry| model::TopicInAccount {
            account: entry.account,
            status: entry.status,
            share: entry.share,
            acts: entry.acts.to_vec(),
            first: self.span(&entry.first),
            raised_by: entry.raised_by.to_vec(),
        });
        model::Topic {
            id: topic.id.to_string(),
            label: topic.label.to_string(),
            status: topic.status,
            aspects: topic.aspects.to_vec(),
            mentions: mentions.collect(),
            accounts: accounts.collect(),
            speakers: topic.speakers.to_vec(),
            quotes: topic.quotes.to_vec(),
        }
    }

    pub(super) fn position(&self, position: &Position<'_>) -> Found<model::Position> {
        let item = model::Position {
            holder: position.holder.to_vec(),
            act: position.act,
            force: position.force,
            target: position.target.to_vec(),
            strength: position.strength,
            polarity: position.polarity,
            negated: position.negated,
            modality: position.modality,
            conditional: position.conditional,
            expected: position.expected,
            counterpart_words: position.counterpart_words,
            topic: owned(&position.topic),
            quote: position.quote,
            account: position.account,
        };
        self.found(&position.found, item)
    }

    pub(super) fn characterizations(
        &self,
        all: &[Characterization<'_>],
    ) -> Vec<Found<model::Characterization>> {
        let restored = all.iter().map(|wire| {
            let item = model::Characterization {
                words: wire.words.to_vec(),
                account: wire.account,
            };
            self.found(&wire.found, item)
        });
        restored.collect()
    }

    pub(super) fn signal(&self, signal: &Signal<'_>) -> Found<model::Signal> {
        let item = model::Signal {
            formula: signal.formula.to_string(),
            side: owned(&signal.side),
            speakers: signal.speakers.to_vec(),
            quote: signal.quote,
            topic: owned(&signal.topic),
            account: signal.account,
            meaning: owned(&signal.meaning),
            basis: owned(&signal.basis),
            caveat: owned(&signal.caveat),
            tone: signal.tone,
            ladder: owned(&signal.ladder),
            rung: signal.rung,
            wording: signal.wording,
        };
        self.found(&signal.found, item)
    }

    pub(super) fn event(&self, event: &Event<'_>) -> Found<model::Event> {
        let claim = |place: &Place<'_>, account| (self.span(place), account);
        let participants = event.participants.iter().map(|p| model::Participant {
            speaker: p.speaker,
            role: p.role,
        });
        let when = event
            .when
            .iter()
            .map(|w| claimed(claim(&w.place, w.account), owned(&w.date)));
        let place = event
            .place
            .iter()
            .map(|w| claimed(claim(&w.place, w.account), ()));
        let sides = event.initiator.iter();
        let sides = sides.map(|i| claimed(claim(&i.place, i.account), i.side.to_string()));
        let lengths = event.duration.iter();
        let lengths = lengths.map(|d| claimed(claim(&d.place, d.account), d.minutes));
        let item = model::Event {
            role: event.role,
            kind: event.kind,
            participants: participants.collect(),
            when: when.collect(),
            place: place.collect(),
            initiator: sides.collect(),
            duration: lengths.collect(),
        };
        self.found(&event.found, item)
    }

    pub(super) fn next_step(&self, step: &NextStep<'_>) -> Found<model::NextStep> {
        let item = model::NextStep {
            actors: step.actors.to_vec(),
            action: self.span(&step.action),
            when: step.when.as_ref().map(|when| self.span(when)),
            account: step.account,
            quote: step.quote,
        };
        self.found(&step.found, item)
    }
}

fn claimed<T>((span, account): (Span, AccountId), value: T) -> Claim<T> {
    Claim {
        span,
        value,
        account,
    }
}
