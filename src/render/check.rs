//! The report of `readout check` for people: what failed, article by article, and the sum.

use super::clean;
use crate::wire::{Check, CheckFailure};

/// The report; articles without failures only count.
pub fn text(check: &Check) -> String {
    let mut text = String::new();
    for article in check.articles.iter().filter(|a| !a.failures.is_empty()) {
        for failure in &article.failures {
            text += &one(&article.path, failure);
        }
        text.push('\n');
    }
    text + &sum(check) + "\n"
}

/// `article.txt:12:5: quotes[3]: expected “…”`, each difference on a line below.
fn one(path: &str, failure: &CheckFailure) -> String {
    let place = match (failure.line, failure.column) {
        (Some(line), Some(column)) => format!("{}:{line}:{column}", clean(path)),
        _ => clean(path),
    };
    let (name, expected) = (clean(&failure.expectation), clean(&failure.expected));
    let mut text = format!("{place}: {name}: expected {expected}\n");
    for found in &failure.found {
        text += &format!("    {}\n", clean(found));
    }
    text
}

/// `14 articles, 231 expectations, 3 failed`.
fn sum(check: &Check) -> String {
    let number = |count: usize, of: &str| match count {
        1 => format!("1 {of}"),
        _ => format!("{count} {of}s"),
    };
    let articles = number(check.articles.len(), "article");
    let expectations = number(check.expectations, "expectation");
    let known = match check.known {
        0 => String::new(),
        known => format!(", {known} known to fail"),
    };
    format!("{articles}, {expectations}, {} failed{known}", check.failed)
}
