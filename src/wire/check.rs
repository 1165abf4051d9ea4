//! What `readout check` prints as JSON.

use crate::check::Report;
use crate::text::{LineIndex, Span};
use serde::Serialize;

/// The value of `schema` in the output of a check.
pub const CHECK_SCHEMA: &str = "readout.check/1";

/// All articles that were checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// `readout.check/1`.
    pub schema: &'static str,
    /// Number of expectations.
    pub expectations: usize,
    /// How many of them failed.
    pub failed: usize,
    /// How many more failed that are listed as known to fail.
    pub known: usize,
    /// One an article.
    pub articles: Vec<CheckedArticle>,
}

/// One article and what failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedArticle {
    /// Its path.
    pub path: String,
    /// Number of expectations.
    pub expectations: usize,
    /// How many failed that are listed as known to fail.
    pub known: usize,
    /// Those that failed.
    pub failures: Vec<CheckFailure>,
}

/// One expectation that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckFailure {
    /// Where it stands in the expectation: `quotes[3]`.
    pub expectation: String,
    /// What was expected.
    pub expected: String,
    /// What was found instead, one difference each.
    pub found: Vec<String>,
    /// Line of the nearest finding, counted from 1.
    pub line: Option<usize>,
    /// Its column in code points, counted from 1.
    pub column: Option<usize>,
}

impl Check {
    /// Sums up.
    pub fn new(articles: Vec<CheckedArticle>) -> Check {
        Check {
            schema: CHECK_SCHEMA,
            expectations: articles.iter().map(|a| a.expectations).sum(),
            failed: articles.iter().map(|a| a.failures.len()).sum(),
            known: articles.iter().map(|a| a.known).sum(),
            articles,
        }
    }
}

impl CheckedArticle {
    /// The report on the article at `path` whose text is `text`.
    pub fn new(path: &str, text: &str, report: &Report) -> CheckedArticle {
        let lines = LineIndex::new(text);
        let place = |span: Span| lines.line_and_column(text, span.start);
        let failures = report.failures().map(|(verdict, failure)| {
            let nearest = failure.nearest.map(place);
            CheckFailure {
                expectation: verdict.expectation.clone(),
                expected: failure.expected.clone(),
                found: failure.found.clone(),
                line: nearest.map(|(line, _)| line),
                column: nearest.map(|(_, column)| column),
            }
        });
        CheckedArticle {
            path: path.into(),
            expectations: report.verdicts.len(),
            known: report.known,
            failures: failures.collect(),
        }
    }
}
