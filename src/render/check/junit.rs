//! The report as JUnit XML, which build servers show. In: the report. Out: a test suite a file of expectations, a test case
//! an expectation.

use super::whole;
use crate::render::clean;
use crate::wire::{Check, CheckError, CheckFailure, CheckedArticle};
use maud::{Markup, PreEscaped, html};

/// The report; what is known to fail is skipped, what could not be read is an error.
pub fn junit(check: &Check) -> String {
    let (tests, failed) = (check.expectations + check.errors.len(), check.failed);
    let errors = check.errors.len();
    let body = html! {
        testsuites name="readout check" tests=(tests) failures=(failed) errors=(errors) skipped=(check.known) {
            @for article in &check.articles { (suite(article)) }
            @for error in &check.errors { (unreadable(error)) }
        }
    };
    let head = PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    html! { (head) (body) "\n" }.into_string()
}

fn suite(article: &CheckedArticle) -> Markup {
    let (name, failed) = (xml(&article.path), article.failures.len());
    html! {
        testsuite name=(name) tests=(article.expectations) failures=(failed) errors="0" skipped=(article.known) {
            @for expectation in &article.held {
                testcase classname=(name) name=(xml(expectation)) {}
            }
            @for failure in &article.failures {
                (failed_case(article, failure))
            }
            @for failure in &article.excused {
                testcase classname=(name) name=(xml(&failure.expectation)) {
                    skipped message="known to fail" {}
                }
            }
        }
    }
}

fn failed_case(article: &CheckedArticle, failure: &CheckFailure) -> Markup {
    let (path, line, column) = article.place_of(failure);
    let place = format!("{}:{line}:{column}", clean(path));
    let message = format!("expected {}", clean(&failure.expected));
    html! {
        testcase classname=(xml(&article.path)) name=(xml(&failure.expectation)) file=(xml(path)) line=(line) {
            failure type="expectation" message=(xml(&message)) {
                (lines(&format!("{place}\n{}", whole(failure))))
            }
        }
    }
}

fn unreadable(error: &CheckError) -> Markup {
    let name = xml(&error.path);
    html! {
        testsuite name=(name) tests="1" failures="0" errors="1" skipped="0" {
            testcase classname=(name) name="reading" {
                error type="unreadable" message=(xml(&error.message)) {}
            }
        }
    }
}

/// On one line, with no character that XML cannot hold: maud escapes, but cannot write what has no escape.
fn xml(text: &str) -> String {
    lines(&clean(text))
}

fn lines(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::hostile;
    use super::junit;

    #[test]
    fn it_is_xml_that_says_the_same_as_the_report() {
        let check = hostile();
        let printed = junit(&check);
        let document = roxmltree::Document::parse(&printed).unwrap();
        let root = document.root_element();
        let all = |name: &str| root.descendants().filter(|n| n.has_tag_name(name)).count();
        assert_eq!(root.attribute("tests"), Some("5"));
        assert_eq!(all("testcase"), 5);
        assert_eq!((all("failure"), all("skipped"), all("error")), (2, 1, 1));
        let failure = root.descendants().find(|n| n.has_tag_name("failure"));
        let text = failure.and_then(|n| n.text()).unwrap();
        assert!(
            text.contains("quotes[0]: expected “a ::error::no” ##[error] ]]> <x y='\"'>&amp; "),
            "{text}"
        );
        // Nothing of the article became an element.
        assert_eq!(all("x"), 0);
    }
}
