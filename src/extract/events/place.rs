//! Words that tell where. In: a sentence and the people named in it. Out: spans of places. Knows no gazetteer: a place is
//! a name after a preposition of place that is no person and no time.

use super::people::People;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::EventKind;
use crate::text::Span;
use std::ops::Range;

/// The places named in the tokens, in order, each with the index of its first token. "Including in X" tells what was spoken
/// about, not where.
pub(super) fn read(sight: &Sight, range: Range<usize>, people: &People) -> Vec<(usize, Span)> {
    let mut places = Vec::new();
    let mut at = range.start;
    while at < range.end.min(sight.end) {
        // "The coming summit and the need to … in the Baltic": another thing, and where that is.
        let other = at > range.start && sight.is(at + 1, Class::Determiner);
        if other && sight.is_word(at, sight.lexicon.words.and) {
            break;
        }
        let found = sight
            .phrase(&sight.lexicon.events.before_place, at)
            .map(|(end, ())| end);
        let scope = at > 0 && sight.is(at - 1, Class::Preposition);
        let name = found
            .filter(|_| !scope)
            .or_else(|| goal(sight, at))
            .and_then(|end| name(sight, end, people));
        match name {
            Some((first, end)) => {
                places.push((first, sight.span(first, end)));
                at = end;
            }
            None => at += 1,
        }
    }
    places
}

/// The place that names an encounter: "Tromsø" in "the March 2022 Tromsø Summit"; no body or country of the lexicon.
pub(super) fn in_name(sight: &Sight, range: Range<usize>, people: &People) -> Option<Span> {
    let actors = &sight.lexicon.actors;
    let tokens = &sight.document.tokens;
    let known = |at: usize| actors.at(tokens, at).next().is_some();
    let all = range
        .clone()
        .all(|at| is_name(sight, at) && !known(at) && !people.is_person(at));
    (!range.is_empty() && all).then(|| sight.span(range.start, range.end))
}

/// The index after "visit to" at `at`.
fn goal(sight: &Sight, at: usize) -> Option<usize> {
    let (end, kind) = sight.phrase(&sight.lexicon.events.nouns, at)?;
    let visit = *kind == EventKind::Visit && sight.is_word(end, sight.lexicon.words.to);
    visit.then_some(end + 1)
}

/// The name that begins at `from`, an article before it passed over: index of its first token and after its last.
fn name(sight: &Sight, from: usize, people: &People) -> Option<(usize, usize)> {
    let first = sight.past(from, 1, |at| sight.is_word(at, sight.lexicon.words.the));
    let starts = is_name(sight, first)
        && !sight.begins(&sight.lexicon.events.never_place, first)
        && !people.is_person(first);
    if !starts {
        return None;
    }
    let mut end = first + 1;
    loop {
        end += usize::from(closes_initials(sight, end));
        if is_name(sight, end) && !people.is_person(end) {
            end += 1;
        } else if let Some(next) = goes_on(sight, end, people) {
            end = next;
        } else {
            return Some((first, end));
        }
    }
}

fn is_name(sight: &Sight, at: usize) -> bool {
    let month = |token| {
        sight.lexicon.calendar.month(token).is_some()
            || sight.lexicon.calendar.weekday(token).is_some()
    };
    let token = sight.token(at).filter(|token| token.is_name_like());
    token.is_some_and(|token| !month(token)) && !sight.is(at, Class::SubjectPronoun)
}

/// The index after "of the People", ", D.C." or "-upon-Tyne".
fn goes_on(sight: &Sight, at: usize, people: &People) -> Option<usize> {
    let next = |at: usize| (is_name(sight, at) && !people.is_person(at)).then_some(at + 1);
    if let Some((end, ())) = sight.phrase(&sight.lexicon.events.inside_place, at) {
        return next(end);
    }
    let tight = sight.is_mark(at, &["-"]) && sight.token(at).is_some_and(|token| !token.spaced);
    let after = next(at + 1)?;
    // ", China," or ", D.C." at the end; a list of countries or a new clause goes on with words.
    let closed = sight.token(after).is_none_or(|token| {
        !token.is_word() || sight.is(after, Class::Preposition) || sight.is(after, Class::Time)
    });
    let comma = sight.is_mark(at, &[","]) && closed;
    (tight || comma).then_some(after)
}

/// Whether the dot at `at` belongs to initials: "D.C."
fn closes_initials(sight: &Sight, at: usize) -> bool {
    let dot = sight.is_mark(at, &["."]) && sight.token(at).is_some_and(|token| !token.spaced);
    let before = at.checked_sub(1).and_then(|at| sight.token(at));
    dot && before.is_some_and(|token| token.of(sight.document.text).contains('.'))
}
