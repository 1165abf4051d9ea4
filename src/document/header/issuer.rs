//! Who issued the document, and for which side. In: its blocks and form. Out: names, as far as letterhead, dateline, title
//! or first paragraph tell. A joint statement has no issuer but a body of states that speaks as one.

use super::Page;
use super::genre::find_sign;
use crate::lexicon::{Actor, FormKind, GenrePlace, Person, TitleForm};
use crate::model::{Genre, SectionKind, SpeakerKind};
use std::ops::Range;

/// In so many tokens the opening of a joint text names the body that speaks.
const FIRST_WORDS: usize = 24;

/// Name and side of an issuer.
#[derive(Debug, Default)]
pub(super) struct Issuer {
    pub(super) name: Option<String>,
    pub(super) side: Option<String>,
}

/// The issuer of a document of the given form.
pub(super) fn find(page: &Page, genre: Genre) -> Issuer {
    if genre == Genre::JointStatement {
        return body(page).unwrap_or_default();
    }
    if let Some(agency) = page.dateline().and_then(|range| medium(page, range)) {
        return agency;
    }
    if matches!(genre, Genre::News | Genre::Unknown) {
        let mut bylines = page.of_kind(&[SectionKind::Byline]);
        let found = bylines.find_map(|block| medium(page, block.tokens.clone()));
        return found.unwrap_or_default();
    }
    let title = page.title().map(|block| block.tokens.clone());
    let wording = title.clone().and_then(|title| own_wording(page, title));
    let found = letterhead(page)
        .or_else(|| signed_off(page))
        .or_else(|| first_named(page, by_line(page, title.clone()?)))
        .or_else(|| speaker_before_turns(page).filter(|_| genre == Genre::Transcript))
        .or_else(|| opening_side(page, title.clone()).filter(|_| genre != Genre::Transcript));
    match wording {
        Some(side) if found.as_ref().and_then(|found| found.side.as_ref()) != Some(&side) => {
            Issuer {
                name: title.and_then(|title| office_titled(page, title, &side)),
                side: Some(side),
            }
        }
        _ => found.unwrap_or_default(),
    }
}

/// The body of states that the title, or the opening's first words, name: a joint text of it is its own. One whose title
/// names states is nobody's.
fn body(page: &Page) -> Option<Issuer> {
    let actors = &page.lexicon.actors;
    let title = page.title().map_or(0..0, |block| block.tokens.clone());
    let states = |at: usize| {
        let mut all = actors.at(page.tokens, at);
        all.any(|(_, form)| {
            let state = matches!(form.actor, Actor::Country(_)) && form.kind != FormKind::Metonym;
            state && !form.ambiguous
        })
    };
    let is_body = |actor: Actor| {
        actors
            .side(actor)
            .is_some_and(|side| side == actors.name(actor))
    };
    let named = |range: Range<usize>| {
        let mut all = range.flat_map(|at| actors.at(page.tokens, at));
        all.find(|(_, form)| is_body(form.actor))
            .map(|(_, form)| form.actor)
    };
    let opening = page.opening().filter(|_| !title.clone().any(states));
    let first = opening.map(|range| range.start..range.end.min(range.start + FIRST_WORDS));
    let body = named(title).or_else(|| named(first?))?;
    Some(Issuer {
        name: Some(actors.name(body).to_owned()),
        side: actors.side(body).map(str::to_owned),
    })
}

/// The part of a title in which its author stands: after the colon of "Georgia: Statement by the High Representative" or
/// "Georgia: High Representative speaks with …".
fn by_line(page: &Page, title: Range<usize>) -> Range<usize> {
    let colon = |at: usize| at > title.start && page.tokens[at - 1].of(page.text) == ":";
    let states = |at: &usize| {
        let sign = find_sign(page, *at..*at + 1, GenrePlace::Title);
        colon(*at) && sign.is_some_and(|sign| sign.genre == Genre::Statement)
    };
    let mut named = page.lexicon.actors.at(page.tokens, title.start);
    let subject = named.find(|(_, form)| matches!(form.actor, Actor::Country(_)));
    let behind = subject.map(|(end, _)| end + 1);
    let start = title.clone().find(states);
    let start = start.or(behind.filter(|at| *at < title.end && colon(*at)));
    start.unwrap_or(title.start)..title.end
}

/// The news medium that the range names; a side only where it is a voice of its government.
fn medium(page: &Page, mut range: Range<usize>) -> Option<Issuer> {
    let actors = &page.lexicon.actors;
    range.find_map(|at| {
        actors.at(page.tokens, at).find_map(|(_, form)| {
            let Actor::Institution(place) = form.actor else {
                return None;
            };
            let institution = actors.institutions.get(usize::from(place))?;
            let side = institution.side.clone().filter(|_| institution.state_media);
            let name = Some(institution.name.clone());
            (institution.kind() == SpeakerKind::Media).then_some(Issuer { name, side })
        })
    })
}

