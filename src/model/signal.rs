//! Phrases that carry more than their words.

use super::named::named;
use super::{AccountId, Genre, QuoteId, SpeakerId};

named! {
    /// The colour of a formula.
    Tone:
    /// Differences.
    Friction "friction",
    /// Neither.
    Neutral "neutral",
    /// Nearness.
    Warm "warm",
}

named! {
    /// Whose wording the text has.
    Wording:
    /// The issuer's own.
    Original "original",
    /// The issuer's translation.
    OfficialTranslation "official-translation",
    /// A reporter's: not to be tracked as a formula.
    Secondhand "secondhand",
}

impl Wording {
    /// Whose wording a document of this form has; `translated` if its issuer does not draft in its language.
    pub fn of(genre: Genre, translated: bool) -> Wording {
        match genre {
            Genre::News | Genre::Unknown => Wording::Secondhand,
            _ if translated => Wording::OfficialTranslation,
            _ => Wording::Original,
        }
    }
}

/// One known formula in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Id of the formula's record.
    pub formula: String,
    /// Country code of the issuer whose convention it is.
    pub side: Option<String>,
    /// Who uses it.
    pub speakers: Vec<SpeakerId>,
    /// The quote it stands in.
    pub quote: Option<QuoteId>,
    /// Id of the topic it bears on.
    pub topic: Option<String>,
    /// The account it belongs to.
    pub account: AccountId,
    /// What it conventionally means, where a source says so.
    pub meaning: Option<String>,
    /// The source.
    pub basis: Option<String>,
    /// Where the convention, or its ladder, is known to fail.
    pub caveat: Option<String>,
    /// Its colour.
    pub tone: Tone,
    /// The issuer's ladder it stands on.
    pub ladder: Option<String>,
    /// The rung there.
    pub rung: Option<u8>,
    /// Whose wording the text has.
    pub wording: Wording,
}
