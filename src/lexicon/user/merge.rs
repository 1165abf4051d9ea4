//! Puts a user's records into the built-in files. In: the files and the records. Out: files as the readers of the built-in
//! lexicon take them. A record with the id of a built-in one takes its place; any other is added.

use super::kinds::Place;
use super::record::UserRecord;
use crate::lexicon::error::read_toml;
use crate::lexicon::{LexiconError, Sources};
use crate::text::closest;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// What is wrong with one of the records, by its index.
pub(super) type Refused = (usize, String);

/// The built-in files as tables, read as they are needed.
pub(super) struct Files<'s> {
    sources: &'s Sources,
    tables: BTreeMap<&'static str, Table>,
}

impl<'s> Files<'s> {
    pub(super) fn new(sources: &'s Sources) -> Files<'s> {
        let tables = BTreeMap::new();
        Files { sources, tables }
    }

    /// The files with the records in them. `Ok(Err(…))` is a record that cannot be put in.
    pub(super) fn with(
        &mut self,
        records: &[UserRecord],
    ) -> Result<Result<Sources, Refused>, LexiconError> {
        let mut changed: BTreeMap<&'static str, Table> = BTreeMap::new();
        for (at, record) in records.iter().enumerate() {
            let file = record.kind.file;
            if !changed.contains_key(file) {
                changed.insert(file, self.table(file)?.clone());
            }
            let list = changed
                .get_mut(file)
                .and_then(|table| table.get_mut(record.kind.key));
            let Some(Value::Array(list)) = list else {
                continue;
            };
            if let Err(message) = put(list, record) {
                return Ok(Err((at, message)));
            }
        }
        let mut sources = self.sources.clone();
        for (file, table) in changed {
            sources.replace(file, table.to_string());
        }
        Ok(Ok(sources))
    }

    fn table(&mut self, file: &'static str) -> Result<&Table, LexiconError> {
        if !self.tables.contains_key(file) {
            let table = read_toml(file, self.sources.get(file)?)?;
            self.tables.insert(file, table);
        }
        Ok(&self.tables[file])
    }
}

/// Puts one record into the list of its kind.
fn put(list: &mut Vec<Value>, record: &UserRecord) -> Result<(), String> {
    let mine = Value::Table(record.table.clone());
    let (Some(key), Some(id)) = (record.kind.id, record.id()) else {
        list.insert(0, mine);
        return Ok(());
    };
    let id_of = |value: &Value| value.get(key).and_then(|id| id.as_str()).map(str::to_owned);
    let known = list
        .iter()
        .position(|other| id_of(other).as_deref() == Some(id));
    match known {
        Some(at) if record.extends => {
            let joined = joined(list[at].as_table(), &record.table);
            (record.kind.read_table)(joined.clone()).map_err(|error| super::file::told(&error))?;
            list[at] = Value::Table(joined);
        }
        Some(at) => list[at] = mine,
        None if record.extends => {
            let ids: Vec<String> = list.iter().filter_map(id_of).collect();
            let near = closest(id, ids.iter().map(String::as_str));
            let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return Err(format!(
                "there is no {} `{id}` to extend{hint}",
                record.kind.key
            ));
        }
        None if record.kind.place == Place::Sorted => {
            let at = list.partition_point(|other| id_of(other).as_deref() < Some(id));
            list.insert(at, mine);
        }
        None => list.push(mine),
    }
    Ok(())
}

/// The record with the other's lists after its own, and the other's values in the place of its own.
fn joined(known: Option<&Table>, more: &Table) -> Table {
    let mut joined = known.cloned().unwrap_or_default();
    for (key, value) in more {
        match (joined.get_mut(key), value) {
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more.iter().cloned()),
            _ => {
                joined.insert(key.clone(), value.clone());
            }
        }
    }
    joined
}
