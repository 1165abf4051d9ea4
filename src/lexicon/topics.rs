//! Topics as data. In: `topics.toml`. Out: the topics in their fixed order, and one phrase index over all their terms.
//! Decides nothing about a text: what a contextual term needs beside it is the business of whoever matches.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::text::Vocabulary;
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The data's file, for messages.
const FILE: &str = "topics.toml";

/// One topic as the data has it.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicEntry {
    /// Its public id ("russia-ukraine").
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Terms of which one suffices.
    pub strong: Vec<String>,
    /// Terms that need another word beside them in their sentence.
    #[serde(default)]
    pub contextual: Vec<String>,
    /// Words that license contextual terms and are no hits themselves.
    #[serde(default)]
    pub context: Vec<String>,
    /// Whether two different contextual terms license each other.
    #[serde(default = "yes")]
    pub paired: bool,
    /// Phrases within which no term of the topic counts.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Words in whose sentence a strong term is about something else, unless a contextual term of the topic stands there too.
    #[serde(default)]
    pub elsewhere: Vec<String>,
    /// Words that name the topic in a list before a noun for areas, as contextual terms do there.
    #[serde(default)]
    pub area: Vec<String>,
    /// Finer distinctions.
    #[serde(default)]
    pub aspects: Vec<AspectEntry>,
    /// Sentences in which the topic is found.
    #[serde(default)]
    pub yes: Vec<String>,
    /// Sentences in which it is not.
    #[serde(default)]
    pub no: Vec<String>,
}

/// A finer distinction within a topic.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct AspectEntry {
    /// Its public id: the topic's, a dot, a name of its own ("taiwan.arms").
    pub id: String,
    /// Its terms, all of them strong.
    pub terms: Vec<String>,
}

/// What a phrase is to a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum TopicRole {
    /// Excludes the terms that it overlaps.
    Exclusion,
    /// A strong term of the aspect with this index.
    Aspect(u16),
    /// A strong term.
    Strong,
    /// The contextual term with this index.
    Contextual(u16),
    /// Licenses contextual terms.
    Context,
    /// Takes strong terms their strength.
    Elsewhere,
    /// Names the topic in a list before a noun for areas.
    Area,
}

/// One phrase of the index: the topic's place in the order, and what the phrase is to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct TopicTerm {
    /// Index into `Topics::entries`.
    pub topic: u16,
    /// What the phrase is to the topic.
    pub role: TopicRole,
}

/// All topics.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Topics {
    /// In their fixed order.
    pub entries: Vec<TopicEntry>,
    /// Every phrase of every topic.
    pub index: PhraseIndex<TopicTerm>,
    /// Nouns for areas: "fields", "domains".
    pub areas: PhraseIndex<()>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    areas: Vec<String>,
    topic: Vec<TopicEntry>,
}

fn yes() -> bool {
    true
}

impl Topics {
    /// Reads the topics; refuses a duplicate id, an empty term, a term that stands twice in a topic, a strong term of two.
    pub(crate) fn read(source: &str, vocabulary: &mut Vocabulary) -> Result<Topics, LexiconError> {
        let File {
            areas: nouns,
            topic: entries,
        } = read_toml(FILE, source)?;
        check(&entries).map_err(|message| LexiconError::of(FILE, message))?;
        let mut builder = PhraseBuilder::default();
        for (topic, entry) in entries.iter().enumerate() {
            for (role, term) in entry.terms() {
                let topic = topic as u16;
                builder.add_inflected(term, TopicTerm { topic, role }, vocabulary);
            }
        }
        let mut areas = PhraseBuilder::default();
        for noun in &nouns {
            areas.add(noun, (), vocabulary);
        }
        Ok(Topics {
            entries,
            index: builder.finish(),
            areas: areas.finish(),
        })
    }
}

