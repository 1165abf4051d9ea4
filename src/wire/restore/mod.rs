//! From the contract back to the model, for commands that read what `analyze` printed. In: a line of JSON. Out: source
//! and analysis. What the contract does not carry stays empty: tokens of sentences, the confidence of accounts; diagnostics
//! are left out. Without the text, spans keep the printed offsets and name nothing.

mod findings;

use super::place::{Finding, Place};
use super::{Account, Analysis, Section, Sentence};
use crate::model::{self, *};
use crate::text::{Span, UnitMap};
use std::borrow::Cow;

/// Reads an analysis back from its JSON.
///
/// # Errors
///
/// What is no JSON, lacks keys of the contract or has values of other types is refused with line and column.
pub fn restore(json: &str) -> serde_json::Result<(Source, model::Analysis)> {
    let wire: Analysis = serde_json::from_str(json)?;
    let units = wire
        .text
        .as_deref()
        .map(|text| UnitMap::new(text, wire.offset_unit));
    let back = Restorer { units };
    Ok((source(&wire), back.analysis(&wire)))
}

fn source(wire: &Analysis<'_>) -> Source {
    Source {
        id: wire.id.to_string(),
        path: wire.source.path.as_deref().map(str::to_string),
        format: wire.source.format.to_string(),
        encoding: wire.source.encoding.to_string(),
        encoding_guessed: wire.source.encoding_guessed,
        sha256: wire.source.sha256.to_string(),
        text: wire.text.as_deref().unwrap_or("").to_string(),
        published: None,
        meta: wire.meta.get().to_string(),
        diagnostics: Vec::new(),
    }
}

fn owned(text: &Option<Cow<'_, str>>) -> Option<String> {
    text.as_deref().map(str::to_string)
}

/// Turns printed offsets back into spans.
struct Restorer<'t> {
    /// None where the text is not there.
    units: Option<UnitMap<'t>>,
}

impl Restorer<'_> {
    /// The span in bytes of what was printed.
    fn bytes(&self, start: usize, end: usize) -> Span {
        match &self.units {
            Some(units) => units.span(start, end),
            None => Span::new(start, end),
        }
    }

    fn analysis(&self, wire: &Analysis<'_>) -> model::Analysis {
        let speakers = wire.speakers.iter();
        model::Analysis {
            language: model::Language::named(&wire.lang).unwrap_or_default(),
            header: self.header(wire),
            accounts: wire
                .accounts
                .iter()
                .map(|a| self.account(wire, a))
                .collect(),
            sections: wire.sections.iter().map(|s| self.section(s)).collect(),
            sentences: wire.sentences.iter().map(|s| self.sentence(s)).collect(),
            speakers: speakers.map(|s| self.speaker(s)).collect(),
            quotes: wire.quotes.iter().map(|q| self.quote(q)).collect(),
            topics: wire.topics.iter().map(|t| self.topic(t)).collect(),
            positions: wire.positions.iter().map(|p| self.position(p)).collect(),
            characterizations: self.characterizations(&wire.characterizations),
            signals: wire.signals.iter().map(|s| self.signal(s)).collect(),
            events: wire.events.iter().map(|e| self.event(e)).collect(),
            next_steps: wire.next_steps.iter().map(|n| self.next_step(n)).collect(),
            diagnostics: Vec::new(),
        }
    }

    fn span(&self, place: &Place<'_>) -> Span {
        self.bytes(place.start, place.end)
    }

    fn spans(&self, places: &[Place<'_>]) -> Vec<Span> {
        places.iter().map(|place| self.span(place)).collect()
    }

    fn found<T>(&self, found: &Finding<'_>, item: T) -> Found<T> {
        Found {
            rule: found.rule.clone(),
            span: self.bytes(found.start, found.end),
            confidence: found.confidence,
            item,
        }
    }

    fn header(&self, wire: &Analysis<'_>) -> Header {
        let document = &wire.document;
        let issuer = document.issuer.and_then(|id| wire.speakers.get(id.index()));
        Header {
            genre: document.genre,
            title: document.title.as_ref().map(|title| self.span(title)),
            issuer: issuer.map(|speaker| speaker.name.to_string()),
            side: owned(&document.side),
            published: owned(&document.published),
        }
    }

    /// Its spans are those of the sections that are the account's whole.
    fn account(&self, wire: &Analysis<'_>, account: &Account<'_>) -> Found<model::Account> {
        let sections = wire.sections.iter();
        let own = sections.filter(|section| section.account == Some(account.id));
        let spans = own.map(|s| self.bytes(s.found.start, s.found.end));
        let spans: Vec<Span> = spans.collect();
        Found {
            rule: account.rule.clone(),
            span: spans.first().copied().unwrap_or_default(),
            confidence: Confidence::Low,
            item: model::Account {
                holder: account.holder,
                side: owned(&account.side),
                kind: account.kind,
                timing: account.timing,
                complete: account.complete,
                words: account.words,
                spans,
            },
        }
    }

    fn section(&self, section: &Section<'_>) -> Found<model::Section> {
        let item = model::Section {
            kind: section.kind,
            account: section.account,
            language: model::Language::named(&section.lang).unwrap_or_default(),
        };
        self.found(&section.found, item)
    }

    fn sentence(&self, sentence: &Sentence) -> model::Sentence {
        model::Sentence {
            span: self.bytes(sentence.start, sentence.end),
            section: sentence.section,
            in_quote: sentence.in_quote,
            first_token: 0,
            end_token: 0,
        }
    }
}
