//! The encounter: who, when, where, how long, at whose wish; and those before and after it.

use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::model::*;
use crate::render::clean;
use crate::render::phrases::{date, date_words, missing, with_side};
use crate::render::view::View;

/// How many earlier and how many coming encounters are named.
const SHOWN: usize = 3;

pub(super) fn print(view: &View<'_>, page: &mut Page) {
    let events = || view.analysis.events.iter().map(|e| &e.item);
    match view.analysis.main_event().map(|event| &event.item) {
        Some(event) => {
            let kind = event.kind.as_str().replace('-', " ").to_uppercase();
            page.hang(kind.len() + 2, Look::Strong, &kind, &facts(view, event), 3);
        }
        None => page.hang(
            0,
            Look::Plain,
            "",
            &Paragraph::plain("No encounter found."),
            1,
        ),
    }
    let of = |role| events().filter(move |event| event.role == role).take(SHOWN);
    let next = of(EventRole::Next).map(|event| format!("next: {}", other(view, event)));
    let last = of(EventRole::Previous).map(|event| format!("last: {}", other(view, event)));
    let line: Vec<String> = next.chain(last).collect();
    if !line.is_empty() {
        page.hang(6, Look::Plain, "", &Paragraph::plain(&line.join(" · ")), 3);
    }
}

fn facts(view: &View<'_>, event: &Event) -> Paragraph {
    let parts = [
        claims(view, &event.when, |claim| date(view, claim)),
        claims(view, &event.place, |claim| view.words(claim.span)),
        claims(view, &event.duration, |claim| {
            format!("{} minutes", claim.value)
        }),
        claims(view, &event.initiator, |claim| {
            format!("asked for by {}", clean(&claim.value))
        }),
        missing(event),
    ];
    let mut line = Paragraph::default();
    for (number, principal) in event.principals().enumerate() {
        let lead = if number == 0 { "" } else { " – " };
        let side = view
            .speaker(principal)
            .and_then(|speaker| speaker.side.as_deref());
        line = line
            .add(Look::Plain, lead)
            .add(Look::of_side(view, side), &with_side(view, principal));
    }
    if line.is_empty() {
        line = Paragraph::default().add(Look::Strong, "participants not found");
    }
    parts.iter().flatten().fold(line, |line, part| {
        line.add(Look::Plain, &format!(" · {part}"))
    })
}

/// The values that accounts claim, each once; with the account unless it is the narrator's or the only one.
fn claims<T>(
    view: &View<'_>,
    claims: &[Claim<T>],
    print: impl Fn(&Claim<T>) -> String,
) -> Option<String> {
    let mut values: Vec<(String, AccountId)> = Vec::new();
    for claim in claims {
        let value = print(claim);
        if !values.iter().any(|(known, _)| *known == value) {
            values.push((value, claim.account));
        }
    }
    let alone = view.analysis.accounts.len() < 2;
    let printed = values
        .into_iter()
        .map(|(value, account)| match view.account(account) {
            Some(a) if !alone && a.kind != AccountKind::Narrator => {
                format!("{value} ({})", view.account_name(account))
            }
            _ => value,
        });
    let printed: Vec<String> = printed.collect();
    (!printed.is_empty()).then(|| printed.join(" / "))
}

/// `summit, Joe Biden – Xi Jinping, “November”, “California”`.
fn other(view: &View<'_>, event: &Event) -> String {
    let mut parts = vec![event.kind.as_str().replace('-', " ")];
    let people = event.participants.iter().take(3);
    let people: Vec<String> = people.map(|p| view.name(p.speaker)).collect();
    if !people.is_empty() && !are_the_same(view, event) {
        parts.push(people.join(" – "));
    }
    parts.extend(event.when.first().map(|claim| date_words(view, claim)));
    parts.extend(event.place.first().map(|claim| view.words(claim.span)));
    parts.join(", ")
}

/// Whether it is between those who talk in the reported one, who need not be named again.
fn are_the_same(view: &View<'_>, event: &Event) -> bool {
    let main = view.analysis.main_event().into_iter();
    let own: Vec<SpeakerId> = event.principals().collect();
    let theirs: Vec<SpeakerId> = main.flat_map(|main| main.item.principals()).collect();
    own.len() == theirs.len() && own.iter().all(|id| theirs.contains(id))
}
