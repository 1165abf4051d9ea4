//! Any bytes as lines of JSON: records of texts, and analyses that are read back and shown, whoever made them.
#![no_main]

mod held;

use libfuzzer_sys::fuzz_target;
use readout::lexicon::Lexicon;
use readout::model::Source;
use readout::source::{Fields, Record};
use readout::wire;

fuzz_target!(|bytes: &[u8]| {
    let fields = Fields {
        text: "text".into(),
        id: "id".into(),
        date: "date".into(),
    };
    for line in bytes.split(|byte| *byte == b'\n') {
        let Ok(line) = std::str::from_utf8(line) else {
            continue;
        };
        if let Ok((source, analysis)) = wire::restore(line) {
            held::screens(&source, &analysis, Lexicon::english());
        }
        match Record::read(line.as_bytes(), &fields) {
            Ok(record) => held::check(&Source {
                id: record.id.unwrap_or_default(),
                text: record.text,
                published: record.published,
                meta: record.meta,
                ..Source::default()
            }),
            Err(bad) => assert!(bad.byte <= line.len() && !bad.message.is_empty()),
        }
    }
});
