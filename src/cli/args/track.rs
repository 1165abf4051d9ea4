//! The options of `readout track`.

use super::{InputOptions, ScreenOptions};
use crate::cli::lexicon::LexiconOptions;
use clap::{Args, ValueEnum};
use readout::source::day;
use readout::timeline::By;

#[derive(Debug, Args)]
pub(crate) struct TrackOptions {
    #[command(flatten)]
    pub(crate) input: InputOptions,
    #[command(flatten)]
    pub(crate) words: LexiconOptions,
    /// JSON Lines: the field that holds the issuer of a text that does not tell its own
    #[arg(long, value_name = "NAME", default_value = "issuer")]
    pub(crate) issuer_field: String,
    /// Report only what stands in texts since DATE: 2023, 2023-05 or 2023-05-02; earlier texts tell what was before
    #[arg(long, value_name = "DATE", value_parser = since)]
    pub(crate) since: Option<String>,
    /// Tell what is new in INPUT against the last text of the same issuer in these files, folders or globs
    #[arg(long, value_name = "PREVIOUS")]
    pub(crate) against: Vec<String>,
    /// Periods to count by; chosen by the length of time if not given
    #[arg(long, value_enum)]
    by: Option<Period>,
    /// What to print
    #[arg(long, value_enum, default_value_t = TrackFormat::Text)]
    pub(crate) format: TrackFormat,
    /// Lines of csv; with --against always what is new
    #[arg(long, value_enum, default_value_t = TrackRows::Frequency)]
    pub(crate) rows: TrackRows,
    #[command(flatten)]
    pub(crate) screen: ScreenOptions,
    /// Show all that was found, not one screen
    #[arg(long)]
    pub(crate) full: bool,
}

impl TrackOptions {
    pub(crate) fn by(&self) -> Option<By> {
        self.by.map(|period| match period {
            Period::Month => By::Month,
            Period::Quarter => By::Quarter,
            Period::Year => By::Year,
        })
    }
}

/// A day, a month or a year.
fn since(date: &str) -> Result<String, String> {
    let first_day = format!(
        "{date}{}",
        "-01".repeat(2 - date.matches('-').count().min(2))
    );
    match day(&first_day) == Some(first_day.as_str()) {
        true => Ok(date.to_string()),
        false => Err("neither a day (2023-05-02) nor a month (2023-05) nor a year (2023)".into()),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Period {
    Month,
    Quarter,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TrackFormat {
    /// A screen, for people
    Text,
    /// One JSON object
    Json,
    /// A table
    Csv,
    /// Headings and tables, to be pasted into a document
    Markdown,
    /// One page that needs nothing else, with time drawn
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TrackRows {
    /// One line a formula or topic and period
    Frequency,
    /// One line a change, with both sentences
    Changes,
}
