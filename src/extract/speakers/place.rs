//! Where mentions stand. In: document and mentions. Out: for each mention its sentence, its quotation, whether it is a
//! subject. Knows no referents.

use crate::document::Document;
use crate::extract::mentions::Mention;
use crate::extract::nesting;
use crate::lexicon::{Class, Lexicon};
use crate::text::TokenKind;

/// Where one mention stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Number of its sentence.
    pub(super) sentence: usize,
    /// Number of its block.
    pub(super) block: usize,
    /// Whether the document itself speaks there.
    pub(super) prose: bool,
    /// Number of the outermost quotation around it.
    pub(super) quotation: Option<usize>,
    /// Whether it looks like the subject of its clause.
    pub(super) subject: bool,
    /// Whether it opens its sentence.
    pub(super) leading: bool,
    /// Whether it names a source.
    pub(super) source: bool,
    /// Whether it names a source alone.
    pub(super) alone: bool,
}

/// The places of all mentions, in their order.
pub(super) fn places(document: &Document, lexicon: &Lexicon, mentions: &[Mention]) -> Vec<Place> {
    let quotations = document.quotations.iter().enumerate();
    let outer = quotations.filter(|(_, quotation)| quotation.parent.is_none());
    let outer = outer.map(|(at, quotation)| (quotation.span, at)).collect();
    let quoted = nesting::innermost(outer, mentions.iter().map(|mention| mention.span));
    let (mut sentence, mut block) = (0, 0);
    let mut places = Vec::with_capacity(mentions.len());
    for (mention, quotation) in mentions.iter().zip(quoted) {
        let start = mention.span.start;
        while document
            .sentences
            .get(sentence + 1)
            .is_some_and(|next| next.span.start <= start)
        {
            sentence += 1;
        }
        while document
            .blocks
            .get(block + 1)
            .is_some_and(|next| next.span.start <= start)
        {
            block += 1;
        }
        let first = document
            .sentences
            .get(sentence)
            .map_or(0, |s| s.first_token as usize);
        places.push(Place {
            sentence,
            block,
            prose: document
                .blocks
                .get(block)
                .is_some_and(|block| block.kind.is_prose()),
            quotation,
            subject: is_subject(document, lexicon, mention.tokens.0 as usize, first),
            leading: mention.tokens.0 as usize <= first,
            source: false,
            alone: false,
        });
    }
    places
}

/// Whether what stands before the phrase lets it be a subject: a clause's opening, a mark, nothing.
fn is_subject(document: &Document, lexicon: &Lexicon, at: usize, sentence: usize) -> bool {
    if at <= sentence {
        return true;
    }
    let before = &document.tokens[at - 1];
    if before.kind == TokenKind::Mark {
        return true;
    }
    let words = &lexicon.words;
    before.norm == words.that
        || words.is_adverb(before, document.text)
        || (words.is_any(
            before,
            &[
                Class::Subordinator,
                Class::Coordinator,
                Class::Relative,
                Class::Time,
            ],
        ) && !words.is(before, Class::Preposition))
}
