//! What is new in one text against an earlier one by the same issuer. In: both texts. Out: topics, formulas and sentences
//! that came, went or stayed, and what changed.

use super::align::{Sentence, pairs};
use super::change::*;
use super::changes::History;
use super::findings::*;
use crate::lexicon::Lexicon;
use crate::model::{Language, Wording};
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
pub(super) fn find(texts: &[Text], series: &[Series], lexicon: &Lexicon) -> Vec<Against> {
    let before: Vec<usize> = (0..texts.len())
        .filter(|at| texts[*at].background)
        .collect();
    let candidates = Candidates::new(texts, &before);
    let archive = archive(texts, &before);
    let told = told_in_series(series);
    let new = (0..texts.len()).filter(|at| !texts[*at].background);
    let found = new.filter_map(|later| {
        let earlier = match before[..] {
            // A single one was named by the user, whatever it is.
            [only] => only,
            _ => candidates.before(later)?,
        };
        let mut found = against(texts, earlier, later, lexicon);
        // What the series knows goes further back than the earlier text.
        let known = told.get(&[earlier, later]);
        found.changes = known.map_or(found.changes, |known| known.to_vec());
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

/// What each series tells of a text, by the text before it and the text itself.
fn told_in_series(series: &[Series]) -> BTreeMap<[usize; 2], &[Change]> {
    let mut told = BTreeMap::new();
    for one in series {
        let before: BTreeMap<usize, usize> = one.texts.windows(2).map(|w| (w[1], w[0])).collect();
        for group in one.changes.chunk_by(|a, b| a.after.text == b.after.text) {
            let later = group[0].after.text;
            told.extend(before.get(&later).map(|earlier| ([*earlier, later], group)));
        }
    }
    told
}

/// Name, country code and language of whoever issued a text.
type Issuer<'a> = (Option<&'a str>, Option<&'a str>, Language);

/// The dated texts of the background, in the order of time.
struct Candidates<'a> {
    texts: &'a [Text],
    by_series: BTreeMap<&'a Key, Vec<usize>>,
    by_issuer: BTreeMap<Issuer<'a>, Vec<usize>>,
}

impl<'a> Candidates<'a> {
    fn new(texts: &'a [Text], background: &[usize]) -> Candidates<'a> {
        let mut candidates = Candidates {
            texts,
            by_series: BTreeMap::new(),
            by_issuer: BTreeMap::new(),
        };
        for at in background.iter().filter(|at| texts[**at].date.is_some()) {
            let key = &texts[*at].key;
            candidates.by_series.entry(key).or_default().push(*at);
            let of_issuer = candidates.by_issuer.entry(issuer(key)).or_default();
            of_issuer.push(*at);
        }
        candidates
    }

    /// The last by the same issuer from before the day of a text: of its series if there is one.
    fn before(&self, later: usize) -> Option<usize> {
        let text = &self.texts[later];
        let day = text.date.as_ref()?.day.as_str();
        let last = |of: Option<&Vec<usize>>| {
            let of = of?;
            let end = of.partition_point(|at| self.texts[*at].day() < day);
            of[..end].last().copied()
        };
        last(self.by_series.get(&text.key)).or_else(|| last(self.by_issuer.get(&issuer(&text.key))))
    }
}

fn issuer(key: &Key) -> Issuer<'_> {
    (key.issuer.as_deref(), key.side.as_deref(), key.language)
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
