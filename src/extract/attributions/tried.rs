//! For tests: what is found of the reports with one cue. In: a text, the cue's first words. Out: source and content of each.

use crate::extract::analyze;
use crate::lexicon::Lexicon;

/// What was found of one report.
pub(super) struct Report<'t> {
    pub(super) source: Option<&'t str>,
    pub(super) content: Option<&'t str>,
}

/// The reports whose cue begins with the words, in order of the text.
pub(super) fn reports<'t>(text: &'t str, cue: &str) -> Vec<Report<'t>> {
    let analysis = analyze(text, Lexicon::english());
    let quotes = analysis.quotes.iter().map(|quote| &quote.item);
    let by_cue = quotes.filter(|quote| {
        let own = quote.cue.as_ref();
        own.is_some_and(|own| own.span.of(text).starts_with(cue))
    });
    by_cue
        .map(|quote| Report {
            source: quote.source.map(|source| source.of(text)),
            content: quote.content.first().map(|span| span.of(text)),
        })
        .collect()
}
