//! What JSON counts and what it answers with yes or no stands in the page too: where each finding is, how strong, how much,
//! under which circumstances. Left out: an expectation of an account from before the encounter, which the page says by that.

use crate::html::{articles, both};
use crate::markup::page_of;
use serde_json::Value;

/// `120–180` of everything with a beginning and an end, and what it has inside.
pub(crate) fn places(value: &Value, to: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| places(one, to)),
        Value::Object(all) => {
            if let (Some(start), Some(end)) = (all.get("start"), all.get("end")) {
                to.push(format!("{start}–{end}"));
            }
            all.values().for_each(|one| places(one, to));
        }
        _ => {}
    }
}

/// The words of the page between an anchor and what ends its element.
pub(crate) fn words(html: &str, anchor: &str, end: &str) -> String {
    let (_, rest) = html
        .split_once(&format!("id=\"{anchor}\""))
        .unwrap_or_else(|| panic!("no anchor {anchor}"));
    let rest = rest.split_once('>').unwrap().1;
    page_of(rest.split(end).next().unwrap()).text
}

/// The line that says where a finding stands.
pub(crate) fn line(html: &str, id: &str) -> String {
    let list = html.split("<ul class=\"places\">").nth(1).unwrap();
    let start = format!("<li><a href=\"#{id}\">");
    let (_, rest) = list
        .split_once(&start)
        .unwrap_or_else(|| panic!("no line of {id}"));
    rest.split("</li>").next().unwrap().replace("</a>", "")
}

pub(crate) fn all<'a>(json: &'a Value, key: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    json[key].as_array().unwrap().iter().enumerate()
}

#[test]
fn the_characters_of_every_finding_stand_in_the_page() {
    let mut seen = 0;
    for path in articles() {
        let (html, json) = both(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
        let kinds =
            "sections speakers quotes positions signals events next_steps topics characterizations";
        for key in kinds.split(' ') {
            for (at, found) in all(&json, key) {
                let id = match (key, found["id"].as_str()) {
                    ("topics", Some(id)) => format!("t-{id}"),
                    (_, Some(id)) => id.to_string(),
                    ("characterizations", None) => format!("c{}", at + 1),
                    ("next_steps", None) => format!("n{}", at + 1),
                    (_, None) => panic!("{key} without an id"),
                };
                let (line, mut own) = (line(&html, &id), Vec::new());
                places(found, &mut own);
                seen += own.len();
                for place in own {
                    assert!(
                        line.contains(&place),
                        "{} {id}: {place} in {line}",
                        path.display()
                    );
                }
            }
        }
        for (_, sentence) in all(&json, "sentences") {
            let line = line(&html, sentence["section"].as_str().unwrap());
            let quoted = if sentence["in_quote"] == true {
                " (in a quotation)"
            } else {
                ""
            };
            let place = format!("{}–{}{quoted}", sentence["start"], sentence["end"]);
            assert!(
                line.contains(&place),
                "{}: {place} in {line}",
                path.display()
            );
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn counts_strengths_and_circumstances_stand_beside_their_findings() {
    for path in articles() {
        let (html, json) = both(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
        let holds = |words: &str, part: &str, why: &Value| {
            assert!(
                words.contains(part),
                "{}: {part} in {words}\n{why}",
                path.display()
            );
        };
        for (_, account) in all(&json, "accounts") {
            let words = words(&html, account["id"].as_str().unwrap(), "</li>");
            let count = format!("{} word", account["words"]);
            holds(
                &words,
                if count == "0 word" { "no word" } else { &count },
                account,
            );
            let complete = account["complete"] == true;
            holds(&words, if complete { "whole" } else { "excerpt" }, account);
        }
        for (_, speaker) in all(&json, "speakers").filter(|(_, one)| one["anonymous"] == true) {
            holds(
                &words(&html, speaker["id"].as_str().unwrap(), "</li>"),
                "anonymous",
                speaker,
            );
        }
        for (_, topic) in all(&json, "topics") {
            let words = words(
                &html,
                &format!("t-{}", topic["id"].as_str().unwrap()),
                "<details>",
            );
            for (_, own) in all(topic, "accounts") {
                let share = format!("{:.1} %", own["share"].as_f64().unwrap() * 100.0);
                holds(&words, &share, own);
            }
        }
        for (_, signal) in all(&json, "signals").filter(|(_, one)| one["rung"].is_u64()) {
            let words = words(
                &html,
                &format!("f-{}", signal["formula"].as_str().unwrap()),
                "</section>",
            );
            holds(&words, &format!("rung {} of", signal["rung"]), signal);
        }
        for (_, event) in all(&json, "events") {
            for (_, claim) in all(event, "duration") {
                holds(
                    &page_of(&html).text,
                    &format!("{} minutes", claim["minutes"]),
                    claim,
                );
            }
        }
        let marks = [
            ("negated", "negated"),
            ("conditional", "under a condition"),
            ("counterpart_words", "other side’s mouth"),
            ("expected", "only expected"),
        ];
        for (_, position) in all(&json, "positions") {
            let words = words(&html, position["id"].as_str().unwrap(), "</tr>");
            holds(
                &words,
                &format!("strength {}", position["strength"]),
                position,
            );
            let polarity =
                ["against", "", "favours"][(position["polarity"].as_i64().unwrap() + 1) as usize];
            holds(&words, polarity, position);
            for (key, mark) in marks {
                assert_eq!(
                    position[key] == true,
                    words.contains(mark),
                    "{key}: {words}"
                );
            }
        }
        for (_, quote) in all(&json, "quotes") {
            let words = words(
                &html,
                &format!("r-{}", quote["id"].as_str().unwrap()),
                "</tr>",
            );
            assert_eq!(
                quote["closed"] == false,
                words.contains("never closed"),
                "{words}"
            );
            assert_eq!(
                quote["hearsay"] == true,
                words.contains("hearsay"),
                "{words}"
            );
            let expected =
                words.contains("only expected") || words.contains("BEFORE the encounter");
            assert!(quote["expected"] == false || expected, "{words}");
        }
    }
}
