//! Any bytes as plain text.
#![no_main]

mod held;

use libfuzzer_sys::fuzz_target;
use readout::model::Source;
use readout::source::{self, Form};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(page) = source::read(bytes.to_vec(), Form::Text, None) {
        held::check(&Source {
            text: page.text,
            diagnostics: page.diagnostics,
            ..Source::default()
        });
    }
});
