//! Accounts side by side as a page: facts, who has which topic, topics in aligned columns, words for the other side with
//! what bears them out, and the texts in two columns. In: documents and their comparison. Out: the page between `head` and
//! `foot`.

mod claims;
mod facts;
mod places;
mod quoted;
mod texts;
mod topics;
mod wording;

use super::page;
use super::scene::Scene;
use crate::compare::Comparison;
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::render::sides::{self, Sides};
use crate::render::{clean, number};
use crate::text::Span;
use maud::{Markup, html};

/// Documents and their comparison while the page is written.
struct Pair<'a> {
    sides: Sides<'a>,
    scenes: Vec<Scene<'a>>,
}

impl<'a> Pair<'a> {
    fn scene(&self, column: usize) -> &Scene<'a> {
        &self.scenes[self.sides.column(column).document]
    }

    /// The class that gives a column its colour; columns of one side differ in their names.
    fn tone(&self, column: usize) -> String {
        format!("k{}", (column + 1).min(6))
    }

    /// A column's short name, in its colour.
    fn tag(&self, column: usize) -> Markup {
        html! { span class={ "side " (self.tone(column)) } { (self.sides.name(column)) } }
    }

    /// Words of a column and where they stand.
    fn passage(&self, column: usize, span: Span) -> Markup {
        let scene = self.scene(column);
        html! { (scene.span(span)) " " (scene.place(span)) }
    }
}

type Part = (&'static str, &'static str, Option<Markup>);

/// The page's body for one comparison.
pub fn comparison(
    documents: &[(Source, Analysis)],
    found: &Comparison,
    lexicon: &Lexicon,
) -> String {
    let scene = |at: usize| {
        let (source, analysis) = &documents[at];
        let columns = found.columns.iter().filter(|column| column.document == at);
        let columns = columns.map(|column| column.account).collect();
        Scene::new(source, analysis, lexicon, columns, at)
    };
    let pair = &Pair {
        sides: Sides::new(documents, found),
        scenes: (0..documents.len()).map(scene).collect(),
    };
    page::safe(html! {
        a.skip href="#texts" { "Skip to the texts" }
        div.doc.pair { (body(pair)) }
    })
}

fn body(pair: &Pair<'_>) -> Markup {
    let parts = parts(pair).into_iter();
    let parts: Vec<_> = parts
        .filter_map(|(id, name, part)| Some((id, name, part?)))
        .collect();
    html! {
        (masthead(pair))
        nav.toc aria-label="On this page" { ul { @for (id, name, _) in &parts { li { a href={ "#" (id) } { (name) } } } } }
        main {
            @for (id, name, part) in &parts {
                section class={ "part part-" (id) } id=(id) aria-labelledby={ "h-" (id) } { h2 id={ "h-" (id) } { (name) } (part) }
            }
        }
        footer {
            (made(pair))
            details.fold { summary { "Show where everything stands, in characters" } (places::print(pair)) }
        }
    }
}

fn parts(pair: &Pair<'_>) -> [Part; 9] {
    let (facts, texts) = (facts::print(pair), texts::print(pair));
    let (claims, told) = (claims::print(pair), wording::told(pair));
    [
        ("facts", "The encounter", Some(facts)),
        ("shared", "Who has which topic", topics::shared(pair)),
        ("matrix", "Topic by topic", topics::print(pair)),
        (
            "claims",
            "One side’s words for the other, or for both",
            claims,
        ),
        ("steps", "Next steps", wording::next_steps(pair)),
        ("briefed", "Announced beforehand", wording::briefed(pair)),
        ("names", "Names and wording", wording::print(pair)),
        ("told", "Conditions and praise", told),
        ("texts", "The texts", Some(texts)),
    ]
}

fn masthead(pair: &Pair<'_>) -> Markup {
    let sides = &pair.sides;
    let whole = sides.columns().all(|at| sides.column(at).complete);
    html! {
        header.mast {
            p.kicker { span.mark { "readout" } " comparison" }
            h1 { @for at in sides.columns() { @if at > 0 { span.versus { " beside " } } (sides.view(at).account_name(sides.column(at).account)) } }
            ul.columns { @for at in sides.columns() { (column(pair, at)) } }
            @if !whole { p.note.caution { strong { "EXCERPTS:" } " an author chose what is here; “·” means not in the excerpt." } }
            @for at in sides.columns() { @for other in &sides.column(at).elsewhere { p.note { strong { "ALSO:" } " " (sides::elsewhere(sides, at, other)) } } }
            @for warning in &sides.comparison.warnings { p.note.caution { strong { "WARNING:" } " " (sides::warning(sides, warning)) } }
            @if sides.comparison.identical { p.note { strong { "SAME:" } " the texts are the same, word for word: no difference." } }
            p.caution { "It says what stands in a text and what does not, never who is right." }
        }
    }
}

fn column(pair: &Pair<'_>, at: usize) -> Markup {
    let (sides, found) = (&pair.sides, pair.sides.column(at));
    let scene = pair.scene(at);
    let account = scene.view.account(found.account);
    let absent = if found.complete {
        "not mentioned"
    } else {
        "not in this excerpt"
    };
    html! {
        li class=(pair.tone(at)) id={ "c" (at + 1) } {
            (pair.tag(at)) " " strong { (clean(&scene.view.source.id)) } " · " (sides.origin(at))
            span.more {
                @if let Some(account) = account { (account.kind.as_str()) " " @if let Some(side) = &account.side { (clean(side)) " " } "· " }
                (number(found.words as usize, "word")) ", " (number(found.sentences, "sentence")) ", " (number(found.quotes, "quote"))
                " · “·” means " (absent)
            }
        }
    }
}

/// Files and lexicon.
fn made(pair: &Pair<'_>) -> Markup {
    html! {
        dl.made {
            dt { "Made by" } dd { "readout " (env!("CARGO_PKG_VERSION")) ", lexicon " @if let Some(scene) = pair.scenes.first() { code { (scene.lexicon.fingerprint) } } }
            @for (at, scene) in pair.scenes.iter().enumerate() {
                @let (source, header) = (scene.view.source, &scene.analysis().header);
                dt id={ "doc-" (at + 1) } { (clean(&source.id)) }
                dd {
                    @if let Some(title) = header.title { (scene.span(title)) " · " }
                    (header.genre.as_str()) " · " (scene.analysis().language.as_str()) " · "
                    @if let Some(side) = &header.side { (clean(side)) " · " }
                    @if let Some(date) = &header.published { (clean(date)) " · " }
                    (clean(&source.format)) ", " (clean(&source.encoding)) " · " (source.path.as_deref().map_or(String::new(), clean)) " " code { (clean(&source.sha256)) }
                }
            }
        }
    }
}
