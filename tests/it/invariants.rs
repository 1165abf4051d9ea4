//! What holds for any text at all: no panic, spans on the text, the same output twice, JSON by the schema, ids
//! that lead somewhere.

use crate::program;
use proptest::prelude::*;
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Source};
use readout::render::{json, text};
use readout::text::OffsetUnit;
use readout::wire;
use serde_json::Value;
use std::sync::OnceLock;

fn options(unit: OffsetUnit) -> wire::Options<'static> {
    let lexicon_sha256 = &Lexicon::english().fingerprint;
    wire::Options {
        unit,
        text: true,
        lexicon_sha256,
    }
}

fn printed(source: &Source, analysis: &Analysis) -> Vec<u8> {
    let mut line = Vec::new();
    let record = wire::Analysis::new(source, analysis, &options(OffsetUnit::CodePoint));
    json::line(&mut line, &record).unwrap();
    line
}

/// The schema that the program prints.
fn schema() -> &'static jsonschema::Validator {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let (_, schema, _) = program::run(&mut program::readout(&["schema"]));
        jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap()
    })
}

/// Every object with text, start and end names what stands there.
pub(crate) fn spans_hold(value: &Value, text: &[char]) {
    if let (Some(words), Some(start), Some(end)) = (
        value["text"].as_str(),
        value["start"].as_u64(),
        value["end"].as_u64(),
    ) {
        let slice: String = text[start as usize..end as usize].iter().collect();
        assert_eq!(slice, words);
    }
    match value {
        Value::Array(all) => all.iter().for_each(|value| spans_hold(value, text)),
        Value::Object(all) => all.values().for_each(|value| spans_hold(value, text)),
        _ => {}
    }
}

/// Every id that is named is an id of something.
fn ids_lead_somewhere(analysis: &Value) {
    let ids = |list: &str| -> Vec<String> {
        let all = analysis[list].as_array().unwrap().iter();
        all.map(|item| item["id"].as_str().unwrap().to_string())
            .collect()
    };
    let (accounts, speakers, quotes) = (ids("accounts"), ids("speakers"), ids("quotes"));
    for quote in analysis["quotes"].as_array().unwrap() {
        assert!(accounts.contains(&quote["account"].as_str().unwrap().to_string()));
        for list in ["speakers", "addressees", "reported_by"] {
            for id in quote[list].as_array().unwrap() {
                assert!(speakers.contains(&id.as_str().unwrap().to_string()));
            }
        }
        if let Some(parent) = quote["parent"].as_str() {
            assert!(quotes.contains(&parent.to_string()) && quote["id"] != *parent);
        }
        assert!(!quote["content"].as_array().unwrap().is_empty());
    }
    for speaker in analysis["speakers"].as_array().unwrap() {
        for quote in speaker["quotes"].as_array().unwrap() {
            assert!(quotes.contains(&quote.as_str().unwrap().to_string()));
        }
    }
    for position in analysis["positions"].as_array().unwrap() {
        for id in position["target"].as_array().unwrap() {
            assert!(speakers.contains(&id.as_str().unwrap().to_string()));
        }
    }
    for topic in analysis["topics"].as_array().unwrap() {
        for account in topic["accounts"].as_array().unwrap() {
            assert!(accounts.contains(&account["account"].as_str().unwrap().to_string()));
            for id in account["raised_by"].as_array().unwrap() {
                assert!(speakers.contains(&id.as_str().unwrap().to_string()));
            }
        }
    }
}

fn check(text: &str) {
    let source = Source {
        id: "x".into(),
        text: text.into(),
        ..Source::default()
    };
    let lexicon = Lexicon::english();
    let analysis = analyze(text, lexicon);
    assert_eq!(analysis, analyze(text, lexicon));
    let line = printed(&source, &analysis);
    let value: Value = serde_json::from_slice(&line).unwrap();
    assert_eq!(value["text"].as_str(), Some(text));
    spans_hold(&value, &text.chars().collect::<Vec<_>>());
    ids_lead_somewhere(&value);
    for full in [false, true] {
        let screen = text::screen(
            &source,
            &analysis,
            &text::Options {
                width: 60,
                colour: false,
                full,
            },
        );
        assert!(!screen.contains(|c: char| c.is_control() && c != '\n'));
    }
    let back = wire::restore(std::str::from_utf8(&line).unwrap()).unwrap();
    let mut again: Value = serde_json::from_slice(&printed(&back.0, &back.1)).unwrap();
    again["diagnostics"] = value["diagnostics"].clone();
    assert_eq!(again, value);
    assert!(schema().is_valid(&value), "{text:?} breaks the schema");
}

/// Pieces of articles, put together at random: marks, names, cues, breaks, and anything.
fn article() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "''",
            "\n",
            "\n\n",
            " ",
            ", ",
            ". ",
            ": ",
            " - ",
            "— ",
            "(",
            ")",
            "\r\n",
            "said",
            "he said",
            "told",
            "according to",
            "the White House",
            "Xi Jinping",
            "President Biden",
            "Xinhua reported",
            "that",
            "if",
            "Taiwan",
            "stressed",
            "warned",
            "the two leaders",
            "agreed",
            "Q: ",
            "PRESIDENT XI: ",
            "1. ",
            "•",
            "a red line",
            "on Tuesday",
            "😀",
            "台湾问题",
            "会谈",
            "\u{feff}",
            "\u{200b}",
            "\u{a0}",
            "U.S.",
            "Mr.",
            "王毅",
            "习近平指出，",
            "双方同意",
            "：“",
            "。",
            "『",
            "」",
            "\u{1b}[2J",
            "\u{0}",
            "\u{85}",
            "\u{301}",
            "\u{202e}",
            "\u{2028}",
            "\u{e0041}",
            "👩\u{200d}⚖",
            "=1+1",
            "| a | b |",
            "don't",
            "leaders'",
        ])
        .prop_map(String::from),
        "[a-z]{1,8} ",
        "\\PC{1,4}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_article_is_analysed(text in article()) {
        check(&text);
    }

    #[test]
    fn any_string_is_analysed(text in "(?s).{0,120}") {
        check(&text);
    }

    #[test]
    fn any_bytes_are_analysed(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn nothing_and_blanks_are_analysed() {
    for text in ["", " ", "\n\n\n", "\u{feff}", "“", "”", "'"] {
        check(text);
    }
}

#[test]
fn marks_and_cues_only_are_analysed() {
    for piece in [
        "“",
        "\"",
        "'",
        "(",
        "said ",
        "“a” said b. ",
        "that that ",
        "Xi said Biden said ",
        "\n",
        "a, ",
        "外长林和",
        "会谈，历时4294967295十小时99999小时。",
    ] {
        check(&piece.repeat(20_000 / piece.len()));
    }
}
