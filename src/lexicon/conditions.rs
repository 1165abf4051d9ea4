//! Words that open a condition. In: `conditions.toml`. Out: whether one opens at a token. Knows no clause.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::text::{NormId, Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

/// All openers of a language.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Conditions {
    openers: PhraseIndex<()>,
    exclusions: PhraseIndex<()>,
    inverted: Vec<NormId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    opener: Vec<String>,
    exclude: Vec<String>,
    inverted: Vec<String>,
}

impl Conditions {
    /// Reads the lists.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Conditions, LexiconError> {
        let file: File = read_toml("conditions.toml", source)?;
        let mut index = |terms: &[String]| {
            let mut builder = PhraseBuilder::default();
            for term in terms {
                builder.add(term, (), vocabulary);
            }
            builder
        };
        let openers = index(&file.opener);
        let exclusions = index(&file.exclude);
        Ok(Conditions {
            inverted: file
                .inverted
                .iter()
                .map(|word| vocabulary.intern(word))
                .collect(),
            openers: openers.finish(),
            exclusions: exclusions.finish(),
        })
    }

    /// The index after the opener that begins at token `at`.
    pub fn opens(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let (end, ()) = self.openers.longest(tokens, at)?;
        let excluded = |from: usize| self.exclusions.longest(tokens, from).is_some();
        let before = at.checked_sub(1).filter(|before| {
            let end = self
                .exclusions
                .longest(tokens, *before)
                .map(|(end, ())| end);
            end.is_some_and(|end| end > at)
        });
        (!excluded(at) && before.is_none()).then_some(end)
    }

    /// Whether the word opens a condition where it stands before its subject.
    pub fn inverts(&self, token: &Token) -> bool {
        self.inverted.contains(&token.norm)
    }
}
