//! Pages of comparisons and timelines: every claim, topic, text, formula and change that JSON lists stands in them.

use crate::html::{is_id, leaves, source};
use crate::markup::{Page, page_of};
use readout::compare::{Analysed, compare};
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::render::{Track, clean, html};
use readout::timeline::{Options, Reader, Recorded, track};
use readout::wire;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The texts of a folder of fixtures, in order.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut texts: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    texts.sort();
    texts
}

/// The folders below one of fixtures, in order.
fn folders(name: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = std::fs::read_dir(root.join(name)).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// Every pair of fixtures as a page, and what JSON says of it.
pub(crate) fn comparisons() -> Vec<(String, String, Value)> {
    let all = folders("pairs").into_iter();
    let all = all.map(|folder| {
        let (page, json) = compared(&texts(&folder));
        (folder.display().to_string(), page, json)
    });
    all.collect()
}

fn compared(files: &[PathBuf]) -> (String, Value) {
    let lexicon = Lexicon::english();
    let documents: Vec<_> = files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            let analysis = analyze(&text, lexicon);
            (source(&file.display().to_string(), &text), analysis)
        })
        .collect();
    let analysed = documents.iter().map(|(source, analysis)| Analysed {
        text: &source.text,
        analysis,
    });
    let found = compare(&analysed.collect::<Vec<_>>(), lexicon);
    let body = html::comparison(&documents, &found, lexicon);
    let page = html::head("Comparison") + &body + &html::foot();
    let record = wire::Comparison::new(&documents, &found, &lexicon.fingerprint);
    (page, serde_json::to_value(&record).unwrap())
}

/// All series of fixtures as one page, the last text of each held against those before it; and what JSON says of it.
pub(crate) fn timeline() -> (String, Value) {
    let lexicon = Lexicon::english();
    let mut reader = Reader::new(lexicon);
    let mut read = Vec::new();
    for folder in folders("series") {
        let files = texts(&folder);
        for (at, path) in files.iter().enumerate() {
            let text = std::fs::read_to_string(path).unwrap();
            let analysis = analyze(&text, lexicon);
            let recorded = Recorded {
                background: at + 1 < files.len(),
                ..Recorded::default()
            };
            let id = path.display().to_string();
            read.push(reader.read(source(&id, &text), &analysis, &recorded));
        }
    }
    let found = track(read, &Options::default(), lexicon);
    let body = html::timeline(&Track::new(&found), lexicon);
    let rows = found.series.iter();
    let rows: usize = rows.map(|s| s.formulas.len() + s.topics.len()).sum();
    assert_eq!(body.matches("<g class=\"row\">").count(), rows);
    let page = html::head("Over time") + &body + &html::foot();
    let json = wire::Timeline::new(&found, &lexicon.fingerprint);
    (page, serde_json::to_value(json).unwrap())
}

/// Asserts that all strings that JSON lists stand in the page; ids, which lead there, and what tells of the JSON itself aside.
fn holds(name: &str, page: &Page, json: &Value, aside: &[&str]) {
    let mut all = Vec::new();
    leaves(json, "", &mut all);
    let is_aside = |path: &str| {
        let last = path.rsplit('.').next().unwrap();
        aside.contains(&last) || ["schema", "offset_unit", "code"].contains(&last)
    };
    let shown = clean(&page.text);
    let lacks =
        |words: &String| !shown.contains(words) && !shown.contains(&words.replace('-', " "));
    let missing: Vec<String> = all
        .iter()
        .filter(|(path, text)| !is_aside(path) && !is_id(text) && !page.ids.contains(text))
        .filter(|(_, text)| text.split("\n\n").map(clean).any(|words| lacks(&words)))
        .map(|(path, text)| format!("{path}: {text}"))
        .collect();
    assert!(missing.is_empty(), "{name}:\n{}", missing.join("\n"));
}

#[test]
fn the_page_of_a_comparison_has_all_that_json_lists() {
    for (pair, html, json) in comparisons() {
        let page = page_of(&html);
        // A verdict is told in words, which are held below.
        let aside = ["column", "columns", "came", "presence", "lang", "verdict"];
        holds(&pair, &page, &json, &aside);
        for (at, claim) in json["claims"].as_array().unwrap().iter().enumerate() {
            assert!(page.ids.contains(&format!("claim-{}", at + 1)), "{pair}");
            let part = html
                .split(&format!("id=\"claim-{}\"", at + 1))
                .nth(1)
                .unwrap();
            let part = part.split("</li>").next().unwrap();
            for answer in claim["answers"].as_array().unwrap() {
                assert!(part.contains(answer["verdict"].as_str().unwrap()), "{part}");
                assert_eq!(
                    answer["verdict"] == "not-found",
                    part.contains("unmatched"),
                    "{part}"
                );
            }
            assert!(
                html.contains(&format!("href=\"#claim-{}\"", at + 1)),
                "{pair}: not linked from its text"
            );
        }
    }
}

#[test]
fn the_page_of_a_timeline_draws_every_formula_and_topic_and_tells_every_change() {
    let (html, json) = timeline();
    let aside = ["document", "id", "texts", "series", "earlier", "later"];
    holds("series", &page_of(&html), &json, &aside);
    assert!(!json["against"].as_array().unwrap().is_empty());
}
