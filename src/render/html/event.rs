//! The encounter as a card: who, when, where, how long, at whose wish, by whose account; and those before and after it.

use super::pieces;
use super::scene::{Scene, provenance};
use crate::model::*;
use crate::render::clean;
use crate::render::phrases::date;
use maud::{Markup, html};

pub(super) fn print(scene: &Scene<'_>) -> Markup {
    let events = scene.analysis().events.iter().enumerate();
    let (main, others): (Vec<_>, Vec<_>) =
        events.partition(|(_, event)| event.item.role == EventRole::Main);
    html! {
        @if main.is_empty() { p.card { "No encounter found." } }
        @for (at, event) in &main { (card(scene, EventId::at(*at), event)) }
        @if !others.is_empty() {
            details.others open[others.len() <= 4] {
                summary { (others.len()) " other " (if others.len() == 1 { "encounter" } else { "encounters" }) }
                (pieces::list("events", others.iter().map(|(at, event)| other(scene, EventId::at(*at), event))))
            }
        }
    }
}

fn card(scene: &Scene<'_>, id: EventId, found: &Found<Event>) -> Markup {
    let event = &found.item;
    html! {
        div.card.event id=(scene.id(id)) {
            p.kind { "main encounter · " (event.kind.as_str().replace('-', " ")) }
            p.people { (people(scene, event, ParticipantRole::Principal)) " " span.role { "principals" } }
            dl {
                (fact("When", &claims(scene, &event.when, |claim| html! { (date(&scene.view, claim)) })))
                (fact("Where", &claims(scene, &event.place, |claim| scene.span(claim.span))))
                (fact("How long", &claims(scene, &event.duration, |claim| html! { (claim.value) " minutes" })))
                (fact("Asked for by", &claims(scene, &event.initiator, |claim| html! { (clean(&claim.value)) })))
                @if event.participants.iter().any(|p| p.role == ParticipantRole::Attendee) {
                    div { dt { "Also there (attendees)" } dd { (people(scene, event, ParticipantRole::Attendee)) } }
                }
            }
            p.source { (scene.span(found.span)) " " (scene.place(found.span)) " " (provenance(&found.rule, found.confidence)) }
        }
    }
}

fn people(scene: &Scene<'_>, event: &Event, role: ParticipantRole) -> Markup {
    let mut ids = event
        .participants
        .iter()
        .filter(|p| p.role == role)
        .map(|p| p.speaker)
        .peekable();
    let side = |id: SpeakerId| {
        scene
            .view
            .speaker(id)
            .and_then(|speaker| speaker.side.as_deref())
    };
    html! {
        @if ids.peek().is_none() { "participants not found" }
        @for (at, id) in ids.enumerate() {
            @if at > 0 { span.dash { " – " } }
            span class={ "person " (scene.tone(side(id))) } {
                a href=(scene.to(id)) { (scene.view.name(id)) }
                @if let Some(side) = side(id) { " " span.side { (clean(side)) } }
            }
        }
    }
}

fn fact(name: &str, claims: &[Markup]) -> Markup {
    html! {
        div {
            dt { (name) }
            dd {
                @if claims.is_empty() { span.none { "not stated" } }
                @else { ul { @for claim in claims { li { (claim) } } } }
            }
        }
    }
}

/// Each claim with its words, its place and whose it is.
fn claims<T>(
    scene: &Scene<'_>,
    claims: &[Claim<T>],
    print: impl Fn(&Claim<T>) -> Markup,
) -> Vec<Markup> {
    let print = |claim: &Claim<T>| {
        let value = print(claim);
        let words = scene.span(claim.span);
        let says_more = !value.0.contains(&words.0) && !value.0.contains("unresolved");
        html! {
            (value) " "
            span.more {
                @if says_more { (words) " " }
                a href=(scene.to(claim.account)) { (scene.view.account_name(claim.account)) } " " (scene.place(claim.span))
            }
        }
    };
    claims.iter().map(print).collect()
}

/// `next: visit, Janet Yellen – Antony Blinken · “coming weeks”`.
fn other(scene: &Scene<'_>, id: EventId, found: &Found<Event>) -> Markup {
    let event = &found.item;
    html! {
        li id=(scene.id(id)) {
            strong { (event.role.as_str()) ": " (event.kind.as_str().replace('-', " ")) }
            @if !event.participants.is_empty() { ", " (everybody(scene, event)) }
            @for claim in claims(scene, &event.when, |claim| html! { (date(&scene.view, claim)) }) { " · " (claim) }
            @for claim in claims(scene, &event.place, |claim| scene.span(claim.span)) { " · " (claim) }
            @for claim in claims(scene, &event.duration, |claim| html! { (claim.value) " minutes" }) { " · " (claim) }
            @for claim in claims(scene, &event.initiator, |claim| html! { "asked for by " (clean(&claim.value)) }) { " · " (claim) }
            span.more { (scene.span(found.span)) " " (scene.place(found.span)) " " (provenance(&found.rule, found.confidence)) }
        }
    }
}

fn everybody(scene: &Scene<'_>, event: &Event) -> Markup {
    html! {
        @for (at, one) in event.participants.iter().enumerate() {
            @if at > 0 { " – " }
            a href=(scene.to(one.speaker)) { (scene.view.name(one.speaker)) }
            @if one.role == ParticipantRole::Attendee { " (attendee)" }
        }
    }
}
