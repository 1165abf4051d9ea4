//! What a Chinese document says of itself. In: its blocks. Out: form, title, issuer, side, date of publication.

use super::super::{Block, date};
use super::Pages;
use crate::lexicon::{Actor, FormKind, PageSign};
use crate::model::{Genre, Header, SectionKind};
use std::ops::Range;

/// So many signs of reporting make a text news.
const NEWS: usize = 2;
/// How far into the first paragraph an encounter may be told, in tokens.
const OPENING: usize = 80;

/// The header, from the blocks.
pub(in crate::document) fn read(pages: &Pages, blocks: &[Block]) -> Header {
    let title = blocks
        .iter()
        .find(|block| block.kind == SectionKind::Headline);
    let opening = blocks.iter().find(|block| block.kind.is_prose());
    let genre = genre(pages, blocks, title, opening);
    let medium = medium(pages, blocks);
    let side = match (genre, &medium) {
        (Genre::JointStatement, _) => None,
        (_, Some((_, Some(side)))) => Some(side.clone()),
        (Genre::News, _) => None,
        _ => title
            .into_iter()
            .chain(opening)
            .find_map(|block| first_side(pages, block)),
    };
    let issuer = medium
        .map(|(name, _)| name)
        .filter(|_| genre != Genre::JointStatement);
    Header {
        genre,
        title: title.map(|block| block.span),
        issuer,
        side,
        published: published(pages, blocks),
    }
}

fn genre(pages: &Pages, blocks: &[Block], title: Option<&Block>, opening: Option<&Block>) -> Genre {
    let signed = |block: Option<&Block>, sign, most: usize| {
        let range = block.map_or(0..0, |block| block.tokens.clone());
        (range.start..range.end.min(range.start.saturating_add(most)))
            .any(|at| pages.sign(at, sign).is_some())
    };
    let asked = blocks
        .iter()
        .filter(|block| block.kind == SectionKind::SpeakerTurn);
    let prose = blocks.iter().filter(|block| block.kind.is_prose());
    let mut news = Vec::new();
    for at in prose.flat_map(|block| block.tokens.clone()) {
        if let Some(end) = pages.sign(at, PageSign::News) {
            news.push(pages.tokens[at].span.join(pages.tokens[end - 1].span));
        }
    }
    if asked.count() > 1 || signed(title, PageSign::Transcript, usize::MAX) {
        return Genre::Transcript;
    }
    if news.len() >= NEWS {
        return Genre::News;
    }
    if signed(title, PageSign::Readout, 60) {
        return Genre::Readout;
    }
    if signed(title, PageSign::Joint, 200) {
        return Genre::JointStatement;
    }
    match () {
        () if signed(title, PageSign::Statement, 60) => Genre::Statement,
        () if signed(opening, PageSign::Transcript, OPENING) => Genre::Statement,
        () if signed(opening, PageSign::Readout, OPENING) => Genre::Readout,
        () if !news.is_empty() => Genre::News,
        () => Genre::Unknown,
    }
}

/// The medium or ministry that a dateline or a line before the text names, and its side.
fn medium(pages: &Pages, blocks: &[Block]) -> Option<(String, Option<String>)> {
    let actors = &pages.lexicon.actors;
    let labelled = blocks
        .iter()
        .filter(|block| block.kind == SectionKind::Body);
    let labels = labelled.filter_map(|block| {
        let end = block.label?.end;
        let tokens = block.tokens.clone();
        Some(tokens.start..pages.tokens.partition_point(|token| token.span.start < end))
    });
    let mut places: Vec<Range<usize>> = labels.take(1).collect();
    let furniture = [
        SectionKind::Boilerplate,
        SectionKind::Byline,
        SectionKind::Letterhead,
    ];
    let others = blocks
        .iter()
        .filter(|block| furniture.contains(&block.kind));
    places.extend(others.map(|block| block.tokens.clone()));
    places.into_iter().flatten().find_map(|at| {
        let forms = actors.at(pages.tokens, at).map(|(_, form)| form.actor);
        forms.chain(ministry(pages, at)).find_map(|actor| {
            let Actor::Institution(place) = actor else {
                return None;
            };
            let institution = actors.institutions.get(usize::from(place))?;
            let voice = institution.state_media || !actors.is_media(actor);
            let side = institution.side.clone().filter(|_| voice);
            Some((institution.name.clone(), side))
        })
    })
}

/// A ministry without a country, of where the text comes from.
fn ministry(pages: &Pages, at: usize) -> Option<Actor> {
    let (_, id) = pages.words.ministries.longest(pages.tokens, at)?;
    pages.lexicon.actors.ministry(pages.home?, id)
}

/// The side of whoever the block names first.
fn first_side(pages: &Pages, block: &Block) -> Option<String> {
    let actors = &pages.lexicon.actors;
    let label = block.label.map_or(0, |label| label.end);
    let mut own = block
        .tokens
        .clone()
        .filter(|at| pages.tokens[*at].span.start >= label);
    let found = own.find_map(|at| {
        let mut forms = actors.at(pages.tokens, at);
        let named = forms.find(|(_, form)| form.kind != FormKind::Short);
        let side = named.and_then(|(_, form)| actors.side(form.actor));
        let ministry = pages.words.ministries.longest(pages.tokens, at);
        let home = || ministry.map(|_| pages.home);
        side.map(Some).or_else(home)
    });
    found.flatten().map(str::to_owned)
}

fn published(pages: &Pages, blocks: &[Block]) -> Option<String> {
    let dated = blocks.iter().filter(|block| {
        matches!(block.kind, SectionKind::Dateline | SectionKind::Boilerplate)
            || block.label.is_some()
    });
    let calendar = &pages.lexicon.calendar;
    dated.into_iter().find_map(|block| {
        let end = block.label.map_or(u32::MAX, |label| label.end);
        let mut own = block
            .tokens
            .clone()
            .take_while(|at| pages.tokens[*at].span.start < end);
        own.find_map(|at| date::read(pages.text, pages.tokens, at, calendar)?.iso())
    })
}
