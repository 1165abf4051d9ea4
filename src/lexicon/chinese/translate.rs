//! The records of English with Chinese wordings. In: the files of both languages. Out: files for the loaders that both
//! share: ids, labels, sides and meanings stay, terms are exchanged. So one id is one thing in every language.

use super::super::Sources;
use super::super::error::{LexiconError, read_toml};
use super::super::exchange::{WORDINGS, exchange, id, print, records, texts};
use crate::text::has_ideograph;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// What `{国}` stands for in a term.
const PLACE: &str = "{国}";
/// After a country's character: its government ("美方").
const SIDE: &str = "方";

/// Files of data that English alone needs, as they are when empty.
const EMPTY: [&str; 2] = ["weights.tsv", "cue_forms.tsv"];
/// Files of which Chinese has its own in the same form.
const OWN: [&str; 4] = [
    "words.toml",
    "forces.toml",
    "conditions.toml",
    "modals.toml",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Countries {
    pairs: Vec<String>,
    country: BTreeMap<String, Country>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    names: Vec<String>,
    #[serde(default)]
    short: Vec<String>,
    #[serde(default)]
    houses: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    #[serde(default)]
    weak: Vec<String>,
    names: BTreeMap<String, Vec<String>>,
}

/// The files that the shared loaders read for Chinese.
pub(in crate::lexicon) fn translate(
    english: &Sources,
    chinese: &Sources,
) -> Result<Sources, LexiconError> {
    let mut files = english.clone();
    for name in EMPTY {
        files.replace(name, String::new());
    }
    for name in OWN {
        files.replace(name, chinese.get(name)?.to_owned());
    }
    let countries: Countries = read_toml("countries.toml", chinese.get("countries.toml")?)?;
    for (name, list) in [("topics.toml", "topic"), ("formulas.toml", "formula")] {
        let records = expand(chinese.get(name)?, &countries.pairs);
        files.replace(
            name,
            exchange(name, list, [english.get(name)?, &records], is_chinese)?,
        );
    }
    for (name, list) in [
        ("people.toml", "person"),
        ("institutions.toml", "institution"),
    ] {
        let names: Names = read_toml(name, chinese.get(name)?)?;
        files.replace(name, rename(name, list, english.get(name)?, &names)?);
    }
    let named = name_countries(english.get("countries.toml")?, &countries)?;
    files.replace("countries.toml", named);
    Ok(files)
}

/// The characters of each country that has any, by code.
pub(super) fn shorts(chinese: &Sources) -> Result<BTreeMap<String, Vec<String>>, LexiconError> {
    let countries: Countries = read_toml("countries.toml", chinese.get("countries.toml")?)?;
    let shorts = countries.country.into_iter();
    Ok(shorts
        .map(|(code, country)| (code, country.short))
        .collect())
}

/// The text with every quoted term that holds `{国}` once for each country.
fn expand(text: &str, pairs: &[String]) -> String {
    let mut whole = String::with_capacity(text.len() * 2);
    for (at, piece) in text.split('"').enumerate() {
        let separator = if at == 0 { "" } else { "\"" };
        whole.push_str(separator);
        if at % 2 == 1 && piece.contains(PLACE) {
            let each = pairs.iter().map(|short| piece.replace(PLACE, short));
            whole.push_str(&each.collect::<Vec<_>>().join("\", \""));
        } else {
            whole.push_str(piece);
        }
    }
    whole
}

/// Whether a record's words are Chinese already.
fn is_chinese(record: &Table) -> bool {
    let words = WORDINGS.iter().filter_map(|key| record.get(*key));
    words
        .into_iter()
        .any(|words| has_ideograph(&words.to_string()))
}

/// The English file with Chinese names for its records' own.
fn rename(file: &str, list: &str, english: &str, names: &Names) -> Result<String, LexiconError> {
    let mut whole: Table = read_toml(file, english)?;
    let mut merged = records(file, list, &mut whole)?;
    let mut known = BTreeSet::new();
    for record in &mut merged {
        let own = names.names.get(&id(record, "id"));
        known.extend(own.map(|_| id(record, "id")));
        let Some(own) = own else { continue };
        let users = users_names(record, list);
        if list == "institution" {
            let name = id(record, "name");
            let names = own.iter().chain(&users).chain([&name]);
            record.insert("names".to_owned(), texts(names));
            continue;
        }
        let weak = |name: &&String| names.weak.contains(name);
        record.insert("short".to_owned(), texts(own.iter().filter(weak)));
        record.insert(
            "aliases".to_owned(),
            texts(own.iter().filter(|name| !weak(name)).chain(&users)),
        );
    }
    match names.names.keys().find(|id| !known.contains(*id)) {
        Some(unknown) => Err(LexiconError::of(
            file,
            format!("`{unknown}` has no record in English"),
        )),
        None => print(whole, list, merged),
    }
}

/// The names in Chinese characters that a user added to a record.
fn users_names(record: &Table, list: &str) -> Vec<String> {
    let key = if list == "institution" {
        "names"
    } else {
        "aliases"
    };
    let names = record
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let names = names
        .filter_map(Value::as_str)
        .filter(|name| has_ideograph(name));
    names.map(str::to_owned).collect()
}

/// The countries with Chinese names; a character before 方 that several share is ambiguous.
fn name_countries(english: &str, countries: &Countries) -> Result<String, LexiconError> {
    let file = "countries.toml";
    let mut whole: Table = read_toml(file, english)?;
    let mut merged = records(file, "country", &mut whole)?;
    let mut bearers: BTreeMap<&String, usize> = BTreeMap::new();
    for short in countries
        .country
        .values()
        .flat_map(|country| &country.short)
    {
        *bearers.entry(short).or_default() += 1;
    }
    for record in &mut merged {
        let Some(own) = countries.country.get(&id(record, "code")) else {
            continue;
        };
        let side = |short: &String| format!("{short}{SIDE}");
        let shared = own
            .short
            .iter()
            .filter(|short| bearers[short] > 1)
            .map(side);
        let shared: Vec<String> = shared.collect();
        let metonyms: Vec<String> = own
            .short
            .iter()
            .map(side)
            .chain(own.houses.clone())
            .collect();
        record.insert("names".to_owned(), texts(own.names.iter()));
        record.insert("demonyms".to_owned(), texts([].iter()));
        record.insert("metonyms".to_owned(), texts(metonyms.iter()));
        record.insert("ambiguous".to_owned(), texts(shared.iter()));
    }
    print(whole, "country", merged)
}
