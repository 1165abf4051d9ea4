//! The end of pairing. In: all that was opened, closed and left over. Out: quotations in order with their parents, and
//! diagnostics.

use super::Pairing;
use crate::document::quotation::{Quotation, Quotations};
use crate::model::{Diagnostic, Level};
use crate::text::Span;

/// More diagnostics than this help nobody.
const MOST_DIAGNOSTICS: usize = 200;

const UNCLOSED: &str =
    "quotation mark never closed; the quotation is taken to end with its paragraph";
const UNOPENED: &str = "closing quotation mark without an opening one; it is ignored";

impl Pairing {
    /// The quotations found, without those that turned out to be none.
    pub(crate) fn finish(mut self, text: &str) -> Quotations {
        self.paired = self.drafts.len();
        self.bridge();
        for at in 0..self.paired {
            let draft = &self.drafts[at];
            let unfinished = draft.family.is_single() && !draft.quotation.closed && !draft.goes_on;
            let empty = draft.quotation.inner.of(text).trim().is_empty();
            self.drafts[at].dropped |= empty || (unfinished && draft.quotation.continues.is_none());
            self.settle_parent(at, text);
        }
        for draft in &mut self.drafts {
            draft.dropped |= draft.quotation.inner.is_empty();
        }
        Quotations {
            found: self.renumbered(),
            diagnostics: self.diagnostics(),
        }
    }

    /// Makes diagnostics of what was never closed and what was left over, in order.
    fn diagnostics(&self) -> Vec<Diagnostic> {
        let unclosed = self
            .drafts
            .iter()
            .filter(|draft| !draft.quotation.closed && !draft.dropped && !draft.goes_on);
        let unclosed = unclosed.map(|draft| {
            let mark = Span {
                start: draft.quotation.span.start,
                end: draft.quotation.inner.start,
            };
            (Level::Warning, "quote-unclosed", UNCLOSED, mark)
        });
        let left_over = self.strays.iter().filter(|stray| !stray.closes);
        let unopened = left_over.map(|stray| (Level::Note, "quote-unopened", UNOPENED, stray.mark));
        let mut all: Vec<_> = unclosed.chain(unopened).collect();
        all.sort_by_key(|(_, _, _, span)| *span);
        all.truncate(MOST_DIAGNOSTICS);
        let diagnostic =
            |(level, code, message, span): (Level, &'static str, &str, Span)| Diagnostic {
                level,
                code,
                message: message.to_owned(),
                span,
            };
        all.into_iter().map(diagnostic).collect()
    }

    /// Finds the parent of a quotation that is not dropped. A quotation never closed that holds another in marks of its
    /// own kind has lost its closing mark before that one: it ends there.
    fn settle_parent(&mut self, at: usize, text: &str) {
        let span = self.drafts[at].quotation.span;
        let mut parent = self.drafts[at].quotation.parent;
        while let Some(outer) = parent {
            let lost = {
                let draft = &self.drafts[outer];
                let same = draft.family == self.drafts[at].family && !self.drafts[at].dropped;
                same && !draft.quotation.closed && !draft.goes_on
            };
            let draft = &mut self.drafts[outer];
            if lost && draft.quotation.span.contains(span) {
                let whole = Span {
                    start: draft.quotation.span.start,
                    end: span.start,
                };
                draft.quotation.span.end = whole.trimmed(text).end;
                draft.quotation.inner.end =
                    draft.quotation.span.end.max(draft.quotation.inner.start);
            }
            if !draft.dropped && draft.quotation.span.contains(span) {
                break;
            }
            parent = draft.quotation.parent;
        }
        self.drafts[at].quotation.parent = parent;
    }

    /// The quotations that stay, in order of their beginning, their references renumbered.
    fn renumbered(&self) -> Vec<Quotation> {
        let mut kept: Vec<usize> = (0..self.drafts.len())
            .filter(|at| !self.drafts[*at].dropped)
            .collect();
        kept.sort_by_key(|at| {
            let span = self.drafts[*at].quotation.span;
            (span.start, std::cmp::Reverse(span.end))
        });
        let mut numbers = vec![None; self.drafts.len()];
        for (number, at) in kept.iter().enumerate() {
            numbers[*at] = Some(number);
        }
        let number = |at: Option<usize>| at.and_then(|at| numbers[at]);
        let kept = kept.iter().map(|at| &self.drafts[*at].quotation);
        kept.map(|quotation| Quotation {
            parent: number(quotation.parent),
            continues: number(quotation.continues),
            ..*quotation
        })
        .collect()
    }
}
