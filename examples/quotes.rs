//! Who says what in a text: one line a quote. `cargo run --example quotes article.txt`

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use std::{env, fs};

/// One line a quote: who, the act, the words.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let analysis = analyze(text, Lexicon::english());
    let quotes = analysis.quotes.iter().map(|found| {
        let quote = &found.item;
        let speakers = quote.speakers.iter();
        let names: Vec<&str> = speakers
            .filter_map(|id| analysis.speakers.get(id.index()))
            .map(|speaker| speaker.item.name.as_str())
            .collect();
        let act = quote.cue.as_ref().map_or("", |cue| cue.act.as_str());
        let words: Vec<&str> = quote.content.iter().map(|span| span.of(text)).collect();
        format!("{} | {act} | {}", names.join(", "), words.join(" … "))
    });
    quotes.collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::args()
        .nth(1)
        .unwrap_or("fixtures/readouts/kremlin/article.txt".into());
    for line in lines(&fs::read_to_string(path)?) {
        println!("{line}");
    }
    Ok(())
}
