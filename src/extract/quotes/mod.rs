//! From attributions to quotes: nested, with cue, act, force, account and speakers. In: attributions, who their sources
//! are, accounts. Out: quotes in the order of their contents. Asks no question that an earlier stage has answered.

mod circumstance;

use super::attributions::Attribution;
use super::conditions::find_condition;
use super::force::{Content, read_act, read_force};
use super::nesting::{account_spans, innermost};
use super::rule::stamp;
use super::topics::Subjects;
use crate::document::Document;
use crate::lexicon::{CueReading, Lexicon};
use crate::model::*;
use crate::text::Span;
use std::ops::Range;

/// Whom a source's words mean, in the order of the attributions.
#[derive(Debug, Clone, Default)]
pub(crate) struct Voice {
    pub(crate) speakers: Vec<SpeakerId>,
    /// The rule that told, and how sure it is; `None` where nobody is named.
    pub(crate) by: Option<(RuleId, Confidence)>,
}

/// What the earlier stages found.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) attributions: &'a [Attribution],
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
    let mentions = mentions(scene.speakers);
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
            voice: &scene.voices[at],
            account,
            parent: parents[at],
            reopened: &reopened,
            mentions: &mentions,
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

/// Where speakers are named, in order.
fn mentions(speakers: &[Found<Speaker>]) -> Vec<(Span, SpeakerId)> {
    let each = speakers.iter().enumerate();
    let mut mentions: Vec<(Span, SpeakerId)> = each
        .flat_map(|(at, speaker)| {
            let spans = speaker.item.mentions.iter();
            spans.map(move |span| (*span, SpeakerId::at(at)))
        })
        .collect();
    mentions.sort();
    mentions
}

/// The quote that holds another.
fn outer(before: &[Found<Quote>], parent: Option<QuoteId>) -> Option<&Quote> {
    before.get(parent?.index()).map(|quote| &quote.item)
}

/// One attribution on its way to a quote.
struct Place<'a> {
    scene: &'a Scene<'a>,
    attribution: &'a Attribution,
    voice: &'a Voice,
    account: AccountId,
    parent: Option<QuoteId>,
    /// For each quotation whether a later paragraph opens it anew.
    reopened: &'a [bool],
    /// Where speakers are named, in order.
    mentions: &'a [(Span, SpeakerId)],
}

impl Place<'_> {
    fn quote(&self, before: &[Found<Quote>]) -> Quote {
        let document = self.scene.document;
        let ranges: Vec<Range<usize>> = self
            .attribution
            .content
            .iter()
            .map(|span| document.tokens_in(*span))
            .collect();
        let content = Content {
            lexicon: self.scene.lexicon,
            text: document.text,
            tokens: &document.tokens,
            stretches: &ranges,
        };
        let (cue, force) = self.act(content);
        let asks = cue.as_ref().is_some_and(|cue| cue.act == Act::Ask);
        let hull = self.attribution.hull();
        let sentence = document.sentence_of(hull.start);
        Quote {
            kind: self.kind(&ranges),
            parent: self.parent,
            account: self.account,
            speakers: self.voice.speakers.clone(),
            addressees: self.addressees(cue.as_ref()),
            reported_by: self.reported_by(before),
            source: self.attribution.source,
            content: self.attribution.content.clone(),
            force,
            condition: find_condition(content, asks),
            closed: self.is_closed(),
            hearsay: self.is_hearsay(),
            expected: self.is_expected(outer(before, self.parent)),
            counterpart_words: self.is_counterparts(),
            section: sentence.map_or(SectionId::at(0), |sentence| sentence.section),
            topics: self.scene.subjects.of(&self.attribution.content),
            attribution: self.voice.by.clone(),
            cue,
        }
    }

    /// The cue as a finding, and what the content does.
    fn act(&self, content: Content) -> (Option<Cue>, Force) {
        let Some(head) = self.attribution.cue else {
            return (None, read_force(content, Force::Assert));
        };
        let tokens = content.tokens;
        let next = content
            .stretches
            .iter()
            .map(|range| range.start)
            .find(|start| *start > head);
        let limit = next.unwrap_or(tokens.len()).min(head + 12);
        let (reading, force) = read_act(content, head, limit);
        let last = reading.end.clamp(head + 1, tokens.len()) - 1;
        let span = tokens[head].span.join(tokens[last].span);
        (Some(cue(reading, span)), force)
    }

    fn kind(&self, ranges: &[Range<usize>]) -> QuoteKind {
        let document = self.scene.document;
        let is_turn = self.attribution.cue.is_none() && self.attribution.source.is_some();
        if is_turn {
            return QuoteKind::Direct;
        }
        let words = ranges.iter().flat_map(Clone::clone).filter(|at| {
            let token = &document.tokens[*at];
            token.kind != crate::text::TokenKind::Mark
        });
        let (mut all, mut quoted) = (0, 0);
        for at in words {
            all += 1;
            let start = document.tokens[at].span.start;
            quoted += usize::from(is_quoted(document, start));
        }
        match quoted {
            0 => QuoteKind::Indirect,
            _ if quoted * 20 > all * 19 => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }

    /// Those named between cue and content: "told reporters that".
    fn addressees(&self, cue: Option<&Cue>) -> Vec<SpeakerId> {
        let content = self.attribution.content.first();
        let (Some(cue), Some(content)) = (cue, content) else {
            return Vec::new();
        };
        let gap = Span::new(cue.span.to(), content.from());
        let first = self
            .mentions
            .partition_point(|(mention, _)| mention.start < gap.start);
        let inside = self.mentions[first..]
            .iter()
            .take_while(|(mention, _)| mention.start < gap.end);
        let mut found: Vec<SpeakerId> = inside.map(|(_, speaker)| *speaker).collect();
        found.dedup();
        found.retain(|id| !self.voice.speakers.contains(id));
        found
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

fn cue(reading: CueReading, span: Span) -> Cue {
    Cue {
        span,
        lemma: reading.lemma,
        act: reading.act,
        strength: reading.strength,
        polarity: reading.polarity,
        negated: reading.negated,
    }
}
