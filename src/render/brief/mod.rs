//! What a summary says and in which order, as data: whose accounts stand side by side, what a reader must not miss,
//! who says what on which topic, which words are shown. In: an analysis. Out: ids of its findings. Lays out nothing.

mod columns;
mod first;
mod gravity;
mod label;
mod matrix;
mod quotes;

pub use columns::columns;
pub use first::{Alert, BriefedTopic, Counts, alerts, is_joint};
pub use gravity::gravity;
pub use label::{Label, label};
pub use matrix::{Cell, Matrix, Row, matrix};
pub use quotes::telling_quotes;
