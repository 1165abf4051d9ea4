//! What else was found: next steps, descriptions of the talks, positions, sections, and what looked wrong.

use super::pieces;
use super::scene::{Scene, provenance};
use crate::model::*;
use crate::render::clean;
use maud::{Markup, html};
use std::ops::Range;

pub(super) fn next_steps(scene: &Scene<'_>) -> Option<Markup> {
    let steps = &scene.analysis().next_steps;
    (!steps.is_empty()).then(|| {
        let items = steps.iter().enumerate();
        let items = items.map(|(at, step)| next_step(scene, NextStepId::at(at), step));
        pieces::list("steps-list", items)
    })
}

fn next_step(scene: &Scene<'_>, id: NextStepId, found: &Found<NextStep>) -> Markup {
    let step = &found.item;
    html! {
        li id=(scene.id(id)) {
            @if !step.actors.is_empty() { strong { (scene.people(&step.actors)) } ": " }
            (scene.span(step.action))
            @if let Some(when) = step.when { ", when: " (scene.span(when)) }
            " " (scene.place(step.action))
            span.more {
                a href=(scene.to(step.account)) { (scene.view.account_name(step.account)) } " account · "
                @if let Some(quote) = step.quote { a href=(scene.to(format_args!("r-{quote}"))) { "quote " (quote.index() + 1) } " · " }
                @if found.span != step.action { (scene.span(found.span)) " · " }
                (provenance(&found.rule, found.confidence))
            }
        }
    }
}

pub(super) fn characterizations(scene: &Scene<'_>) -> Option<Markup> {
    let all = &scene.analysis().characterizations;
    (!all.is_empty()).then(|| {
        let items = all.iter().enumerate();
        pieces::list(
            "steps-list",
            items.map(|(at, found)| characterization(scene, at, found)),
        )
    })
}

fn characterization(scene: &Scene<'_>, at: usize, found: &Found<Characterization>) -> Markup {
    html! {
        li id=(scene.id(format_args!("c{}", at + 1))) {
            (scene.span(found.span)) ": " (clean(&found.item.words.join(" + "))) " " (scene.place(found.span))
            span.more {
                a href=(scene.to(found.item.account)) { (scene.view.account_name(found.item.account)) } " account · "
                (provenance(&found.rule, found.confidence))
            }
        }
    }
}

pub(super) fn positions(scene: &Scene<'_>) -> Option<Markup> {
    let all = &scene.analysis().positions;
    (!all.is_empty()).then(|| {
        let rows = all.iter().enumerate();
        let rows = rows.map(|(at, found)| position(scene, PositionId::at(at), found));
        let heads = [
            "Position", "Holder", "Act", "Content", "Topic", "Words", "Found by",
        ];
        pieces::print(rows, |which, rows| table("Positions", &heads, which, rows))
    })
}

/// A piece of a table that may be wider than the page.
fn table(name: &str, heads: &[&str], which: Range<usize>, rows: Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label={ (name) " " (which.start + 1) " to " (which.end) } {
            table class={ "plain " (name.to_lowercase()) } {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { (rows) }
            }
        }
    }
}

fn position(scene: &Scene<'_>, id: PositionId, found: &Found<Position>) -> Markup {
    let position = &found.item;
    let notes = [
        (position.negated, "negated"),
        (position.conditional, "under a condition"),
        (position.expected, "only expected"),
        (position.counterpart_words, "put in the other side’s mouth"),
    ];
    html! {
        tr id=(scene.id(id)) {
            th scope="row" { (id) " " a.l href=(scene.to(format_args!("r-{}", position.quote))) { "quote " (position.quote.index() + 1) } }
            td { (scene.people(&position.holder)) @if !position.target.is_empty() { span.more { "toward " (scene.people(&position.target)) } } }
            td { (position.act.as_str()) ", strength " (position.strength)
                @match position.polarity { 1 => ", favours", -1 => ", against", _ => "" } }
            td { (position.force.as_str())
                @if let Some(modality) = position.modality { ", " (modality.as_str()) }
                @for (_, note) in notes.iter().filter(|(holds, _)| *holds) { ", " (note) } }
            td { @if let Some(topic) = &position.topic { (scene.topic(topic)) } @else { span.none { "·" } } }
            td { (scene.span(found.span)) " " (scene.place(found.span)) span.more { (scene.view.account_name(position.account)) } }
            td { (provenance(&found.rule, found.confidence)) }
        }
    }
}

pub(super) fn sections(scene: &Scene<'_>) -> Markup {
    let rows = scene.analysis().sections.iter().enumerate();
    let rows = rows.map(|(at, found)| section(scene, SectionId::at(at), found));
    let heads = ["Block", "Kind", "Account", "Found by"];
    pieces::print(rows, |which, rows| table("Blocks", &heads, which, rows))
}

fn section(scene: &Scene<'_>, id: SectionId, found: &Found<Section>) -> Markup {
    html! {
        tr {
            th scope="row" { a href=(scene.to(id)) { (id) } " L" (scene.view.line(found.span)) }
            td { (found.item.kind.as_str()) }
            td { @if let Some(id) = found.item.account { a href=(scene.to(id)) { (scene.view.account_name(id)) } } @else { span.none { "·" } } }
            td { (provenance(&found.rule, found.confidence)) }
        }
    }
}

pub(super) fn diagnostics(scene: &Scene<'_>) -> Option<Markup> {
    let all = &scene.analysis().diagnostics;
    (!all.is_empty())
        .then(|| pieces::list("steps-list", all.iter().map(|one| diagnostic(scene, one))))
}

fn diagnostic(scene: &Scene<'_>, found: &Diagnostic) -> Markup {
    html! {
        li {
            strong { (found.level.as_str()) ": " } (clean(&found.message)) " " code { (found.code) }
            " " (scene.place(found.span))
            span.more { (scene.span(found.span)) }
        }
    }
}
