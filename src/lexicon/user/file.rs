//! One user's file as records. In: its name and text. Out: the records that have their kind's form, and what is wrong with
//! the others, each with its line. Does not know the built-in records.

use super::kinds::{KINDS, Kind};
use super::record::UserRecord;
use crate::lexicon::LexiconError;
use crate::text::{LineIndex, closest};
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

/// A file that a user wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserFile {
    /// How messages call it: its path.
    pub name: String,
    /// What it says: TOML.
    pub text: String,
}

/// The key by which a record says that it adds to a built-in one.
const EXTEND: &str = "extend";

/// The file's records, and what is wrong with it.
pub(super) fn read(file: &UserFile) -> (Vec<UserRecord>, Vec<LexiconError>) {
    let mut reader = Reader {
        file,
        lines: LineIndex::new(&file.text),
        records: Vec::new(),
        problems: Vec::new(),
    };
    match DeTable::parse(&file.text) {
        Ok(table) => table
            .into_inner()
            .into_iter()
            .for_each(|(key, value)| reader.add_all(&key, value)),
        Err(error) => reader.refuse_toml(&error, 0),
    }
    reader.records.sort_by_key(|record| record.line());
    (reader.records, reader.problems)
}

struct Reader<'f> {
    file: &'f UserFile,
    lines: LineIndex,
    records: Vec<UserRecord>,
    problems: Vec<LexiconError>,
}

impl<'f> Reader<'f> {
    fn add_all(&mut self, key: &Spanned<impl AsRef<str>>, value: Spanned<DeValue<'f>>) {
        let name = key.get_ref().as_ref();
        let at = key.span().start;
        let Some(kind) = KINDS.iter().find(|kind| kind.key == name) else {
            return self.refuse(at, unknown(name, KINDS.iter().map(|kind| kind.key)));
        };
        let DeValue::Array(values) = value.into_inner() else {
            return self.refuse(at, format!("a record opens with `[[{name}]]`"));
        };
        values
            .into_iter()
            .for_each(|value| self.add(kind, value, at));
    }

    fn add(&mut self, kind: &'static Kind, mut value: Spanned<DeValue<'f>>, at: usize) {
        let span = value.span();
        let DeValue::Table(table) = value.get_mut() else {
            return self.refuse(
                span.start,
                format!("a record opens with `[[{}]]`", kind.key),
            );
        };
        let extend = table.remove(EXTEND);
        let extends = extend
            .as_ref()
            .is_some_and(|v| v.get_ref().as_bool() == Some(true));
        if let Some(wrong) = extend.filter(|value| !value.get_ref().is_bool()) {
            self.refuse(wrong.span().start, "`extend` is true or false".into());
        }
        let end = end_of(table).max(span.end);
        if let Some(blank) = blank(value.get_ref()) {
            return self.refuse(blank, "an empty term".into());
        }
        let shape = if extends {
            Ok(())
        } else {
            (kind.read)(value.clone().into())
        };
        let start = if span.is_empty() { at } else { span.start };
        if let Err(error) = shape {
            return self.refuse_toml(&error, start);
        }
        match serde::Deserialize::deserialize(ValueDeserializer::from(value)) {
            Ok(table) => self.records.push(UserRecord {
                file: self.file.name.clone(),
                first_line: self.line(start),
                text: self.file.text[start..end].to_owned(),
                kind,
                table,
                extends,
            }),
            Err(error) => self.refuse_toml(&error, start),
        }
    }

    fn line(&self, at: usize) -> usize {
        self.lines.line(at as u32)
    }

    fn refuse(&mut self, at: usize, message: String) {
        self.problems.push(LexiconError {
            file: self.file.name.clone(),
            line: Some(self.line(at)),
            message,
        });
    }

    fn refuse_toml(&mut self, error: &Error, start: usize) {
        let at = error.span().map_or(start, |span| span.start);
        self.refuse(at, told(error));
    }
}

/// The message of an error in the form of a record; an unknown key comes with the nearest known one.
pub(super) fn told(error: &Error) -> String {
    let message = error.message();
    let mut words = message.split('`').skip(1).step_by(2);
    match words.next() {
        Some(key) if message.starts_with("unknown field") => unknown(key, words),
        _ => message
            .replace("missing field", "there is no")
            .replace('\n', " "),
    }
}

fn unknown<'a>(key: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match closest(key, known.clone()) {
        Some(near) => format!("unknown key `{key}`; did you mean `{near}`?"),
        None => format!(
            "unknown key `{key}`, none of {}",
            known.collect::<Vec<_>>().join(", ")
        ),
    }
}

/// Where the last value of the table ends.
fn end_of(table: &DeTable<'_>) -> usize {
    table
        .values()
        .map(|value| value.span().end)
        .max()
        .unwrap_or(0)
}

/// Where the first string without a word stands.
fn blank(value: &DeValue<'_>) -> Option<usize> {
    let within = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::String(text) => text.trim().is_empty().then(|| value.span().start),
        inner => blank(inner),
    };
    match value {
        DeValue::Array(values) => values.iter().find_map(within),
        DeValue::Table(table) => table.values().find_map(within),
        _ => None,
    }
}
