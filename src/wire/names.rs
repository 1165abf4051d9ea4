//! How names and ids of the model are written in JSON: as strings, closed lists with their values in the schema.

use crate::compare::{ClaimKind, FactKind, FactStatus, Verdict};
use crate::extract::attributions::Outcome;
use crate::model::*;
use crate::text::OffsetUnit;
use crate::timeline::{
    By, Caution, ChangeKind, DatedBy, Direction, Reason, Standing, Voice, Warning,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

impl Named for OffsetUnit {
    const VARIANTS: &'static [OffsetUnit] =
        &[OffsetUnit::CodePoint, OffsetUnit::Byte, OffsetUnit::Utf16];
    const TYPE: &'static str = "OffsetUnit";

    fn name(self) -> &'static str {
        match self {
            OffsetUnit::CodePoint => "codepoint",
            OffsetUnit::Byte => "byte",
            OffsetUnit::Utf16 => "utf16",
        }
    }
}

/// The variant of this name, or a message that lists them all.
pub fn variant<T: Named>(name: &str) -> Result<T, String> {
    let found = T::VARIANTS.iter().copied().find(|x| x.name() == name);
    found.ok_or_else(|| {
        let all: Vec<&str> = T::VARIANTS.iter().map(|x| x.name()).collect();
        format!("`{name}` is none of {}", all.join(", "))
    })
}

fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Cow<'de, str>, D::Error> {
    Deserialize::deserialize(from)
}

macro_rules! closed_lists {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                variant(&read(from)?).map_err(D::Error::custom)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                <$name as Named>::TYPE.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let names: Vec<&str> = $name::VARIANTS.iter().map(|x| x.name()).collect();
                json_schema!({ "type": "string", "enum": names })
            }
        }
    )*};
}

closed_lists! {
    AccountKind Act ClaimKind FactKind FactStatus Verdict Confidence EventKind EventRole Force Genre Level Modality OffsetUnit Outcome ParticipantRole QuoteKind
    SectionKind SpeakerKind Timing Tone TopicStatus Wording
    By Caution ChangeKind DatedBy Direction Reason Standing Voice Warning
}

macro_rules! ids {
    ($($name:ident $pattern:literal)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                let printed = read(from)?;
                $name::parse(&printed).ok_or_else(|| D::Error::custom(format!("`{printed}` is no id of this kind")))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )*};
}

ids! {
    AccountId "^a[1-9][0-9]*$"
    SectionId "^s[1-9][0-9]*$"
    SpeakerId "^p[1-9][0-9]*$"
    QuoteId "^q[1-9][0-9]*$"
    PositionId "^o[1-9][0-9]*$"
    SignalId "^g[1-9][0-9]*$"
    EventId "^e[1-9][0-9]*$"
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RuleId, D::Error> {
        Ok(RuleId::entry(read(from)?.as_ref().into()))
    }
}

impl JsonSchema for RuleId {
    fn schema_name() -> Cow<'static, str> {
        "RuleId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z]+(-[a-z]+)*\\.[a-z0-9.-]+$" })
    }
}
