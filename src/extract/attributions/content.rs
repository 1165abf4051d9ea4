//! The content of a cue, once its frame and source are known. In: clause, cue, frame, source. Out: token ranges and the
//! chance that they are right.

use super::aside::{end_of_aside, that_behind_aside};
use super::context::Clause;
use super::cue::Candidate;
use super::extent::{self, Edge, START_REACH};
use super::frame::{Frame, add};
use super::hanging::past_aside;
use super::noun_phrase::NounPhrase;
use super::official;
use super::sink::{Sink, Sum};
use super::source::is_verb;
use super::subject::before_reporter;
use super::tag::Tag;
use super::when::tells_when;
use crate::lexicon::Value;
use crate::text::Token;
use std::ops::Range;

/// A content as token ranges of its sentence, with its chance.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Content {
    pub(crate) ranges: Vec<Range<usize>>,
    pub(crate) chance: f32,
}

/// Finds the content of `cue` in its frame; `None` where there is no room for one.
pub(crate) fn find(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: Candidate,
    frame: Frame,
    source: Option<&Range<usize>>,
) -> Option<Content> {
    let head = cue.head;
    match frame {
        Frame::After => {
            let first = past_aside(clause, first_place(head, source));
            let first = first.max(official::first_place(clause, cue));
            after(clause, cue, first)
        }
        Frame::Before => before(clause, head, source),
        Frame::Raised => {
            let mut content = after(clause, cue, head + 1)?;
            content.ranges.insert(0, subject(clause, phrases, head)?);
            Some(content)
        }
        Frame::Subject => {
            let subject = subject(clause, phrases, head)?;
            let ranges = std::iter::once(subject).chain(official::addition(clause, cue));
            Some(Content {
                ranges: ranges.collect(),
                chance: 0.8,
            })
        }
    }
}

/// Where a content after the cue may begin at the earliest: behind a source that follows the cue at once.
pub(crate) fn first_place(cue: usize, source: Option<&Range<usize>>) -> usize {
    match source {
        Some(source) if source.start > cue && source.start <= cue + 2 => source.end,
        _ => cue + 1,
    }
}

/// The places where a content after the cue may begin.
pub(crate) fn start_places(clause: &Clause, cue: usize, first: usize) -> Range<usize> {
    first..clause.end.min(cue + START_REACH).max(first)
}

/// The places before which a content that began at `start` may end; the last is the sentence's end.
pub(crate) fn end_places(clause: &Clause, start: usize) -> std::ops::RangeInclusive<usize> {
    start + 1..=clause.end
}

fn after(clause: &Clause, cue: Candidate, first: usize) -> Option<Content> {
    let (start, start_chance) = start(clause, cue, first)?;
    let (end, end_chance) = end(clause, Frame::After, cue.head, start)?;
    if tells_when(clause, start..end) {
        return None;
    }
    Some(Content {
        ranges: std::iter::once(start..end).collect(),
        chance: end_chance * start_chance.max(0.6),
    })
}

/// Where a content after its cue begins.
fn start(clause: &Clause, cue: Candidate, first: usize) -> Option<Edge> {
    if let Some(start) = official::certain(clause, cue).filter(|start| *start >= first) {
        return Some((start, 1.0));
    }
    if let Some(that) = that_behind_aside(clause, cue).filter(|that| *that >= first) {
        return Some((that, 1.0));
    }
    let places = start_places(clause, cue.head, first);
    let last = places.end.checked_sub(1)?;
    let fill = |place, sum: &mut Sum| extent::start_features(clause, cue, place, sum);
    let ask = |place| extent::chance(clause, |sum| fill(place, sum));
    let mut starts = extent::edges(places, ask, |place| place == last);
    starts.retain(|(place, _)| official::may_begin(clause, first, *place));
    let (start, chance) = likeliest(&starts)?;
    Some((with_its_preposition(clause, cue, start), chance))
}

/// What follows a phrase keeps its preposition: "raised concerns [about the dam]".
fn with_its_preposition(clause: &Clause, cue: Candidate, start: usize) -> usize {
    let link = clause.tag(cue.end as isize);
    let links = matches!(link, Tag::Preposition | Tag::To | Tag::That | Tag::Of);
    match cue.end > cue.head + 1 && start == cue.end + 1 && links {
        true => cue.end,
        false => start,
    }
}

fn likeliest(edges: &[Edge]) -> Option<Edge> {
    edges.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1))
}

/// The end of a content that begins at `start`.
fn end(clause: &Clause, frame: Frame, cue: usize, start: usize) -> Option<Edge> {
    let ask = |place| {
        let fill = |sum: &mut Sum| {
            extent::end_features(clause, frame, cue, (start, place), sum);
        };
        extent::end_chance(clause, cue, place, fill)
    };
    let aside = end_of_aside(clause, start);
    let places = end_places(clause, start).skip_while(|place| *place <= aside);
    let places = places.filter(|place| *place == clause.end || !is_inside_word(clause, *place));
    let ends = extent::edges(places, ask, |place| place == clause.end);
    extent::best(&ends, start)
}

