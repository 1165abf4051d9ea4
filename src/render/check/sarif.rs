//! The report as SARIF 2.1.0, which code hosts and editors show beside the files. In: the report. Out: one log with one run.

use super::whole;
use crate::render::clean;
use crate::wire::{Check, CheckError, CheckFailure, CheckedArticle, uri};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The report; what is known to fail is a suppressed result, what could not be read a notification.
pub fn sarif(check: &Check) -> String {
    let failures = check.articles.iter().flat_map(|article| {
        let failed = article.failures.iter().map(|f| result(article, f, false));
        let excused = article.excused.iter().map(|f| result(article, f, true));
        failed.chain(excused)
    });
    let results: Vec<Value> = failures.collect();
    let rules: BTreeSet<&str> = results
        .iter()
        .filter_map(|r| r["ruleId"].as_str())
        .collect();
    let rules: Vec<Value> = rules.iter().map(|id| rule(id)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "readout",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": check.errors.is_empty(),
                "toolExecutionNotifications": check.errors.iter().map(notification).collect::<Vec<_>>(),
            }],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// `expect.quotes` for all of `quotes[3]`, `absent.quotes “…”` and so on: the first word of the name.
fn rule_id(expectation: &str) -> String {
    let end = expectation.find(['.', '[', ' ']);
    format!(
        "expect.{}",
        &expectation[..end.unwrap_or(expectation.len())]
    )
}

fn rule(id: &str) -> Value {
    let what = id.strip_prefix("expect.").unwrap_or(id);
    let text = format!("What is expected under `{what}` is found in the article.");
    json!({"id": id, "shortDescription": {"text": text}})
}

fn result(article: &CheckedArticle, failure: &CheckFailure, known: bool) -> Value {
    let (path, line, column) = article.place_of(failure);
    let beside = article.place_beside(failure);
    let mut related = location(beside.0, Some(beside.1), Some(beside.2));
    related["message"] = json!({"text": "the expectation"});
    let mut result = json!({
        "ruleId": rule_id(&failure.expectation),
        "level": "error",
        "message": {"text": message(&whole(failure))},
        "locations": [location(path, Some(line), Some(column))],
        "relatedLocations": [related],
        "partialFingerprints": {
            "expectation/v1": clean(&format!("{}#{}", article.expectation, failure.expectation)),
        },
    });
    if known {
        let kind = json!({"kind": "inSource", "justification": "listed in known_to_fail"});
        result["suppressions"] = json!([kind]);
    }
    result
}

fn notification(error: &CheckError) -> Value {
    json!({
        "level": "error",
        "message": {"text": message(&clean(&error.message))},
        "locations": [location(&error.path, error.line, error.column)],
    })
}

fn location(path: &str, line: Option<usize>, column: Option<usize>) -> Value {
    let mut place = json!({"artifactLocation": {"uri": uri(path)}});
    if let Some(line) = line {
        place["region"] = match column {
            Some(column) => json!({"startLine": line, "startColumn": column}),
            None => json!({"startLine": line}),
        };
    }
    json!({"physicalLocation": place})
}

/// Words of an article within a message: no links (`[…](…)`) and no placeholders (`{0}`) of theirs.
fn message(text: &str) -> String {
    let text = text.replace("](", "] (");
    text.replace('{', "{{").replace('}', "}}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::hostile;
    use super::*;

    #[test]
    fn it_says_the_same_as_the_report() {
        let log: Value = serde_json::from_str(&sarif(&hostile())).unwrap();
        let run = &log["runs"][0];
        let results = run["results"].as_array().unwrap();
        let ids: Vec<&str> = results
            .iter()
            .filter_map(|r| r["ruleId"].as_str())
            .collect();
        assert_eq!(ids, ["expect.quotes", "expect.absent", "expect.quotes"]);
        let place = &results[0]["locations"][0]["physicalLocation"];
        assert_eq!(place["region"], json!({"startLine": 2, "startColumn": 7}));
        assert_eq!(
            place["artifactLocation"]["uri"],
            "a%2Cb%3Ac%25/%E2%80%9C%C3%A9%E2%80%9D%1B%0A%3A%3Aerror.txt"
        );
        assert!(results[2]["suppressions"].is_array());
        assert_eq!(run["invocations"][0]["executionSuccessful"], false);
        let text = results[0]["message"]["text"].as_str().unwrap();
        assert!(!text.contains("](") && text.contains("{{0}}"), "{text}");
    }
    /// Read by types that are made from the standard's JSON Schema: what they know not or miss would not come back the same.
    #[test]
    fn it_is_sarif() {
        let log: Value = serde_json::from_str(&sarif(&hostile())).unwrap();
        let typed: serde_sarif::sarif::Sarif = serde_json::from_value(log.clone()).unwrap();
        assert_eq!(serde_json::to_value(typed).unwrap(), log);
    }
}
