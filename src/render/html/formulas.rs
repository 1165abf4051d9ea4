//! Formulas with what they conventionally mean, on what basis, where that fails, and where they stand.

use super::scene::{Scene, provenance};
use crate::lexicon::Ladder;
use crate::model::*;
use crate::render::clean;
use maud::{Markup, html};

pub(super) fn print(scene: &Scene<'_>) -> Option<Markup> {
    let signals = &scene.analysis().signals;
    let mut kinds: Vec<(&str, Vec<SignalId>)> = Vec::new();
    for (at, signal) in signals.iter().enumerate() {
        // A text has few formulas that differ; the lexicon bounds them.
        match kinds
            .iter_mut()
            .find(|(formula, _)| *formula == signal.item.formula)
        {
            Some((_, uses)) => uses.push(SignalId::at(at)),
            None => kinds.push((&signal.item.formula, vec![SignalId::at(at)])),
        }
    }
    (!kinds.is_empty()).then(|| {
        html! {
            p.caution { "A formula’s meaning is a convention, not a fact about this encounter." }
            div.formulas { @for (_, uses) in &kinds { (card(scene, uses)) } }
        }
    })
}

fn card(scene: &Scene<'_>, uses: &[SignalId]) -> Markup {
    let Some(signal) = uses
        .first()
        .and_then(|id| scene.analysis().signals.get(id.index()))
    else {
        return Markup::default();
    };
    let signal = &signal.item;
    let known = scene.lexicon.formulas.get(&signal.formula);
    let ladder = signal.ladder.as_deref();
    let ladder = ladder.and_then(|id| {
        scene
            .lexicon
            .formulas
            .ladders()
            .iter()
            .find(|ladder| ladder.id == id)
    });
    let caveats = [
        known.and_then(|f| f.caveat.as_deref()),
        ladder.and_then(|l| l.caveat.as_deref()),
    ];
    html! {
        section class={ "card formula " (scene.tone(signal.side.as_deref())) } id=(scene.id(format_args!("f-{}", signal.formula))) {
            h3 { (clean(known.map_or(&signal.formula, |formula| &formula.label))) }
            p.kind {
                @match &signal.side { Some(side) => { "convention of " span.side { (clean(side)) } }, None => "anybody’s words" }
                " · " (signal.tone.as_str()) " · " code { (signal.formula) }
            }
            @if let Some(meaning) = &signal.meaning { p.meaning { (clean(meaning)) } }
            @else { p.meaning.none { "No source says what it means." } }
            @if let (Some(id), Some(rung)) = (&signal.ladder, signal.rung) { (steps(id, rung, ladder)) }
            @if let Some(basis) = &signal.basis { p.basis { "Basis: " (clean(basis)) } }
            @for caveat in caveats.into_iter().flatten() { p.caveat { strong { "Caveat: " } (clean(caveat)) } }
            (wording(signal.wording))
            ul.uses { @for id in uses { (line(scene, *id)) } }
        }
    }
}

/// The rung as steps, the number beside it.
fn steps(id: &str, rung: u8, ladder: Option<&Ladder>) -> Markup {
    let rungs = ladder.map_or(rung, |ladder| ladder.rungs.max(rung));
    html! {
        p.rungs {
            span.steps aria-hidden="true" { @for step in 1..=rungs { i.on[step <= rung] {} } }
            " rung " (rung) " of " (rungs) ": " (clean(ladder.map_or(id, |ladder| &ladder.label))) " " code { (clean(id)) }
            @if ladder.is_some_and(|ladder| ladder.basis.is_none()) { ", order by general knowledge" }
        }
    }
}

fn wording(wording: Wording) -> Markup {
    let said = match wording {
        Wording::Original => "The issuer’s own wording",
        Wording::OfficialTranslation => "The issuer’s own translation",
        Wording::Secondhand => "A reporter’s wording: not to be tracked as a formula",
    };
    html! { p.wording { (said) " (" (wording.as_str()) ")" } }
}

fn line(scene: &Scene<'_>, id: SignalId) -> Markup {
    let Some(found) = scene.analysis().signals.get(id.index()) else {
        return Markup::default();
    };
    let signal = &found.item;
    html! {
        li id=(scene.id(format_args!("r-{id}"))) {
            (scene.span(found.span)) " "
            a.l href=(scene.to(id)) { "L" (scene.view.line(found.span)) }
            span.more {
                @if !signal.speakers.is_empty() { (scene.people(&signal.speakers)) " · " }
                @if let Some(quote) = signal.quote { a href=(scene.to(format_args!("r-{quote}"))) { "quote " (quote.index() + 1) } " · " }
                @if let Some(topic) = &signal.topic { a href=(scene.to(format_args!("t-{topic}"))) { (scene.topic(topic)) } " · " }
                a href=(scene.to(signal.account)) { (scene.view.account_name(signal.account)) } " account · "
                (provenance(&found.rule, found.confidence))
            }
        }
    }
}
