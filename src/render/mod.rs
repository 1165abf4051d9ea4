//! Outputs, one file a format. In: finished findings. Out: characters. They lay out and decide nothing.

pub mod brief;
pub mod catalogue;
pub mod check;
mod clean;
pub mod csv;
pub mod json;
pub mod markdown;
mod sides;
pub mod stats;
pub mod text;
mod view;

pub use clean::clean;
pub use sides::Sides;
pub use view::View;
