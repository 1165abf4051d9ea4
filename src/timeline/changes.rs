//! What changed from text to text of a series. In: its texts in the order of time. Out: changes, each with both sentences.
//! Only the issuer's own words are held against one another, and only texts that have them.

use super::align::{Sentence, pairs};
use super::date::is_since;
use super::findings::*;
use crate::lexicon::Lexicon;
use crate::model::Wording;
use std::collections::{BTreeMap, BTreeSet};

/// Sentences on one topic of an older text that a later one is held against.
const OLDER: usize = 100;

/// All changes between the texts at `members`, those before `since` left out.
pub(super) fn between(
    texts: &[Text],
    members: &[usize],
    since: Option<&str>,
    lexicon: &Lexicon,
) -> Vec<Change> {
    let mut history = History::new(texts, lexicon);
    let own = |at: &&usize| texts[**at].wording != Wording::Secondhand && texts[**at].has_words();
    let mut changes = Vec::new();
    for at in members.iter().filter(own) {
        let new = history.add(*at);
        if is_since(texts[*at].day(), since) {
            changes.extend(new);
        }
    }
    changes
}

/// A formula as it stood last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    pub(super) place: Place,
    pub(super) dropped: bool,
}

/// The texts so far, as the next one is held against them.
pub(super) struct History<'a> {
    pub(super) texts: &'a [Text],
    pub(super) lexicon: &'a Lexicon,
    previous: Option<usize>,
    /// The last text that has each topic.
    pub(super) topics: BTreeMap<&'a str, usize>,
    pub(super) formulas: BTreeMap<&'a str, Held>,
    /// The formulas that stood last under each topic.
    pub(super) held: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Of formulas that stand for one another's stances, those of the last text that has any.
    pub(super) families: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> History<'a> {
    pub(super) fn new(texts: &'a [Text], lexicon: &'a Lexicon) -> History<'a> {
        History {
            texts,
            lexicon,
            previous: None,
            topics: BTreeMap::new(),
            formulas: BTreeMap::new(),
            held: BTreeMap::new(),
            families: BTreeMap::new(),
        }
    }

    /// Holds a text against those before it, and keeps it.
    pub(super) fn add(&mut self, at: usize) -> Vec<Change> {
        let own = own_formulas(&self.texts[at]);
        let mut changes = self.replaced(at, &own);
        self.returned(at, &own, &mut changes);
        self.dropped(at, &own, &mut changes);
        let pairs = pairs(self.texts, &self.pool(at), at);
        self.reworded(&pairs, &mut changes);
        self.other_acts(at, &pairs, &mut changes);
        self.keep(at, &own);
        changes.sort_by_key(|change| (change.after, change.before, change.kind));
        changes
    }

    /// The sentences that a text's are held against: those of the text before it and, for topics that it lacks, those of
    /// the last text that has them.
    fn pool(&self, at: usize) -> Vec<Sentence> {
        let Some(previous) = self.previous else {
            return Vec::new();
        };
        let own = |sentence: &Sentence| sentence.of(self.texts).voice == Voice::Issuer;
        let all = 0..self.texts[previous].statements.len();
        let all = all.map(|at| Sentence { text: previous, at });
        let mut pool: Vec<Sentence> = all.filter(own).collect();
        for topic in &self.texts[at].topics {
            let last = self.topics.get(topic.id.as_str()).copied();
            let Some(text) = last.filter(|text| *text != previous) else {
                continue;
            };
            let named = find(&self.texts[text], &topic.id).map_or(&[][..], |t| &t.statements);
            let named = named.iter().take(OLDER);
            pool.extend(named.map(|at| Sentence { text, at: *at }).filter(own));
        }
        pool.sort_unstable();
        pool.dedup();
        pool
    }

    fn keep(&mut self, at: usize, own: &BTreeMap<&'a str, usize>) {
        let text = &self.texts[at];
        self.topics
            .extend(text.topics.iter().map(|topic| (topic.id.as_str(), at)));
        let mut families: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (id, used) in own {
            let place = self.sentence(at, *used);
            let dropped = false;
            self.formulas.insert(id, Held { place, dropped });
            if let Some(topic) = text.formulas[*used].topic.as_deref() {
                self.held.entry(topic).or_default().insert(id);
            }
            if let Some(name) = family(id, self.lexicon) {
                families.entry(name).or_default().insert(id);
            }
        }
        self.families.extend(families);
        self.previous = Some(at);
    }

    /// The sentence of a formula, else its words.
    pub(super) fn sentence(&self, text: usize, used: usize) -> Place {
        let used = &self.texts[text].formulas[used];
        let statement = used
            .statement
            .map(|at| self.texts[text].statements[at].span);
        let span = statement.unwrap_or(used.span);
        Place { text, span }
    }
}

/// The issuer's own formulas, each with its first use.
fn own_formulas(text: &Text) -> BTreeMap<&str, usize> {
    let mut own = BTreeMap::new();
    for (at, used) in text.formulas.iter().enumerate() {
        if used.voice == Voice::Issuer {
            own.entry(used.id.as_str()).or_insert(at);
        }
    }
    own
}

/// What formulas have in common that stand for one another's stances: their scale, else the first id of the pair.
pub(super) fn family<'a>(id: &str, lexicon: &'a Lexicon) -> Option<&'a str> {
    let step = lexicon.strengths.of_formula(id).first();
    let scale = step.and_then(|step| lexicon.strengths.scale(*step));
    let opposite = || {
        let formula = lexicon.formulas.get(id)?;
        let other = formula.opposite.as_deref()?;
        Some(other.min(formula.id.as_str()))
    };
    scale.map(|scale| scale.id.as_str()).or_else(opposite)
}

pub(super) fn find<'a>(text: &'a Text, topic: &str) -> Option<&'a TopicUse> {
    text.topics.iter().find(|used| used.id == topic)
}
