//! From attributions to quotes: nested, with cue, act, force, account and speakers. In: attributions, their deeds, who
//! their sources are, accounts. Out: quotes in the order of their contents. Asks no question that an earlier stage has answered.

mod circumstance;

use super::attributions::Attribution;
use super::conditions::find_conditions;
use super::deeds::Deed;
use super::nesting::{account_spans, innermost};
use super::rule::stamp;
use super::topics::Subjects;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// Single marks around so few tokens, marks and all, may only keep a distance.
const SCARE: usize = 5;

/// Whom a source's words mean, in the order of the attributions.
#[derive(Debug, Clone, Default)]
pub(crate) struct Voice {
    pub(crate) speakers: Vec<SpeakerId>,
    /// The rule that told, and how sure it is; `None` where nobody is named.
    pub(crate) by: Option<(RuleId, Confidence)>,
    /// To whom the words are said.
    pub(crate) addressees: Vec<SpeakerId>,
}

/// What the earlier stages found.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) attributions: &'a [Attribution],
    pub(crate) deeds: &'a [Deed],
    pub(crate) voices: &'a [Voice],
    pub(crate) speakers: &'a [Found<Speaker>],
    pub(crate) accounts: &'a [Found<Account>],
    pub(crate) subjects: &'a Subjects<'a>,
}

/// The quotes of a document; quote `i` is made from attribution `i`.
pub(crate) fn assemble(scene: &Scene) -> Vec<Found<Quote>> {
    let hulls = scene.attributions.iter().map(Attribution::hull);
    let accounts = innermost(account_spans(scene.accounts), hulls);
    let parents = parents(scene.attributions, scene.document);
    let mut reopened = vec![false; scene.document.quotations.len()];
    for before in scene.document.quotations.iter().filter_map(|q| q.continues) {
        reopened[before] = true;
    }
    let mut quotes: Vec<Found<Quote>> = Vec::with_capacity(scene.attributions.len());
    for (at, attribution) in scene.attributions.iter().enumerate() {
        let account = AccountId::at(accounts[at].unwrap_or(0));
        let place = Place {
            scene,
            attribution,
            deed: &scene.deeds[at],
            voice: &scene.voices[at],
            account,
            parent: parents[at],
            reopened: &reopened,
        };
        let quote = place.quote(&quotes);
        let confidence = attribution.confidence();
        quotes.push(stamp(
            attribution.rule,
            attribution.hull(),
            confidence,
            quote,
        ));
    }
    quotes
}

/// The speakers, each with its quotes and the topics that it speaks about, in the quotes' order.
pub(crate) fn credit(
    mut speakers: Vec<Found<Speaker>>,
    quotes: &[Found<Quote>],
) -> Vec<Found<Speaker>> {
    for (at, quote) in quotes.iter().enumerate() {
        for id in &quote.item.speakers {
            let Some(speaker) = speakers.get_mut(id.index()) else {
                continue;
            };
            speaker.item.quotes.push(QuoteId::at(at));
            for topic in &quote.item.topics {
                if !speaker.item.topics.contains(topic) {
                    speaker.item.topics.push(topic.clone());
                }
            }
        }
    }
    speakers
}

/// For each attribution the smallest one whose content holds it, cue and all. They come outer before inner.
fn parents(attributions: &[Attribution], document: &Document) -> Vec<Option<QuoteId>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(attributions.len());
    for (at, attribution) in attributions.iter().enumerate() {
        let hull = attribution.hull();
        open.retain(|outer| attributions[*outer].hull().end > hull.start);
        let cue = attribution
            .cue
            .map_or(hull, |cue| document.tokens[cue].span);
        let holds = |outer: &&usize| {
            let contents = &attributions[**outer].content;
            contents
                .iter()
                .any(|span| span.contains(hull) && span.contains(cue) && *span != hull)
        };
        parents.push(
            open.iter()
                .rev()
                .find(holds)
                .map(|outer| QuoteId::at(*outer)),
        );
        open.push(at);
    }
    parents
}

