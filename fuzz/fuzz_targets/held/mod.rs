//! What holds for every text: the analysis is the same twice, its JSON is JSON, every span stands on its text, what is
//! printed drives no terminal, and an analysis that was printed is read back.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Source};
use readout::render::{html, json, markdown, text};
use readout::text::OffsetUnit;
use readout::wire;
use serde_json::Value;

/// The one kind of script in the part of a page that is made for a document: data that nothing runs.
const KEYS: &str = "<script class=\"keys\" type=\"application/json\">";

/// Analyses a text and checks all of it.
pub(crate) fn check(source: &Source) {
    let lexicon = Lexicon::english();
    let analysis = analyze(&source.text, lexicon);
    assert!(
        analysis == analyze(&source.text, lexicon),
        "not the same twice"
    );
    let line = printed(source, &analysis, lexicon);
    let value: Value = serde_json::from_str(&line).expect("it prints JSON");
    let text: Vec<char> = source.text.chars().collect();
    spans_hold(&value, &text);
    screens(source, &analysis, lexicon);
    wire::restore(&line).expect("what was printed is read back");
}

/// Every output for people can be made, and has no control characters.
pub(crate) fn screens(source: &Source, analysis: &Analysis, lexicon: &Lexicon) {
    for full in [false, true] {
        let options = text::Options {
            width: 60,
            colour: false,
            full,
        };
        let screen = text::screen(source, analysis, &options);
        assert!(!screen.contains(|c: char| c.is_control() && c != '\n'));
    }
    let brief = markdown::analysis(source, analysis);
    assert!(!brief.contains(|c: char| c.is_control() && c != '\n'));
    let annotations = wire::annotation::AnnotationPage::new(source, analysis);
    serde_json::to_string(&annotations).expect("it prints JSON");
    let page = html::document(source, analysis, lexicon, 0);
    let keys = page.matches(KEYS).count();
    assert!(page.matches("<script").count() == keys && page.matches("</script").count() == keys);
}

fn printed(source: &Source, analysis: &Analysis, lexicon: &Lexicon) -> String {
    let options = wire::Options {
        unit: OffsetUnit::CodePoint,
        text: true,
        lexicon_sha256: &lexicon.fingerprint,
    };
    let mut line = Vec::new();
    let record = wire::Analysis::new(source, analysis, &options);
    json::line(&mut line, &record).expect("memory takes it");
    String::from_utf8(line).expect("JSON is UTF-8")
}

/// Every object with text, start and end names what stands there; what a record has beside its text comes back untouched in
/// `meta` and may hold anything.
fn spans_hold(value: &Value, text: &[char]) {
    let place = (
        &value["text"],
        value["start"].as_u64(),
        value["end"].as_u64(),
    );
    if let (Value::String(words), Some(start), Some(end)) = place {
        let slice = &text[start as usize..end as usize];
        assert!(words.chars().eq(slice.iter().copied()), "{words:?}");
    }
    match value {
        Value::Array(all) => all.iter().for_each(|value| spans_hold(value, text)),
        Value::Object(all) => all
            .iter()
            .filter(|(key, _)| *key != "meta")
            .for_each(|(_, value)| spans_hold(value, text)),
        _ => {}
    }
}
