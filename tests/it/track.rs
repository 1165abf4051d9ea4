//! `readout track` on the invented series: what a careful reader of all the texts expects of it.

use crate::program;
use serde_json::Value;
use std::fs;

pub(crate) const SERIES: &str = "fixtures/series/state-china";

pub(crate) fn run(arguments: &[&str]) -> String {
    let (code, screen, message) = program::run(program::readout(&["track"]).args(arguments));
    assert_eq!(code, 0, "{message}");
    screen
}

pub(crate) fn tracked(arguments: &[&str]) -> Value {
    serde_json::from_str(&run(&[arguments, &["--format", "json"]].concat())).unwrap()
}

fn series<'a>(timeline: &'a Value, counterpart: &str, genre: &str) -> &'a Value {
    let all = timeline["series"].as_array().unwrap();
    let mut found = all.iter().filter(|series| {
        let others = series["counterpart"].as_array().unwrap();
        series["genre"] == genre && others.iter().any(|code| code == counterpart)
    });
    let only = found.next().unwrap();
    assert!(found.next().is_none());
    only
}

fn formula<'a>(series: &'a Value, id: &str) -> &'a Value {
    let mut formulas = series["formulas"].as_array().unwrap().iter();
    formulas
        .find(|row| row["formula"] == id)
        .unwrap_or(&Value::Null)
}

fn own_day(place: &Value) -> &str {
    place["date"].as_str().unwrap()
}

/// Kind, direction, formula, what took its place, and both days of every change with a formula or a direction.
pub(crate) fn told(changes: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or("-").to_string();
    let changes = changes.as_array().unwrap().iter();
    let told = changes.filter(|c| !c["formula"].is_null() || c["direction"] != "unclassified");
    told.map(|change| {
        let keys = ["kind", "direction", "formula", "becomes"].map(|key| word(&change[key]));
        let days = [&change["before"], &change["after"]].map(own_day);
        format!("{} {}", keys.join(" "), days.join(" "))
    })
    .collect()
}

#[test]
fn series_are_never_mixed() {
    let timeline = tracked(&[SERIES]);
    let count = |series: &Value| series["texts"].as_array().unwrap().len();
    assert_eq!(timeline["series"].as_array().unwrap().len(), 3);
    assert_eq!(count(series(&timeline, "CN", "readout")), 8);
    let japan = series(&timeline, "JP", "readout");
    assert_eq!(count(japan), 1);
    assert_eq!(japan["changes"], Value::Array(vec![]));
    let china = series(&timeline, "CN", "readout");
    let last = &formula(china, "no-support-taiwan-independence")["last"];
    assert_eq!(
        own_day(last),
        "2022-03-15",
        "the statement of May 2022 is another form"
    );
    let opposed = &formula(china, "oppose-taiwan-independence")["first"];
    assert_eq!(
        own_day(opposed),
        "2024-01-23",
        "what was said with Japan is another series"
    );
}

#[test]
fn a_formula_that_drifts_is_dropped_and_then_strengthened() {
    let timeline = tracked(&[SERIES]);
    let changes = told(&series(&timeline, "CN", "readout")["changes"]);
    let pair = "no-support-taiwan-independence oppose-taiwan-independence";
    for change in [
        "dropped unclassified no-support-taiwan-independence - 2022-03-15 2022-09-27".to_string(),
        format!("formula strengthened {pair} 2022-03-15 2024-01-23"),
        "formula strengthened war-in-ukraine war-against-ukraine 2022-03-15 2022-09-27".into(),
        "act strengthened - - 2021-03-09 2021-10-05".into(),
        "act weakened - - 2021-10-05 2024-01-23".into(),
        "words strengthened - - 2023-07-18 2024-06-11".into(),
    ] {
        assert!(changes.contains(&change), "{change} is not in {changes:#?}");
    }
    let gone = changes
        .iter()
        .filter(|c| c.starts_with("dropped unclassified no-support"));
    assert_eq!(gone.count(), 1, "what is gone is told once");
}

