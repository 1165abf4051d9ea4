//! The encounter that a Chinese document reports. In: document and speakers. Out: one event: who, when, where, who asked,
//! how long, who else was there. What is not told is left open.

use super::{Scene, claim, rules};
use crate::extract::han::{Encounter, Han, Noun, NounKind, find_encounter, told};
use crate::extract::rule::stamp;
use crate::lexicon::{Part, Told};
use crate::model::{
    Claim, Confidence, Date, Event, EventKind, EventRole, Found, Participant, ParticipantRole,
    SpeakerId,
};
use std::ops::Range;

/// A place has at most so many tokens.
const PLACE: usize = 20;
/// How long an encounter took is told within so many tokens.
const LENGTH: usize = 8;
const HOUR: u32 = 60;
/// No encounter lasts so many hours.
const MOST: u32 = 10_000;

/// The main event, if the document tells one.
pub(super) fn find(scene: &Scene, han: &Han) -> Vec<Found<Event>> {
    let Some((found, titled)) = find_encounter(han) else {
        return Vec::new();
    };
    let hosts = speakers(scene, han, &found.hosts);
    let guests = speakers(scene, han, &found.guests);
    let talks = hosts.len() + guests.len() > 1;
    let principals: Vec<SpeakerId> = hosts.iter().chain(&guests).copied().collect();
    let item = Event {
        role: EventRole::Main,
        kind: kind(han, &found),
        participants: participants(scene, han, principals),
        when: when(scene, han, &found.sentence),
        place: place(han, &found).into_iter().collect(),
        initiator: initiator(scene, han, &found, &guests).into_iter().collect(),
        duration: duration(han),
    };
    let confidence = match (titled, talks) {
        (false, true) => Confidence::High,
        (true, _) => Confidence::Medium,
        (false, false) => Confidence::Low,
    };
    vec![stamp(
        &rules::CHINESE,
        han.span(&found.words),
        confidence,
        item,
    )]
}

/// The kind: talks by video are told in two words.
fn kind(han: &Han, found: &Encounter) -> EventKind {
    let video = found.sentence.clone().any(|at| {
        let kind = han.words.kinds.longest(han.tokens, at);
        kind.is_some_and(|(_, kind)| *kind == EventKind::VideoCall)
    });
    if video {
        EventKind::VideoCall
    } else {
        found.kind
    }
}

/// The speakers whose mentions the nouns are.
fn speakers(scene: &Scene, han: &Han, nouns: &[Noun]) -> Vec<SpeakerId> {
    let found = nouns.iter().filter_map(|noun| speaker(scene, han, noun));
    let mut ids: Vec<SpeakerId> = Vec::new();
    for id in found {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

fn speaker(scene: &Scene, han: &Han, noun: &Noun) -> Option<SpeakerId> {
    let span = han.span(noun.name.as_ref().unwrap_or(&noun.tokens));
    let named = |one: &Found<crate::model::Speaker>| one.item.mentions.contains(&span);
    scene.speakers.iter().position(named).map(SpeakerId::at)
}

fn participants(scene: &Scene, han: &Han, principals: Vec<SpeakerId>) -> Vec<Participant> {
    let blocks = han.document.blocks.iter();
    let attended = blocks.filter(|block| {
        block.kind.is_prose()
            && block
                .tokens
                .clone()
                .any(|at| han.part(at, Part::Attends).is_some())
    });
    let mut others: Vec<SpeakerId> = Vec::new();
    for sentence in attended.flat_map(|block| sentences(han, &block.tokens)) {
        let Some(end) = sentence
            .clone()
            .find(|at| han.part(*at, Part::Attends).is_some())
        else {
            continue;
        };
        for noun in nouns(han, sentence.start..end) {
            let id = speaker(scene, han, &noun);
            others.extend(id.filter(|id| !principals.contains(id) && !others.contains(id)));
        }
    }
    let role = |role| move |speaker| Participant { speaker, role };
    let talking = principals.into_iter().map(role(ParticipantRole::Principal));
    talking
        .chain(others.into_iter().map(role(ParticipantRole::Attendee)))
        .collect()
}

fn sentences(han: &Han, block: &Range<usize>) -> Vec<Range<usize>> {
    let all = han
        .document
        .sentences
        .iter()
        .map(|sentence| sentence.tokens());
    all.filter(|tokens| block.start <= tokens.start && tokens.end <= block.end)
        .collect()
}

/// The people named in a range.
fn nouns(han: &Han, range: Range<usize>) -> Vec<Noun> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let noun = han.noun(at, range.end);
        at = noun.as_ref().map_or(at + 1, |noun| noun.tokens.end);
        found.extend(noun.filter(|noun| noun.kind == NounKind::Person && noun.name.is_some()));
    }
    found
}

/// The day in the sentence: "11月24日晚". The year is the text's own, or that of its publication.
fn when(scene: &Scene, han: &Han, sentence: &Range<usize>) -> Vec<Claim<Date>> {
    let days = sentence.clone().filter_map(|at| day(scene, han, at));
    days.take(1).collect()
}

