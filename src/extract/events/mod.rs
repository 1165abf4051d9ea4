//! The encounters of a document. In: document, speakers, accounts. Out: the one that it reports first, then earlier and
//! coming ones. What accounts may contest is a list of claims; nothing is reconciled here.

mod attendees;
mod main_event;
mod measures;
mod naming;
mod others;
mod parties;
pub(super) mod people;
mod place;
mod principals;
mod rules;
pub(super) mod time;

pub(crate) use rules::RULES;

use super::nesting::{account_spans, innermost};
use super::rule::stamp;
use super::sight::Sight;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{
    Account, AccountId, Claim, Confidence, Event, EventRole, Found, Participant, ParticipantRole,
    Speaker, SpeakerId,
};
use crate::text::Span;
use others::Other;
use people::People;
use time::Day;

/// What the earlier stages found.
pub(crate) struct Scene<'a> {
    document: &'a Document<'a>,
    lexicon: &'a Lexicon,
    speakers: &'a [Found<Speaker>],
    people: People,
    published: Option<Day>,
}

/// The encounters, the main one first.
pub(crate) fn find(
    document: &Document,
    lexicon: &Lexicon,
    speakers: &[Found<Speaker>],
    accounts: &[Found<Account>],
) -> Vec<Found<Event>> {
    let scene = Scene {
        document,
        lexicon,
        speakers,
        people: People::read(document, speakers),
        published: document.header.published.as_deref().and_then(Day::read),
    };
    let main = main_event::find(&scene);
    let taken = main.as_ref().map(|event| event.span);
    let mut events: Vec<Found<Event>> = main.into_iter().collect();
    for sight in scene.prose() {
        let mut at = sight.start;
        while at < sight.end {
            let other = others::read(&sight, at)
                .map(|other| (event(&scene, &sight, &other), other.words.end));
            match other {
                Some((found, end)) if taken.is_none_or(|main| !main.overlaps(found.span)) => {
                    events.push(found);
                    at = end;
                }
                _ => at += 1,
            }
        }
    }
    give_accounts(&mut events, accounts);
    events
}

impl<'a> Scene<'a> {
    fn sight(&self, start: usize, end: usize) -> Sight<'_> {
        Sight {
            document: self.document,
            lexicon: self.lexicon,
            start,
            end,
        }
    }

    /// Sentences in which the document speaks.
    fn prose(&self) -> impl Iterator<Item = Sight<'_>> {
        let sentences = self.document.sentences.iter();
        let spoken = sentences.filter(|s| self.document.block_of_sentence(s).kind.is_prose());
        spoken.map(|s| self.sight(s.tokens().start, s.tokens().end))
    }
}

/// An earlier or coming encounter as a finding.
fn event(scene: &Scene, sight: &Sight, other: &Other) -> Found<Event> {
    let around = other.around.clone();
    let published = scene
        .published
        .filter(|_| other.role == EventRole::Previous);
    // The first time is the encounter's; a second belongs to what was done there.
    let time = time::all(sight, around.clone(), published)
        .into_iter()
        .next();
    let when = time.map(|time| claim(sight.span(time.first, time.end), time.value));
    let places = place::read(sight, around, &scene.people);
    let item = Event {
        role: other.role,
        kind: other.kind,
        participants: Vec::new(),
        when: when.into_iter().collect(),
        place: places
            .into_iter()
            .map(|(_, span)| claim(span, ()))
            .collect(),
        initiator: Vec::new(),
        duration: Vec::new(),
    };
    stamp(
        other.rule,
        sight.span(other.words.start, other.words.end),
        Confidence::Medium,
        item,
    )
}

/// A claim whose account is not known yet.
fn claim<T>(span: Span, value: T) -> Claim<T> {
    Claim {
        span,
        value,
        account: AccountId::at(0),
    }
}

/// Those who talk, and whoever else is told to be there.
fn participants(scene: &Scene, principals: Vec<SpeakerId>) -> Vec<Participant> {
    let attendees = attendees::attendees(scene).into_iter();
    let present = attendees.filter(|speaker| !principals.contains(speaker));
    let present: Vec<SpeakerId> = present.collect();
    let as_role = |role| move |speaker| Participant { speaker, role };
    let principals = principals
        .into_iter()
        .map(as_role(ParticipantRole::Principal));
    principals
        .chain(present.into_iter().map(as_role(ParticipantRole::Attendee)))
        .collect()
}

/// Gives every claim the account in which its words stand.
fn give_accounts(events: &mut [Found<Event>], accounts: &[Found<Account>]) {
    let mut claims: Vec<(Span, &mut AccountId)> = Vec::new();
    for event in events {
        let item = &mut event.item;
        claims.extend(item.when.iter_mut().map(|c| (c.span, &mut c.account)));
        claims.extend(item.place.iter_mut().map(|c| (c.span, &mut c.account)));
        claims.extend(item.initiator.iter_mut().map(|c| (c.span, &mut c.account)));
        claims.extend(item.duration.iter_mut().map(|c| (c.span, &mut c.account)));
    }
    claims.sort_by_key(|(span, _)| *span);
    let held = innermost(
        account_spans(accounts),
        claims.iter().map(|(span, _)| *span),
    );
    for ((_, account), held) in claims.into_iter().zip(held) {
        *account = AccountId::at(held.unwrap_or(0));
    }
}
