//! Two accounts of one encounter: which topics are whose. `cargo run --example sides us.txt cn.txt`

use readout::compare::{Analysed, compare};
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use std::{env, fs};

/// One line a topic: in how many of the two accounts it stands.
pub(crate) fn lines(texts: [&str; 2]) -> Vec<String> {
    let lexicon = Lexicon::english();
    let analyses = texts.map(|text| analyze(text, lexicon));
    let documents = [0, 1].map(|at| Analysed {
        text: texts[at],
        analysis: &analyses[at],
    });
    let comparison = compare(&documents, lexicon);
    let lines = comparison.rows.iter().map(|row| match row.present()[..] {
        [0] => format!("{}: the first only", row.label),
        [1] => format!("{}: the second only", row.label),
        _ => format!("{}: both", row.label),
    });
    lines.collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let named: Vec<String> = env::args().skip(1).collect();
    let paths = match &named[..] {
        [first, second] => [first.as_str(), second.as_str()],
        _ => [
            "fixtures/pairs/ordinary/no.txt",
            "fixtures/pairs/ordinary/us.txt",
        ],
    };
    let texts = [fs::read_to_string(paths[0])?, fs::read_to_string(paths[1])?];
    for line in lines([&texts[0], &texts[1]]) {
        println!("{line}");
    }
    Ok(())
}