/// The quote that holds another.
fn outer(before: &[Found<Quote>], parent: Option<QuoteId>) -> Option<&Quote> {
    before.get(parent?.index()).map(|quote| &quote.item)
}

/// One attribution on its way to a quote.
struct Place<'a> {
    scene: &'a Scene<'a>,
    attribution: &'a Attribution,
    deed: &'a Deed,
    voice: &'a Voice,
    account: AccountId,
    parent: Option<QuoteId>,
    /// For each quotation whether a later paragraph opens it anew.
    reopened: &'a [bool],
}

impl Place<'_> {
    fn quote(&self, before: &[Found<Quote>]) -> Quote {
        let document = self.scene.document;
        let Deed { cue, force, .. } = self.deed;
        let asks = cue.as_ref().is_some_and(|cue| cue.act == Act::Ask);
        let hull = self.attribution.hull();
        let sentence = document.sentence_of(hull.start);
        let content = self.deed.content(document, self.scene.lexicon);
        let conditions = find_conditions(content, asks, content.place_of(*force));
        Quote {
            kind: self.kind(),
            parent: self.parent,
            account: self.account,
            speakers: self.voice.speakers.clone(),
            addressees: self.voice.addressees.clone(),
            reported_by: self.reported_by(before),
            source: self.attribution.source,
            content: self.attribution.content.clone(),
            force: *force,
            condition: conditions.main,
            conditions: conditions.all,
            closed: self.is_closed(),
            hearsay: self.is_hearsay(),
            expected: self.is_expected(outer(before, self.parent)),
            counterpart_words: self.is_counterparts(outer(before, self.parent)),
            section: sentence.map_or(SectionId::at(0), |sentence| sentence.section),
            topics: self.scene.subjects.of(&self.attribution.content),
            attribution: self.voice.by.clone(),
            cue: cue.clone(),
        }
    }

    fn kind(&self) -> QuoteKind {
        let document = self.scene.document;
        let is_turn = self.attribution.cue.is_none() && self.attribution.source.is_some();
        if is_turn {
            return QuoteKind::Direct;
        }
        let (mut all, mut quoted) = (0, 0);
        for stretch in &self.deed.stretches {
            let speech = single_speech(document, stretch);
            for token in &document.tokens[stretch.clone()] {
                if token.kind == TokenKind::Mark {
                    continue;
                }
                let start = token.span.start;
                let own = speech.is_some_and(|speech| speech.covers(start));
                all += 1;
                quoted += usize::from(own || is_quoted(document, start));
            }
        }
        match quoted {
            0 => QuoteKind::Indirect,
            _ if quoted * 20 > all * 19 => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }

    /// Through whom the words came: the outer quote's speakers, else the holder of the account.
    fn reported_by(&self, before: &[Found<Quote>]) -> Vec<SpeakerId> {
        let outer = self.parent.and_then(|parent| before.get(parent.index()));
        let account = self.scene.accounts.get(self.account.index());
        let mut through = match outer {
            Some(outer) => outer.item.speakers.clone(),
            None => account
                .and_then(|account| account.item.holder)
                .into_iter()
                .collect(),
        };
        through.retain(|id| !self.voice.speakers.contains(id));
        through
    }
}

/// The quotation in single marks that is the whole stretch: speech, and no scare quotes, if it has words enough.
fn single_speech(document: &Document, stretch: &Range<usize>) -> Option<Span> {
    let first = document.tokens.get(stretch.start)?.span.start;
    let last = document.tokens.get(stretch.end.checked_sub(1)?)?.span.start;
    let quotation = &document.quotations[document.quotation_at(first)?];
    let whole = quotation.span.start == first && quotation.span.covers(last);
    (quotation.single && whole && stretch.len() > SCARE).then_some(quotation.span)
}

/// Whether the byte stands in quotation marks that are not single ones inside a plain sentence.
fn is_quoted(document: &Document, byte: u32) -> bool {
    let mut inner = document.quotation_at(byte);
    while let Some(at) = inner {
        let quotation = &document.quotations[at];
        if !quotation.single {
            return true;
        }
        inner = quotation.parent;
    }
    false
}