fn day(scene: &Scene, han: &Han, at: usize) -> Option<Claim<Date>> {
    let text = han.document.text;
    let word = |at: usize| han.tokens.get(at).map_or("", |token| token.of(text));
    let number = |at: usize| word(at).parse::<u16>().ok();
    let written = number(at).filter(|_| word(at + 1) == "年");
    let month = at + if written.is_some() { 2 } else { 0 };
    if written.is_none() && at > 0 && word(at - 1) == "年" {
        return None;
    }
    let (name, day) = (number(month)?, number(month + 2)?);
    let whole = word(month + 1) == "月" && word(month + 3) == "日";
    if !whole || !(1..=12).contains(&name) || !(1..=31).contains(&day) {
        return None;
    }
    let mut end = month + 4;
    while let Some(next) = told(han, end, Told::Daytime) {
        end = next;
    }
    let published = scene.document.header.published.as_deref();
    let year = written.or_else(|| year_before(published?, name, day));
    let value = year.map(|year| format!("{year:04}-{name:02}-{day:02}"));
    Some(claim(han.span(&(at..end)), value))
}

/// The year of the last such day up to the day of publication.
fn year_before(published: &str, month: u16, day: u16) -> Option<u16> {
    let mut parts = published.split('-').map(|part| part.parse::<u16>().ok());
    let (year, own, last) = (parts.next()??, parts.next()??, parts.next()??);
    let later = (month, day) > (own, last);
    Some(if later { year - 1 } else { year })
}

/// "在利马同…": what stands between the word for "in" and the other one or the encounter.
fn place(han: &Han, found: &Encounter) -> Option<Claim<()>> {
    let mut before = found.sentence.start..found.words.start;
    let at = before.find(|at| told(han, *at, Told::At).is_some())?;
    let ends = |at: &usize| {
        han.is_mark(*at)
            || told(han, *at, Told::With).is_some()
            || told(han, *at, Told::Held).is_some()
            || *at == found.words.start
    };
    let end = (at + 1..=found.words.start.min(at + PLACE)).find(ends)?;
    let time = (at + 1..end).any(|at| han.part(at, Part::Nominal).is_some());
    (end > at + 1 && !time).then(|| claim(han.span(&(at + 1..end)), ()))
}

/// 应约: the other side asked; "应…请求": whoever is named asked.
fn initiator(
    scene: &Scene,
    han: &Han,
    found: &Encounter,
    guests: &[SpeakerId],
) -> Option<Claim<String>> {
    let side = |id: SpeakerId| scene.speakers.get(id.index())?.item.side.clone();
    for at in found.sentence.start..found.words.start {
        if let Some(end) = told(han, at, Told::Request) {
            let other = guests.first().copied().and_then(side)?;
            return Some(claim(han.span(&(at..end)), other));
        }
        let asked = |noun: &Noun| {
            let at = noun.tokens.end;
            told(han, at, Told::Asked)
        };
        let named = han
            .part(at, Part::According)
            .and_then(|from| han.noun(from, found.sentence.end));
        if let Some(end) = named.as_ref().and_then(asked) {
            let noun = named?;
            let country = noun.country.or(noun.actor)?;
            let other = han.lexicon.actors.side(country)?.to_owned();
            return Some(claim(han.span(&(at..end)), other));
        }
    }
    None
}

/// "持续了约90分钟", "历时一个半小时".
fn duration(han: &Han) -> Vec<Claim<u32>> {
    let sentences = han
        .document
        .sentences
        .iter()
        .map(|sentence| sentence.tokens());
    let found = sentences.filter_map(|sentence| {
        let named = sentence
            .clone()
            .any(|at| han.words.kinds.longest(han.tokens, at).is_some());
        let mut places = sentence.clone().filter(|_| named);
        let start = places.find_map(|at| told(han, at, Told::Lasting))?;
        length(han, start, sentence.end.min(start + LENGTH + 4))
    });
    found.collect()
}

fn length(han: &Han, start: usize, end: usize) -> Option<Claim<u32>> {
    let text = han.document.text;
    let (mut minutes, mut count, mut half, mut first, mut last) = (0, None, false, None, start);
    let mut at = start;
    while at < end {
        let word = han.tokens.get(at)?.of(text);
        let pair = han.span(&(at..at + 2));
        match (numeral(han, word), pair.of(text)) {
            (Some(number), _) => {
                first = first.or(Some(at));
                count = Some(match count {
                    Some(ones) if number == 10 => ones * 10,
                    Some(tens) if tens >= 10 => tens + number,
                    Some(ten) => ten * 10 + number,
                    None => number,
                });
                last = at + 1;
            }
            (_, "小时") | (_, "分钟") => {
                let unit = if pair.of(text) == "小时" { HOUR } else { 1 };
                minutes += count.take().unwrap_or(0).min(MOST) * unit;
                minutes += if half { unit / 2 } else { 0 };
                half = false;
                at += 1;
                last = at + 1;
            }
            _ if word == "半" => half = true,
            _ if han.is_mark(at) => break,
            _ => {}
        }
        at += 1;
    }
    (minutes > 0).then(|| claim(han.span(&(first.unwrap_or(start)..last)), minutes))
}

/// The number that a token writes, by figures or by one of the characters for numbers up to ten.
fn numeral(han: &Han, word: &str) -> Option<u32> {
    let place = han.words.numerals.iter().position(|digit| digit == word);
    let two = han.words.numerals.len() - 1;
    let written = place.map(|at| if at == two { 2 } else { at as u32 });
    let figures = word.parse().ok().filter(|number| *number < MOST);
    figures.or(written)
}
