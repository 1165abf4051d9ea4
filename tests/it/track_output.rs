//! What `readout track` prints: nothing of a text becomes markup, a formula or a terminal's command; the schema fits.

use crate::program;
use proptest::prelude::*;
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::Source;
use readout::render::{Track, csv, markdown};
use readout::timeline::{Options, Reader, Recorded, track};
use serde_json::Value;
use std::fs;

/// A folder with two texts that carry what must not come through.
fn hostile() -> String {
    let folder = program::folder("track-hostile");
    for (day, verb) in [
        ("MARCH 9, 2021", "does not support"),
        ("OCTOBER 5, 2021", "opposes"),
    ] {
        let text = format!(
            "Secretary Blinken’s Call with PRC Foreign Minister Qiao Wenbin\n\nREADOUT\nOFFICE OF THE SPOKESPERSON\n{day}\n\n\
             Secretary of State Antony J. Blinken spoke today with PRC Foreign Minister Qiao Wenbin.\n\n\
             =HYPERLINK(1) The Secretary said <script>alert(1)</script> that the United States {verb} Taiwan independence \
             \u{1b}[31mand | *that* is `all`.\n"
        );
        fs::write(folder.join(format!("{}-=1.txt", &day[..5])), text).unwrap();
    }
    folder.display().to_string()
}

fn printed(arguments: &[&str]) -> String {
    let (code, text, message) = program::run(program::readout(&["track"]).args(arguments));
    assert_eq!(code, 0, "{message}");
    text
}

#[test]
fn no_text_drives_a_terminal_or_becomes_markup() {
    let folder = hostile();
    for rest in [
        &[][..],
        &["--full"],
        &["--format", "markdown"],
        &["--format", "csv", "--rows", "changes"],
    ] {
        let text = printed(&[&[folder.as_str()], rest].concat());
        assert!(text.contains("Taiwan independence"), "{text}");
        assert!(!text.contains('\u{1b}'), "{rest:?}");
        if rest.contains(&"markdown") {
            assert!(
                !text.contains("<script>") && !text.contains("*that*"),
                "{text}"
            );
        }
        for field in text.lines().flat_map(|line| line.split(',')) {
            let bare = field.trim_start_matches('"');
            assert!(!rest.contains(&"csv") || !bare.starts_with('='), "{field}");
        }
    }
    let against = printed(&[&folder, "--against", &folder, "--format", "csv"]);
    assert!(against.starts_with("later,earlier,kind,"), "{against}");
}

#[test]
fn a_table_has_a_line_for_every_period_of_every_row() {
    let folder = "fixtures/series/state-china";
    let table = printed(&[folder, "--format", "csv", "--by", "year"]);
    let policy = |line: &&str| line.starts_with("s2,") && line.contains(",one-china-policy,");
    assert_eq!(table.lines().filter(policy).count(), 4, "{table}");
    let changes = printed(&[folder, "--format", "csv", "--rows", "changes"]);
    assert!(
        changes.contains("formula,strengthened,taiwan-independence,taiwan,"),
        "{changes}"
    );
}

#[test]
fn the_schema_names_every_key_that_is_printed() {
    let schema = program::run(&mut program::readout(&["schema", "timeline"])).1;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let new = "fixtures/series/state-china/2024-06-11.txt";
    let arguments = [
        new,
        "--against",
        "fixtures/series/state-china",
        "--format",
        "json",
    ];
    let timeline: Value = serde_json::from_str(&printed(&arguments)).unwrap();
    fits(&schema, &schema, &timeline, "");
}

/// Every key of the value is a property of its schema, and every required one is there.
fn fits(root: &Value, schema: &Value, value: &Value, path: &str) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => &root["$defs"][reference.trim_start_matches("#/$defs/")],
        None => schema,
    };
    if let Some(any) = schema["anyOf"].as_array() {
        let kind = any.iter().find(|one| one["type"] != "null").unwrap();
        if !value.is_null() {
            fits(root, kind, value, path);
        }
        return;
    }
    match value {
        Value::Object(keys) => {
            let properties = &schema["properties"];
            for (key, value) in keys {
                assert!(
                    !properties[key].is_null(),
                    "{path}.{key} is not in the schema"
                );
                fits(root, &properties[key], value, &format!("{path}.{key}"));
            }
            for key in schema["required"].as_array().unwrap() {
                assert!(
                    keys.contains_key(key.as_str().unwrap()),
                    "{path} lacks {key}"
                );
            }
        }
        Value::Array(all) => all
            .iter()
            .for_each(|one| fits(root, &schema["items"], one, path)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_is_lost_or_breaks_the_timeline(
        one in "(?s)(The Secretary|He|“|[a-z ]{1,9}|Taiwan independence|opposes|\\.|\n){0,30}",
        other in "(?s).{0,80}",
    ) {
        let lexicon = Lexicon::english();
        let mut reader = Reader::new(lexicon);
        let recorded = |day: &str| Recorded {
            date: Some(day.into()),
            issuer: Some("Office".into()),
            ..Recorded::default()
        };
        let texts = [(&one, "2024-01-01"), (&other, "2024-01-02"), (&one, "2024-01-03")];
        let texts = texts.map(|(text, day)| {
            let source = Source { text: text.clone(), ..Source::default() };
            let analysis = analyze(text, lexicon);
            reader.read(source, &analysis, &recorded(day))
        });
        let timeline = track(texts.into(), &Options::default(), lexicon);
        let placed: usize = timeline.series.iter().map(|series| series.texts.len()).sum();
        prop_assert_eq!(placed + timeline.left_out.len(), 3);
        let view = Track::new(&timeline);
        for text in [csv::frequency(&view), csv::changes(&view), markdown::timeline(&view)] {
            let escape = '\u{1b}';
            prop_assert!(!text.contains(escape));
        }
    }
}
