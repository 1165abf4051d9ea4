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
    "extract/attributions/extent.rs end_features",
    "extract/attributions/frame.rs features",
    "extract/attributions/source.rs features",
    "extract/attributions/source.rs options",
    "extract/attributions/tag.rs closed",
    "extract/mod.rs analyze_document",
    "extract/speakers/apposition.rs link",
    "extract/speakers/office.rs holder",
    "extract/speakers/place.rs places",
    "extract/speakers/state.rs join",
    "extract/speakers/zh/mod.rs resolve",
    "extract/speakers/zh/resolve.rs source",
    "lexicon/actors/mod.rs index",
    "lexicon/chinese/mod.rs read",
    "lexicon/cues/companion.rs filler",
];

/// The name of the function that a line of code begins.
fn opened(line: &str) -> Option<&str> {
    let rest = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(')')?.1,
        Some(rest) => rest,
        None => line,
    };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("const ").unwrap_or(rest);
    rest.strip_prefix("fn ")?.split(['(', '<']).next()
}

/// The functions of a file that are over 40 lines: name, number of lines.
fn long_functions(content: &str) -> Vec<(String, usize)> {
    let body = content.split("#[cfg(test)]").next().unwrap();
    let mut long = Vec::new();
    let mut start: Option<(usize, usize, &str)> = None;
    for (number, line) in body.lines().enumerate() {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if start.is_none() && !text.ends_with([';', '}']) {
            start = opened(text).map(|name| (number, indent, name));
        }
        let closed = matches!(start, Some((_, at, _)) if text.starts_with('}') && indent == at);
        if let Some((first, _, name)) = start.take_if(|_| closed) {
            let lines = number - first + 1;
            if lines > 40 {
                long.push((name.to_string(), lines));
            }
        }
    }
    long
}

#[test]
fn functions_are_short() {
    let mut known = LONG.to_vec();
    let mut slips = Vec::new();
    for (file, content) in sources() {
        for (name, lines) in long_functions(&content) {
            let name = format!("{file} {name}");
            match known.iter().position(|known| *known == name) {
                Some(at) => {
                    known.remove(at);
                }
                None => slips.push(format!("{name} has {lines} lines")),
            }
        }
    }
    slips.extend(
        known
            .iter()
            .map(|name| format!("{name} is short now: strike it")),
    );
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}
