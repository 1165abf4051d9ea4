//! `readout schema`: the JSON Schema of an output record, made from the types.

use super::args::{SchemaOf, SchemaOptions};
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

pub(super) fn run(options: &SchemaOptions) -> anyhow::Result<Outcome> {
    let generator = SchemaSettings::default().for_serialize().into_generator();
    let schema = match options.of {
        SchemaOf::Analysis => generator.into_root_schema_for::<Record>(),
        SchemaOf::Comparison => generator.into_root_schema_for::<wire::Comparison>(),
        SchemaOf::Explanation => generator.into_root_schema_for::<wire::Explanation>(),
        SchemaOf::Timeline => generator.into_root_schema_for::<wire::Timeline>(),
        SchemaOf::Stats => generator.into_root_schema_for::<wire::Stats>(),
    };
    output::print(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
    Ok(Outcome::Done)
}