#[test]
fn a_formula_is_dropped_only_where_its_topic_is_still_there() {
    let timeline = tracked(&[SERIES]);
    let china = series(&timeline, "CN", "readout");
    let changes = told(&china["changes"]);
    let july = |change: &&String| change.ends_with("2023-07-18") && change.starts_with("dropped");
    // The text of July 2023 says nothing of Taiwan or Ukraine.
    assert_eq!(changes.iter().find(july), None);
    let war = formula(china, "war-against-ukraine");
    assert_eq!(
        (&war["standing"], &war["later_with_topic"]),
        (&"absent".into(), &0.into())
    );
    let support = formula(china, "no-support-taiwan-independence");
    assert_eq!(support["standing"], "replaced");
    assert_eq!(support["later_with_topic"], 4);
}

#[test]
fn rungs_are_held_against_the_issuers_own_ladder() {
    let timeline = tracked(&["fixtures/series/japan-grades"]);
    let series = series(&timeline, "PH", "readout");
    assert_eq!(series["wording"], "official-translation");
    let graded = series["changes"].as_array().unwrap().iter();
    let graded: Vec<String> = graded
        .filter(|change| change["grades"][0]["scale"] == "japan-eight")
        .map(|change| {
            let grade = &change["grades"][0];
            format!("{} {} {}", change["direction"], grade["from"], grade["to"])
        })
        .collect();
    let expected = [r#""strengthened" "3" "4""#, r#""weakened" "4" "1""#];
    assert_eq!(graded, expected);
}

#[test]
fn first_last_and_frequency_are_those_of_the_texts() {
    let timeline = tracked(&[SERIES, "--by", "year"]);
    let china = series(&timeline, "CN", "readout");
    let policy = formula(china, "one-china-policy");
    assert_eq!(own_day(&policy["first"]), "2021-03-09");
    assert_eq!(own_day(&policy["last"]), "2024-06-11");
    assert_eq!((&policy["texts"], &policy["uses"]), (&7.into(), &7.into()));
    let counts: Vec<String> = policy["frequency"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            format!(
                "{} {}/{}",
                f["period"].as_str().unwrap(),
                f["texts"],
                f["of"]
            )
        })
        .collect();
    assert_eq!(counts, ["2021 2/2", "2022 2/2", "2023 1/2", "2024 2/2"]);
    let question = formula(china, "taiwan-question");
    assert_eq!(question["voice"], "other", "the Chinese minister's words");
}

#[test]
fn what_is_reported_begins_at_since_but_first_is_first() {
    let timeline = tracked(&[SERIES, "--since", "2024"]);
    let china = series(&timeline, "CN", "readout");
    assert_eq!(formula(china, "war-in-ukraine"), &Value::Null);
    let policy = formula(china, "one-china-policy");
    assert_eq!(policy["texts"], 2);
    assert_eq!(own_day(&policy["first"]), "2021-03-09");
    let changes = china["changes"].as_array().unwrap();
    assert!(!changes.is_empty());
    assert!(
        changes
            .iter()
            .all(|change| own_day(&change["after"]) >= "2024")
    );
    let bad = program::run(&mut program::readout(&["track", SERIES, "--since", "May"]));
    assert_eq!(bad.0, 2);
}

#[test]
fn the_parts_analyses_are_the_whole() {
    let folder = program::folder("track-parts");
    let inputs = ["fixtures/series", "fixtures/readouts", "fixtures/pairs"];
    let mut analyze = program::readout(&["analyze", "--format", "jsonl"]);
    let (code, lines, _) = program::run(analyze.args(inputs));
    assert_eq!(code, 0);
    let lines: Vec<&str> = lines.lines().collect();
    let (one, two) = lines.split_at(lines.len() / 2);
    let parts = [("b.jsonl", one), ("a.jsonl", two)].map(|(name, lines)| {
        let path = folder.join(name);
        fs::write(&path, lines.join("\n")).unwrap();
        path.display().to_string()
    });
    assert_eq!(tracked(&[&parts[0], &parts[1]]), tracked(&inputs));
    let other = lines[0].replace("\"lexicon_sha256\":\"", "\"lexicon_sha256\":\"0");
    fs::write(&parts[0], other).unwrap();
    let codes = tracked(&[&parts[0]])["warnings"].to_string();
    assert!(codes.contains("other-lexicon"), "{codes}");
}

