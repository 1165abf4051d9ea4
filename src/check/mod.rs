//! Whether an analysis has what a careful reader expects. In: an expectation and an analysis. Out: a report, one verdict
//! an expectation; `record` does the same for a timeline or a comparison, `gold` counts over many annotated texts. Reads no files, prints nothing.

mod alike;
mod differences;
mod document;
mod event;
mod expectation;
pub mod gold;
mod lexicon;
mod quotes;
mod record;
mod report;
mod speakers;
mod substance;

pub use expectation::{Expectation, ExpectationError};
pub use lexicon::check_lexicon;
pub use record::{COMPARISON, RecordExpectation, TIMELINE, check_record};
pub use report::{Failure, Report, Verdict};

use crate::model::Analysis;
use report::Judge;

/// Compares one analysis of `text` with what is expected of it.
pub fn check(expectation: &Expectation, text: &str, analysis: &Analysis) -> Report {
    let mut judge = Judge::new(text, analysis);
    document::check(expectation, &mut judge);
    speakers::check(expectation, &mut judge);
    quotes::check(expectation, &mut judge);
    substance::check(expectation, &mut judge);
    event::check(expectation, &mut judge);
    judge.finish().excusing(&expectation.known_to_fail)
}
