//! Reads expectations. In: JSON, and the lexicon whose ids it may name. Out: the expectation, or what is wrong with it,
//! where, and what was probably meant; and where a named expectation stands in the file.

use super::expectation::Expectation;
use crate::lexicon::Lexicon;
use crate::text::{LineIndex, closest};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// The value of `schema` in every expectation.
const SCHEMA: &str = "readout.expect/1";

/// What is wrong with an expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectationError {
    /// Line of the expectation, counted from 1.
    pub line: usize,
    /// Its column in code points, counted from 1.
    pub column: usize,
    /// What is wrong, with a suggestion where a key or an id is misspelt.
    pub message: String,
}

impl fmt::Display for ExpectationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for ExpectationError {}

impl Expectation {
    /// Reads an expectation; unknown keys are errors, and so are topics and formulas that the lexicon does not have.
    pub fn read(json: &str, lexicon: &Lexicon) -> Result<Expectation, ExpectationError> {
        let expectation: Expectation = read(json)?;
        is_schema(&expectation.schema, SCHEMA, json)?;
        let topics = lexicon.topics.entries.iter().map(|topic| topic.id.as_str());
        let formulas = lexicon.formulas.all().iter();
        let formulas = formulas.map(|formula| formula.id.as_str());
        let expected = expectation
            .topics
            .keys()
            .map(|id| (format!("topics.{id}"), id));
        let signals = expectation.signals.iter().enumerate();
        let signals = signals.map(|(at, s)| (format!("signals[{at}].formula"), &s.formula));
        let absent = |list: &str, ids: &[String]| -> Vec<(String, String)> {
            let named = ids
                .iter()
                .map(|id| (format!("absent.{list}.{id}"), id.clone()));
            named.collect()
        };
        for (name, id) in absent("topics", &expectation.absent.topics) {
            is_known("topic", &id, topics.clone(), &name, json)?;
        }
        for (name, id) in expected {
            is_known("topic", id, topics.clone(), &name, json)?;
        }
        for (name, id) in absent("signals", &expectation.absent.signals) {
            is_known("formula", &id, formulas.clone(), &name, json)?;
        }
        for (name, id) in signals {
            is_known("formula", id, formulas.clone(), &name, json)?;
        }
        Ok(expectation)
    }
}

fn is_known<'a>(
    kind: &str,
    id: &str,
    mut known: impl Iterator<Item = &'a str> + Clone,
    name: &str,
    json: &str,
) -> Result<(), ExpectationError> {
    if known.clone().any(|known| known == id) {
        return Ok(());
    }
    let near = closest(id, known.by_ref()).map(|near| format!("; did you mean `{near}`?"));
    let message = format!("unknown {kind} `{id}`{}", near.unwrap_or_default());
    Err(at(name, json, message))
}

/// Reads one kind of expectation; unknown keys are errors with a suggestion.
pub(super) fn read<T: DeserializeOwned>(json: &str) -> Result<T, ExpectationError> {
    serde_json::from_str(json).map_err(|error| {
        let before = json.lines().nth(error.line().saturating_sub(1));
        let before = before.and_then(|line| line.get(..error.column().saturating_sub(1)));
        ExpectationError {
            line: error.line(),
            column: before.map_or(error.column(), |before| before.chars().count() + 1),
            message: explained(&error.to_string()),
        }
    })
}

/// Whether an expectation is of this kind.
pub(super) fn is_schema(found: &str, wanted: &str, json: &str) -> Result<(), ExpectationError> {
    match found == wanted {
        true => Ok(()),
        false => Err(at(
            "schema",
            json,
            format!("schema `{found}` is not `{wanted}`"),
        )),
    }
}

/// An error at the place of a named expectation.
pub(super) fn at(name: &str, json: &str, message: String) -> ExpectationError {
    let (line, column) = locate(json, name);
    ExpectationError {
        line,
        column,
        message,
    }
}

/// Serde's message without its place; for an unknown name, with the nearest known one.
fn explained(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let Some(unknown) = names
        .first()
        .filter(|_| message.starts_with("unknown field"))
    else {
        return message.to_string();
    };
    let known = names.get(1..).unwrap_or(&[]).iter().copied();
    match closest(unknown, known.clone()) {
        Some(near) => format!("unknown key `{unknown}`; did you mean `{near}`?"),
        None => {
            let known: Vec<&str> = known.filter(|key| *key != "$schema").collect();
            format!("unknown key `{unknown}`, none of {}", known.join(", "))
        }
    }
}

