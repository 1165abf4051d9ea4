//! Words that tell how firmly something is put. In: `modals.toml`. Out: the modality that a token opens.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::model::Modality;
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use std::collections::BTreeMap;

const FILE: &str = "modals.toml";

/// All modal words of a language.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Modals {
    terms: PhraseIndex<Modality>,
}

impl Modals {
    /// Reads the lists; every key has to be the name of a modality.
    pub(crate) fn read(source: &str, vocabulary: &mut Vocabulary) -> Result<Modals, LexiconError> {
        let lists: BTreeMap<String, Vec<String>> = read_toml(FILE, source)?;
        let mut terms = PhraseBuilder::default();
        for (key, words) in &lists {
            let Some(modality) = Modality::named(key) else {
                return Err(LexiconError::of(FILE, format!("unknown modality `{key}`")));
            };
            for word in words {
                terms.add(word, modality, vocabulary);
            }
        }
        Ok(Modals {
            terms: terms.finish(),
        })
    }

    /// The modality whose words begin at token `at`; a capitalised one inside a sentence ("May 4") is left to the caller.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<Modality> {
        self.terms
            .longest(tokens, at)
            .map(|(_, modality)| *modality)
    }
}
