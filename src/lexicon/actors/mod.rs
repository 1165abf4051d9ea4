//! Countries, people and institutions by name. In: `countries.toml`, `people.toml`, `institutions.toml`. Out: one index
//! over all their forms, and the records behind it. Knows nothing of the text in which a form stands.

mod record;

pub use record::{Actor, ActorForm, Country, FormKind, Gender, Institution, Person};

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use std::collections::BTreeSet;

/// All actors, with one index over their forms.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Actors {
    /// Sorted by code.
    pub countries: Vec<Country>,
    /// Sorted by id.
    pub people: Vec<Person>,
    /// Sorted by id.
    pub institutions: Vec<Institution>,
    forms: PhraseIndex<ActorForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Countries {
    country: Vec<Country>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    person: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Institutions {
    institution: Vec<Institution>,
}

impl Actors {
    /// Reads the three lists; ids and codes have to be sorted and single, sides known.
    pub(crate) fn read(
        countries: &str,
        people: &str,
        institutions: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Actors, LexiconError> {
        let countries: Countries = read_toml("countries.toml", countries)?;
        let people: People = read_toml("people.toml", people)?;
        let institutions: Institutions = read_toml("institutions.toml", institutions)?;
        let mut actors = Actors {
            countries: countries.country,
            people: people.person,
            institutions: institutions.institution,
            forms: PhraseBuilder::default().finish(),
        };
        actors.validate()?;
        actors.forms = actors.index(vocabulary);
        Ok(actors)
    }

    /// The forms that begin at token `at`, longest first, each with the index after its last token.
    pub fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = (usize, ActorForm)> + 'a {
        self.forms.at(tokens, at).map(|(end, form)| (end, *form))
    }

    /// The code of the actor's country, where it has one.
    pub fn side(&self, actor: Actor) -> Option<&str> {
        match actor {
            Actor::Person(at) => self.people.get(usize::from(at)).map(|p| p.side.as_str()),
            Actor::Institution(at) => self.institutions.get(usize::from(at))?.side.as_deref(),
            Actor::Country(at) => self.countries.get(usize::from(at)).map(|c| c.code.as_str()),
        }
    }

    /// Whether it is a newspaper, an agency, a broadcaster.
    pub fn is_media(&self, actor: Actor) -> bool {
        let Actor::Institution(at) = actor else {
            return false;
        };
        let institution = self.institutions.get(usize::from(at));
        institution.is_some_and(|found| found.kind() == crate::model::SpeakerKind::Media)
    }

    /// The canonical name.
    pub fn name(&self, actor: Actor) -> &str {
        let name = match actor {
            Actor::Person(at) => self.people.get(usize::from(at)).map(|p| &p.name),
            Actor::Institution(at) => self.institutions.get(usize::from(at)).map(|i| &i.name),
            Actor::Country(at) => self.countries.get(usize::from(at)).map(|c| &c.name),
        };
        name.map_or("", |name| name)
    }

    /// The record's id: a country's is its code.
    pub fn id(&self, actor: Actor) -> &str {
        let id = match actor {
            Actor::Person(at) => self.people.get(usize::from(at)).map(|p| &p.id),
            Actor::Institution(at) => self.institutions.get(usize::from(at)).map(|i| &i.id),
            Actor::Country(at) => self.countries.get(usize::from(at)).map(|c| &c.code),
        };
        id.map_or("", |id| id)
    }

    /// The country of a code.
    pub fn country(&self, code: &str) -> Option<Actor> {
        let found = self
            .countries
            .binary_search_by(|c| c.code.as_str().cmp(code));
        found.ok().map(|at| Actor::Country(at as u16))
    }

    /// The institution of this canonical name.
    pub fn institution(&self, name: &str) -> Option<Actor> {
        let found = self.institutions.iter().position(|i| i.name == name);
        found.map(|at| Actor::Institution(at as u16))
    }

    /// The ministry of a country, by the country's code and what stands behind it in the ministry's id.
    pub fn ministry(&self, code: &str, kind: &str) -> Option<Actor> {
        let id = format!("{}-{kind}", code.to_lowercase());
        let found = self.institutions.binary_search_by(|i| i.id.cmp(&id));
        found.ok().map(|at| Actor::Institution(at as u16))
    }

    /// The adjective of a country ("Singaporean"), its name where it has none.
    pub fn adjective(&self, code: &str) -> Option<&str> {
        let found = self
            .countries
            .binary_search_by(|c| c.code.as_str().cmp(code))
            .ok()?;
        let country = self.countries.get(found)?;
        Some(country.demonyms.first().unwrap_or(&country.name))
    }

    fn validate(&self) -> Result<(), LexiconError> {
        sorted(
            "countries.toml",
            self.countries.iter().map(|c| c.code.as_str()),
        )?;
        sorted("people.toml", self.people.iter().map(|p| p.id.as_str()))?;
        sorted(
            "institutions.toml",
            self.institutions.iter().map(|i| i.id.as_str()),
        )?;
        let mut sides: BTreeSet<&str> = self.countries.iter().map(|c| c.code.as_str()).collect();
        sides.extend(self.institutions.iter().filter_map(|i| i.side.as_deref()));
        match self
            .people
            .iter()
            .find(|p| !sides.contains(p.side.as_str()))
        {
            Some(person) => Err(LexiconError::of(
                "people.toml",
                format!("`{}` is of no known side", person.id),
            )),
            None => Ok(()),
        }
    }

    fn index(&self, vocabulary: &mut Vocabulary) -> PhraseIndex<ActorForm> {
        let mut forms = Forms {
            builder: PhraseBuilder::default(),
            vocabulary,
        };
        for (at, person) in self.people.iter().enumerate() {
            let actor = Actor::Person(at as u16);
            forms.add(
                actor,
                FormKind::Full,
                std::slice::from_ref(&person.name),
                &[],
            );
            forms.add(actor, FormKind::Full, &person.aliases, &[]);
            forms.add(actor, FormKind::Short, &person.short, &[]);
        }
        for (at, institution) in self.institutions.iter().enumerate() {
            forms.add(
                Actor::Institution(at as u16),
                FormKind::Full,
                &institution.names,
                &[],
            );
        }
        for (at, country) in self.countries.iter().enumerate() {
            let actor = Actor::Country(at as u16);
            forms.add(actor, FormKind::Full, &country.names, &country.ambiguous);
            forms.add(
                actor,
                FormKind::Demonym,
                &country.demonyms,
                &country.ambiguous,
            );
            forms.add(
                actor,
                FormKind::Metonym,
                &country.metonyms,
                &country.ambiguous,
            );
            let plurals: Vec<String> = country
                .demonyms
                .iter()
                .filter_map(|d| people_of(d))
                .collect();
            forms.add(actor, FormKind::Demonyms, &plurals, &country.ambiguous);
        }
        forms.builder.finish()
    }
}

/// Collects forms.
struct Forms<'v> {
    builder: PhraseBuilder<ActorForm>,
    vocabulary: &'v mut Vocabulary,
}

