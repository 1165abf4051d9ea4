//! How long an encounter took, and who asked for it. In: a sentence. Out: words with what they claim. Checks no claim.

use super::people::People;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::text::{Span, TokenKind};

/// How far before a stretch of time a word may stand that makes it a length.
const CUE: usize = 3;

/// How far before a verb of asking the asker may stand.
const BEFORE: usize = 6;

/// The first length told in the sentence, in minutes as stated.
pub(super) fn duration(sight: &Sight) -> Option<(Span, u32)> {
    (sight.start..sight.end).find_map(|at| {
        let (end, minutes) = stretch(sight, at)?;
        let from = at.saturating_sub(CUE).max(sight.start);
        let lengths = &sight.lexicon.events.lengths;
        let cued = (from..at).any(|at| sight.begins(lengths, at));
        let attributive = sight.begins(&sight.lexicon.events.nouns, end);
        (cued || attributive).then(|| (sight.span(at, end), minutes))
    })
}

/// "two and a half hours", "an hour and 45 minutes", "90-minute": the index after it, and the minutes.
fn stretch(sight: &Sight, at: usize) -> Option<(usize, u32)> {
    let words = &sight.lexicon.events;
    let (end, amount) = number(sight, at)?;
    let past_hyphen = |at: usize| at + usize::from(sight.is_mark(at, &["-"]));
    if let Some((end, ())) = sight.phrase(&words.minutes, past_hyphen(end)) {
        return Some((end, whole(amount)));
    }
    let (half_end, half) = match sight.phrase(&words.halves, past_hyphen(end)) {
        Some((end, ())) => (end, 0.5),
        None => (end, 0.0),
    };
    let article = sight.past(half_end, 1, |at| sight.is(at, Class::Determiner));
    let (hours_end, ()) = sight.phrase(&words.hours, past_hyphen(article))?;
    let hours = (amount + half) * 60.0;
    let half_after = sight
        .phrase(&words.halves, hours_end)
        .filter(|_| half == 0.0);
    if let Some((end, ())) = half_after {
        return Some((end, whole(hours + 30.0)));
    }
    let and = hours_end + usize::from(sight.is_word(hours_end, sight.lexicon.words.and));
    let rest = number(sight, and).and_then(|(end, minutes)| {
        let (end, ()) = sight.phrase(&words.minutes, end)?;
        Some((end, whole(hours + minutes)))
    });
    Some(rest.unwrap_or((hours_end, whole(hours))))
}

/// A number in digits or words, and the index after it.
fn number(sight: &Sight, at: usize) -> Option<(usize, f64)> {
    if let Some((end, value)) = sight.phrase(&sight.lexicon.events.numbers, at) {
        return Some((end, *value));
    }
    let token = sight
        .token(at)
        .filter(|token| token.kind == TokenKind::Number)?;
    let value: f64 = token.of(sight.document.text).parse().ok()?;
    (value < 10_000.0).then_some((at + 1, value))
}

fn whole(minutes: f64) -> u32 {
    minutes.round().clamp(0.0, 1_000_000.0) as u32
}

/// Who asked for the encounter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asker {
    /// The country of this code.
    Side(String),
    /// Somebody among the speakers.
    Named(crate::model::SpeakerId),
    /// "the latter": the other side.
    Latter,
    /// "the former": the subject.
    Former,
}

/// The words for who asked, the first in the sentence.
pub(super) fn asker(sight: &Sight, people: &People) -> Option<(Span, Asker)> {
    (sight.start..sight.end).find_map(|at| {
        let asked = followed(sight, at, people).or_else(|| possessed(sight, at, people));
        asked.or_else(|| requested(sight, at, people))
    })
}

/// "Dakar had asked for the call"
fn requested(sight: &Sight, at: usize, people: &People) -> Option<(Span, Asker)> {
    let words = &sight.lexicon.events;
    let (end, ()) = sight.phrase(&words.request_verbs, at)?;
    let (end, _) = sight.phrase(&words.nouns, end)?;
    let first = at.saturating_sub(BEFORE).max(sight.start);
    let named = (first..at).rev().find_map(|from| {
        let (after, asker) = party(sight, from, people)?;
        (after <= at).then_some(asker)
    });
    Some((sight.span(at, end), named?))
}

/// "at the request of the latter", "on the initiative of the Turkish side"
fn followed(sight: &Sight, at: usize, people: &People) -> Option<(Span, Asker)> {
    let words = &sight.lexicon.events;
    let (end, ()) = sight.phrase(&words.requests, at)?;
    let (after, asker) = one_of_two(sight, end).or_else(|| party(sight, end, people))?;
    Some((sight.span(at, after), asker))
}

/// "the latter", "the former"
fn one_of_two(sight: &Sight, at: usize) -> Option<(usize, Asker)> {
    let words = &sight.lexicon.events;
    let latter = || {
        sight
            .phrase(&words.latter, at)
            .map(|(end, ())| (end, Asker::Latter))
    };
    let former = || {
        sight
            .phrase(&words.former, at)
            .map(|(end, ())| (end, Asker::Former))
    };
    latter().or_else(former)
}

/// "at Beijing's request", "at the Chinese side's request", "at the latter's request"
fn possessed(sight: &Sight, at: usize, people: &People) -> Option<(Span, Asker)> {
    let (end, ()) = sight.phrase(&sight.lexicon.events.request_nouns, at)?;
    let owned = at > sight.start && sight.token(at - 1).is_some_and(|token| token.possessive);
    let from = (at.saturating_sub(8).max(sight.start)..at)
        .rev()
        .find(|at| sight.is(*at, Class::Preposition))?;
    let asker = one_of_two(sight, from + 1).or_else(|| party(sight, from + 1, people));
    let (_, asker) = asker.filter(|_| owned)?;
    Some((sight.span(from, end), asker))
}

/// The first country or speaker named within the next words.
fn party(sight: &Sight, from: usize, people: &People) -> Option<(usize, Asker)> {
    let to = (from + 6).min(sight.end);
    for at in from..to {
        let actors = &sight.lexicon.actors;
        if let Some((end, form)) = actors.at(&sight.document.tokens, at).next()
            && let Some(side) = actors.side(form.actor)
        {
            return Some((end, Asker::Side(side.to_owned())));
        }
        if let Some((end, speaker)) = people.first_at(at) {
            return Some((end, Asker::Named(speaker)));
        }
        if sight.is_mark(at, &[",", ".", ";"]) {
            return None;
        }
    }
    None
}
