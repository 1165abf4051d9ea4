//! `readout check`: finds articles, and folders of series and pairs, with an expectation or a golden beside them, compares,
//! prints the report.

use super::Outcome;
use super::input::{self, expectations, expectations::Kind};
use super::lexicon::{LexiconOptions, Words};
use super::{compare, output, track};
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use readout::check::{
    COMPARISON, Expectation, ExpectationError, RecordExpectation, TIMELINE, check, check_golden,
    check_record, golden,
};
use readout::model::{Analysis, Source};
use readout::render;
use readout::text::OffsetUnit;
use readout::wire::{self, Beside, Check, CheckError, CheckedArticle};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What `check` takes.
#[derive(Debug, Args)]
pub(crate) struct CheckOptions {
    /// Articles, expectations, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<String>,
    #[command(flatten)]
    words: LexiconOptions,
    /// What to print
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    format: CheckFormat,
    /// Write the goldens (golden.json, NAME.golden.json) anew; of a named article that has none, make one
    #[arg(long)]
    update: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// What failed, and the sum
    Text,
    /// One JSON object
    Json,
    /// JUnit XML, for build servers
    Junit,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
}

pub(super) fn run(options: &CheckOptions) -> anyhow::Result<Outcome> {
    let words = options.words.load()?;
    let (mut articles, mut errors) = (Vec::new(), Vec::new());
    for expected in expectations::find(&options.paths, options.update)? {
        let path = expected.path.display().to_string();
        let checked = match expected.kind {
            Kind::Article(article) => check_one(&path, &article, words),
            Kind::Golden(article) => check_kept(&path, &article, options.update, words),
            Kind::Series | Kind::Pair => check_folder(&path, &expected.kind, words),
        };
        match checked.with_context(|| format!("reading {path}")) {
            Ok(article) => articles.push(article),
            Err(error) => {
                super::fail(&format!("{error:#}"));
                errors.push(told(path, &error));
            }
        }
    }
    if articles.is_empty() && errors.is_empty() {
        bail!(
            "no article with an expectation beside it in {}",
            options.paths.join(", ")
        );
    }
    let report = Check::new(articles, errors);
    output::print(&match options.format {
        CheckFormat::Text => render::check::text(&report),
        CheckFormat::Json => serde_json::to_string_pretty(&report)? + "\n",
        CheckFormat::Junit => render::check::junit(&report),
        CheckFormat::Github => render::check::github(&report),
        CheckFormat::Sarif => render::check::sarif(&report),
    })?;
    Ok(match (report.errors.is_empty(), report.failed) {
        (false, _) => Outcome::CouldNotRun,
        (true, 0) => Outcome::Done,
        (true, _) => Outcome::Failed,
    })
}

/// What kept a file from being checked, with its place where it is the expectation's fault.
fn told(path: String, error: &anyhow::Error) -> CheckError {
    let place = error.downcast_ref::<ExpectationError>();
    CheckError {
        path,
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        message: match place {
            Some(place) => place.message.clone(),
            None => format!("{error:#}"),
        },
    }
}

fn check_one(path: &str, article: &Path, words: Words) -> anyhow::Result<CheckedArticle> {
    let json = fs::read_to_string(path)?;
    let expectation = Expectation::read(&json, words.lexicon)?;
    let source = input::read_file(article)?;
    let analysis = words.analyze(&source)?;
    let report = check(&expectation, &source.text, &analysis);
    let beside = Beside { path, json: &json };
    Ok(CheckedArticle::new(
        &source.id,
        &source.text,
        beside,
        &report,
    ))
}

/// The output that was kept against that of today, which takes its place if that is asked for.
fn check_kept(
    path: &str,
    article: &Path,
    update: bool,
    words: Words,
) -> anyhow::Result<CheckedArticle> {
    let source = input::read_file(article)?;
    let analysis = words.analyze(&source)?;
    let now = golden(&printed(&source, &analysis)?);
    let kept = match update {
        true => now.clone(),
        false => fs::read_to_string(path)?,
    };
    if update && fs::read_to_string(path).ok().as_ref() != Some(&now) {
        fs::write(path, &now).with_context(|| format!("writing {path}"))?;
        super::say(&format!("wrote {path}"));
    }
    let beside = Beside { path, json: &kept };
    let report = check_golden(&kept, &now);
    Ok(CheckedArticle::new(&source.id, "", beside, &report))
}

fn printed(source: &Source, analysis: &Analysis) -> serde_json::Result<Value> {
    let options = wire::Options {
        unit: OffsetUnit::CodePoint,
        text: false,
        lexicon_sha256: "",
    };
    serde_json::to_value(wire::Analysis::new(source, analysis, &options))
}

/// The texts beside the expectation, as series or side by side.
fn check_folder(path: &str, kind: &Kind, words: Words) -> anyhow::Result<CheckedArticle> {
    let json = fs::read_to_string(path)?;
    let folder = Path::new(path).parent().unwrap_or(Path::new("."));
    let fingerprint = &words.lexicon.fingerprint;
    let (schema, found) = match kind {
        Kind::Series => {
            let timeline = track::of_folder(folder, words)?;
            let timeline = wire::Timeline::new(&timeline, fingerprint);
            (TIMELINE, serde_json::to_value(timeline)?)
        }
        _ => {
            let documents = compare::read_folder(folder, words)?;
            let comparison = compare::of(&documents, words.lexicon);
            let comparison = wire::Comparison::new(&documents, &comparison, fingerprint);
            (COMPARISON, serde_json::to_value(comparison)?)
        }
    };
    let expected = RecordExpectation::read(&json, schema)?;
    let report = check_record(&expected, &found);
    let beside = Beside { path, json: &json };
    Ok(CheckedArticle::new(path, "", beside, &report))
}
