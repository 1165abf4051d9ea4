//! Lays the built-in lexicon out, so that the program starts at once. In: `src/lexicon/data`. Out: `lexicon.bin`,
//! `weights.bin`, `chinese.bin` and, for users who bring words of their own, `sources.bin` and `chinese_sources.bin`, all in
//! the build's own folder for `src/built_in.rs`. The modules that read the data are those of the library; a slip in the data stops the build with
//! file and line.
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    missing_docs,
    reason = "the library's modules are used here in part"
)]

#[path = "src/lexicon/mod.rs"]
mod lexicon;
#[path = "src/model/mod.rs"]
mod model;
#[path = "src/text/mod.rs"]
mod text;

use lexicon::{Lexicon, Sources};
use std::path::PathBuf;
use std::{env, fs};

const DATA: &str = "src/lexicon/data";

fn main() {
    for input in ["build.rs", "src/text", "src/model", "src/lexicon"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let (sources, chinese) = (read("en"), read("zh"));
    let mut lexicon = Lexicon::read(&sources).unwrap_or_else(|error| panic!("{DATA}/en/{error}"));
    let translated = Lexicon::read_chinese(&sources, &chinese);
    let translated = translated.unwrap_or_else(|error| panic!("{DATA}/zh/{error}"));
    // One name for all that is built in, whatever language a text is in.
    lexicon.fingerprint = Sources::fingerprint_of(&[&chinese, &sources]);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let write = |name: &str, bytes: &[u8]| {
        fs::write(out.join(name), bytes).expect("the build's folder can be written");
    };
    write("lexicon.bin", &lexicon.lay_out().expect("memory takes it"));
    write(
        "chinese.bin",
        &translated.lay_out().expect("memory takes it"),
    );
    let rest = sources.lay_out_without("weights.tsv");
    write("sources.bin", &rest.expect("memory takes it"));
    let rest = chinese.lay_out_without("");
    write("chinese_sources.bin", &rest.expect("memory takes it"));
    write("weights.bin", lexicon.evidence.table());
}

/// The files of a language.
fn read(language: &str) -> Sources {
    let files = fs::read_dir(format!("{DATA}/{language}")).expect("the package has its data");
    Sources::new(files.map(|entry| {
        let entry = entry.expect("the folder can be read");
        let content = fs::read_to_string(entry.path()).expect("data files are UTF-8");
        (entry.file_name().to_string_lossy().into_owned(), content)
    }))
}
