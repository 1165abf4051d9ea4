//! `readout rules --stats`: what is counted on annotated texts, and what becomes of lines that are none.

use crate::program::*;
use serde_json::Value;
use std::fs;

const GOLD: &str = "fixtures/gold/invented.jsonl";

fn stats(extra: &[&str]) -> Value {
    let arguments = ["rules", "--stats", GOLD, "--format", "json"];
    let (code, out, err) = run(readout(&arguments).args(extra));
    assert_eq!((code, err.as_str()), (0, ""));
    serde_json::from_str(&out).unwrap()
}

fn row<'a>(stats: &'a Value, list: &str, id: &str) -> &'a Value {
    let rows = stats[list].as_array().unwrap();
    rows.iter().find(|row| row["id"] == id).unwrap()
}

/// Fired, right, wrong.
fn counts(row: &Value) -> (u64, u64, u64) {
    let number = |key: &str| row[key].as_u64().unwrap();
    (number("fired"), number("right"), number("wrong"))
}

#[test]
fn right_is_what_the_annotators_have_too() {
    let stats = stats(&[]);
    assert_eq!(stats["schema"], "readout.stats/1");
    let score = &stats["attributions"];
    let number = |key: &str| score[key].as_u64().unwrap();
    // The last of them nobody annotated; one stands within another; one in what is left out.
    assert_eq!(
        (number("gold"), number("predicted"), number("right")),
        (8, 9, 8)
    );
    assert_eq!(
        counts(row(&stats, "rules", "attribution.according-to")),
        (1, 1, 0)
    );
    assert_eq!(
        counts(row(&stats, "rules", "attribution.carried-source")),
        (1, 0, 1)
    );
    assert_eq!(counts(row(&stats, "cues", "stress")), (1, 1, 0));
    assert_eq!(counts(row(&stats, "acts", "stress")), (1, 1, 0));
    assert_eq!(counts(row(&stats, "topics", "russia-ukraine")), (1, 1, 0));
}

#[test]
fn what_one_level_of_annotation_cannot_tell_is_not_judged() {
    let stats = stats(&[]);
    assert_eq!(counts(row(&stats, "cues", "warn")), (1, 0, 0));
    assert_eq!(row(&stats, "cues", "warn")["share"], Value::Null);
}

#[test]
fn every_rule_is_listed_and_the_most_harmful_is_first() {
    let stats = stats(&[]);
    let rows = stats["rules"].as_array().unwrap();
    assert_eq!(rows.len(), readout::extract::rules().count());
    let judged = rows.iter().filter(|row| row["judged"] != 0);
    let harms: Vec<i64> = judged.map(|row| row["harm"].as_i64().unwrap()).collect();
    assert!(
        harms.is_sorted_by(|a, b| a >= b) && harms[0] > 0,
        "{harms:?}"
    );
    let fired = |row: &Value| row["fired"].as_u64().unwrap();
    let sorted = self::stats(&["--sort", "fired"]);
    let judged = sorted["rules"].as_array().unwrap().iter();
    let judged = judged.filter(|row| row["judged"] != 0).map(fired);
    assert!(judged.is_sorted_by(|a, b| a >= b));
}

#[test]
fn the_table_shows_one_kind() {
    let (code, out, _) = run(&mut readout(&["rules", "--stats", GOLD, "--by", "cue"]));
    assert_eq!(code, 0);
    assert!(out.contains("8 annotated, 9 found, 8 right"), "{out}");
    assert!(
        out.contains("thank") && !out.contains("attribution."),
        "{out}"
    );
}

#[test]
fn a_line_that_is_no_annotated_text_is_named_and_skipped() {
    let path = folder("stats").join("gold.jsonl");
    let good = fs::read_to_string(GOLD).unwrap();
    let bad = r#"{"text": "No.", "attributions": [{"content": [[0, 9]]}]}"#;
    fs::write(&path, format!("{good}\n{bad}\n[]\n")).unwrap();
    let all = ["rules", "--format", "json", "--stats"];
    let (code, out, err) = run(readout(&all).arg(&path));
    let stats: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, stats["documents"].as_u64()), (0, Some(3)));
    let name = path.display();
    let first = format!("reading {name}:5: attributions[0].content: [0, 9] is no stretch of");
    assert!(err.contains(&first), "{err}");
    assert!(
        err.contains(&format!("reading {name}:6: not an annotated text")),
        "{err}"
    );
    let (code, _, _) = run(readout(&all).arg(&path).arg("--strict"));
    assert_eq!(code, 1);
}

#[test]
fn nothing_to_count_on_is_2() {
    let path = folder("stats-none").join("gold.jsonl");
    fs::write(&path, "{}\n").unwrap();
    for name in [path.to_str().unwrap(), "fixtures/gold/none.jsonl"] {
        let (code, out, _) = run(&mut readout(&["rules", "--stats", name]));
        assert_eq!((code, out.as_str()), (2, ""));
    }
    assert_eq!(run(&mut readout(&["rules", "--by", "cue"])).0, 2);
}
