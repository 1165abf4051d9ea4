//! What is to follow from an encounter. In: document, speakers, accounts, quotes. Out: who is to do what, and when. Nothing
//! that stands under a condition or is denied.

mod rules;
mod shapes;

pub(crate) use rules::RULES;

use super::events::people::People;
use super::events::time;
use super::nesting::{account_spans, innermost, quote_contents};
use super::rule::stamp;
use super::sight::Sight;
use crate::document::Document;
use crate::lexicon::{Class, Lexicon};
use crate::model::*;
use crate::text::Span;

/// How far a condition may stand before a step.
const CLAUSE: usize = 30;

/// How many sentences are the beginning of a document.
const BEGINNING: usize = 3;

/// One step, by tokens.
struct Step {
    rule: &'static Rule,
    confidence: Confidence,
    first: usize,
    /// Where what is to be done begins.
    action: usize,
    end: usize,
    actors: Vec<SpeakerId>,
}

/// What the earlier stages found.
pub(crate) struct Scene<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) speakers: &'a [Found<Speaker>],
    pub(crate) accounts: &'a [Found<Account>],
    pub(crate) quotes: &'a [Found<Quote>],
    pub(crate) events: &'a [Found<Event>],
}

/// The steps of a document, in order; of two that share words the first. What news without any encounter foretells
/// follows from none.
pub(crate) fn find(scene: &Scene) -> Vec<Found<NextStep>> {
    let plain = scene.document.header.genre == Genre::News;
    if scene.lexicon.chinese.is_some() || plain && !has_encounter(scene) {
        return Vec::new();
    }
    let mut steps = told(scene);
    place(&mut steps, scene.accounts, scene.quotes);
    steps
}

/// Whether the document reports an encounter, or announces one near its beginning.
fn has_encounter(scene: &Scene) -> bool {
    let prose = scene.document.sentences.iter();
    let mut prose = prose.filter(|s| scene.document.block_of_sentence(s).kind.is_prose());
    let beginning = prose.nth(BEGINNING).map(|sentence| sentence.span.start);
    let near = |span: Span| beginning.is_none_or(|end| span.start < end);
    let mut events = scene.events.iter();
    events.any(|event| match event.item.role {
        EventRole::Main => true,
        EventRole::Next => near(event.span),
        EventRole::Previous => false,
    })
}

fn told(scene: &Scene) -> Vec<Found<NextStep>> {
    let (document, lexicon) = (scene.document, scene.lexicon);
    let people = People::read(document, scene.speakers);
    let mut steps: Vec<Found<NextStep>> = Vec::new();
    for sentence in &document.sentences {
        if !document.block_of_sentence(sentence).kind.is_prose() {
            continue;
        }
        let (start, end) = (sentence.tokens().start, sentence.tokens().end);
        let sight = Sight {
            document,
            lexicon,
            start,
            end,
        };
        let mut at = start;
        while at < end {
            match read(&sight, at, &people) {
                Some(step) => {
                    steps.push(finding(&sight, &step));
                    at = step.end;
                }
                None => at += 1,
            }
        }
    }
    steps
}

fn finding(sight: &Sight, step: &Step) -> Found<NextStep> {
    let time = time::all(sight, step.action..step.end, None)
        .into_iter()
        .next();
    let when = time.map(|time| sight.span(time_start(sight, step.action, time.first), time.end));
    let item = NextStep {
        actors: step.actors.clone(),
        action: sight.span(step.action, step.end),
        when,
        account: AccountId::at(0),
        quote: None,
    };
    stamp(
        step.rule,
        sight.span(step.first, step.end),
        step.confidence,
        item,
    )
}

/// Where the phrase around a time begins: "before the end of October".
fn time_start(sight: &Sight, from: usize, time: usize) -> usize {
    let preposition = |at: usize| at >= from && sight.is(at, Class::Preposition);
    let Some(before) = time.checked_sub(1).filter(|at| preposition(*at)) else {
        return time;
    };
    if !sight.is_word(before, sight.lexicon.words.of) {
        return before;
    }
    let earlier = (before.saturating_sub(3)..before)
        .rev()
        .find(|at| preposition(*at));
    earlier.unwrap_or(before)
}

/// Gives every step its quote and account.
fn place(steps: &mut [Found<NextStep>], accounts: &[Found<Account>], quotes: &[Found<Quote>]) {
    let spans: Vec<Span> = steps.iter().map(|step| step.item.action).collect();
    let held = innermost(quote_contents(quotes), spans.iter().copied());
    let told = innermost(account_spans(accounts), spans.iter().copied());
    for (step, (quote, account)) in steps.iter_mut().zip(held.into_iter().zip(told)) {
        step.item.quote = quote.map(QuoteId::at);
        let own = quote.map(|at| quotes[at].item.account);
        let binds = [rules::AGREED.id, rules::LOOKED.id].contains(&step.rule.as_str());
        if let Some(at) = quote.filter(|_| binds && step.item.actors.is_empty()) {
            step.item.actors = quotes[at].item.speakers.clone();
        }
        step.item.account = own.unwrap_or(AccountId::at(account.unwrap_or(0)));
    }
}

/// The step that begins at `at`.
fn read(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let step = shapes::SHAPES
        .iter()
        .find_map(|shape| shape(sight, at, people))?;
    let from = at.saturating_sub(CLAUSE).max(sight.start);
    let supposed = (from..at).any(|at| sight.begins(&sight.lexicon.events.unless, at));
    let denied = at > sight.start && sight.is(at - 1, Class::Negation);
    (!supposed && !denied).then_some(step)
}
