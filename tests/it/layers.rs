//! The house's rules, held by reading the sources: layers, who stamps findings, who prints and reads files, sizes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first; modules of one layer are siblings and do not know one another.
const LAYERS: &[&[&str]] = &[
    &["text"],
    &["model"],
    &["source"],
    &["lexicon"],
    &["built_in"],
    &["document"],
    &["extract"],
    &["compare", "timeline", "check", "explain"],
    &["wire"],
    &["render"],
    &["cli"],
];

/// Path (from `src/`) and content of every source file but those of tests.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The module of the house that a file belongs to: `wire/place.rs` and `wire.rs` to `wire`.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The code of a file: without comments and without its tests.
fn code(content: &str) -> String {
    let body = content.split("#[cfg(test)]").next().unwrap();
    let lines = body
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules that a file names by `crate::` or, in the program, by `readout::`.
fn named_modules(code: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for prefix in ["crate::", "readout::"] {
        for (at, _) in code.match_indices(prefix) {
            let rest = &code[at + prefix.len()..];
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
                continue;
            }
            let word = |text: &str| -> String {
                text.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect()
            };
            match rest.strip_prefix('{') {
                Some(list) => {
                    let list = list.split(';').next().unwrap_or("");
                    modules.extend(list.split(',').map(|part| word(part.trim())));
                }
                None => modules.push(word(rest)),
            }
        }
    }
    modules
}

#[test]
fn modules_import_from_lower_layers_only() {
    let mut slips = Vec::new();
    for (file, content) in sources() {
        let own = module(&file).to_string();
        let Some(height) = layer(&own) else { continue };
        for named in named_modules(&code(&content)) {
            if let Some(other) = layer(&named).filter(|_| named != own)
                && other >= height
            {
                slips.push(format!("{file} imports {named}"));
            }
        }
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn only_the_rule_runner_stamps_findings() {
    for (file, content) in sources() {
        let stamps = code(&content).contains("Found::stamp");
        assert_eq!(stamps, file == "extract/rule.rs", "{file}");
    }
}

#[test]
fn only_the_program_prints_reads_files_and_knows_its_arguments() {
    let program = [
        "println!",
        "print!",
        "eprint",
        "std::fs",
        "std::env",
        "std::process",
        "clap::",
    ];
    for (file, content) in sources() {
        if file.starts_with("cli/") || file == "main.rs" {
            continue;
        }
        let code = code(&content);
        for word in program {
            assert!(!code.contains(word), "{file} has {word}");
        }
    }
}

/// Files that are still too long; the list only shrinks.
const LONG_FILES: &[&str] = &[];

#[test]
fn files_are_short_and_say_what_they_are() {
    for (file, content) in sources() {
        let lines = content.lines().count();
        let known = LONG_FILES.contains(&file.as_str());
        assert!(lines <= 300 || known, "{file} has {lines} lines");
        assert!(content.starts_with("//!"), "{file} has no header");
    }
}

/// Functions that are still too long; the list only shrinks.
const LONG: &[&str] = &[
    "extract/attributions/tag.rs closed",
    "extract/mod.rs analyze_document",
    "lexicon/actors/mod.rs index",
    "lexicon/cues/companion.rs filler",
    "lexicon/mod.rs built_in",
];

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    for (file, content) in sources() {
        let body = content.split("#[cfg(test)]").next().unwrap();
        let mut start: Option<(usize, usize, String)> = None;
        for (number, line) in body.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let text = line.trim_start();
            let head = text.split('(').next().unwrap_or("");
            let opens = head.split_whitespace().any(|word| word == "fn") && !text.starts_with("//");
            if start.is_none() && opens && !text.ends_with(';') {
                start = Some((number, indent, head.to_string()));
            }
            let closed =
                matches!(&start, Some((_, at, _)) if text.starts_with('}') && indent == *at);
            if let Some((first, _, name)) = start.take_if(|_| closed) {
                let lines = number - first + 1;
                let name = name.split_whitespace().last().unwrap_or("");
                let name = name.split('<').next().unwrap_or("");
                let known = LONG.contains(&format!("{file} {name}").as_str());
                if lines > 40 && !known {
                    long.push(format!("{file}:{}: {name} has {lines} lines", first + 1));
                }
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}
