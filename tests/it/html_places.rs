//! Numbers, marks and places of comparisons and timelines: what JSON counts, answers with yes or no, and where it says that
//! something stands, is in the page too.

use crate::html_numbers::{all, line, places, words};
use crate::html_sides::{comparisons, timeline};
use serde_json::Value;

/// Asserts that a line of the page has all places of a finding.
fn placed(html: &str, id: &str, found: &Value, name: &str) -> usize {
    let mut own = Vec::new();
    places(found, &mut own);
    if own.is_empty() {
        return 0;
    }
    let line = line(html, id);
    for place in &own {
        assert!(line.contains(place), "{name} {id}: {place} in {line}");
    }
    own.len()
}

/// Where the quote of a column stands in the page.
fn row(json: &Value, cell: &Value, quote: &Value) -> String {
    let mut columns = json["columns"].as_array().unwrap().iter();
    let column = columns.find(|column| column["id"] == cell["column"]);
    let id = quote["quote"].as_str().unwrap();
    match column.unwrap()["document"].as_u64().unwrap() {
        0 => format!("r-{id}"),
        document => format!("d{}-r-{id}", document + 1),
    }
}

#[test]
fn the_characters_of_all_that_a_comparison_lists_stand_in_its_page() {
    let mut seen = 0;
    for (pair, html, json) in comparisons() {
        let mut held = |id: &str, found: &Value| seen += placed(&html, id, found, &pair);
        held("fact-talks", &json["characterizations"]);
        held("fact-opening", &json["openings"]);
        for (at, document) in all(&json, "documents") {
            held(&format!("doc-{}", at + 1), document);
        }
        for (at, column) in all(&json, "columns") {
            held(&format!("c{}", at + 1), column);
        }
        for (_, fact) in all(&json, "facts") {
            held(&format!("fact-{}", fact["fact"].as_str().unwrap()), fact);
        }
        let kinds = "claim-claims name-names step-next_steps scope-scopes briefed-briefed \
                     condition-conditions praise-praise";
        for (anchor, key) in kinds
            .split_whitespace()
            .map(|kind| kind.split_once('-').unwrap())
        {
            for (at, found) in all(&json, key) {
                held(&format!("{anchor}-{}", at + 1), found);
            }
        }
        for (_, topic) in all(&json, "topics") {
            for (_, cell) in all(topic, "cells") {
                let id = format!("t-{}", topic["topic"].as_str().unwrap());
                held(&id, &cell["mentions"]);
                for (_, quote) in all(cell, "quotes") {
                    held(&row(&json, cell, quote), quote);
                }
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn counts_strengths_and_marks_of_a_comparison_stand_beside_what_they_are_of() {
    for (pair, html, json) in comparisons() {
        let holds = |words: &str, part: &str| {
            assert!(words.contains(part), "{pair}: {part} in {words}");
        };
        for (at, column) in all(&json, "columns") {
            let words = words(&html, &format!("c{}", at + 1), "</li>");
            for (key, of) in [
                ("words", "word"),
                ("sentences", "sentence"),
                ("quotes", "quote"),
            ] {
                let count = column[key].as_u64().unwrap();
                holds(&words, &counted(count, of));
            }
            let whole = column["complete"] == true;
            holds(&words, if whole { "whole" } else { "excerpt" });
        }
        assert_eq!(
            json["identical"] == true,
            html.contains("word for word: no difference")
        );
        for (_, topic) in all(&json, "topics") {
            let id = format!("t-{}", topic["topic"].as_str().unwrap());
            for (_, cell) in all(topic, "cells").filter(|(_, cell)| !cell["status"].is_null()) {
                let words = words(&html, &id, "</tr>");
                holds(&words, &format!("topic {} of the account", cell["rank"]));
                holds(
                    &words,
                    &format!("{:.1} % of its", cell["share"].as_f64().unwrap() * 100.0),
                );
                for (_, quote) in all(cell, "quotes") {
                    of_quote(&html, &row(&json, cell, quote), quote);
                }
            }
        }
        for (at, claim) in all(&json, "claims") {
            let words = words(&html, &format!("claim-{}", at + 1), "</li>");
            let mut answers = all(claim, "answers");
            let opposite = answers.any(|(_, answer)| answer["opposite"] == true);
            assert_eq!(
                opposite,
                words.contains("a negation stands in one"),
                "{words}"
            );
        }
        let marks = [
            ("briefed", "briefed", "in_headline", "in the headline"),
            ("praise", "praise", "returned", "· returned"),
        ];
        for (key, anchor, mark, told) in marks {
            for (at, found) in all(&json, key) {
                let words = words(&html, &format!("{anchor}-{}", at + 1), "</li>");
                assert_eq!(found[mark] == true, words.contains(told), "{pair}: {words}");
            }
        }
        for (at, step) in all(&json, "next_steps") {
            let words = words(&html, &format!("step-{}", at + 1), "</li>");
            let mut claims = all(step, "claims");
            let only_says = claims.any(|(_, claim)| claim["is_step"] == false);
            assert_eq!(
                only_says,
                words.contains("not as a step"),
                "{pair}: {words}"
            );
        }
        for (at, scope) in all(&json, "scopes") {
            let start = html
                .split(&format!("id=\"scope-{}\"", at + 1))
                .nth(1)
                .unwrap();
            let marked = start.split("</p>").next().unwrap().matches("<ins").count();
            let differing = all(scope, "parts").filter(|(_, part)| part["same"] == false);
            let sides = differing.map(|(_, part)| {
                usize::from(!part["first"].is_null()) + usize::from(!part["second"].is_null())
            });
            assert_eq!(marked, sides.sum::<usize>(), "{pair}: {start}");
        }
    }
}

/// `1 word`, `12 words`, `no word`.
fn counted(count: u64, of: &str) -> String {
    match count {
        0 => format!("no {of}"),
        1 => format!("1 {of}"),
        _ => format!("{count} {of}s"),
    }
}

fn of_quote(html: &str, id: &str, quote: &Value) {
    let words = words(html, id, "</tr>");
    for key in ["act", "force"] {
        assert!(
            words.contains(quote[key].as_str().unwrap_or_default()),
            "{words}"
        );
    }
    if let Some(strength) = quote["strength"].as_u64() {
        assert!(words.contains(&format!("strength {strength}")), "{words}");
    }
    let marks = [
        ("negated", "negated"),
        ("conditional", "under a condition"),
        ("counterpart_words", "other side’s mouth"),
    ];
    for (key, mark) in marks {
        assert_eq!(quote[key] == true, words.contains(mark), "{key}: {words}");
    }
}

#[test]
fn the_characters_and_counts_of_all_that_a_timeline_lists_stand_in_its_page() {
    let (html, json) = timeline();
    let mut seen = 0;
    let mut held = |id: &str, found: &Value| seen += placed(&html, id, found, "series");
    for (at, series) in all(&json, "series") {
        let id = format!("s{}", at + 1);
        for (change, found) in all(series, "changes") {
            held(&format!("{id}-change-{}", change + 1), found);
        }
        for (_, row) in all(series, "formulas") {
            let (voice, formula) = (
                row["voice"].as_str().unwrap(),
                row["formula"].as_str().unwrap(),
            );
            let id = format!("{id}-{voice}-{formula}");
            held(&id, row);
            of_row(&html, &id, row);
        }
        for (_, row) in all(series, "topics") {
            let id = format!("{id}-t-{}", row["topic"].as_str().unwrap());
            held(&id, row);
            of_row(&html, &id, row);
        }
    }
    for (at, against) in all(&json, "against") {
        let id = format!("n{}", at + 1);
        for (key, kind) in [("topics", "topic"), ("formulas", "formula")] {
            for (_, one) in ["new", "gone", "kept"]
                .iter()
                .flat_map(|key2| all(&against[key], key2))
            {
                held(&format!("{id}-{kind}-{}", one["id"].as_str().unwrap()), one);
            }
        }
        for (key, kind) in [("changes", "change"), ("new", "new"), ("gone", "gone")] {
            for (number, one) in all(against, key) {
                held(&format!("{id}-{kind}-{}", number + 1), one);
            }
        }
        let words = words(&html, &id, "</section>");
        assert!(
            words.contains(&counted(against["kept"].as_u64().unwrap(), "sentence")),
            "{words}"
        );
    }
    assert!(seen > 500, "{seen}");
}

fn of_row(html: &str, id: &str, row: &Value) {
    let words = words(html, id, "</tr>");
    let (uses, texts) = (
        row["uses"].as_u64().unwrap(),
        row["texts"].as_u64().unwrap(),
    );
    let spread = format!("{} in {}", counted(uses, "use"), counted(texts, "text"));
    assert!(words.contains(&spread), "{spread} in {words}");
    for (_, period) in all(row, "frequency") {
        let share = format!("{}/{}", period["texts"], period["of"]);
        assert!(words.contains(&share), "{share} in {words}");
    }
    for (_, variant) in all(row, "variants") {
        let told = format!("in {}", counted(variant["texts"].as_u64().unwrap(), "text"));
        assert!(words.contains(&told), "{told} in {words}");
    }
    if let Some(later) = row["later_with_topic"].as_u64().filter(|later| *later > 0) {
        assert!(
            words.contains(&format!("{later} later with its topic")),
            "{words}"
        );
    }
}
