//! What the document is, and what the page was made from.

use super::document::title;
use super::scene::Scene;
use crate::render::phrases::{form, note};
use crate::render::{clean, languages, number};
use maud::{Markup, html};

pub(super) fn masthead(scene: &Scene<'_>) -> Markup {
    let header = &scene.analysis().header;
    let date = header.published.as_deref().map_or("undated".into(), clean);
    let titled = header.title.is_some();
    html! {
        header.mast {
            p.kicker { span.mark { "readout" } " " (clean(&scene.view.source.id)) }
            h1 lang=[titled.then_some(scene.analysis().language.as_str())] { (title(scene.view.source, scene.analysis())) }
            p.facts { (form(header)) " · " (date) " · " (languages(scene.analysis())) }
            @match note(&scene.view) {
                Some(note) => p.note.caution[note.is_caution] { strong { (note.word) } " " (note.rest) },
                None => p.note { "Whose account it is cannot be told." },
            }
        }
    }
}

/// Program, lexicon, file: what is needed to make the page again.
pub(super) fn provenance(scene: &Scene<'_>) -> Markup {
    let source = &scene.view.source;
    let analysis = scene.analysis();
    html! {
        dl.made {
            dt { "Made by" } dd { "readout " (env!("CARGO_PKG_VERSION")) }
            dt { "Lexicon" } dd { code { (scene.lexicon.fingerprint) } }
            dt { "Read from" } dd { (source.path.as_deref().map_or("standard input".into(), clean)) " as " (clean(&source.format)) ", " (clean(&source.encoding)) @if source.encoding_guessed { ", guessed" } }
            dt { "SHA-256" } dd { code { (clean(&source.sha256)) } }
            dt { "Form" } dd { (analysis.header.genre.as_str()) }
            dt { "Language" } dd { (languages(analysis)) " (" (analysis.language.as_str()) ")" }
            dt { "Holds" } dd { (number(analysis.sections.len(), "block")) ", " (number(analysis.sentences.len(), "sentence")) }
            @if !source.meta.is_empty() && source.meta != "{}" { dt { "Record" } dd { pre { (source.meta) } } }
        }
    }
}
