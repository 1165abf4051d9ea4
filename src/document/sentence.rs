//! Splits blocks into sentences, after quotations are known. In: tokens, blocks, quotations. Out: sentences, in order,
//! which together hold every token of their block. Never crosses a block.

use super::boundary::{Boundary, Marks};
use super::quotation::Quotation;
use crate::lexicon::Lexicon;
use crate::model::{SectionId, Sentence};
use crate::text::Token;
use std::ops::Range;

/// The sentences of all blocks. Each block comes with the number of tokens that its dateline takes: no stop in there
/// ends a sentence.
pub(crate) fn split(
    text: &str,
    tokens: &[Token],
    blocks: impl Iterator<Item = (Range<usize>, usize)>,
    quotations: &[Quotation],
    lexicon: &Lexicon,
) -> Vec<Sentence> {
    let marks = Marks::new(tokens, quotations);
    let mut sentences = Vec::new();
    for (section, (block, dateline)) in blocks.enumerate() {
        let boundary = Boundary::new(text, &tokens[..block.end], block.start, &marks, lexicon);
        let mut start = block.start;
        let mut at = block.start + dateline;
        while at < block.end {
            let Some(end) = boundary.terminator(at) else {
                at += 1;
                continue;
            };
            if end < block.end && boundary.ends_sentence(start, at, end) {
                sentences.push(sentence(section, tokens, start..end, quotations));
                start = end;
            }
            at = end;
        }
        if start < block.end {
            sentences.push(sentence(section, tokens, start..block.end, quotations));
        }
    }
    sentences
}

fn sentence(
    section: usize,
    tokens: &[Token],
    range: Range<usize>,
    quotations: &[Quotation],
) -> Sentence {
    let span = tokens[range.start].span.join(tokens[range.end - 1].span);
    Sentence {
        span,
        section: SectionId::at(section),
        in_quote: begins_inside(span.start, quotations),
        first_token: range.start as u32,
        end_token: range.end as u32,
    }
}

/// Whether the byte lies inside a quotation that begins before it.
fn begins_inside(start: u32, quotations: &[Quotation]) -> bool {
    let after = quotations.partition_point(|quotation| quotation.span.start < start);
    let mut inner = after.checked_sub(1);
    while let Some(at) = inner {
        if quotations[at].inner.covers(start) {
            return true;
        }
        inner = quotations[at].parent;
    }
    false
}
