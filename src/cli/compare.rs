//! `readout compare`: reads all documents, sets their accounts side by side, prints the comparison.

use super::Outcome;
use super::args::{CompareFormat, CompareOptions};
use super::input::{self, Item};
use super::lexicon::Words;
use super::output;
use anyhow::bail;
use readout::compare::{Analysed, Comparison, compare};
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Source};
use readout::render::{Sides, csv, html, markdown, text};
use readout::wire;
use std::path::Path;

pub(super) fn run(options: &CompareOptions) -> anyhow::Result<Outcome> {
    let words = options.words.load()?;
    let mut documents = Vec::new();
    let tally = input::read(&options.input, &mut |item| {
        if let Item::Document(source) = item {
            let analysis = words.analyze(&source)?;
            documents.push((source, analysis));
        }
        Ok(())
    })?;
    if documents.is_empty() {
        return Ok(tally.outcome(options.input.strict));
    }
    let comparison = of(&documents, words.lexicon);
    if comparison.columns.len() < 2 {
        bail!(
            "nothing to compare: {} carries one account; name another document beside it",
            documents
                .first()
                .map_or("the input", |(source, _)| source.id.as_str())
        );
    }
    output::print(&print(options, &documents, &comparison, words.lexicon)?)?;
    Ok(tally.outcome(options.input.strict))
}

/// The documents of a folder, in the order of their names.
pub(super) fn read_folder(folder: &Path, words: Words) -> anyhow::Result<Vec<(Source, Analysis)>> {
    let sources = input::read_texts(folder)?.into_iter();
    let read = sources.map(|source| {
        let analysis = words.analyze(&source)?;
        Ok((source, analysis))
    });
    read.collect()
}

/// The comparison of documents.
pub(super) fn of(documents: &[(Source, Analysis)], lexicon: &Lexicon) -> Comparison {
    let documents = documents.iter().map(|(source, analysis)| Analysed {
        text: &source.text,
        analysis,
    });
    compare(&documents.collect::<Vec<_>>(), lexicon)
}

fn print(
    options: &CompareOptions,
    documents: &[(Source, Analysis)],
    comparison: &Comparison,
    lexicon: &Lexicon,
) -> anyhow::Result<String> {
    let sides = Sides::new(documents, comparison);
    Ok(match options.format {
        CompareFormat::Text => text::comparison(
            &sides,
            &text::Options {
                width: options.screen.width(),
                colour: options.screen.colour(),
                full: options.full,
            },
        ),
        CompareFormat::Json => json(documents, comparison, lexicon)? + "\n",
        CompareFormat::Csv => csv::matrix(&sides),
        CompareFormat::Markdown => markdown::comparison(&sides),
        CompareFormat::Html => {
            let page = html::comparison(documents, comparison, lexicon);
            html::head("Comparison") + &page + &html::foot()
        }
    })
}

/// The comparison as the contract writes it.
fn json(
    documents: &[(Source, Analysis)],
    comparison: &Comparison,
    lexicon: &Lexicon,
) -> anyhow::Result<String> {
    let record = wire::Comparison::new(documents, comparison, &lexicon.fingerprint);
    Ok(serde_json::to_string_pretty(&record)?)
}
