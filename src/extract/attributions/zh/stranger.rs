//! Sources that the lexicon does not know. In: the beginning of a sentence. Out: the head of its clause, or a draft. What they
//! are is told by what stands around them: a title before a name, a cue that closes the clause, "according to" before them.

use super::head::{Head, complete};
use super::{Draft, rules};
use crate::extract::han::{CueHit, Han};
use crate::lexicon::{CuePlace, CueReach, Part};
use std::ops::Range;

/// A subject that only stands before its cue has at most so many tokens.
const UNKNOWN: usize = 10;

/// One with a title and a name behind where they come from has at most so many before the title.
const AFFILIATION: usize = 24;

/// The head of a clause that begins with somebody who is not known.
pub(super) fn read<'a>(han: &Han<'a>, rest: Range<usize>) -> Option<Head<'a>> {
    unknown(han, rest.clone()).or_else(|| affiliated(han, rest))
}

/// "某研究所学者某某说，": where somebody comes from, a title, a name, and a cue that closes the clause.
fn affiliated<'a>(han: &Han<'a>, rest: Range<usize>) -> Option<Head<'a>> {
    let last = rest.end.min(rest.start + AFFILIATION);
    for at in rest.start..last {
        let told = han.words.kinds.longest(han.tokens, at).is_some();
        if told || han.is_mark(at) || report(han, at).is_some() {
            return None;
        }
        if han.words.titles.longest(han.tokens, at).is_none() {
            continue;
        }
        let Some(mut noun) = han.noun(at, rest.end).filter(|noun| noun.name.is_some()) else {
            continue;
        };
        let cue = report(han, han.past(noun.tokens.end, rest.end, &[Part::Adverb]))?;
        noun.tokens.start = rest.start;
        let source = noun.tokens.clone();
        return closes(han, &cue, rest.end)
            .then(|| complete(han, vec![noun], Some(source), cue, &rest))?;
    }
    None
}

/// "据知情人士透露，…", "据路透社报道，…": what the rest of the sentence tells is theirs.
pub(super) fn according(
    han: &Han,
    clause: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Draft> {
    let from = han.part(clause.start, Part::According)?;
    let cue = (from + 1..clause.end).find_map(|at| {
        let hit = han.cue_ahead(at, CuePlace::Main)?;
        (hit.cue.reach == CueReach::Paragraph || hit.cue.stated).then_some(hit)
    });
    let cue = cue.filter(|cue| closes(han, cue, clause.end))?;
    let content = han.trimmed(clause.end + 1..sentence.end);
    (content.start < content.end).then(|| Draft {
        rule: &rules::ACCORDING,
        source: Some(from..cue.start),
        cue: Some(cue.start),
        content: vec![content],
        chance: 0.75,
    })
}

/// A plain report at the token.
fn report<'a>(han: &Han<'a>, at: usize) -> Option<CueHit<'a>> {
    let hit = han.cue_ahead(at, CuePlace::Main)?;
    (hit.cue.reach == CueReach::Paragraph && hit.cue.place == CuePlace::Main).then_some(hit)
}

/// Whether the cue is the last word of the clause, and what it reports follows.
fn closes(han: &Han, cue: &CueHit, end: usize) -> bool {
    cue.end == end && han.is(end, &["，", "：", ":"])
}

/// A subject that the lexicon does not know, before a cue that reports: "兰布卡表示，".
fn unknown<'a>(han: &Han<'a>, rest: Range<usize>) -> Option<Head<'a>> {
    let last = rest.end.min(rest.start + UNKNOWN);
    for at in rest.start..last {
        if let Some(cue) = report(han, at).filter(|hit| hit.end <= rest.end) {
            let (long, clear) = (
                at >= rest.start + 2,
                closes(han, &cue, rest.end) || cue.end - cue.start > 1,
            );
            let source = (long && clear).then_some(rest.start..at)?;
            return complete(han, Vec::new(), Some(source), cue, &rest);
        }
        let name = han.tokens[at].ideograph || han.is(at, &["·", "・", "-", "—"]);
        let holds = [
            Part::Nominal,
            Part::Preposition,
            Part::Modal,
            Part::Negation,
            Part::Narrator,
        ];
        let inside = han.joins_inside(rest.start, at, rest.end);
        if !name || !inside && holds.iter().any(|part| han.part(at, *part).is_some()) {
            return None;
        }
    }
    None
}
