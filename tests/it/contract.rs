//! The JSON contract: keys, their order, and the way back to the model.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Source};
use readout::render::json;
use readout::text::OffsetUnit;
use readout::wire;
use serde_json::Value;

fn printed(source: &Source, analysis: &Analysis, unit: OffsetUnit) -> String {
    let options = wire::Options {
        unit,
        text: true,
        lexicon_sha256: "x",
    };
    let mut line = Vec::new();
    json::line(&mut line, &wire::Analysis::new(source, analysis, &options)).unwrap();
    String::from_utf8(line).unwrap()
}

/// Every fixture's text.
fn articles() -> Vec<Source> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/readouts");
    let folders = std::fs::read_dir(root).unwrap();
    let source = |folder: std::io::Result<std::fs::DirEntry>| Source {
        id: "a".into(),
        format: "text".into(),
        text: std::fs::read_to_string(folder.unwrap().path().join("article.txt")).unwrap(),
        meta: r#"{"kept":[1, 2.50]}"#.into(),
        ..Source::default()
    };
    folders.map(source).collect()
}

/// The keys of an object in the order of printing.
fn keys(json: &str) -> Vec<String> {
    struct Keys(Vec<String>);
    impl<'de> serde::Deserialize<'de> for Keys {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Keys, D::Error> {
            struct Object;
            impl<'de> serde::de::Visitor<'de> for Object {
                type Value = Keys;
                fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    to.write_str("an object")
                }
                fn visit_map<M: serde::de::MapAccess<'de>>(
                    self,
                    mut map: M,
                ) -> Result<Keys, M::Error> {
                    let mut keys = Vec::new();
                    while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                        keys.push(key);
                    }
                    Ok(Keys(keys))
                }
            }
            from.deserialize_map(Object)
        }
    }
    serde_json::from_str::<Keys>(json).unwrap().0
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let source = &articles()[0];
    let line = printed(source, &Analysis::default(), OffsetUnit::CodePoint);
    let order = "schema tool id lang offset_unit text meta source document accounts sections sentences speakers quotes \
        topics positions characterizations signals events next_steps diagnostics";
    assert_eq!(keys(&line), order.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn an_analysis_comes_back_from_its_json() {
    for source in articles() {
        let analysis = analyze(&source.text, Lexicon::english());
        for unit in [OffsetUnit::CodePoint, OffsetUnit::Byte, OffsetUnit::Utf16] {
            let line = printed(&source, &analysis, unit);
            let (source_back, back) = wire::restore(&line).unwrap();
            let again = printed(&source_back, &back, unit);
            let bare = |line: &str| {
                let mut value: Value = serde_json::from_str(line).unwrap();
                value["diagnostics"] = Value::Null;
                value
            };
            assert_eq!(source_back, source);
            assert_eq!(bare(&line), bare(&again));
        }
    }
}

#[test]
fn less_sure_findings_can_be_left_out() {
    use readout::model::Confidence;
    for source in articles() {
        let analysis = analyze(&source.text, Lexicon::english());
        let all = analysis.quotes.len();
        let sure = analysis.clone().at_least(Confidence::High);
        assert!(sure.quotes.iter().all(|q| q.confidence == Confidence::High));
        assert!(sure.quotes.len() <= all);
        let last = sure.quotes.len();
        for quote in sure.topics.iter().flat_map(|t| &t.quotes) {
            assert!(quote.index() < last);
        }
        assert_eq!(analysis.clone().at_least(Confidence::Low), analysis);
    }
}

/// The keys of every object of the contract, in the order of printing: where the objects stand, and their keys.
const KEYS: &[(&str, &str)] = &[
    ("tool", "name version lexicon_sha256"),
    ("source", "path format encoding encoding_guessed sha256"),
    ("document", "genre title issuer side published"),
    ("accounts", "id holder side kind timing complete words rule"),
    (
        "sections",
        "text start end rule confidence id kind account lang",
    ),
    ("sentences", "start end section in_quote"),
    (
        "speakers",
        "id entity name kind anonymous members role side aliases mentions quotes topics rule confidence",
    ),
    (
        "quotes",
        "text start end rule confidence id kind parent account speakers addressees reported_by source cue content force \
         condition conditions closed hearsay expected counterpart_words section topics attribution_rule",
    ),
    (
        "topics",
        "id label status aspects mentions accounts speakers quotes",
    ),
    (
        "positions",
        "text start end rule confidence id holder act force target strength polarity negated modality conditional \
         expected counterpart_words topic quote account",
    ),
    (
        "characterizations",
        "text start end rule confidence words account",
    ),
    (
        "signals",
        "text start end rule confidence id formula side speakers quote topic account meaning tone ladder rung basis \
         caveat wording",
    ),
    (
        "events",
        "text start end rule confidence id role kind participants when where initiator duration",
    ),
    (
        "next_steps",
        "text start end rule confidence actors action when account quote",
    ),
    ("diagnostics", "text start end level code message"),
];

#[test]
fn every_object_has_all_its_keys_in_order() {
    use serde_json::value::RawValue;
    use std::collections::BTreeMap;
    let mut seen = std::collections::BTreeSet::new();
    for source in articles() {
        let analysis = analyze(&source.text, Lexicon::english());
        let line = printed(&source, &analysis, OffsetUnit::CodePoint);
        let parts: BTreeMap<&str, &RawValue> = serde_json::from_str(&line).unwrap();
        for (part, wanted) in KEYS {
            let raw = parts[part].get();
            let objects: Vec<&RawValue> = match raw.starts_with('[') {
                true => serde_json::from_str(raw).unwrap(),
                false => vec![parts[part]],
            };
            for object in objects {
                let wanted: Vec<&str> = wanted.split_whitespace().collect();
                assert_eq!(keys(object.get()), wanted, "{part}");
                seen.insert(*part);
            }
        }
    }
    let unseen = KEYS.iter().filter(|(part, _)| !seen.contains(part));
    assert_eq!(unseen.count(), 0, "every part occurs in some fixture");
}

#[test]
fn speakers_know_their_quotes_and_topics() {
    for source in articles() {
        let analysis = analyze(&source.text, Lexicon::english());
        for (at, speaker) in analysis.speakers.iter().enumerate() {
            let id = readout::model::SpeakerId::at(at);
            let quotes = analysis.quotes.iter().enumerate();
            let own = quotes.filter(|(_, quote)| quote.item.speakers.contains(&id));
            let (places, quotes): (Vec<usize>, Vec<_>) = own.unzip();
            let listed: Vec<usize> = speaker.item.quotes.iter().map(|q| q.index()).collect();
            assert_eq!(listed, places, "{}", speaker.item.name);
            for topic in &speaker.item.topics {
                assert!(quotes.iter().any(|quote| quote.item.topics.contains(topic)));
            }
            let topics = quotes.iter().flat_map(|quote| &quote.item.topics);
            assert!(
                topics
                    .into_iter()
                    .all(|topic| speaker.item.topics.contains(topic))
            );
        }
    }
}
