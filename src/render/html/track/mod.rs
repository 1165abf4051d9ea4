//! A timeline as a page: each series with its changes, formulas and topics drawn over time and listed beside, and the texts.
//! In: a timeline. Out: the page between `head` and `foot`.

mod chart;
mod news;
mod places;
mod rows;

use super::page;
use crate::lexicon::Lexicon;
use crate::render::clean;
use crate::render::track::{self, Track};
use crate::timeline::*;
use maud::{Markup, html};

/// The page's body for a timeline; with `Timeline::against` also what is new in each text.
pub fn timeline(view: &Track<'_>, lexicon: &Lexicon) -> String {
    let timeline = view.timeline;
    page::safe(html! {
        a.skip href="#main" { "Skip to the series" }
        div.doc.track {
            header.mast {
                p.kicker { span.mark { "readout" } " over time" }
                h1 { (timeline.texts.len()) " texts in " (timeline.series.len()) " series" }
                p.facts { "Counted by " (timeline.by.as_str()) @if let Some(since) = &timeline.since { ", since " (clean(since)) }
                    ". First and last are those in these texts; gone is not denied." }
                @for warning in view.warnings() { p.note.caution { strong { "WARNING:" } " " (warning) } }
            }
            nav.toc aria-label="On this page" {
                ul {
                    @for at in 0..timeline.against.len() { li { a href={ "#n" (at + 1) } { "New " (at + 1) } } }
                    @for (at, series) in timeline.series.iter().enumerate() { li { a href={ "#s" (at + 1) } { (track::issuer(&series.key)) } } }
                    li { a href="#texts" { "Texts" } }
                }
            }
            main id="main" {
                @for (at, against) in timeline.against.iter().enumerate() { (news::print(view, at, against)) }
                @for (at, series) in timeline.series.iter().enumerate() { (print_series(view, at, series)) }
                section.part id="texts" { h2 { "Texts" } (texts(view))
                    dl.made { dt { "Made by" } dd { "readout " (env!("CARGO_PKG_VERSION")) ", lexicon " code { (lexicon.fingerprint) } } }
                    details.fold { summary { "Show where everything stands, in characters" } (places::print(view)) }
                }
            }
        }
    })
}

fn print_series(view: &Track<'_>, at: usize, series: &Series) -> Markup {
    let id = &format!("s{}", at + 1);
    html! {
        section.part id=(id) {
            h2 { (track::issuer(&series.key)) }
            p.facts { (track::form(series)) " · " (track::time(view, series)) }
            @if !series.changes.is_empty() { h3 { "Changes" } (changes(view, id, &series.changes)) }
            @if !series.formulas.is_empty() {
                h3 { "Formulas" }
                (chart::formulas(view, at, series))
                details.fold { summary { "Show formulas as a table, with their wordings" } (rows::formulas(view, id, series)) }
            }
            @if !series.topics.is_empty() {
                h3 { "Topics" }
                (chart::topics(view, at, series))
                details.fold { summary { "Show topics as a table" } (rows::topics(view, id, series)) }
            }
        }
    }
}

/// What changed, both sentences with their days.
fn changes(view: &Track<'_>, id: &str, changes: &[Change]) -> Markup {
    html! {
        ol.claims {
            @for (at, change) in changes.iter().enumerate() {
                li.card.claim id={ (id) "-change-" (at + 1) } {
                    p { span.act { (track::direction(change)) } " " strong { (track::about(view, change)) }
                        @let grades = track::grades(change);
                        @if !grades.is_empty() { " " code { (grades) } } }
                    p.answer { span.l { (view.place(change.before)) } " " (words(view, change.before)) }
                    p.answer { span.sign { "→" } span.l { (view.place(change.after)) } " " (words(view, change.after)) }
                }
            }
        }
    }
}

/// Words of a text in its language.
fn words(view: &Track<'_>, place: Place) -> Markup {
    html! { span.w lang=(view.text(place.text).key.language.as_str()) { "“" (view.words(place)) "”" } }
}

fn texts(view: &Track<'_>) -> Markup {
    let left_out = |at: usize| view.timeline.left_out.iter().find(|out| out.text == at);
    html! {
        div.scroll tabindex="0" role="region" aria-label="Texts" {
            table.plain {
                thead { tr { th scope="col" { "Day" } th scope="col" { "Text" } th scope="col" { "Issuer" } th scope="col" { "Form" } th scope="col" { "SHA-256" } } }
                tbody {
                    @for (at, text) in view.timeline.texts.iter().enumerate() {
                        tr id={ "t" (at + 1) } {
                            th scope="row" { (view.day(at)) @if let Some(date) = &text.date { span.more { "by the " (date.by.as_str()) } } }
                            td { (clean(&text.source.id)) @if text.background { span.more { "given as what came before" } }
                                @if let Some(out) = left_out(at) { span.more { "in no series: " @for why in &out.reasons { (why.as_str()) " " } } } }
                            td { (track::issuer(&text.key)) }
                            td { (text.key.genre.as_str()) ", " (text.key.language.as_str()) ", " (text.wording.as_str()) }
                            td { (clean(&text.source.format)) ", " (clean(&text.source.encoding)) @if let Some(path) = &text.source.path { " " (clean(path)) } " " code { (clean(&text.source.sha256)) } }
                        }
                    }
                }
            }
        }
    }
}
