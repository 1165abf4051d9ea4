//! Where a content begins and ends. In: a cue and its clause. Out: for each place the chance that the content's edge
//! lies there; features of the models `start`, `end` and `begin`, which ask at one place after the other "here?".

use super::context::{Clause, bucket};
use super::cue::Candidate;
use super::frame::{Frame, add};
use super::official;
use super::sink::{Sink, Sum};
use super::source::is_verb;
use super::tag::Tag;
use crate::lexicon::Value;

/// How far after its cue a content may begin, in tokens.
pub(crate) const START_REACH: usize = 24;

/// Features of "the content begins at `place`" for a content after the cue at `cue`.
pub(crate) fn start_features(clause: &Clause, cue: Candidate, place: usize, sink: &mut impl Sink) {
    let Candidate {
        head: cue,
        end: phrase_end,
    } = cue;
    let here = place as isize;
    let form = clause.context.form(cue);
    let tag = clause.tag_value(here);
    let far = bucket(place - cue);
    add!(sink, "s.tag", tag, far);
    add!(
        sink,
        "s.word",
        clause.word_value(here),
        Value::from(place == cue + 1)
    );
    add!(sink, "s.form", form, tag);
    add!(sink, "s.form-far", form, far);
    add!(sink, "s.before", clause.tag_value(here - 1), tag);
    add!(sink, "s.word-before", clause.word_value(here - 1), tag);
    add!(sink, "s.next", tag, clause.tag_value(here + 1));
    add!(
        sink,
        "s.quoted",
        Value::from(clause.context.is_quoted(place)),
        tag
    );
    add!(sink, "s.ahead", ahead(clause, place), tag);
    if phrase_end > cue + 1 {
        let side = Value::Count(u32::from(place >= phrase_end) + u32::from(place > phrase_end));
        add!(sink, "s.phrase", side, tag);
    }
}

/// Which of "that", an opening mark, a colon or "to" comes first within eight tokens: a later start is likely.
fn ahead(clause: &Clause, place: usize) -> Value {
    let end = clause.end.min(place + 8);
    let sign = (place + 1..end)
        .map(|at| clause.tag(at as isize))
        .find(|tag| {
            matches!(
                tag,
                Tag::That | Tag::Open | Tag::Colon | Tag::To | Tag::Comma
            )
        });
    sign.map_or(Value::None, |tag| Value::Label(tag.label()))
}

/// Features of "the content that began at `start` ends before `place`".
pub(crate) fn end_features(
    clause: &Clause,
    frame: Frame,
    cue: usize,
    (start, place): (usize, usize),
    sink: &mut impl Sink,
) {
    let here = place as isize;
    let tag = clause.tag_value(here);
    let next = clause.tag_value(here + 1);
    let opener = clause.tag_value(start as isize);
    let far = bucket(place - start);
    let form = clause.context.form(cue);
    let quoted = Value::from(clause.context.is_quoted(place) && place < clause.end);
    add!(sink, "e.tag", tag, next);
    add!(sink, "e.before", clause.tag_value(here - 1), tag);
    add!(sink, "e.word", clause.word_value(here), opener);
    add!(
        sink,
        "e.words",
        clause.word_value(here),
        clause.word_value(here + 1)
    );
    add!(sink, "e.opener", opener, tag);
    add!(sink, "e.far", far, tag);
    add!(sink, "e.form", form, tag);
    add!(sink, "e.form-far", form, far);
    add!(sink, "e.quoted", quoted, tag);
    add!(sink, "e.frame", Value::Label(frame.label()), tag);
    add!(sink, "e.cue-ahead", cue_ahead(clause, place), tag);
    add!(
        sink,
        "e.left",
        bucket(clause.end - place.min(clause.end)),
        tag
    );
    add!(sink, "e.opener-far", opener, far);
    add!(
        sink,
        "e.verb",
        opener,
        Value::from(holds_verb(clause, start, place))
    );
    let finite = Value::from(has_finite_verb(clause, place));
    add!(sink, "e.finite", finite, tag);
}

/// The best prior of a cue form in the four tokens from `place` on.
fn cue_ahead(clause: &Clause, place: usize) -> Value {
    let end = clause.end.min(place + 5);
    let best = (place..end)
        .filter_map(|at| clause.context.prior(at))
        .map(|p| p.share)
        .max();
    best.map_or(Value::None, |share| Value::Count(u32::from(share)))
}

/// Whether a verb stands among the first words of a content: after "that" one has to come before it can end.
fn holds_verb(clause: &Clause, start: usize, place: usize) -> bool {
    const REACH: usize = 12;
    (start..place.min(start + REACH)).any(|at| is_verb(clause.tag(at as isize)))
}

