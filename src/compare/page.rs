//! A document as the comparison reads it: the words that carry content, who is of which side, what an account holds.

use super::findings::Analysed;

use crate::document::{ContentWords, Stems, Worded};
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::{Span, Token, tokenize};
use std::collections::BTreeSet;

/// A document, read once.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    pub(super) analysis: &'a Analysis,
    pub(super) tokens: Vec<Token>,
    pub(super) words: ContentWords,
    parties: Parties<'a>,
}

impl<'a> Page<'a> {
    pub(super) fn new(document: Analysed<'a>, lexicon: &Lexicon, stems: &mut Stems) -> Page<'a> {
        let Analysed { text, analysis } = document;
        let names = analysis.mentions(|speaker| speaker.kind == SpeakerKind::Person);
        let tokens = tokenize(text, &lexicon.vocabulary);
        Page {
            text,
            analysis,
            words: ContentWords::new(text, &tokens, &names, lexicon, stems),
            tokens,
            parties: Parties::new(analysis),
        }
    }

    /// Stretches of the text with its words.
    pub(super) fn worded<'p>(&'p self, spans: &'p [Span]) -> Worded<'p> {
        Worded {
            text: self.text,
            words: &self.words,
            spans,
        }
    }

    pub(super) fn quote(&self, id: QuoteId) -> Option<&'a Quote> {
        self.analysis.quotes.get(id.index()).map(|q| &q.item)
    }

    pub(super) fn speaker(&self, id: SpeakerId) -> Option<&'a Speaker> {
        self.analysis.speakers.get(id.index()).map(|s| &s.item)
    }

    /// The country codes of speakers and, for groups, of their members.
    pub(super) fn sides_of(&self, speakers: &[SpeakerId]) -> BTreeSet<&'a str> {
        self.parties.sides_of(speakers)
    }

    /// The main encounter.
    pub(super) fn encounter(&self) -> Option<&'a Found<Event>> {
        let mut events = self.analysis.events.iter();
        events.find(|event| event.item.role == EventRole::Main)
    }

    /// The account's quotes of the encounter, in order.
    pub(super) fn quotes_of(
        &self,
        account: AccountId,
    ) -> impl Iterator<Item = (QuoteId, &'a Quote)> {
        let quotes = self.analysis.quotes.iter().enumerate();
        let quotes = quotes.map(|(at, found)| (QuoteId::at(at), &found.item));
        quotes.filter(move |(_, quote)| quote.account == account && !quote.expected)
    }

    /// The account's sentences of running text, in order.
    pub(super) fn sentences_of(&self, account: AccountId) -> impl Iterator<Item = Span> + use<'a> {
        let analysis = self.analysis;
        let found = analysis.accounts.get(account.index());
        let spans = found.map_or(&[][..], |found| &found.item.spans);
        let sentences = analysis.sentences.iter().filter(move |sentence| {
            let section = analysis.sections.get(sentence.section.index());
            let prose = section.is_none_or(|s| s.item.kind.is_prose());
            prose && spans.iter().any(|span| span.overlaps(sentence.span))
        });
        sentences.map(|sentence| sentence.span)
    }
}
