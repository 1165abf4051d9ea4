//! What is to follow from an encounter. In: document, speakers, accounts, quotes. Out: who is to do what, and when. Nothing
//! that stands under a condition or is denied.

mod rules;

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

/// How long the words for a step may be, in tokens.
const LENGTH: usize = 45;

/// How far a condition may stand before a step.
const CLAUSE: usize = 30;

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

/// The steps of a document, in order; of two that share words the first.
pub(crate) fn find(
    document: &Document,
    lexicon: &Lexicon,
    speakers: &[Found<Speaker>],
    accounts: &[Found<Account>],
    quotes: &[Found<Quote>],
) -> Vec<Found<NextStep>> {
    let people = People::read(document, speakers);
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
    place(&mut steps, accounts, quotes);
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
        step.item.account = own.unwrap_or(AccountId::at(account.unwrap_or(0)));
    }
}

/// The step that begins at `at`.
fn read(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let step = tasked(sight, at, people)
        .or_else(|| agreed(sight, at, people))
        .or_else(|| will(sight, at, people))
        .or_else(|| looked(sight, at, people))
        .or_else(|| invited(sight, at, people))
        .or_else(|| visits(sight, at, people))?;
    let from = at.saturating_sub(CLAUSE).max(sight.start);
    let supposed = (from..at).any(|at| sight.begins(&sight.lexicon.events.unless, at));
    let denied = at > sight.start && sight.is(at - 1, Class::Negation);
    (!supposed && !denied).then_some(step)
}

/// "tasked their teams to prepare a visit"
fn tasked(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.task, at)?;
    let to = sight.past(end, 10, |at| {
        !sight.is_word(at, sight.lexicon.words.to) && !is_stop(sight, at)
    });
    let action = Some(to + 1).filter(|_| sight.is_word(to, sight.lexicon.words.to))?;
    let told = people.after(sight, end);
    let actors = if told.is_empty() {
        people.before(sight, at)
    } else {
        told
    };
    step(sight, &rules::TASKED, Confidence::High, at, action, actors)
}

/// "agreed to hold a further round"
fn agreed(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.agree, at)?;
    let action = past_adverbs(sight, end);
    let (actions, agreed) = (&sight.lexicon.events.actions, &sight.lexicon.events.agreed);
    if !sight.begins(actions, action) && !sight.begins(agreed, action) {
        return None;
    }
    step(
        sight,
        &rules::AGREED,
        Confidence::High,
        at,
        action,
        people.before(sight, at),
    )
}

/// "will visit Lima next month"
fn will(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.will, at)?;
    let action = past_adverbs(sight, end);
    sight.phrase(&sight.lexicon.events.actions, action)?;
    step(
        sight,
        &rules::WILL,
        Confidence::Medium,
        at,
        action,
        people.before(sight, at),
    )
}

/// "looked forward to welcoming the president"
fn looked(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.look, at)?;
    step(
        sight,
        &rules::LOOKED,
        Confidence::High,
        at,
        end,
        people.before(sight, at),
    )
}

/// "invited the premier to visit Lima", "accepted an invitation to visit Lima"
fn invited(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.invite, at)?;
    let to = sight.past(end, 12, |at| {
        !sight.is_word(at, sight.lexicon.words.to) && !is_stop(sight, at)
    });
    let action = Some(to + 1).filter(|_| sight.is_word(to, sight.lexicon.words.to))?;
    let invited = people.after(sight, end);
    let actors = if invited.is_empty() {
        people.before(sight, at)
    } else {
        invited
    };
    step(sight, &rules::INVITED, Confidence::High, at, action, actors)
}

/// "future visits by the Secretary of State"
fn visits(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.visits, at)?;
    step(
        sight,
        &rules::VISITS,
        Confidence::Medium,
        at,
        at,
        people.after(sight, end),
    )
}

fn step(
    sight: &Sight,
    rule: &'static Rule,
    confidence: Confidence,
    first: usize,
    action: usize,
    actors: Vec<SpeakerId>,
) -> Option<Step> {
    let end = phrase_end(sight, action);
    (end > action).then_some(Step {
        rule,
        confidence,
        first,
        action,
        end,
        actors,
    })
}

/// The index after adverbs at `at`, up to a negation.
fn past_adverbs(sight: &Sight, at: usize) -> usize {
    sight.past(at, 3, |at| {
        sight.is_adverb(at) && !sight.is(at, Class::Negation)
    })
}

/// Where the words for what is to be done end: at a stop, a relative clause, or another predicate.
fn phrase_end(sight: &Sight, from: usize) -> usize {
    sight.past(from, LENGTH, |at| {
        !is_stop(sight, at) && !is_new_predicate(sight, at)
    })
}

fn is_stop(sight: &Sight, at: usize) -> bool {
    let relative = sight.is(at, Class::Relative) && !sight.is_word(at, sight.lexicon.words.that);
    let dot = sight.is_mark(at, &["."])
        && sight
            .token(at + 1)
            .is_none_or(|next| next.spaced && next.capital);
    let mark = sight.is_mark(
        at,
        &[",", ";", ":", "—", "–", "(", ")", "?", "!", "”", "\"", "»"],
    );
    let place = sight.is_mark(at, &[","]) && is_place_part(sight, at + 1);
    relative || dot || (mark && !place) || sight.token(at).is_none()
}

/// Whether a name stands at `at` that nothing but a phrase follows: "D.C.", "Alaska in June".
fn is_place_part(sight: &Sight, at: usize) -> bool {
    let name = |at: usize| sight.token(at).is_some_and(|token| token.is_name_like());
    let after = sight.past(at, 3, name);
    let closes = sight.token(after).is_none_or(|token| !token.is_word())
        || sight.is(after, Class::Preposition);
    after > at && closes
}

/// Whether "and" leads to another verb of the same subject, or a new subject.
fn is_new_predicate(sight: &Sight, at: usize) -> bool {
    if !sight.is(at, Class::Coordinator) {
        return false;
    }
    let next = past_adverbs(sight, at + 1);
    let Some(token) = sight.token(next) else {
        return true;
    };
    let past = token.is_word() && !token.capital && token.of(sight.document.text).ends_with("ed");
    let events = &sight.lexicon.events;
    past || sight.is(next, Class::Verb)
        || sight.is(next, Class::SubjectPronoun)
        || sight.is_word(next, sight.lexicon.words.that)
        || [&events.agree, &events.look, &events.task, &events.invite]
            .iter()
            .any(|index| sight.begins(index, next))
}
