//! `readout compare` on the invented pairs: what a careful reader of both texts expects of it.

use crate::program;
use serde_json::Value;

fn run(arguments: &[&str]) -> String {
    let mut command = program::readout(&["compare"]);
    let pairs = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pairs");
    let (code, screen, message) = program::run(command.current_dir(pairs).args(arguments));
    assert_eq!(code, 0, "{message}");
    screen
}

fn compared(inputs: &[&str]) -> Value {
    let text = run(&[inputs, &["--format", "json"]].concat());
    serde_json::from_str(&text).unwrap()
}

/// The verdicts on the claim of a column whose words begin so.
fn verdicts<'a>(comparison: &'a Value, column: &str, words: &str) -> Vec<&'a str> {
    let claims = comparison["claims"].as_array().unwrap().iter();
    let mut claims = claims.filter(|claim| {
        let content = claim["content"][0]["text"].as_str().unwrap_or_default();
        claim["column"] == column && content.starts_with(words)
    });
    let claim = claims
        .next()
        .unwrap_or_else(|| panic!("{column}: no claim begins with `{words}`"));
    let answers = claim["answers"].as_array().unwrap().iter();
    answers
        .map(|answer| answer["verdict"].as_str().unwrap())
        .collect()
}

fn fact<'a>(comparison: &'a Value, name: &str) -> &'a Value {
    let mut facts = comparison["facts"].as_array().unwrap().iter();
    facts.find(|fact| fact["fact"] == name).unwrap()
}

#[test]
fn an_assurance_that_the_other_side_lacks_is_not_found_there() {
    let comparison = compared(&["assurances/cn.txt", "assurances/us.txt"]);
    let new_cold_war = "that the United States does not seek a new Cold War";
    assert_eq!(verdicts(&comparison, "c1", new_cold_war), ["not-found"]);
    assert_eq!(
        verdicts(&comparison, "c1", "to expand direct flights"),
        ["not-found"]
    );
    let policy = "that the United States follows the one-China policy";
    assert_eq!(verdicts(&comparison, "c1", policy), ["borne-out"]);
}

#[test]
fn small_words_and_a_shared_topic_bear_nothing_out() {
    let comparison = compared(&["assurances/cn.txt", "assurances/us.txt"]);
    let resumption = "the resumption of military-to-military";
    assert_eq!(verdicts(&comparison, "c2", resumption), ["not-found"]);
    let lines = "to keep lines of communication open";
    assert_eq!(verdicts(&comparison, "c2", lines), ["borne-out"]);
}

#[test]
fn opposite_initiators_are_a_conflict_with_each_sides_words() {
    let comparison = compared(&["opposite-initiators/rs.txt", "opposite-initiators/ru.txt"]);
    let initiator = fact(&comparison, "initiator");
    assert_eq!(initiator["status"], "conflict");
    let values = initiator["values"].as_array().unwrap();
    let values: Vec<_> = values.iter().map(|v| (&v["column"], &v["value"])).collect();
    assert_eq!(
        values,
        [(&"c1".into(), &"RU".into()), (&"c2".into(), &"RS".into())]
    );
    assert_eq!(fact(&comparison, "date")["status"], "match");
    assert_eq!(fact(&comparison, "duration")["status"], "conflict");
    assert_eq!(comparison["warnings"], Value::Array(vec![]));
}

#[test]
fn what_both_texts_say_is_borne_out_both_ways() {
    let comparison = compared(&["ordinary/no.txt", "ordinary/us.txt"]);
    for (column, words) in [
        ("c1", "to set up a working group on energy"),
        ("c2", "to set up a working group on energy"),
        ("c1", "Russia’s war against Ukraine"),
        ("c2", "the war in Ukraine"),
    ] {
        assert_eq!(
            verdicts(&comparison, column, words),
            ["borne-out"],
            "{words}"
        );
    }
    let gas = "that American companies would buy more Norwegian gas";
    assert_eq!(verdicts(&comparison, "c1", gas), ["not-found"]);
    assert_eq!(fact(&comparison, "duration")["status"], "match");
}

#[test]
fn the_same_text_twice_differs_in_nothing() {
    let comparison = compared(&["identical/one.txt", "identical/other.txt"]);
    assert_eq!(comparison["identical"], true);
    let facts = comparison["facts"].as_array().unwrap();
    assert!(facts.iter().all(|fact| fact["status"] != "conflict"));
    let rows = comparison["topics"].as_array().unwrap();
    assert!(rows.len() > 3);
    assert!(rows.iter().all(|row| row["presence"] == "all"));
    assert_eq!(comparison["scopes"], Value::Array(vec![]));
}

#[test]
fn texts_on_other_encounters_are_warned_of() {
    let comparison = compared(&["disjoint/in.txt", "disjoint/jp.txt"]);
    let warning = &comparison["warnings"][0];
    assert_eq!(warning["code"], "other-encounter");
    let differ = warning["differ"].as_array().unwrap();
    assert!(differ.contains(&"principals".into()), "{differ:?}");
}

#[test]
fn an_excerpt_is_never_said_to_lack_what_the_account_may_have() {
    let article = ["news-two-accounts/article.txt"];
    let comparison = compared(&article);
    let columns = comparison["columns"].as_array().unwrap();
    let sides: Vec<_> = columns.iter().map(|column| &column["side"]).collect();
    assert_eq!(sides, ["US", "IR"]);
    assert!(
        columns
            .iter()
            .all(|c| c["absent_means"] == "not in this excerpt")
    );
    let screen = run(&article);
    assert!(screen.contains("not in this excerpt"), "{screen}");
    assert!(!screen.contains("not mentioned"), "{screen}");
    assert!(!screen.contains("denie"), "{screen}");
}

#[test]
fn passages_are_the_text_itself() {
    let comparison = compared(&["ordinary/no.txt", "ordinary/us.txt"]);
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pairs/ordinary/");
    let texts =
        ["no.txt", "us.txt"].map(|file| std::fs::read_to_string(format!("{root}{file}")).unwrap());
    let mut seen = 0;
    for claim in comparison["claims"].as_array().unwrap() {
        let text = &texts[usize::from(claim["column"] == "c2")];
        for span in claim["content"].as_array().unwrap() {
            let [start, end] = ["start", "end"].map(|key| span[key].as_u64().unwrap() as usize);
            let there: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(there, span["text"].as_str().unwrap());
            seen += 1;
        }
    }
    assert!(seen > 5);
}

#[test]
fn one_account_alone_cannot_be_compared() {
    let us = "fixtures/pairs/ordinary/us.txt";
    let (code, _, message) = program::run(&mut program::readout(&["compare", us]));
    assert_eq!(code, 2);
    assert!(message.contains("carries one account"), "{message}");
}
