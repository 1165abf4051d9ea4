//! Quotations that go on. In: attributions and the document's quotations. Out: attributions that take in the quotations
//! which follow them without a cue of their own; quotations and turns that nobody's cue reaches.

use super::context::Context;
use super::quotation::outermost;
use super::tag::Tag;
use super::{Attribution, shapes};
use crate::document::Quotation;
use crate::model::{SectionKind, Sentence};
use crate::text::Span;

/// Words a quotation must have to be reported without a source; shorter ones are mostly titles and scare quotes.
pub(super) const LEAST_WORDS: usize = 5;

/// Lets each attribution that ends in a quotation run on: “A,” he said. “B.” — and into paragraphs that reopen it.
pub(crate) fn extend(context: &Context, found: &mut [Attribution]) {
    let document = context.document;
    let mut order: Vec<usize> = (0..found.len())
        .filter(|i| is_quoting(context, &found[*i]))
        .collect();
    order.sort_by_key(|i| found[*i].hull().end);
    let cues = outside_cues(context, found);
    for index in order {
        let end = last_touched(context, &found[index]);
        let first = document.sentences.partition_point(|s| s.span.start < end);
        for sentence in &document.sentences[first..] {
            if !goes_on(context, sentence, &found[index], &cues) {
                break;
            }
            if let Some(quotation) = outermost(context, sentence.tokens().start) {
                let covered = found[index]
                    .content
                    .iter()
                    .any(|span| span.overlaps(quotation.span));
                if !covered {
                    found[index].content.push(quotation.span);
                }
            }
        }
    }
}

/// Lets an attribution that stands only in the last paragraph of a quotation take in the paragraphs before, which the same
/// quotation opens and nobody else is quoted in.
pub(crate) fn extend_back(context: &Context, found: &mut [Attribution]) {
    let quotations = &context.document.quotations;
    if quotations.iter().all(|q| q.continues.is_none()) {
        return;
    }
    let within = |span: Span| context.document.tokens_in(span);
    let mut taken = vec![false; quotations.len()];
    for span in found.iter().flat_map(|a| &a.content) {
        for at in within(*span).filter_map(|token| quotation_at(context, token)) {
            taken[at] = true;
        }
    }
    for attribution in found.iter_mut().filter(|a| is_quoting(context, a)) {
        let first = attribution.content.first().copied().unwrap_or_default();
        let opening = quotation_at(context, within(first).start);
        let mut before = opening.and_then(|at| quotations[at].continues);
        let mut chain = Vec::new();
        while let Some(at) = before.filter(|at| !taken[*at]) {
            taken[at] = true;
            chain.push(quotations[at].span);
            before = quotations[at].continues;
        }
        attribution.content.splice(0..0, chain.into_iter().rev());
    }
}

/// The outermost quotation that holds the token, by index.
fn quotation_at(context: &Context, token: usize) -> Option<usize> {
    let number = context.quotation_of.get(token)?;
    (*number as usize).checked_sub(1)
}

/// Sentences that hold a cue outside quotation marks, as the byte of each such cue, sorted.
fn outside_cues(context: &Context, found: &[Attribution]) -> Vec<u32> {
    let mut cues: Vec<u32> = found
        .iter()
        .filter_map(|a| a.cue)
        .filter(|cue| !context.is_quoted(*cue))
        .map(|cue| context.token(cue).span.start)
        .collect();
    cues.sort_unstable();
    cues
}

/// Whether the attribution's content ends in a quotation of sentence size.
fn is_quoting(context: &Context, attribution: &Attribution) -> bool {
    let outside = attribution.cue.is_some_and(|cue| !context.is_quoted(cue));
    let last = attribution
        .content
        .last()
        .map(|span| context.document.tokens_in(*span));
    outside && last.is_some_and(|tokens| !tokens.is_empty() && context.is_quoted(tokens.end - 1))
}

