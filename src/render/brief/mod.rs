//! What a summary says and in which order, as data: whose accounts stand side by side, what a reader must not miss,
//! who says what on which topic, which words are shown. In: an analysis. Out: ids of its findings. Lays out nothing.

mod first;
mod label;
mod matrix;
mod quotes;

pub use first::{Alert, Counts, alerts};
pub use label::{Label, label};
pub use matrix::{Matrix, matrix};
pub use quotes::telling_quotes;
