//! The terminal's screen: what a reader must not miss, then the matrix, then the words. In: a document and its
//! findings. Out: text of a given width. What it says is chosen in `brief`; here it is only laid out.

mod event;
mod explain;
mod first;
mod header;
mod leaf;
mod look;
mod matrix;
mod page;
mod paragraph;
mod sides;
mod timeline;
mod words;

use super::view::View;
use crate::compare;
use crate::model::{Analysis, Source};
pub use explain::explanation;
pub(super) use explain::one_line;
pub use leaf::Leaf;
use page::Page;
pub use sides::comparison;
pub use timeline::{against, timeline};

/// What the caller may choose about the screen.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to use colour.
    pub colour: bool,
    /// Whether to show all that was found instead of one screen.
    pub full: bool,
}

/// The screen for one document.
pub fn screen(source: &Source, analysis: &Analysis, options: &Options) -> String {
    let view = &View::new(source, analysis);
    let columns = compare::columns(analysis);
    let mut page = Page::new(options.width.max(40), options.colour);
    header::print(view, &mut page);
    event::print(view, &mut page);
    first::print(view, &columns, options.full, &mut page);
    matrix::print(view, &columns, options.full, &mut page);
    words::print_quotes(view, &columns, options.full, &mut page);
    words::print_next_steps(view, options.full, &mut page);
    words::print_diagnostics(view, options.full, &mut page);
    words::print_rest(view, options.full, &mut page);
    page.finish()
}
