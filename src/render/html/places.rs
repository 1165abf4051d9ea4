//! Where everything stands: of each finding the characters, from the first to after the last, as JSON counts them. In: a
//! document with its findings. Out: a long plain list.

use super::offsets::{Offsets, line};
use super::pieces;
use super::scene::Scene;
use crate::model::*;
use crate::text::Span;
use maud::{Markup, html};
use std::fmt::Display;

pub(super) fn print(scene: &Scene<'_>) -> Markup {
    let places = &Places {
        scene,
        offsets: Offsets::new(&scene.view.source.text),
    };
    let analysis = scene.analysis();
    let title = analysis.header.title;
    let title = title.map(|span| html! { li { "title " (places.offsets.at(span)) } });
    let items = title.into_iter().chain(places.sections());
    let items = items.chain(places.accounts()).chain(places.speakers());
    let items = items.chain(places.quotes()).chain(places.topics());
    let items = items.chain(places.substance()).chain(places.events());
    pieces::list("places", items.chain(places.diagnostics()))
}

struct Places<'a, 's> {
    scene: &'a Scene<'s>,
    offsets: Offsets<'s>,
}

impl Places<'_, '_> {
    fn named(&self, name: &str, spans: impl IntoIterator<Item = Span>) -> String {
        self.offsets.named(name, spans)
    }

    /// A line of the list: the finding, its own characters, then those of its parts.
    fn line(&self, id: impl Display, own: Option<Span>, parts: &str) -> Markup {
        let own = own.map_or(String::new(), |span| format!(" {}", self.offsets.at(span)));
        line(&self.scene.to(&id), &id, &(own + parts))
    }

    fn sections(&self) -> impl Iterator<Item = Markup> {
        let analysis = self.scene.analysis();
        let mut sentences = analysis.sentences.iter().peekable();
        let sections = analysis.sections.iter().enumerate();
        sections.map(move |(at, found)| {
            let id = SectionId::at(at);
            let mut parts = String::new();
            while let Some(sentence) = sentences.next_if(|sentence| sentence.section <= id) {
                parts += if parts.is_empty() {
                    ", sentences "
                } else {
                    ", "
                };
                parts += &self.offsets.at(sentence.span);
                parts += if sentence.in_quote {
                    " (in a quotation)"
                } else {
                    ""
                };
            }
            self.line(id, Some(found.span), &parts)
        })
    }

    fn accounts(&self) -> impl Iterator<Item = Markup> {
        let accounts = self.scene.analysis().accounts.iter().enumerate();
        accounts.map(|(at, found)| {
            let spans = found.item.spans.iter().copied();
            self.line(AccountId::at(at), None, &self.named("blocks", spans))
        })
    }

    fn speakers(&self) -> impl Iterator<Item = Markup> {
        let speakers = self.scene.analysis().speakers.iter().enumerate();
        speakers.map(|(at, found)| {
            let mentions = found.item.mentions.iter().copied();
            self.line(SpeakerId::at(at), None, &self.named("named", mentions))
        })
    }

    fn quotes(&self) -> impl Iterator<Item = Markup> {
        let quotes = self.scene.analysis().quotes.iter().enumerate();
        quotes.map(|(at, found)| {
            let quote = &found.item;
            let parts = [
                self.named("content", quote.content.iter().copied()),
                self.named("source", quote.source),
                self.named("cue", quote.cue.as_ref().map(|cue| cue.span)),
                self.named("conditions", quote.conditions.iter().copied()),
            ];
            self.line(QuoteId::at(at), Some(found.span), &parts.concat())
        })
    }

    fn topics(&self) -> impl Iterator<Item = Markup> {
        self.scene.analysis().topics.iter().map(|topic| {
            let mentions = topic.mentions.iter().map(|mention| mention.span);
            let first = topic.accounts.iter().map(|own| own.first);
            let parts = self.named("named", mentions) + &self.named("first in each account", first);
            self.line(format_args!("t-{}", topic.id), None, &parts)
        })
    }

    /// Positions, formulas, next steps, descriptions of the talks.
    fn substance(&self) -> impl Iterator<Item = Markup> {
        let analysis = self.scene.analysis();
        let positions = analysis.positions.iter().enumerate();
        let positions =
            positions.map(|(at, found)| self.line(PositionId::at(at), Some(found.span), ""));
        let signals = analysis.signals.iter().enumerate();
        let signals = signals.map(|(at, found)| self.line(SignalId::at(at), Some(found.span), ""));
        let steps = analysis.next_steps.iter().enumerate().map(|(at, found)| {
            let action = self.named("action", [found.item.action]);
            let when = self.named("when", found.item.when);
            self.line(NextStepId::at(at), Some(found.span), &(action + &when))
        });
        let tones = analysis.characterizations.iter().enumerate();
        let tones =
            tones.map(|(at, found)| self.line(format_args!("c{}", at + 1), Some(found.span), ""));
        positions.chain(signals).chain(steps).chain(tones)
    }

    fn events(&self) -> impl Iterator<Item = Markup> {
        let events = self.scene.analysis().events.iter().enumerate();
        events.map(|(at, found)| {
            let event = &found.item;
            let parts = [
                self.named("when", event.when.iter().map(|claim| claim.span)),
                self.named("where", event.place.iter().map(|claim| claim.span)),
                self.named("how long", event.duration.iter().map(|claim| claim.span)),
                self.named("asked for", event.initiator.iter().map(|claim| claim.span)),
            ];
            self.line(EventId::at(at), Some(found.span), &parts.concat())
        })
    }

    fn diagnostics(&self) -> impl Iterator<Item = Markup> {
        let all = self.scene.analysis().diagnostics.iter();
        all.map(|found| html! { li { (found.code) " " (self.offsets.at(found.span)) } })
    }
}
