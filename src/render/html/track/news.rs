//! What is new in one text against the last one before it by the same issuer.

use super::{changes, words};
use crate::render::track::{self, Track};
use crate::render::{clean, number};
use crate::timeline::*;
use maud::{Markup, html};

pub(super) fn print(view: &Track<'_>, at: usize, against: &Against) -> Markup {
    let of = |text: usize| html! { a href={ "#t" (text + 1) } { (clean(&view.text(text).source.id)) } " (" (view.day(text)) ")" };
    let id = &format!("n{}", at + 1);
    html! {
        section.part id=(id) {
            h2 { "New against the last one" }
            p.facts { "Later: " (of(against.later)) " · earlier: " (of(against.earlier)) }
            @for caution in &against.cautions { p.note.caution { strong { "CAUTION:" } " " (track::caution(*caution)) " " code { (caution.as_str()) } } }
            (named(view, &format!("{id}-topic"), "Topics", &against.topics))
            (named(view, &format!("{id}-formula"), "Formulas", &against.formulas))
            @if !against.changes.is_empty() { h3 { "Changes" } (changes(view, id, &against.changes)) }
            (told(view, &format!("{id}-new"), "New sentences", &against.new))
            (told(view, &format!("{id}-gone"), "Gone", &against.gone))
            p.caution { (number(against.kept, "sentence")) " in both, in the same words or others. Gone is not denied." }
        }
    }
}

fn named(view: &Track<'_>, id: &str, title: &str, of: &CameAndWent) -> Markup {
    let kinds = [("new", &of.new), ("gone", &of.gone), ("kept", &of.kept)];
    html! {
        h3 { (title) }
        ul.entries { @for (kind, all) in kinds.iter().filter(|(_, all)| !all.is_empty()) {
            li { strong { (kind) } ": " @for one in *all { span.chip id={ (id) "-" (one.id) } { (view.named(one)) } " " } }
        } }
    }
}

fn told(view: &Track<'_>, id: &str, title: &str, all: &[Told]) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (title) }
            ul.entries { @for (at, told) in all.iter().enumerate() { li id={ (id) "-" (at + 1) } {
                span.l { (view.line(told.place)) } " " @if told.voice == Voice::Other { "of the other side: " } (words(view, told.place))
            } } }
        }
    }
}
