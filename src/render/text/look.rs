//! How words look on a terminal; nowhere else does colour exist.

use anstyle::{AnsiColor, Style};
use std::fmt::Write;

/// What a word is, for the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Look {
    /// Running text.
    #[default]
    Plain,
    /// Titles and acts.
    Strong,
    /// What must not be missed.
    Alarm,
    /// Words of the document.
    Quoted,
    /// Lines and provenance.
    Faint,
}

impl Look {
    fn style(self) -> Style {
        let style = Style::new();
        match self {
            Look::Plain => style,
            Look::Strong => style.bold(),
            Look::Alarm => style.bold().fg_color(Some(AnsiColor::Red.into())),
            Look::Quoted => style.fg_color(Some(AnsiColor::Cyan.into())),
            Look::Faint => style.dimmed(),
        }
    }

    /// Writes the text, between escape sequences if `colour`.
    pub(super) fn print(self, text: &str, colour: bool, to: &mut String) {
        if !colour || self == Look::Plain {
            to.push_str(text);
            return;
        }
        let style = self.style();
        let _ = write!(to, "{style}{text}{style:#}");
    }
}
