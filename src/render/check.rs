//! The report of `readout check`, for people (`text`) and for the programs that run it (`junit`, `github`, `sarif`).
//! Words of articles stand in all of them: each format has its own way to keep them from being taken for commands.

mod github;
mod junit;
mod sarif;

pub use github::github;
pub use junit::junit;
pub use sarif::sarif;

use super::clean;
use crate::wire::{Check, CheckFailure, CheckedArticle};

/// The report for people; articles without failures only count.
pub fn text(check: &Check) -> String {
    let mut text = String::new();
    for article in check.articles.iter().filter(|a| !a.failures.is_empty()) {
        for failure in &article.failures {
            text += &one(article, failure);
        }
        text.push('\n');
    }
    text + &sum(check) + "\n"
}

/// `article.txt:12:5: quotes[3]: expected “…”`, each difference on a line below.
fn one(article: &CheckedArticle, failure: &CheckFailure) -> String {
    let (path, line, column) = article.place_of(failure);
    let mut text = format!("{}:{line}:{column}: {}\n", clean(path), head(failure));
    for found in &failure.found {
        text += &format!("    {}\n", clean(found));
    }
    text
}

/// `quotes[3]: expected “…”`
fn head(failure: &CheckFailure) -> String {
    let (name, expected) = (clean(&failure.expectation), clean(&failure.expected));
    format!("{name}: expected {expected}")
}

/// The head and each difference, a line each.
fn whole(failure: &CheckFailure) -> String {
    let found = failure.found.iter().map(|found| clean(found));
    let lines: Vec<String> = std::iter::once(head(failure)).chain(found).collect();
    lines.join("\n")
}

/// `14 articles, 231 expectations, 3 failed`.
fn sum(check: &Check) -> String {
    let number = |count: usize, of: &str| match count {
        1 => format!("1 {of}"),
        _ => format!("{count} {of}s"),
    };
    let articles = number(check.number_of_articles(), "article");
    let expectations = number(check.expectations, "expectation");
    let known = match check.known {
        0 => String::new(),
        known => format!(", {known} known to fail"),
    };
    let errors = match check.errors.len() {
        0 => String::new(),
        errors => format!(", {errors} unreadable"),
    };
    format!(
        "{articles}, {expectations}, {} failed{known}{errors}",
        check.failed
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::CheckError;

    /// A report whose words try to be commands, markup and escapes.
    pub(super) fn hostile() -> Check {
        let words = "“a\n::error::no” ##[error] ]]> <x y='\"'>&amp; \u{1b}[31m\u{fffe} [me](http://x) {0} 100%\r\n::stop-commands::x";
        let failure = CheckFailure {
            expectation: "quotes[0]".into(),
            expected: words.into(),
            found: vec![words.into(), "::set-output name=a::b".into()],
            line: Some(2),
            column: Some(7),
            expectation_line: 3,
            expectation_column: 5,
        };
        let far = CheckFailure {
            expectation: "absent.quotes “::error::”".into(),
            line: None,
            column: None,
            ..failure.clone()
        };
        let article = CheckedArticle {
            path: "a,b:c%/“é”\u{1b}\n::error.txt".into(),
            expectation: "dir/expect.json".into(),
            expectations: 4,
            known: 1,
            failures: vec![failure.clone(), far],
            excused: vec![failure],
            held: vec!["document.genre".into()],
        };
        let error = CheckError {
            path: "b.json".into(),
            line: Some(1),
            column: None,
            message: "::debug::unknown key `<a>`".into(),
        };
        Check::new(vec![article], vec![error])
    }

    #[test]
    fn people_are_told_the_place_in_the_article_or_else_in_the_expectation() {
        let text = text(&hostile());
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines[0].starts_with("a,b:c%/“é”� ::error.txt:2:7: quotes[0]: expected “a"),
            "{text}"
        );
        assert!(
            lines[3].starts_with("dir/expect.json:3:5: absent.quotes"),
            "{text}"
        );
        assert!(!text.contains(['\u{1b}', '\r']));
        assert_eq!(
            lines.last(),
            Some(&"1 article, 4 expectations, 2 failed, 1 known to fail, 1 unreadable")
        );
    }
}
