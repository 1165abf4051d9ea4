//! The data files that a lexicon is made of. In: their names and contents. Out: the content of one, and one hash over all,
//! so that outputs tell whether they are comparable.

use super::LexiconError;
use borsh::{BorshDeserialize, BorshSerialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Data files by name.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Sources {
    files: BTreeMap<String, String>,
}

impl Sources {
    /// Files of these names and contents.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Sources {
        let files = files.into_iter().collect();
        Sources { files }
    }

    /// The content of the file; an error where it is missing.
    pub fn get(&self, name: &str) -> Result<&str, LexiconError> {
        let content = self
            .files
            .get(name)
            .ok_or_else(|| LexiconError::of(name, "the file is missing".to_owned()))?;
        Ok(content)
    }

    /// Puts another content in the place of the file's.
    pub(super) fn replace(&mut self, name: &str, content: String) {
        self.files.insert(name.to_owned(), content);
    }

    /// All but the file of this name, as bytes for `from_layout`.
    pub fn lay_out_without(&self, name: &str) -> std::io::Result<Vec<u8>> {
        let mut rest = self.clone();
        rest.files.remove(name);
        borsh::to_vec(&rest)
    }

    /// The files that were laid out; an error for bytes that are no such thing.
    pub fn from_layout(bytes: &[u8]) -> std::io::Result<Sources> {
        borsh::from_slice(bytes)
    }

    /// SHA-256 over names and contents, in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        Sources::fingerprint_of(&[self])
    }

    /// SHA-256 over the files of all languages given, in this order.
    pub fn fingerprint_of(all: &[&Sources]) -> String {
        let mut sha = Sha256::new();
        for (name, content) in all.iter().flat_map(|sources| &sources.files) {
            sha.update(name.as_bytes());
            sha.update((content.len() as u64).to_le_bytes());
            sha.update(content.as_bytes());
        }
        hexadecimal(&sha.finalize())
    }
}

/// Bytes as lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_border_between_files_changes_the_fingerprint() {
        let sources = |files: [(&str, &str); 2]| {
            Sources::new(files.map(|(name, content)| (name.to_owned(), content.to_owned())))
        };
        let one = sources([("a", "xy"), ("b", "z")]);
        let other = sources([("a", "x"), ("b", "yz")]);
        assert_ne!(one.fingerprint(), other.fingerprint());
        assert_eq!(one.get("b"), Ok("z"));
        assert!(one.get("c").is_err_and(|error| error.file == "c"));
    }
}
