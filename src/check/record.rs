//! Whether a timeline or a comparison has what a careful reader of its texts expects. In: an expectation and the record as
//! the contract writes it. Out: a report. A subset test: what is listed must be found, and more may be found.

use super::reading::{ExpectationError, at, is_schema, read};
use super::report::{Failure, Report, Verdict};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The value of `schema` in what is expected of a timeline.
pub const TIMELINE: &str = "readout.expect-timeline/1";
/// The value of `schema` in what is expected of a comparison.
pub const COMPARISON: &str = "readout.expect-compare/1";

/// What has to be found in a record, and what must not be.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordExpectation {
    schema: String,
    /// Parts of the record, by its own keys; of a list, each element has to be one of those found.
    #[serde(default)]
    has: Map<String, Value>,
    /// The same, but within what is found by single values no listed element may be found.
    #[serde(default)]
    lacks: Map<String, Value>,
    /// Lengths of the record's lists.
    #[serde(default)]
    counts: BTreeMap<String, usize>,
    #[serde(default)]
    known_to_fail: Vec<String>,
}

impl RecordExpectation {
    /// Reads an expectation of this `schema`; unknown keys, other schemas and what is under `lacks` without being a list of
    /// objects, so that nothing could be found lacking, are errors.
    pub fn read(json: &str, schema: &str) -> Result<RecordExpectation, ExpectationError> {
        let expectation: RecordExpectation = read(json)?;
        is_schema(&expectation.schema, schema, json)?;
        let mut lacked = expectation.lacks.iter();
        if let Some((key, _)) = lacked.find(|(_, value)| objects(value).is_none()) {
            let message = format!("`lacks.{key}` is no list of objects");
            return Err(at(&format!("lacks.{key}"), json, message));
        }
        Ok(expectation)
    }
}

/// Compares a record with what is expected of it.
pub fn check_record(expectation: &RecordExpectation, record: &Value) -> Report {
    let mut judge = Judge::default();
    for (key, count) in &expectation.counts {
        let found = record[key].as_array().map_or(0, Vec::len);
        let differs = (found != *count).then(|| format!("found {found}"));
        judge.say(
            format!("counts.{key}"),
            count.to_string(),
            differs.into_iter().collect(),
        );
    }
    for (key, value) in expectation.has.iter().filter(|(_, value)| !is_list(value)) {
        let mut differing = Vec::new();
        differ(key, value, &record[key], &mut differing);
        judge.say(key.clone(), value.to_string(), differing);
    }
    judge.object("", &expectation.has, record, true);
    judge.object("lacks.", &expectation.lacks, record, false);
    let report = Report {
        verdicts: judge.verdicts,
    };
    report.excusing(&expectation.known_to_fail)
}

/// Collects verdicts.
#[derive(Debug, Default)]
struct Judge {
    verdicts: Vec<Verdict>,
}

impl Judge {
    fn say(&mut self, expectation: String, expected: String, found: Vec<String>) {
        let failure = (!found.is_empty()).then_some(Failure {
            expected,
            found,
            nearest: None,
        });
        self.verdicts.push(Verdict {
            expectation,
            failure,
            known: false,
        });
    }

    /// The lists of an object, element by element; its single values have been compared.
    fn object(&mut self, path: &str, expected: &Map<String, Value>, found: &Value, wanted: bool) {
        for (key, value) in expected {
            if let Some(list) = objects(value) {
                let found = found[key].as_array().map_or(&[][..], Vec::as_slice);
                self.list(&format!("{path}{key}"), list, found, wanted);
            }
        }
    }

    /// Each expected element against those found, each of which is taken once.
    fn list(&mut self, path: &str, expected: &[Value], found: &[Value], wanted: bool) {
        let mut taken = vec![false; found.len()];
        for (number, element) in expected.iter().enumerate() {
            let path = format!("{path}[{number}]");
            let free = (0..found.len()).filter(|at| !taken[*at]);
            let differing = free.map(|at| (differences(element, &found[at]), at));
            let best = differing
                .min_by_key(|(differences, at)| (differences.len(), misses(element, &found[*at])));
            let (missing, at) = match best {
                Some((differences, at)) if differences.is_empty() => (Vec::new(), Some(at)),
                Some((differences, _)) => (differences, None),
                None => (vec!["found nothing".into()], None),
            };
            let inner = element
                .as_object()
                .filter(|object| object.values().any(is_list));
            match (at, inner, wanted) {
                (Some(at), Some(object), _) => {
                    taken[at] = true;
                    self.say(path.clone(), single(element), Vec::new());
                    self.object(&format!("{path}."), object, &found[at], wanted);
                }
                (Some(at), None, true) => {
                    taken[at] = true;
                    self.say(path, single(element), Vec::new());
                }
                (Some(at), None, false) => {
                    let found = vec![format!("found {}", found[at])];
                    self.say(path, format!("nothing like {}", single(element)), found);
                }
                (None, None, false) => self.say(path, String::new(), Vec::new()),
                (None, ..) => self.say(path, single(element), missing),
            }
        }
    }
}

