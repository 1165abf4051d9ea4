//! Why columns may not be fit to be compared, as the contract writes it. In: a comparison. Out: its warnings.

use super::name;
use crate::compare::{self, FactKind};
use schemars::JsonSchema;
use serde::Serialize;

/// Why columns may not be fit to be compared.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Warning {
    /// `other-encounter`, `same-side` or `other-language`.
    pub code: &'static str,
    /// The two columns.
    pub columns: Vec<String>,
    /// The facts that differ.
    pub differ: Vec<FactKind>,
}

pub(super) fn warnings(comparison: &compare::Comparison) -> Vec<Warning> {
    let names = |columns: &[usize; 2]| columns.iter().map(|at| name(*at)).collect();
    let written = comparison.warnings.iter().map(|warning| match warning {
        compare::Warning::OtherEncounter { columns, differ } => Warning {
            code: "other-encounter",
            columns: names(columns),
            differ: differ.clone(),
        },
        compare::Warning::SameSide(columns) => Warning {
            code: "same-side",
            columns: names(columns),
            differ: Vec::new(),
        },
        compare::Warning::OtherLanguage(columns) => Warning {
            code: "other-language",
            columns: names(columns),
            differ: Vec::new(),
        },
    });
    written.collect()
}
