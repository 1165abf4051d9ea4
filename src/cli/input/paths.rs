//! From what the user named to files: folders are walked, quoted globs expanded, all in the order of paths.

use super::From;
use anyhow::{Context, bail};
use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;
use std::path::{Path, PathBuf};

/// Something to read.
#[derive(Debug)]
pub(crate) enum Place {
    /// Standard input.
    Standard,
    /// A file, named by the user or met in a folder.
    File { path: PathBuf, named: bool },
}

impl Place {
    /// What messages and ids call it.
    pub(crate) fn name(&self) -> String {
        self.path().unwrap_or_else(|| "-".into())
    }

    /// The file, if it is one.
    pub(crate) fn file(&self) -> Option<&Path> {
        match self {
            Place::Standard => None,
            Place::File { path, .. } => Some(path),
        }
    }

    /// Its path, if it has one.
    pub(super) fn path(&self) -> Option<String> {
        self.file().map(|path| path.display().to_string())
    }

    /// Whether the user named it: then it has to be readable.
    pub(crate) fn is_named(&self) -> bool {
        match self {
            Place::Standard => true,
            Place::File { named, .. } => *named,
        }
    }

    /// What its name says that it is.
    pub(super) fn format(&self) -> Option<From> {
        self.file().and_then(format_of)
    }

    /// Its length in bytes, if that is known.
    pub(super) fn length(&self) -> Option<u64> {
        Some(self.file()?.metadata().ok()?.len())
    }
}

/// What a file's extension says that it is; one of gzip's is looked behind.
pub(super) fn format_of(path: &Path) -> Option<From> {
    match extension(path)?.as_str() {
        "txt" | "text" => Some(From::Text),
        "md" | "markdown" => Some(From::Markdown),
        "html" | "htm" | "xhtml" => Some(From::Html),
        "jsonl" | "ndjson" => Some(From::Jsonl),
        "gz" => format_of(Path::new(path.file_stem()?)),
        _ => None,
    }
}

/// Whether a file's extension says that it is compressed.
pub(super) fn is_compressed(path: &Path) -> bool {
    extension(path).is_some_and(|extension| extension == "gz")
}

fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

/// The places that one argument names; an error if it names none.
pub(super) fn expand(input: &str) -> anyhow::Result<Vec<Place>> {
    let path = Path::new(input);
    if input == "-" {
        return Ok(vec![Place::Standard]);
    }
    if path.is_dir() {
        return folder(path);
    }
    if !path.exists() && input.contains(['*', '?', '[', '{']) {
        return glob(input);
    }
    let path = path.into();
    Ok(vec![Place::File { path, named: true }])
}

fn folder(path: &Path) -> anyhow::Result<Vec<Place>> {
    let mut places = walk(WalkBuilder::new(path))?;
    places.retain(|path| format_of(path).is_some());
    if places.is_empty() {
        bail!(
            "no article in this folder (looked for .txt, .md, .html, .jsonl, and these with .gz)"
        );
    }
    Ok(unnamed(places))
}

fn glob(pattern: &str) -> anyhow::Result<Vec<Place>> {
    let special = pattern.find(['*', '?', '[', '{']).unwrap_or(0);
    let split = pattern[..special].rfind('/').map_or(0, |slash| slash + 1);
    let (root, rest) = pattern.split_at(split);
    let root = if root.is_empty() { "." } else { root };
    if !Path::new(root).is_dir() {
        bail!("no file matches this glob: there is no folder {root}");
    }
    let mut overrides = OverrideBuilder::new(root);
    overrides
        .add(&format!("/{rest}"))
        .context("no such file, and no glob either")?;
    let mut builder = WalkBuilder::new(root);
    builder.overrides(
        overrides
            .build()
            .context("no such file, and no glob either")?,
    );
    let files = walk(builder)?;
    if files.is_empty() {
        bail!("no file matches this glob");
    }
    let plain = |path: PathBuf| {
        path.strip_prefix("./")
            .map_or(path.clone(), Path::to_path_buf)
    };
    Ok(unnamed(files.into_iter().map(plain).collect()))
}

/// All files below a folder, in the order of paths.
pub(super) fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    walk(WalkBuilder::new(folder))
}

/// All files below, in the order of paths; what is hidden stays hidden, ignore files are not read.
fn walk(mut builder: WalkBuilder) -> anyhow::Result<Vec<PathBuf>> {
    builder.standard_filters(false).hidden(true);
    builder.sort_by_file_path(|a, b| a.cmp(b));
    let mut files = Vec::new();
    for entry in builder.build() {
        let entry = entry.context("walking the folder")?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn unnamed(files: Vec<PathBuf>) -> Vec<Place> {
    let file = |path| Place::File { path, named: false };
    files.into_iter().map(file).collect()
}
