//! Quotations that open with one paragraph and close with a later one, without marks between: a statement put in marks
//! as a whole. In: what pairing left open and left over. Out: one segment a paragraph, chained.

use super::{Draft, Pairing};
use crate::document::quotation::Quotation;
use crate::text::Span;

/// More paragraphs than this are not bridged.
const MOST_PARAGRAPHS: usize = 40;
/// A shorter line is no paragraph of a statement, in bytes.
const SHORTEST: usize = 40;

impl Pairing {
    /// Joins each quotation never closed to the next mark left over, if that ends its block and no other double mark
    /// stands between.
    pub(super) fn bridge(&mut self) {
        let doubles: Vec<usize> = (0..self.paired)
            .filter(|at| !self.drafts[*at].family.is_single())
            .collect();
        for stray in 0..self.strays.len() {
            let closer = self.strays[stray].mark;
            let before = self.strays[..stray]
                .last()
                .map_or(0, |stray| stray.mark.end);
            let after =
                doubles.partition_point(|at| self.drafts[*at].quotation.span.start < closer.start);
            let Some(opener) = after.checked_sub(1).map(|last| doubles[last]) else {
                continue;
            };
            let draft = &self.drafts[opener];
            let open = !draft.quotation.closed
                && !draft.goes_on
                && draft.first
                && draft.quotation.span.start >= before;
            let blocks = draft.block + 1..self.strays[stray].block + 1;
            let fits = self.strays[stray].last && (1..=MOST_PARAGRAPHS).contains(&blocks.len());
            let long = |block: &Span| block.len() >= SHORTEST;
            if open && fits && self.blocks[blocks.clone()].iter().all(long) {
                self.strays[stray].closes = true;
                self.chain(opener, blocks, closer);
            }
        }
    }

    /// Adds a segment for each block; the last one ends with the closing mark.
    fn chain(&mut self, opener: usize, blocks: std::ops::Range<usize>, closer: Span) {
        let mut previous = opener;
        for block in blocks {
            let span = self.blocks[block];
            let closed = span.covers(closer.start);
            let end = if closed { closer.start } else { span.end };
            let quotation = Quotation {
                span,
                inner: Span {
                    start: span.start,
                    end,
                },
                closed,
                parent: None,
                continues: Some(previous),
                single: false,
            };
            let segment = self.drafts.len();
            self.drafts[previous].goes_on = true;
            let family = self.drafts[opener].family;
            self.drafts.push(Draft {
                quotation,
                family,
                block,
                first: true,
                dropped: false,
                goes_on: false,
            });
            self.adopt(opener, segment);
            previous = segment;
        }
    }

    /// Makes the segment the parent of the quotations inside it.
    fn adopt(&mut self, opener: usize, segment: usize) {
        let span = self.drafts[segment].quotation.span;
        for at in opener + 1..self.paired {
            let inner = &mut self.drafts[at].quotation;
            if inner.span.start >= span.end {
                break;
            }
            if inner.parent.is_none() && span.contains(inner.span) {
                inner.parent = Some(segment);
            }
        }
    }
}