impl Forms<'_> {
    fn add(&mut self, actor: Actor, kind: FormKind, terms: &[String], ambiguous: &[String]) {
        for term in terms {
            let form = ActorForm {
                actor,
                kind,
                ambiguous: ambiguous.contains(term),
            };
            self.builder.add(term, form, self.vocabulary);
        }
    }
}

/// The plural of an adjective that is also a noun for a person ("Russian", "Iraqi", "German").
fn people_of(demonym: &str) -> Option<String> {
    demonym.ends_with(['n', 'i']).then(|| format!("{demonym}s"))
}

/// Ids that are sorted and single, or what is wrong with them.
pub(super) fn sorted<'a>(
    file: &str,
    mut ids: impl Iterator<Item = &'a str>,
) -> Result<(), LexiconError> {
    let Some(mut last) = ids.next() else {
        return Ok(());
    };
    for id in ids {
        if id <= last {
            return Err(LexiconError::of(
                file,
                format!("`{id}` does not sort after `{last}`"),
            ));
        }
        last = id;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    #[test]
    fn every_form_finds_its_actor() {
        let lexicon = Lexicon::english();
        let actors = &lexicon.actors;
        for (at, person) in actors.people.iter().enumerate() {
            let tokens = tokenize(&person.name, &lexicon.vocabulary);
            let found = actors
                .at(&tokens, 0)
                .any(|(_, form)| form.actor == Actor::Person(at as u16));
            assert!(found, "{}", person.name);
        }
        let tokens = tokenize("Russians", &lexicon.vocabulary);
        let found = actors.at(&tokens, 0).next();
        let found = found.map(|(_, form)| (actors.id(form.actor), form.kind));
        assert_eq!(found, Some(("RU", FormKind::Demonyms)));
    }

    #[test]
    fn an_unsorted_list_is_refused() {
        let error = sorted("x.toml", ["b", "a"].into_iter()).map_err(|error| error.to_string());
        assert_eq!(error, Err("x.toml: `a` does not sort after `b`".into()));
    }
}
