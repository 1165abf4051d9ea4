//! Makes the lexicon's data ready, so that the program starts at once: TOML becomes JSON, which is read several times
//! faster, and the weights become a table that is used as it is. In: `src/lexicon/data/`. Out: one `.json` a file,
//! `weights.bin` and `fingerprint.txt` in the build's own folder. Says what is wrong in a file; what its records mean is
//! checked by the loaders.

#[path = "src/lexicon/feature_key.rs"]
mod feature_key;

use feature_key::{SLOT, count_code, hash, key, label_code};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const DATA: &str = "src/lexicon/data/en";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={DATA}");
    println!("cargo::rerun-if-changed=src/lexicon/feature_key.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut paths: Vec<PathBuf> = fs::read_dir(DATA)
        .expect("the package has its data")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    paths.sort();
    let mut sha = Sha256::new();
    for path in &paths {
        let content = fs::read_to_string(path).expect("data files are UTF-8");
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        sha.update(name.unwrap_or_default().as_bytes());
        sha.update((content.len() as u64).to_le_bytes());
        sha.update(content.as_bytes());
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            write_json(path, &content, &out);
        } else if path.ends_with("weights.tsv") {
            let table = weight_table(&content);
            fs::write(out.join("weights.bin"), table).expect("the build's folder can be written");
        }
    }
    let mut digits = String::new();
    for byte in sha.finalize() {
        write!(digits, "{byte:02x}").expect("a string takes every digit");
    }
    fs::write(out.join("fingerprint.txt"), digits).expect("the build's folder can be written");
}

fn write_json(path: &Path, content: &str, out: &Path) {
    let table: toml::Table = match toml::from_str(content) {
        Ok(table) => table,
        Err(error) => panic!("{}: {error}", path.display()),
    };
    let json = serde_json::to_string(&table).expect("a table of strings and numbers is JSON");
    let name = path.with_extension("json");
    let name = name.file_name().expect("data files have names");
    fs::write(out.join(name), json).expect("the build's folder can be written");
}

/// Slots of key and weights, at most half of them taken; a key stands at its own slot or in the next free one.
fn weight_table(content: &str) -> Vec<u8> {
    let slots = (content.lines().count() * 2).next_power_of_two();
    let mut table = vec![0; slots * SLOT];
    for (number, line) in content.lines().enumerate() {
        let mut fields = line.split('\t');
        let mut code = || value_code(fields.next().unwrap_or_default());
        let (_, first, second) = (code(), code(), code());
        let template = line.split('\t').next().unwrap_or_default();
        let key = key(hash(template.as_bytes()), first, second);
        let mut at = key as usize & (slots - 1);
        while table[at * SLOT..at * SLOT + 8] != [0; 8] {
            at = (at + 1) & (slots - 1);
        }
        table[at * SLOT..at * SLOT + 8].copy_from_slice(&key.to_le_bytes());
        for (reading, weight) in fields.enumerate() {
            let Ok(weight) = weight.parse::<i16>() else {
                panic!(
                    "weights.tsv:{}: `{weight}` is no weight in hundredths",
                    number + 1
                );
            };
            let start = at * SLOT + 8 + 2 * reading;
            table[start..start + 2].copy_from_slice(&weight.to_le_bytes());
        }
    }
    table
}

/// The code of a value as the file spells it: `-`, `?`, `#Label`, `12` or a word.
fn value_code(value: &str) -> u32 {
    match value.as_bytes() {
        b"-" => 0,
        b"?" => 1,
        [b'#', name @ ..] if !name.is_empty() => label_code(hash(name)),
        word => value.parse().map_or_else(|_| hash(word), count_code),
    }
}
