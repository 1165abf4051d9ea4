//! Who stands where on what. In: finished quotes. Out: one position for each quote with a cue and each of its topics. Adds
//! nothing to what the quotes say but the modality; a quote without a topic gives one position without.

use super::rule::stamp;
use crate::document::Document;
use crate::lexicon::Class::{Relative, Time};
use crate::lexicon::Lexicon;
use crate::model::{Confidence, Cue, Found, Modality, Position, Quote, QuoteId, Rule, SpeakerId};
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// How many tokens before the cue may hold its modal verb.
const REACH: usize = 4;

/// The rules of this stage; the first that suits a quote holds.
pub(crate) const RULES: &[&Rule] = &[&ANNOUNCED, &COUNTERPART, &REPORTED];

const ANNOUNCED: Rule = Rule {
    id: "position.announced-act",
    meaning: "Somebody said beforehand that an act would come: it was announced, and need not have happened.",
    yes: &[
        (
            "The minister will raise concerns about the dam, an aide said on Friday.",
            "about the dam",
        ),
        (
            "The chancellor plans to warn the ambassador against new tariffs.",
            "the ambassador against new tariffs",
        ),
    ],
    no: &["The minister raised concerns about the dam."],
};

const COUNTERPART: Rule = Rule {
    id: "position.counterpart-act",
    meaning: "One side's account reports an act of the other side: the other side's own account may not bear it out.",
    yes: &[
        (
            "BEIJING, Sept. 10 (Xinhua) -- Chinese President Xi Jinping spoke with French President Emmanuel Macron by \
             telephone on Thursday.\n\nXi stressed that the two countries should trust each other.\n\nMacron said that \
             France opposes a new trade war.",
            "that France opposes a new trade war",
        ),
        (
            "BEIJING, May 2 (Xinhua) -- Chinese Premier Li Qiang spoke with French President Emmanuel Macron by \
             telephone on Monday.\n\nLi stressed that trade needs trust.\n\nMacron said that France opposes any new \
             quota.",
            "that France opposes any new quota",
        ),
    ],
    no: &["The minister raised concerns about the dam."],
};

const REPORTED: Rule = Rule {
    id: "position.reported-act",
    meaning: "The words that report name an act, and what they report is about a topic: its speaker stands there.",
    yes: &[
        (
            "The minister raised concerns about the dam.",
            "about the dam",
        ),
        ("The mayor condemned the raid.", "the raid"),
    ],
    no: &["The minister arrived on Friday."],
};

/// The positions of all quotes, in the quotes' order. `targets` names whom each quote's act is directed at, by the quote's
/// index; where it is silent the quote's addressees stand in.
pub(crate) fn positions(
    document: &Document,
    lexicon: &Lexicon,
    quotes: &[Found<Quote>],
    targets: &[Vec<SpeakerId>],
) -> Vec<Found<Position>> {
    let mut found = Vec::new();
    for (at, quote) in quotes.iter().enumerate() {
        let Some(cue) = &quote.item.cue else { continue };
        let named = targets.get(at).filter(|named| !named.is_empty());
        let position = Position {
            target: named.unwrap_or(&quote.item.addressees).clone(),
            modality: modality(document, lexicon, &quote.item, cue),
            ..plain(QuoteId::at(at), &quote.item, cue)
        };
        let (rule, confidence) = rule_of(quote);
        let span = quote
            .item
            .content
            .first()
            .map_or(quote.span, |first| *first);
        let topics = quote.item.topics.iter().cloned().map(Some);
        let none = quote.item.topics.is_empty().then_some(None);
        for topic in topics.chain(none) {
            let item = Position {
                topic,
                ..position.clone()
            };
            found.push(stamp(rule, span, confidence, item));
        }
    }
    found
}

/// What the quote itself says.
fn plain(id: QuoteId, quote: &Quote, cue: &Cue) -> Position {
    Position {
        holder: quote.speakers.clone(),
        act: cue.act,
        force: quote.force,
        target: Vec::new(),
        strength: cue.strength,
        polarity: cue.polarity,
        negated: cue.negated,
        modality: None,
        conditional: quote.condition.is_some(),
        expected: quote.expected,
        counterpart_words: quote.counterpart_words,
        topic: None,
        quote: id,
        account: quote.account,
    }
}

fn rule_of(quote: &Found<Quote>) -> (&'static Rule, Confidence) {
    let at_most_medium = quote.confidence.min(Confidence::Medium);
    match &quote.item {
        Quote { expected: true, .. } => (&ANNOUNCED, at_most_medium),
        Quote {
            counterpart_words: true,
            ..
        } => (&COUNTERPART, at_most_medium),
        _ => (&REPORTED, quote.confidence),
    }
}

/// The modality of the cue ("would welcome"), else of the content's main clause.
fn modality(document: &Document, lexicon: &Lexicon, quote: &Quote, cue: &Cue) -> Option<Modality> {
    let tokens = document.tokens_in(cue.span);
    let before = tokens.start.saturating_sub(REACH)..tokens.start;
    let auxiliary = before
        .rev()
        .take_while(|at| is_auxiliary(document, lexicon, *at))
        .find_map(|at| modal_at(document, lexicon, at));
    let first = quote.content.first()?;
    let tokens = document.tokens_in(*first);
    auxiliary.or_else(|| main_clause(document, lexicon, tokens, &quote.conditions))
}

fn is_auxiliary(document: &Document, lexicon: &Lexicon, at: usize) -> bool {
    use crate::lexicon::Class::{Adverb, Be, Do, Have, Modal, Negation};
    let token = &document.tokens[at];
    let words = &lexicon.words;
    words.is_any(token, &[Adverb, Be, Do, Have, Modal, Negation])
        || words.is_adverb(token, document.text)
        || token.norm == words.to
}

/// The first modal before any relative clause, second "that" or stop, outside the conditions.
fn main_clause(
    document: &Document,
    lexicon: &Lexicon,
    tokens: Range<usize>,
    conditions: &[Span],
) -> Option<Modality> {
    let words = &lexicon.words;
    let first = tokens.start;
    let inside = |at: &usize| {
        let token = &document.tokens[*at];
        let stop = token.kind == TokenKind::Mark
            && matches!(token.of(document.text), "." | "!" | "?" | ";");
        let opens = *at > first && (words.is(token, Relative) || token.norm == words.that);
        !stop && !opens
    };
    tokens
        .take_while(inside)
        .filter(|at| {
            let start = document.tokens[*at].span.start;
            !conditions.iter().any(|clause| clause.covers(start))
        })
        .find_map(|at| modal_at(document, lexicon, at))
}

/// The modality at a token; a capitalised month is none.
fn modal_at(document: &Document, lexicon: &Lexicon, at: usize) -> Option<Modality> {
    let token = &document.tokens[at];
    let month = token.capital && lexicon.words.is(token, Time);
    lexicon.modals.at(&document.tokens, at).filter(|_| !month)
}

#[cfg(test)]
mod tests;
