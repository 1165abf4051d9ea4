//! Different names for one thing. In: `referents.toml`. Out: the name that begins at a token, and what it names.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "referents.toml";

/// One thing and its names.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Referent {
    /// Public id ("one-china").
    pub id: String,
    /// What the choice of name is known to mean.
    pub note: Option<String>,
    /// Its names.
    pub names: Vec<ReferentName>,
}

/// One name of a thing.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferentName {
    /// As it is shown.
    pub name: String,
    /// As it may stand in a text.
    pub terms: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    referent: Vec<Referent>,
}

/// All things with several names.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Referents {
    all: Vec<Referent>,
    terms: PhraseIndex<(usize, usize)>,
}

impl Referents {
    /// Reads and checks the records.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Referents, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        let refuse = |message: String| LexiconError::of(FILE, message);
        if !file.referent.is_sorted_by(|a, b| a.id < b.id) {
            return Err(refuse("not sorted by id, or one stands twice".into()));
        }
        let mut terms = PhraseBuilder::default();
        for (at, referent) in file.referent.iter().enumerate() {
            let empty = referent.names.iter().any(|name| name.terms.is_empty());
            if referent.names.len() < 2 || empty {
                let what = format!("`{}` needs two names with a term each", referent.id);
                return Err(refuse(what));
            }
            for (number, name) in referent.names.iter().enumerate() {
                for term in &name.terms {
                    terms.add(term, (at, number), vocabulary);
                }
            }
        }
        Ok(Referents {
            all: file.referent,
            terms: terms.finish(),
        })
    }

    /// Every thing, sorted by id.
    pub fn all(&self) -> &[Referent] {
        &self.all
    }

    /// The longest name that begins at token `at`: index after it, index of the thing and of the name.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, (usize, usize))> {
        let found = self.terms.longest(tokens, at);
        found.map(|(end, value)| (end, *value))
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    #[test]
    fn the_principle_is_not_the_policy() {
        let lexicon = Lexicon::english();
        let name = |text: &str| {
            let tokens = tokenize(text, &lexicon.vocabulary);
            let (_, (referent, name)) = lexicon.referents.at(&tokens, 0).unwrap();
            let referent = &lexicon.referents.all()[referent];
            (referent.id.as_str(), referent.names[name].name.as_str())
        };
        assert_eq!(name("One-China Policy"), ("one-china", "one-China policy"));
        assert_eq!(
            name("one China principle"),
            ("one-china", "one-China principle")
        );
        assert_eq!(name("Burma"), ("myanmar", "Burma"));
    }
}
