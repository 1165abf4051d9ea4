//! What differs between a finding and what was expected of it. In: values by key. Out: one line a difference.

use super::expectation::Given;
use crate::model::{Confidence, Named};

/// The differences so far.
#[derive(Debug, Default)]
pub(super) struct Differences(Vec<String>);

impl Differences {
    /// Two values of a closed list.
    pub(super) fn name<T: Named + PartialEq>(&mut self, key: &str, expected: Option<T>, found: T) {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            self.push(key, expected.name(), found.name());
        }
    }

    /// A confidence and the least that it may be.
    pub(super) fn least(&mut self, least: Option<Confidence>, found: Confidence) {
        if let Some(least) = least.filter(|least| found < *least) {
            let wanted = format!("at least {}", least.name());
            self.push("confidence", &wanted, found.name());
        }
    }

    /// Two truths.
    pub(super) fn flag(&mut self, key: &str, expected: Option<bool>, found: bool) {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            self.push(key, &expected.to_string(), &found.to_string());
        }
    }

    /// Two texts that have to be the same in the sense of `same`, or both missing.
    pub(super) fn text(
        &mut self,
        key: &str,
        expected: &Given<String>,
        found: Option<&str>,
        same: fn(&str, &str) -> bool,
    ) {
        let Some(expected) = expected else { return };
        let holds = match (expected, found) {
            (Some(expected), Some(found)) => same(expected, found),
            (expected, found) => expected.is_none() && found.is_none(),
        };
        if !holds {
            self.push(key, &or_nothing(expected.as_deref()), &or_nothing(found));
        }
    }

    /// Says that the two differ.
    pub(super) fn push(&mut self, key: &str, expected: &str, found: &str) {
        let difference = format!("{key}: expected {expected}, found {found}");
        self.0.push(difference);
    }

    /// All of them.
    pub(super) fn all(self) -> Vec<String> {
        self.0
    }
}

/// A value in marks, or `nothing`.
pub(super) fn or_nothing(value: Option<&str>) -> String {
    value.map_or("nothing".into(), |value| format!("“{value}”"))
}

/// Whether two values are equal.
pub(super) fn equal(expected: &str, found: &str) -> bool {
    expected == found
}
