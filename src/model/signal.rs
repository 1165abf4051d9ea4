//! Phrases that carry more than their words.

use super::named::named;
use super::{AccountId, QuoteId, SpeakerId};

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
    /// Its colour.
    pub tone: Tone,
    /// The issuer's ladder it stands on.
    pub ladder: Option<String>,
    /// The rung there.
    pub rung: Option<u8>,
    /// Whose wording the text has.
    pub wording: Wording,
}
