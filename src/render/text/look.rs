//! How words look on a terminal; nowhere else does colour exist.

use crate::model::AccountId;
use crate::render::view::View;
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
    /// What is of a side, by the side's number; its name stands by it.
    Side(usize),
}

/// The colours of sides; further ones have none.
const SIDES: [AnsiColor; 4] = [
    AnsiColor::Green,
    AnsiColor::Magenta,
    AnsiColor::BrightBlue,
    AnsiColor::Yellow,
];

impl Look {
    /// That of a side, or of no known one.
    pub(super) fn of_side(view: &View<'_>, side: Option<&str>) -> Look {
        let number = side.and_then(|side| view.side_number(side));
        number.map_or(Look::Strong, Look::Side)
    }

    /// That of an account's side.
    pub(super) fn of_account(view: &View<'_>, id: AccountId) -> Look {
        Look::of_side(
            view,
            view.account(id).and_then(|account| account.side.as_deref()),
        )
    }

    fn style(self) -> Style {
        let style = Style::new();
        match self {
            Look::Plain => style,
            Look::Strong => style.bold(),
            Look::Alarm => style.bold().fg_color(Some(AnsiColor::Red.into())),
            Look::Quoted => style.fg_color(Some(AnsiColor::Cyan.into())),
            Look::Faint => style.dimmed(),
            Look::Side(number) => style
                .bold()
                .fg_color(SIDES.get(number).map(|color| (*color).into())),
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
