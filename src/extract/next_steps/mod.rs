//! What is to follow from an encounter. In: document, speakers, accounts, quotes. Out: who is to do what, and when. Nothing
//! that stands under a condition or is denied.

mod joint;
mod rules;
mod shapes;
mod zh;

pub(crate) use rules::RULES;

use super::events::people::People;
use super::events::time;
use super::grammar::Grammar;
use super::nesting::{account_spans, innermost, quote_contents};
use super::rule::stamp;
use super::sight::Sight;
use crate::document::Document;
use crate::lexicon::{Class, Lexicon};
use crate::model::*;
use crate::text::Span;

/// How far a condition may stand before a step.
const CLAUSE: usize = 30;

/// Rules by which whoever says it is to do it.
const BINDING: [&str; 2] = [rules::AGREED.id, rules::LOOKED.id];

/// Rules by which not the subject is to do it.
const OTHERS: [&str; 2] = [rules::TASKED.id, rules::INVITED.id];

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
    if plain && !has_encounter(scene) {
        return Vec::new();
    }
    let mut steps = match Grammar::of(scene.document, scene.lexicon) {
        Grammar::English => told(scene),
        Grammar::Chinese(han) => zh::told(scene, &han),
    };
    place(&mut steps, scene);
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
    let principals = principals(scene.events);
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
                Some(mut step) => {
                    if meant(&sight, at, &step, &people) {
                        step.actors = principals.clone();
                        step.confidence = step.confidence.max(Confidence::Medium);
                    }
                    steps.push(finding(&sight, &step));
                    at = step.end;
                }
                None => at += 1,
            }
        }
    }
    steps
}

/// Those who met.
fn principals(events: &[Found<Event>]) -> Vec<SpeakerId> {
    let main = events
        .iter()
        .find(|event| event.item.role == EventRole::Main);
    let main = main.into_iter();
    main.flat_map(|event| event.item.principals()).collect()
}

/// Whether those who met are to do a step that begins at `at`: nobody else is named, and they are its subject or, where the
/// verb stands far from any name, the sentence's: "They took stock of the work in Lima, and looked forward to …".
fn meant(sight: &Sight, at: usize, step: &Step, people: &People) -> bool {
    let told = OTHERS.contains(&step.rule.id);
    let far = BINDING.contains(&step.rule.id) && !people.ends_before(sight, at);
    !told && step.actors.is_empty() && joint::means_both(sight, at) || far && joint::opens(sight)
}

fn finding(sight: &Sight, step: &Step) -> Found<NextStep> {
    // A day before the verb counts too: "On Friday, the teams will meet".
    let within = time::all(sight, step.action..step.end, None).into_iter();
    let time = within.chain(fronted(sight, step)).next();
    let when = time.map(|time| {
        let floor = step
            .action
            .min(time.first.saturating_sub(4).max(sight.start));
        sight.span(time_start(sight, floor, time.first), time.end)
    });
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

/// The time in the phrase that opens the sentence of a step, up to its comma.
fn fronted(sight: &Sight, step: &Step) -> Option<time::Time> {
    let last = step.first.min(step.action);
    let comma = sight.past(sight.start, 8, |at| at < last && !sight.is_mark(at, &[","]));
    let opens = sight.is(sight.start, Class::Preposition) || sight.is(sight.start, Class::Time);
    let clause = sight.start..comma;
    let free = opens && comma < last && sight.is_mark(comma, &[","]);
    let mut times = time::all(sight, clause, None).into_iter().filter(|_| free);
    times.next()
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

/// Gives every step its quote and account, and to one whose verb is that quote's own its speakers.
fn place(steps: &mut [Found<NextStep>], scene: &Scene) {
    let quotes = scene.quotes;
    let spans: Vec<Span> = steps.iter().map(|step| step.item.action).collect();
    let held = innermost(quote_contents(quotes), spans.iter().copied());
    let told = innermost(account_spans(scene.accounts), spans.iter().copied());
    for (step, (quote, account)) in steps.iter_mut().zip(held.into_iter().zip(told)) {
        step.item.quote = quote.map(QuoteId::at);
        let own = quote.map(|at| &quotes[at].item);
        let binds = BINDING.contains(&step.rule.as_str());
        let same = |quote: &&Quote| {
            let cue = quote.cue.as_ref().map(|cue| cue.span);
            binds && cue.is_some_and(|cue| step.span.covers(cue.start))
        };
        if let Some(quote) = own.filter(same).filter(|quote| !quote.speakers.is_empty()) {
            step.item.actors = quote.speakers.clone();
        }
        let planned = step.rule.as_str() == rules::PLANNED.id && step.item.actors.is_empty();
        if let Some(quote) = own.filter(|_| planned) {
            step.item.actors = quote.speakers.clone();
        }
        let own = own.map(|quote| quote.account);
        step.item.account = own.unwrap_or(AccountId::at(account.unwrap_or(0)));
    }
}

/// The step that begins at `at`.
fn read(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    if !sight
        .lexicon
        .events
        .step_words
        .contains(sight.token(at)?.norm)
    {
        return None;
    }
    let step = shapes::SHAPES
        .iter()
        .find_map(|shape| shape(sight, at, people))?;
    let from = at.saturating_sub(CLAUSE).max(sight.start);
    let supposed = (from..at).any(|at| sight.begins(&sight.lexicon.events.unless, at));
    let denied = at > sight.start && sight.is(at - 1, Class::Negation);
    // "A spokesman for Mr. Olsen will visit": words that end before the verb tell nothing, and reading goes on behind it.
    let whole = step.end > at;
    (whole && !supposed && !denied && !is_provided(sight, &step)).then_some(step)
}

/// Whether a condition stands in the words for a step or right after them.
fn is_provided(sight: &Sight, step: &Step) -> bool {
    let after = step.end + usize::from(sight.is_mark(step.end, &[","]));
    (step.action..=after).any(|at| sight.begins(&sight.lexicon.events.provided, at))
}
