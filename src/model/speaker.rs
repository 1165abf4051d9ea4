//! Who speaks, or is spoken of as speaking.

use super::QuoteId;
use super::named::named;
use crate::text::Span;

named! {
    /// What a speaker is.
    SpeakerKind:
    /// A person with a name.
    Person "person",
    /// A person known by office only, mostly anonymous.
    Official "official",
    /// An office, ministry, party, company.
    Institution "institution",
    /// A country as an actor, or its government.
    Government "government",
    /// A newspaper, agency, broadcaster.
    Media "media",
    /// Several, by a common name ("the two leaders", "critics").
    Group "group",
    /// A text that speaks ("the readout").
    Document "document",
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
