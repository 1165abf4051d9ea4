//! What is new in one text against an earlier one by the same issuer. In: both texts. Out: topics, formulas and sentences
//! that came, went or stayed, and what changed.

use super::align::{Sentence, pairs};
use super::change::*;
use super::changes::History;
use super::findings::*;
use crate::lexicon::Lexicon;
use crate::model::Wording;
use std::collections::{BTreeMap, BTreeSet};

/// Where formulas and topics stand in the background, by series and id, in the order of time.
type Archive<'a> = BTreeMap<(&'a Key, Kind, &'a str), Vec<Place>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Formula,
    Topic,
}

fn archive<'a>(texts: &'a [Text], background: &[usize]) -> Archive<'a> {
    let mut archive = Archive::new();
    for at in background.iter().filter(|at| texts[**at].date.is_some()) {
        let text = &texts[*at];
        let mut put = |kind, id: &'a str, span| {
            let places = archive.entry((&text.key, kind, id)).or_default();
            places.push(Place { text: *at, span });
        };
        for topic in &text.topics {
            topic
                .mentions
                .iter()
                .take(1)
                .for_each(|span| put(Kind::Topic, &topic.id, *span));
        }
        let own = text
            .formulas
            .iter()
            .filter(|used| used.voice == Voice::Issuer);
        own.for_each(|used| put(Kind::Formula, &used.id, used.span));
    }
    archive
}

/// For each text that is no background the last one before it by the same issuer, and what is new against that.
pub(super) fn find(texts: &[Text], lexicon: &Lexicon) -> Vec<Against> {
    let before: Vec<usize> = (0..texts.len())
        .filter(|at| texts[*at].background)
        .collect();
    let mut last: BTreeMap<Issuer<'_>, Vec<usize>> = BTreeMap::new();
    for at in &before {
        last.entry(issuer(&texts[*at])).or_default().push(*at);
    }
    let archive = archive(texts, &before);
    let new = (0..texts.len()).filter(|at| !texts[*at].background);
    let found = new.filter_map(|later| {
        let earlier = match before[..] {
            // A single one was named by the user, whatever it is.
            [only] => only,
            _ => previous(texts, later, last.get(&issuer(&texts[later]))?)?,
        };
        let mut found = against(texts, earlier, later, lexicon);
        let seen = |kind, one: &mut NamedPlace| {
            let places = archive.get(&(&texts[earlier].key, kind, one.id.as_str()))?;
            let end = places.partition_point(|place| place.text < earlier);
            places[..end].last().copied()
        };
        let topics = found.topics.new.iter_mut();
        topics.for_each(|one| one.before = seen(Kind::Topic, one));
        let formulas = found.formulas.new.iter_mut();
        formulas.for_each(|one| one.before = seen(Kind::Formula, one));
        Some(found)
    });
    found.collect()
}

/// Name, country code and language of whoever issued a text.
type Issuer<'a> = (Option<&'a str>, Option<&'a str>, &'a str);

fn issuer(text: &Text) -> Issuer<'_> {
    let key = &text.key;
    (key.issuer.as_deref(), key.side.as_deref(), key.language)
}

/// The last of `candidates`, which are in the order of time, from before the day of a text: of its series if there is one.
fn previous(texts: &[Text], later: usize, candidates: &[usize]) -> Option<usize> {
    let day = texts[later].date.as_ref()?.day.as_str();
    let end = candidates.partition_point(|at| texts[*at].day() < day);
    let earlier = &candidates[..end];
    let dated = |at: &&usize| texts[**at].date.is_some();
    let same = |at: &&usize| dated(at) && texts[**at].key == texts[later].key;
    let of_series = earlier.iter().rev().find(same);
    of_series
        .or_else(|| earlier.iter().rev().find(dated))
        .copied()
}

