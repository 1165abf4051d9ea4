//! Who speaks or takes part, whose accounts there are, and the topics: each with all that is known of it.

use super::pieces;
use super::scene::{Scene, confidence, percent, provenance};
use crate::model::*;
use crate::render::phrases::quoted;
use crate::render::{clean, number};
use crate::text::has_ideograph;
use maud::{Markup, html};

pub(super) fn speakers(scene: &Scene<'_>) -> Markup {
    let all = scene.analysis().speakers.iter().enumerate();
    pieces::list(
        "entries",
        all.map(|(at, found)| speaker(scene, SpeakerId::at(at), found)),
    )
}

/// A name in the language of its script.
fn named(scene: &Scene<'_>, name: &str) -> Markup {
    let lang = match (has_ideograph(name), scene.analysis().language) {
        (true, _) => Language::Chinese,
        (false, Language::Chinese) => Language::English,
        (false, own) => own,
    };
    let lang = lang.as_str();
    html! { span.w lang=(lang) { (quoted(&clean(name))) } }
}

fn speaker(scene: &Scene<'_>, id: SpeakerId, found: &Found<Speaker>) -> Markup {
    let speaker = &found.item;
    html! {
        li class=(scene.tone(speaker.side.as_deref())) id=(scene.id(id)) {
            @if let Some(side) = &speaker.side { span.side { (clean(side)) } " " }
            strong { (clean(&speaker.name)) }
            @if let Some(role) = &speaker.role { ", " (clean(role)) }
            " · " (speaker.kind.as_str())
            @if speaker.anonymous { " · " strong { "anonymous" } }
            @if !speaker.members.is_empty() { " · consists of " (scene.people(&speaker.members)) }
            @if !speaker.aliases.is_empty() {
                span.more { "also " @for (at, alias) in speaker.aliases.iter().enumerate() { @if at > 0 { ", " } (named(scene, alias)) } }
            }
            span.more { "named " (scene.places(&speaker.mentions)) }
            @if !speaker.quotes.is_empty() {
                span.more { (number(speaker.quotes.len(), "quote")) ": "
                    @for id in &speaker.quotes { a href=(scene.to(format_args!("r-{id}"))) { (id.index() + 1) } " " } }
            }
            @if !speaker.topics.is_empty() {
                span.more { "on " @for topic in &speaker.topics { a.chip href=(scene.to(format_args!("t-{topic}"))) { (scene.topic(topic)) } " " } }
            }
            span.more { @if let Some(entity) = &speaker.entity { code { (clean(entity)) } " · " } (provenance(&found.rule, found.confidence)) }
        }
    }
}

pub(super) fn accounts(scene: &Scene<'_>) -> Markup {
    let all = scene.analysis().accounts.iter().enumerate();
    pieces::list(
        "entries",
        all.map(|(at, found)| account(scene, AccountId::at(at), found)),
    )
}

fn account(scene: &Scene<'_>, id: AccountId, found: &Found<Account>) -> Markup {
    let account = &found.item;
    let whole = if account.complete { "whole" } else { "excerpt" };
    html! {
        li class=(scene.tone(account.side.as_deref())) id=(scene.id(id)) {
            @if let Some(side) = &account.side { span.side { (clean(side)) } " " }
            strong { (scene.view.account_name(id)) } " · " (account.kind.as_str())
            " · " (account.timing.as_str()) " the encounter · " (whole) " · " (number(account.words as usize, "word"))
            @if let Some(holder) = account.holder { " · held by " (scene.people(&[holder])) }
            span.more { (scene.places(&account.spans)) " " (provenance(&found.rule, found.confidence)) }
        }
    }
}

pub(super) fn topics(scene: &Scene<'_>) -> Markup {
    let topics = scene.analysis().topics.iter();
    pieces::list(
        "entries topics",
        topics.map(|topic| print_topic(scene, topic)),
    )
}

fn print_topic(scene: &Scene<'_>, topic: &Topic) -> Markup {
    html! {
        li id=(scene.id(format_args!("t-{}", topic.id))) {
            strong { (clean(&topic.label)) } " · " (topic.status.as_str()) " · " code { (topic.id) }
            @for aspect in &topic.aspects { " " code { (clean(aspect)) } }
            @for own in &topic.accounts { (in_account(scene, own)) }
            @if !topic.speakers.is_empty() { span.more { "spoken of by " (scene.people(&topic.speakers)) } }
            @if !topic.quotes.is_empty() {
                span.more { (number(topic.quotes.len(), "quote")) ": "
                    @for id in &topic.quotes { a href=(scene.to(format_args!("r-{id}"))) { (id.index() + 1) } " " } }
            }
            details { summary { (number(topic.mentions.len(), "mention")) }
                ul { @for mention in &topic.mentions {
                    li { (scene.span(mention.span)) " " (scene.place(mention.span)) " "
                        a href=(scene.to(mention.item.account)) { (scene.view.account_name(mention.item.account)) }
                        @if mention.item.in_quote { ", in quotation marks" } " "
                        code { (mention.rule.as_str()) } " " (confidence(mention.confidence)) }
                } }
            }
        }
    }
}

fn in_account(scene: &Scene<'_>, own: &TopicInAccount) -> Markup {
    let side = scene.side(own.account);
    html! {
        span class={ "more " (scene.tone(side)) } {
            a href=(scene.to(own.account)) { (scene.view.account_name(own.account)) } ": " (own.status.as_str())
            ", " (percent(own.share)) " of its words"
            @for act in &own.acts { ", " span.act { (act.as_str()) } }
            "; first " (scene.span(own.first)) " " (scene.place(own.first))
            @if !own.raised_by.is_empty() { ", raised by " (scene.people(&own.raised_by)) }
        }
    }
}
