//! The JSON contract: serde and schemars types made from the model. In: a source and its analysis. Out: values that
//! serialise to `readout.analysis/1`. Bytes become code points here; decides nothing about findings.

mod analysis;
pub mod annotation;
mod catalogue;
mod check;
pub mod comparison;
mod document;
mod error;
mod event;
mod explanation;
mod names;
mod place;
mod restore;
pub mod rows;
mod speech;
mod stats;
mod substance;
pub mod timeline;
mod uri;
mod weighed;

pub use analysis::{ANALYSIS_SCHEMA, Analysis, Options};
pub use catalogue::{Entry, Example, Fact, actors, formulas, rules, strengths, topics};
pub use check::{Beside, CHECK_SCHEMA, Check, CheckError, CheckFailure, CheckedArticle};
pub use comparison::{COMPARISON_SCHEMA, Comparison};
pub use document::{Account, Diagnostic, Document, Section, Sentence, SourceRecord, Tool};
pub use error::{ERROR_SCHEMA, ErrorRecord};
pub use event::{Duration, Event, Initiator, NextStep, Participant, When, Where};
pub use explanation::{Asked, EXPLANATION_SCHEMA, Explanation, entries, place_of};
pub use names::variant;
pub use place::{Finding, Place, Places};
pub use restore::restore;
pub use speech::{Cue, Quote, Speaker};
pub use stats::{Counted, CountedAt, STATS_SCHEMA, Stats, StatsScore};
pub use substance::{Characterization, Position, Signal, Topic, TopicInAccount, TopicMention};
pub use timeline::{TIMELINE_SCHEMA, Timeline};
pub use uri::uri;
pub use weighed::{WeighedCircumstance, WeighedCue, WeighedFrame, WeighedReading, WeighedSource};

/// A share or a weight to three decimals, which is as many as mean anything.
fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
