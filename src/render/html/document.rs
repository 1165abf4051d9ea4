//! One document of a page: first what a reader must not miss, then who says what, then the words, then all the rest.

use super::scene::Scene;
use super::{
    article, event, filters, findings, first, formulas, matrix, page, people, places, quotes,
    source, spoken,
};
use crate::compare;
use crate::lexicon::Lexicon;
use crate::model::{Analysis, Source};
use crate::render::clean;
use maud::{Markup, html};

/// A part of the page: its anchor, its name in the row of parts, its heading, what it holds.
type Part = (&'static str, &'static str, &'static str, Markup);

/// The document's part of a page, between `head` and `foot`; `number` tells documents of one page apart, the first is 0.
pub fn document(source: &Source, analysis: &Analysis, lexicon: &Lexicon, number: usize) -> String {
    let columns = compare::columns(analysis);
    let scene = &Scene::new(source, analysis, lexicon, columns, number);
    let parts = parts(scene);
    let skip = scene.to("text");
    page::safe(html! {
        a.skip href=(skip) { "Skip to the text" }
        div.doc {
            (source::masthead(scene))
            nav.toc aria-label="On this page" {
                ul { @for (id, name, ..) in &parts { li { a href=(scene.to(id)) { (name) } } } }
            }
            main {
                @for (id, _, heading, part) in &parts {
                    section class={ "part part-" (id) } id=(scene.id(id)) aria-labelledby=(scene.id(format_args!("h-{id}"))) {
                        h2 id=(scene.id(format_args!("h-{id}"))) { (heading) }
                        (part)
                    }
                }
            }
        }
    })
}

/// The title that a page bears for this document.
pub fn title(source: &Source, analysis: &Analysis) -> String {
    let title = analysis
        .header
        .title
        .map(|span| clean(span.of(&source.text)));
    title
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| clean(&source.id))
}

fn parts(scene: &Scene<'_>) -> Vec<Part> {
    let parts = summary(scene)
        .into_iter()
        .chain(words(scene))
        .chain(rest(scene));
    let told = parts.filter_map(|(id, name, heading, part)| Some((id, name, heading, part?)));
    told.collect()
}

/// A part that may have nothing to say.
type Maybe = (&'static str, &'static str, &'static str, Option<Markup>);

fn summary(scene: &Scene<'_>) -> [Maybe; 4] {
    let (event, spoken) = (event::print(scene), spoken::print(scene));
    [
        ("event", "Encounter", "The encounter", Some(event)),
        ("first", "Read first", "Read first", first::print(scene)),
        (
            "matrix",
            "Who says what",
            "Who says what",
            matrix::print(scene),
        ),
        ("spoken", "Who on what", "Who speaks on what", spoken),
    ]
}

fn words(scene: &Scene<'_>) -> [Maybe; 5] {
    let text = html! { (filters::print(scene)) (article::print(scene)) };
    let (quotes, tones) = (quotes::print(scene), findings::characterizations(scene));
    let (formulas, steps) = (formulas::print(scene), findings::next_steps(scene));
    [
        ("text", "Text", "The text", Some(text)),
        ("quotes", "Quotes", "Quotes", Some(quotes)),
        ("formulas", "Formulas", "Formulas", formulas),
        ("steps", "Next steps", "Next steps", steps),
        ("tones", "Talks", "How the talks were described", tones),
    ]
}

fn rest(scene: &Scene<'_>) -> [Maybe; 6] {
    let topics = folded("all topics", Some(people::topics(scene)));
    let speakers = folded("all who speak or take part", Some(people::speakers(scene)));
    let positions = folded("all positions", findings::positions(scene));
    let (accounts, wrong) = (people::accounts(scene), findings::diagnostics(scene));
    [
        ("topics", "Topics", "Topics", topics),
        ("speakers", "People", "People and institutions", speakers),
        ("accounts", "Accounts", "Accounts", Some(accounts)),
        ("positions", "Positions", "Positions", positions),
        ("wrong", "Problems", "What looked wrong", wrong),
        ("made", "Made by", "How this was made", Some(made(scene))),
    ]
}

fn folded(what: &str, part: Option<Markup>) -> Option<Markup> {
    part.map(|part| html! { details.fold { summary { "Show " (what) } (part) } })
}

fn made(scene: &Scene<'_>) -> Markup {
    html! {
        (source::provenance(scene))
        details.fold { summary { "Show all blocks of the text" } (findings::sections(scene)) }
        details.fold { summary { "Show where everything stands, in characters" } (places::print(scene)) }
        p.caution { "Every finding names the rule that made it: " code { "readout rules ID" } " explains it, " code { "readout explain FILE:LINE" } " says why. It does not say who is right." }
    }
}