fn against(texts: &[Text], earlier: usize, later: usize, lexicon: &Lexicon) -> Against {
    let cautions = cautions(&texts[earlier], &texts[later]);
    let comparable = cautions.iter().all(|caution| !caution.forbids_changes());
    let mut changes = Vec::new();
    if comparable {
        let mut history = History::new(texts, lexicon);
        history.add(earlier);
        changes = history.add(later);
    }
    let count = texts[earlier].statements.len();
    let pool: Vec<Sentence> = (0..count)
        .map(|at| Sentence { text: earlier, at })
        .collect();
    let pairs = pairs(texts, &pool, later);
    let taken: BTreeSet<Sentence> = pairs.iter().flatten().copied().collect();
    let alone = |text: usize| -> Vec<Told> {
        let all = (0..texts[text].statements.len()).map(|at| Sentence { text, at });
        let said = all.filter(|sentence| !sentence.of(texts).introduces());
        let alone = said.filter(|sentence| !taken.contains(sentence));
        alone.map(|sentence| told(texts, sentence)).collect()
    };
    Against {
        earlier,
        later,
        cautions,
        topics: came_and_went(
            topics(earlier, &texts[earlier]),
            topics(later, &texts[later]),
        ),
        formulas: came_and_went(
            formulas(earlier, &texts[earlier], lexicon),
            formulas(later, &texts[later], lexicon),
        ),
        changes,
        new: alone(later),
        gone: alone(earlier),
        kept: pairs.len(),
    }
}

fn told(texts: &[Text], sentence: Sentence) -> Told {
    let statement = sentence.of(texts);
    let topics = statement.topics.iter();
    let topics = topics.map(|at| texts[sentence.text].topics[*at].id.clone());
    Told {
        place: Place {
            text: sentence.text,
            span: statement.span,
        },
        voice: statement.voice,
        topics: topics.collect(),
    }
}

fn cautions(earlier: &Text, later: &Text) -> Vec<Caution> {
    let (one, other) = (&earlier.key, &later.key);
    let both = [earlier, later];
    let undated = both.iter().any(|text| text.date.is_none());
    let secondhand = |text: &&Text| text.wording == Wording::Secondhand;
    let holds = [
        (
            Caution::OtherIssuer,
            (&one.issuer, &one.side) != (&other.issuer, &other.side),
        ),
        (
            Caution::OtherCounterpart,
            one.counterpart != other.counterpart,
        ),
        (Caution::OtherForm, one.genre != other.genre),
        (Caution::OtherLanguage, one.language != other.language),
        (Caution::Undated, undated),
        (
            Caution::NotEarlier,
            !undated && earlier.day() >= later.day(),
        ),
        (Caution::Secondhand, both.iter().any(secondhand)),
        (Caution::NoWords, both.iter().any(|text| !text.has_words())),
    ];
    let holding = holds.into_iter().filter(|(_, holds)| *holds);
    holding.map(|(caution, _)| caution).collect()
}

/// Each topic of a text by its id, with its name and its first place.
fn topics(at: usize, text: &Text) -> Vec<NamedPlace> {
    let topics = text.topics.iter();
    let named = topics.filter_map(|topic| {
        let span = *topic.mentions.first()?;
        Some(NamedPlace {
            id: topic.id.clone(),
            label: topic.label.clone(),
            place: Place { text: at, span },
            before: None,
        })
    });
    named.collect()
}

/// The issuer's own formulas, each once.
fn formulas(at: usize, text: &Text, lexicon: &Lexicon) -> Vec<NamedPlace> {
    let mut seen = BTreeSet::new();
    let own = text
        .formulas
        .iter()
        .filter(|used| used.voice == Voice::Issuer);
    let first = own.filter(|used| seen.insert(&used.id));
    let named = first.map(|used| {
        let known = lexicon.formulas.get(&used.id);
        NamedPlace {
            id: used.id.clone(),
            label: known.map_or(&used.id, |known| &known.label).clone(),
            place: Place {
                text: at,
                span: used.span,
            },
            before: None,
        }
    });
    named.collect()
}

fn came_and_went(before: Vec<NamedPlace>, after: Vec<NamedPlace>) -> CameAndWent {
    let ids =
        |all: &[NamedPlace]| -> BTreeSet<String> { all.iter().map(|one| one.id.clone()).collect() };
    let (earlier, later) = (ids(&before), ids(&after));
    let (kept, new) = after.into_iter().partition(|one| earlier.contains(&one.id));
    let gone = before.into_iter().filter(|one| !later.contains(&one.id));
    CameAndWent {
        new,
        gone: gone.collect(),
        kept,
    }
}
