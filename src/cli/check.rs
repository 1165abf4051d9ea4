//! `readout check`: finds articles, and folders of series and pairs, with an expectation beside them, compares, prints the
//! report.

use super::Outcome;
use super::args::{CheckFormat, CheckOptions};
use super::input::{self, expectations};
use super::{compare, output, track};
use anyhow::{Context, bail};
use readout::check::{COMPARISON, Expectation, RecordExpectation, TIMELINE, check, check_record};
use readout::extract::analyze_source;
use readout::lexicon::Lexicon;
use readout::render;
use readout::wire::{self, Check, CheckedArticle};
use std::fs;
use std::path::Path;

pub(super) fn run(options: &CheckOptions) -> anyhow::Result<Outcome> {
    let lexicon = options.words.load()?;
    let mut articles = Vec::new();
    let mut unreadable = false;
    for pair in expectations::find(&options.paths)? {
        match check_one(&pair, lexicon) {
            Ok(article) => articles.push(article),
            Err(error) => {
                super::say(&format!("{error:#}"));
                unreadable = true;
            }
        }
    }
    for expectation in expectations::find_records(&options.paths)? {
        match check_folder(&expectation, lexicon) {
            Ok(folder) => articles.push(folder),
            Err(error) => {
                super::say(&format!("{error:#}"));
                unreadable = true;
            }
        }
    }
    if articles.is_empty() && !unreadable {
        bail!(
            "no article with an expectation beside it in {}",
            options.paths.join(", ")
        );
    }
    let report = Check::new(articles);
    output::print(&match options.format {
        CheckFormat::Text => render::check::text(&report),
        CheckFormat::Json => serde_json::to_string_pretty(&report)? + "\n",
    })?;
    Ok(match (unreadable, report.failed) {
        (true, _) => Outcome::CouldNotRun,
        (false, 0) => Outcome::Done,
        (false, _) => Outcome::Failed,
    })
}

fn check_one(pair: &expectations::Pair, lexicon: &Lexicon) -> anyhow::Result<CheckedArticle> {
    let path = pair.expectation.display();
    let reading = || format!("reading {path}");
    let json = fs::read_to_string(&pair.expectation).with_context(reading)?;
    let expectation = Expectation::read(&json).with_context(reading)?;
    let source = input::read_file(&pair.article)?;
    let analysis = analyze_source(&source, None, lexicon);
    let report = check(&expectation, &source.text, &analysis);
    Ok(CheckedArticle::new(&source.id, &source.text, &report))
}

/// The texts beside the expectation, as series or side by side.
fn check_folder(expectation: &Path, lexicon: &Lexicon) -> anyhow::Result<CheckedArticle> {
    let path = expectation.display().to_string();
    let reading = || format!("reading {path}");
    let json = fs::read_to_string(expectation).with_context(reading)?;
    let folder = expectation.parent().unwrap_or(Path::new("."));
    let (schema, found) = match expectations::is_of_series(expectation) {
        true => {
            let timeline = track::of_folder(folder, lexicon)?;
            let timeline = wire::Timeline::new(&timeline, &lexicon.fingerprint);
            (TIMELINE, serde_json::to_value(timeline)?)
        }
        false => {
            let documents = compare::read_folder(folder, lexicon)?;
            let comparison = compare::of(&documents, lexicon);
            let comparison = wire::Comparison::new(&documents, &comparison, &lexicon.fingerprint);
            (COMPARISON, serde_json::to_value(comparison)?)
        }
    };
    let expected = RecordExpectation::read(&json, schema).with_context(reading)?;
    let report = check_record(&expected, &found);
    Ok(CheckedArticle::new(&path, "", &report))
}
