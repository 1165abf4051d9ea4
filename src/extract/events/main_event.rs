//! The encounter that the document reports. In: title and first sentences, then the whole for what is told later. Out: one
//! event. Takes no earlier or coming encounter for it.

use super::measures::{self, Asker};
use super::naming::{self, Naming};
use super::principals::{Sides, side_of, sides};
use super::{Scene, claim, others, participants, place, rules, time};
use crate::extract::rule::stamp;
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::*;
use std::ops::Range;

/// How many sentences from the beginning are asked first, then last, for the encounter.
pub(super) const BEGINNING: [usize; 2] = [3, 8];

/// How far after the words a date or place may still be theirs, in tokens.
const REACH: usize = 60;

/// How long a relative clause between the words and their place may be, in tokens.
const INSERTED: usize = 30;

/// The main event, if title or beginning tell one.
pub(super) fn find(scene: &Scene) -> Option<Found<Event>> {
    let told = in_text(scene);
    let titled = title(scene).and_then(|sight| {
        let naming = in_title(&sight);
        let naming = naming.or_else(|| any_in_title(&sight).filter(|_| told.is_none()));
        Some((sight, naming?))
    });
    let kind = kind(titled.as_ref(), told.as_ref())?;
    let (sight, naming) = told.or(titled)?;
    let rule = told.map_or(&rules::TITLE, |(_, naming)| naming.rule);
    let span = sight.span(naming.first, naming.end);
    let event = event(scene, kind, titled, told);
    let between = event.principals().count() > 1;
    let confidence = confidence(titled.is_some(), between, rule)?;
    Some(stamp(rule, span, confidence, event))
}

type Told<'s> = Option<(Sight<'s>, Naming)>;

/// How sure the event is; `None` where a passing word of somebody's encounter is all there is.
fn confidence(titled: bool, between: bool, rule: &Rule) -> Option<Confidence> {
    let aside = [rules::NOUN_WITH.id, rules::AROUND.id].contains(&rule.id);
    match (titled, between) {
        (true, _) if rule.id == rules::TITLE.id => Some(Confidence::Medium),
        (true, _) => Some(Confidence::High),
        (false, true) if !aside => Some(Confidence::Medium),
        (false, true) => Some(Confidence::Low),
        (false, false) => (!aside).then_some(Confidence::Low),
    }
}

fn event(scene: &Scene, kind: EventKind, titled: Told, told: Told) -> Event {
    let sides = sides(scene, titled.as_ref(), told.as_ref());
    let mut event = Event {
        role: EventRole::Main,
        kind,
        participants: participants(scene, [sides.0.clone(), sides.1.clone()].concat()),
        when: Vec::new(),
        place: Vec::new(),
        initiator: initiators(scene, &sides),
        duration: durations(scene),
    };
    for (title, told) in [(true, titled), (false, told)] {
        if let Some((sight, naming)) = told {
            circumstances(scene, &sight, &naming, title, &mut event);
        }
    }
    if event.when.is_empty() && scene.document.header.genre != Genre::News {
        event.when.extend(dateline(scene));
    }
    event
}

pub(super) fn title<'s>(scene: &'s Scene) -> Option<Sight<'s>> {
    let tokens = scene.document.tokens_in(scene.document.header.title?);
    Some(scene.sight(tokens.start, tokens.end))
}

/// What the title tells: first what it says as a sentence, then the first encounter that it names as its own.
fn in_title(sight: &Sight) -> Option<Naming> {
    let told = || (sight.start..sight.end).find_map(|at| naming::told(sight, at));
    let named = (sight.start..sight.end).find_map(|at| {
        let naming = naming::titled(sight, at)?;
        (!is_around(sight, at)).then_some(naming)
    });
    named.or_else(told)
}

/// The first encounter that the title names at all.
fn any_in_title(sight: &Sight) -> Option<Naming> {
    (sight.start..sight.end).find_map(|at| naming::titled(sight, at))
}

