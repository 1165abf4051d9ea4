//! Files that say what to expect: `expect.json` and `golden.json` beside `article.txt`, `NAME.expect.json` and
//! `NAME.golden.json` beside `NAME.txt`; of all the texts of a folder, `expect-timeline.json` as series and
//! `expect-compare.json` side by side.

use super::paths;
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};

/// A file that says what to expect, and of what.
pub(crate) struct Expected {
    pub(crate) path: PathBuf,
    pub(crate) kind: Kind,
}

/// Of what, and in which way.
#[derive(PartialEq)]
pub(crate) enum Kind {
    /// By hand, of this article.
    Article(PathBuf),
    /// Output that was kept, of this article.
    Golden(PathBuf),
    /// Of a folder's texts as series.
    Series,
    /// Of a folder's texts side by side.
    Pair,
}

const EXPECTATION: &str = "expect.json";
const GOLDEN: &str = "golden.json";
const TIMELINE: &str = "expect-timeline.json";
const COMPARISON: &str = "expect-compare.json";

/// All files that say what to expect below the named folders, in the order of paths, those of articles before those of
/// folders; a named article has to have one, save where `create` says that its golden is to be made.
pub(crate) fn find(named: &[String], create: bool) -> anyhow::Result<Vec<Expected>> {
    let mut all = Vec::new();
    for name in named {
        let path = Path::new(name);
        if path.is_dir() {
            let files = paths::files_below(path).with_context(|| format!("reading {name}"))?;
            all.extend(files.into_iter().filter_map(expected));
            continue;
        }
        let before = all.len();
        let itself = expected(path.into()).into_iter();
        let beside = [EXPECTATION, GOLDEN].into_iter();
        let beside = beside.filter_map(|file| expected(beside_article(path, file)?));
        for found in itself.chain(beside).filter(|_| path.exists()) {
            let make = create && matches!(found.kind, Kind::Golden(_));
            if found.path.exists() || make {
                all.push(found);
            }
        }
        if all.len() == before {
            bail!("reading {name}: no such article with an expectation beside it");
        }
    }
    all.sort_by_key(|found| matches!(found.kind, Kind::Series | Kind::Pair));
    Ok(all)
}

/// Whether a file's name says that it tells what to expect of an article, and is none itself.
pub(crate) fn is_expectation(path: &Path) -> bool {
    expected(path.into()).is_some()
}

/// What a file is expected of, by its name.
fn expected(path: PathBuf) -> Option<Expected> {
    let name = path.file_name()?.to_str()?;
    let article = |of: &str| match name {
        _ if name == of => Some(path.with_file_name("article.txt")),
        _ => {
            let stem = name.strip_suffix(of)?.strip_suffix('.')?;
            Some(path.with_file_name(format!("{stem}.txt")))
        }
    };
    let kind = match name {
        TIMELINE => Kind::Series,
        COMPARISON => Kind::Pair,
        _ => article(EXPECTATION)
            .map(Kind::Article)
            .or_else(|| article(GOLDEN).map(Kind::Golden))?,
    };
    Some(Expected { path, kind })
}

/// The file beside an article that says what to expect of it, by the names of both.
fn beside_article(article: &Path, file: &str) -> Option<PathBuf> {
    let name = article.file_name()?.to_str()?;
    Some(article.with_file_name(match name {
        "article.txt" => file.to_string(),
        _ => format!("{}.{file}", name.strip_suffix(".txt")?),
    }))
}
