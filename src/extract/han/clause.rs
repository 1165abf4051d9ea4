//! Clauses of a Chinese sentence. In: a range of tokens. Out: the ranges between its commas, in order, without the marks.

use super::Han;
use crate::text::TokenKind;
use std::ops::Range;

/// A paragraph's number has at most so many characters.
const NUMBER: usize = 3;

/// The clauses of a range. A comma inside a quotation parts nothing, unless `inside` says that it does.
pub(crate) fn clauses(han: &Han, range: Range<usize>, inside: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = range.start;
    let mut depth = 0_usize;
    for at in range.clone() {
        let opens = han.is(at, &["“", "「", "『", "《", "（"]);
        let closes = han.is(at, &["”", "」", "』", "》", "）"]);
        depth = (depth + usize::from(opens)).saturating_sub(usize::from(closes));
        let free = inside || depth == 0;
        let parts = han.is(
            at,
            &["，", "；", "：", "。", "！", "？", "…", ";", ",", ":", "——"],
        );
        let marks = inside && (opens || closes) && !han.is(at, &["《", "》", "（", "）"]);
        // A quotation mark opens a clause only where a clause begins: “「新冷战」” inside one is no border.
        if parts && free || marks && at == start {
            push(&mut found, start..at);
            start = at + 1;
        }
    }
    push(&mut found, start..range.end);
    found
}

fn push(found: &mut Vec<Range<usize>>, clause: Range<usize>) {
    if !clause.is_empty() {
        found.push(clause);
    }
}

/// The index after a paragraph's number: "一、", "（二）", "3.".
pub(crate) fn past_number(han: &Han, start: usize, end: usize) -> usize {
    let from = start + usize::from(han.is(start, &["（", "("]));
    let numeral = |at: usize| {
        let token = &han.tokens[at];
        let word = token.of(han.document.text);
        token.kind == TokenKind::Number || han.words.numerals.iter().any(|numeral| numeral == word)
    };
    let mut at = from;
    while at < end && at < from + NUMBER && numeral(at) {
        at += 1;
    }
    let marks: &[&str] = match from > start {
        true => &["）", ")"],
        false => &["、", ".", "．"],
    };
    let counted = at > from && at + 1 < end && han.is(at, marks);
    if counted { at + 1 } else { start }
}
