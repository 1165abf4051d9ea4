//! Wordings by which a content does something. In: `forces.toml`. Out: the wordings that begin at a token, each with its
//! record. Does not look at what stands around them.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use super::words::{Class, Words};
use crate::model::Force;
use crate::text::{Token, Vocabulary, intern_phrase};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "forces.toml";

/// One force and its wordings.
#[derive(Debug, Clone, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceRecord {
    /// What the content does.
    #[serde(deserialize_with = "crate::lexicon::error::by_name")]
    pub force: Force,
    /// Wordings that count unless a negation stands before them.
    pub terms: Vec<String>,
    /// Wordings that count only after a negation.
    #[serde(default)]
    pub negated: Vec<String>,
    /// Wordings around a term in which it does not count.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Contents that have the force.
    pub yes: Vec<String>,
    /// Contents that do not.
    pub no: Vec<String>,
}

/// What a wording asks of the words before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Before {
    /// No negation, nor one inside its gap.
    Plain,
    /// A negation.
    Negation,
    /// Nothing: it brings its own negation.
    Anything,
}

/// A wording in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForceHit {
    /// Index of the record: its precedence.
    pub record: usize,
    /// What it asks of the words before it.
    pub before: Before,
    /// Index after its last token.
    pub end: usize,
}

/// All wordings of a language.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Forces {
    records: Vec<ForceRecord>,
    terms: PhraseIndex<(usize, Before)>,
    exclusions: PhraseIndex<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    force: Vec<ForceRecord>,
}

impl Forces {
    /// Reads the records; their order is kept.
    pub(crate) fn read(
        source: &str,
        words: &Words,
        vocabulary: &mut Vocabulary,
    ) -> Result<Forces, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        let mut terms = PhraseBuilder::default();
        let mut exclusions = PhraseBuilder::default();
        for (at, record) in file.force.iter().enumerate() {
            for term in &record.terms {
                let tokens = intern_phrase(term, vocabulary);
                let own = tokens.iter().any(|token| words.is(token, Class::Negation));
                let before = if own { Before::Anything } else { Before::Plain };
                terms.add(term, (at, before), vocabulary);
            }
            for term in &record.negated {
                terms.add(term, (at, Before::Negation), vocabulary);
            }
            for term in &record.exclude {
                exclusions.add(term, at, vocabulary);
            }
        }
        Ok(Forces {
            terms: terms.finish(),
            exclusions: exclusions.finish(),
            records: file.force,
        })
    }

    /// All records, in the order of their precedence.
    pub fn records(&self) -> &[ForceRecord] {
        &self.records
    }

    /// The wordings that begin at token `at`.
    pub fn at<'a>(&'a self, tokens: &'a [Token], at: usize) -> impl Iterator<Item = ForceHit> + 'a {
        self.terms
            .at(tokens, at)
            .map(|(end, (record, before))| ForceHit {
                record: *record,
                before: *before,
                end,
            })
    }

    /// The records that a wording beginning at token `at` excludes, each with the index after its last token.
    pub fn excluded_at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.exclusions
            .at(tokens, at)
            .map(|(end, record)| (end, *record))
    }
}
