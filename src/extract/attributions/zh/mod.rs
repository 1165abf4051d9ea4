//! Who said what in a Chinese document. In: a document and the lexicon. Out: attributions in text order, as for English.
//!
//! The way through: paragraphs in the document's own words, clause by clause, each cue with how far it governs → paragraphs
//! without a cue that go on what the last one opened → stances inside what is reported.

mod continued;
mod head;
mod inside;
mod paragraph;
mod rules;
mod stranger;

pub(super) use rules::RULES;

use super::Attribution;
use super::shapes::TURN;
use crate::document::Block;
use crate::extract::han::Han;
use crate::model::{Genre, Rule, SectionKind};
use crate::text::Span;
use std::ops::Range;

/// An attribution as ranges of tokens.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    rule: &'static Rule,
    source: Option<Range<usize>>,
    /// The cue's first token.
    cue: Option<usize>,
    /// One range a stretch, none empty.
    content: Vec<Range<usize>>,
    chance: f32,
}

/// All attributions, by the beginning of their content, the outer before the inner.
pub(super) fn find(han: &Han) -> Vec<Attribution> {
    let mut drafts = turns(han);
    let told = paragraph::read(han, &drafts);
    drafts.extend(told);
    let mut inner = Vec::new();
    for draft in &drafts {
        for stretch in &draft.content {
            inner.extend(inside::read(han, stretch.clone(), draft));
        }
    }
    drafts.extend(inner);
    let mut found: Vec<Attribution> = drafts.iter().map(|draft| attribution(han, draft)).collect();
    found.retain(|attribution| !attribution.content.is_empty());
    found.sort_by_key(|a| (a.hull().start, std::cmp::Reverse(a.hull().end), a.cue));
    found
}

fn attribution(han: &Han, draft: &Draft) -> Attribution {
    let spans = draft.content.iter().map(|range| han.span(range));
    Attribution {
        rule: draft.rule,
        source: draft.source.as_ref().map(|range| han.span(range)),
        cue: draft.cue,
        content: spans.filter(|span| *span != Span::default()).collect(),
        chance: draft.chance,
    }
}

/// Questions and answers: what follows a label, and in a transcript the paragraphs after it.
fn turns(han: &Han) -> Vec<Draft> {
    let blocks = &han.document.blocks;
    let turns = blocks.iter().enumerate();
    let turns = turns.filter(|(_, block)| block.kind == SectionKind::SpeakerTurn);
    turns
        .filter_map(|(at, block)| {
            let label = han.document.tokens_in(block.label?);
            let own = label.end + 1..block.tokens.end;
            let rest = blocks[at + 1..]
                .iter()
                .take_while(|block| goes_on(han, block));
            let stretches = std::iter::once(own).chain(rest.map(|block| block.tokens.clone()));
            let stretches = stretches.map(|stretch| han.trimmed(stretch));
            let content: Vec<Range<usize>> = stretches.filter(|s| s.start < s.end).collect();
            (!content.is_empty()).then_some(Draft {
                rule: &TURN,
                source: Some(label),
                cue: None,
                content,
                chance: 0.9,
            })
        })
        .collect()
}

/// Whether a block behind a turn belongs to it.
fn goes_on(han: &Han, block: &Block) -> bool {
    let transcript = han.document.header.genre == Genre::Transcript;
    transcript && block.kind == SectionKind::Body && block.label.is_none()
}
