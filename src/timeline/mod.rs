//! What one issuer's texts say over time. In: texts, each read from a finished analysis. Out: one timeline, as data: series
//! by issuer, counterpart, genre and language; in each, where every formula and topic stands first and last, how often, in
//! which words, and what changed from text to text. It says what stands in these texts, never why. Cannot fail.
//!
//! ```
//! use readout::{extract::analyze, lexicon::Lexicon, model::Source, timeline::*};
//!
//! let lexicon = Lexicon::english();
//! let mut reader = Reader::new(lexicon);
//! let texts = ["March 9, 2021", "May 4, 2022"].map(|day| {
//!     let title = "Readout of President Biden’s Call with President Macron";
//!     let text = format!("{title}\n\n{day}\n\nPresident Biden spoke today with President Macron.");
//!     let analysis = analyze(&text, lexicon);
//!     let source = Source { text, ..Source::default() };
//!     reader.read(source, &analysis, &Recorded::default())
//! });
//! let timeline = track(texts.into(), &Options::default(), lexicon);
//! assert_eq!(timeline.series[0].texts.len(), 2);
//! assert_eq!(timeline.texts[0].day(), "2021-03-09");
//! ```

mod against;
mod align;
mod change;
mod changes;
mod date;
mod entry;
mod findings;
mod formulas;
mod place;
mod rows;
mod statements;
mod strength;
mod text;
mod warnings;
mod wording;

pub use date::{By, is_since, period};
pub use findings::*;
pub use strength::direction;
pub use text::{Reader, Recorded};
pub use warnings::Warning;

use crate::lexicon::Lexicon;
use crate::model::Wording;
use std::collections::BTreeMap;

/// What the caller may choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Only what stands in texts of this day, month or year and later is reported ("2023", "2023-05", "2023-05-02");
    /// earlier texts tell what was there before.
    pub since: Option<String>,
    /// The periods to count by; chosen by the length of time if `None`.
    pub by: Option<By>,
}

/// Puts texts into series, each in the order of time; the order of `texts` does not matter.
pub fn track(mut texts: Vec<Text>, options: &Options, lexicon: &Lexicon) -> Timeline {
    texts.sort_by(|a, b| a.order().cmp(&b.order()));
    let placed = place::place(&texts);
    let by = options.by.unwrap_or_else(|| date::fitting(&texts));
    let mut members: BTreeMap<&Key, Vec<usize>> = BTreeMap::new();
    for (at, placed) in placed.iter().enumerate() {
        if placed.is_empty() {
            members.entry(&texts[at].key).or_default().push(at);
        }
    }
    let series = members.into_iter().map(|(key, members)| {
        let scope = rows::Scope {
            texts: &texts,
            members: &members,
            since: options.since.as_deref(),
            by,
        };
        series(key, &scope, lexicon)
    });
    let series: Vec<Series> = series.collect();
    let left_out = placed.into_iter().enumerate();
    let left_out = left_out.filter(|(_, reasons)| !reasons.is_empty());
    let left_out = left_out.map(|(text, reasons)| LeftOut { text, reasons });
    Timeline {
        left_out: left_out.collect(),
        against: against::find(&texts, &series, lexicon),
        series,
        by,
        since: options.since.clone(),
        texts,
    }
}

fn series(key: &Key, scope: &rows::Scope<'_>, lexicon: &Lexicon) -> Series {
    let lexicon = lexicon.in_language(key.language);
    let first = scope.members.first().map(|at| scope.texts[*at].wording);
    Series {
        key: key.clone(),
        wording: first.unwrap_or(Wording::Secondhand),
        texts: scope.members.to_vec(),
        periods: rows::periods(scope),
        formulas: rows::formulas(scope, lexicon),
        topics: rows::topics(scope),
        changes: changes::between(scope.texts, scope.members, scope.since, lexicon),
    }
}
