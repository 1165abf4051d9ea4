//! Adjectives that describe an encounter, and the words around them. In: `characterizations.toml`. Out: phrase indexes by
//! role. Knows no sentence shape.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::model::Tone;
use crate::text::Vocabulary;
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "characterizations.toml";

/// One adjective.
#[derive(Debug, Clone, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct CharacterizationWord {
    /// The adjective, in lower case; a compound with its hyphen.
    pub word: String,
    /// Its colour: friction, neutral or warm.
    pub tone: String,
    /// Whether it describes an encounter only beside another adjective.
    #[serde(default)]
    pub joined: bool,
    /// Code of the issuer whose convention the meaning is; `None` if anybody's.
    pub side: Option<String>,
    /// What it conventionally means.
    pub meaning: Option<String>,
    /// The source of the meaning.
    pub basis: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Encounters {
    nouns: Vec<String>,
    ambiguous: Vec<String>,
    modifiers: Vec<String>,
    manners: Vec<String>,
    holds: Vec<String>,
    describes: Vec<String>,
    during: Vec<String>,
    copulas: Vec<String>,
    partners: Vec<String>,
    comparatives: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    encounters: Encounters,
    characterization: Vec<CharacterizationWord>,
}

/// The adjectives, and the words around them by role.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Characterizations {
    words: Vec<CharacterizationWord>,
    /// The adjectives; the value indexes `all`.
    pub adjectives: PhraseIndex<u32>,
    /// Nouns for an encounter; the value tells whether the noun names much else.
    pub nouns: PhraseIndex<bool>,
    /// Words that tell an encounter's form: "telephone".
    pub modifiers: PhraseIndex<()>,
    /// "atmosphere".
    pub manners: PhraseIndex<()>,
    /// "held".
    pub holds: PhraseIndex<()>,
    /// "described".
    pub describes: PhraseIndex<()>,
    /// "during".
    pub during: PhraseIndex<()>,
    /// "were".
    pub copulas: PhraseIndex<()>,
    /// "with".
    pub partners: PhraseIndex<()>,
    /// "more".
    pub comparatives: PhraseIndex<()>,
}

impl Characterizations {
    /// Reads and checks the records.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Characterizations, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        check(&file.characterization).map_err(|message| LexiconError::of(FILE, message))?;
        let mut adjectives = PhraseBuilder::default();
        for (at, entry) in file.characterization.iter().enumerate() {
            adjectives.add(&entry.word, at as u32, vocabulary);
        }
        let mut nouns = PhraseBuilder::default();
        for noun in &file.encounters.nouns {
            let ambiguous = file.encounters.ambiguous.contains(noun);
            nouns.add_inflected(noun, ambiguous, vocabulary);
        }
        let mut index = |terms: &[String]| {
            let mut builder = PhraseBuilder::default();
            for term in terms {
                builder.add(term, (), vocabulary);
            }
            builder.finish()
        };
        Ok(Characterizations {
            modifiers: index(&file.encounters.modifiers),
            manners: index(&file.encounters.manners),
            holds: index(&file.encounters.holds),
            describes: index(&file.encounters.describes),
            during: index(&file.encounters.during),
            copulas: index(&file.encounters.copulas),
            partners: index(&file.encounters.partners),
            comparatives: index(&file.encounters.comparatives),
            adjectives: adjectives.finish(),
            nouns: nouns.finish(),
            words: file.characterization,
        })
    }

    /// Every adjective, sorted.
    pub fn all(&self) -> &[CharacterizationWord] {
        &self.words
    }
}

/// What is wrong with the records, if anything.
fn check(words: &[CharacterizationWord]) -> Result<(), String> {
    for pair in words.windows(2) {
        if pair[0].word >= pair[1].word {
            let (before, after) = (&pair[0].word, &pair[1].word);
            return Err(format!(
                "`{before}` stands before `{after}`: not sorted, or twice"
            ));
        }
    }
    for word in words {
        if Tone::named(&word.tone).is_none() {
            return Err(format!("`{}`: unknown tone `{}`", word.word, word.tone));
        }
        if word.meaning.is_some() != word.basis.is_some() {
            return Err(format!("`{}`: a meaning needs its basis", word.word));
        }
    }
    Ok(())
}
