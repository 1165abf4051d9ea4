//! From text to a document: tokens, quotations, blocks, sentences, header. In: decoded text and lexicon. Out: one value
//! that all later stages read. Cannot fail; finds no speech and no speakers.

mod block;
mod boundary;
mod chinese;
mod content;
pub(crate) mod date;
mod dates;
mod header;
mod item;
mod label;
mod language;
mod mark;
mod pairing;
mod quotation;
mod report;
mod section;
mod sentence;
mod single;
mod wording;

pub use content::{ContentWord, ContentWords, Stem, Stems};
pub use dates::month_and_day;
pub use language::{Parts, language_of, parts_of};
pub use quotation::Quotation;
pub use wording::{Part, Worded, are_alike, difference};

use crate::lexicon::Lexicon;
use crate::model::{Confidence, Diagnostic, Header, Language, Rule, SectionKind, Sentence};
use crate::text::{Span, Token, tokenize};
use section::{Facts, Scene};
use std::ops::Range;

/// The rules of blocks in every language, in order.
pub const RULES: &[&[&Rule]] = &[section::RULES, chinese::RULES];

/// One block of the document: a paragraph, a title, a line.
#[derive(Debug, Clone)]
pub struct Block {
    /// Its characters, in bytes, without the white space around them.
    pub span: Span,
    /// What it is.
    pub kind: SectionKind,
    /// The rule that told.
    pub rule: &'static Rule,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// The words before what it says: a speaker's label without the colon ("PRESIDENT XI"), or the dateline that opens
    /// a paragraph ("BEIJING, Sept. 10 (Xinhua)").
    pub label: Option<Span>,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
}

/// A text, read as a document.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text that all offsets refer to.
    pub text: &'t str,
    /// Every token.
    pub tokens: Vec<Token>,
    /// Pairs of quotation marks, in order of their beginning, outer before inner.
    pub quotations: Vec<Quotation>,
    /// Blocks, in order.
    pub blocks: Vec<Block>,
    /// Sentences, in order; those of a block hold all its tokens.
    pub sentences: Vec<Sentence>,
    /// What the document says of itself.
    pub header: Header,
    /// What looked wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// The code of the country whose ministries a Chinese text names without a country, as far as its characters tell.
    pub home: Option<&'static str>,
}

impl<'t> Document<'t> {
    /// Reads a text. Linear in its length; never panics.
    pub fn read(text: &'t str, lexicon: &Lexicon) -> Document<'t> {
        let tokens = tokenize(text, &lexicon.vocabulary);
        let raw = block::split(text);
        let ranges: Vec<Range<usize>> = raw.iter().map(|b| token_range(&tokens, b.span)).collect();
        let pairs = quotation::pair(text, &tokens, ranges.iter());
        match lexicon.language {
            Language::English => Document::english(text, tokens, &raw, ranges, pairs, lexicon),
            Language::Chinese => {
                let raw = raw.iter().map(|block| block.span).zip(ranges);
                Document::chinese(text, tokens, raw, pairs, lexicon)
            }
        }
    }

    /// The same for an English text.
    fn english(
        text: &'t str,
        tokens: Vec<Token>,
        raw: &[block::RawBlock],
        ranges: Vec<Range<usize>>,
        pairs: quotation::Quotations,
        lexicon: &Lexicon,
    ) -> Document<'t> {
        let facts = raw.iter().zip(ranges).map(|(block, range)| {
            Facts::read(text, &tokens, block.span, block.group, range, lexicon)
        });
        let mut scene = Scene::new(facts.collect());
        let blocks = scene.blocks.iter();
        let stretches = blocks.map(|block| (block.tokens.clone(), block.dateline.unwrap_or(0)));
        let sentences = sentence::split(text, &tokens, stretches, &pairs.found, lexicon);
        let kinds = kinds(&scene);
        scene.first_body = kinds.iter().position(|kind| *kind == SectionKind::Body);
        let header = header::read(&header::Page {
            text,
            tokens: &tokens,
            scene: &scene,
            kinds: &kinds,
            quotations: &pairs.found,
            lexicon,
        });
        scene.genre = header.genre;
        Document {
            text,
            blocks: read_blocks(&scene, &tokens),
            tokens,
            quotations: pairs.found,
            sentences,
            header,
            diagnostics: pairs.diagnostics,
            home: None,
        }
    }

