//! One page of HTML for people: self-contained, readable without scripts, on paper and on a telephone. In: findings. Out: a
//! page. It lists all that JSON lists.
//!
//! Templates are `maud`'s: they are checked when the program is built and escape whatever is put into them, in text and in
//! attributes, so that no renderer can forget it. A policy in the page's head forbids every request and every script but its
//! own; characters that turn the direction of text are shown as replaced.

mod article;
mod compare;
mod document;
mod event;
mod filters;
mod findings;
mod first;
mod formulas;
mod marked;
mod marks;
mod matrix;
mod offsets;
mod page;
mod people;
mod pieces;
mod places;
mod quotes;
mod scene;
mod source;
mod spoken;
mod track;

pub use compare::comparison;
pub use document::{document, title};
pub use page::{foot, head};
pub use track::timeline;
