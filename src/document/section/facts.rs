//! What can be seen of one block by itself. In: its tokens. Out: counts and signs for the section rules, read once.

use super::super::{item, label};
use super::{address, shape};
use crate::lexicon::{Class, HeadKind, HeadPlace, Lexicon};
use crate::text::{Span, Token, TokenKind};
use std::ops::Range;

/// How a block ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// With a full stop, a question mark or the like, closing marks aside.
    Stop,
    /// With a comma, a semicolon or a colon: something follows.
    Open,
    /// With none of these.
    Bare,
}

/// The signs of one block.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    /// Blank-separated group it stands in.
    pub(crate) group: u32,
    /// Words and numbers.
    pub(crate) words: usize,
    /// Words with a capital first letter.
    pub(crate) capitals: usize,
    /// Whether all its words are in capitals.
    pub(crate) all_caps: bool,
    pub(crate) ending: Ending,
    /// Whether it has a full stop inside that is followed by a capital.
    pub(crate) several_sentences: bool,
    /// Whether a word tells the time.
    pub(crate) tells_time: bool,
    /// Whether a double quotation begins in it.
    pub(crate) quotes: bool,
    /// Phrases of the lexicon that mark it.
    pub(crate) heads: Vec<(HeadKind, HeadPlace)>,
    pub(crate) marker: Option<item::Marker>,
    pub(crate) speaker: Option<(label::SpeakerLabel, usize)>,
    /// Number of tokens of the dateline it begins with.
    pub(crate) dateline: Option<usize>,
    /// Whether it ends with a name, a slash and a name, as pictures are signed.
    pub(crate) is_signed: bool,
    /// Whether it is nothing but the name of a place, and how sure that is.
    pub(crate) is_place: Option<shape::Place>,
    /// Whether it is nothing but date and place.
    pub(crate) is_date: bool,
    /// Whether it is nothing but addresses of pages or people.
    pub(crate) is_address: bool,
}

/// Words of a paragraph, at least.
const PARAGRAPH: usize = 10;
/// Words of a block that needs no final stop to be a paragraph.
const LONG_PARAGRAPH: usize = 45;

impl Facts {
    pub(crate) fn read(
        text: &str,
        tokens: &[Token],
        span: Span,
        group: u32,
        range: Range<usize>,
        lexicon: &Lexicon,
    ) -> Facts {
        let block = &tokens[range.clone()];
        let words = || block.iter().filter(|token| token.kind != TokenKind::Mark);
        let heads = lexicon.section_heads.marking(tokens, range.clone());
        Facts {
            span,
            group,
            words: words().count(),
            capitals: words().filter(|token| token.capital).count(),
            all_caps: is_all_caps(text, block),
            ending: ending(text, block),
            several_sentences: several_sentences(text, block, lexicon),
            tells_time: words().any(|token| lexicon.words.is(token, Class::Time)),
            quotes: block
                .iter()
                .any(|token| matches!(token.of(text), "“" | "\"" | "''")),
            heads: heads.map(|(_, head)| (head.kind, head.place)).collect(),
            marker: item::marker(span.of(text)),
            speaker: label::speaker(text, block),
            dateline: label::dateline(text, block, &lexicon.calendar),
            is_signed: shape::is_signed(text, block),
            is_place: shape::is_place(text, block, lexicon),
            is_date: shape::is_date(text, block, lexicon),
            is_address: address::is_address(span.of(text)),
            tokens: range,
        }
    }

    /// Whether the block reads as running text.
    pub(crate) fn is_paragraph(&self) -> bool {
        (self.words >= PARAGRAPH && self.ending == Ending::Stop) || self.words >= LONG_PARAGRAPH
    }

    /// Whether a phrase of the kind marks the block.
    pub(crate) fn is_marked(&self, kind: HeadKind) -> bool {
        self.heads.iter().any(|(found, _)| *found == kind)
    }

    /// Whether a phrase of the kind is the whole block.
    pub(crate) fn is_whole(&self, kind: HeadKind) -> bool {
        self.heads.contains(&(kind, HeadPlace::Whole))
    }

    /// Whether at least `share` in 100 of its words have a capital.
    pub(crate) fn capital_share(&self, share: usize) -> bool {
        self.words > 0 && self.capitals * 100 >= self.words * share
    }
}

fn is_all_caps(text: &str, block: &[Token]) -> bool {
    let mut letters = block.iter().filter(|token| token.is_word()).peekable();
    letters.peek().is_some()
        && letters
            .all(|token| token.all_caps || (token.capital && token.of(text).chars().count() == 1))
}

fn ending(text: &str, block: &[Token]) -> Ending {
    let last = block
        .iter()
        .rev()
        .map(|token| token.of(text))
        .find(|words| {
            !matches!(
                *words,
                "”" | "\"" | "''" | "’" | "'" | ")" | "]" | "」" | "』" | "»" | "\u{200B}"
            )
        });
    match last {
        Some("." | "!" | "?" | "…" | "。" | "！" | "？") => Ending::Stop,
        Some("," | ";" | ":" | "，" | "；" | "：" | "—" | "–") => Ending::Open,
        _ => Ending::Bare,
    }
}

/// Whether a stop stands before a capital that no abbreviation explains.
fn several_sentences(text: &str, block: &[Token], lexicon: &Lexicon) -> bool {
    block.windows(3).any(|three| {
        matches!(three[1].of(text), "." | "!" | "?")
            && three[2].spaced
            && three[2].capital
            && three[0].is_word()
            && three[0].span.len() > 1
            && lexicon.abbreviations.of(&three[0]).is_none()
    })
}
