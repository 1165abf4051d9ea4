//! Phrases that tell what a block of a document is. In: `section_heads.toml`. Out: the phrases that a block holds.

use super::error::{LexiconError, read_toml};
use crate::text::{NormId, Token, TokenKind, Vocabulary, intern_phrase};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use std::ops::Range;

/// So many marks may stand before a phrase that begins its block, or after one that ends it.
const MOST_MARKS: usize = 2;

/// Brackets and dashes, but no quotation marks: what is quoted marks nothing.
const OPENERS: &[&str] = &["(", "[", "-", "–", "—", "*"];

/// What a phrase marks its block as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadKind {
    /// The page around the text.
    Boilerplate,
    /// Words under a picture, or its credit.
    Caption,
    /// Who wrote it.
    Byline,
    /// An editor's or issuer's note.
    Note,
    /// The issuing office.
    Letterhead,
    /// A title inside the text.
    Heading,
    /// Place or date.
    Dateline,
}

/// Where in the block the phrase has to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadPlace {
    /// At its beginning; a bracket or dash may stand before it.
    Starts,
    /// At its end; a final stop or bracket may follow.
    Ends,
    /// It is the whole block, but for marks around it.
    Whole,
    /// Anywhere.
    Contains,
}

/// One phrase.
#[derive(Debug, Clone, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionHead {
    /// What it marks its block as.
    pub kind: HeadKind,
    /// Where it has to stand.
    #[serde(rename = "where")]
    pub place: HeadPlace,
    /// The words, in lower case.
    pub phrase: String,
    /// Blocks that it marks.
    #[serde(default)]
    pub yes: Vec<String>,
    /// Blocks that it does not mark.
    #[serde(default)]
    pub no: Vec<String>,
    #[serde(skip)]
    norms: Vec<NormId>,
}

impl SectionHead {
    /// Whether the phrase may stand where it begins or closes its block, or does neither.
    fn fits(&self, begins: bool, closes: bool) -> bool {
        match self.place {
            HeadPlace::Starts => begins,
            HeadPlace::Ends => closes,
            HeadPlace::Whole => begins && closes,
            HeadPlace::Contains => true,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    section_head: Vec<SectionHead>,
}

/// All phrases, found by their first word.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct SectionHeads {
    heads: Vec<SectionHead>,
    first: Vec<(u32, u32)>,
    /// Marks that may stand before a phrase.
    openers: Vec<NormId>,
}

impl SectionHeads {
    /// Reads the records.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<SectionHeads, LexiconError> {
        let mut heads = read_toml::<File>("section_heads.toml", source)?.section_head;
        for head in &mut heads {
            let tokens = intern_phrase(&head.phrase, vocabulary);
            head.norms = tokens.iter().map(|token| token.norm).collect();
        }
        heads.retain(|head| !head.norms.is_empty());
        heads.sort_by_key(|head| head.norms[0]);
        let mut first = vec![(0, 0); vocabulary.len()];
        for (at, head) in heads.iter().enumerate() {
            let range = &mut first[head.norms[0].index()];
            if range.1 == 0 {
                range.0 = at as u32;
            }
            range.1 = at as u32 + 1;
        }
        let openers = OPENERS.iter().map(|mark| vocabulary.intern(mark));
        Ok(SectionHeads {
            openers: openers.collect(),
            heads,
            first,
        })
    }

    /// Every record, for the manual and the data's own tests.
    pub fn all(&self) -> &[SectionHead] {
        &self.heads
    }

    /// The phrases that mark the block of these tokens, each with the index of its first token.
    pub fn marking<'a>(
        &'a self,
        tokens: &'a [Token],
        block: Range<usize>,
    ) -> impl Iterator<Item = (usize, &'a SectionHead)> + 'a {
        let is_mark = |at: &usize| tokens[*at].kind == TokenKind::Mark;
        let opens = |at: &usize| self.openers.contains(&tokens[*at].norm);
        let leading = block.clone().take(MOST_MARKS).take_while(opens).count();
        let trailing = block
            .clone()
            .rev()
            .take(MOST_MARKS)
            .take_while(is_mark)
            .count();
        let (start, end) = (block.start, block.end);
        block.flat_map(move |at| {
            let (from, to) = self
                .first
                .get(tokens[at].norm.index())
                .copied()
                .unwrap_or_default();
            self.heads[from as usize..to as usize]
                .iter()
                .filter(move |head| {
                    let after = at + head.norms.len();
                    let words = tokens[at..end].iter().map(|token| token.norm);
                    head.fits(at <= start + leading, after + trailing >= end)
                        && after <= end
                        && words.take(head.norms.len()).eq(head.norms.iter().copied())
                })
                .map(move |head| (at, head))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    const SOURCE: &str = r#"
        [[section_head]]
        kind = "caption"
        where = "ends"
        phrase = "/ reuters"

        [[section_head]]
        kind = "letterhead"
        where = "whole"
        phrase = "press office"
    "#;

    #[test]
    fn the_place_in_the_block_is_part_of_the_phrase() {
        let mut words = Vocabulary::default();
        let heads = SectionHeads::read(SOURCE, &mut words).unwrap_or_else(|e| panic!("{e}"));
        let kinds = |text: &str| -> Vec<HeadKind> {
            let tokens = tokenize(text, &words);
            let found = heads.marking(&tokens, 0..tokens.len());
            found.map(|(_, head)| head.kind).collect()
        };
        assert_eq!(kinds("Ana Ruiz / REUTERS"), [HeadKind::Caption]);
        assert!(kinds("Ana Ruiz / Reuters reported it").is_empty());
        assert_eq!(kinds("Press Office:"), [HeadKind::Letterhead]);
        assert!(kinds("The press office closed").is_empty());
    }
}
