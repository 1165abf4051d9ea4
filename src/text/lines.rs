//! From byte offsets to line and column. In: the text. Out: an index to ask. Never searches the text again.

/// Where each line of a text begins.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the line starts of `text` once; a line ends after `\n`.
    pub fn new(text: &str) -> LineIndex {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at as u32 + 1))
            .collect();
        LineIndex { starts }
    }

    /// The line of a byte offset, counted from 1.
    pub fn line(&self, offset: u32) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// Line and column of a byte offset, both counted from 1, the column in code points.
    pub fn line_and_column(&self, text: &str, offset: u32) -> (usize, usize) {
        let line = self.line(offset);
        let start = self.starts[line - 1] as usize;
        let before = text.get(start..offset as usize).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// The bytes of a line (counted from 1) without its line break; `None` past the last.
    pub fn span(&self, text: &str, line: usize) -> Option<super::Span> {
        let start = *self.starts.get(line.checked_sub(1)?)? as usize;
        let end = self.starts.get(line).map_or(text.len(), |s| *s as usize);
        let body = text.get(start..end)?.trim_end_matches(['\n', '\r']);
        Some(super::Span::new(start, start + body.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::LineIndex;

    #[test]
    fn columns_count_code_points() {
        let text = "a\né“b";
        let lines = LineIndex::new(text);
        assert_eq!(lines.line_and_column(text, 7), (2, 3));
        assert_eq!(lines.line(0), 1);
        assert_eq!(lines.span(text, 2).map(|s| s.of(text)), Some("é“b"));
        assert_eq!(lines.span(text, 3), None);
    }
}
