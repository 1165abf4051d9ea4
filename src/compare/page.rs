//! A document as the comparison reads it: the words that carry content, who is of which side, what an account holds.

use super::elsewhere;
use super::findings::{Analysed, OtherEncounter};
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
    /// Whether it stands beside a document in another language.
    pub(super) foreign: bool,
    elsewhere: Vec<OtherEncounter>,
    parties: Parties<'a>,
}

impl<'a> Page<'a> {
    /// Reads a document. Beside one in another language (`foreign`) its words are those that both languages share.
    pub(super) fn new(
        document: Analysed<'a>,
        lexicon: &Lexicon,
        stems: &mut Stems,
        foreign: bool,
    ) -> Page<'a> {
        let Analysed { text, analysis } = document;
        let names = analysis.mentions(|speaker| speaker.kind == SpeakerKind::Person);
        // The words that two languages share stand in the Chinese lexicon.
        let lexicon = lexicon.in_language(match foreign {
            true => Language::Chinese,
            false => analysis.language,
        });
        let tokens = tokenize(text, &lexicon.vocabulary);
        let words = match foreign {
            true => ContentWords::shared(&tokens, named_by_id(analysis), lexicon, stems),
            false => ContentWords::new(text, &tokens, &names, lexicon, stems),
        };
        Page {
            text,
            analysis,
            words,
            foreign,
            elsewhere: elsewhere::find(analysis, &tokens, lexicon),
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

    /// What the account tells of other encounters.
    pub(super) fn elsewhere_in(&self, account: AccountId) -> Vec<OtherEncounter> {
        let found = self.analysis.accounts.get(account.index());
        let spans = found.map_or(&[][..], |found| &found.item.spans);
        let others = self.elsewhere.iter();
        let own = others.filter(|other| {
            let first = spans.partition_point(|span| span.end <= other.span.start);
            spans.get(first).is_some_and(|s| s.overlaps(other.span))
        });
        own.cloned().collect()
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

    /// The quotes in which a side told beforehand what was to come up, or somebody told it for the side.
    pub(super) fn announced_by(&self, side: &str) -> impl Iterator<Item = (QuoteId, &'a Quote)> {
        let analysis = self.analysis;
        let of_side = move |quote: &Quote| {
            let account = analysis.accounts.get(quote.account.index());
            let own = account.is_some_and(|found| found.item.side.as_deref() == Some(side));
            let before = account.is_some_and(|found| found.item.timing == Timing::Before);
            let spoken = self.sides_of(&quote.speakers).contains(side);
            (quote.expected || before) && (own || spoken)
        };
        let quotes = analysis.quotes.iter().enumerate();
        let quotes = quotes.map(|(at, found)| (QuoteId::at(at), &found.item));
        quotes.filter(move |(_, quote)| of_side(quote))
    }

    /// What a quote is held against another account by: its whole content; beside an account in another language, where
    /// one cue may govern a paragraph, each sentence of it, without its stop.
    pub(super) fn stretches(&self, quote: &Quote) -> Vec<Vec<Span>> {
        if !self.foreign {
            return vec![quote.content.clone()];
        }
        let sentences = &self.analysis.sentences;
        let mut parts = Vec::new();
        for span in &quote.content {
            let first = sentences.partition_point(|sentence| sentence.span.end <= span.start);
            let within = sentences[first..]
                .iter()
                .take_while(|s| s.span.start < span.end);
            parts.extend(within.map(|sentence| {
                let start = sentence.span.start.max(span.start) as usize;
                let end = sentence.span.end.min(span.end) as usize;
                let words = Span::new(start, end).of(self.text);
                let stops = ['。', '！', '？', '.', '!', '?'];
                vec![Span::new(
                    start,
                    start + words.trim_end_matches(stops).len(),
                )]
            }));
        }
        parts
    }

    /// Whether a quote is only supposed: it stands within the condition of one that it is part of.
    pub(super) fn is_supposed(&self, quote: &Quote) -> bool {
        let outer = |quote: &Quote| self.quote(quote.parent?);
        let Some(content) = quote.content.first() else {
            return false;
        };
        let mut around = std::iter::successors(outer(quote), |quote| outer(quote));
        around.any(|quote| quote.conditions.iter().any(|c| c.contains(*content)))
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

/// Where topics and formulas stand, by their ids.
fn named_by_id(analysis: &Analysis) -> impl Iterator<Item = (Span, String)> {
    let topics = analysis.topics.iter().flat_map(|topic| {
        let mentions = topic.mentions.iter();
        mentions.map(|mention| (mention.span, format!("topic.{}", topic.id)))
    });
    let signals = analysis.signals.iter();
    let formulas = signals.map(|found| (found.span, format!("formula.{}", found.item.formula)));
    topics.chain(formulas)
}
