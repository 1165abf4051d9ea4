//! What single words tell of a person's name. In: `names.toml`. Out: the classes of a word id.

use super::actors::Gender;
use super::error::{LexiconError, read_toml};
use crate::text::{NormId, Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FEMALE: u8 = 1;
const MALE: u8 = 2;
const SURNAME_FIRST: u8 = 4;
const PARTICLE: u8 = 8;
const SUFFIX: u8 = 16;
const THING: u8 = 32;

/// Given names with a gender, surnames that stand first, particles, what ends the names of things.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Names {
    classes: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    given_names: Given,
    surname_first: Surnames,
    particles: Words,
    suffixes: Words,
    things: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    female: Vec<String>,
    male: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Surnames {
    surnames: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

impl Names {
    /// Reads the lists.
    pub(crate) fn read(source: &str, vocabulary: &mut Vocabulary) -> Result<Names, LexiconError> {
        let file: File = read_toml("names.toml", source)?;
        let lists = [
            (file.given_names.female, FEMALE),
            (file.given_names.male, MALE),
            (file.surname_first.surnames, SURNAME_FIRST),
            (file.particles.words, PARTICLE),
            (file.suffixes.words, SUFFIX),
            (file.things.words, THING),
        ];
        let mut classes = Vec::new();
        for (word, class) in lists
            .iter()
            .flat_map(|(words, class)| words.iter().map(move |w| (w, *class)))
        {
            let id = vocabulary.intern(&word.to_lowercase()).index();
            if classes.len() <= id {
                classes.resize(id + 1, 0);
            }
            classes[id] |= class;
        }
        Ok(Names { classes })
    }

    /// The gender of the given name, if the capitalised word is one.
    pub fn gender(&self, token: &Token) -> Gender {
        match self.bits(token.norm) & (FEMALE | MALE) {
            FEMALE if token.capital => Gender::Female,
            MALE if token.capital => Gender::Male,
            _ => Gender::Unknown,
        }
    }

    /// Whether the capitalised word is a surname that stands before the given name.
    pub fn is_surname_first(&self, token: &Token) -> bool {
        token.capital && self.bits(token.norm) & SURNAME_FIRST != 0
    }

    /// Whether the word may stand inside a name in lower case ("von", "bin").
    pub fn is_particle(&self, token: &Token) -> bool {
        self.bits(token.norm) & PARTICLE != 0
    }

    /// Whether the word stands after a surname ("Jr.").
    pub fn is_suffix(&self, token: &Token) -> bool {
        token.capital && self.bits(token.norm) & SUFFIX != 0
    }

    /// Whether a name that ends with the capitalised word is no person's ("Second Thomas Shoal").
    pub fn is_thing(&self, token: &Token) -> bool {
        token.capital && self.bits(token.norm) & THING != 0
    }

    fn bits(&self, norm: NormId) -> u8 {
        self.classes.get(norm.index()).copied().unwrap_or(0)
    }
}
