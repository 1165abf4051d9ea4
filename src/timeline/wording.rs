//! The same in other words or by another act. In: pairs of sentences. Out: changes.

use super::align::Sentence;
use super::changes::{History, find};
use super::findings::*;
use super::strength;
use crate::document::{Part, Stem, Worded, difference};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Sentences of more words are not compared word by word.
const LONGEST: usize = 300;

impl History<'_> {
    /// The same in other words or by another act.
    pub(super) fn reworded(&self, pairs: &[[Sentence; 2]], changes: &mut Vec<Change>) {
        let told: BTreeMap<[Place; 2], ChangeKind> = changes
            .iter()
            .map(|c| ([c.before, c.after], c.kind))
            .collect();
        for pair in pairs {
            let Some(change) = self.other_words(pair) else {
                continue;
            };
            // A formula that is gone or back says that the words differ; only their strength is to be added.
            let known = match told.get(&[change.before, change.after]) {
                Some(ChangeKind::Formula) => true,
                Some(_) => change.direction == Direction::Unclassified,
                None => false,
            };
            if !known {
                changes.retain(|gone| !self.is_rung(gone, &change));
                changes.push(change);
            }
        }
    }

    /// Whether a formula is gone only because the sentence has another rung of its ladder now.
    fn is_rung(&self, gone: &Change, change: &Change) -> bool {
        let formula = gone.formula.as_deref();
        let formula = formula.and_then(|id| self.lexicon.formulas.get(id));
        let ladder = formula.and_then(|formula| formula.ladder.as_ref());
        gone.kind == ChangeKind::Dropped
            && gone.before == change.before
            && change
                .grades
                .iter()
                .any(|grade| Some(&grade.scale) == ladder)
    }

    /// What differs in a pair; `None` where that is no word, no act and no step that matters.
    fn other_words(&self, pair: &[Sentence; 2]) -> Option<Change> {
        let [one, other] = pair.map(|sentence| sentence.of(self.texts));
        let texts = pair.map(|sentence| &self.texts[sentence.text]);
        let [before, after] = pair.map(|sentence| Place {
            text: sentence.text,
            span: sentence.of(self.texts).span,
        });
        let parts = self.parts(before, after);
        let acts = acts(one) != acts(other);
        let (direction, grades) = strength::weigh((texts[0], one), (texts[1], other), self.lexicon);
        if parts.is_none() && !acts && grades.is_empty() {
            return None;
        }
        let topics = other.topics.iter();
        let topics = topics.map(|at| texts[1].topics[*at].id.clone());
        Some(Change {
            kind: match acts {
                true => ChangeKind::Act,
                false => ChangeKind::Words,
            },
            direction,
            grades,
            topics: topics.collect(),
            formula: None,
            becomes: None,
            before,
            after,
            parts: parts.unwrap_or_default(),
        })
    }

    /// A topic on which either text has a single sentence with an act, in words too different to be a pair: told only
    /// where both are about hardly anything else and the lexicon orders the acts.
    pub(super) fn other_acts(&self, at: usize, pairs: &[[Sentence; 2]], changes: &mut Vec<Change>) {
        let paired: BTreeSet<Sentence> = pairs.iter().flatten().copied().collect();
        for topic in &self.texts[at].topics {
            let last = self.topics.get(topic.id.as_str()).copied();
            let earlier = last.and_then(|text| Some((text, find(&self.texts[text], &topic.id)?)));
            let earlier = earlier.and_then(|(text, topic)| self.only_act(text, topic));
            let (Some(one), Some(other)) = (earlier, self.only_act(at, topic)) else {
                continue;
            };
            let same = are_of_one_matter(&self.topics_of(one), &self.topics_of(other));
            if paired.contains(&one) || paired.contains(&other) || !same {
                continue;
            }
            let [before, after] = [one, other].map(|sentence| Place {
                text: sentence.text,
                span: sentence.of(self.texts).span,
            });
            let (direction, grades) =
                strength::weigh_acts(one.of(self.texts), other.of(self.texts), self.lexicon);
            let told = changes
                .iter()
                .any(|c| [c.before, c.after] == [before, after]);
            if direction != Direction::Unclassified && !told {
                changes.push(Change {
                    kind: ChangeKind::Act,
                    direction,
                    grades,
                    topics: vec![topic.id.clone()],
                    formula: None,
                    becomes: None,
                    before,
                    after,
                    parts: Vec::new(),
                });
            }
        }
    }

    fn topics_of(&self, sentence: Sentence) -> BTreeSet<&str> {
        let topics = sentence.of(self.texts).topics.iter();
        let named = topics.map(|at| self.texts[sentence.text].topics[*at].id.as_str());
        named.collect()
    }

    /// The only sentence on a topic in which the issuer's side does something.
    fn only_act(&self, text: usize, topic: &TopicUse) -> Option<Sentence> {
        let sentences = topic.statements.iter().map(|at| Sentence { text, at: *at });
        let mut acting = sentences.filter(|sentence| {
            let statement = sentence.of(self.texts);
            statement.voice == Voice::Issuer && !statement.acts.is_empty()
        });
        let first = acting.next()?;
        acting.next().is_none().then_some(first)
    }

    /// Two sentences word by word; `None` where they differ in no word that matters.
    pub(super) fn parts(&self, before: Place, after: Place) -> Option<Vec<Part>> {
        let spans = [[before.span], [after.span]];
        let texts = [before, after].map(|place| &self.texts[place.text]);
        let worded = |at: usize| Worded {
            text: &texts[at].source.text,
            words: &texts[at].words,
            spans: &spans[at],
        };
        let long = |at: usize| texts[at].words.within(spans[at][0]).len() > LONGEST;
        match long(0) || long(1) {
            true => (stems(texts[0], spans[0]) != stems(texts[1], spans[1])).then(Vec::new),
            false => {
                let mut parts = difference([worded(0), worded(1)])?;
                let cues = [before, after].map(|place| cues(&self.texts[place.text], place.span));
                for part in parts.iter_mut().filter(|part| !part.same) {
                    part.same = only_report(part, cues);
                }
                parts.iter().any(|part| !part.same).then_some(parts)
            }
        }
    }
}

/// The cues of a sentence that say no more than that somebody speaks.
fn cues(text: &Text, sentence: Span) -> &[Span] {
    let before = |statement: &Statement| statement.span.start < sentence.start;
    let at = text.statements.partition_point(before);
    let statement = text.statements.get(at);
    statement.map_or(&[], |statement| &statement.plain)
}

/// Whether the words differ in nothing but such cues: "said" for "stressed".
fn only_report(part: &Part, cues: [&[Span]; 2]) -> bool {
    let within = |span: Option<Span>, cues: &[Span]| {
        span.is_none_or(|span| cues.iter().any(|cue| cue.contains(span)))
    };
    within(part.first, cues[0]) && within(part.second, cues[1])
}

fn stems(text: &Text, [span]: [Span; 1]) -> Vec<Stem> {
    let words = text.words.within(span).iter();
    words.map(|word| word.stem).collect()
}

/// Whether one's topics are the other's, but for a single one at most: "raised concerns about Xinjiang" and "condemned the
/// detention of scholars in Xinjiang".
fn are_of_one_matter(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> bool {
    (one.is_subset(other) || other.is_subset(one)) && one.len().abs_diff(other.len()) <= 1
}

/// What is done in a sentence beside speaking, each once.
fn acts(statement: &Statement) -> BTreeSet<ActUse> {
    let acts = statement.acts.iter().copied();
    acts.filter(|used| !used.only_reports()).collect()
}
