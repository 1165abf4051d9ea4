//! A document as the parts of a page ask about it. In: a document with its findings. Out: anchors, colours, words, places.

use crate::lexicon::Lexicon;
use crate::model::*;
use crate::render::clean;
use crate::render::phrases::quoted;
use crate::render::view::View;
use crate::text::Span;
use maud::{Markup, html};
use std::fmt::Display;

/// Sides that have a colour of their own; further ones share the last.
const COLOURS: usize = 6;

/// A document while its part of a page is written.
pub(super) struct Scene<'a> {
    /// The document.
    pub(super) view: View<'a>,
    /// What formulas mean.
    pub(super) lexicon: &'a Lexicon,
    /// The accounts that stand side by side.
    pub(super) columns: Vec<AccountId>,
    prefix: String,
}

impl<'a> Scene<'a> {
    /// `number` tells documents of one page apart; the only one, or the first, is 0.
    pub(super) fn new(
        source: &'a Source,
        analysis: &'a Analysis,
        lexicon: &'a Lexicon,
        columns: Vec<AccountId>,
        number: usize,
    ) -> Scene<'a> {
        let prefix = match number {
            0 => String::new(),
            _ => format!("d{}-", number + 1),
        };
        Scene {
            view: View::new(source, analysis),
            lexicon,
            columns,
            prefix,
        }
    }

    /// The findings.
    pub(super) fn analysis(&self) -> &'a Analysis {
        self.view.analysis
    }

    /// The anchor of a thing within the page.
    pub(super) fn id(&self, name: impl Display) -> String {
        format!("{}{name}", self.prefix)
    }

    /// A link's target.
    pub(super) fn to(&self, name: impl Display) -> String {
        format!("#{}{name}", self.prefix)
    }

    /// The class that gives a side its colour.
    pub(super) fn tone(&self, side: Option<&str>) -> String {
        let known = side.and_then(|side| self.view.side_number(side));
        match known {
            Some(at) => format!("k{}", (at + 1).min(COLOURS)),
            None => "k0".into(),
        }
    }

    /// The side of an account's holder.
    pub(super) fn side(&self, id: AccountId) -> Option<&'a str> {
        self.view.account(id)?.side.as_deref()
    }

    /// `US`, `joint`, or nothing: the side of a quote for the eye that sees no colour.
    pub(super) fn side_word(&self, quote: &Quote) -> String {
        match self.view.speaking_side(quote) {
            Some(side) => clean(side),
            None if self.view.is_joint(quote) => "joint".into(),
            None => String::new(),
        }
    }

    /// The class of a quote's side.
    pub(super) fn quote_tone(&self, quote: &Quote) -> String {
        match self.view.is_joint(quote) {
            true => "kj".into(),
            false => self.tone(self.view.speaking_side(quote)),
        }
    }

    /// The language that the words at the span are read in.
    pub(super) fn lang_of(&self, span: Span) -> &'static str {
        let analysis = self.analysis();
        let sections = &analysis.sections;
        let after = sections.partition_point(|section| section.span.start <= span.start);
        let section = after.checked_sub(1).and_then(|at| sections.get(at));
        let language = section.map_or(analysis.language, |section| section.item.language);
        language.as_str()
    }

    /// Words that stand at the span, in marks and in their language.
    pub(super) fn words(&self, span: Span, words: &str) -> Markup {
        html! { span.w lang=(self.lang_of(span)) { (quoted(words)) } }
    }

    /// The words of a span.
    pub(super) fn span(&self, span: Span) -> Markup {
        self.words(span, &self.view.words(span))
    }

    /// `L24`, leading to the block that holds the place.
    pub(super) fn place(&self, span: Span) -> Markup {
        let line = self.view.line(span);
        html! { a.l href=(self.to(self.block(span))) { "L" (line) } }
    }

    /// Places in a row, each line once.
    pub(super) fn places(&self, spans: &[Span]) -> Markup {
        let mut lines: Vec<(usize, Span)> = Vec::new();
        for span in spans {
            let line = self.view.line(*span);
            if lines.last().is_none_or(|(last, _)| *last != line) {
                lines.push((line, *span));
            }
        }
        html! { @for (_, span) in &lines { (self.place(*span)) " " } }
    }

    /// A link to a quote in the table, named by its place in the text.
    pub(super) fn quote_place(&self, id: QuoteId, span: Span) -> Markup {
        html! { a.l href=(self.to(id)) { "L" (self.view.line(span)) } }
    }

    /// The anchor of the block that a place stands in.
    fn block(&self, span: Span) -> String {
        let sections = &self.analysis().sections;
        let after = sections.partition_point(|section| section.span.start <= span.start);
        SectionId::at(after.saturating_sub(1)).to_string()
    }

    /// Speakers' names as links to what is known of them.
    pub(super) fn people(&self, ids: &[SpeakerId]) -> Markup {
        html! {
            @for (at, id) in ids.iter().enumerate() {
                @if at > 0 { ", " }
                a.who href=(self.to(id)) { (self.view.name(*id)) }
            }
        }
    }

    /// The label of a topic.
    pub(super) fn topic(&self, id: &str) -> String {
        let topics = &self.analysis().topics;
        let topic = topics.iter().find(|topic| topic.id == id);
        topic.map_or_else(|| clean(id), |topic| clean(&topic.label))
    }
}

/// How sure a finding is, in a word; the dots before it are the style's. One element, for a page has very many.
pub(super) fn confidence(confidence: Confidence) -> Markup {
    html! { small class={ "c" (confidence as u8 + 1) } { (confidence.as_str()) } }
}

/// `81.3 %`, rounded as JSON rounds the share.
pub(super) fn percent(share: f64) -> String {
    format!("{:.1} %", (share * 1000.0).round() / 10.0)
}

/// The rule of a finding and how sure it is.
pub(super) fn provenance(rule: &RuleId, sure: Confidence) -> Markup {
    html! { code { (rule.as_str()) } " " (confidence(sure)) }
}
