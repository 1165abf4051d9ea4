//! Next steps, what was announced, names for one thing, the same in different words, conditions and praise.

use super::Pair;
use crate::compare::*;
use crate::render::clean;
use maud::{Markup, html};

/// Items of a kind, each with an anchor.
fn items(kind: &str, items: impl Iterator<Item = Option<Markup>>) -> Vec<Markup> {
    let items = items.enumerate();
    let items =
        items.filter_map(|(at, item)| Some(html! { li id={ (kind) "-" (at + 1) } { (item?) } }));
    items.collect()
}

fn list(items: &[Markup]) -> Option<Markup> {
    (!items.is_empty()).then(|| html! { ul.steps-list { @for item in items { (item) } } })
}

pub(super) fn next_steps(pair: &Pair<'_>) -> Option<Markup> {
    let groups = pair.sides.comparison.next_steps.iter();
    list(&items("step", groups.map(|group| Some(step(pair, group)))))
}

fn step(pair: &Pair<'_>, group: &StepGroup) -> Markup {
    html! {
        @for (at, claim) in group.claims.iter().enumerate() {
            @let known = claim.step.and_then(|at| pair.scene(claim.column).analysis().next_steps.get(at));
            @if at > 0 { " = " }
            (pair.tag(claim.column)) " "
            @if let Some(step) = known.filter(|step| !step.item.actors.is_empty()) { (pair.scene(claim.column).view.names(&step.item.actors)) ": " }
            (pair.passage(claim.column, claim.action))
            @if known.is_none() { " (says so, not as a step)" }
            @if let Some(when) = known.and_then(|step| step.item.when) { ", when: " (pair.scene(claim.column).span(when)) }
        }
        @if let Some(silence) = pair.sides.silence(group) { span.more { "· " (silence) } }
    }
}

pub(super) fn briefed(pair: &Pair<'_>) -> Option<Markup> {
    let all = pair.sides.comparison.briefed.iter().map(|briefed| {
        let scene = &pair.scenes[briefed.document];
        Some(html! {
            strong { (clean(&briefed.label)) } " " code { (briefed.topic) }
            @if briefed.in_headline { " (in the headline!)" } ": "
            @if briefed.came.is_empty() { strong.alarm { "then in no account here" } }
            @else { "then in " @for at in &briefed.came { (pair.tag(*at)) " " } }
            span.more { @for id in &briefed.accounts { (scene.view.account_name(*id)) " " } @for span in &briefed.spans { (scene.span(*span)) " " (scene.place(*span)) " " } }
        })
    });
    list(&items("briefed", all))
}

pub(super) fn print(pair: &Pair<'_>) -> Option<Markup> {
    let found = pair.sides.comparison;
    let names = found.names.iter().map(|naming| Some(name(pair, naming)));
    let scopes = found.scopes.iter().map(|one| Some(scope(pair, one)));
    list(&[items("name", names), items("scope", scopes)].concat())
}

fn name(pair: &Pair<'_>, naming: &Naming) -> Markup {
    html! {
        @for used in &naming.uses {
            (pair.tag(used.column)) " " strong { (clean(&used.name)) } " "
            @for span in &used.spans { (pair.passage(used.column, *span)) " " }
        }
        span.more { code { (naming.referent) } @if let Some(note) = &naming.note { " " (clean(note)) } }
    }
}

/// Both wordings in one line: what one alone has stands in its colour, with its name.
fn scope(pair: &Pair<'_>, scope: &Scope) -> Markup {
    let [first, second] = scope.quotes;
    let alone = |told: Told, span| html! { ins class=(pair.tone(told.column)) { span.side { (pair.sides.name(told.column)) } " " (pair.sides.words(told.column, span)) } " " };
    html! {
        p.scope {
            @for part in &scope.parts {
                @match (part.first, part.second) {
                    (Some(one), _) if part.same => { (pair.sides.words(first.column, one)) " " },
                    (one, other) => {
                        @if let Some(one) = one { (alone(first, one)) }
                        @if let Some(other) = other.filter(|_| !part.same) { (alone(second, other)) }
                    },
                }
            }
        }
        span.more {
            @for told in scope.quotes {
                (pair.tag(told.column)) " "
                @if let Some(span) = pair.sides.quote(told).and_then(|quote| quote.content.first()) { (pair.scene(told.column).quote_place(told.quote, *span)) " " }
            }
        }
    }
}

pub(super) fn told(pair: &Pair<'_>) -> Option<Markup> {
    let conditions = pair.sides.comparison.conditions.iter().map(|found| {
        let told = found.told;
        let quote = pair.sides.quote(told)?;
        Some(html! {
            (pair.tag(told.column)) " " strong { "if" } " " (pair.sides.view(told.column).names(&quote.speakers)) ": " (pair.passage(told.column, found.clause))
        })
    });
    let praise = pair.sides.comparison.praise.iter().map(|praise| {
        let (told, quote) = (praise.told, pair.sides.quote(praise.told)?);
        let cue = quote.cue.as_ref()?;
        Some(html! {
            (pair.tag(told.column)) " " strong { "praise" } " (" (cue.act.as_str()) ") "
            @if let Some(from) = &praise.from { "by " (clean(from)) ", " }
            (pair.sides.view(told.column).names(&quote.speakers)) ": " (pair.passage(told.column, cue.span)) " "
            @for span in &quote.content { (pair.passage(told.column, *span)) " " }
            @match (praise.returned, &praise.from) { (true, _) => "· returned", (false, Some(_)) => "· not returned in these texts", _ => "" }
        })
    });
    list(&[items("condition", conditions), items("praise", praise)].concat())
}
