//! Any text as a user's file of words: what is wrong with it is said, what is right is used.
#![no_main]

use libfuzzer_sys::fuzz_target;
use readout::extract::analyze;
use readout::lexicon::{Lexicon, UserFile};

fuzz_target!(|text: &str| {
    let file = UserFile {
        name: "words.toml".into(),
        text: text.into(),
    };
    let overlaid = Lexicon::overlaid(std::slice::from_ref(&file));
    let lines = text.split('\n').count();
    for problem in &overlaid.problems {
        assert!(
            problem.line.is_none_or(|line| (1..=lines).contains(&line)),
            "{problem:?}"
        );
        assert!(!problem.message.is_empty());
    }
    analyze(text, &overlaid.lexicon);
});
