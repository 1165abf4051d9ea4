//! A simple page for other renderers: marked paragraphs, nothing else.

use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;

/// A page of marked paragraphs.
#[derive(Debug)]
pub struct Leaf(Page);

impl Leaf {
    /// An empty page; `width` in columns.
    pub fn new(width: usize, colour: bool) -> Leaf {
        Leaf(Page::new(width, colour))
    }

    /// A paragraph behind a mark; further lines stand `indent` columns in.
    pub fn item(&mut self, indent: usize, mark: &str, body: &str) {
        self.0.hang(
            indent,
            Look::Strong,
            mark,
            &Paragraph::plain(body),
            usize::MAX,
        );
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.0.finish()
    }
}
