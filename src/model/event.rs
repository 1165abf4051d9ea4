//! The encounters that the document reports, and what is to come of them.

use super::named::named;
use super::{AccountId, QuoteId, SpeakerId};
use crate::text::Span;

named! {
    /// Which encounter it is.
    EventRole:
    /// The one that the document reports.
    Main "main",
    /// An earlier one.
    Previous "previous",
    /// A coming one.
    Next "next",
}

named! {
    /// The form of an encounter.
    EventKind:
    /// By telephone.
    Call "call",
    /// By video.
    VideoCall "video-call",
    /// In one room.
    Meeting "meeting",
    /// Formal talks.
    Talks "talks",
    /// One goes to the other's country.
    Visit "visit",
    /// Leaders, announced as such.
    Summit "summit",
}

named! {
    /// What a participant is there.
    ParticipantRole:
    /// One of those who talk.
    Principal "principal",
    /// Present.
    Attendee "attendee",
}

/// One who takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub speaker: SpeakerId,
    /// As what.
    pub role: ParticipantRole,
}

/// A value that accounts may contest, with the words and the account that claim it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<T> {
    /// The words, in bytes.
    pub span: Span,
    /// What they claim.
    pub value: T,
    /// The account that claims it.
    pub account: AccountId,
}

/// A date as precise as the text: `2024`, `2024-04`, `2024-04-02`; `None` where it stays open ("Tuesday").
pub type Date = Option<String>;

/// One encounter.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Which encounter it is.
    pub role: EventRole,
    /// Its form.
    pub kind: EventKind,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// When, one claim a mention.
    pub when: Vec<Claim<Date>>,
    /// Where; the claim's words are the value.
    pub place: Vec<Claim<()>>,
    /// Country code of the side that asked for it.
    pub initiator: Vec<Claim<String>>,
    /// How long, in minutes.
    pub duration: Vec<Claim<u32>>,
}

impl Event {
    /// Those who talk.
    pub fn principals(&self) -> impl Iterator<Item = SpeakerId> {
        let participants = self.participants.iter();
        let principals = participants.filter(|one| one.role == ParticipantRole::Principal);
        principals.map(|one| one.speaker)
    }
}

/// Something that is to happen.
#[derive(Debug, Clone, PartialEq)]
pub struct NextStep {
    /// Who is to act.
    pub actors: Vec<SpeakerId>,
    /// The words for what is to be done.
    pub action: Span,
    /// The words for when.
    pub when: Option<Span>,
    /// The account that says so.
    pub account: AccountId,
    /// The quote it stands in.
    pub quote: Option<QuoteId>,
}
