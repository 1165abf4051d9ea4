//! Where each formula and topic of a series stands first and last, how often, in which words. In: a series' texts. Out:
//! rows; those in most texts first.

use super::changes::family;
use super::date::{By, is_since, period};
use super::findings::*;
use crate::lexicon::Lexicon;
use crate::model::Wording;
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A series while it is counted.
pub(super) struct Scope<'a> {
    pub(super) texts: &'a [Text],
    /// Indices of its texts, in the order of time.
    pub(super) members: &'a [usize],
    pub(super) since: Option<&'a str>,
    pub(super) by: By,
}

impl<'a> Scope<'a> {
    fn members(&self) -> impl Iterator<Item = (usize, &'a Text)> + use<'a, '_> {
        self.members.iter().map(|at| (*at, &self.texts[*at]))
    }

    fn counts(&self, text: &Text) -> bool {
        is_since(text.day(), self.since)
    }
}

/// The periods that have texts.
pub(super) fn periods(scope: &Scope<'_>) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for (_, text) in scope.members().filter(|(_, text)| scope.counts(text)) {
        let name = period(text.day(), scope.by);
        match periods.last_mut().filter(|last| last.name == name) {
            Some(last) => last.texts += 1,
            None => periods.push(Period { name, texts: 1 }),
        }
    }
    periods
}

/// Counts one thing over texts that come in the order of time.
struct Counter {
    first: Place,
    last: Place,
    texts: BTreeSet<usize>,
    uses: usize,
    variants: BTreeMap<String, (BTreeSet<usize>, Place, Place)>,
}

impl Counter {
    fn add(counters: &mut Option<Counter>, scope: &Scope<'_>, place: Place) {
        let text = &scope.texts[place.text];
        let counter = counters.get_or_insert(Counter {
            first: place,
            last: place,
            texts: BTreeSet::new(),
            uses: 0,
            variants: BTreeMap::new(),
        });
        if place.text != counter.last.text {
            counter.last = place;
        }
        if !scope.counts(text) {
            return;
        }
        counter.texts.insert(place.text);
        counter.uses += 1;
        if text.has_words() {
            let words = alike(place.span.of(&text.source.text));
            let variants = counter.variants.entry(words);
            let (texts, _, last) = variants.or_insert((BTreeSet::new(), place, place));
            texts.insert(place.text);
            *last = place;
        }
    }

    fn spread(self, scope: &Scope<'_>, periods: &[Period]) -> Spread {
        let mut frequency = vec![0; periods.len()];
        for at in &self.texts {
            let name = period(scope.texts[*at].day(), scope.by);
            if let Ok(index) = periods.binary_search_by(|p| p.name.cmp(&name)) {
                frequency[index] += 1;
            }
        }
        let variants = self.variants.into_iter();
        let variants = variants.map(|(words, (texts, first, last))| Variant {
            words,
            texts: texts.len(),
            first,
            last,
        });
        let mut variants: Vec<Variant> = variants.collect();
        variants.sort_by_key(|variant| (Reverse(variant.texts), variant.first));
        Spread {
            first: self.first,
            last: self.last,
            texts: self.texts.len(),
            uses: self.uses,
            frequency,
            variants,
        }
    }
}

/// Words in lower case, white space and typographic marks made alike.
fn alike(words: &str) -> String {
    let mut alike = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !alike.is_empty() {
            alike.push(' ');
        }
        for c in word.chars() {
            match c {
                '’' | '‘' | 'ʼ' => alike.push('\''),
                '“' | '”' => alike.push('"'),
                '‐' | '‑' => alike.push('-'),
                _ => alike.extend(c.to_lowercase()),
            }
        }
    }
    alike
}

/// Where a formula stands, and the topics it stands with.
type Used<'a> = (Option<Counter>, BTreeSet<&'a str>);

