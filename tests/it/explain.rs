//! `readout explain`: what it says of a line, of a column, and of places that are not there.

use crate::program::*;
use serde_json::Value;
use std::fs;

const NEWS: &str = "fixtures/readouts/news-call-two-accounts/article.txt";

fn explained(place: &str) -> Value {
    let (code, out, err) = run(&mut readout(&["explain", place, "--format", "json"]));
    assert_eq!((code, err.as_str()), (0, ""), "{place}");
    serde_json::from_str(&out).unwrap()
}

fn screen(place: &str) -> String {
    let (code, out, _) = run(&mut readout(&["explain", place]));
    assert_eq!(code, 0, "{place}");
    out
}

fn refusal(place: &str) -> String {
    let (code, out, err) = run(&mut readout(&["explain", place]));
    assert_eq!((code, out.as_str()), (2, ""), "{place}");
    err
}

/// A text in a folder of its own, by its path.
fn article(name: &str, text: &str) -> String {
    let path = folder(&format!("explain-{}", name.replace('/', "-"))).join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn findings_are_those_of_the_analysis() {
    let analysis = run(&mut readout(&["analyze", "--format", "json", NEWS])).1;
    let analysis: Value = serde_json::from_str(&analysis).unwrap();
    let explanation = explained(&format!("{NEWS}:18"));
    assert_eq!(explanation["schema"], "readout.explanation/1");
    let lists = "sections accounts speakers quotes topics positions characterizations signals \
        events next_steps diagnostics";
    for list in lists.split_whitespace() {
        let all = analysis[list].as_array().unwrap();
        for finding in explanation[list].as_array().unwrap() {
            assert!(all.contains(finding), "{list}: {finding}");
        }
    }
    assert!(explanation["quotes"].as_array().unwrap().len() > 3);
}

#[test]
fn every_rule_that_is_named_is_explained_with_examples() {
    for line in [5, 9, 18, 26] {
        let explanation = explained(&format!("{NEWS}:{line}"));
        let rules = explanation["rules"].as_array().unwrap();
        let known = |id: &Value| {
            let id = id.as_str().unwrap();
            let is_this = |rule: &&Value| {
                let kind = rule["kind"].as_str().unwrap();
                let name = rule["id"].as_str().unwrap();
                id == name || id == format!("{kind}.{name}")
            };
            rules
                .iter()
                .find(is_this)
                .is_some_and(|rule| rule["yes"].as_array().unwrap().len() > 1)
        };
        for list in ["sections", "quotes", "signals", "positions"] {
            for finding in explanation[list].as_array().unwrap() {
                assert!(
                    known(&finding["rule"]),
                    "{line} {list}: {}",
                    finding["rule"]
                );
            }
        }
    }
}

#[test]
fn a_cue_shows_what_made_its_chance_and_what_lost() {
    let path = article("a.txt", "The minister said that the talks would resume.\n");
    let explanation = explained(&format!("{path}:1"));
    let cues = explanation["cues"].as_array().unwrap();
    let said = cues.iter().find(|cue| cue["text"] == "said").unwrap();
    assert_eq!(
        (&said["outcome"], &said["against"]),
        (&"stands".into(), &Value::Null)
    );
    let number = |value: &Value| value.as_f64().unwrap();
    let (frame, source) = (&said["frames"][0], &said["sources"][0]);
    assert_eq!(source["source"]["text"], "The minister");
    let reading = &said["reading"];
    let parts =
        number(&frame["chance"]) * number(&source["chance"]) * number(&reading["content_chance"]);
    assert!((parts - number(&reading["chance"])).abs() < 0.03, "{said}");
    let weights = said["evidence"].as_array().unwrap().iter();
    let weights = weights.map(|circumstance| number(&circumstance["weight"]).abs());
    assert!(weights.is_sorted_by(|a, b| a >= b));
    let all = |cue: &Value| cue["frames"].as_array().unwrap().len() == 4;
    assert!(cues.iter().all(all));
}

#[test]
fn the_screen_says_who_why_and_by_which_rule() {
    let out = screen(&format!("{NEWS}:18"));
    for words in [
        "SECTION  body",
        "ACCOUNT  White House",
        "QUOTE    q",
        "  who    ",
        "  why    ",
        "TOPICS ",
        "RULES ",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn a_column_leaves_out_what_does_not_touch_it() {
    let line = explained(&format!("{NEWS}:18"));
    let column = explained(&format!("{NEWS}:18:1"));
    assert_eq!(
        (&column["line"], &column["column"]),
        (&18.into(), &1.into())
    );
    assert_eq!(column["place"]["text"].as_str().unwrap().chars().count(), 1);
    let count = |value: &Value| value["quotes"].as_array().unwrap().len();
    assert!(count(&column) > 0 && count(&column) < count(&line));
}

#[test]
fn a_line_without_findings_says_so_and_what_it_is() {
    let path = article(
        "b.txt",
        "The minister said that it rained.\n\nThe town slept.\n",
    );
    let out = screen(&format!("{path}:3"));
    assert!(
        out.contains("SECTION  body") && out.contains("Nothing else was found here."),
        "{out}"
    );
    let blank = screen(&format!("{path}:2"));
    assert!(blank.contains("the line is blank"), "{blank}");
}

#[test]
fn places_that_are_not_there_are_named() {
    let path = article("c.txt", "One.\nTwo.\n");
    assert!(refusal(&path).contains("has no line"));
    assert!(refusal(&format!("{path}:")).contains("`` is no number of a line"));
    assert!(refusal(&format!("{path}:two")).contains("`two` is no number of a line"));
    assert!(refusal(&format!("{path}:0")).contains("counted from 1"));
    assert!(refusal(&format!("{path}:9")).contains("has 2 lines, there is no line 9"));
    assert!(refusal(&format!("{path}:2:9")).contains("has 4 characters, there is no column 9"));
    assert!(refusal(&format!("{path}:99999999999999999999")).contains("is no number of a line"));
    assert!(refusal("none.txt:3").contains("reading none.txt: No such file"));
    assert!(refusal("none.txt").contains("has no line"));
    assert!(refusal(":3").contains("has no file"));
    assert!(refusal("fixtures/gold/invented.jsonl:1").contains("holds records"));
    assert!(refusal("fixtures/inputs/binary.bin:1").contains("binary file"));
}

#[test]
fn a_path_may_hold_colons() {
    let text = "The minister said that it rained.\nThe town slept.\n";
    let path = article("12:30/x:2", text);
    assert_eq!(explained(&format!("{path}:1"))["line"], 1);
    let column = explained(&format!("{path}:2:5"));
    assert_eq!((&column["line"], &column["column"]), (&2.into(), &5.into()));
    let bare = explained(&format!("{}:2", article("x", text)));
    assert_eq!(bare["line"], 2);
}

#[test]
fn an_article_cannot_drive_the_terminal() {
    let text = "“\u{9b}31mYes\u{202e},” said the \u{1b}[2Jminister of \u{7}China.\n";
    let path = article("d.txt", text);
    for extra in [&[][..], &["--full"]] {
        let (code, out, _) = run(readout(&["explain", &format!("{path}:1")]).args(extra));
        assert_eq!(code, 0);
        let unsafe_one = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!out.contains(unsafe_one), "{out:?}");
    }
}

#[test]
fn explanations_fit_the_width() {
    for width in ["40", "100"] {
        for line in [5, 18, 26] {
            let place = format!("{NEWS}:{line}");
            let arguments = ["explain", &place, "--full", "--width", width];
            let (_, out, _) = run(&mut readout(&arguments));
            let limit: usize = width.parse().unwrap();
            for line in out.lines() {
                assert!(line.chars().count() <= limit, "{width}: {line}");
            }
        }
    }
}

#[test]
fn a_very_long_line_stays_on_a_screen() {
    let sentence = "The minister said that the talks on Taiwan would resume. ";
    let path = article("e.txt", &sentence.repeat(40));
    let out = screen(&format!("{path}:1"));
    assert!(out.lines().count() < 100, "{out}");
    assert!(out.contains("34 more quotes"), "{out}");
    assert!(out.contains("“Taiwan” (40 times)"), "{out}");
    let (_, full, _) = run(&mut readout(&["explain", &format!("{path}:1"), "--full"]));
    assert_eq!(full.matches("QUOTE ").count(), 40);
}

#[test]
fn the_schemas_of_all_outputs_can_be_printed() {
    for of in ["analysis", "comparison", "explanation", "stats"] {
        let (code, out, _) = run(&mut readout(&["schema", of]));
        let schema: Value = serde_json::from_str(&out).unwrap();
        assert!(code == 0 && schema.is_object(), "{of}");
    }
}
