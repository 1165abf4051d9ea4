//! What can be wrong with lexicon data.

use std::fmt;

/// Why a lexicon file was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexiconError {
    /// The file's name, as it was given.
    pub file: String,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong, in one clause without a final stop.
    pub message: String,
}

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

impl std::error::Error for LexiconError {}

/// Reads one file into its records: TOML as people write it, or the JSON that the build made of it (which alone begins
/// with a brace). An error names the line.
pub(crate) fn read_toml<T: serde::de::DeserializeOwned>(
    file: &str,
    source: &str,
) -> Result<T, LexiconError> {
    let error = |line, message: String| LexiconError {
        file: file.to_owned(),
        line,
        message,
    };
    if source.starts_with('{') {
        return serde_json::from_str(source).map_err(|e| error(None, e.to_string()));
    }
    toml::from_str(source).map_err(|e| {
        let line = e
            .span()
            .map(|span| source[..span.start].matches('\n').count() + 1);
        error(line, e.message().to_owned())
    })
}

/// Whether data has to be checked for slips: always what a user wrote. The built-in data, which is read from JSON, is
/// checked by the tests, which are debug builds; checking it anew at each start costs too much.
pub(crate) fn is_unchecked(source: &str) -> bool {
    cfg!(debug_assertions) || !source.starts_with('{')
}

/// A built-in data file by its name without extension, as `build.rs` made it ready.
macro_rules! built_in {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"))
    };
}
pub(crate) use built_in;
