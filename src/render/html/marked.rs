//! What is marked in a text: quotes with their sources, cues and conditions, topics, formulas, names. In: a document with its
//! findings. Out: marks in any order.

use super::marks::Mark;
use super::scene::Scene;
use crate::model::*;
use crate::render::brief;
use crate::render::phrases::speaker;
use crate::text::Span;
use maud::{Markup, html};

/// Layers, outer first, of marks that begin and end together.
pub(super) const QUOTE: u8 = 0;
const SOURCE: u8 = 1;
const CONDITION: u8 = 2;
const CUE: u8 = 3;
const TONE: u8 = 4;
const FORMULA: u8 = 5;
pub(super) const TOPIC: u8 = 6;
const NAME: u8 = 7;

/// All that is marked in the text.
pub(super) fn gather(scene: &Scene<'_>) -> Vec<Mark> {
    let analysis = scene.analysis();
    let mut marks = Vec::new();
    for (at, found) in analysis.quotes.iter().enumerate() {
        marks.extend(quote_marks(scene, QuoteId::at(at), &found.item));
    }
    for (at, signal) in analysis.signals.iter().enumerate() {
        let id = SignalId::at(at);
        let lead = html! { a.gem href=(scene.to(format_args!("r-{id}"))) aria-label={ "formula " (signal.item.formula) } {} };
        marks.push(Mark {
            id: Some(scene.id(id)),
            lead: lead.into_string(),
            ..mark(signal.span, FORMULA, "f".into())
        });
    }
    for topic in &analysis.topics {
        marks.extend(topic.mentions.iter().map(|mention| Mark {
            topic: Some(topic.id.clone()),
            ..mark(mention.span, TOPIC, "t".into())
        }));
    }
    let tones = analysis.characterizations.iter();
    marks.extend(tones.map(|found| mark(found.span, TONE, "tone".into())));
    let names = analysis
        .speakers
        .iter()
        .flat_map(|speaker| &speaker.item.mentions);
    marks.extend(names.map(|span| mark(*span, NAME, "n".into())));
    marks
}

/// A mark of a class, without anchor or link.
pub(super) fn mark(span: Span, layer: u8, class: String) -> Mark {
    Mark {
        span,
        layer,
        class,
        id: None,
        quote: None,
        topic: None,
        lead: String::new(),
    }
}

/// A quote's contents, source, cue and condition; before its first words a link to its row in the table.
fn quote_marks(scene: &Scene<'_>, id: QuoteId, quote: &Quote) -> Vec<Mark> {
    let number = id.index() + 1;
    let tone = scene.quote_tone(quote);
    let of = |span: Span, layer: u8, name: &str| Mark {
        quote: Some(number),
        ..mark(span, layer, format!("{name} {tone}"))
    };
    let mut marks = Vec::new();
    for (part, span) in quote.content.iter().enumerate() {
        let kind = format!("q {}", quote.kind.as_str());
        let mut content = of(*span, QUOTE, &kind);
        if part == 0 {
            content.id = Some(scene.id(id));
            content.lead = reference(scene, id, quote).into_string();
        }
        marks.push(content);
    }
    marks.extend(quote.source.map(|span| of(span, SOURCE, "src")));
    marks.extend(quote.cue.as_ref().map(|cue| of(cue.span, CUE, "cue")));
    let conditions = quote.conditions.iter();
    marks.extend(conditions.map(|span| of(*span, CONDITION, "cond")));
    marks
}

/// The number before a quote, which leads to its row; its characters come from the style, so that they are not copied with
/// the text.
fn reference(scene: &Scene<'_>, id: QuoteId, quote: &Quote) -> Markup {
    let number = id.index() + 1;
    let shown = match scene.side_word(quote) {
        side if side.is_empty() => number.to_string(),
        side => format!("{side} {number}"),
    };
    let label = format!(
        "quote {number}: {} {}",
        speaker(&scene.view, quote),
        brief::label(quote)
            .printed(scene.view.is_joint(quote))
            .to_lowercase()
    );
    html! {
        a class={ "ref " (scene.quote_tone(quote)) } href=(scene.to(format_args!("r-{id}"))) data-n=(shown) data-q=(number) aria-label=(label) {}
    }
}