/// Line and column at which the value of a named expectation (`quotes[3]`, `absent.topics.taiwan`) stands in its file, or
/// the nearest value around it, both counted from 1.
pub fn locate(json: &str, name: &str) -> (usize, usize) {
    let Ok(whole) = serde_json::from_str::<&RawValue>(json) else {
        return (1, 1);
    };
    let found = value_at(whole, name).get();
    // Raw values are slices of the JSON they were read from.
    let offset = (found.as_ptr() as usize).saturating_sub(json.as_ptr() as usize);
    LineIndex::new(json).line_and_column(json, offset as u32)
}

fn value_at<'a>(value: &'a RawValue, name: &str) -> &'a RawValue {
    let name = name.trim_start_matches(['.', ' ']);
    let inner = match (name, value.get().as_bytes().first()) {
        ("", _) => None,
        (_, Some(b'{')) => in_object(value, name),
        (_, Some(b'[')) => in_list(value, name),
        _ => None,
    };
    inner.map_or(value, |(inner, rest)| value_at(inner, rest))
}

/// The value of the longest key that the name begins with, and the name's rest.
fn in_object<'a, 'n>(object: &'a RawValue, name: &'n str) -> Option<(&'a RawValue, &'n str)> {
    let keys: BTreeMap<String, &RawValue> = serde_json::from_str(object.get()).ok()?;
    let rest = |key: &str| {
        let rest = name.strip_prefix(key)?;
        (rest.is_empty() || rest.starts_with(['.', '[', ' '])).then_some(rest)
    };
    let found = keys
        .iter()
        .filter_map(|(key, value)| Some((key.len(), *value, rest(key)?)));
    let (_, value, rest) = found.max_by_key(|(length, ..)| *length)?;
    Some((value, rest))
}

/// The element of this number (`[3]…`), or the string that the name is.
fn in_list<'a, 'n>(list: &'a RawValue, name: &'n str) -> Option<(&'a RawValue, &'n str)> {
    let elements: Vec<&RawValue> = serde_json::from_str(list.get()).ok()?;
    if let Some((number, rest)) = name.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let number: usize = number.parse().ok()?;
        return Some((elements.get(number)?, rest));
    }
    let words = name.trim_start_matches('“').trim_end_matches('”');
    let is_it = |element: &&&RawValue| {
        let element: Result<String, _> = serde_json::from_str(element.get());
        element.is_ok_and(|element| element == words)
    };
    Some((elements.iter().find(is_it)?, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(json: &str) -> String {
        Expectation::read(json, Lexicon::english())
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_mistyped_key_is_an_error_with_a_suggestion() {
        assert_eq!(
            error("{\"schema\": \"readout.expect/1\",\n\"qoutes\": []}"),
            "line 2: unknown key `qoutes`; did you mean `quotes`?"
        );
        assert_eq!(
            error("{\"schema\": \"readout.expect/1\",\n\"absent\": {\"weather\": []}}"),
            "line 2: unknown key `weather`, none of quotes, topics, speakers, signals"
        );
    }

    #[test]
    fn a_mistyped_id_is_an_error_with_a_suggestion_even_where_it_is_to_be_absent() {
        assert_eq!(
            error("{\"schema\": \"readout.expect/1\",\n\"topics\":\n{\"taiwn\": \"listed\"}}"),
            "line 3: unknown topic `taiwn`; did you mean `taiwan`?"
        );
        assert_eq!(
            error(
                "{\"schema\": \"readout.expect/1\",\n\"absent\": {\"signals\": [\n\"red-lines\"]}}"
            ),
            "line 3: unknown formula `red-lines`; did you mean `red-line`?"
        );
    }

    #[test]
    fn a_value_outside_its_list_is_an_error() {
        assert_eq!(
            error(r#"{"schema": "readout.expect/1", "topics": {"taiwan": "discused"}}"#),
            "line 1: `discused` is none of mentioned, listed, discussed"
        );
    }

    #[test]
    fn null_is_not_the_same_as_left_out() {
        let json =
            r#"{"schema": "readout.expect/1", "quotes": [{"content": "a", "source": null}]}"#;
        let expectation = Expectation::read(json, Lexicon::english()).unwrap();
        assert_eq!(expectation.quotes[0].source, Some(None));
        assert_eq!(expectation.quotes[0].cue, None);
    }

    #[test]
    fn expectations_are_found_in_their_file() {
        let json = "{\n \"a\": [\"x\",\n  {\"b.c\": 1, \"b\": \"é\"}],\n \"absent\": {\"quotes\": [\"y\",\n \"z z\"]}}";
        assert_eq!(locate(json, "a[1]"), (3, 3));
        assert_eq!(locate(json, "a[1].b.c"), (3, 11));
        assert_eq!(locate(json, "a[1].b"), (3, 19));
        assert_eq!(locate(json, "a[7]"), (2, 7));
        assert_eq!(locate(json, "absent.quotes “z z”"), (5, 2));
        assert_eq!(locate(json, "unheard"), (1, 1));
        assert_eq!(locate("{", "a"), (1, 1));
    }
}
