//! The words that the shapes of Chinese sentences ask for. In: the files of `data/zh` that English has none of. Out: phrase
//! indexes, one a kind of question. Knows no sentence; what is shared with English stands in the lexicon itself.

mod cue;
mod encounter;
mod translate;

pub use cue::{ChineseCue, CuePlace, CueReach};
pub use encounter::{Described, PageSign, StepWord, Told};
pub(super) use translate::translate;

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use super::{Level, Sources};
use crate::model::{EventKind, Language, named};
use crate::text::Vocabulary;
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The characters that hold Chinese sentences together, in both forms: of, is, at, and, no. They tell the language of a text
/// before any lexicon is chosen.
pub const LITTLE_WORDS: &str = include_str!("../data/zh/little_words.txt");

named! {
    /// What a word does in a sentence.
    Part:
    /// Between a subject and its verb.
    Adverb "adverb",
    /// Before a subject.
    Opener "opener",
    /// Joins names.
    Conjunction "conjunction",
    /// Before what an act is about or directed at.
    Preposition "preposition",
    /// Of these: before what is reported.
    About "about",
    /// What ought to be done.
    Modal "modal",
    /// "I".
    First "first",
    /// "We".
    FirstPlural "first-plural",
    /// "Our side".
    OwnSide "own-side",
    /// "He", "she".
    Third "third",
    /// "Mr. President", "you".
    Second "second",
    /// Both governments.
    BothSides "both-sides",
    /// Both who talk.
    BothPeople "both-people",
    /// Three or more.
    AllSides "all-sides",
    /// After two countries: those of both.
    Head "head",
    /// "First", "second".
    Point "point",
    /// What the narrator tells.
    Narrator "narrator",
    /// "Attended the meeting".
    Attends "attends",
    /// "Mr."
    Honorific "honorific",
    /// "Not".
    Negation "negation",
    /// After a verb.
    Particle "particle",
    /// A verb that only carries out what its noun tells: "进行了".
    Light "light",
    /// What is carried out so: "交流".
    Talk "talk",
    /// "According to".
    According "according",
    /// "Was given", before those who gave it.
    Receives "receives",
    /// A visit, named in a wish.
    Visit "visit",
    /// Before those for whom somebody speaks.
    Behalf "behalf",
    /// After an occasion.
    Occasion "occasion",
    /// Between an owner and what is owned.
    Owned "owned",
    /// "Reportedly".
    Hearsay "hearsay",
    /// What stands before it is no subject.
    Nominal "nominal",
}

/// A title, as it stands before or after a name.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ChineseTitle {
    /// The office in English.
    pub role: String,
    /// Its rank.
    pub level: Level,
}

