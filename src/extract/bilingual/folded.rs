//! Findings of two parts that are one thing. In: both parts' findings, under the numbers of the whole. Out: each once.

use super::merged;
use crate::model::*;
use crate::text::Span;

/// Whether each part is one account and both are the same: of one side and form, as far as the parts tell.
pub(super) fn is_one_account(first: &[Found<Account>], second: &[Found<Account>]) -> bool {
    let ([one], [other]) = (first, second) else {
        return false;
    };
    let (one, other) = (&one.item, &other.item);
    let sides = one.side.is_none() || other.side.is_none() || one.side == other.side;
    let narrated = [one, other].iter().any(|a| a.kind == AccountKind::Narrator);
    sides && (narrated || one.kind == other.kind)
}

/// What either part says of the document, the first before the second.
pub(super) fn header(first: Header, second: Header) -> Header {
    let known = first.genre != Genre::Unknown;
    Header {
        genre: if known { first.genre } else { second.genre },
        title: first.title.or(second.title),
        issuer: first.issuer.or(second.issuer),
        side: first.side.or(second.side),
        published: first.published.or(second.published),
    }
}

pub(super) fn accounts(
    mut first: Vec<Found<Account>>,
    mut second: Vec<Found<Account>>,
    same: bool,
) -> Vec<Found<Account>> {
    if let (true, Some(own)) = (same, first.first_mut()) {
        for found in second.drain(..) {
            let (one, other) = (&mut own.item, found.item);
            one.holder = one.holder.or(other.holder);
            one.side = one.side.take().or(other.side);
            if one.kind == AccountKind::Narrator {
                one.kind = other.kind;
            }
            one.complete |= other.complete;
            one.words += other.words;
            one.spans.extend(other.spans);
            one.spans.sort_unstable();
        }
    }
    first.extend(second);
    first
}

/// Those of the second part at their `places`, which lead to one of the first or to a new one.
pub(super) fn speakers(
    mut first: Vec<Found<Speaker>>,
    second: Vec<Found<Speaker>>,
    places: &[u32],
) -> Vec<Found<Speaker>> {
    for (found, place) in second.into_iter().zip(places) {
        let Some(known) = first.get_mut(*place as usize) else {
            first.push(found);
            continue;
        };
        let (one, other) = (&mut known.item, found.item);
        add(&mut one.members, other.members);
        add(&mut one.aliases, other.aliases);
        add(&mut one.topics, other.topics);
        one.role = one.role.take().or(other.role);
        one.side = one.side.take().or(other.side);
        one.mentions.extend(other.mentions);
        one.mentions.sort_unstable();
        one.quotes.extend(other.quotes);
        one.quotes.sort_unstable();
    }
    first
}

/// Topics in order of first mention.
pub(super) fn topics(first: Vec<Topic>, second: Vec<Topic>) -> Vec<Topic> {
    let mut all = first;
    for topic in second {
        match all.iter_mut().find(|known| known.id == topic.id) {
            Some(known) => add_topic(known, topic),
            None => all.push(topic),
        }
    }
    let named = |topic: &Topic| topic.mentions.first().map(|mention| mention.span.start);
    all.sort_by_key(named);
    all
}

fn add_topic(one: &mut Topic, other: Topic) {
    one.status = one.status.max(other.status);
    add(&mut one.aspects, other.aspects);
    add(&mut one.speakers, other.speakers);
    one.quotes.extend(other.quotes);
    one.quotes.sort_unstable();
    let mentions = std::mem::take(&mut one.mentions);
    one.mentions = merged(mentions, other.mentions, |mention| mention.span);
    for account in other.accounts {
        let mut known = one.accounts.iter_mut();
        let Some(own) = known.find(|own| own.account == account.account) else {
            one.accounts.push(account);
            continue;
        };
        own.status = own.status.max(account.status);
        own.share += account.share;
        own.first = own.first.min(account.first);
        add(&mut own.acts, account.acts);
        if own.raised_by.is_empty() {
            own.raised_by = account.raised_by;
        }
    }
    one.accounts.sort_by_key(|account| account.account);
}

/// The main encounters of both parts, where they are of one kind, are one.
pub(super) fn events(
    mut first: Vec<Found<Event>>,
    mut second: Vec<Found<Event>>,
) -> Vec<Found<Event>> {
    let main = |found: &Found<Event>| found.item.role == EventRole::Main;
    let pair = (first.iter().position(main), second.iter().position(main));
    if let (Some(own), Some(at)) = pair {
        let known = &mut first[own].item;
        if known.kind == second[at].item.kind {
            add_event(known, second.remove(at).item);
        }
    }
    merged(first, second, |found| found.span)
}

fn add_event(one: &mut Event, other: Event) {
    for participant in other.participants {
        if !one
            .participants
            .iter()
            .any(|p| p.speaker == participant.speaker)
        {
            one.participants.push(participant);
        }
    }
    one.when = claims(std::mem::take(&mut one.when), other.when);
    one.place = claims(std::mem::take(&mut one.place), other.place);
    one.initiator = claims(std::mem::take(&mut one.initiator), other.initiator);
    one.duration = claims(std::mem::take(&mut one.duration), other.duration);
}

fn claims<T>(one: Vec<Claim<T>>, other: Vec<Claim<T>>) -> Vec<Claim<T>> {
    let span = |claim: &Claim<T>| -> Span { claim.span };
    merged(one, other, span)
}

fn add<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
    for new in more {
        if !all.contains(&new) {
            all.push(new);
        }
    }
}
