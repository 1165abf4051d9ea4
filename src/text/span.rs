//! A half-open range of bytes in the decoded text.

/// Half-open byte range `[start, end)` of the decoded text; both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes; an `end` before `start` gives an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Span {
        let start = start as u32;
        Span {
            start,
            end: (end as u32).max(start),
        }
    }

    /// First byte, for slicing.
    pub fn from(self) -> usize {
        self.start as usize
    }

    /// Byte after the last, for slicing.
    pub fn to(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether no byte lies inside.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside this span, ends included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies inside.
    pub fn covers(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The words the span names; empty if the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.from()..self.to()).unwrap_or("")
    }

    /// The span without white space at either end.
    pub fn trimmed(self, text: &str) -> Span {
        let words = self.of(text);
        let lead = words.len() - words.trim_start().len();
        let body = words.trim().len();
        Span::new(self.from() + lead, self.from() + lead + body)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn trimming_keeps_offsets_of_the_words() {
        let text = "  é a\u{a0}";
        let span = Span::new(0, text.len()).trimmed(text);
        assert_eq!(span.of(text), "é a");
    }

    #[test]
    fn a_span_off_the_text_names_nothing() {
        assert_eq!(Span::new(1, 9).of("abc"), "");
        assert_eq!(Span::new(1, 2).of("é"), "");
    }
}
