//! Pairs quotation marks, block by block in one pass, before sentences are split. In: tokens and blocks. Out:
//! quotations and what is wrong with the marks. Gives nobody the words, and never crosses a block.

use super::mark::{self, Family, Lean, Side};
use super::{pairing, single};
use crate::model::Diagnostic;
use crate::text::{Span, Token, TokenKind};
use std::ops::Range;

/// A pair of quotation marks and what stands between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks, in bytes; without a closing mark it ends with the paragraph.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Whether the closing mark is there.
    pub closed: bool,
    /// Index of the quotation it stands in.
    pub parent: Option<usize>,
    /// Index of the quotation in the paragraph before that goes on here.
    pub continues: Option<usize>,
    /// Whether its marks are single ones.
    pub single: bool,
}

/// The quotations of a document, in order of their beginning, and what is wrong with its marks.
#[derive(Debug, Default)]
pub(crate) struct Quotations {
    pub(crate) found: Vec<Quotation>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Pairs the marks of each block.
pub(crate) fn pair<'a>(
    text: &str,
    tokens: &[Token],
    blocks: impl Iterator<Item = &'a Range<usize>>,
) -> Quotations {
    let mut state = pairing::Pairing::default();
    for block in blocks {
        let tokens = &tokens[block.clone()];
        state.begin_block(tokens, text);
        for at in 0..tokens.len() {
            if let Some((family, side)) = mark::read(tokens[at].of(text)) {
                step(&mut state, text, tokens, at, family, side);
            }
        }
        state.end_block(tokens);
    }
    state.finish(text)
}

/// Reads one mark.
fn step(
    state: &mut pairing::Pairing,
    text: &str,
    tokens: &[Token],
    at: usize,
    family: Family,
    side: Side,
) {
    let lean = mark::lean(text, tokens, at);
    if family.is_single() {
        if state.closes_single(at) {
            state.close(family, tokens[at].span);
            return;
        }
        let closer = single::partner(text, tokens, at, state.has_open_double());
        if closer.is_some() || (at == 0 && single::may_open(text, tokens, at)) {
            state.open(family, tokens[at].span, at, closer);
        }
        return;
    }
    if is_doubled_measure(text, tokens, at) {
        return;
    }
    if opens(state, tokens, at, family, side, lean) {
        state.open(family, tokens[at].span, at, None);
    } else if state.can_close(family) {
        state.close(family, tokens[at].span);
    } else if !is_stray(text, tokens, at, family, lean) {
        state.leave_over(tokens[at].span, at + 1 == tokens.len());
    }
}

/// Whether the mark opens a quotation, by its form, the blanks around it and what is open.
fn opens(
    state: &pairing::Pairing,
    tokens: &[Token],
    at: usize,
    family: Family,
    side: Side,
    lean: Lean,
) -> bool {
    match side {
        Side::Either => match lean {
            Lean::Opens => true,
            Lean::Closes => false,
            Lean::Unsure => at + 1 < tokens.len() && !state.can_close(family),
        },
        Side::Opening if family == Family::Curly => {
            let low = state.innermost() == Some(Family::Low) && lean != Lean::Opens;
            let ends = low || lean == Lean::Closes || at + 1 == tokens.len();
            !ends || !state.can_close(family)
        }
        Side::Opening => true,
        Side::Closing => {
            let begins = lean == Lean::Opens || (at == 0 && tokens.len() > 1);
            family == Family::Curly && begins && !state.can_close(family)
        }
    }
}

/// Whether the mark stands for inches in a quotation that a second mark closes: “he is 6’2””.
fn is_doubled_measure(text: &str, tokens: &[Token], at: usize) -> bool {
    let number = at.checked_sub(1).map(|before| &tokens[before]);
    let feet = number.is_some_and(|number| {
        number.kind == TokenKind::Number && number.of(text).contains(['\'', '’'])
    });
    let mut after = tokens[at + 1..]
        .iter()
        .take(2)
        .take_while(|token| !token.spaced);
    feet && !tokens[at].spaced && after.any(|token| token.of(text) == tokens[at].of(text))
}

/// Whether a closing mark that closes nothing is no quotation mark: it stands for inches or seconds after a number, or it
/// is a guillemet that points the way ("Home » World").
fn is_stray(text: &str, tokens: &[Token], at: usize, family: Family, lean: Lean) -> bool {
    let number =
        at > 0 && !tokens[at].spaced && tokens[at - 1].of(text).ends_with(|c: char| c.is_numeric());
    let measure = number && matches!(tokens[at].of(text), "\"" | "”" | "''");
    measure || (family == Family::Guillemet && lean == Lean::Unsure)
}
