//! `readout schema`: the JSON Schema of an output record, made from the types.

use super::{Outcome, output};
use clap::{Args, ValueEnum};
use readout::check::Expectation;
use readout::wire::{self, rows};
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

/// What `schema` takes.
#[derive(Debug, Args)]
pub(crate) struct SchemaOptions {
    /// Of what
    #[arg(value_enum, default_value_t = SchemaOf::Analysis)]
    of: SchemaOf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SchemaOf {
    /// A line of `analyze`
    Analysis,
    /// The object of `compare`
    Comparison,
    /// The object of `explain`
    Explanation,
    /// The object of `track`
    Timeline,
    /// The object of `rules --stats`
    Stats,
    /// The object of `check`
    Check,
    /// A line that stands for a record that could not be read
    Error,
    /// What `expect.json` may hold
    Expect,
    /// A document of `analyze --format webannotation`
    Annotations,
    /// A line of `analyze --format jsonl --rows quotes`
    Quotes,
    /// A line of `analyze --format jsonl --rows topics`
    Topics,
    /// A line of `analyze --format jsonl --rows positions`
    Positions,
    /// A line of `analyze --format jsonl --rows signals`
    Signals,
    /// A line of `analyze --format jsonl --rows events`
    Events,
}

pub(super) fn run(options: &SchemaOptions) -> anyhow::Result<Outcome> {
    let read = SchemaSettings::default().into_generator();
    let generator = SchemaSettings::default().for_serialize().into_generator();
    let schema = match options.of {
        SchemaOf::Analysis => generator.into_root_schema_for::<Record>(),
        SchemaOf::Comparison => generator.into_root_schema_for::<wire::Comparison>(),
        SchemaOf::Explanation => generator.into_root_schema_for::<wire::Explanation>(),
        SchemaOf::Timeline => generator.into_root_schema_for::<wire::Timeline>(),
        SchemaOf::Stats => generator.into_root_schema_for::<wire::Stats>(),
        SchemaOf::Check => generator.into_root_schema_for::<wire::Check>(),
        SchemaOf::Error => generator.into_root_schema_for::<wire::ErrorRecord>(),
        SchemaOf::Annotations => {
            generator.into_root_schema_for::<wire::annotation::AnnotationPage>()
        }
        SchemaOf::Quotes => generator.into_root_schema_for::<rows::QuoteRow>(),
        SchemaOf::Topics => generator.into_root_schema_for::<rows::TopicRow>(),
        SchemaOf::Positions => generator.into_root_schema_for::<rows::PositionRow>(),
        SchemaOf::Signals => generator.into_root_schema_for::<rows::SignalRow>(),
        SchemaOf::Events => generator.into_root_schema_for::<rows::EventRow>(),
        SchemaOf::Expect => read.into_root_schema_for::<Expectation>(),
    };
    output::print(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
    Ok(Outcome::Done)
}