/// The elements of a list of objects.
fn objects(value: &Value) -> Option<&[Value]> {
    let list = value.as_array()?;
    (!list.is_empty() && list.iter().all(Value::is_object)).then_some(list.as_slice())
}

fn is_list(value: &Value) -> bool {
    objects(value).is_some()
}

/// How many values differ, those of the lists within counted too: it tells two elements with the same single values apart.
fn misses(expected: &Value, found: &Value) -> usize {
    let lists = expected.as_object().into_iter().flatten();
    let lists = lists.filter_map(|(key, value)| Some((objects(value)?, found[key].as_array())));
    let within = lists.flat_map(|(list, found)| {
        let nearest = move |element| {
            let found = found.into_iter().flatten();
            found.map(|found| misses(element, found)).min().unwrap_or(1)
        };
        list.iter().map(nearest)
    });
    differences(expected, found).len() + within.sum::<usize>()
}

/// What differs in the single values, one line each; lists of single values have to be equal.
fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    differ("", expected, found, &mut lines);
    lines
}

fn differ(key: &str, expected: &Value, found: &Value, to: &mut Vec<String>) {
    match expected {
        Value::Object(keys) => {
            for (inner, value) in keys.iter().filter(|(_, value)| !is_list(value)) {
                let path = match key {
                    "" => inner.clone(),
                    _ => format!("{key}.{inner}"),
                };
                differ(&path, value, &found[inner], to);
            }
        }
        _ if expected == found => {}
        _ => to.push(format!("{key}: expected {expected}, found {found}")),
    }
}

/// An element without the lists within it, for messages.
fn single(element: &Value) -> String {
    let mut element = element.clone();
    if let Some(object) = element.as_object_mut() {
        object.retain(|_, value| !is_list(value));
    }
    element.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn failed(expectation: Value) -> Vec<String> {
        let found = json!({"series": [
            {"genre": "news", "texts": ["t1"], "changes": []},
            {"genre": "readout", "texts": ["t2", "t3"], "changes": [{"kind": "act", "after": {"date": "2024"}}]},
        ]});
        let expectation = RecordExpectation::read(&expectation.to_string(), TIMELINE);
        let report = check_record(&expectation.unwrap_or_else(|e| panic!("{e}")), &found);
        let failures = report.failures();
        failures
            .map(|(verdict, _)| verdict.expectation.clone())
            .collect()
    }

    #[test]
    fn what_is_listed_has_to_be_found_and_what_is_lacking_not() {
        let act = json!({"kind": "act", "after": {"date": "2024"}});
        let of = |change: &Value| json!({"series": [{"genre": "readout", "changes": [change]}]});
        let schema = "readout.expect-timeline/1";
        assert!(
            failed(json!({"schema": schema, "has": of(&act), "counts": {"series": 2}})).is_empty()
        );
        assert_eq!(
            failed(json!({"schema": schema, "lacks": of(&act)})),
            ["lacks.series[0].changes[0]"]
        );
        let other = json!({"kind": "words"});
        assert_eq!(
            failed(json!({"schema": schema, "has": of(&other)})),
            ["series[0].changes[0]"]
        );
        assert!(failed(json!({"schema": schema, "lacks": of(&other)})).is_empty());
        let inner = json!({"series": [{"changes": [act]}]});
        assert!(failed(json!({"schema": schema, "has": inner})).is_empty());
        let texts = json!({"series": [{"texts": ["t2"]}]});
        assert_eq!(
            failed(json!({"schema": schema, "has": texts})),
            ["series[0]"]
        );
        let idle = r#"{"schema": "readout.expect-timeline/1", "lacks": {"series": 2}}"#;
        let refused = RecordExpectation::read(idle, schema).unwrap_err();
        assert_eq!(refused.message, "`lacks.series` is no list of objects");
    }
}
