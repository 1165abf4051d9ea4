//! The sentence shapes in which a step is told. In: a sentence and a token. Out: the step that begins there.

use super::{Step, rules};
use crate::extract::events::people::People;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::{Confidence, Rule, SpeakerId};

/// How long the words for a step may be, in tokens.
const LENGTH: usize = 45;

/// How long a subject may be.
const SUBJECT: usize = 10;

/// A shape: the step that begins at a token.
pub(super) type Shape = fn(&Sight, usize, &People) -> Option<Step>;

/// In order of precedence.
pub(super) const SHAPES: &[Shape] = &[tasked, agreed, will, looked, invited, visits];

/// "tasked their teams to prepare a visit", "tasked officials with a report"
fn tasked(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.task, at)?;
    let entrusts = sight.begins(&sight.lexicon.events.entrust, at);
    let with = |at: usize| entrusts && sight.begins(&sight.lexicon.events.partners, at);
    let opens = |at: usize| sight.is_word(at, sight.lexicon.words.to) || with(at);
    let link = sight.past(end, 10, |at| !opens(at) && !is_stop(sight, at));
    let action = Some(link + 1).filter(|_| opens(link))?;
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
    if people.ends_before(sight, at) {
        let actors = people.before(sight, at);
        return step(sight, &rules::WILL, Confidence::Medium, at, action, actors);
    }
    // Nobody is known who acts: then the words have to say it.
    let first = subject_start(sight, at);
    step(
        sight,
        &rules::WILL,
        Confidence::Low,
        first,
        first,
        Vec::new(),
    )
}

/// Where the words for the subject of the verb at `at` begin.
fn subject_start(sight: &Sight, at: usize) -> usize {
    let stops = [
        Class::Subordinator,
        Class::Relative,
        Class::Be,
        Class::Have,
        Class::Verb,
        Class::SubjectPronoun,
    ];
    let part = |at: &usize| {
        let word = sight
            .token(*at)
            .is_some_and(|token| token.is_word() && token.norm != sight.lexicon.words.that);
        let joint = sight.is_mark(*at, &["-", ".", "’"]);
        let reports = sight
            .token(*at)
            .is_some_and(|token| !token.capital && token.of(sight.document.text).ends_with("ed"));
        (word || joint) && !reports && !stops.iter().any(|class| sight.is(*at, *class))
    };
    let from = at.saturating_sub(SUBJECT).max(sight.start);
    (from..at).rev().take_while(part).last().unwrap_or(at)
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

/// "invited the premier to visit Lima", "accepted an invitation to visit Lima"; where only the place is named, the invitation
/// itself tells what is to be done: "invited the premier to Lima".
fn invited(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.invite, at)?;
    let to = sight.past(end, 12, |at| {
        !sight.is_word(at, sight.lexicon.words.to) && !is_stop(sight, at)
    });
    let action = Some(to + 1).filter(|_| sight.is_word(to, sight.lexicon.words.to))?;
    let place = sight
        .token(action)
        .is_some_and(|token| token.is_name_like());
    let action = if place { at } else { action };
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
