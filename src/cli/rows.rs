//! Flat rows of an analysis, as lines of CSV or of JSON.

use clap::ValueEnum;
use readout::render::{csv, json};
use readout::wire::rows::{EventRow, PositionRow, QuoteRow, Row, SignalRow, Table, TopicRow};
use std::io::{self, Write};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rows {
    /// A quote
    Quotes,
    /// A topic in an account
    Topics,
    /// An act of somebody on a topic
    Positions,
    /// A formula
    Signals,
    /// An encounter
    Events,
}

/// Prints the line of columns.
pub(super) fn print_head(to: &mut impl Write, rows: Rows) -> io::Result<()> {
    let head = match rows {
        Rows::Quotes => csv::head::<QuoteRow>(),
        Rows::Topics => csv::head::<TopicRow>(),
        Rows::Positions => csv::head::<PositionRow>(),
        Rows::Signals => csv::head::<SignalRow>(),
        Rows::Events => csv::head::<EventRow>(),
    };
    to.write_all(head.as_bytes())
}

/// Prints the rows of one document, as CSV or else as JSON.
pub(super) fn print(to: &mut impl Write, rows: Rows, of: &Table<'_>, csv: bool) -> io::Result<()> {
    match rows {
        Rows::Quotes => print_all(to, of.quotes(), csv),
        Rows::Topics => print_all(to, of.topics(), csv),
        Rows::Positions => print_all(to, of.positions(), csv),
        Rows::Signals => print_all(to, of.signals(), csv),
        Rows::Events => print_all(to, of.events(), csv),
    }
}

fn print_all<R: Row>(
    to: &mut impl Write,
    mut rows: impl Iterator<Item = R>,
    csv: bool,
) -> io::Result<()> {
    match csv {
        true => to.write_all(csv::lines(rows).as_bytes()),
        false => rows.try_for_each(|row| json::line(to, &row)),
    }
}
