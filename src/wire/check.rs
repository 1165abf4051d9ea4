//! What `readout check` prints as JSON, and what its other formats are made from.

use crate::check::{Failure, Report, Verdict, locate};
use crate::text::{LineIndex, Span};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The value of `schema` in the output of a check.
pub const CHECK_SCHEMA: &str = "readout.check/1";

/// All articles that were checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Check {
    /// `readout.check/1`.
    pub schema: String,
    /// Number of expectations.
    pub expectations: usize,
    /// How many of them failed.
    pub failed: usize,
    /// How many more failed that are listed as known to fail.
    pub known: usize,
    /// One for each article and each file beside it that says what to expect.
    pub articles: Vec<CheckedArticle>,
    /// What could not be read.
    pub errors: Vec<CheckError>,
}

/// One article, or the texts of a folder, against one file of expectations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckedArticle {
    /// Its path; of the texts of a folder, that of the expectation.
    pub path: String,
    /// The path of the file that says what to expect.
    pub expectation: String,
    /// Number of expectations.
    pub expectations: usize,
    /// How many failed that are listed as known to fail.
    pub known: usize,
    /// Those that failed.
    pub failures: Vec<CheckFailure>,
    /// Those that failed and are listed as known to fail.
    pub excused: Vec<CheckFailure>,
    /// Names of those that hold.
    pub held: Vec<String>,
}

/// One expectation that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckFailure {
    /// Where it stands in the expectation: `quotes[3]`.
    pub expectation: String,
    /// What was expected.
    pub expected: String,
    /// What was found instead, one difference each.
    pub found: Vec<String>,
    /// Line of the nearest finding in the article, counted from 1; null where nothing is near.
    pub line: Option<usize>,
    /// Its column in code points, counted from 1.
    pub column: Option<usize>,
    /// Line of the expectation in its file, counted from 1.
    pub expectation_line: usize,
    /// Its column in code points, counted from 1.
    pub expectation_column: usize,
}

/// A file that could not be read, so that nothing was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckError {
    /// Its path.
    pub path: String,
    /// Line of what is wrong, counted from 1; null where it is no matter of a line.
    pub line: Option<usize>,
    /// Its column in code points, counted from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl Check {
    /// Sums up.
    pub fn new(articles: Vec<CheckedArticle>, errors: Vec<CheckError>) -> Check {
        Check {
            schema: CHECK_SCHEMA.into(),
            expectations: articles.iter().map(|a| a.expectations).sum(),
            failed: articles.iter().map(|a| a.failures.len()).sum(),
            known: articles.iter().map(|a| a.known).sum(),
            articles,
            errors,
        }
    }

    /// Number of articles; one that is held against two files is one.
    pub fn number_of_articles(&self) -> usize {
        let paths = self.articles.iter().map(|article| article.path.as_str());
        paths.collect::<BTreeSet<&str>>().len()
    }
}

/// The file that says what to expect of an article.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Its path.
    pub path: &'a str,
    /// What stands in it.
    pub json: &'a str,
}

impl CheckedArticle {
    /// The report on the article at `path` whose text is `text`, made by the file beside it.
    pub fn new(path: &str, text: &str, beside: Beside<'_>, report: &Report) -> CheckedArticle {
        let lines = LineIndex::new(text);
        let place = |span: Span| lines.line_and_column(text, span.start);
        let failure = |(verdict, failure): (&Verdict, &Failure)| {
            let nearest = failure.nearest.map(place);
            let (expectation_line, expectation_column) = locate(beside.json, &verdict.expectation);
            CheckFailure {
                expectation: verdict.expectation.clone(),
                expected: failure.expected.clone(),
                found: failure.found.clone(),
                line: nearest.map(|(line, _)| line),
                column: nearest.map(|(_, column)| column),
                expectation_line,
                expectation_column,
            }
        };
        let excused: Vec<CheckFailure> = report.excused().map(failure).collect();
        CheckedArticle {
            path: path.into(),
            expectation: beside.path.into(),
            expectations: report.verdicts.len(),
            known: excused.len(),
            failures: report.failures().map(failure).collect(),
            excused,
            held: report.held().map(str::to_string).collect(),
        }
    }

    /// Where people should look: the nearest finding in the article, or else the expectation; path, line, column.
    pub fn place_of(&self, failure: &CheckFailure) -> (&str, usize, usize) {
        match (failure.line, failure.column) {
            (Some(line), Some(column)) => (&self.path, line, column),
            _ => self.place_beside(failure),
        }
    }

    /// Where the expectation stands: path, line, column.
    pub fn place_beside(&self, failure: &CheckFailure) -> (&str, usize, usize) {
        (
            &self.expectation,
            failure.expectation_line,
            failure.expectation_column,
        )
    }
}
