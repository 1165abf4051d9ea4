//! How a clause begins: who, and by what cue. In: a clause. Out: its head, if it has one. Decides nothing on how far the
//! cue governs.

use super::stranger;
use crate::extract::han::{CueHit, Han, Noun, NounKind};
use crate::lexicon::{CuePlace, CueReach, Part};
use crate::model::Act;
use std::ops::Range;

/// The words for an occasion end within so many tokens.
const OCCASION: usize = 24;

/// The head of a clause.
#[derive(Clone)]
pub(super) struct Head<'a> {
    /// Who is named; empty for a clause without a subject, or with one that nobody knows.
    pub(super) nouns: Vec<Noun>,
    /// The words of the subject.
    pub(super) source: Option<Range<usize>>,
    pub(super) cue: CueHit<'a>,
    /// What is reported, where it stands before the cue.
    pub(super) before: Option<Range<usize>>,
    /// Where what is reported begins, where it follows.
    pub(super) content: usize,
    /// What it is about, where that stands before the cue: "就有关案件阐明了立场".
    pub(super) about: Option<Range<usize>>,
}

/// The subject at the beginning of a clause, without a cue.
pub(super) fn subject(han: &Han, clause: &Range<usize>) -> Vec<Noun> {
    let start = han.past(clause.start, clause.end, &[Part::Opener]);
    han.nouns(start, clause.end)
}

/// The head of a clause, its cue of those for `place`.
pub(super) fn read<'a>(han: &Han<'a>, clause: &Range<usize>, place: CuePlace) -> Option<Head<'a>> {
    let nouns = subject(han, clause);
    let start = han.past(clause.start, clause.end, &[Part::Opener]);
    let end = nouns.last().map_or(start, |noun| noun.tokens.end);
    let source = nouns.first().map(|noun| noun.tokens.start..end);
    let at = han.past(end, clause.end, &[Part::Adverb]);
    let direct = (end..=at).rev().find_map(|from| han.cue_ahead(from, place));
    let direct = direct.filter(|hit| hit.end <= clause.end && is_reached(han, end, hit.start));
    if let Some(cue) = direct {
        let cue = willing(han, cue);
        return complete(han, nouns, source, cue, clause);
    }
    if let Some(cue) = on_behalf(han, end, clause.end, place).filter(|_| !nouns.is_empty()) {
        return complete(han, nouns, source, cue, clause);
    }
    if let Some(head) = by_preposition(han, &nouns, end..clause.end, place) {
        return Some(head);
    }
    match (nouns.last().map(|noun| noun.kind), place) {
        (None, CuePlace::Main) => stranger::read(han, start..clause.end),
        (Some(NounKind::Person | NounKind::Institution), CuePlace::Main) => {
            let cue = closing(han, end..clause.end)?;
            complete(han, nouns, source, cue, clause)
        }
        _ => None,
    }
}

/// "我愿重申": who is willing to say something says it.
fn willing<'a>(han: &Han<'a>, hit: CueHit<'a>) -> CueHit<'a> {
    let says = [
        Act::Reaffirm,
        Act::Stress,
        Act::Thank,
        Act::Congratulate,
        Act::Condole,
    ];
    let said = han.cue(hit.end, |cue| {
        !cue.before && says.contains(&cue.meaning.act)
    });
    said.filter(|_| hit.cue.meaning.act == Act::Offer)
        .unwrap_or(hit)
}

/// "代表俄方热烈欢迎…": the cue after those for whom somebody speaks, or after the occasion ("致辞时表示").
fn on_behalf<'a>(han: &Han<'a>, from: usize, limit: usize, place: CuePlace) -> Option<CueHit<'a>> {
    let spoken_for = han
        .part(from, Part::Behalf)
        .and_then(|at| han.nouns(at, limit).pop());
    let occasions =
        (from..limit.min(from + OCCASION)).filter_map(|at| han.part(at, Part::Occasion));
    let ends = spoken_for.map(|noun| noun.tokens.end).into_iter();
    ends.chain(occasions).find_map(|at| {
        let at = han.past(at, limit, &[Part::Adverb]);
        han.cue_ahead(at, place).filter(|hit| hit.end <= limit)
    })
}

/// Whether only adverbs stand between.
fn is_reached(han: &Han, from: usize, to: usize) -> bool {
    from == to || han.past(from, to, &[Part::Adverb]) == to
}

/// The report that ends a clause, whatever stands between it and the name: "林剑21日答记者问时说，".
fn closing<'a>(han: &Han<'a>, rest: Range<usize>) -> Option<CueHit<'a>> {
    let parted = han.is(rest.end, &["，", "：", ":"]);
    (rest.start + 1..rest.end)
        .filter(|_| parted)
        .find_map(|at| {
            let hit = han.cue_ahead(at, CuePlace::Main)?;
            let plain = hit.cue.reach == CueReach::Paragraph && hit.cue.place == CuePlace::Main;
            let owned = han.part(at - 1, Part::Owned).is_some();
            (plain && hit.end == rest.end && !owned).then_some(hit)
        })
}

