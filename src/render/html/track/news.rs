//! What is new in one text against the last one before it by the same issuer.

use super::{changes, words};
use crate::render::clean;
use crate::render::track::{self, Track};
use crate::timeline::*;
use maud::{Markup, html};

pub(super) fn print(view: &Track<'_>, at: usize, against: &Against) -> Markup {
    let of = |text: usize| html! { a href={ "#t" (text + 1) } { (clean(&view.text(text).source.id)) } " (" (view.day(text)) ")" };
    html! {
        section.part id={ "n" (at + 1) } {
            h2 { "New against the last one" }
            p.facts { "Later: " (of(against.later)) " · earlier: " (of(against.earlier)) }
            @for caution in &against.cautions { p.note.caution { strong { "CAUTION:" } " " (track::caution(*caution)) " " code { (caution.as_str()) } } }
            (named(view, "Topics", &against.topics))
            (named(view, "Formulas", &against.formulas))
            @if !against.changes.is_empty() { h3 { "Changes" } (changes(view, &against.changes)) }
            (told(view, "New sentences", &against.new))
            (told(view, "Gone", &against.gone))
            p.caution { (against.kept) " sentences in both, in the same words or others. Gone is not denied." }
        }
    }
}

fn named(view: &Track<'_>, title: &str, of: &CameAndWent) -> Markup {
    let kinds = [("new", &of.new), ("gone", &of.gone), ("kept", &of.kept)];
    html! {
        h3 { (title) }
        ul.entries { @for (kind, all) in kinds.iter().filter(|(_, all)| !all.is_empty()) {
            li { strong { (kind) } ": " @for one in *all { span.chip { (view.named(one)) } " " } }
        } }
    }
}

fn told(view: &Track<'_>, title: &str, all: &[Told]) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (title) }
            ul.entries { @for told in all { li {
                span.l { (view.line(told.place)) } " " @if told.voice == Voice::Other { "of the other side: " } (words(view, told.place))
            } } }
        }
    }
}
