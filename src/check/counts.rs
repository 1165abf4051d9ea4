//! How much of each is found. In: least and greatest numbers. Out: one verdict a bound.

use super::report::Judge;
use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// Bounds of the numbers of findings.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Counts {
    sections: Bounds,
    accounts: Bounds,
    speakers: Bounds,
    quotes: Bounds,
    topics: Bounds,
    positions: Bounds,
    characterizations: Bounds,
    signals: Bounds,
    events: Bounds,
    next_steps: Bounds,
}

/// The least and the greatest number; in JSON also one number for both.
#[derive(Debug, Clone, Copy, Default)]
struct Bounds {
    min: Option<usize>,
    max: Option<usize>,
}

/// How JSON writes bounds.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Range {
    min: Option<usize>,
    max: Option<usize>,
}

/// What the schema says of bounds.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "only its schema is used")]
enum NumberOrRange {
    Number(usize),
    Range(Range),
}

impl JsonSchema for Bounds {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bounds".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        NumberOrRange::json_schema(generator)
    }
}

impl<'de> Deserialize<'de> for Bounds {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Bounds, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Bounds;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a number or {\"min\", \"max\"}")
            }
            fn visit_u64<E>(self, number: u64) -> Result<Bounds, E> {
                let bound = Some(number as usize);
                Ok(Bounds {
                    min: bound,
                    max: bound,
                })
            }
            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Bounds, M::Error> {
                let Range { min, max } = Range::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Bounds { min, max })
            }
        }
        from.deserialize_any(Read)
    }
}

pub(super) fn check(counts: &Counts, judge: &mut Judge<'_>) {
    let found = judge.analysis;
    let all = [
        ("sections", counts.sections, found.sections.len()),
        ("accounts", counts.accounts, found.accounts.len()),
        ("speakers", counts.speakers, found.speakers.len()),
        ("quotes", counts.quotes, found.quotes.len()),
        ("topics", counts.topics, found.topics.len()),
        ("positions", counts.positions, found.positions.len()),
        (
            "characterizations",
            counts.characterizations,
            found.characterizations.len(),
        ),
        ("signals", counts.signals, found.signals.len()),
        ("events", counts.events, found.events.len()),
        ("next_steps", counts.next_steps, found.next_steps.len()),
    ];
    for (name, bounds, found) in all {
        if let Some(min) = bounds.min {
            let wanted = format!("at least {min}");
            judge.holds(&format!("counts.{name}.min"), wanted, found >= min, found);
        }
        if let Some(max) = bounds.max {
            let wanted = format!("at most {max}");
            judge.holds(&format!("counts.{name}.max"), wanted, found <= max, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn a_number_is_both_bounds() {
        let counts: Counts =
            serde_json::from_str(r#"{"quotes": 3, "events": {"min": 1}}"#).unwrap();
        assert_eq!((counts.quotes.min, counts.quotes.max), (Some(3), Some(3)));
        assert_eq!((counts.events.min, counts.events.max), (Some(1), None));
        assert!(serde_json::from_str::<Counts>(r#"{"quotes": {"mni": 1}}"#).is_err());
        assert!(serde_json::from_str::<Counts>(r#"{"quotes": "three"}"#).is_err());
    }
}
