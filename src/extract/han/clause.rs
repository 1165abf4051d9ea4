//! Clauses of a Chinese sentence. In: a range of tokens. Out: the ranges between its commas, in order, without the marks.

use super::Han;
use std::ops::Range;

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
        if parts && free || marks && opens && at == start || marks && closes && start == at {
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
