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

use crate::model::{Analysis, Language};

/// `no concern`, `1 concern`, `2 concerns`.
fn number(count: usize, of: &str) -> String {
    match count {
        0 => format!("no {of}"),
        1 => format!("1 {of}"),
        _ => format!("{count} {of}s"),
    }
}

/// The languages that a document is read in, its own first: "Chinese and English".
fn languages(analysis: &Analysis) -> String {
    let own = analysis.language;
    let mut all = analysis.sections.iter().map(|s| s.item.language);
    let other = all.find(|language| *language != own);
    let other = other.map_or(String::new(), |other| {
        format!(" and {}", language_name(other))
    });
    language_name(own).to_owned() + &other
}

/// The name of a language.
fn language_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Chinese => "Chinese",
    }
}
