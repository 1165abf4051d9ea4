//! The texts in columns, with what is said marked; words for the other side lead to what bears them out, and back.

use super::Pair;
use super::claims::is_matched;
use crate::compare::Claimed;
use crate::model::*;
use crate::render::clean;
use crate::render::html::article;
use crate::render::html::marked::{QUOTE, TOPIC, mark};
use crate::render::html::marks::Mark;
use crate::text::Span;
use maud::{Markup, html};

pub(super) fn print(pair: &Pair<'_>) -> Markup {
    html! {
        p.legend { "Said: " mark.q.direct.k0 { "word for word" } " " mark.q.mixed.k0 { "partly" } " " mark.q.indirect.k0 { "in other words" } " · "
            mark.t { "topic" } " · words for the other side or for both: " span.link.matched { "1 ✓" } " borne out, " span.link.unmatched { "1 ✗" } " unmatched; " span.link.answer { "→ 1" } " what answers it" }
        div.columns-text style={ "--count:" (pair.scenes.len()) } {
            @for (at, scene) in pair.scenes.iter().enumerate() {
                section aria-label=(clean(&scene.view.source.id)) {
                    h3.name { @for column in pair.sides.columns().filter(|column| pair.sides.column(*column).document == at) { (pair.tag(column)) " " } (clean(&scene.view.source.id)) }
                    (article::plain(scene, marks(pair, at)))
                }
            }
        }
    }
}

/// What is marked in the text of a document.
fn marks(pair: &Pair<'_>, document: usize) -> Vec<Mark> {
    let scene = &pair.scenes[document];
    let mut marks = Vec::new();
    for (at, found) in scene.analysis().quotes.iter().enumerate() {
        let tone =
            column_of(pair, document, found.item.account).map_or("k0".into(), |at| pair.tone(at));
        for (part, span) in found.item.content.iter().enumerate() {
            let class = format!("q {} {tone}", found.item.kind.as_str());
            let id = (part == 0).then(|| scene.id(QuoteId::at(at)));
            marks.push(Mark {
                id,
                ..mark(*span, QUOTE, class)
            });
        }
    }
    for topic in &scene.analysis().topics {
        marks.extend(
            topic
                .mentions
                .iter()
                .map(|mention| mark(mention.span, TOPIC, "t".into())),
        );
    }
    for (at, claim) in pair.sides.comparison.claims.iter().enumerate() {
        marks.extend(claimed(pair, document, at, claim));
    }
    marks
}

/// The column that an account of a document is.
fn column_of(pair: &Pair<'_>, document: usize, account: AccountId) -> Option<usize> {
    let mut columns = pair.sides.columns();
    columns.find(|at| {
        pair.sides.column(*at).document == document && pair.sides.column(*at).account == account
    })
}

/// Links between a claim and what answers it.
fn claimed(pair: &Pair<'_>, document: usize, at: usize, claim: &Claimed) -> Vec<Mark> {
    let here = |column: usize| pair.sides.column(column).document == document;
    let href = format!("#claim-{}", at + 1);
    let lead = |class: &str, shown: String, label: &str| {
        let label = format!("{label} {}", at + 1);
        html! { a class={ "link " (class) } href=(href) data-n=(shown) aria-label=(label) {} }
            .into_string()
    };
    let (class, sign, label) = match is_matched(claim) {
        true => ("matched", "✓", "words for the other side, borne out: claim"),
        false => (
            "unmatched",
            "✗",
            "words for the other side, unmatched: claim",
        ),
    };
    let mut marks = Vec::new();
    if let Some(span) = claim.content.first().filter(|_| here(claim.column)) {
        let lead = lead(class, format!("{} {sign}", at + 1), label);
        marks.push(Mark {
            lead,
            ..mark(*span, QUOTE, format!("claimed {class}"))
        });
    }
    let answers = claim.answers.iter().filter(|answer| here(answer.column));
    let spans = answers.filter_map(|answer| answer.passage);
    marks.extend(
        spans
            .filter(|span: &Span| !span.is_empty())
            .map(|span| Mark {
                lead: lead("answer", format!("→ {}", at + 1), "answers claim"),
                ..mark(span, QUOTE, "answers".into())
            }),
    );
    marks
}
