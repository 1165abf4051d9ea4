//! `readout` reads what governments say they said to each other.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod check;
pub mod document;
pub mod extract;
pub mod lexicon;
pub mod model;
pub mod render;
pub mod text;
pub mod wire;
