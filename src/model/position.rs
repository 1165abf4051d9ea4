//! Where somebody stands on something, and how the talks were described.

use super::named::named;
use super::{AccountId, Act, Force, QuoteId, SpeakerId};

named! {
    /// How firmly the act or content is put.
    Modality:
    /// "will", "shall".
    Will "will",
    /// "would".
    Would "would",
    /// "may", "might", "could".
    May "may",
    /// "should", "ought to".
    Should "should",
    /// "must", "has to".
    Must "must",
}

/// One holder's act on one matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Who holds it.
    pub holder: Vec<SpeakerId>,
    /// The act.
    pub act: Act,
    /// What the content does.
    pub force: Force,
    /// Against or toward whom, where the text tells.
    pub target: Vec<SpeakerId>,
    /// 1 to 5 within the act's own scale.
    pub strength: u8,
    /// 1 favours, 0 neutral, -1 against.
    pub polarity: i8,
    /// Whether it is negated.
    pub negated: bool,
    /// How firmly it is put.
    pub modality: Option<Modality>,
    /// Whether it stands under a condition.
    pub conditional: bool,
    /// Whether it was only announced beforehand.
    pub expected: bool,
    /// Whether one side's account puts it in the other side's mouth, or in both.
    pub counterpart_words: bool,
    /// Id of the topic.
    pub topic: Option<String>,
    /// The quote it stands in.
    pub quote: QuoteId,
    /// The account it belongs to.
    pub account: AccountId,
}

/// The adjectives by which an account describes the talks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Characterization {
    /// Lower case, in order.
    pub words: Vec<String>,
    /// The account that says so.
    pub account: AccountId,
}