/// Whether the title names the encounter at `at` only to place its own matter: "ahead of the summit".
fn is_around(sight: &Sight, at: usize) -> bool {
    let article =
        |at| sight.is(at, Class::Determiner) || sight.token(at).is_some_and(|t| t.is_name_like());
    let from = at.saturating_sub(4).max(sight.start);
    (from..at).any(|before| {
        let around = sight.phrase(&sight.lexicon.events.around, before);
        around.is_some_and(|(end, ())| (end..at).all(article))
    })
}

/// The first sentence that tells an encounter, and how; near the beginning one that only names it will do.
fn in_text<'s>(scene: &'s Scene) -> Option<(Sight<'s>, Naming)> {
    let readings: [fn(&Sight, usize) -> Option<Naming>; 3] =
        [naming::told, naming::noun_with, naming::around];
    let first = |sentences: usize, read: fn(&Sight, usize) -> Option<Naming>| {
        scene.prose().take(sentences).find_map(|sight| {
            let mut namings = (sight.start..sight.end).filter_map(|at| read(&sight, at));
            let naming = namings.find(|naming| !others::is_other(&sight, naming))?;
            Some((sight, naming))
        })
    };
    BEGINNING
        .iter()
        .find_map(|sentences| readings.iter().find_map(|read| first(*sentences, *read)))
}

/// The title's kind, unless the text names the medium and the title does not.
fn kind(titled: Option<&(Sight, Naming)>, told: Option<&(Sight, Naming)>) -> Option<EventKind> {
    use EventKind::*;
    let medium = told.and_then(|(sight, naming)| medium(sight, naming));
    let base = titled.or(told).map(|(_, naming)| naming.kind)?;
    Some(match (base, medium) {
        (Call, Some(VideoCall)) => VideoCall,
        (Talks | Summit | Meeting, Some(medium)) => medium,
        _ => base,
    })
}

/// "by phone", "by video link" in or after the words.
fn medium(sight: &Sight, naming: &Naming) -> Option<EventKind> {
    let from = naming.first.saturating_sub(4).max(sight.start);
    let own = Some(naming.kind).filter(|kind| *kind == EventKind::VideoCall);
    let named = (from..naming.end + 8).find_map(|at| {
        let (_, kind) = sight.phrase(&sight.lexicon.events.media, at)?;
        Some(*kind)
    });
    own.or(named)
}

/// Adds the days and places that stand with the words.
fn circumstances(scene: &Scene, sight: &Sight, naming: &Naming, title: bool, event: &mut Event) {
    let whole = sight.start..sight.end;
    let ranges = match title {
        true => vec![whole],
        false => own_clause(sight, naming),
    };
    let others: Vec<Range<usize>> = (ranges.iter().cloned().flatten())
        .filter_map(|at| others::read(sight, at))
        .filter(|other| !other.words.contains(&naming.first))
        .map(|other| other.around)
        .collect();
    let elsewhere = |at: usize| others.iter().any(|other| other.contains(&at));
    for range in ranges {
        let (labels, own) = times_told(scene, sight, range.clone(), title);
        let own = own.into_iter().filter(|time| !elsewhere(time.first));
        let dated = |time: time::Time| claim(sight.span(time.first, time.end), time.value);
        event.when.extend(own.map(dated));
        if event.when.iter().all(|when| when.value.is_none()) {
            event.when.extend(labels.into_iter().map(dated));
        }
        let from = if title { naming.end } else { naming.first };
        let places = place::read(sight, from.max(range.start)..range.end, &scene.people);
        let own = places.into_iter().filter(|(first, _)| !elsewhere(*first));
        event.place.extend(own.map(|(_, span)| claim(span, ())));
    }
}

/// The encounter's times within the tokens: those of the dateline before the sentence, then the others.
fn times_told(
    scene: &Scene,
    sight: &Sight,
    range: Range<usize>,
    title: bool,
) -> (Vec<time::Time>, Vec<time::Time>) {
    let ahead = false;
    let clock = scene.published.map(|today| time::Clock { today, ahead });
    let mut blocks = scene.document.blocks.iter();
    let block = blocks.find(|block| block.tokens.contains(&sight.start));
    let label = block.and_then(|block| block.label);
    let labels = |time: &time::Time| {
        let words = sight.span(time.first, time.end);
        label.is_some_and(|label| label.contains(words))
    };
    let times = time::all(sight, range, clock).into_iter();
    times
        .filter(|time| is_own(sight, time, title))
        .partition(labels)
}

