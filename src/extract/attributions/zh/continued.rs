//! Paragraphs without a cue of their own. In: a paragraph after one that was left open. Out: whether it goes on with what was
//! reported there.

use super::head::{self, Head};
use crate::extract::han::{Han, NounKind, clauses};
use crate::lexicon::{CuePlace, Part};
use crate::model::Act;
use std::ops::Range;

/// Whether a paragraph goes on with what the last one reported: it counts points, or speaks as one who speaks does; nobody
/// else is named as speaking first, and it tells nothing that a narrator tells.
pub(super) fn goes_on(han: &Han, block: &Range<usize>) -> bool {
    if block
        .clone()
        .any(|at| han.part(at, Part::Narrator).is_some())
    {
        return false;
    }
    let clauses = clauses(han, block.clone(), false);
    let others = clauses.iter().take(2).any(|clause| {
        let head = head::read(han, clause, CuePlace::Main);
        head.is_some_and(|head| is_other(&head))
    });
    !others
        && clauses
            .iter()
            .any(|clause| speaks(han, clause.start, block.end))
}

/// Whether the document itself names who speaks.
fn is_other(head: &Head) -> bool {
    let named = [
        NounKind::Person,
        NounKind::Institution,
        NounKind::BothPeople,
        NounKind::Third,
    ];
    match head.nouns.last() {
        Some(last) => named.contains(&last.kind) || is_joint(last.kind) && is_outcome(head),
        None => head.source.is_some(),
    }
}

/// Whether a clause begins as one who speaks would begin it.
fn speaks(han: &Han, at: usize, end: usize) -> bool {
    let first = [
        Part::First,
        Part::FirstPlural,
        Part::OwnSide,
        Part::Point,
        Part::Modal,
    ];
    let own = first.iter().any(|part| han.part(at, *part).is_some());
    let sides = han.noun(at, end).filter(|noun| {
        matches!(
            noun.kind,
            NounKind::Side | NounKind::BothSides | NounKind::FirstPlural
        )
    });
    let ought = sides.is_some_and(|noun| {
        let at = han.past(noun.tokens.end, end, &[Part::Adverb]);
        han.part(at, Part::Modal).is_some() || han.cue_ahead(at, CuePlace::Inside).is_some()
    });
    own || ought || han.cue_ahead(at, CuePlace::Inside).is_some()
}

/// Whether both sides do what ends talks: agree, go through, affirm.
pub(super) fn is_outcome(head: &Head) -> bool {
    let cue = head.cue.cue;
    let acts = [
        Act::Agree,
        Act::Discuss,
        Act::Reaffirm,
        Act::Believe,
        Act::Inform,
    ];
    cue.before || acts.contains(&cue.meaning.act)
}

/// Whether several are meant who act together.
pub(super) fn is_joint(kind: NounKind) -> bool {
    matches!(
        kind,
        NounKind::BothPeople | NounKind::BothSides | NounKind::AllSides
    )
}
