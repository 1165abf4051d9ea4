//! From text to blocks, before anything is known of them. In: text. Out: spans, each a paragraph, a title, a line.
//! A blank line ends a block; so does a line break, unless the next line evidently goes on with a wrapped one.

use super::item;
use crate::text::Span;

/// Hard-wrapped lines are at most this long, in code points.
const WIDEST_WRAP: usize = 100;
/// Lines that are all shorter than this, in code points, are a list rather than wrapped text.
const NARROWEST_WRAP: usize = 45;
/// Fewest line ends that show how wide a text is wrapped.
const LEAST_EVIDENCE: usize = 3;

/// What a line may lack of the width, as a share of it: letters of a printed page differ in width, and its text, taken
/// from a PDF, breaks now sooner, now later.
const SLACK: usize = 8;

/// One line that is not blank.
struct Line {
    span: Span,
    /// Length in code points.
    length: usize,
    /// Length of the first word, in code points.
    lead: usize,
    /// Whether a blank line or the text's start stands before it.
    opens_group: bool,
}

/// The span of one block and the blank-separated group it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawBlock {
    pub(crate) span: Span,
    pub(crate) group: u32,
}

/// Splits a text into blocks, in order; white space around them belongs to none.
pub(crate) fn split(text: &str) -> Vec<RawBlock> {
    let lines = lines(text);
    let width = wrap_width(&lines);
    let mut blocks: Vec<RawBlock> = Vec::new();
    let mut group = 0;
    for (at, line) in lines.iter().enumerate() {
        if line.opens_group {
            group += 1;
        }
        match blocks.last_mut() {
            Some(block) if !line.opens_group && goes_on(text, &lines[at - 1], line, width) => {
                block.span.end = line.span.end;
            }
            _ => blocks.push(RawBlock {
                span: line.span,
                group,
            }),
        }
    }
    blocks
}

/// The lines that are not blank, without the white space around them.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut opens_group = true;
    let mut start = 0;
    let mut after_return = false;
    for piece in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{0C}']) {
        let span = trim(text, Span::new(start, start + piece.len()));
        start += piece.len();
        if span.is_empty() {
            opens_group |= !(after_return && piece == "\n");
        } else {
            let words = span.of(text);
            let lead = words.split_whitespace().next().unwrap_or(words);
            lines.push(Line {
                span,
                length: words.chars().count(),
                lead: lead.chars().count(),
                opens_group,
            });
            opens_group = false;
        }
        after_return = piece.ends_with('\r');
    }
    lines
}

/// The span without white space and zero-width spaces at either end, and without byte order marks and marks of direction
/// before it; after a word such a mark belongs to its token.
fn trim(text: &str, span: Span) -> Span {
    let blank = |c: char| c.is_whitespace() || c == '\u{200B}';
    let words = span.of(text);
    let body = words.trim_start_matches(|c: char| {
        blank(c) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    });
    let start = span.from() + words.len() - body.len();
    Span::new(start, start + body.trim_end_matches(blank).len())
}

/// The width at which the text's lines are wrapped, in code points; `None` if they are not.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let all: usize = lines.iter().map(|line| line.length).sum();
    let long = lines
        .iter()
        .map(|line| line.length)
        .filter(|length| *length > WIDEST_WRAP);
    if long.sum::<usize>() * 5 > all {
        return None;
    }
    let ends: Vec<(&Line, &Line)> = lines
        .iter()
        .zip(lines.iter().skip(1))
        .filter(|(line, next)| !next.opens_group && line.length <= WIDEST_WRAP)
        .collect();
    let mut counts = [0; WIDEST_WRAP + 1];
    for (line, _) in &ends {
        counts[line.length] += 1;
    }
    let mut rest = ends.len() / 10;
    let width = (0..=WIDEST_WRAP).rev().find(|length| {
        let found = counts[*length];
        let reached = found > rest;
        rest = rest.saturating_sub(found);
        reached
    })?;
    let full = ends
        .iter()
        .filter(|(line, next)| is_full(line, next, width))
        .count();
    let evident =
        ends.len() >= LEAST_EVIDENCE && width >= NARROWEST_WRAP && full * 5 > ends.len() * 3;
    evident.then_some(width)
}

/// Whether the next line's first word would not have fitted.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    line.length + 1 + next.lead > width
}

/// Whether `next` goes on with the paragraph of `line`.
fn goes_on(text: &str, line: &Line, next: &Line, width: Option<usize>) -> bool {
    if item::marker(next.span.of(text)).is_some() {
        return false;
    }
    if width.is_some_and(|width| line.length <= WIDEST_WRAP && is_full(line, next, width)) {
        return true;
    }
    let open = line
        .span
        .of(text)
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '–' | '—'));
    if open && width.is_some_and(|width| is_full(line, next, width - width / SLACK)) {
        return true;
    }
    let lower = next.span.of(text).starts_with(char::is_lowercase);
    open && lower && line.length >= NARROWEST_WRAP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<&str> {
        split(text).iter().map(|b| b.span.of(text)).collect()
    }

    #[test]
    fn lines_are_blocks_unless_wrapped() {
        let caption = "Two ministers at a port\nTwo ministers at a port in May. Ana Ruiz / Pool";
        assert_eq!(blocks(caption).len(), 2);
        let wrapped = "The ministers met on the quay and spoke for an hour about the\n\
            tariffs on timber, which both of them had called a burden for the\n\
            mills on either bank of the river, and about the ferry that had\n\
            been out of service since spring.";
        assert_eq!(blocks(wrapped).len(), 1);
    }

    #[test]
    fn lines_of_letters_that_differ_in_width_are_joined() {
        let printed = "The presidents continued their exchange of views on the lock. Ana\n\
            Ruiz spoke about her recent contacts with the mills and confirmed that\n\
            the town was ready for talks on ferries, timber and all that belongs to\n\
            them in spring. He will write.";
        assert_eq!(blocks(printed).len(), 1);
        let list = "The ministers met on the quay and spoke for an hour about tariffs.\n\
            On timber they agreed that both of them would go on with their talks.\n\
            Ferries";
        assert_eq!(blocks(list).len(), 3);
    }

    #[test]
    fn any_line_break_counts_and_a_pair_counts_once() {
        assert_eq!(
            blocks("a b\r\nC d\r\n\r\nE\u{2028}F"),
            ["a b", "C d", "E", "F"]
        );
        let groups: Vec<u32> = split("A\r\nB\r\n\r\nC").iter().map(|b| b.group).collect();
        assert_eq!(groups, [1, 1, 2]);
    }

    #[test]
    fn invisible_characters_make_no_block() {
        assert!(blocks(" \u{a0}\n\u{200b}\n\u{feff}").is_empty());
        assert_eq!(blocks("\u{feff}A\u{200b}\n"), ["A"]);
    }

    #[test]
    fn list_items_are_not_joined() {
        assert_eq!(blocks("1. trade\n2. fish\n(a) cod\n• hake").len(), 4);
    }
}
