//! Phrases that tell the form of a document, and the offices that issue documents. In: `genres.toml`. Out: what a phrase
//! speaks for, and the office that a person or institution speaks for. Decides nothing.

use super::actors::{Actor, Actors};
use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::model::Genre;
use crate::text::{NormId, Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "genres.toml";

/// Where in the document a phrase has to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GenrePlace {
    /// At the beginning of the title.
    TitleStarts,
    /// Anywhere in the title.
    Title,
    /// In a block before the text that is not the title.
    Front,
    /// At the beginning of the first paragraph.
    OpeningStarts,
    /// Anywhere in the first paragraph.
    Opening,
    /// Anywhere in the paragraphs.
    Text,
}

/// What a phrase speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct GenreSign {
    /// The form.
    pub genre: Genre,
    /// Where the phrase has to stand.
    pub place: GenrePlace,
    /// Place of its record in `Genres::sides`.
    record: u16,
    /// Number of the phrase among all, to count each once.
    pub number: u16,
}

/// An office that issues documents.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Office {
    /// The institution.
    pub institution: Actor,
    side: String,
    roles: Vec<String>,
    parts: Vec<Actor>,
}

/// All signs and offices.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Genres {
    signs: PhraseIndex<GenreSign>,
    sides: Vec<Option<String>>,
    offices: Vec<Office>,
    counterpart: Vec<NormId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    counterpart: Vec<String>,
    genre: Vec<GenreRecord>,
    office: Vec<OfficeRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GenreRecord {
    genre: String,
    #[serde(rename = "where")]
    place: GenrePlace,
    side: Option<String>,
    phrases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeRecord {
    institution: String,
    side: String,
    roles: Vec<String>,
    #[serde(default)]
    parts: Vec<String>,
}

impl Genres {
    /// Reads the records; every form, institution and role has to be known.
    pub(crate) fn read(
        source: &str,
        actors: &Actors,
        vocabulary: &mut Vocabulary,
    ) -> Result<Genres, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        let mut builder = PhraseBuilder::default();
        let mut number = 0;
        for (record, entry) in file.genre.iter().enumerate() {
            let genre = Genre::named(&entry.genre).ok_or_else(|| {
                LexiconError::of(FILE, format!("unknown genre `{}`", entry.genre))
            })?;
            for phrase in &entry.phrases {
                let sign = GenreSign {
                    genre,
                    place: entry.place,
                    record: record as u16,
                    number,
                };
                builder.add(phrase, sign, vocabulary);
                number += 1;
            }
        }
        let offices = file.office.into_iter().map(|record| office(record, actors));
        let counterpart = file.counterpart.iter().map(|word| vocabulary.intern(word));
        Ok(Genres {
            counterpart: counterpart.collect(),
            signs: builder.finish(),
            sides: file.genre.into_iter().map(|record| record.side).collect(),
            offices: offices.collect::<Result<_, _>>()?,
        })
    }

    /// The signs that begin at token `at`, longest first.
    pub fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = GenreSign> + 'a {
        self.signs.at(tokens, at).map(|(_, sign)| *sign)
    }

    /// Whether the word introduces the counterpart: "with", "between".
    pub fn introduces_counterpart(&self, token: &Token) -> bool {
        token.norm != NormId::UNKNOWN && self.counterpart.contains(&token.norm)
    }

    /// Country code of the only issuer who words it so.
    pub fn side(&self, sign: GenreSign) -> Option<&str> {
        self.sides.get(usize::from(sign.record))?.as_deref()
    }

    /// The office that the actor speaks for: a person's first role that an office has, or the institution of which an
    /// institution is part.
    pub fn office(&self, actor: Actor, actors: &Actors) -> Option<Actor> {
        let holds = |role: &String| {
            let side = actors.side(actor);
            let mut offices = self.offices.iter();
            offices.find(|office| side == Some(&office.side) && office.roles.contains(role))
        };
        let found = match actor {
            Actor::Person(at) => actors
                .people
                .get(usize::from(at))?
                .roles
                .iter()
                .find_map(holds),
            _ => self
                .offices
                .iter()
                .find(|office| office.parts.contains(&actor)),
        };
        found.map(|office| office.institution)
    }
}

fn office(record: OfficeRecord, actors: &Actors) -> Result<Office, LexiconError> {
    let institution = |id: &String| {
        let found = actors
            .institutions
            .binary_search_by(|other| other.id.cmp(id));
        let known = found.ok().map(|at| Actor::Institution(at as u16));
        known.ok_or_else(|| LexiconError::of(FILE, format!("unknown institution `{id}`")))
    };
    Ok(Office {
        institution: institution(&record.institution)?,
        parts: record
            .parts
            .iter()
            .map(institution)
            .collect::<Result<_, _>>()?,
        side: record.side,
        roles: record.roles,
    })
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    #[test]
    fn a_person_speaks_for_an_office() {
        let lexicon = Lexicon::english();
        let office = |name: &str| {
            let tokens = tokenize(name, &lexicon.vocabulary);
            let (_, form) = lexicon.actors.at(&tokens, 0).next()?;
            let office = lexicon.genres.office(form.actor, &lexicon.actors)?;
            Some(lexicon.actors.name(office))
        };
        assert_eq!(office("Jake Sullivan"), Some("White House"));
        assert_eq!(office("Vladimir Putin"), Some("Kremlin"));
        assert_eq!(office("National Security Council"), Some("White House"));
        assert_eq!(office("Norway"), None);
    }
}
