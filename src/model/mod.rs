//! The findings: plain data that every stage and every output shares. No matching, no serialisation, no text.

mod account;
mod analysis;
mod diagnostic;
mod document;
mod event;
mod filter;
mod found;
mod gravity;
mod ids;
mod language;
mod named;
mod parties;
mod position;
mod quote;
mod rule;
mod signal;
mod source;
mod speaker;
mod topic;

pub use account::{Account, AccountKind, Timing};
pub use analysis::Analysis;
pub use diagnostic::{Diagnostic, Level};
pub use document::{Genre, Header, Section, SectionKind, Sentence};
pub use event::{Claim, Date, Event, EventKind, EventRole, NextStep, Participant, ParticipantRole};
pub use found::{Confidence, Found, RuleId};
pub use ids::{
    AccountId, EventId, NextStepId, PositionId, QuoteId, SectionId, SignalId, SpeakerId,
};
pub use language::Language;
pub use named::Named;
pub(crate) use named::named;
pub use parties::Parties;
pub use position::{Characterization, Modality, Position};
pub use quote::{Act, Cue, Force, Quote, QuoteKind};
pub use rule::Rule;
pub use signal::{Signal, Tone, Wording};
pub use source::Source;
pub use speaker::{Speaker, SpeakerKind};
pub use topic::{Topic, TopicInAccount, TopicMention, TopicStatus};
