//! One record of a user's file. In: its table and the text it stands in. Out: what it is and is called, its examples, and
//! the line of whatever a message names.

use super::kinds::{Kind, RecordKind};

/// A record that a user wrote.
#[derive(Debug, Clone)]
pub struct UserRecord {
    /// The file's name, as it was given.
    pub file: String,
    pub(super) first_line: usize,
    /// The record as it stands in the file.
    pub(super) text: String,
    pub(super) kind: &'static Kind,
    pub(super) table: toml::Table,
    /// Whether it adds to a record of the same id rather than taking its place.
    pub(super) extends: bool,
}

impl UserRecord {
    /// What it is.
    pub fn kind(&self) -> RecordKind {
        self.kind.is
    }

    /// What names it among its kind; `None` for a phrase.
    pub fn id(&self) -> Option<&str> {
        self.table.get(self.kind.id?)?.as_str()
    }

    /// The line of its first character, counted from 1.
    pub fn line(&self) -> usize {
        self.first_line
    }

    /// The sentences under `yes` or `no`.
    pub fn examples(&self, key: &str) -> impl Iterator<Item = &str> {
        let list = self.table.get(key).and_then(|value| value.as_array());
        list.into_iter()
            .flatten()
            .filter_map(|value| value.as_str())
    }

    /// The line in which the record has this string or key; its first line if it has none.
    pub fn line_of(&self, word: &str) -> usize {
        self.place_of(word).map_or(self.first_line, |at| {
            self.first_line + self.text[..at].matches('\n').count()
        })
    }

    /// Where the string or the key stands in the record's text.
    fn place_of(&self, word: &str) -> Option<usize> {
        let quoted = [format!("\"{word}\""), format!("'{word}'")];
        let string = quoted.iter().find_map(|word| self.text.find(word));
        string.or_else(|| {
            let mut lines = self.text.match_indices(word);
            lines.find_map(|(at, _)| {
                let begins = self.text[..at]
                    .trim_end_matches([' ', '\t'])
                    .ends_with(['\n', ',', '{']);
                let ends = self.text[at + word.len()..].trim_start().starts_with('=');
                (begins && ends).then_some(at)
            })
        })
    }

    /// How many of the words that a message names stand in the record.
    pub(super) fn bears(&self, message: &str) -> usize {
        named(message)
            .filter(|word| self.id() == Some(word) || self.place_of(word).is_some())
            .count()
    }

    /// The line that a message on the record is about.
    pub(super) fn line_for(&self, message: &str) -> usize {
        let word =
            named(message).find(|word| self.id() != Some(word) && self.place_of(word).is_some());
        word.map_or(self.first_line, |word| self.line_of(word))
    }
}

/// The words that a message has in backticks.
fn named(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}
