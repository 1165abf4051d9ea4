//! One line of JSON Lines. In: its bytes and the names of the fields. Out: text, id and day, the other fields untouched; or
//! why the line is no record, and at which byte.

use super::surrogates::whole_characters;
use super::{LONGEST, day};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The names of the fields that hold text, id and date of publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// The field of the text.
    pub text: String,
    /// The field of the id.
    pub id: String,
    /// The field of the date of publication; it stays in `meta`, too.
    pub date: String,
}

/// One record, its fields told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// A string's characters or a number's digits.
    pub id: Option<String>,
    /// The text.
    pub text: String,
    /// Day of publication, ISO 8601; none where the field holds no such day.
    pub published: Option<String>,
    /// The other fields, as a JSON object; empty for none.
    pub meta: String,
}

/// Why a line is no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// The byte within the line, counted from 0.
    pub byte: usize,
    /// The id, if it was read.
    pub id: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl Record {
    /// Reads a line. Half characters in it are read as U+FFFD.
    ///
    /// # Errors
    /// Where it is no JSON object in UTF-8, has no text, or has another field that JSON readers refuse.
    pub fn read(line: &[u8], fields: &Fields) -> Result<Record, BadLine> {
        let line = whole_characters(utf8(line)?);
        let pairs: Pairs = serde_json::from_str(&line).map_err(|e| BadLine {
            byte: e.column().saturating_sub(1),
            id: None,
            message: not_json(&e),
        })?;
        let (mut id, mut text, mut published) = (None, None, None);
        let mut others = Vec::new();
        for (key, value) in &pairs.0 {
            if *key == fields.date {
                published = printed(value).as_deref().and_then(day).map(str::to_string);
            }
            if *key == fields.text {
                text = Some(*value);
            } else if *key == fields.id {
                id = printed(value);
            } else {
                others.push((key.as_ref(), *value));
            }
        }
        let read = string(text, &fields.text).and_then(|text| Ok((text, object(&others)?)));
        match read {
            Ok((text, meta)) => Ok(Record {
                id,
                text,
                published,
                meta,
            }),
            Err(message) => Err(BadLine {
                byte: 0,
                id,
                message,
            }),
        }
    }
}

/// The fields as a JSON object, values untouched; empty for none. Or which of them a program that reads our results would
/// refuse, as a number that no float holds or lists a thousand deep.
fn object(fields: &[(&str, &RawValue)]) -> Result<String, String> {
    let mut object = String::new();
    for (key, value) in fields {
        serde_json::from_str::<serde_json::Value>(value.get()).map_err(|error| {
            let reason = reason(&error);
            format!("field `{key}` is refused by readers of JSON: {reason}")
        })?;
        object.push(if object.is_empty() { '{' } else { ',' });
        object += &serde_json::to_string(key).unwrap_or_default();
        object.push(':');
        object += value.get();
    }
    if !object.is_empty() {
        object.push('}');
    }
    Ok(object)
}

/// The text in the field of that name, or what is wrong with it.
fn string(text: Option<&RawValue>, name: &str) -> Result<String, String> {
    let text = text.ok_or_else(|| format!("no field `{name}` (name another with --text-field)"))?;
    let text: String = serde_json::from_str(text.get())
        .map_err(|_| format!("field `{name}` is not a string of text"))?;
    match text.len() > LONGEST {
        true => Err(format!("field `{name}` is longer than {LONGEST} bytes")),
        false => Ok(text),
    }
}

/// The line as text.
fn utf8(line: &[u8]) -> Result<&str, BadLine> {
    let wide = line.starts_with(&[0xFF, 0xFE]) || line.starts_with(&[0xFE, 0xFF]);
    let message = match wide {
        true => "UTF-16, and JSON Lines are UTF-8: convert it with iconv -f UTF-16 -t UTF-8",
        false => "not UTF-8",
    };
    std::str::from_utf8(line).map_err(|e| BadLine {
        byte: e.valid_up_to(),
        id: None,
        message: message.into(),
    })
}

/// Serde's message with the column only, for the line is known.
pub fn not_json(error: &serde_json::Error) -> String {
    let (message, column) = (reason(error), error.column());
    format!("not a JSON object: {message}, column {column}")
}

/// Serde's message without the place.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or(&message).into()
}

/// A value as a string: a string's characters, a number's digits.
fn printed(value: &RawValue) -> Option<String> {
    let raw = value.get();
    match raw.as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw).ok(),
        Some(b'0'..=b'9' | b'-') => Some(raw.into()),
        _ => None,
    }
}

/// The fields of an object in order, values untouched.
struct Pairs<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Pairs<'a>, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Pairs<'de>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Pairs<'de>, M::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        from.deserialize_map(Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_two_byte_units_are_told_from_other_bytes() {
        let refused = |line: &[u8]| utf8(line).expect_err("no UTF-8");
        let wide: Vec<u8> = "\u{FEFF}{}"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert!(refused(&wide).message.contains("iconv"));
        let other = refused(b"{\"a\": \"\xFF\"}");
        assert_eq!((other.byte, other.message.as_str()), (7, "not UTF-8"));
    }
}
