//! Turns the lexicon's TOML files into JSON, which is read several times faster at start-up, and hashes them all.
//! In: `src/lexicon/data/`. Out: one `.json` a file and `fingerprint.txt` in the build's own folder. Says what is wrong in
//! a file; what its records mean is checked by the loaders.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const DATA: &str = "src/lexicon/data/en";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={DATA}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut paths: Vec<PathBuf> = fs::read_dir(DATA)
        .expect("the package has its data")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    paths.sort();
    let mut hash = Sha256::new();
    for path in &paths {
        let content = fs::read_to_string(path).expect("data files are UTF-8");
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        hash.update(name.unwrap_or_default().as_bytes());
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content.as_bytes());
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            write_json(path, &content, &out);
        }
    }
    let mut digits = String::new();
    for byte in hash.finalize() {
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
