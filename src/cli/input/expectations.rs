//! Articles and the expectations beside them: `article.txt` with `expect.json`, `NAME.txt` with `NAME.expect.json`; of all
//! the texts of a folder, `expect-timeline.json` as series and `expect-compare.json` side by side.

use super::paths;
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};

/// An article and its expectation.
pub(crate) struct Pair {
    pub(crate) article: PathBuf,
    pub(crate) expectation: PathBuf,
}

/// All pairs below the named paths, in the order of paths; a named article has to have its expectation.
pub(crate) fn find(named: &[String]) -> anyhow::Result<Vec<Pair>> {
    let mut pairs = Vec::new();
    for name in named {
        let path = Path::new(name);
        if path.is_dir() {
            let files = paths::files_below(path).with_context(|| format!("reading {name}"))?;
            pairs.extend(files.iter().filter_map(|file| of_expectation(file)));
            continue;
        }
        let pair = of_expectation(path).or_else(|| of_article(path));
        let Some(pair) = pair.filter(|pair| path.exists() && pair.expectation.exists()) else {
            bail!("reading {name}: no such article with an expectation beside it");
        };
        pairs.push(pair);
    }
    Ok(pairs)
}

/// The pair that a file is the expectation of, by its name.
fn of_expectation(path: &Path) -> Option<Pair> {
    let name = path.file_name()?.to_str()?;
    let article = match name {
        "expect.json" => "article.txt".to_string(),
        _ => format!("{}.txt", name.strip_suffix(".expect.json")?),
    };
    Some(Pair {
        article: path.with_file_name(article),
        expectation: path.into(),
    })
}

/// The pair that a file is the article of, by its name.
fn of_article(path: &Path) -> Option<Pair> {
    let name = path.file_name()?.to_str()?;
    let expectation = match name {
        "article.txt" => "expect.json".to_string(),
        _ => format!("{}.expect.json", name.strip_suffix(".txt")?),
    };
    Some(Pair {
        article: path.into(),
        expectation: path.with_file_name(expectation),
    })
}

/// The expectation of a folder's texts as series, and of the same side by side.
const TIMELINE: &str = "expect-timeline.json";
const COMPARISON: &str = "expect-compare.json";

/// Whether the expectation is of a folder's texts as series.
pub(crate) fn is_of_series(expectation: &Path) -> bool {
    expectation.ends_with(TIMELINE)
}

/// All expectations of whole folders below the named ones, in the order of paths.
pub(crate) fn find_records(named: &[String]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for name in named.iter().filter(|name| Path::new(name).is_dir()) {
        let files =
            paths::files_below(Path::new(name)).with_context(|| format!("reading {name}"))?;
        let of_folder = |file: &PathBuf| is_of_series(file) || file.ends_with(COMPARISON);
        found.extend(files.into_iter().filter(of_folder));
    }
    Ok(found)
}