#[test]
fn texts_without_day_or_issuer_are_named_and_kept() {
    let folder = program::folder("track-undated");
    let text = "Secretary Blinken’s Call with PRC Foreign Minister Qiao Wenbin\n\n\
        Secretary of State Antony J. Blinken spoke today with PRC Foreign Minister Qiao Wenbin. He reiterated that the \
        United States does not support Taiwan independence.\n";
    fs::write(folder.join("undated.txt"), text).unwrap();
    fs::write(
        folder.join("nobody.txt"),
        "Trade and Taiwan were discussed on 2024-03-04.\n",
    )
    .unwrap();
    let records = [("r1", "2024-03-04"), ("r2", "soon")]
        .map(|(id, date)| serde_json::json!({"id": id, "text": text, "date": date}).to_string());
    fs::write(folder.join("dated.jsonl"), records.join("\n")).unwrap();
    let timeline = tracked(&[folder.to_str().unwrap()]);
    let texts = timeline["texts"].as_array().unwrap();
    assert_eq!(texts.len(), 4);
    let one = |name: &str| {
        texts
            .iter()
            .find(|t| t["name"].as_str().unwrap().ends_with(name))
    };
    let undated = one("undated.txt").unwrap();
    assert_eq!(undated["left_out"], serde_json::json!(["no-date"]));
    assert_eq!(undated["formulas"][0], "no-support-taiwan-independence");
    assert_eq!(one("nobody.txt").unwrap()["left_out"][1], "no-issuer");
    let record = one("r1").unwrap();
    assert_eq!(
        (&record["date"], &record["dated_by"]),
        (&"2024-03-04".into(), &"record".into())
    );
    assert_eq!(one("r2").unwrap()["date"], Value::Null);
    let screen = run(&[folder.to_str().unwrap()]);
    assert!(
        screen.contains("3 texts without a date, in no series"),
        "{screen}"
    );
}

#[test]
fn a_reporters_words_are_counted_and_never_held_against_one_another() {
    let folder = program::folder("track-news");
    for (day, verb) in [("March 4", "does not support"), ("April 4", "opposes")] {
        let text = format!(
            "US and China talk\n\nWASHINGTON, {day}, 2024 (Reuters) – The United States {verb} Taiwan independence, an \
            official said on Monday. “It is so,” he told reporters. Analysts were surprised.\n"
        );
        fs::write(folder.join(format!("{day}.txt")), text).unwrap();
    }
    let timeline = tracked(&[folder.to_str().unwrap()]);
    for series in timeline["series"].as_array().unwrap() {
        assert_eq!(series["wording"], "secondhand");
        assert_eq!(series["changes"], Value::Array(vec![]));
    }
}

#[test]
fn passages_are_the_text_itself() {
    let timeline = tracked(&[SERIES]);
    let texts = timeline["texts"].as_array().unwrap();
    let read = |id: &Value| {
        let text = texts.iter().find(|text| text["id"] == *id).unwrap();
        fs::read_to_string(
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(text["name"].as_str().unwrap()),
        )
        .unwrap()
    };
    let mut seen = 0;
    for change in series(&timeline, "CN", "readout")["changes"]
        .as_array()
        .unwrap()
    {
        for side in ["before", "after"] {
            let place = &change[side];
            let [start, end] = ["start", "end"].map(|key| place[key].as_u64().unwrap() as usize);
            let text = read(&place["document"]);
            let there: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(there, place["text"].as_str().unwrap());
            seen += 1;
        }
    }
    assert!(seen > 10);
}
