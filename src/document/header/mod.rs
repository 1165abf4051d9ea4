//! What the document says of itself. In: blocks with their kinds, quotations. Out: the header. Guesses nothing: what
//! neither words nor place in the document tell stays open.

mod genre;
mod issuer;

use super::date;
use super::quotation::Quotation;
use super::section::{Facts, Scene};
use crate::lexicon::Lexicon;
use crate::model::{Header, SectionKind};
use crate::text::Token;
use std::ops::Range;

/// A document whose blocks are classified, but for the lede.
pub(crate) struct Page<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) scene: &'a Scene,
    pub(crate) kinds: &'a [SectionKind],
    pub(crate) quotations: &'a [Quotation],
    pub(crate) lexicon: &'a Lexicon,
}

/// Reads title, form, issuer and date.
pub(crate) fn read(page: &Page) -> Header {
    let genre = genre::decide(page);
    let issuer = issuer::find(page, genre);
    Header {
        genre,
        title: page.title().map(|title| title.span),
        issuer: issuer.name,
        side: issuer.side,
        published: page.published(),
    }
}

impl<'a> Page<'a> {
    /// The blocks of one of the kinds, in order.
    fn of_kind(&self, kinds: &'static [SectionKind]) -> impl Iterator<Item = &'a Facts> + use<'a> {
        let blocks = self.scene.blocks.iter().zip(self.kinds);
        blocks.filter_map(move |(block, kind)| kinds.contains(kind).then_some(block))
    }

    fn title(&self) -> Option<&'a Facts> {
        self.of_kind(&[SectionKind::Headline]).next()
    }

    /// The paragraphs, points and turns.
    fn prose(&self) -> impl Iterator<Item = &'a Facts> + use<'a> {
        let blocks = self.scene.blocks.iter().zip(self.kinds);
        blocks.filter_map(|(block, kind)| kind.is_prose().then_some(block))
    }

    /// The tokens of the first paragraph from its first word on, its dateline left out.
    fn opening(&self) -> Option<Range<usize>> {
        let block = self.prose().next()?;
        let start = block.tokens.start + block.dateline.unwrap_or(0);
        let words = start..block.tokens.end;
        let first = words.clone().find(|at| self.tokens[*at].is_word())?;
        Some(first..words.end)
    }

    /// The tokens of the dateline within a paragraph.
    fn dateline(&self) -> Option<Range<usize>> {
        let start = |block: &Facts| block.tokens.start;
        let mut datelines = self
            .prose()
            .filter_map(|block| Some(start(block)..start(block) + block.dateline?));
        datelines.next()
    }

    /// The first full date of a dateline, be it a block or within one.
    fn published(&self) -> Option<String> {
        let blocks = self
            .of_kind(&[SectionKind::Dateline])
            .map(|block| block.tokens.clone());
        let mut datelines = blocks.chain(self.dateline());
        datelines.find_map(|range| {
            let mut dates = range.clone().filter_map(|at| {
                date::read(
                    self.text,
                    &self.tokens[..range.end],
                    at,
                    &self.lexicon.calendar,
                )
            });
            dates.find_map(|date| date.iso())
        })
    }
}