/// Whether the place lies inside what is written as one word: "U|.|S|.|-|Peru".
fn is_inside_word(clause: &Clause, place: usize) -> bool {
    let context = clause.context;
    let (Some(last), Some(next)) = (
        place.checked_sub(1).map(|at| context.token(at)),
        (place < clause.end).then(|| context.token(place)),
    ) else {
        return false;
    };
    let joins = |token: &Token, at: isize| {
        clause.tag(at) == Tag::Mark && matches!(token.of(context.document.text), "." | "-")
    };
    !next.spaced && (joins(next, place as isize) || joins(last, place as isize - 1))
}

fn before(clause: &Clause, cue: usize, source: Option<&Range<usize>>) -> Option<Content> {
    let end = before_end(clause, cue, source)?;
    let ask = |place| {
        extent::chance(clause, |sum| {
            extent::begin_features(clause, cue, (place, end), sum)
        })
    };
    let places = (clause.start..end).rev();
    let begins = extent::edges(places, ask, |place| place == clause.start);
    let (begin, mut chance) = extent::best(&begins, end)?;
    let mut ranges: Vec<Range<usize>> = std::iter::once(begin..end).collect();
    let group_end = group_end(cue, source);
    if let Some(start) = split_start(clause, group_end) {
        let goes_on = match is_cut_off(clause, begin..end, start) {
            true => 1.0,
            false => extent::chance(clause, |sum| split_features(clause, cue, start, sum)),
        };
        if goes_on > 0.5 {
            ranges.extend(self::end(clause, Frame::Before, cue, start).map(|(end, _)| start..end));
        }
        chance *= goes_on.max(1.0 - goes_on).max(0.7);
    }
    Some(Content { ranges, chance })
}

/// Whether cue and source stand between a subject and its verb: "[The offer], he said, [stands]".
fn is_cut_off(clause: &Clause, first: Range<usize>, second: usize) -> bool {
    let verb =
        |at: usize| is_verb(clause.tag(at as isize)) || clause.tag(at as isize).is_auxiliary();
    let next = clause.past_adverbs(second);
    let begins = next < clause.end
        && (is_verb(clause.tag(next as isize)) || clause.context.prior(next).is_some());
    let quoted = clause.context.is_quoted(first.start) || clause.context.is_quoted(second);
    let comma = clause.tag(second as isize - 1) == Tag::Comma;
    comma && begins && !quoted && !first.clone().any(verb)
}

/// The index after cue and source, whichever is later.
pub(crate) fn group_end(cue: usize, source: Option<&Range<usize>>) -> usize {
    source.map_or(cue + 1, |source| source.end.max(cue + 1))
}

/// Where a content before its cue ends: before the source if that comes first, without the comma between.
pub(crate) fn before_end(
    clause: &Clause,
    cue: usize,
    source: Option<&Range<usize>>,
) -> Option<usize> {
    let group = clause.group_start(cue);
    let mut end = source.map_or(group, |source| source.start.min(group));
    end = before_reporter(clause, end).unwrap_or(end);
    while end > clause.start
        && matches!(
            clause.tag(end as isize - 1),
            Tag::Comma | Tag::Dash | Tag::As
        )
        && !clause.context.is_quoted(end - 1)
    {
        end -= 1;
    }
    (end > clause.start).then_some(end)
}

/// Where the second half of a split content would begin: after a comma, or at an opening mark.
pub(crate) fn split_start(clause: &Clause, group_end: usize) -> Option<usize> {
    let reach = clause.end.min(group_end + 30);
    let sign = (group_end..reach).find(|at| {
        let tag = clause.tag(*at as isize);
        matches!(tag, Tag::Comma | Tag::Open | Tag::Colon | Tag::Dash)
    })?;
    let start = match clause.tag(sign as isize) {
        Tag::Open => sign,
        _ => sign + 1,
    };
    (start < clause.end).then_some(start)
}

/// Features of "the content goes on at `start`".
pub(crate) fn split_features(clause: &Clause, cue: usize, start: usize, sink: &mut impl Sink) {
    let here = start as isize;
    let quoted_before = Value::from(clause.context.is_quoted(clause.start));
    let form = clause.context.form(cue);
    add!(
        sink,
        "x.tag",
        clause.tag_value(here - 1),
        clause.tag_value(here)
    );
    add!(sink, "x.word", clause.word_value(here), quoted_before);
    add!(
        sink,
        "x.next",
        clause.tag_value(here),
        clause.tag_value(here + 1)
    );
    add!(
        sink,
        "x.far",
        super::context::bucket(start - cue),
        clause.tag_value(here)
    );
    add!(sink, "x.quoted", quoted_before, clause.tag_value(here));
    add!(sink, "x.form", form, clause.tag_value(here));
    add!(
        sink,
        "x.left",
        super::context::bucket(clause.end - start),
        clause.tag_value(here)
    );
}

/// The phrase that is the cue's grammatical subject: the nearest to the left of its verb group, with those that it hangs on
/// by a preposition ("issues on the agenda").
pub(crate) fn subject(clause: &Clause, phrases: &[NounPhrase], cue: usize) -> Option<Range<usize>> {
    let group = clause.group_start(cue);
    let left = phrases.partition_point(|p| p.tokens.end <= group);
    let (last, before) = phrases[..left].split_last()?;
    let mut start = last.tokens.start;
    for phrase in before.iter().rev() {
        let link = clause.tag(start as isize - 1);
        if phrase.tokens.end + 1 != start || !matches!(link, Tag::Of | Tag::Preposition) {
            break;
        }
        start = phrase.tokens.start;
    }
    Some(start..last.tokens.end)
}
