//! The options of every command that prints text for people.

use anstream::{AutoStream, ColorChoice};
use clap::{Args, ValueEnum};
use std::io;
use terminal_size::{Width, terminal_size_of};

/// How text looks; every command that prints text takes these.
#[derive(Debug, Args)]
pub(crate) struct ScreenOptions {
    /// Colour: auto means on a terminal, unless NO_COLOR is set
    #[arg(long, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    color: Colour,
    /// Columns of text; the terminal's, or 100, if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(20..))]
    width: Option<u16>,
}

impl ScreenOptions {
    pub(crate) fn colour(&self) -> bool {
        match self.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        }
    }

    /// Colour in a file: only if it is asked for.
    pub(crate) fn colour_of_file(&self) -> bool {
        self.color == Colour::Always
    }

    pub(crate) fn width(&self) -> usize {
        let terminal = || terminal_size_of(io::stdout()).map(|(Width(columns), _)| columns);
        usize::from(self.width.or_else(terminal).unwrap_or(100))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colour {
    Auto,
    Always,
    Never,
}
