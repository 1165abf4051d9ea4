//! Marked spans over a text, properly nested. In: spans in any order, crossing as they may. Out: the text with elements
//! around the marked words; a span that another one cuts becomes several pieces. Linear in the text and its marks.

use crate::text::Span;
use std::cmp::Reverse;
use std::fmt::Write;

/// One marked stretch.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// The characters, in bytes.
    pub(super) span: Span,
    /// Outer marks of one beginning and length come first.
    pub(super) layer: u8,
    /// The start tag's classes.
    pub(super) class: String,
    /// The anchor of its first piece.
    pub(super) id: Option<String>,
    /// The number of the quote that it belongs to, for the script.
    pub(super) quote: Option<usize>,
    /// The id of the topic that it names, for the script.
    pub(super) topic: Option<String>,
    /// What stands before its first piece, finished HTML.
    pub(super) lead: String,
}

/// Puts marks in the order in which they open.
pub(super) fn sort(marks: &mut [Mark]) {
    marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end), mark.layer));
}

/// Writes `part` of `text` with those of the sorted `marks` that touch it.
pub(super) fn write(text: &str, part: Span, marks: &[Mark], to: &mut String) {
    let mut pen = Pen {
        text,
        at: part.start,
        open: Vec::new(),
        to,
    };
    for mark in marks {
        let span = Span {
            start: mark.span.start.max(part.start),
            end: mark.span.end.min(part.end),
        };
        if span.start < span.end {
            pen.begin(mark, span);
        }
    }
    pen.go_to(part.end);
}

struct Pen<'a> {
    text: &'a str,
    at: u32,
    open: Vec<(&'a Mark, u32)>,
    to: &'a mut String,
}

impl<'a> Pen<'a> {
    fn begin(&mut self, mark: &'a Mark, span: Span) {
        self.go_to(span.start);
        // Those that end earlier than the new one have to lie inside of it: they are cut and go on within.
        let inner = self.open.iter().position(|(_, end)| *end < span.end);
        let cut = self.open.split_off(inner.unwrap_or(self.open.len()));
        self.close(cut.len());
        self.start(mark, span.start == mark.span.start);
        self.open.push((mark, span.end));
        for (mark, end) in cut {
            self.start(mark, false);
            self.open.push((mark, end));
        }
    }

    /// Writes on to `end`, closing what ends on the way; ends never grow toward the inside.
    fn go_to(&mut self, end: u32) {
        while let Some((_, next)) = self.open.last().copied().filter(|(_, next)| *next <= end) {
            self.write_to(next);
            self.open.pop();
            self.close(1);
        }
        self.write_to(end);
    }

    fn write_to(&mut self, end: u32) {
        if self.at < end {
            let words = Span {
                start: self.at,
                end,
            }
            .of(self.text);
            let _ = maud::Escaper::new(self.to).write_str(words);
            self.at = end;
        }
    }

    fn close(&mut self, count: usize) {
        for _ in 0..count {
            self.to.push_str("</mark>");
        }
    }

    fn start(&mut self, mark: &Mark, first: bool) {
        if first {
            self.to.push_str(&mark.lead);
        }
        let _ = write!(self.to, "<mark class=\"{}\"", mark.class);
        if let Some(quote) = mark.quote {
            let _ = write!(self.to, " data-q=\"{quote}\"");
        }
        if let Some(topic) = &mark.topic {
            self.to.push_str(" data-t=\"");
            let _ = maud::Escaper::new(self.to).write_str(topic);
            self.to.push('"');
        }
        if let Some(id) = mark.id.as_ref().filter(|_| first) {
            let _ = write!(self.to, " id=\"{id}\"");
        }
        self.to.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(start: usize, end: usize, class: &str) -> Mark {
        Mark {
            span: Span::new(start, end),
            layer: 0,
            class: class.into(),
            id: None,
            quote: None,
            topic: None,
            lead: String::new(),
        }
    }

    fn written(text: &str, mut marks: Vec<Mark>) -> String {
        sort(&mut marks);
        let mut to = String::new();
        write(text, Span::new(0, text.len()), &marks, &mut to);
        to.replace("<mark class=\"", "<")
            .replace("\">", ">")
            .replace("</mark>", "/")
    }

    #[test]
    fn crossing_marks_are_cut_and_nest() {
        let crossing = vec![mark(0, 4, "a"), mark(2, 6, "b")];
        assert_eq!(written("abcdefg", crossing), "<a>ab/<b><a>cd/ef/g");
        let inside = vec![mark(1, 2, "b"), mark(0, 4, "a")];
        assert_eq!(written("abcd", inside), "<a>a<b>b/cd/");
        let alike = vec![mark(0, 2, "a"), mark(0, 2, "b")];
        assert_eq!(written("ab", alike), "<a><b>ab//");
    }

    #[test]
    fn words_are_escaped() {
        assert_eq!(
            written("<b>&\"", vec![mark(0, 1, "a")]),
            "<a>&lt;/b&gt;&amp;&quot;"
        );
    }

    proptest! {
        #[test]
        fn the_text_stays_whole_and_marks_nest(spans in prop::collection::vec((0usize..30, 0usize..30), 0..12)) {
            let text = "abcdefghijklmnopqrstuvwxyzabcd";
            let marks = spans.iter().map(|(a, b)| mark(*a.min(b), *a.max(b), "x")).collect();
            let html = written(text, marks);
            prop_assert_eq!(html.replace("<x>", "").replace('/', ""), text);
            let mut depth = 0i32;
            for c in html.chars() {
                depth += match c { '<' => 1, '/' => -1, _ => 0 };
                prop_assert!(depth >= 0);
            }
            prop_assert_eq!(depth, 0);
            for at in 0..text.len() {
                let covering = spans.iter().filter(|(a, b)| (*a.min(b)..*a.max(b)).contains(&at)).count();
                let mut depth = 0;
                let mut seen = 0;
                for c in html.replace("<x>", "<").chars() {
                    match c {
                        '<' => depth += 1,
                        '/' => depth -= 1,
                        _ => {
                            if seen == at { prop_assert_eq!(depth, covering); }
                            seen += 1;
                        }
                    }
                }
            }
        }
    }
}
