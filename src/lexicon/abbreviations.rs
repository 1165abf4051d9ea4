//! Words whose final dot may not end a sentence. In: `abbreviations.toml`. Out: what a word's dot may mean.

use super::error::{LexiconError, read_toml};
use crate::text::{Token, Vocabulary, intern_phrase};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

/// What the dot after an abbreviation tells about the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Abbreviation {
    /// "Gov.": a name follows.
    Title,
    /// "Nov.": mostly a number follows.
    Month,
    /// "Inc.", "U.S.": the next word decides.
    Name,
    /// "etc.", "p.m.", "No.": the next word decides.
    Latin,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    abbreviations: Lists,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    titles: Vec<String>,
    months: Vec<String>,
    places_and_orgs: Vec<String>,
    latin: Vec<String>,
}

/// All abbreviations, by the word before the dot.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Abbreviations {
    by_norm: Vec<[Option<Abbreviation>; 2]>,
}

impl Abbreviations {
    /// Reads the lists. A term written with a capital stands only for words with one.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Abbreviations, LexiconError> {
        let lists = read_toml::<File>("abbreviations.toml", source)?.abbreviations;
        let mut all = Abbreviations {
            by_norm: Vec::new(),
        };
        for (terms, meaning) in [
            (lists.latin, Abbreviation::Latin),
            (lists.places_and_orgs, Abbreviation::Name),
            (lists.months, Abbreviation::Month),
            (lists.titles, Abbreviation::Title),
        ] {
            for term in terms {
                all.add(&term, meaning, vocabulary);
            }
        }
        Ok(all)
    }

    /// What the token's word means before a dot, if it is an abbreviation.
    pub fn of(&self, token: &Token) -> Option<Abbreviation> {
        let [lower, capital] = self
            .by_norm
            .get(token.norm.index())
            .copied()
            .unwrap_or_default();
        if token.capital {
            capital.or(lower)
        } else {
            lower
        }
    }

    fn add(&mut self, term: &str, meaning: Abbreviation, vocabulary: &mut Vocabulary) {
        let Some(last) = intern_phrase(term, vocabulary).pop() else {
            return;
        };
        let index = last.norm.index();
        if self.by_norm.len() <= index {
            self.by_norm.resize(index + 1, [None; 2]);
        }
        self.by_norm[index][usize::from(last.capital)] = Some(meaning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn a_capitalised_term_asks_for_a_capital() {
        let source = r#"
            [abbreviations]
            titles = ["Gov", "H.E"]
            months = ["Mar"]
            places_and_orgs = ["Miss"]
            latin = ["p.m"]
        "#;
        let mut words = Vocabulary::default();
        let all = Abbreviations::read(source, &mut words).unwrap_or_else(|e| panic!("{e}"));
        let meaning = |word: &str| all.of(&tokenize(word, &words)[0]);
        assert_eq!(meaning("Gov"), Some(Abbreviation::Title));
        assert_eq!(meaning("h.e"), None);
        assert_eq!(meaning("miss"), None);
        assert_eq!(meaning("Miss"), Some(Abbreviation::Name));
        assert_eq!(meaning("P.M"), Some(Abbreviation::Latin));
        assert_eq!(meaning("table"), None);
    }
}