impl TopicEntry {
    /// Every phrase of the topic with what it is to it.
    pub fn terms(&self) -> impl Iterator<Item = (TopicRole, &str)> {
        let plain = |role: TopicRole| move |term| (role, term);
        let exclude = self.exclude.iter().map(plain(TopicRole::Exclusion));
        let aspects = self.aspects.iter().enumerate().flat_map(|(at, aspect)| {
            let terms = aspect.terms.iter();
            terms.map(move |term| (TopicRole::Aspect(at as u16), term))
        });
        let strong = self.strong.iter().map(plain(TopicRole::Strong));
        let contextual = self.contextual.iter().enumerate();
        let contextual = contextual.map(|(at, term)| (TopicRole::Contextual(at as u16), term));
        let context = self.context.iter().map(plain(TopicRole::Context));
        let elsewhere = self.elsewhere.iter().map(plain(TopicRole::Elsewhere));
        let area = self.area.iter().map(plain(TopicRole::Area));
        let chain = exclude.chain(aspects).chain(strong).chain(contextual);
        chain
            .chain(context)
            .chain(elsewhere)
            .chain(area)
            .map(|(role, term)| (role, term.as_str()))
    }
}

/// What is wrong with the entries, if anything is.
fn check(entries: &[TopicEntry]) -> Result<(), String> {
    let mut ids: Vec<&str> = Vec::new();
    let mut strong: BTreeMap<String, &str> = BTreeMap::new();
    for entry in entries {
        let id = entry.id.as_str();
        if ids.contains(&id) {
            return Err(format!("the id `{id}` stands twice"));
        }
        ids.push(id);
        check_aspects(entry)?;
        let mut own = BTreeMap::new();
        for (role, term) in entry.terms() {
            if term.trim().is_empty() {
                return Err(format!("`{id}` has an empty term"));
            }
            use TopicRole::{Context, Elsewhere, Exclusion};
            if matches!(role, Exclusion | Context | Elsewhere) {
                continue;
            }
            let key = term.to_lowercase().replace('-', " ");
            if !matches!(role, TopicRole::Contextual(_) | TopicRole::Area)
                && let Some(other) = strong.insert(key.clone(), id)
                && other != id
            {
                return Err(format!("`{term}` is strong in `{other}` and in `{id}`"));
            }
            if own.insert(key, role).is_some() {
                return Err(format!("`{term}` stands twice in `{id}`"));
            }
        }
    }
    Ok(())
}

/// Aspects carry their topic's id before a dot, and no two the same.
fn check_aspects(entry: &TopicEntry) -> Result<(), String> {
    for (at, aspect) in entry.aspects.iter().enumerate() {
        let own = aspect.id.strip_prefix(&entry.id);
        if own.is_none_or(|rest| !rest.starts_with('.') || rest.len() < 2) {
            return Err(format!("`{}` is no aspect of `{}`", aspect.id, entry.id));
        }
        if entry.aspects[..at]
            .iter()
            .any(|other| other.id == aspect.id)
        {
            return Err(format!("the id `{}` stands twice", aspect.id));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(topics: &[&str]) -> String {
        let rest = "context = []\nyes = []\nno = []\n";
        let source: Vec<String> = topics
            .iter()
            .map(|topic| format!("[[topic]]\n{topic}\n{rest}"))
            .collect();
        let read = Topics::read(&source.concat(), &mut Vocabulary::default());
        read.err().map_or(String::new(), |error| error.message)
    }

    #[test]
    fn slips_are_refused() {
        let sea =
            "id = \"sea\"\nlabel = \"Sea\"\nstrong = [\"naval base\"]\ncontextual = [\"port\"]";
        let air = "id = \"air\"\nlabel = \"Air\"\nstrong = [\"Naval-base\"]\ncontextual = []";
        assert_eq!(refusal(&[sea]), "");
        assert_eq!(refusal(&[sea, sea]), "the id `sea` stands twice");
        assert_eq!(
            refusal(&[sea, air]),
            "`Naval-base` is strong in `sea` and in `air`"
        );
        assert_eq!(
            refusal(&[&air.replace("[]", "[\" \"]")]),
            "`air` has an empty term"
        );
        let twice = air.replace("[]", "[\"naval base\"]");
        assert_eq!(refusal(&[&twice]), "`naval base` stands twice in `air`");
        let aspect = format!("{air}\naspects = [{{ id = \"sea.port\", terms = [] }}]");
        assert_eq!(refusal(&[&aspect]), "`sea.port` is no aspect of `air`");
        assert!(refusal(&[&format!("{air}\nstrange = 1")]).contains("unknown field"));
    }
}