/// Rows of all formulas that stand in the texts since the beginning of what is reported.
pub(super) fn formulas(scope: &Scope<'_>, lexicon: &Lexicon) -> Vec<FormulaRow> {
    let mut counted: BTreeMap<(&str, Voice), Used<'_>> = BTreeMap::new();
    for (at, text) in scope.members() {
        for used in &text.formulas {
            let (counter, topics) = counted.entry((&used.id, used.voice)).or_default();
            topics.extend(used.topic.as_deref());
            Counter::add(counter, scope, place(at, used.span));
        }
    }
    let (periods, with_topic) = (periods(scope), with_topics(scope));
    let last_of_family = last_of_families(scope, lexicon);
    let mut rows = Vec::new();
    for ((id, voice), (counter, topics)) in counted {
        let Some(counter) = counter.filter(|counter| !counter.texts.is_empty()) else {
            continue;
        };
        let later = |topic: &&str| later_texts(&with_topic, topic, counter.last.text);
        let later_with_topic = topics.iter().map(later).max().unwrap_or(0);
        let label = lexicon.formulas.get(id).map_or(id, |known| &known.label);
        let family = family(id, lexicon).and_then(|name| last_of_family.get(name));
        let replaced = family.is_some_and(|last| *last > counter.last.text);
        let own = scope.texts[counter.last.text].wording != Wording::Secondhand;
        rows.push(FormulaRow {
            id: id.to_string(),
            label: label.to_string(),
            voice,
            topics: topics.into_iter().map(str::to_string).collect(),
            standing: match later_with_topic {
                _ if Some(&counter.last.text) == scope.members.last() => Standing::Present,
                1.. if own && voice == Voice::Issuer && replaced => Standing::Replaced,
                1.. if own => Standing::Dropped,
                _ => Standing::Absent,
            },
            later_with_topic,
            spread: counter.spread(scope, &periods),
        });
    }
    rows.sort_by_key(|row| (Reverse(row.spread.texts), row.spread.first));
    rows
}

/// The last text that has a formula of each family in the issuer's own words.
fn last_of_families<'a>(scope: &Scope<'_>, lexicon: &'a Lexicon) -> BTreeMap<&'a str, usize> {
    let mut last = BTreeMap::new();
    for (at, text) in scope.members() {
        let own = text
            .formulas
            .iter()
            .filter(|used| used.voice == Voice::Issuer);
        last.extend(own.filter_map(|used| Some((family(&used.id, lexicon)?, at))));
    }
    last
}

fn place(text: usize, span: Span) -> Place {
    Place { text, span }
}

/// Of each topic the indices of the texts that have it, in the order of time.
fn with_topics<'a>(scope: &Scope<'a>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut texts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, text) in scope.members() {
        for topic in &text.topics {
            texts.entry(&topic.id).or_default().push(at);
        }
    }
    texts
}

fn later_texts(with_topic: &BTreeMap<&str, Vec<usize>>, topic: &str, last: usize) -> usize {
    let texts = with_topic.get(topic).map_or(&[][..], Vec::as_slice);
    texts.len() - texts.partition_point(|at| *at <= last)
}

/// Rows of all topics of the texts since the beginning of what is reported.
pub(super) fn topics(scope: &Scope<'_>) -> Vec<TopicRow> {
    type Counted<'a> = (Option<Counter>, &'a str, Vec<TopicPoint>);
    let mut counted: BTreeMap<&str, Counted<'_>> = BTreeMap::new();
    for (at, text) in scope.members() {
        for topic in &text.topics {
            let entry = counted.entry(&topic.id);
            let (counter, _, course) = entry.or_insert((None, &topic.label, Vec::new()));
            for span in &topic.mentions {
                Counter::add(counter, scope, place(at, *span));
            }
            if scope.counts(text) {
                course.push(TopicPoint {
                    text: at,
                    status: topic.status,
                    acts: topic.acts.clone(),
                });
            }
        }
    }
    let periods = periods(scope);
    let rows = counted
        .into_iter()
        .filter_map(|(id, (counter, label, course))| {
            let counter = counter.filter(|counter| !counter.texts.is_empty())?;
            Some(TopicRow {
                id: id.to_string(),
                label: label.to_string(),
                spread: counter.spread(scope, &periods),
                course,
            })
        });
    let mut rows: Vec<TopicRow> = rows.collect();
    rows.sort_by_key(|row| (Reverse(row.spread.texts), row.spread.first));
    rows
}
