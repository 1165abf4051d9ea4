//! Every output keeps to the schema that `readout schema` prints for it.

use crate::program::*;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

fn schema(of: &str) -> jsonschema::Validator {
    let (code, out, _) = run(&mut readout(&["schema", of]));
    assert_eq!(code, 0, "{of}");
    jsonschema::validator_for(&serde_json::from_str(&out).unwrap()).unwrap()
}

#[track_caller]
fn keeps(schema: &jsonschema::Validator, value: &Value) {
    let slips: Vec<String> = schema
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

/// What a command prints, each line of it a value.
fn lines(arguments: &[&str]) -> Vec<Value> {
    let (_, out, err) = run(&mut readout(arguments));
    let values: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(!values.is_empty(), "{arguments:?}: {err}");
    values
}

/// What a command prints, as one value.
fn whole(arguments: &[&str]) -> Value {
    let (_, out, err) = run(&mut readout(arguments));
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {err}"))
}

/// The folders in a folder of fixtures.
fn cases(of: &str) -> Vec<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(of);
    let folders = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let folders: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    assert!(!folders.is_empty());
    folders
}

#[test]
fn analyses_and_errors_keep_to_their_schemas() {
    let (analysis, error) = (schema("analysis"), schema("error"));
    for extra in [&[][..], &["--no-text"], &["--offsets", "utf16"]] {
        let arguments = [
            &["analyze", "--format", "jsonl", "fixtures/readouts"],
            extra,
        ]
        .concat();
        lines(&arguments)
            .iter()
            .for_each(|line| keeps(&analysis, line));
    }
    for page in ["fixtures/inputs/page.html", "fixtures/inputs/not-utf8.txt"] {
        keeps(&analysis, &whole(&["analyze", "--format", "json", page]));
    }
    let broken = lines(&[
        "analyze",
        "--format",
        "jsonl",
        "fixtures/inputs/broken.jsonl",
    ]);
    let bad: Vec<&Value> = broken
        .iter()
        .filter(|line| line["schema"] == "readout.error/1")
        .collect();
    assert_eq!((broken.len(), bad.len()), (3, 1));
    broken.iter().for_each(|line| keeps(&analysis, line));
    keeps(&error, bad[0]);
    assert!(
        !error.is_valid(
            broken
                .iter()
                .find(|line| line["schema"] != "readout.error/1")
                .unwrap()
        )
    );
}

#[test]
fn comparisons_keep_to_their_schema() {
    let comparison = schema("comparison");
    for case in cases("pairs") {
        let mut texts: Vec<String> = fs::read_dir(&case)
            .unwrap()
            .map(|entry| entry.unwrap().path().display().to_string())
            .filter(|path| path.ends_with(".txt"))
            .collect();
        texts.sort();
        let mut arguments = vec!["compare", "--format", "json"];
        arguments.extend(texts.iter().map(String::as_str));
        keeps(&comparison, &whole(&arguments));
    }
}

#[test]
fn timelines_keep_to_their_schema() {
    let timeline = schema("timeline");
    for case in cases("series") {
        let path = case.display().to_string();
        keeps(&timeline, &whole(&["track", "--format", "json", &path]));
    }
}

#[test]
fn explanations_keep_to_their_schema() {
    let explanation = schema("explanation");
    for case in cases("readouts") {
        for line in [1, 7] {
            let place = format!("{}:{line}", case.join("article.txt").display());
            let (code, out, _) = run(&mut readout(&["explain", "--format", "json", &place]));
            if code == 0 {
                keeps(&explanation, &serde_json::from_str(&out).unwrap());
            }
        }
    }
}

#[test]
fn checks_stats_and_expectations_keep_to_their_schemas() {
    keeps(
        &schema("check"),
        &whole(&["check", "--format", "json", "fixtures"]),
    );
    let gold = "fixtures/gold/invented.jsonl";
    keeps(
        &schema("stats"),
        &whole(&["rules", "--stats", gold, "--format", "json"]),
    );
    let expect = schema("expect");
    for case in cases("readouts") {
        let json = fs::read_to_string(case.join("expect.json")).unwrap();
        keeps(&expect, &serde_json::from_str(&json).unwrap());
    }
    let mistyped = serde_json::json!({"schema": "readout.expect/1", "qoutes": []});
    assert!(!expect.is_valid(&mistyped));
}

#[test]
fn flat_rows_and_annotations_keep_to_their_schemas() {
    for rows in ["quotes", "topics", "positions", "signals", "events"] {
        let schema = schema(rows);
        let arguments = [
            "analyze",
            "--format",
            "jsonl",
            "--rows",
            rows,
            "fixtures/readouts",
        ];
        lines(&arguments)
            .iter()
            .for_each(|line| keeps(&schema, line));
    }
    let annotations = schema("annotations");
    let pages = whole(&["analyze", "--format", "webannotation", "fixtures/readouts"]);
    let pages = pages.as_array().unwrap();
    assert!(pages.len() > 10);
    pages.iter().for_each(|page| keeps(&annotations, page));
}
