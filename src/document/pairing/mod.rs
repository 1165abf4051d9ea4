//! The state of pairing: what is open, what was found. In: decisions about marks. Out: quotations, parents before
//! children, and diagnostics.

mod bridge;
mod settle;

use super::mark::{self, Family, Side};
use super::quotation::Quotation;
use crate::text::{Span, Token};

/// Deeper nesting is a sign of lost marks; it is not followed.
const DEEPEST: usize = 6;

/// A quotation in the making.
#[derive(Debug)]
struct Draft {
    quotation: Quotation,
    family: Family,
    /// The block it stands in, counted from the first.
    block: usize,
    /// Whether it begins its block.
    first: bool,
    dropped: bool,
    /// Whether the next paragraph reopens it.
    goes_on: bool,
}

/// A closing mark that nothing was opened for.
#[derive(Debug)]
struct Stray {
    mark: Span,
    block: usize,
    /// Whether it ends its block.
    last: bool,
    /// Whether it turned out to close what an earlier block opened.
    closes: bool,
}

/// What is open, and all that was found so far.
#[derive(Debug, Default)]
pub(crate) struct Pairing {
    drafts: Vec<Draft>,
    /// Indices into `drafts`, outermost first, each with the token of its closing mark where that is known.
    stack: Vec<(usize, Option<usize>)>,
    open: [u32; Family::COUNT],
    /// The outermost quotation that the block before left open.
    pending: Option<usize>,
    strays: Vec<Stray>,
    /// The spans of the blocks read so far.
    blocks: Vec<Span>,
    /// The number of drafts that marks were read for; bridging adds more.
    paired: usize,
}

impl Pairing {
    /// Looks whether the block reopens what the one before left open.
    pub(crate) fn begin_block(&mut self, tokens: &[Token], text: &str) {
        let first = tokens.first().and_then(|token| mark::read(token.of(text)));
        let reopened = |family| matches!(first, Some((first, side)) if first == family && side != Side::Closing);
        self.pending = self.pending.filter(|at| reopened(self.drafts[*at].family));
    }

    /// Whether the mark at `at` takes up the quotation of the block before.
    pub(crate) fn goes_on_with(&self, family: Family, at: usize) -> bool {
        at == 0
            && self
                .pending
                .is_some_and(|open| self.drafts[open].family == family)
    }

    /// Whether a mark of this family can close something that is open.
    pub(crate) fn can_close(&self, family: Family) -> bool {
        self.target(family).is_some()
    }

    /// Whether the mark at token `at` is the known partner of the innermost quotation.
    pub(crate) fn closes_single(&self, at: usize) -> bool {
        self.stack
            .last()
            .is_some_and(|(_, closer)| *closer == Some(at))
    }

    /// The family of the innermost open quotation.
    pub(crate) fn innermost(&self) -> Option<Family> {
        self.stack.last().map(|(at, _)| self.drafts[*at].family)
    }

    /// Whether a quotation in double marks is open.
    pub(crate) fn has_open_double(&self) -> bool {
        self.stack
            .iter()
            .any(|(at, _)| !self.drafts[*at].family.is_single())
    }

    /// Opens a quotation at the mark, which is token `at` of its block; for single marks the closing one, token `closer`,
    /// is known.
    pub(crate) fn open(&mut self, family: Family, mark: Span, at: usize, closer: Option<usize>) {
        let continues = self.pending.filter(|_| self.goes_on_with(family, at));
        if let Some(before) = continues {
            self.drafts[before].goes_on = true;
        }
        if self.stack.len() >= DEEPEST {
            return;
        }
        let quotation = Quotation {
            span: mark,
            inner: Span {
                start: mark.end,
                end: mark.end,
            },
            closed: false,
            parent: self.stack.last().map(|(at, _)| *at),
            continues,
            single: family.is_single() || family == Family::AngleSingle,
        };
        self.stack.push((self.drafts.len(), closer));
        self.open[family as usize] += 1;
        let block = self.blocks.len();
        self.drafts.push(Draft {
            quotation,
            family,
            block,
            first: at == 0,
            dropped: false,
            goes_on: false,
        });
    }

    /// Closes the innermost quotation that the mark can close; what is open inside it ends before the mark.
    pub(crate) fn close(&mut self, family: Family, mark: Span) {
        let Some(target) = self.target(family) else {
            return;
        };
        while let Some((at, _)) = self.stack.pop() {
            let draft = &mut self.drafts[at];
            self.open[draft.family as usize] -= 1;
            draft.quotation.inner.end = mark.start;
            draft.quotation.span.end = mark.start;
            if at == target {
                draft.quotation.span.end = mark.end;
                draft.quotation.closed = true;
                return;
            }
            draft.dropped = draft.family.is_single();
        }
    }

    /// The innermost open quotation that a mark of the family can close.
    fn target(&self, family: Family) -> Option<usize> {
        let own = self.open[family as usize] > 0;
        let fits = |other: Family| {
            if own {
                other == family
            } else {
                other.mixes_with(family)
            }
        };
        let found = self
            .stack
            .iter()
            .rev()
            .find(|(at, _)| fits(self.drafts[*at].family));
        found.map(|(at, _)| *at)
    }

    /// Keeps a closing mark that nothing was opened for.
    pub(crate) fn leave_over(&mut self, mark: Span, last: bool) {
        let block = self.blocks.len();
        self.strays.push(Stray {
            mark,
            block,
            last,
            closes: false,
        });
    }

    /// Ends what is open with the block.
    pub(crate) fn end_block(&mut self, tokens: &[Token]) {
        let span = match tokens {
            [first, .., last] => first.span.join(last.span),
            [only] => only.span,
            [] => Span::default(),
        };
        self.blocks.push(span);
        let end = span.end;
        let outermost = self.stack.first().map(|(at, _)| *at);
        for (at, _) in self.stack.drain(..) {
            let draft = &mut self.drafts[at];
            draft.quotation.span.end = end.max(draft.quotation.span.end);
            draft.quotation.inner.end = end.max(draft.quotation.inner.end);
            draft.dropped = draft.family.is_single() && draft.quotation.parent.is_some();
        }
        self.open = [0; Family::COUNT];
        self.pending = outermost;
    }
}
