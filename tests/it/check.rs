//! `readout check` from outside: its formats, its goldens, what it says of expectations that cannot be read.

use crate::program::*;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A folder with an article that a hostile writer wrote and an expectation that fails in three ways.
fn failing(name: &str) -> PathBuf {
    let folder = folder(name);
    let article =
        "Talks\n\n::error::The minister said that “::set-output name=x::y <b>]]>” was agreed.\n";
    fs::write(folder.join("article.txt"), article).unwrap();
    let expectation = "{\"schema\": \"readout.expect/1\",\n \"quotes\": [\n  {\"content\": \"that “::set-output name=x::y <b>]]>” was agreed in May by both of the ministers\",\n   \
        \"act\": \"warn\"}],\n \"topics\": {\n  \"taiwan\": \"discussed\"},\n \"event\": {\"kind\": \"call\"},\n \"known_to_fail\": [\"event\"]}";
    fs::write(folder.join("expect.json"), expectation).unwrap();
    folder
}

fn printed(folder: &PathBuf, format: &str) -> (i32, String, String) {
    run(readout(&["check", "--format", format]).arg(folder))
}

#[test]
fn every_format_tells_the_same_failures_with_line_and_column() {
    let folder = failing("check-formats");
    let (article, beside) = (folder.join("article.txt"), folder.join("expect.json"));
    let (article, beside) = (article.display(), beside.display());
    let (code, json, _) = printed(&folder, "json");
    let report: Value = serde_json::from_str(&json).unwrap();
    let failures = report["articles"][0]["failures"].as_array().unwrap();
    assert_eq!((code, failures.len()), (1, 2), "{json}");
    assert_eq!(report["known"], 1);
    let place = |f: &Value, line: &str, column: &str| (f[line].as_u64(), f[column].as_u64());
    assert_eq!(place(&failures[0], "line", "column").0, Some(3), "{json}");
    assert_eq!(place(&failures[1], "line", "column"), (None, None));
    assert_eq!(
        place(&failures[1], "expectation_line", "expectation_column"),
        (Some(6), Some(13))
    );
    let (_, text, _) = printed(&folder, "text");
    assert!(text.contains(&format!("{article}:3:")), "{text}");
    assert!(
        text.contains(&format!("{beside}:6:13: topics.taiwan: expected discussed")),
        "{text}"
    );
    let (_, sarif, _) = printed(&folder, "sarif");
    let log: Value = serde_json::from_str(&sarif).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    let place = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 6);
    let (_, junit, _) = printed(&folder, "junit");
    let document = roxmltree::Document::parse(&junit).unwrap();
    let cases = document.descendants().filter(|n| n.has_tag_name("failure"));
    assert_eq!(cases.count(), 2);
    assert_eq!(
        document
            .descendants()
            .filter(|n| n.has_tag_name("b"))
            .count(),
        0
    );
}

#[test]
fn words_of_an_article_give_no_commands_to_the_runner() {
    let (code, github, _) = printed(&failing("check-github"), "github");
    assert_eq!(code, 1);
    let commands = github
        .lines()
        .filter(|line| line.trim_start().starts_with("::"));
    let names: Vec<&str> = commands
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert_eq!(names, ["::error", "::error", "::notice"], "{github}");
    assert_eq!(github.lines().count(), 4);
}

#[test]
fn a_difference_in_words_is_marked() {
    let (_, text, _) = printed(&failing("check-marked"), "text");
    assert!(
        text.contains("was agreed [-in May by both of the ministers-]”"),
        "{text}"
    );
}

#[test]
fn what_cannot_be_read_is_in_every_report_and_is_2() {
    let folder = failing("check-unreadable");
    fs::write(folder.join("b.txt"), "They met.").unwrap();
    let mistyped = "{\"schema\": \"readout.expect/1\",\n \"absent\": {\"topics\": [\"taiwn\"]}}";
    fs::write(folder.join("b.expect.json"), mistyped).unwrap();
    for format in ["text", "json", "junit", "github", "sarif"] {
        let (code, out, err) = printed(&folder, format);
        assert_eq!(code, 2, "{format}");
        assert!(
            err.contains("line 2: unknown topic `taiwn`; did you mean `taiwan`?"),
            "{err}"
        );
        assert!(
            format == "text" || out.contains("did you mean `taiwan`?"),
            "{format}: {out}"
        );
    }
    let (_, out, _) = printed(&folder, "github");
    assert!(
        out.contains("b.expect.json,line=2,col=24,title=cannot be read::"),
        "{out}"
    );
}

#[test]
fn counts_and_a_least_confidence_can_be_asked_for() {
    let folder = folder("check-counts");
    fs::write(
        folder.join("article.txt"),
        "The minister said that the talks would resume in May.\n",
    )
    .unwrap();
    let failures = |expectation: &str| {
        let json = format!("{{\"schema\": \"readout.expect/1\", {expectation}}}");
        fs::write(folder.join("expect.json"), json).unwrap();
        let (_, out, err) = printed(&folder, "json");
        let report: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{err}"));
        let failures = report["articles"][0]["failures"]
            .as_array()
            .unwrap()
            .clone();
        let names = failures
            .iter()
            .map(|f| f["expectation"].as_str().unwrap().to_string());
        names.collect::<Vec<_>>()
    };
    assert!(failures(r#""counts": {"quotes": 1, "events": {"max": 3}}"#).is_empty());
    assert_eq!(
        failures(r#""counts": {"quotes": 2, "speakers": {"max": 0}}"#),
        ["counts.speakers.max", "counts.quotes.min"]
    );
    let quote = r#""quotes": [{"content": "that … resume in May", "speakers": ["the minister"]"#;
    assert!(failures(&format!("{quote}, \"min_confidence\": \"low\"}}]")).is_empty());
    let found = run(readout(&["analyze", "--format", "json"]).arg(folder.join("article.txt"))).1;
    let found: Value = serde_json::from_str(&found).unwrap();
    let high = found["quotes"][0]["confidence"] == "high";
    assert_eq!(
        failures(&format!("\"min_confidence\": \"high\", {quote}}}]")).is_empty(),
        high
    );
}

#[test]
fn goldens_are_written_only_on_request_and_show_what_changed() {
    let folder = folder("check-golden");
    let (article, golden) = (folder.join("a.txt"), folder.join("a.golden.json"));
    fs::write(&article, "The minister said that the talks would resume.\n").unwrap();
    let check = |extra: &[&str]| run(readout(&["check"]).args(extra).arg(&article));
    assert_eq!(check(&[]).0, 2);
    assert!(!golden.exists());
    assert_eq!(check(&["--update"]).0, 0);
    let kept = fs::read_to_string(&golden).unwrap();
    assert_eq!(check(&[]).0, 0);
    fs::write(&article, "The minister said that the talks would end.\n").unwrap();
    let (code, out, _) = check(&[]);
    assert_eq!((code, fs::read_to_string(&golden).unwrap()), (1, kept));
    assert!(
        out.contains("a.golden.json:1:1: golden: expected") && out.contains("would end"),
        "{out}"
    );
    assert_eq!(check(&["--update"]).0, 0);
    assert_eq!(check(&[]).0, 0);
    // A folder's goldens are renewed, and none is made.
    fs::remove_file(&golden).unwrap();
    let (code, ..) = run(readout(&["check", "--update"]).arg(&folder));
    assert!(code == 2 && !golden.exists());
}
