//! `readout schema`: the JSON Schema of an output record, made from the types.

use super::{Outcome, output};
use readout::wire;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

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
    let settings = SchemaSettings::default().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Record>();
    output::print(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
    Ok(Outcome::Done)
}
