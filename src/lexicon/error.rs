//! What can be wrong with lexicon data, and readers that tell it.

use crate::model::Named;
use serde::de::{Deserialize, Deserializer, Error};
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

impl LexiconError {
    /// Of a file as a whole, or of what names its record itself.
    pub(super) fn of(file: &str, message: impl Into<String>) -> LexiconError {
        LexiconError {
            file: file.to_owned(),
            line: None,
            message: message.into(),
        }
    }

    /// The same, said of the record of this name.
    pub(super) fn on(mut self, record: &str) -> LexiconError {
        self.message = format!("`{record}`: {}", self.message);
        self
    }
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

/// Reads one file into its records. An error names the line.
pub(crate) fn read_toml<T: serde::de::DeserializeOwned>(
    file: &str,
    source: &str,
) -> Result<T, LexiconError> {
    toml::from_str(source).map_err(|e| {
        let line = e
            .span()
            .map(|span| source[..span.start].matches('\n').count() + 1);
        LexiconError {
            file: file.to_owned(),
            line,
            message: e.message().to_owned(),
        }
    })
}

/// Reads one of a closed list by its name; an error lists the names.
pub(super) fn by_name<'de, T: Named, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let name: String = Deserialize::deserialize(from)?;
    let mut all = T::VARIANTS.iter().copied();
    all.find(|one| one.name() == name).ok_or_else(|| {
        let names: Vec<&str> = T::VARIANTS.iter().map(|one| one.name()).collect();
        D::Error::custom(format!("`{name}` is none of {}", names.join(", ")))
    })
}
