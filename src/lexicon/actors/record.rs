//! The records of the actor lists, as they stand in the files. In: TOML. Out: plain values; validated by the module above.

use crate::model::SpeakerKind;
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

/// Grammatical gender of a name or title, where it is known.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub enum Gender {
    /// "Mr.", "he".
    #[serde(rename = "m")]
    Male,
    /// "Ms.", "she".
    #[serde(rename = "f")]
    Female,
    /// Not told.
    #[default]
    #[serde(skip)]
    Unknown,
}

impl Gender {
    /// Whether one person may have both.
    pub fn agrees(self, other: Gender) -> bool {
        self == other || self == Gender::Unknown || other == Gender::Unknown
    }

    /// This one, or the other where this one is unknown.
    pub fn or(self, other: Gender) -> Gender {
        match self {
            Gender::Unknown => other,
            known => known,
        }
    }
}

/// A country, or a union that acts like one.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// "SG".
    pub code: String,
    /// "Singapore".
    pub name: String,
    /// Names besides the code, the first of them canonical.
    pub names: Vec<String>,
    /// Adjectives and names of its people.
    #[serde(default)]
    pub demonyms: Vec<String>,
    /// Places that stand for its government.
    #[serde(default)]
    pub metonyms: Vec<String>,
    /// Forms of the above that need context.
    #[serde(default)]
    pub ambiguous: Vec<String>,
}

/// An office-holder.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// "lawrence-wong".
    pub id: String,
    /// "Lawrence Wong".
    pub name: String,
    /// Country code, or NATO or UN.
    pub side: String,
    /// Known for everybody in the list.
    #[serde(default)]
    pub gender: Gender,
    /// Forms that stand alone in running text: surnames.
    #[serde(default)]
    pub short: Vec<String>,
    /// Other full forms.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Offices, the most characteristic first.
    #[serde(default)]
    pub roles: Vec<String>,
}

/// An institution, government, medium or group with a name of its own.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// "white-house".
    pub id: String,
    /// "White House".
    pub name: String,
    /// Country code; `None` where it belongs to several, or to whichever country is named before it.
    pub side: Option<String>,
    kind: InstitutionKind,
    /// All forms of its name.
    pub names: Vec<String>,
    /// Whether it is a voice of its government.
    #[serde(default)]
    pub state_media: bool,
}

#[derive(Debug, Clone, Copy, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
enum InstitutionKind {
    Institution,
    Government,
    Media,
    Group,
}

impl Institution {
    /// What it is as a speaker.
    pub fn kind(&self) -> SpeakerKind {
        match self.kind {
            InstitutionKind::Institution => SpeakerKind::Institution,
            InstitutionKind::Government => SpeakerKind::Government,
            InstitutionKind::Media => SpeakerKind::Media,
            InstitutionKind::Group => SpeakerKind::Group,
        }
    }
}

/// A record, by its place in its list.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub enum Actor {
    /// Place in `Actors::people`.
    Person(u16),
    /// Place in `Actors::institutions`.
    Institution(u16),
    /// Place in `Actors::countries`.
    Country(u16),
}

/// What kind of form stands for the actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FormKind {
    /// A name that says it all.
    Full,
    /// A surname or the like that stands alone in running text.
    Short,
    /// An adjective, or one of the people ("Chinese").
    Demonym,
    /// Several of the people ("Russians").
    Demonyms,
    /// A capital or a house that stands for the government.
    Metonym,
}

/// One form of one actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ActorForm {
    /// Whom it names.
    pub actor: Actor,
    /// How it names it.
    pub kind: FormKind,
    /// Whether it needs context before it means this one.
    pub ambiguous: bool,
}
