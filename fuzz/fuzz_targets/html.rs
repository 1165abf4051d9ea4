//! Any bytes as a page saved from the web and, where the first is no `<`, as Markdown.
#![no_main]

mod held;

use libfuzzer_sys::fuzz_target;
use readout::model::Source;
use readout::source::{self, Form};

fuzz_target!(|bytes: &[u8]| {
    let form = match bytes.first() {
        Some(b'<') => Form::Html,
        _ => Form::Markdown,
    };
    let read = || source::read(bytes.to_vec(), form, None);
    let page = read();
    assert!(page == read(), "not the same twice");
    if let Ok(page) = page {
        held::check(&Source {
            text: page.text,
            published: page.published,
            meta: page.meta,
            diagnostics: page.diagnostics,
            ..Source::default()
        });
    }
});
