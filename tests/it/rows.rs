//! Flat rows, as CSV and as JSON Lines, and Web Annotations: read back.

use crate::program::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const ROWS: &[&str] = &["quotes", "topics", "positions", "signals", "events"];

fn table(rows: &str, input: &str) -> (Vec<String>, Vec<csv::StringRecord>) {
    let (code, out, err) = run(&mut readout(&[
        "analyze", "--format", "csv", "--rows", rows, input,
    ]));
    assert_eq!(code, 0, "{err}");
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let head = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_string)
        .collect();
    (
        head,
        reader.records().map(|record| record.unwrap()).collect(),
    )
}

fn json(rows: &str, input: &str) -> Vec<Value> {
    let (_, out, _) = run(&mut readout(&[
        "analyze", "--format", "jsonl", "--rows", rows, input,
    ]));
    out.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn tables_and_json_lines_hold_the_same_rows() {
    for rows in ROWS {
        let (head, records) = table(rows, "fixtures/readouts");
        let objects = json(rows, "fixtures/readouts");
        assert_eq!(records.len(), objects.len(), "{rows}");
        assert!(!records.is_empty(), "{rows}");
        for (record, object) in records.iter().zip(&objects) {
            let keys: BTreeSet<&str> = object
                .as_object()
                .unwrap()
                .keys()
                .map(String::as_str)
                .collect();
            assert_eq!(keys, head.iter().map(String::as_str).collect());
            for (column, field) in head.iter().zip(record) {
                match &object[column] {
                    Value::Null => assert_eq!(field, ""),
                    Value::String(words) => {
                        let plain = readout::render::clean(words);
                        assert!(
                            field == plain
                                || field == format!("'{plain}")
                                || words.contains(char::is_control),
                            "{field} {words}"
                        );
                    }
                    Value::Number(number) => {
                        assert_eq!(field.parse::<f64>().unwrap(), number.as_f64().unwrap())
                    }
                    other => assert_eq!(field, other.to_string()),
                }
            }
        }
    }
}

#[test]
fn there_is_a_row_for_each_finding() {
    let (_, out, _) = run(&mut readout(&["analyze", "--format", "json", ARTICLE]));
    let whole: Value = serde_json::from_str(&out).unwrap();
    for rows in ["quotes", "positions", "signals", "events"] {
        let ids = |all: &[Value]| all.iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
        assert_eq!(
            ids(&json(rows, ARTICLE)),
            ids(whole[rows].as_array().unwrap()),
            "{rows}"
        );
    }
    let quote = &json("quotes", ARTICLE)[0];
    let text: Vec<char> = whole["text"].as_str().unwrap().chars().collect();
    let at = |key: &str| quote[key].as_u64().unwrap() as usize;
    let words: String = text[at("start")..at("end")].iter().collect();
    assert_eq!(quote["text"], words.as_str());
}

#[test]
fn no_word_of_an_article_is_a_formula_of_a_spreadsheet() {
    let folder = folder("rows-formulas");
    let article = "“=HYPERLINK(1)” said Ann Lee.\n\n=cmd|' /C calc'!A0 Minister said that ＝1+1 is two.\n\nThe @SUM(1) minister said +5 per cent was agreed.\n";
    fs::write(folder.join("a.txt"), article).unwrap();
    for rows in ROWS {
        let (head, records) = table(rows, &folder.join("a.txt").display().to_string());
        for (column, field) in records.iter().flat_map(|record| head.iter().zip(record)) {
            let number = field.parse::<f64>().is_ok();
            assert!(
                number || !field.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
                "{column}: {field}"
            );
        }
    }
}

#[test]
fn rows_of_other_formats_are_wrong_usage() {
    let (code, _, err) = run(&mut readout(&[
        "analyze", "--format", "html", "--rows", "quotes", ARTICLE,
    ]));
    assert_eq!(code, 2);
    assert!(
        err.contains("--rows goes with --format csv or jsonl"),
        "{err}"
    );
}

#[test]
fn a_record_that_cannot_be_read_is_no_row() {
    let (code, out, err) = run(&mut readout(&[
        "analyze",
        "--format",
        "jsonl",
        "--rows",
        "topics",
        "fixtures/inputs/broken.jsonl",
    ]));
    assert_eq!(code, 0);
    assert!(
        !out.contains("readout.error/1") && err.contains("broken.jsonl:2"),
        "{err}"
    );
}

#[test]
fn both_selectors_of_an_annotation_name_exactly_the_span() {
    let (_, out, _) = run(&mut readout(&[
        "analyze",
        "--format",
        "jsonl",
        "fixtures/readouts",
    ]));
    let analyses: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (_, out, _) = run(&mut readout(&[
        "analyze",
        "--format",
        "webannotation",
        "fixtures/readouts",
    ]));
    let pages: Value = serde_json::from_str(&out).unwrap();
    let mut ids = BTreeSet::new();
    for (analysis, page) in analyses.iter().zip(pages.as_array().unwrap()) {
        let text = analysis["text"].as_str().unwrap();
        let characters: Vec<char> = text.chars().collect();
        assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
        let items = page["items"].as_array().unwrap();
        let quotes = analysis["quotes"].as_array().unwrap();
        assert!(items.len() >= quotes.len());
        for item in items {
            assert!(
                ids.insert(item["id"].as_str().unwrap().to_string()),
                "{}",
                item["id"]
            );
            for target in item["target"].as_array().unwrap() {
                let [position, quote] = [0, 1].map(|at| &target["selector"][at]);
                let at = |key: &str| position[key].as_u64().unwrap() as usize;
                let words: String = characters[at("start")..at("end")].iter().collect();
                let part = |key: &str| quote[key].as_str().unwrap();
                assert_eq!(part("exact"), words);
                let whole = [part("prefix"), part("exact"), part("suffix")].concat();
                let before: String = characters[..at("start")].iter().collect();
                let found: Vec<usize> = (0..text.len())
                    .filter(|at| text.is_char_boundary(*at) && text[*at..].starts_with(&whole))
                    .collect();
                assert_eq!(found, [before.len() - part("prefix").len()], "{whole}");
            }
        }
        let first = &items[0]["target"][0]["selector"][0];
        assert_eq!(first["start"], quotes[0]["content"][0]["start"]);
    }
}
