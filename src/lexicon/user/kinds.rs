//! The kinds of records that a user's file may hold. In: nothing. Out: for each kind its key, the built-in file where such
//! records stand, what names one, and where new ones go.

use crate::lexicon::actors::{Country, Institution, Person};
use crate::lexicon::cues::{CueRecord, Intensifier, LightVerb, PhraseRecord};
use crate::lexicon::formulas::{Formula, Ladder};
use crate::lexicon::topics::TopicEntry;
use serde::de::DeserializeOwned;
use toml::de::{Error, ValueDeserializer};

/// What a user's record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordKind {
    /// `[[topic]]`.
    Topic,
    /// `[[ladder]]`.
    Ladder,
    /// `[[formula]]`.
    Formula,
    /// `[[country]]`.
    Country,
    /// `[[person]]`.
    Person,
    /// `[[institution]]`.
    Institution,
    /// `[[verb]]`, `[[noun]]` or `[[adjective]]`: a word of reporting.
    Cue,
    /// `[[phrase]]` or `[[complement]]`: a word of reporting with its companion.
    Phrase,
    /// `[[light_verb]]` or `[[intensifier]]`: a word around a word of reporting.
    Frame,
}

/// Where records of a kind stand in the built-in file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the order of their ids.
    Sorted,
    /// New ones after all others.
    Last,
    /// New ones before all others, which they win against.
    First,
}

/// One kind of records.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) is: RecordKind,
    /// What stands between `[[` and `]]`.
    pub(super) key: &'static str,
    pub(super) file: &'static str,
    /// The key whose value names the record; `None` where nothing does.
    pub(super) id: Option<&'static str>,
    pub(super) place: Place,
    /// Whether a record as it stands in the user's file has this kind's keys and values.
    pub(super) read: fn(ValueDeserializer<'_>) -> Result<(), Error>,
    /// The same for a record that was put together.
    pub(super) read_table: fn(toml::Table) -> Result<(), Error>,
}

const fn kind<T: DeserializeOwned>(
    is: RecordKind,
    key: &'static str,
    file: &'static str,
    id: Option<&'static str>,
    place: Place,
) -> Kind {
    Kind {
        is,
        key,
        file,
        id,
        place,
        read: |value| T::deserialize(value).map(drop),
        read_table: |table| table.try_into::<T>().map(drop),
    }
}

/// All kinds.
pub(super) static KINDS: &[Kind] = {
    use Place::{First, Last, Sorted};
    use RecordKind as Is;
    let id = Some("id");
    let lemma = Some("lemma");
    &[
        kind::<TopicEntry>(Is::Topic, "topic", "topics.toml", id, Last),
        kind::<Ladder>(Is::Ladder, "ladder", "formulas.toml", id, Sorted),
        kind::<Formula>(Is::Formula, "formula", "formulas.toml", id, Sorted),
        kind::<Country>(
            Is::Country,
            "country",
            "countries.toml",
            Some("code"),
            Sorted,
        ),
        kind::<Person>(Is::Person, "person", "people.toml", id, Sorted),
        kind::<Institution>(
            Is::Institution,
            "institution",
            "institutions.toml",
            id,
            Sorted,
        ),
        kind::<CueRecord>(Is::Cue, "verb", "cues_verbs.toml", lemma, Last),
        kind::<CueRecord>(Is::Cue, "noun", "cues_nouns.toml", lemma, Last),
        kind::<CueRecord>(Is::Cue, "adjective", "cues_adjectives.toml", lemma, Last),
        kind::<LightVerb>(Is::Frame, "light_verb", "cue_frames.toml", lemma, Last),
        kind::<Intensifier>(
            Is::Frame,
            "intensifier",
            "cue_frames.toml",
            Some("word"),
            Last,
        ),
        kind::<PhraseRecord>(Is::Phrase, "phrase", "cue_phrases.toml", None, First),
        kind::<PhraseRecord>(
            Is::Phrase,
            "complement",
            "cue_complements.toml",
            None,
            First,
        ),
    ]
};
