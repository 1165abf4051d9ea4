//! What changed since the program's output was kept. In: output as the contract writes it. Out: what of it is kept, and a
//! report with the lines that differ. A golden says nothing of right or wrong.

use super::report::{Failure, Report, Verdict};
use serde_json::Value;
use similar::TextDiff;

/// Keys that tell of the program, of the file or of the text, not of what was found.
const NOT_KEPT: &[&str] = &["tool", "id", "source", "text", "meta"];
/// Lines of a difference that are shown.
const SHOWN: usize = 60;

/// What is kept of an analysis: its findings, one key or value a line.
pub fn golden(analysis: &Value) -> String {
    let mut kept = analysis.clone();
    if let Some(object) = kept.as_object_mut() {
        object.retain(|key, _| !NOT_KEPT.contains(&key.as_str()));
    }
    format!("{kept:#}\n")
}

/// Compares what was kept with what is found now, both as `golden` writes it; one expectation, `golden`.
pub fn check_golden(kept: &str, now: &str) -> Report {
    let failure = (kept != now).then(|| {
        let differences = TextDiff::from_lines(kept, now);
        let unified = differences.unified_diff().context_radius(2).to_string();
        let mut found: Vec<String> = unified.lines().map(str::to_string).collect();
        if found.len() > SHOWN {
            let more = found.len() - SHOWN;
            found.truncate(SHOWN);
            found.push(format!("and {more} lines more"));
        }
        Failure {
            expected: "the same findings as those kept".into(),
            found,
            nearest: None,
        }
    });
    Report {
        verdicts: vec![Verdict {
            expectation: "golden".into(),
            failure,
            known: false,
        }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_golden_tells_of_findings_only_and_shows_what_differs() {
        let one = golden(&json!({"tool": 1, "quotes": [{"id": "q1"}]}));
        assert_eq!(one, golden(&json!({"tool": 2, "quotes": [{"id": "q1"}]})));
        assert_eq!(check_golden(&one, &one).failures().count(), 0);
        let two = golden(&json!({"quotes": [{"id": "q2"}]}));
        let report = check_golden(&one, &two);
        let (_, failure) = report.failures().next().unwrap();
        assert!(failure.found.contains(&r#"-      "id": "q1""#.to_string()));
        assert!(failure.found.contains(&r#"+      "id": "q2""#.to_string()));
    }
}