/// The end of cue, source and content, whichever is last.
pub(super) fn last_touched(context: &Context, attribution: &Attribution) -> u32 {
    let cue = attribution.cue.map_or(0, |cue| context.token(cue).span.end);
    let source = attribution.source.map_or(0, |source| source.end);
    attribution.hull().end.max(cue).max(source)
}

/// Whether the sentence is wholly quoted, without a cue of its own, in the same paragraph or a quotation reopened.
fn goes_on(
    context: &Context,
    sentence: &Sentence,
    attribution: &Attribution,
    cues: &[u32],
) -> bool {
    let tokens = sentence.tokens();
    let text = tokens
        .clone()
        .filter(|at| !matches!(context.tags[*at], Tag::Stop));
    let quoted = text.clone().all(|at| context.is_quoted(at));
    let next_cue = cues.partition_point(|cue| *cue < sentence.span.start);
    let own_cue = cues
        .get(next_cue)
        .is_some_and(|cue| *cue < sentence.span.end);
    if tokens.is_empty() || !quoted || own_cue {
        return false;
    }
    let last = attribution.content.last().copied().unwrap_or_default();
    let same_block = context
        .document
        .sentence_of(last.start)
        .is_some_and(|s| s.section == sentence.section);
    same_block || reopens(context, tokens.start, last)
}

/// Whether the quotation at `token` continues one that the span holds.
fn reopens(context: &Context, token: usize, span: Span) -> bool {
    let quotations = &context.document.quotations;
    outermost(context, token)
        .and_then(|quotation| quotations.get(quotation.continues?))
        .is_some_and(|before| before.span.overlaps(span))
}

/// Quotations that no attribution reaches, and turns of a transcript.
pub(crate) fn alone(context: &Context, found: &[Attribution]) -> Vec<Attribution> {
    let alone = unreached(context, found).into_iter();
    alone
        .map(|at| Attribution {
            rule: &shapes::ALONE,
            source: None,
            cue: None,
            content: vec![context.document.quotations[at].span],
            chance: 0.45,
        })
        .chain(turns(context))
        .collect()
}

/// The quotations of sentence size in prose that no attribution reaches, by index.
pub(super) fn unreached(context: &Context, found: &[Attribution]) -> Vec<usize> {
    let mut spans: Vec<Span> = found
        .iter()
        .flat_map(|a| a.content.iter().copied())
        .collect();
    spans.sort();
    let mut reached = Vec::with_capacity(spans.len());
    let mut far = 0;
    for span in &spans {
        far = far.max(span.end);
        reached.push((span.start, far));
    }
    let is_reached = |span: Span| {
        let before = reached.partition_point(|(start, _)| *start < span.end);
        before > 0 && reached[before - 1].1 > span.start
    };
    let document = context.document;
    let is_open = |quotation: &Quotation| {
        let prose = document
            .block_of(quotation.span.start)
            .is_some_and(|b| b.kind.is_prose());
        let outer = !quotation.single && quotation.parent.is_none();
        prose
            && outer
            && !is_reached(quotation.span)
            && document.tokens_in(quotation.inner).len() >= LEAST_WORDS
    };
    let quotations = document.quotations.iter().enumerate();
    let open = quotations.filter(|(_, quotation)| is_open(quotation));
    open.map(|(at, _)| at).collect()
}

/// A turn of a transcript is what its label's person says.
fn turns(context: &Context) -> impl Iterator<Item = Attribution> {
    let blocks = context.document.blocks.iter();
    blocks
        .filter(|block| block.kind == SectionKind::SpeakerTurn)
        .filter_map(|block| {
            let label = block.label?;
            let words = context.document.tokens_in(block.span);
            let start = words.clone().find(|at| {
                let token = context.token(*at);
                token.span.start >= label.end
                    && !matches!(context.tags[*at], Tag::Colon | Tag::Stop)
            })?;
            Some(Attribution {
                rule: &shapes::TURN,
                source: Some(label),
                cue: None,
                content: vec![context.span(start..words.end)],
                chance: 0.95,
            })
        })
}
