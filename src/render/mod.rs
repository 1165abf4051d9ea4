//! Outputs, one file a format. In: finished findings. Out: characters. They lay out and decide nothing.

pub mod brief;
pub mod catalogue;
pub mod check;
mod clean;
pub mod csv;
pub mod html;
pub mod json;
pub mod markdown;
mod phrases;
mod sides;
pub mod stats;
pub mod text;
mod track;
mod view;

pub use clean::clean;
pub use sides::Sides;
pub use track::Track;
pub use view::View;

/// `no concern`, `1 concern`, `2 concerns`.
fn number(count: usize, of: &str) -> String {
    match count {
        0 => format!("no {of}"),
        1 => format!("1 {of}"),
        _ => format!("{count} {of}s"),
    }
}

/// The name of a language, by its code.
fn language(code: &str) -> &str {
    match code {
        "en" => "English",
        "zh" => "Chinese",
        other => other,
    }
}
