//! Titles and nouns that denote speakers. In: `titles.toml`. Out: an index over them, and what each says of its bearer.

use super::actors::Gender;
use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use super::plural::plural;
use crate::model::SpeakerKind;
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

/// What a title says of its bearer's rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Heads of state and government, of organisations.
    Leader,
    /// Ministers and the like.
    Minister,
    /// Other offices.
    Official,
    /// Ambassadors, envoys.
    Envoy,
    /// Who speaks for somebody.
    Spokesperson,
    /// Members of a parliament.
    Legislator,
    /// Ranks.
    Military,
    /// Kings, princes.
    Royal,
    /// Analysts, professors.
    Expert,
    /// "Mr.", "Dr.", "Sir".
    Honorific,
    /// Anything else.
    Other,
}

/// A title that stands before a name.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    phrase: String,
    /// Its canonical form ("Foreign Minister").
    pub role: String,
    /// Its rank.
    pub level: Level,
    /// Whether whoever has the rank may be called so.
    #[serde(default)]
    pub generic: bool,
    /// Whether it tells the gender.
    #[serde(default)]
    pub gender: Gender,
}

/// A noun that denotes a speaker without naming it.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Description {
    phrase: String,
    kind: DescriptionKind,
    /// Whether a bearer without a name is one whose name is withheld.
    pub anonymous: bool,
    #[serde(default)]
    number: Option<PluralOnly>,
    /// Whom it points to, where it is no description of its own.
    #[serde(default)]
    pub stands_for: Option<StandsFor>,
    /// Whether it tells the gender.
    #[serde(default)]
    pub gender: Gender,
}

#[derive(Debug, Clone, Copy, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
enum DescriptionKind {
    Person,
    Official,
    Institution,
    Government,
    Media,
    Group,
    Document,
}

/// Whom a noun of encounters points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
pub enum StandsFor {
    /// Either of those who meet ("both sides").
    Party,
    /// A country ("the two countries").
    Country,
    /// The one across the table ("his counterpart").
    Counterpart,
}

#[derive(Debug, Clone, Copy, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
enum PluralOnly {
    Plural,
}

impl Description {
    /// What it denotes.
    pub fn kind(&self) -> SpeakerKind {
        match self.kind {
            DescriptionKind::Person => SpeakerKind::Person,
            DescriptionKind::Official => SpeakerKind::Official,
            DescriptionKind::Institution => SpeakerKind::Institution,
            DescriptionKind::Government => SpeakerKind::Government,
            DescriptionKind::Media => SpeakerKind::Media,
            DescriptionKind::Group => SpeakerKind::Group,
            DescriptionKind::Document => SpeakerKind::Document,
        }
    }
}

/// What a phrase of the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum TitleForm {
    /// A title.
    Title {
        /// Place in `Titles::titles`.
        at: u16,
        /// Whether several bear it.
        plural: bool,
    },
    /// A describing noun.
    Description {
        /// Place in `Titles::descriptions`.
        at: u16,
        /// Whether it denotes several.
        plural: bool,
    },
    /// "Deputy", "former".
    Modifier,
    /// "finance", "foreign affairs".
    Portfolio,
}

/// All titles and describing nouns, with one index over them.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Titles {
    /// In the file's order.
    pub titles: Vec<Title>,
    /// In the file's order.
    pub descriptions: Vec<Description>,
    index: PhraseIndex<TitleForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Vec<Title>,
    description: Vec<Description>,
    modifiers: Words,
    portfolios: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

impl Titles {
    /// The description at a place in the list, where a mention has one.
    pub(crate) fn description(&self, at: Option<u16>) -> Option<&Description> {
        self.descriptions.get(usize::from(at?))
    }

    /// Reads the list; no phrase may be empty.
    pub(crate) fn read(source: &str, vocabulary: &mut Vocabulary) -> Result<Titles, LexiconError> {
        let file: File = read_toml("titles.toml", source)?;
        let phrases = file
            .title
            .iter()
            .map(|t| &t.phrase)
            .chain(file.description.iter().map(|d| &d.phrase));
        if phrases.into_iter().any(|phrase| phrase.trim().is_empty()) {
            return Err(LexiconError::of("titles.toml", "a phrase is empty"));
        }
        let mut builder = PhraseBuilder::default();
        for (at, title) in file.title.iter().enumerate() {
            let form = |plural| TitleForm::Title {
                at: at as u16,
                plural,
            };
            add(&mut builder, &title.phrase, form, vocabulary);
        }
        for (at, description) in file.description.iter().enumerate() {
            let always = description.number.is_some();
            let form = |plural| TitleForm::Description {
                at: at as u16,
                plural: plural || always,
            };
            add(&mut builder, &description.phrase, form, vocabulary);
        }
        for word in &file.modifiers.words {
            builder.add(word, TitleForm::Modifier, vocabulary);
        }
        for word in &file.portfolios.words {
            builder.add(word, TitleForm::Portfolio, vocabulary);
        }
        Ok(Titles {
            index: builder.finish(),
            titles: file.title,
            descriptions: file.description,
        })
    }

    /// Whether the word changes an office that it stands before ("vice", "former").
    pub fn is_modifier(&self, tokens: &[Token], at: usize) -> bool {
        self.at(tokens, at)
            .any(|(_, form)| form == TitleForm::Modifier)
    }

    /// Whether the word is a form of address that stands before a name or an office ("HH the Emir").
    pub fn is_honorific(&self, tokens: &[Token], at: usize) -> bool {
        let honours = |form| match form {
            TitleForm::Title { at, .. } => {
                let title = self.titles.get(usize::from(at));
                title.is_some_and(|title| title.level == Level::Honorific)
            }
            _ => false,
        };
        self.at(tokens, at)
            .any(|(end, form)| end == at + 1 && honours(form))
    }

    /// The phrases that begin at token `at`, longest first, each with the index after its last token.
    pub fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = (usize, TitleForm)> + 'a {
        self.index.at(tokens, at).map(|(end, form)| (end, *form))
    }
}

/// Adds a phrase and its plural, the head word's where a preposition follows it ("ministers of defence").
fn add(
    builder: &mut PhraseBuilder<TitleForm>,
    phrase: &str,
    form: impl Fn(bool) -> TitleForm,
    vocabulary: &mut Vocabulary,
) {
    builder.add(phrase, form(false), vocabulary);
    let (head, rest) = match phrase
        .split_once(" of ")
        .or_else(|| phrase.split_once(" for "))
    {
        Some((head, _)) => phrase.split_at(head.len()),
        None => (phrase, ""),
    };
    if let Some(plural) = plural(head) {
        builder.add(&format!("{plural}{rest}"), form(true), vocabulary);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    fn first(text: &str) -> Option<(usize, TitleForm)> {
        let lexicon = Lexicon::english();
        let tokens = tokenize(text, &lexicon.vocabulary);
        lexicon.titles.at(&tokens, 0).next()
    }

    #[test]
    fn titles_have_plurals() {
        assert!(matches!(
            first("Presidents"),
            Some((1, TitleForm::Title { plural: true, .. }))
        ));
        assert!(matches!(
            first("ministers of defence"),
            Some((3, TitleForm::Title { plural: true, .. }))
        ));
        assert!(matches!(
            first("officials"),
            Some((1, TitleForm::Description { plural: true, .. }))
        ));
        assert!(matches!(
            first("Mr. Lee"),
            Some((2, TitleForm::Title { plural: false, .. }))
        ));
    }
}
