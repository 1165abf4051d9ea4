//! Counting. In: annotated texts and their analyses, one after the other. Out: for each rule, cue, act and topic how often
//! it fired, was right and was wrong, by confidence; over all, what the attributions come to.
//!
//! What the annotations cannot tell is fired and neither right nor wrong: quotations without source and cue, what stands
//! within another attribution where one level was annotated, speakers and acts of attributions that are not annotated,
//! whatever has no annotations.

use super::count::{Count, Kind, Order, Row, Score};
use super::matching::{Fate, Parts, pair};
use super::names::same_people;
use super::record::Gold;
use super::words::{WordSet, Words};
use crate::extract::rules;
use crate::lexicon::Lexicon;
use crate::model::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Levels of confidence.
const LEVELS: usize = Confidence::ALL.len();

/// The statistics so far.
#[derive(Debug, Clone)]
pub struct Stats {
    /// Texts that were counted.
    pub documents: usize,
    /// All attributions.
    pub score: Score,
    counts: BTreeMap<(Kind, String), [Count; LEVELS]>,
    gold_topics: Vec<String>,
}

impl Default for Stats {
    fn default() -> Stats {
        let unfired = |rule: &Rule| ((Kind::Rule, rule.id.to_string()), Default::default());
        Stats {
            documents: 0,
            score: Score::default(),
            counts: rules().map(unfired).collect(),
            gold_topics: Vec::new(),
        }
    }
}

impl Stats {
    /// Counts one more text.
    pub fn add(&mut self, gold: &Gold, analysis: &Analysis, lexicon: &Lexicon) {
        self.documents += 1;
        self.attributions(gold, analysis, lexicon);
        self.topics(gold, analysis);
        self.event(gold, analysis);
        for found in &analysis.characterizations {
            let verdict = gold.characterizations.as_ref();
            let verdict =
                verdict.map(|known| found.item.words.iter().all(|word| known.contains(word)));
            self.count(Kind::Rule, found.rule.as_str(), found.confidence, verdict);
        }
        self.unjudged(&analysis.accounts);
        self.unjudged(&analysis.sections);
        self.unjudged(&analysis.positions);
        self.unjudged(&analysis.next_steps);
    }

    /// The lines of one kind in an order; what cannot be judged stands last.
    pub fn rows(&self, kind: Kind, order: Order) -> Vec<Row> {
        let counts = self.counts.iter().filter(|((of, _), _)| *of == kind);
        let mut rows: Vec<Row> = counts
            .map(|((_, id), counts)| self.row(kind, id, counts))
            .collect();
        rows.sort_by_key(|row| {
            let (harm, fired) = (Reverse(row.all.harm()), Reverse(row.all.fired));
            let first = match order {
                Order::Harm => harm,
                Order::Fired => Reverse(row.all.fired as i64),
            };
            (row.all.judged() == 0, first, fired)
        });
        rows
    }

    fn row(&self, kind: Kind, id: &str, counts: &[Count]) -> Row {
        let foreign = kind == Kind::Topic && !self.gold_topics.iter().any(|known| known == id);
        let known = |count: &Count| match foreign {
            true => Count {
                fired: count.fired,
                ..Count::default()
            },
            false => *count,
        };
        let by_confidence: Vec<Count> = counts.iter().map(known).collect();
        Row {
            kind,
            id: id.into(),
            all: by_confidence
                .iter()
                .fold(Count::default(), |all, count| all.plus(*count)),
            by_confidence,
        }
    }

    fn count(&mut self, kind: Kind, id: &str, confidence: Confidence, verdict: Option<bool>) {
        let counts = self.counts.entry((kind, id.to_string())).or_default();
        counts[confidence as usize].add(verdict);
    }

    fn unjudged<T>(&mut self, found: &[Found<T>]) {
        for found in found {
            self.count(Kind::Rule, found.rule.as_str(), found.confidence, None);
        }
    }

