//! Whether an analysis has what a careful reader expects. In: an expectation and an analysis. Out: a report, one verdict
//! an expectation; `record` does the same for a timeline or a comparison, `golden` tells what changed since output was kept,
//! `gold` counts over many annotated texts. Reads no files, prints nothing.

mod alike;
mod counts;
mod differences;
mod document;
mod event;
mod expectation;
pub mod gold;
mod golden;
mod lexicon;
mod quotes;
mod reading;
mod record;
mod report;
mod speakers;
mod substance;

pub use expectation::Expectation;
pub use golden::{check_golden, golden};
pub use lexicon::check_lexicon;
pub use reading::{ExpectationError, locate};
pub use record::{COMPARISON, RecordExpectation, TIMELINE, check_record};
pub use report::{Failure, Report, Verdict};

use crate::model::Analysis;
use report::Judge;

/// Compares one analysis of `text` with what is expected of it.
pub fn check(expectation: &Expectation, text: &str, analysis: &Analysis) -> Report {
    let mut judge = Judge::new(text, analysis, expectation.min_confidence);
    document::check(expectation, &mut judge);
    speakers::check(expectation, &mut judge);
    quotes::check(expectation, &mut judge);
    substance::check(expectation, &mut judge);
    event::check(expectation, &mut judge);
    counts::check(&expectation.counts, &mut judge);
    judge.finish().excusing(&expectation.known_to_fail)
}
