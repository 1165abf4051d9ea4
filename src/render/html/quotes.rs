//! The table of quotes: who, what it does, the words, about what, by which rule. Each row leads to the text, the text back.

use super::pieces;
use super::scene::{Scene, confidence, provenance};
use crate::model::*;
use crate::render::phrases::{circumstances, speaker};
use crate::render::{brief, clean};
use maud::{Markup, html};
use std::ops::Range;

pub(super) fn print(scene: &Scene<'_>) -> Markup {
    let quotes = &scene.analysis().quotes;
    html! {
        @if quotes.is_empty() { p { "No words of speech were found." } }
        @else {
            @let rows = quotes.iter().enumerate().map(|(at, found)| row(scene, QuoteId::at(at), found));
            (pieces::print(rows, table))
        }
    }
}

fn table(which: Range<usize>, rows: Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label={ "Quotes " (which.start + 1) " to " (which.end) } {
            table.cards.quotes {
                thead { tr { th scope="col" { "Quote" } th scope="col" { "Who" } th scope="col" { "Does" } th scope="col" { "Words" } th scope="col" { "About" } th scope="col" { "Found by" } } }
                tbody { (rows) }
            }
        }
    }
}

fn row(scene: &Scene<'_>, id: QuoteId, found: &Found<Quote>) -> Markup {
    let quote = &found.item;
    let line = quote
        .content
        .first()
        .map_or(0, |span| scene.view.line(*span));
    html! {
        tr class=(scene.quote_tone(quote)) id=(scene.id(format_args!("r-{id}"))) data-q=(id.index() + 1) {
            th scope="row" {
                a.back href=(scene.to(id)) { (id.index() + 1) " " span.l { "L" (line) } }
            }
            td data-label="Who" { (who(scene, quote)) }
            td data-label="Does" { (does(scene, quote)) }
            td data-label="Words" { (words(scene, quote)) }
            td data-label="About" {
                @if quote.topics.is_empty() { span.none { "·" } }
                @else { @for topic in &quote.topics { a.chip href=(scene.to(format_args!("t-{topic}"))) { (scene.topic(topic)) } " " } }
            }
            td.found data-label="Found by" {
                (provenance(&found.rule, found.confidence))
                @if let Some((rule, sure)) = &quote.attribution { br; "source: " code { (rule.as_str()) } " " (confidence(*sure)) }
            }
        }
    }
}

fn who(scene: &Scene<'_>, quote: &Quote) -> Markup {
    let side = scene.side_word(quote);
    html! {
        @if !side.is_empty() { span.side { (side) } " " }
        @if quote.speakers.is_empty() { span.speaker { (speaker(&scene.view, quote)) } }
        @else { span.speaker { (scene.people(&quote.speakers)) } }
        span.more {
            @if let Some(source) = quote.source { "as " (scene.span(source)) }
            @if !quote.reported_by.is_empty() { " via " (scene.people(&quote.reported_by)) }
            @if !quote.addressees.is_empty() { " to " (scene.people(&quote.addressees)) }
            @for mark in circumstances(&scene.view, quote) { " · " strong { (mark) } }
            @if quote.counterpart_words { " · " strong { "put in the other side’s mouth" } }
            " · " a href=(scene.to(quote.account)) { (scene.view.account_name(quote.account)) } " account"
        }
    }
}

fn does(scene: &Scene<'_>, quote: &Quote) -> Markup {
    let grave = if quote.is_grave() { "act grave" } else { "act" };
    html! {
        span class=(grave) { (brief::label(quote).printed(scene.view.is_joint(quote))) }
        span.more {
            @if let Some(cue) = &quote.cue {
                (scene.span(cue.span)) ": " (cue.act.as_str())
                @if cue.lemma != cue.act.as_str() { " (" (clean(&cue.lemma)) ")" }
                @if cue.negated { ", negated" }
                ", strength " (cue.strength)
                @match cue.polarity { 1 => ", favours", -1 => ", against", _ => "" }
                "; "
            }
            "content: " (quote.force.as_str())
        }
    }
}

fn words(scene: &Scene<'_>, quote: &Quote) -> Markup {
    html! {
        blockquote lang=[quote.content.first().map(|span| scene.lang_of(*span))] { (scene.view.words_of_all(&quote.content)) }
        span.more {
            (quote.kind.as_str())
            @for span in &quote.conditions { " · if: " (scene.span(*span)) }
            @if let Some(parent) = quote.parent { " · within " a href=(scene.to(format_args!("r-{parent}"))) { "quote " (parent.index() + 1) } }
        }
    }
}