/// Whether a verb stands between `place` and the next comma: a clause of its own may begin here.
fn has_finite_verb(clause: &Clause, place: usize) -> bool {
    let end = clause.end.min(place + 10);
    (place..end)
        .map(|at| clause.tag(at as isize))
        .enumerate()
        .take_while(|(far, tag)| *far == 0 || *tag != Tag::Comma)
        .any(|(_, tag)| {
            matches!(
                tag,
                Tag::Verb | Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Ed
            )
        })
}

/// Features of "the content that ends before `end` begins at `place`", for a content before its cue.
pub(crate) fn begin_features(
    clause: &Clause,
    cue: usize,
    (place, end): (usize, usize),
    sink: &mut impl Sink,
) {
    let here = place as isize;
    let tag = clause.tag_value(here);
    let before = clause.tag_value(here - 1);
    let form = clause.context.form(cue);
    let quoted = Value::from(clause.context.is_quoted(place));
    add!(sink, "b.tag", before, tag);
    add!(sink, "b.word", clause.word_value(here), before);
    add!(sink, "b.next", tag, clause.tag_value(here + 1));
    add!(sink, "b.far", bucket(end - place), before);
    add!(sink, "b.form", form, before);
    add!(sink, "b.quoted", quoted, before);
    add!(sink, "b.closer", clause.tag_value(end as isize - 1), before);
    add!(
        sink,
        "b.closer-tag",
        clause.tag_value(end as isize - 1),
        tag
    );
    add!(sink, "b.first", bucket(place - clause.start), before);
}

/// A place and the chance that the edge lies there.
pub(crate) type Edge = (usize, f32);

/// Runs a model that asks "here?" over `places`; at the last place the answer is yes.
pub(crate) fn edges(
    places: impl Iterator<Item = usize>,
    mut ask: impl FnMut(usize) -> f32,
    is_last: impl Fn(usize) -> bool,
) -> Vec<Edge> {
    let mut open = 1.0;
    let mut edges = Vec::new();
    for place in places {
        let here = if is_last(place) { 1.0 } else { ask(place) };
        if open * here >= 0.02 {
            edges.push((place, open * here));
        }
        open *= 1.0 - here;
        if open < 0.02 {
            break;
        }
    }
    edges
}

/// The edge that shares at least half its extent with the most likely truth, and the chance that it does so.
/// `fixed` is the extent's other edge.
pub(crate) fn best(edges: &[Edge], fixed: usize) -> Option<Edge> {
    let length = |place: usize| place.abs_diff(fixed) as f32;
    let support = |place: usize| -> f32 {
        let near = |other: usize| {
            let (short, long) = (
                length(place).min(length(other)),
                length(place).max(length(other)),
            );
            long == 0.0 || short / long >= 0.5
        };
        edges
            .iter()
            .filter(|(other, _)| near(*other))
            .map(|(_, chance)| chance)
            .sum()
    };
    let top = edges.iter().map(|(_, chance)| *chance).fold(0.0, f32::max);
    edges
        .iter()
        .filter(|(_, chance)| *chance >= top * 0.3)
        .map(|(place, chance)| (*place, support(*place), *chance))
        .max_by(|a, b| (a.1 + a.2 * 0.3).total_cmp(&(b.1 + b.2 * 0.3)))
        .map(|(place, support, _)| (place, support))
}

/// The chance that a content ends before `place`.
pub(crate) fn end_chance(
    clause: &Clause,
    cue: usize,
    place: usize,
    fill: impl FnOnce(&mut Sum),
) -> f32 {
    let mut sum = Sum::new(&clause.context.lexicon.evidence);
    fill(&mut sum);
    sum.add_by_hand(0, official::end_weight(clause, cue, place));
    sum.chance()
}

/// The chance of the model's one reading on the features that `fill` adds.
pub(crate) fn chance(clause: &Clause, fill: impl FnOnce(&mut Sum)) -> f32 {
    let mut sum = Sum::new(&clause.context.lexicon.evidence);
    fill(&mut sum);
    sum.chance()
}

#[cfg(test)]
mod tests {
    use super::{best, edges};

    #[test]
    fn the_last_place_takes_what_is_left() {
        let found = edges(1..4, |_| 0.5, |place| place == 3);
        assert_eq!(found, [(1, 0.5), (2, 0.25), (3, 0.25)]);
    }

    #[test]
    fn an_edge_near_other_likely_edges_beats_a_lone_one() {
        let (place, chance) = best(&[(2, 0.4), (10, 0.3), (12, 0.3)], 0).expect("there are edges");
        assert!(place >= 10 && chance > 0.59);
    }
}