    fn attributions(&mut self, gold: &Gold, analysis: &Analysis, lexicon: &Lexicon) {
        let Paired { gold_of, fates } = Paired::new(gold, analysis);
        self.score.gold += gold_of.len();
        for (quote, fate) in analysis.quotes.iter().zip(fates) {
            let confidence = quote.confidence;
            let right = match fate {
                Some(Fate::Paired { right, .. }) => Some(right),
                Some(Fate::Spurious) => Some(false),
                Some(Fate::Aside) | None => None,
            };
            self.score.predicted += usize::from(right.is_some());
            self.score.right += usize::from(right == Some(true));
            self.count(Kind::Rule, quote.rule.as_str(), confidence, right);
            let annotated = match fate {
                Some(Fate::Paired { gold: at, .. }) => Some(&gold.attributions[gold_of[at]]),
                _ => None,
            };
            if let Some(cue) = &quote.item.cue {
                self.count(Kind::Cue, &cue.lemma, confidence, right);
                let act = annotated.and_then(|annotated| annotated.act.as_ref());
                let same = act.map(|act| act == cue.act.as_str());
                self.count(Kind::Act, cue.act.as_str(), confidence, same);
            }
            if let Some((rule, confidence)) = &quote.item.attribution {
                let ids = quote.item.speakers.iter();
                let found: Vec<&Speaker> = ids
                    .filter_map(|id| Some(&analysis.speakers.get(id.index())?.item))
                    .collect();
                let named = annotated.and_then(|annotated| annotated.speakers.as_ref());
                let same = named.map(|names| same_people(&found, names, lexicon));
                self.count(Kind::Rule, rule.as_str(), *confidence, same);
            }
        }
    }

    fn topics(&mut self, gold: &Gold, analysis: &Analysis) {
        for topic in &analysis.topics {
            let marks = topic.mentions.iter().map(|mention| mention.confidence);
            let confidence = marks.max().unwrap_or(Confidence::Low);
            let known = gold.topics.as_ref();
            let verdict = known.map(|known| known.contains(&topic.id));
            self.count(Kind::Topic, &topic.id, confidence, verdict);
        }
        for id in gold.topics.iter().flatten() {
            if !self.gold_topics.contains(id) {
                self.gold_topics.push(id.clone());
            }
        }
    }

    fn event(&mut self, gold: &Gold, analysis: &Analysis) {
        for found in &analysis.events {
            let is_main = found.item.role == EventRole::Main;
            let kind = gold.event.as_ref().filter(|_| is_main);
            let verdict = kind.map(|kind| same_encounter(kind, found.item.kind));
            self.count(Kind::Rule, found.rule.as_str(), found.confidence, verdict);
        }
    }
}

/// Talks and summits are meetings: texts use the words for the same thing.
fn same_encounter(name: &str, found: EventKind) -> bool {
    let plain = |kind: EventKind| match kind {
        EventKind::Talks | EventKind::Summit => EventKind::Meeting,
        kind => kind,
    };
    EventKind::named(name).is_some_and(|kind| plain(kind) == plain(found))
}

/// The attributions of one text, paired.
struct Paired {
    /// For each annotated attribution that is judged its place in the record.
    gold_of: Vec<usize>,
    /// For each quote what became of it; `None` for one without source and cue, or without a word that is judged.
    fates: Vec<Option<Fate>>,
}

impl Paired {
    fn new(gold: &Gold, analysis: &Analysis) -> Paired {
        let words = Words::new(&gold.text);
        let discarded = words.touched(&gold.discard);
        let set = |spans: &[_]| -> WordSet {
            let mut set = words.touched(spans);
            set.retain(|word| discarded.binary_search(word).is_err());
            set
        };
        let mut gold_of = Vec::new();
        let mut annotated = Vec::new();
        for (at, attribution) in gold.attributions.iter().enumerate() {
            let content = set(&attribution.content);
            if !content.is_empty() {
                let source = set(&attribution.source);
                annotated.push(Parts { source, content });
                gold_of.push(at);
            }
        }
        let parts = |quote: &Quote| {
            let content = set(&quote.content);
            let judged = quote.source.is_some() || quote.cue.is_some();
            (judged && !content.is_empty()).then(|| Parts {
                source: set(quote.source.as_slice()),
                content,
            })
        };
        let all: Vec<Option<Parts>> = analysis.quotes.iter().map(|q| parts(&q.item)).collect();
        let found: Vec<Parts> = all.iter().flatten().cloned().collect();
        let mut fates = pair(&annotated, &found, words.len(), gold.flat).into_iter();
        let fates = all
            .iter()
            .map(|parts| parts.as_ref().and_then(|_| fates.next()));
        Paired {
            gold_of,
            fates: fates.collect(),
        }
    }
}
