//! A page of text of a given width: hanging paragraphs and tables. In: paragraphs. Out: one string.

use super::look::Look;
use super::paragraph::{Line, Paragraph};
use unicode_width::UnicodeWidthStr;

/// Columns that a hanging paragraph has at least, however narrow the page.
const MINIMUM: usize = 20;

/// The text so far.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    width: usize,
    colour: bool,
}

impl Page {
    /// An empty page; `width` in columns.
    pub(super) fn new(width: usize, colour: bool) -> Page {
        let text = String::new();
        Page {
            text,
            width,
            colour,
        }
    }

    /// Columns of a line.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// An empty line, unless the page is empty.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A line in the look of titles.
    pub(super) fn title(&mut self, title: &str) {
        self.hang(0, Look::Strong, title, &Paragraph::default(), 1);
    }

    /// A paragraph behind a mark of `indent` columns, at most `limit` lines; further ones stand under its first word.
    pub(super) fn hang(
        &mut self,
        indent: usize,
        look: Look,
        mark: &str,
        body: &Paragraph,
        limit: usize,
    ) {
        let room = self.width.saturating_sub(indent).max(MINIMUM);
        for (number, line) in body.wrap_at_most(room, limit).iter().enumerate() {
            let mark = if number == 0 { mark } else { "" };
            look.print(mark, self.colour, &mut self.text);
            self.pad(mark.width(), indent);
            line.print(self.colour, &mut self.text);
            self.end_line();
        }
    }

    /// Cells side by side, each padded to its width.
    pub(super) fn row(&mut self, cells: &[(usize, Vec<Line>)]) {
        let height = cells.iter().map(|(_, lines)| lines.len()).max();
        for number in 0..height.unwrap_or(0) {
            for (width, lines) in cells {
                let line = lines.get(number);
                if let Some(line) = line {
                    line.print(self.colour, &mut self.text);
                }
                self.pad(line.map_or(0, Line::width), *width);
            }
            self.end_line();
        }
    }

    fn pad(&mut self, from: usize, to: usize) {
        let blanks = std::iter::repeat_n(' ', to.saturating_sub(from));
        self.text.extend(blanks);
    }

    fn end_line(&mut self) {
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
        self.text.push('\n');
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