/// The clause that tells the encounter, and what goes on of it after a relative clause between commas: "met Diallo, who
/// is on his first visit to Europe, in Oslo on Monday".
fn own_clause(sight: &Sight, naming: &Naming) -> Vec<Range<usize>> {
    let end = clause_end(sight, naming.end);
    let clause = sight.start..end;
    let inserted = sight.is(end, Class::Relative) && sight.is_mark(end.saturating_sub(1), &[","]);
    let comma = sight.past(end, INSERTED, |at| !sight.is_mark(at, &[","]));
    let circumstance = sight.is(comma + 1, Class::Preposition) || sight.is(comma + 1, Class::Time);
    if inserted && sight.is_mark(comma, &[","]) && circumstance {
        return vec![clause, comma + 1..clause_end(sight, comma + 1)];
    }
    vec![clause]
}

/// The end of the clause that goes on at `from`.
fn clause_end(sight: &Sight, from: usize) -> usize {
    let ends = |at| {
        sight.is(at, Class::Relative)
            || sight.is(at, Class::Subordinator) && !sight.is_word(at, sight.lexicon.words.as_)
            || sight.is_mark(at, &[";", ":", "—"])
    };
    sight.past(from, REACH, |at| !ends(at))
}

/// The day that stands as a block of its own.
fn dateline(scene: &Scene) -> Option<Claim<Date>> {
    let blocks = scene.document.blocks.iter();
    let mut datelines = blocks.filter(|block| block.kind == SectionKind::Dateline);
    datelines.find_map(|block| {
        let sight = scene.sight(block.tokens.start, block.tokens.end);
        let times = time::all(&sight, sight.start..sight.end, None);
        let day = times
            .into_iter()
            .find(|time| time.is_day && time.value.is_some())?;
        Some(claim(sight.span(day.first, day.end), day.value))
    })
}

/// Whether a time is the encounter's: a day or "today", not one that another encounter carries.
fn is_own(sight: &Sight, time: &time::Time, title: bool) -> bool {
    let other = (time.end..time.end + 4)
        .take_while(|at| sight.token(*at).is_some_and(|token| token.is_word()))
        .take_while(|at| !sight.is(*at, Class::Preposition))
        .take_while(|at| !sight.begins(&sight.lexicon.events.holds, *at))
        .any(|at| sight.begins(&sight.lexicon.events.nouns, at));
    let before = time.first.checked_sub(1);
    let placed = before.is_none_or(|at| {
        let around = sight.begins(&sight.lexicon.events.around, at);
        at < sight.start || !(sight.is(at, Class::Preposition) && around)
    });
    (time.is_day || title) && !other && placed
}

/// Every claim on who asked, in prose sentences that name an encounter.
fn initiators(scene: &Scene, sides: &Sides) -> Vec<Claim<String>> {
    let side_of = |speaker: SpeakerId| side_of(scene, speaker);
    let claims = scene.prose().filter_map(|sight| {
        let (span, asker) = measures::asker(&sight, &scene.people)?;
        let side = match asker {
            Asker::Side(side) => Some(side),
            Asker::Named(speaker) => side_of(speaker),
            Asker::Latter => sides.1.first().copied().and_then(side_of),
            Asker::Former => sides.0.first().copied().and_then(side_of),
        };
        Some(claim(span, side?))
    });
    let parties: Vec<String> = [sides.0.as_slice(), sides.1.as_slice()]
        .concat()
        .into_iter()
        .filter_map(side_of)
        .collect();
    claims
        .filter(|claim| parties.is_empty() || parties.contains(&claim.value))
        .collect()
}

/// Every claim on the length, in prose sentences that name an encounter.
fn durations(scene: &Scene) -> Vec<Claim<u32>> {
    let claims = scene.prose().filter_map(|sight| {
        let events = &sight.lexicon.events;
        let named = |at| sight.begins(&events.nouns, at) || naming::told(&sight, at).is_some();
        let (span, minutes) = measures::duration(&sight)?;
        (sight.start..sight.end)
            .any(named)
            .then(|| claim(span, minutes))
    });
    claims.collect()
}
