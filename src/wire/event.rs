//! Encounters and what is to come of them, as the contract writes them.

use super::place::{Finding, Place, Places};
use crate::model::{self, *};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One who takes part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Participant {
    /// Who.
    pub speaker: SpeakerId,
    /// As what.
    pub role: ParticipantRole,
}

/// One account's words for when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct When<'a> {
    /// The words.
    #[serde(flatten, borrow)]
    pub place: Place<'a>,
    /// The date, as precise as the text: `2024`, `2024-04`, `2024-04-02`; null where it stays open.
    #[serde(borrow)]
    pub date: Option<Cow<'a, str>>,
    /// The account that claims it.
    pub account: AccountId,
}

/// One account's words for where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Where<'a> {
    /// The words.
    #[serde(flatten, borrow)]
    pub place: Place<'a>,
    /// The account that claims it.
    pub account: AccountId,
}

/// One account's words for who asked for the encounter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Initiator<'a> {
    /// The words.
    #[serde(flatten, borrow)]
    pub place: Place<'a>,
    /// Country code of the side that asked.
    #[serde(borrow)]
    pub side: Cow<'a, str>,
    /// The account that claims it.
    pub account: AccountId,
}

/// One account's words for how long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Duration<'a> {
    /// The words.
    #[serde(flatten, borrow)]
    pub place: Place<'a>,
    /// The same in minutes.
    pub minutes: u32,
    /// The account that claims it.
    pub account: AccountId,
}

/// One encounter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// `e1`.
    pub id: EventId,
    /// Which encounter it is.
    pub role: EventRole,
    /// Its form.
    pub kind: EventKind,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// When, one claim a mention.
    #[serde(borrow)]
    pub when: Vec<When<'a>>,
    /// Where.
    #[serde(borrow, rename = "where")]
    pub place: Vec<Where<'a>>,
    /// Which side asked for it.
    #[serde(borrow)]
    pub initiator: Vec<Initiator<'a>>,
    /// How long.
    #[serde(borrow)]
    pub duration: Vec<Duration<'a>>,
}

impl<'a> Event<'a> {
    pub(super) fn of(at: &Places<'a>, index: usize, found: &'a Found<model::Event>) -> Event<'a> {
        let event = &found.item;
        let participant = |p: &model::Participant| Participant {
            speaker: p.speaker,
            role: p.role,
        };
        let place = |claim: &Claim<()>| Where {
            place: at.place(claim.span),
            account: claim.account,
        };
        Event {
            found: at.finding(found),
            id: EventId::at(index),
            role: event.role,
            kind: event.kind,
            participants: event.participants.iter().map(participant).collect(),
            when: event.when.iter().map(|claim| when(at, claim)).collect(),
            place: event.place.iter().map(place).collect(),
            initiator: event.initiator.iter().map(|c| initiator(at, c)).collect(),
            duration: event.duration.iter().map(|c| duration(at, c)).collect(),
        }
    }
}

fn when<'a>(at: &Places<'a>, claim: &'a Claim<Date>) -> When<'a> {
    When {
        place: at.place(claim.span),
        date: claim.value.as_deref().map(Cow::from),
        account: claim.account,
    }
}

fn initiator<'a>(at: &Places<'a>, claim: &'a Claim<String>) -> Initiator<'a> {
    Initiator {
        place: at.place(claim.span),
        side: claim.value.as_str().into(),
        account: claim.account,
    }
}

fn duration<'a>(at: &Places<'a>, claim: &Claim<u32>) -> Duration<'a> {
    Duration {
        place: at.place(claim.span),
        minutes: claim.value,
        account: claim.account,
    }
}

/// Something that is to happen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NextStep<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// Who is to act.
    pub actors: Cow<'a, [SpeakerId]>,
    /// The words for what is to be done.
    #[serde(borrow)]
    pub action: Place<'a>,
    /// The words for when.
    #[serde(borrow)]
    pub when: Option<Place<'a>>,
    /// The account that says so.
    pub account: AccountId,
    /// The quote it stands in.
    pub quote: Option<QuoteId>,
}

impl<'a> NextStep<'a> {
    pub(super) fn of(at: &Places<'a>, found: &'a Found<model::NextStep>) -> NextStep<'a> {
        let step = &found.item;
        NextStep {
            found: at.finding(found),
            actors: step.actors.as_slice().into(),
            action: at.place(step.action),
            when: step.when.map(|span| at.place(span)),
            account: step.account,
            quote: step.quote,
        }
    }
}
