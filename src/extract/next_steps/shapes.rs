//! The sentence shapes in which a step is told. In: a sentence and a token. Out: the step that begins there.

use super::joint::is_joint;
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
pub(super) const SHAPES: &[Shape] = &[tasked, agreed, will, looked, invited, visits, planned];

/// "tasked their teams to prepare a visit", "tasked officials with a follow-up"
fn tasked(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let events = &sight.lexicon.events;
    let (end, ()) = sight.phrase(&events.task, at)?;
    let with = sight.begins(&events.task_with, at);
    let link = |at| {
        sight.is_word(at, sight.lexicon.words.to) || with && sight.begins(&events.partners, at)
    };
    let joint = sight.past(end, 10, |at| !link(at) && !is_stop(sight, at));
    if !link(joint) || joint == end {
        return None;
    }
    let actors = people.after(sight, end);
    // Whoever is no speaker has to be told by the words.
    let action = if actors.is_empty() { end } else { joint + 1 };
    step(sight, &rules::TASKED, Confidence::High, at, action, actors)
}

/// "agreed to hold a further round"; something general ("to strengthen ties") only where several bind themselves: what one
/// alone means to go on doing is its policy.
fn agreed(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.agree, at)?;
    let action = past_adverbs(sight, end);
    let events = &sight.lexicon.events;
    let alone = sight.begins(&events.alone, at) || sight.begins(&events.bound, at);
    let general = sight.begins(&events.agreed, action) && (!alone || is_joint(sight, at, people));
    let lasting = sight.begins(&events.bound, at) && sight.begins(&events.lasting, action);
    let lasting = lasting && is_joint(sight, at, people);
    if !sight.begins(&events.actions, action) && !general && !lasting {
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

/// "will visit Lima next month", "both will continue to share what they know"
fn will(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.will, at)?;
    let action = past_adverbs(sight, end);
    let events = &sight.lexicon.events;
    let goes_on = || sight.begins(&events.continues, action) && is_joint(sight, at, people);
    let concrete = [&events.actions, &events.contacts];
    if !concrete.iter().any(|index| sight.begins(index, action)) && !goes_on() {
        return None;
    }
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

/// "future visits by the Secretary of State", "an early visit to Peru by the premier"
fn visits(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.visits, at)?;
    let owned = at > sight.start && sight.token(at - 1).is_some_and(|token| token.possessive);
    let words = &sight.lexicon.words;
    let whereto = end > at && sight.is_word(end - 1, words.to);
    let by = sight.past(end, SUBJECT, |at| {
        !sight.is_word(at, words.by) && !is_stop(sight, at)
    });
    let actors = match (owned, whereto) {
        (true, _) => people.before(sight, at),
        (_, true) if sight.is_word(by, words.by) => people.after(sight, by + 1),
        (_, true) => Vec::new(),
        (false, false) => people.after(sight, end),
    };
    step(sight, &rules::VISITS, Confidence::Medium, at, at, actors)
}

/// "planning for a call in the coming weeks", "proposed a summit"
fn planned(sight: &Sight, at: usize, people: &People) -> Option<Step> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.planned, at)?;
    let noun = sight.past(end, 3, |at| {
        let word = sight.token(at).is_some_and(|token| token.is_word());
        word && !sight.is(at, Class::Preposition) && !sight.begins(&sight.lexicon.events.nouns, at)
    });
    sight.phrase(&sight.lexicon.events.nouns, noun)?;
    let actors = people.before(sight, at);
    step(sight, &rules::PLANNED, Confidence::Medium, at, at, actors)
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