/// The office or house that a block outside the text names, or the country below a letterhead.
fn letterhead(page: &Page) -> Option<Issuer> {
    let mut blocks = page.of_kind(&[
        SectionKind::Letterhead,
        SectionKind::Dateline,
        SectionKind::Note,
    ]);
    let office = blocks.find_map(|block| {
        let mut named = block.tokens.clone().filter_map(|at| issuer_at(page, at));
        named.find(|issuer| issuer.name.is_some())
    });
    office.or_else(|| {
        let lines = page
            .kinds
            .windows(2)
            .position(|pair| pair == [SectionKind::Letterhead, SectionKind::Dateline])?;
        let blocks = &page.scene.blocks;
        let country = issuer_at(page, blocks[lines + 1].tokens.start)?;
        Some(Issuer {
            name: country
                .name
                .or_else(|| house(page, blocks[lines].tokens.clone())),
            side: country.side,
        })
    })
}

/// The side whose capital stands with the date below the text: "Oslo, 3 May 2024".
fn signed_off(page: &Page) -> Option<Issuer> {
    let actors = &page.lexicon.actors;
    let below = page.kinds.iter().rposition(|kind| kind.is_prose())? + 1;
    let mut blocks = page.scene.blocks.iter().zip(page.kinds).skip(below);
    let (dated, _) = blocks.find(|(_, kind)| **kind == SectionKind::Dateline)?;
    let mut named = actors.at(page.tokens, dated.tokens.start);
    let (_, form) = named.find(|(_, form)| form.kind == FormKind::Metonym && !form.ambiguous)?;
    Some(Issuer {
        name: None,
        side: actors.side(form.actor).map(str::to_owned),
    })
}

/// The house that a letterhead names without its country: "Ministry of Foreign Affairs".
fn house(page: &Page, mut range: Range<usize>) -> Option<String> {
    let actors = &page.lexicon.actors;
    range.find_map(|at| {
        let (_, form) = actors.at(page.tokens, at).next()?;
        let own = matches!(form.actor, Actor::Institution(_)) && actors.side(form.actor).is_none();
        own.then(|| actors.name(form.actor).to_owned())
    })
}

/// The side whose wording the title is.
fn own_wording(page: &Page, title: Range<usize>) -> Option<String> {
    let sign = find_sign(page, title.start..title.start + 1, GenrePlace::TitleStarts)?;
    page.lexicon.genres.side(sign).map(str::to_owned)
}

/// The office for which a holder of the office that the title begins with would speak: "PM call with …".
fn office_titled(page: &Page, title: Range<usize>, side: &str) -> Option<String> {
    let (actors, titles) = (&page.lexicon.actors, &page.lexicon.titles);
    let role = titles
        .at(page.tokens, title.start)
        .find_map(|(_, form)| match form {
            TitleForm::Title { at, .. } => {
                titles.titles.get(usize::from(at)).map(|title| &title.role)
            }
            _ => None,
        })?;
    let holds = |person: &Person| person.side == side && person.roles.first() == Some(role);
    let holder = actors.people.iter().position(holds)?;
    let office = page
        .lexicon
        .genres
        .office(Actor::Person(holder as u16), actors)?;
    Some(actors.name(office).to_owned())
}

/// The first side that the opening names, unless the title names it as the counterpart's: "meeting with Minister Diallo of
/// Senegal" is no text of Senegal's.
fn opening_side(page: &Page, title: Option<Range<usize>>) -> Option<Issuer> {
    let found = first_named(page, page.opening()?)?;
    let introduces = |at: &usize| {
        page.lexicon
            .genres
            .introduces_counterpart(&page.tokens[*at])
    };
    let counterpart = title.and_then(|title| {
        let from = title.clone().find(introduces)?;
        let mut named = (from..title.end).filter(|at| page.tokens[*at].is_name_like());
        named.find_map(|at| issuer_at(page, at))
    });
    let other = counterpart.is_some_and(|other| other.side == found.side);
    (!other).then_some(found)
}

/// The first side that the lines of a transcript name before its first turn: a question may begin with anybody.
fn speaker_before_turns(page: &Page) -> Option<Issuer> {
    let front = page.scene.blocks.iter().zip(page.kinds);
    let mut front = front.take_while(|(_, kind)| !kind.is_prose());
    front.find_map(|(block, _)| first_named(page, block.tokens.clone()))
}

/// The first side named before the words that introduce the counterpart.
fn first_named(page: &Page, range: Range<usize>) -> Option<Issuer> {
    let own = range.take_while(|at| {
        !page
            .lexicon
            .genres
            .introduces_counterpart(&page.tokens[*at])
    });
    own.filter(|at| page.tokens[*at].is_name_like())
        .find_map(|at| issuer_at(page, at))
}

/// The issuer that an actor named at the token stands for: nobody where its forms are of several sides.
fn issuer_at(page: &Page, at: usize) -> Option<Issuer> {
    let actors = &page.lexicon.actors;
    let (end, first) = actors.at(page.tokens, at).next()?;
    let side = actors.side(first.actor)?;
    let mut others = actors
        .at(page.tokens, at)
        .filter(|(other, _)| *other == end);
    if first.ambiguous || others.any(|(_, form)| actors.side(form.actor) != Some(side)) {
        return None;
    }
    let office = page.lexicon.genres.office(first.actor, actors);
    let itself = match first.actor {
        Actor::Institution(place) => {
            let institution = actors.institutions.get(usize::from(place))?;
            (institution.kind() != SpeakerKind::Media).then_some(first.actor)
        }
        Actor::Country(_) if first.kind == FormKind::Metonym => return None,
        _ => None,
    };
    Some(Issuer {
        name: office.or(itself).map(|actor| actors.name(actor).to_owned()),
        side: Some(side.to_owned()),
    })
}
