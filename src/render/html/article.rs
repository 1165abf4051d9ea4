//! The text with its spans marked, and a margin that says who speaks and which rule found it.

use super::marked::gather;
use super::marks::{self, Mark};
use super::pieces;
use super::scene::{Scene, confidence};
use crate::model::*;
use crate::render::brief;
use crate::render::phrases::speaker;
use crate::text::Span;
use maud::{Markup, PreEscaped, html};

/// The whole text, block by block.
pub(super) fn print(scene: &Scene<'_>) -> Markup {
    let mut marks = gather(scene);
    marks::sort(&mut marks);
    let blocks = blocks(scene);
    let mut notes = notes(scene, &blocks).into_iter();
    let mut marks = Running::new(marks);
    let mut account = None;
    let blocks = blocks.iter().enumerate().map(|(at, block)| {
        let notes = notes.next().unwrap_or_default();
        print_block(
            scene,
            block,
            at,
            marks.within(block.span),
            &mut account,
            notes,
        )
    });
    html! { div.article { (pieces::print(blocks, |_, blocks| blocks)) } }
}

/// The text alone, with marks of the caller's.
pub(super) fn plain(scene: &Scene<'_>, mut marks: Vec<Mark>) -> Markup {
    marks::sort(&mut marks);
    let mut marks = Running::new(marks);
    let blocks = blocks(scene);
    let blocks = blocks.iter().enumerate().map(|(at, block)| {
        html! {
            div class={ "block " (kind(scene, block)) } id=(anchor(scene, block, at)) {
                div.line aria-hidden="true" { (scene.view.line(block.span)) }
                (words(scene, block, &marks.within(block.span)))
            }
        }
    });
    html! { div.article.bare { (pieces::print(blocks, |_, blocks| blocks)) } }
}

/// A block of the text: a section, or what no section has.
struct Block {
    span: Span,
    section: Option<usize>,
}

/// The sections in order, and the words between them, if any.
fn blocks(scene: &Scene<'_>) -> Vec<Block> {
    let text = &scene.view.source.text;
    let mut blocks = Vec::new();
    let mut at = 0;
    let gap = |from: u32, to: u32, blocks: &mut Vec<Block>| {
        let span = Span {
            start: from,
            end: to,
        };
        if from < to && !span.of(text).trim().is_empty() {
            blocks.push(Block {
                span,
                section: None,
            });
        }
    };
    for (index, section) in scene.analysis().sections.iter().enumerate() {
        gap(at, section.span.start, &mut blocks);
        let start = section.span.start.max(at);
        let end = section.span.end.max(start);
        blocks.push(Block {
            span: Span { start, end },
            section: Some(index),
        });
        at = end;
    }
    gap(at, text.len() as u32, &mut blocks);
    blocks
}

/// The quotes that begin in each block.
fn notes(scene: &Scene<'_>, blocks: &[Block]) -> Vec<Vec<QuoteId>> {
    let mut notes = vec![Vec::new(); blocks.len()];
    for (at, quote) in scene.analysis().quotes.iter().enumerate() {
        let start = quote
            .item
            .content
            .first()
            .map_or(quote.span, |span| *span)
            .start;
        let block = blocks.partition_point(|block| block.span.start <= start);
        if let Some(own) = notes.get_mut(block.saturating_sub(1)) {
            own.push(QuoteId::at(at));
        }
    }
    notes
}

/// Sorted marks, handed out block by block.
struct Running {
    marks: std::iter::Peekable<std::vec::IntoIter<Mark>>,
    open: Vec<Mark>,
}

impl Running {
    fn new(marks: Vec<Mark>) -> Running {
        Running {
            marks: marks.into_iter().peekable(),
            open: Vec::new(),
        }
    }

    /// The marks that touch `span`; spans are asked for in order.
    fn within(&mut self, span: Span) -> Vec<Mark> {
        let mut marks = std::mem::take(&mut self.open);
        marks.extend(std::iter::from_fn(|| {
            self.marks.next_if(|mark| mark.span.start < span.end)
        }));
        self.open = marks
            .iter()
            .filter(|mark| mark.span.end > span.end)
            .cloned()
            .collect();
        marks
    }
}

fn print_block(
    scene: &Scene<'_>,
    block: &Block,
    at: usize,
    marks: Vec<Mark>,
    account: &mut Option<AccountId>,
    notes: Vec<QuoteId>,
) -> Markup {
    let own = section(scene, block).and_then(|section| section.item.account);
    let begins = own.filter(|own| account.replace(*own) != Some(*own));
    let tone = scene.tone(own.and_then(|id| scene.side(id)));
    html! {
        div class={ "block " (kind(scene, block)) " " (tone) } id=(anchor(scene, block, at)) {
            div.line aria-hidden="true" { (scene.view.line(block.span)) }
            (words(scene, block, &marks))
            div.margin {
                @if let Some(id) = begins { (heading(scene, id)) }
                @if !notes.is_empty() {
                    ul.notes { @for id in notes { (note(scene, id)) } }
                }
            }
        }
    }
}

fn section<'a>(scene: &Scene<'a>, block: &Block) -> Option<&'a Found<Section>> {
    scene.analysis().sections.get(block.section?)
}

fn kind(scene: &Scene<'_>, block: &Block) -> &'static str {
    section(scene, block).map_or("between", |section| section.item.kind.as_str())
}

fn anchor(scene: &Scene<'_>, block: &Block, at: usize) -> String {
    match block.section {
        Some(at) => scene.id(SectionId::at(at)),
        None => scene.id(format_args!("between{at}")),
    }
}

fn words(scene: &Scene<'_>, block: &Block, marks: &[Mark]) -> Markup {
    let mut words = String::new();
    marks::write(&scene.view.source.text, block.span, marks, &mut words);
    let kind = section(scene, block).map(|section| section.item.kind);
    tag(scene.lang_of(block.span), kind, PreEscaped(words))
}

/// Titles are headings, all else is a paragraph.
fn tag(lang: &str, kind: Option<SectionKind>, words: Markup) -> Markup {
    match kind {
        Some(SectionKind::Headline) => html! { h3.text lang=(lang) { (words) } },
        Some(SectionKind::Heading) => html! { h4.text lang=(lang) { (words) } },
        _ => html! { p.text lang=(lang) { (words) } },
    }
}

/// Whose account begins here.
fn heading(scene: &Scene<'_>, id: AccountId) -> Markup {
    let before = scene
        .view
        .account(id)
        .is_some_and(|a| a.timing == Timing::Before);
    html! {
        p.account {
            a href=(scene.to(id)) { (scene.view.account_name(id)) }
            @if before { ", BEFORE the encounter" }
        }
    }
}

/// Who speaks, what it does, by which rule.
fn note(scene: &Scene<'_>, id: QuoteId) -> Markup {
    let Some(found) = scene.analysis().quotes.get(id.index()) else {
        return Markup::default();
    };
    let quote = &found.item;
    let side = scene.side_word(quote);
    html! {
        li class={ "note " (scene.quote_tone(quote)) } data-q=(id.index() + 1) {
            a.num href=(scene.to(format_args!("r-{id}"))) aria-label={ "quote " (id.index() + 1) " in the table" } { (id.index() + 1) }
            " "
            @if !side.is_empty() { span.side { (side) } " " }
            span.speaker { (speaker(&scene.view, quote)) }
            " "
            span.act { (brief::label(quote).printed(scene.view.is_joint(quote))) }
            @if !quote.reported_by.is_empty() { " via " (scene.view.names(&quote.reported_by)) }
            span.by { code { (found.rule.as_str()) } " " (confidence(found.confidence)) }
        }
    }
}