pub(super) fn complete<'a>(
    han: &Han<'a>,
    nouns: Vec<Noun>,
    source: Option<Range<usize>>,
    cue: CueHit<'a>,
    clause: &Range<usize>,
) -> Option<Head<'a>> {
    if cue.cue.person && han.noun(cue.end, clause.end).is_none() {
        return None;
    }
    let end = stance_end(han, &cue, clause.end);
    let content = han.after_cue(end, han.tokens.len());
    Some(Head {
        nouns,
        source,
        cue,
        before: None,
        content,
        about: None,
    })
}

/// The end of the cue together with a stance right after it: "表示愿", unless nothing would be left to report.
pub(super) fn stance_end(han: &Han, hit: &CueHit, limit: usize) -> usize {
    let stance = stance_after(han, hit, limit).filter(|stance| stance.start == hit.end);
    stance.map_or(hit.end, |stance| stance.end)
}

/// The stance that a plain report carries: "表示愿", "表示诚挚感谢".
pub(super) fn stance_after<'a>(han: &Han<'a>, hit: &CueHit, limit: usize) -> Option<CueHit<'a>> {
    if hit.cue.reach != CueReach::Paragraph {
        return None;
    }
    let at = han.past(hit.end, limit, &[Part::Adverb]);
    let stance = (hit.end..=at).rev().find_map(|from| {
        let found = han.cue_ahead(from, CuePlace::Inside)?;
        is_reached(han, hit.end, from).then_some(found)
    })?;
    let left = !han.is_mark(stance.end) && stance.end < limit;
    (left && !stance.cue.stated).then_some(stance)
}

/// "就…交换了意见", "向…表示祝贺", "向…表示，".
fn by_preposition<'a>(
    han: &Han<'a>,
    nouns: &[Noun],
    rest: Range<usize>,
    place: CuePlace,
) -> Option<Head<'a>> {
    let last = han.past(rest.start, rest.end, &[Part::Adverb]);
    let from = (rest.start..=last).find(|at| han.part(*at, Part::Preposition).is_some())?;
    let fits = |at: usize| {
        let hit = han.cue(at, |cue| cue.before && !cue.passive)?;
        let here = hit.cue.place == place || hit.cue.place == CuePlace::Any;
        (here && hit.end <= rest.end).then_some(hit)
    };
    let source = nouns.first().map(|noun| noun.tokens.start..rest.start);
    let held = |at: usize| han.held(at, rest.end).filter(|_| place == CuePlace::Main);
    if let Some(cue) = (from + 1..rest.end).find_map(|at| fits(at).or_else(|| held(at))) {
        let content = from..manner(han, from + 1, cue.start);
        return Some(Head {
            nouns: nouns.to_vec(),
            source,
            cue,
            content: cue.end,
            before: Some(content),
            about: None,
        });
    }
    if place != CuePlace::Main {
        return None;
    }
    told(han, nouns, source, from, &rest)
}

/// "向…表示，" and "就…阐明了…": what is reported follows.
fn told<'a>(
    han: &Han<'a>,
    nouns: &[Noun],
    source: Option<Range<usize>>,
    from: usize,
    rest: &Range<usize>,
) -> Option<Head<'a>> {
    let reports = |at: usize| {
        let hit = han.cue_ahead(at, CuePlace::Main)?;
        let wide = hit.cue.reach == CueReach::Paragraph && hit.cue.place == CuePlace::Main;
        let closes = hit.end == rest.end || han.is(hit.end, &["“", "「"]);
        (wide && closes).then_some(hit)
    };
    if let Some(cue) = (from + 1..rest.end).find_map(reports) {
        return complete(han, nouns.to_vec(), source, cue, rest);
    }
    let about = han.part(from, Part::About)?;
    let cue = (about + 1..rest.end).find_map(|at| {
        let hit = han.cue_ahead(at, CuePlace::Main)?;
        let done = han.part(hit.end, Part::Particle).is_some() || ends_in_particle(han, &hit);
        let act = done || hit.cue.stated || hit.cue.place == CuePlace::Main;
        (act && hit.end < rest.end).then_some(hit)
    })?;
    let mut head = complete(han, nouns.to_vec(), source, cue, rest)?;
    head.about = Some(from..manner(han, from + 1, cue.start));
    Some(head)
}

fn ends_in_particle(han: &Han, hit: &CueHit) -> bool {
    han.part(hit.end - 1, Part::Particle) == Some(hit.end)
}

/// Where the words begin that tell only how something was done: "坦诚、深入地".
fn manner(han: &Han, from: usize, cue: usize) -> usize {
    let chain = |mut at: usize| {
        while at < cue {
            match han.manner(at) {
                Some(end) => at = end,
                None => return false,
            }
        }
        at == cue
    };
    (from..cue).find(|at| chain(*at)).unwrap_or(cue)
}
