//! Contents and quotation marks. In: selected readings, token ranges of one sentence each. Out: byte spans that take a
//! quotation whole, over sentences and paragraphs, and run on to the quotations that follow; quotations left alone.

use super::context::Context;
use super::reading::Reading;
use super::tag::Tag;
use crate::document::Quotation;
use crate::text::Span;

/// The content of a reading in bytes, with the quotations it begins or ends in taken whole.
pub(crate) fn spans(context: &Context, reading: &Reading) -> Vec<Span> {
    let mut spans: Vec<Span> = reading
        .content
        .iter()
        .filter(|range| !range.is_empty())
        .map(|range| whole(context, range.start, range.end))
        .collect();
    spans.sort();
    spans.dedup_by(|next, last| {
        let touch = next.start <= last.end;
        if touch {
            *last = last.join(*next);
        }
        touch
    });
    spans
}

/// The span of the tokens, stretched over a quotation in which it begins at a sentence's start or ends at a sentence's end.
fn whole(context: &Context, start: usize, end: usize) -> Span {
    let mut span = context.span(start..end);
    let document = context.document;
    let sentence = document.sentence_of(span.start);
    let first = sentence.is_some_and(|sentence| sentence.tokens().start == start);
    if let Some(quotation) = outermost(context, start).filter(|_| first) {
        span.start = quotation.span.start.min(span.start);
    }
    if let Some(quotation) = outermost(context, end - 1) {
        let last =
            sentence.is_some_and(|sentence| sentence_ends(context, sentence.tokens().end, end));
        if last && quotation.span.end > span.end {
            span.end = quotation.span.end;
        }
    }
    span
}

/// Whether nothing but stops and closing marks stands between `end` and the sentence's end.
fn sentence_ends(context: &Context, sentence_end: usize, end: usize) -> bool {
    (end..sentence_end).all(|at| matches!(context.tags[at], Tag::Stop | Tag::Close))
}

/// The outermost quotation that the token stands in.
pub(crate) fn outermost<'c>(context: &'c Context, token: usize) -> Option<&'c Quotation> {
    let index = context.quotation_of.get(token)?.checked_sub(1)?;
    context.document.quotations.get(index as usize)
}
