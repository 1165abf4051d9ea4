//! Records of English with the wordings of another language. In: the files of both. Out: files for the loaders that all
//! languages share: ids, labels, sides and meanings stay, terms are exchanged. So one id is one thing in every language.

use super::error::{LexiconError, read_toml};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// Keys of a record that hold wordings of one language.
pub(super) const WORDINGS: [&str; 11] = [
    "strong",
    "contextual",
    "context",
    "paired",
    "exclude",
    "elsewhere",
    "area",
    "aspects",
    "terms",
    "yes",
    "no",
];

/// The English file with the wordings of another language's records of the same ids; records without one keep theirs, and so
/// do those that have words of that language already, from a user.
pub(super) fn exchange(
    file: &str,
    list: &str,
    [english, other]: [&str; 2],
    has_own: impl Fn(&Table) -> bool,
) -> Result<String, LexiconError> {
    let mut whole: Table = read_toml(file, english)?;
    let mut translated: Table = read_toml(file, other)?;
    let mut own: BTreeMap<String, Table> = BTreeMap::new();
    for record in records(file, list, &mut translated)? {
        own.insert(id(&record, "id"), record);
    }
    // What is left tells of the whole file.
    whole.extend(translated);
    let mut merged = records(file, list, &mut whole)?;
    for record in &mut merged {
        let words = own.remove(&id(record, "id"));
        if let Some(words) = words.filter(|_| !has_own(record)) {
            record.retain(|key, _| !WORDINGS.contains(&key));
            record.extend(words);
            for key in ["yes", "no"] {
                let none = || Value::Array(Vec::new());
                record.entry(key).or_insert_with(none);
            }
        }
    }
    if let Some(unknown) = own.keys().next() {
        return Err(LexiconError::of(
            file,
            format!("`{unknown}` has no record in English"),
        ));
    }
    print(whole, list, merged)
}

/// The records of a list, taken out of the file.
pub(super) fn records(
    file: &str,
    list: &str,
    whole: &mut Table,
) -> Result<Vec<Table>, LexiconError> {
    let Some(Value::Array(records)) = whole.remove(list) else {
        return Err(LexiconError::of(file, format!("no `{list}`")));
    };
    let tables = records.into_iter().filter_map(|record| match record {
        Value::Table(table) => Some(table),
        _ => None,
    });
    Ok(tables.collect())
}

/// The text at a key, empty where there is none.
pub(super) fn id(record: &Table, key: &str) -> String {
    let id = record.get(key).and_then(Value::as_str);
    id.unwrap_or_default().to_owned()
}

/// A list of texts as a value.
pub(super) fn texts<'a>(texts: impl Iterator<Item = &'a String>) -> Value {
    Value::Array(texts.map(|text| Value::String(text.clone())).collect())
}

/// The file with the records in their place again.
pub(super) fn print(
    mut whole: Table,
    list: &str,
    records: Vec<Table>,
) -> Result<String, LexiconError> {
    let records = records.into_iter().map(Value::Table).collect();
    whole.insert(list.to_owned(), Value::Array(records));
    toml::to_string(&whole).map_err(|error| LexiconError::of(list, error.to_string()))
}
