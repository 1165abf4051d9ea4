//! The form of a document. In: its blocks. Out: the form for which most speaks; `Unknown` where nothing does.

use super::Page;
use crate::lexicon::{Actor, Class, GenrePlace, GenreSign};
use crate::model::{Genre, SectionKind};
use std::ops::Range;

/// So many signs make a text news.
const ENOUGH: usize = 2;
/// Signs of the text count at most so often.
const MOST_PHRASES: usize = 3;
/// Quotations in so many paragraphs weigh twice.
const QUOTING_PARAGRAPHS: usize = 3;
/// So many paragraphs that begin with "We" make a joint statement.
const JOINT_PARAGRAPHS: usize = 3;
/// Words from which an opening phrase may be away from the paragraph's beginning.
const OPENING: usize = 60;

/// The form of the document, by labels, title, signs of news, opening.
pub(super) fn decide(page: &Page) -> Genre {
    if page.kinds.contains(&SectionKind::SpeakerTurn) {
        return Genre::Transcript;
    }
    let title = page.title().map(|block| block.tokens.clone());
    let entitled = sign(page, title.clone(), GenrePlace::Title);
    if let Some(genre) = sign(page, starts(title.clone()), GenrePlace::TitleStarts) {
        let readout = title.is_some_and(|title| tells_encounter(page, title));
        let of_encounter = genre == Genre::Statement && readout;
        return if of_encounter { Genre::Readout } else { genre };
    }
    let opening = page.opening();
    let near = opening
        .clone()
        .map(|range| range.start..range.end.min(range.start + OPENING));
    let opened = sign(page, starts(opening), GenrePlace::OpeningStarts);
    if opened == Some(Genre::JointStatement) || joint_paragraphs(page) >= JOINT_PARAGRAPHS {
        return Genre::JointStatement;
    }
    let told = sign(page, near, GenrePlace::Opening);
    let fronted = entitled
        .or_else(|| front(page))
        .or_else(|| subtitle(page))
        .or(told);
    match (agency(page), fronted) {
        (Some(Agency::State), Some(genre)) => return genre,
        (Some(_), _) => return Genre::News,
        (None, _) => {}
    }
    let news = signs_of_news(page);
    let official = page.of_kind(&[SectionKind::Letterhead]).next().is_some();
    match fronted.or(opened) {
        _ if news >= ENOUGH && !official => Genre::News,
        Some(genre) => genre,
        None if official => Genre::Statement,
        None if news > 0 => Genre::News,
        None => Genre::Unknown,
    }
}

/// Whether the title names an encounter, whatever else it says: "Statement by the Secretary on his call with …".
fn tells_encounter(page: &Page, title: Range<usize>) -> bool {
    title.clone().any(|at| {
        let mut signs = page.lexicon.genres.at(page.tokens, at);
        signs.any(|sign| sign.place == GenrePlace::Title && sign.genre == Genre::Readout)
    })
}

/// The first token alone, as a range.
fn starts(range: Option<Range<usize>>) -> Option<Range<usize>> {
    range
        .filter(|range| !range.is_empty())
        .map(|range| range.start..range.start + 1)
}

/// The form that the first sign in the range speaks for; signs may reach beyond its end.
fn sign(page: &Page, range: Option<Range<usize>>, place: GenrePlace) -> Option<Genre> {
    find_sign(page, range?, place).map(|sign| sign.genre)
}

pub(super) fn find_sign(
    page: &Page,
    mut range: Range<usize>,
    place: GenrePlace,
) -> Option<GenreSign> {
    range.find_map(|at| {
        let mut signs = page.lexicon.genres.at(page.tokens, at);
        signs.find(|sign| sign.place == place)
    })
}

/// The form that the line below the title names, where the title names the house alone.
fn subtitle(page: &Page) -> Option<Genre> {
    let block = page.of_kind(&[SectionKind::Heading]).next()?;
    let first = page.prose().next()?;
    let before = block.span.start < first.span.start;
    sign(page, Some(block.tokens.clone()), GenrePlace::Title).filter(|_| before)
}

/// The form that a letterhead or note before the text names.
fn front(page: &Page) -> Option<Genre> {
    let mut blocks = page.of_kind(&[SectionKind::Letterhead, SectionKind::Note]);
    blocks.find_map(|block| sign(page, Some(block.tokens.clone()), GenrePlace::Front))
}

/// Paragraphs and points whose first word is "We".
fn joint_paragraphs(page: &Page) -> usize {
    let words = &page.lexicon.words;
    let ours = |at: usize| {
        let token = &page.tokens[at];
        let classes = [Class::FirstPerson, Class::Plural, Class::SubjectPronoun];
        classes.iter().all(|class| words.is(token, *class))
    };
    let first = |tokens: &Range<usize>| tokens.clone().find(|at| page.tokens[*at].is_word());
    page.prose()
        .filter(|block| !begins_with_quotation(page, block.span.start))
        .filter(|block| first(&block.tokens).is_some_and(ours))
        .count()
}

enum Agency {
    State,
    Other,
}

/// The news agency that a dateline names.
fn agency(page: &Page) -> Option<Agency> {
    let mut found = page
        .dateline()?
        .flat_map(|at| page.lexicon.actors.at(page.tokens, at));
    found.find_map(|(_, form)| match form.actor {
        Actor::Institution(at) => {
            let institution = page.lexicon.actors.institutions.get(usize::from(at))?;
            let media = institution.kind() == crate::model::SpeakerKind::Media;
            media.then_some(if institution.state_media {
                Agency::State
            } else {
                Agency::Other
            })
        }
        _ => None,
    })
}

/// How much speaks for news: a by-line, a dateline, quotations in several paragraphs, phrases of reporting.
fn signs_of_news(page: &Page) -> usize {
    let byline = page.of_kind(&[SectionKind::Byline]).next().is_some();
    let dateline = page.dateline().is_some();
    let quoting = page
        .prose()
        .filter(|block| holds_quotation(page, block.span.start, block.span.end));
    let quotes = match quoting.take(QUOTING_PARAGRAPHS).count() {
        0 => 0,
        QUOTING_PARAGRAPHS => 2,
        _ => 1,
    };
    let mut phrases = Vec::new();
    for at in page.prose().flat_map(|block| block.tokens.clone()) {
        if phrases.len() >= MOST_PHRASES {
            break;
        }
        for sign in page.lexicon.genres.at(page.tokens, at) {
            if sign.place == GenrePlace::Text && !phrases.contains(&sign.number) {
                phrases.push(sign.number);
            }
        }
    }
    2 * usize::from(byline) + usize::from(dateline) + quotes + phrases.len()
}

fn begins_with_quotation(page: &Page, start: u32) -> bool {
    let starts = page
        .quotations
        .binary_search_by_key(&start, |found| found.span.start);
    starts.is_ok()
}

fn holds_quotation(page: &Page, start: u32, end: u32) -> bool {
    let first = page
        .quotations
        .partition_point(|found| found.span.start < start);
    page.quotations
        .get(first)
        .is_some_and(|found| found.span.start < end)
}
