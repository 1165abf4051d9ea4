//! Who speaks, or is spoken of as speaking.

use super::QuoteId;
use crate::text::Span;

/// What a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeakerKind {
    /// A person with a name.
    Person,
    /// A person known by office only, mostly anonymous.
    Official,
    /// An office, ministry, party, company.
    Institution,
    /// A country as an actor, or its government.
    Government,
    /// A newspaper, agency, broadcaster.
    Media,
    /// Several, by a common name ("the two leaders", "critics").
    Group,
    /// A text that speaks ("the readout").
    Document,
}

/// One speaker, under all the forms in which the document names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Id of the lexicon's record, if it has one ("joe-biden").
    pub entity: Option<String>,
    /// The canonical or fullest name.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// Whether the document withholds the name.
    pub anonymous: bool,
    /// For a group: whom it consists of, where the text tells.
    pub members: Vec<super::SpeakerId>,
    /// Office as the document or the lexicon gives it ("President").
    pub role: Option<String>,
    /// Country code.
    pub side: Option<String>,
    /// The other forms in which the document names it, in order of appearance.
    pub aliases: Vec<String>,
    /// Where it is named, in bytes.
    pub mentions: Vec<Span>,
    /// What it says.
    pub quotes: Vec<QuoteId>,
    /// Ids of the topics that it speaks about.
    pub topics: Vec<String>,
}
