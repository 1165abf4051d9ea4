//! Which readings stand. In: the readings of a sentence, likeliest first wins. Out: readings that can stand together:
//! contents may nest, never cross, and no two tell the same; what loses goes to the caller, who may drop it.

use super::context::Clause;
use super::frame::Frame;
use super::reading::Reading;
use std::ops::Range;

/// A reading less likely than this is not reported: those that are likelier but not likely enough for a higher level are
/// right at least 45 times in 100, and among the less likely more are wrong than are gained; chosen on annotated news.
const LEAST_CHANCE: f32 = 0.24;
/// The same in a government's own account, where nearly everything is found and more is lost by what is wrong.
const LEAST_OFFICIAL: f32 = 0.27;

/// The readings of a clause that stand, in order of their cues. Those that lose go to `lost`, with the cue they lose to.
pub(crate) fn select(
    clause: &Clause,
    mut readings: Vec<Reading>,
    lost: &mut impl FnMut(Reading, Option<usize>),
) -> Vec<Reading> {
    let least = match clause.context.official {
        true => LEAST_OFFICIAL,
        false => LEAST_CHANCE,
    };
    readings.sort_by(|a, b| b.chance.total_cmp(&a.chance).then(a.cue.cmp(&b.cue)));
    let mut kept: Vec<Reading> = Vec::new();
    for mut reading in readings {
        for other in &kept {
            if let Some(end) = swallowed(&reading, other) {
                cut(&mut reading, end);
            }
        }
        let mut rivals = kept.iter().filter(|other| excludes(other, &reading));
        let winner = rivals.find(|other| swallowed(other, &reading).is_none());
        let winner = winner.map(|other| other.cue);
        if reading.chance < least || winner.is_some() {
            lost(reading, winner);
            continue;
        }
        for other in &mut kept {
            if let Some(end) = swallowed(other, &reading) {
                cut(other, end);
            }
        }
        kept.push(reading);
    }
    kept.sort_by_key(|reading| reading.cue);
    kept
}

/// Where the inner content has to end because it runs on into who reports the whole: "[the two agreed to share the data],
/// the ministry said" leaves "to share the data" for "agreed".
fn swallowed(inner: &Reading, outer: &Reading) -> Option<usize> {
    if inner.frame != Frame::After || outer.frame != Frame::Before {
        return None;
    }
    let mut whole = outer.content.iter();
    let end = whole.find(|range| range.contains(&inner.cue))?.end;
    let content = hull(inner);
    (content.start < end && end < content.end && end <= outer.cue).then_some(end)
}

/// Ends the content at `end`.
fn cut(reading: &mut Reading, end: usize) {
    reading.content.retain(|range| range.start < end);
    for range in &mut reading.content {
        range.end = range.end.min(end);
    }
}

/// Whether two readings cannot both stand.
fn excludes(winner: &Reading, other: &Reading) -> bool {
    let nested = holds_cue(winner, other) || holds_cue(other, winner);
    (!nested && tells_the_same(winner, other))
        || crosses(winner, other)
        || is_source_word(winner, other)
}

/// Whether the inner one's cue stands in the outer one's content: "X said [Y told Z that …]".
fn holds_cue(outer: &Reading, inner: &Reading) -> bool {
    outer.content.iter().any(|range| range.contains(&inner.cue))
}

/// Whether the contents share at least half their extent.
fn tells_the_same(a: &Reading, b: &Reading) -> bool {
    let shared: usize = a
        .content
        .iter()
        .flat_map(|x| b.content.iter().map(|y| common(x, y)))
        .sum();
    let all = length(a) + length(b) - shared;
    2 * shared >= all
}

/// Whether the contents overlap without one holding the other.
fn crosses(a: &Reading, b: &Reading) -> bool {
    let (a, b) = (hull(a), hull(b));
    let overlap = a.start < b.end && b.start < a.end;
    let nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
    overlap && !nested
}

/// Whether the other's cue is a word of the winner's source: "the statement said".
fn is_source_word(winner: &Reading, other: &Reading) -> bool {
    winner
        .source
        .tokens
        .as_ref()
        .is_some_and(|source| source.contains(&other.cue))
}

fn common(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

fn length(reading: &Reading) -> usize {
    reading.content.iter().map(ExactSizeIterator::len).sum()
}

fn hull(reading: &Reading) -> Range<usize> {
    let start = reading
        .content
        .iter()
        .map(|range| range.start)
        .min()
        .unwrap_or(0);
    start
        ..reading
            .content
            .iter()
            .map(|range| range.end)
            .max()
            .unwrap_or(0)
}