/// All of them.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Chinese {
    /// Words by what they do; one word may do several things.
    pub parts: PhraseIndex<Part>,
    /// Groups without a record, by their English names.
    pub groups: PhraseIndex<String>,
    /// Titles.
    pub titles: PhraseIndex<ChineseTitle>,
    /// Ministries that every country has, by what stands behind the country's code in their ids.
    pub ministries: PhraseIndex<String>,
    /// What reports, by index into `cues`.
    pub cue_words: PhraseIndex<u16>,
    /// Words that only begin like a cue, by its index.
    pub no_cues: PhraseIndex<u16>,
    /// The records of what reports.
    pub cues: Vec<ChineseCue>,
    /// Characters that stand for countries, by their codes; several may share one.
    pub shorts: PhraseIndex<String>,
    /// What encounters are called.
    pub kinds: PhraseIndex<EventKind>,
    /// Words around an encounter.
    pub told: PhraseIndex<Told>,
    /// Words for what is to follow.
    pub steps: PhraseIndex<StepWord>,
    /// Signs of pages.
    pub signs: PhraseIndex<PageSign>,
    /// Adjectives of encounters, by their English words.
    pub adjectives: PhraseIndex<String>,
    /// Words around such adjectives.
    pub described: PhraseIndex<Described>,
    /// Words of both languages that mean the same, by id.
    pub glossary: PhraseIndex<String>,
    /// Numbers from nothing to ten, in order; the last is another word for two.
    pub numerals: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grammar {
    words: BTreeMap<String, Vec<String>>,
    ministries: BTreeMap<String, Vec<String>>,
    group: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    name: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Titles {
    title: Vec<TitleRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleRecord {
    role: String,
    level: Level,
    words: Vec<String>,
}

impl Chinese {
    /// Reads the files; every class and key has to be known.
    pub(super) fn read(
        files: &Sources,
        shared: &Sources,
        known: &mut Vocabulary,
    ) -> Result<Chinese, LexiconError> {
        let file = "grammar.toml";
        let grammar: Grammar = read_toml(file, files.get(file)?)?;
        let parts = keyed(file, &grammar.words, Part::named, known)?;
        let groups = grammar
            .group
            .iter()
            .map(|group| (&group.words, group.name.clone()));
        let groups = index(groups, known);
        let ministries = grammar.ministries.iter();
        let ministries = index(ministries.map(|(id, words)| (words, id.clone())), known);
        let titles: Titles = read_toml("titles.toml", files.get("titles.toml")?)?;
        let titles = titles.title.iter().map(|title| {
            let (role, level) = (title.role.clone(), title.level);
            (&title.words, ChineseTitle { role, level })
        });
        let titles = index(titles, known);
        let cues = cue::read(files, shared)?;
        let cue_words = index((0..).zip(&cues).map(|(at, cue)| (&cue.words, at)), known);
        let no_cues = index((0..).zip(&cues).map(|(at, cue)| (&cue.exclude, at)), known);
        let shorts = translate::shorts(files)?;
        let shorts = index(
            shorts.iter().map(|(code, list)| (list, code.clone())),
            known,
        );
        let encounters = encounter::read(files.get("encounters.toml")?)?;
        let file = "encounters.toml";
        Ok(Chinese {
            parts,
            groups,
            titles,
            ministries,
            cue_words,
            no_cues,
            cues,
            shorts,
            kinds: keyed(file, &encounters.kinds, EventKind::named, known)?,
            told: keyed(file, &encounters.told, Told::named, known)?,
            steps: keyed(file, &encounters.steps, StepWord::named, known)?,
            signs: keyed(file, &encounters.page, PageSign::named, known)?,
            adjectives: keyed(
                file,
                &encounters.characterization,
                |word| Some(word.to_owned()),
                known,
            )?,
            described: keyed(file, &encounters.described, Described::named, known)?,
            glossary: glossary(files, known)?,
            numerals: encounters.numerals,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    /// By id and, within it, by the code of the language.
    term: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// The words of all languages, in one index; the regular plural of English is understood.
fn glossary(files: &Sources, known: &mut Vocabulary) -> Result<PhraseIndex<String>, LexiconError> {
    let file = "glossary.toml";
    let glossary: Glossary = read_toml(file, files.get(file)?)?;
    let mut builder = PhraseBuilder::default();
    for (id, languages) in &glossary.term {
        if let Some(code) = languages
            .keys()
            .find(|code| Language::named(code).is_none())
        {
            return Err(LexiconError::of(
                file,
                format!("`{id}` has words of no language `{code}`"),
            ));
        }
        for word in languages.values().flatten() {
            builder.add_inflected(word, id.clone(), known);
        }
    }
    Ok(builder.finish())
}

/// An index over lists with a value each.
fn index<'a, V: Clone>(
    lists: impl Iterator<Item = (&'a Vec<String>, V)>,
    known: &mut Vocabulary,
) -> PhraseIndex<V> {
    let mut builder = PhraseBuilder::default();
    for (terms, value) in lists {
        for term in terms {
            builder.add(term, value.clone(), known);
        }
    }
    builder.finish()
}

/// An index over lists by the name of their value.
fn keyed<V: Clone>(
    file: &str,
    lists: &BTreeMap<String, Vec<String>>,
    value: impl Fn(&str) -> Option<V>,
    known: &mut Vocabulary,
) -> Result<PhraseIndex<V>, LexiconError> {
    let mut named = Vec::with_capacity(lists.len());
    for (key, terms) in lists {
        let value =
            value(key).ok_or_else(|| LexiconError::of(file, format!("unknown key `{key}`")))?;
        named.push((terms, value));
    }
    Ok(index(named.into_iter(), known))
}
