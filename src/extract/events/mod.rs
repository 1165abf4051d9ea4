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
mod zh;

pub(crate) use rules::RULES;

use super::grammar::Grammar;
use super::nesting::{account_spans, innermost};
use super::rule::stamp;
use super::sight::Sight;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{
    Account, AccountId, Claim, Confidence, Event, EventRole, Found, Participant, ParticipantRole,
    Speaker, SpeakerId,
};
use crate::source::Day;
use crate::text::Span;
use others::Other;
use people::People;
use time::Clock;

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
    let mut events = match Grammar::of(document, lexicon) {
        Grammar::English => in_english(&scene),
        Grammar::Chinese(han) => zh::find(&scene, &han),
    };
    give_accounts(&mut events, accounts);
    events
}

fn in_english(scene: &Scene) -> Vec<Found<Event>> {
    let main = main_event::find(scene);
    let taken = main.as_ref().map(|event| event.span);
    let principals: Vec<SpeakerId> = main
        .iter()
        .flat_map(|main| main.item.principals())
        .collect();
    let mut events: Vec<Found<Event>> = main.into_iter().collect();
    for sight in scene.prose() {
        let mut at = sight.start;
        while at < sight.end {
            let other = others::read(&sight, at).map(|other| {
                let found = event(scene, &sight, &other, &principals);
                (found, other.words.end)
            });
            let main = events.first().map(|main| &main.item);
            let main = main.filter(|main| main.role == EventRole::Main);
            match other {
                Some((found, end)) if taken.is_none_or(|main| !main.overlaps(found.span)) => {
                    if !is_again(main, &found.item) {
                        events.push(found);
                    }
                    at = end;
                }
                _ => at += 1,
            }
        }
    }
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
fn event(scene: &Scene, sight: &Sight, other: &Other, principals: &[SpeakerId]) -> Found<Event> {
    let around = other.around.clone();
    let ahead = other.role == EventRole::Next;
    let clock = scene.published.map(|today| Clock { today, ahead });
    // The first time is the encounter's; a second belongs to what was done there.
    let time = time::all(sight, around.clone(), clock).into_iter().next();
    let when = time.map(|time| claim(sight.span(time.first, time.end), time.value));
    let titled = place::in_name(sight, other.named.clone(), &scene.people);
    let places = place::read(sight, around, &scene.people);
    let places = places.into_iter().map(|(_, span)| span);
    let talkers = others::parties(sight, other, &scene.people, principals);
    let talker = |speaker| Participant {
        speaker,
        role: ParticipantRole::Principal,
    };
    let item = Event {
        role: other.role,
        kind: other.kind,
        participants: talkers.into_iter().map(talker).collect(),
        when: when.into_iter().collect(),
        place: titled
            .into_iter()
            .chain(places)
            .map(|span| claim(span, ()))
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

/// Whether an earlier encounter is the reported one told again: within the time that it is given.
fn is_again(main: Option<&Event>, other: &Event) -> bool {
    let dates = |event: &Event| -> Vec<String> {
        let values = event.when.iter().filter_map(|claim| claim.value.clone());
        values.collect()
    };
    let own = main.map_or(Vec::new(), dates);
    other.role == EventRole::Previous
        && dates(other)
            .iter()
            .any(|date| own.iter().any(|day| day.starts_with(date.as_str())))
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
