//! A user's own words: topics, formulas, actors and cues beside the built-in ones, or in their place. In: the built-in files
//! and the user's. Out: one lexicon made of both, and whatever is wrong with the user's, with file and line.

mod file;
mod kinds;
mod merge;
mod record;

pub use file::UserFile;
pub use kinds::RecordKind;
pub use record::UserRecord;

use super::{Lexicon, LexiconError, Sources, hexadecimal};
use crate::text::has_ideograph;
use merge::Files;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// The built-in lexicon with users' records laid over it.
#[derive(Debug)]
pub struct Overlaid {
    /// Made of all records but those that are refused.
    pub lexicon: Lexicon,
    /// The users' records in it, file by file, each in its order.
    pub records: Vec<UserRecord>,
    /// Why the others were refused, in the order of files and lines.
    pub problems: Vec<LexiconError>,
}

/// What the users' records are laid over.
#[derive(Debug)]
pub(crate) struct BuiltIn<'a> {
    pub(crate) english: &'a Sources,
    pub(crate) chinese: &'a Sources,
    pub(crate) weights: Cow<'static, [u8]>,
    /// Of all that is built in.
    pub(crate) fingerprint: &'a str,
}

impl BuiltIn<'_> {
    /// The lexicon of English with the users' records, and where they have Chinese words one of Chinese beside it.
    fn assemble(&self, english: &Sources, files: &[UserFile]) -> Result<Lexicon, LexiconError> {
        let mut lexicon = Lexicon::assemble(english, self.weights.clone())?;
        lexicon.fingerprint = fingerprint(self.fingerprint, files);
        if files.iter().any(|file| has_ideograph(&file.text)) {
            let mut chinese = Lexicon::read_chinese(english, self.chinese)?;
            chinese.fingerprint.clone_from(&lexicon.fingerprint);
            lexicon.beside = Some(Box::new(chinese));
        }
        Ok(lexicon)
    }
}

impl Lexicon {
    /// Lays the users' files, later ones over earlier ones, over the built-in ones. An error is one of the built-in files;
    /// what is wrong with the users' is in the result. Records with words in Chinese characters hold in Chinese texts too.
    pub(crate) fn overlay(
        built_in: &BuiltIn<'_>,
        files: &[UserFile],
    ) -> Result<Overlaid, LexiconError> {
        let (mut records, mut problems) = read(files);
        let mut base = Files::new(built_in.english);
        loop {
            let error = match base.with(&records)? {
                Err((at, message)) => {
                    problems.push(refused(records.remove(at), message));
                    continue;
                }
                Ok(sources) => match built_in.assemble(&sources, files) {
                    Ok(lexicon) => {
                        let place = |file: &str| files.iter().position(|known| known.name == file);
                        problems.sort_by_key(|problem| (place(&problem.file), problem.line));
                        return Ok(Overlaid {
                            lexicon,
                            records,
                            problems,
                        });
                    }
                    Err(error) => error,
                },
            };
            let blamed = (0..records.len()).max_by_key(|at| records[*at].bears(&error.message));
            let Some(at) = blamed else { return Err(error) };
            problems.push(refused(records.remove(at), error.message));
        }
    }
}

/// The records of all files that have the form of their kind, each id once a file.
fn read(files: &[UserFile]) -> (Vec<UserRecord>, Vec<LexiconError>) {
    let (mut records, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        let (own, wrong) = file::read(file);
        problems.extend(wrong);
        let mut single: Vec<UserRecord> = Vec::new();
        for record in own {
            let same = |other: &&UserRecord| {
                record.id().is_some()
                    && other.id() == record.id()
                    && other.kind.key == record.kind.key
            };
            match single.iter().find(same) {
                Some(first) => {
                    let id = record.id().unwrap_or_default();
                    let message = format!("`{id}` stands twice, first in line {}", first.line());
                    problems.push(refused(record, message));
                }
                None => single.push(record),
            }
        }
        records.extend(single);
    }
    (records, problems)
}

fn refused(record: UserRecord, message: String) -> LexiconError {
    LexiconError {
        line: Some(record.line_for(&message)),
        file: record.file,
        message,
    }
}

/// SHA-256 over the built-in files and what the users' say, in their order; their names are no part of it.
fn fingerprint(built_in: &str, files: &[UserFile]) -> String {
    let mut sha = Sha256::new();
    sha.update(built_in.as_bytes());
    for file in files {
        sha.update((file.text.len() as u64).to_le_bytes());
        sha.update(file.text.as_bytes());
    }
    hexadecimal(&sha.finalize())
}
