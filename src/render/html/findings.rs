//! What else was found: next steps, descriptions of the talks, positions, sections, and what looked wrong.

use super::scene::{Scene, provenance};
use crate::model::*;
use crate::render::clean;
use maud::{Markup, html};

pub(super) fn next_steps(scene: &Scene<'_>) -> Option<Markup> {
    let steps = &scene.analysis().next_steps;
    (!steps.is_empty()).then(|| {
        html! { ul.steps-list { @for (at, step) in steps.iter().enumerate() { (next_step(scene, NextStepId::at(at), step)) } } }
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
        html! {
            ul.steps-list {
                @for (at, found) in all.iter().enumerate() {
                    li id=(scene.id(format_args!("c{}", at + 1))) {
                        (scene.span(found.span)) ": " (clean(&found.item.words.join(" + "))) " " (scene.place(found.span))
                        span.more {
                            a href=(scene.to(found.item.account)) { (scene.view.account_name(found.item.account)) } " account · "
                            (provenance(&found.rule, found.confidence))
                        }
                    }
                }
            }
        }
    })
}

pub(super) fn positions(scene: &Scene<'_>) -> Option<Markup> {
    let all = &scene.analysis().positions;
    (!all.is_empty()).then(|| {
        html! {
            div.scroll tabindex="0" role="region" aria-label="Positions" {
                table.plain {
                    thead { tr { th scope="col" { "Position" } th scope="col" { "Holder" } th scope="col" { "Act" } th scope="col" { "Content" } th scope="col" { "Topic" } th scope="col" { "Words" } th scope="col" { "Found by" } } }
                    tbody { @for (at, found) in all.iter().enumerate() { (position(scene, PositionId::at(at), found)) } }
                }
            }
        }
    })
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
    html! {
        table.plain {
            thead { tr { th scope="col" { "Block" } th scope="col" { "Kind" } th scope="col" { "Account" } th scope="col" { "Found by" } } }
            tbody {
                @for (at, found) in scene.analysis().sections.iter().enumerate() {
                    tr {
                        th scope="row" { a href=(scene.to(SectionId::at(at))) { (SectionId::at(at)) } " L" (scene.view.line(found.span)) }
                        td { (found.item.kind.as_str()) }
                        td { @if let Some(id) = found.item.account { a href=(scene.to(id)) { (scene.view.account_name(id)) } } @else { span.none { "·" } } }
                        td { (provenance(&found.rule, found.confidence)) }
                    }
                }
            }
        }
    }
}

pub(super) fn diagnostics(scene: &Scene<'_>) -> Option<Markup> {
    let all = &scene.analysis().diagnostics;
    (!all.is_empty()).then(|| {
        html! {
            ul.steps-list {
                @for diagnostic in all {
                    li {
                        strong { (diagnostic.level.as_str()) ": " } (clean(&diagnostic.message)) " " code { (diagnostic.code) }
                        " " (scene.place(diagnostic.span))
                        span.more { (scene.words(&clean(diagnostic.span.of(&scene.view.source.text)))) }
                    }
                }
            }
        }
    })
}
