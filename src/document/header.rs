//! What the document says of itself. In: blocks and their kinds. Out: the header. Guesses nothing.

use super::date;
use super::section::Scene;
use crate::lexicon::Lexicon;
use crate::model::{Genre, Header, SectionKind};
use crate::text::Token;

/// Reads title, date and form.
pub(crate) fn read(
    text: &str,
    tokens: &[Token],
    scene: &Scene,
    kinds: &[SectionKind],
    lexicon: &Lexicon,
) -> Header {
    let title = kinds.iter().position(|kind| *kind == SectionKind::Headline);
    let genre = match kinds.contains(&SectionKind::SpeakerTurn) {
        true => Genre::Transcript,
        false if kinds.contains(&SectionKind::Byline) => Genre::News,
        false => Genre::Unknown,
    };
    Header {
        genre,
        published: published(text, tokens, scene, kinds, lexicon),
        title: title.map(|at| scene.blocks[at].span),
        ..Header::default()
    }
}

/// The first full date in a dateline, of a block or within one.
fn published(
    text: &str,
    tokens: &[Token],
    scene: &Scene,
    kinds: &[SectionKind],
    lexicon: &Lexicon,
) -> Option<String> {
    let blocks = scene.blocks.iter().zip(kinds);
    let mut datelines = blocks.filter_map(|(block, kind)| {
        let start = block.tokens.start;
        match kind {
            SectionKind::Dateline => Some(block.tokens.clone()),
            _ => block.dateline.map(|length| start..start + length),
        }
    });
    datelines.find_map(|range| {
        range
            .clone()
            .find_map(|at| date::read(text, &tokens[..range.end], at, &lexicon.calendar)?.iso())
    })
}
