//! A lexicon of one's own over the built-in one. `cargo run --example own_words words.toml "A sentence."`

use readout::extract::topics_in;
use readout::lexicon::{Lexicon, LexiconError, UserFile};
use std::{env, fs};

/// The ids of the topics of a sentence, with these records too.
pub(crate) fn topics(toml: String, sentence: &str) -> Result<Vec<String>, LexiconError> {
    let file = UserFile {
        name: "words.toml".into(),
        text: toml,
    };
    let lexicon = Lexicon::with(&[file])?;
    let topics = topics_in(sentence, &lexicon);
    Ok(topics.iter().map(|id| id.to_string()).collect())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut named = env::args().skip(1);
    let path = named
        .next()
        .unwrap_or("fixtures/lexicons/harbour.toml".into());
    let sentence = named
        .next()
        .unwrap_or("The lighthouse on the shoals is lit.".into());
    println!(
        "{}",
        topics(fs::read_to_string(path)?, &sentence)?.join(", ")
    );
    Ok(())
}