    /// The same for a Chinese text, from the ranges of its blocks.
    fn chinese(
        text: &'t str,
        tokens: Vec<Token>,
        raw: impl Iterator<Item = (Span, Range<usize>)>,
        pairs: quotation::Quotations,
        lexicon: &Lexicon,
    ) -> Document<'t> {
        let pages = chinese::Pages::new(text, &tokens, lexicon);
        let blocks = pages.as_ref().map_or(Vec::new(), |pages| pages.blocks(raw));
        let home = pages.as_ref().and_then(|pages| pages.home);
        let header = pages.map(|pages| chinese::header(&pages, &blocks));
        let stretches = blocks.iter().map(|block| (block.tokens.clone(), 0));
        let sentences = sentence::split(text, &tokens, stretches, &pairs.found, lexicon);
        Document {
            text,
            blocks,
            tokens,
            quotations: pairs.found,
            sentences,
            header: header.unwrap_or_default(),
            diagnostics: pairs.diagnostics,
            home,
        }
    }

    /// Index of the first token that begins at the byte or after it; the number of tokens if there is none.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|token| token.span.start < byte)
    }

    /// Indices of the tokens that begin inside the span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        token_range(&self.tokens, span)
    }

    /// Index of the innermost quotation that the byte lies in, its marks included.
    pub fn quotation_at(&self, byte: u32) -> Option<usize> {
        let after = self
            .quotations
            .partition_point(|found| found.span.start <= byte);
        let mut inner = after.checked_sub(1);
        while let Some(at) = inner {
            if self.quotations[at].span.covers(byte) {
                return inner;
            }
            inner = self.quotations[at].parent;
        }
        None
    }

    /// The innermost quotation that the byte lies in, its marks included.
    pub fn quotation_of(&self, byte: u32) -> Option<&Quotation> {
        self.quotation_at(byte).map(|at| &self.quotations[at])
    }

    /// The sentence that the byte lies in, or in white space the one before; `None` before the first.
    pub fn sentence_of(&self, byte: u32) -> Option<&Sentence> {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.span.start <= byte);
        after.checked_sub(1).map(|at| &self.sentences[at])
    }

    /// The block that the byte lies in, or in white space the one before; `None` before the first.
    pub fn block_of(&self, byte: u32) -> Option<&Block> {
        let after = self
            .blocks
            .partition_point(|block| block.span.start <= byte);
        after.checked_sub(1).map(|at| &self.blocks[at])
    }

    /// The block that a sentence stands in.
    pub fn block_of_sentence(&self, sentence: &Sentence) -> &Block {
        &self.blocks[sentence.section.index()]
    }
}

fn token_range(tokens: &[Token], span: Span) -> Range<usize> {
    let start = tokens.partition_point(|token| token.span.start < span.start);
    let end = tokens.partition_point(|token| token.span.start < span.end);
    start..end.max(start)
}

fn kinds(scene: &Scene) -> Vec<SectionKind> {
    let blocks = 0..scene.blocks.len();
    blocks.map(|at| section::classify(scene, at).0).collect()
}

fn read_blocks(scene: &Scene, tokens: &[Token]) -> Vec<Block> {
    let numbered = scene.blocks.iter().enumerate();
    numbered
        .map(|(at, facts)| {
            let (kind, rule, confidence) = section::classify(scene, at);
            let label = match kind {
                SectionKind::SpeakerTurn => facts.speaker.map(|(_, length)| length),
                kind if kind.is_prose() => facts.dateline,
                _ => None,
            };
            let start = facts.tokens.start;
            let words = label.and_then(|length| tokens.get(start..start + length));
            Block {
                span: facts.span,
                kind,
                rule,
                confidence,
                label: words.and_then(|words| Some(words.first()?.span.join(words.last()?.span))),
                tokens: facts.tokens.clone(),
            }
        })
        .collect()
}
