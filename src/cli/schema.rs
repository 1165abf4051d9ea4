//! `readout schema`: the JSON Schema of an output record, made from the types.

use super::{Outcome, output};
use readout::wire;
use schemars::{JsonSchema, schema_for};

/// A line of the output: an analysis, or what stands in for a record that could not be read.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(
    dead_code,
    clippy::large_enum_variant,
    reason = "only its schema is used"
)]
enum Record<'a> {
    Analysis(wire::Analysis<'a>),
    Error(wire::ErrorRecord<'a>),
}

pub(super) fn run() -> anyhow::Result<Outcome> {
    let schema = serde_json::to_string_pretty(&schema_for!(Record))?;
    output::print(&(schema + "\n"))?;
    Ok(Outcome::Done)
}
