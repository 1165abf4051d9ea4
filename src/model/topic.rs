//! What the document is about.

use super::named::named;
use super::{AccountId, Act, Found, QuoteId, SpeakerId};
use crate::text::Span;

named! {
    /// How a topic stands in a document or account.
    TopicStatus:
    /// Background or setting.
    Mentioned "mentioned",
    /// Only in an enumeration under an act.
    Listed "listed",
    /// A reported act or quotation is about it.
    Discussed "discussed",
}

/// One place where a term of the topic stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicMention {
    /// The account it stands in.
    pub account: AccountId,
    /// Whether it stands inside quotation marks.
    pub in_quote: bool,
}

/// A topic within one account.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicInAccount {
    /// The account.
    pub account: AccountId,
    /// How it stands there.
    pub status: TopicStatus,
    /// Share of the account's words in sentences that are about it, 0 to 1.
    pub share: f64,
    /// The acts by which it was raised, in order of first appearance.
    pub acts: Vec<Act>,
    /// Where it first comes up there, in bytes: a term, or the content of a quote about it where no term stands.
    pub first: Span,
    /// Who first speaks about it there.
    pub raised_by: Vec<SpeakerId>,
}

/// One topic of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its public id ("russia-ukraine").
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// How it stands in the document: the highest of its accounts.
    pub status: TopicStatus,
    /// Finer distinctions that were found ("taiwan.arms").
    pub aspects: Vec<String>,
    /// Where its terms stand, in order.
    pub mentions: Vec<Found<TopicMention>>,
    /// How it stands in each account.
    pub accounts: Vec<TopicInAccount>,
    /// Who speaks about it.
    pub speakers: Vec<SpeakerId>,
    /// The quotes about it.
    pub quotes: Vec<QuoteId>,
}
