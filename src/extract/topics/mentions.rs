//! Where topics' terms stand. In: tokens, sentences, the phrase index. Out: mentions, in order. One pass over the tokens,
//! then each sentence by itself: exclusions first, then what contextual terms need beside them, then overlaps.

use super::areas::Areas;
use super::initials::are_initials;
use crate::lexicon::{Lexicon, TopicRole, TopicTerm, Topics};
use crate::model::Confidence;
use crate::text::{Span, Token};
use std::cmp::Reverse;
use std::ops::Range;

/// One place where a term of a topic counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawMention {
    /// Index of the topic in the lexicon.
    pub(crate) topic: usize,
    /// Index of the aspect in the topic.
    pub(crate) aspect: Option<usize>,
    /// The term's words, in bytes.
    pub(crate) span: Span,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    /// High for strong terms, medium for contextual ones.
    pub(crate) confidence: Confidence,
    /// Whether it only names the topic in a list of areas: no quote is about it for that.
    pub(crate) in_passing: bool,
}

/// A phrase that stands in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    topic: u16,
    start: usize,
    end: Reverse<usize>,
    role: TopicRole,
}

impl Hit {
    fn overlaps(&self, other: &Hit) -> bool {
        self.start < other.end.0 && other.start < self.end.0
    }

    fn is_strong(&self) -> bool {
        matches!(self.role, TopicRole::Strong | TopicRole::Aspect(_))
    }

    fn may_name_area(&self) -> bool {
        matches!(self.role, TopicRole::Contextual(_) | TopicRole::Area)
    }
}

/// The mentions in those sentences, each given as its number and the range of its tokens, in order of their place, then
/// of the topics.
pub(crate) fn find(
    tokens: &[Token],
    text: &str,
    sentences: impl Iterator<Item = (usize, Range<usize>)>,
    lexicon: &Lexicon,
) -> Vec<RawMention> {
    let topics = &lexicon.topics;
    let mut mentions = Vec::new();
    let mut hits = Vec::new();
    for (at, range) in sentences {
        hits.clear();
        collect(tokens, range.clone(), topics, &mut hits);
        hits.retain(|hit| !are_initials(tokens, text, hit.start..hit.end.0, lexicon));
        let areas = hits.iter().any(Hit::may_name_area);
        let areas = areas.then(|| Areas::of(tokens, range, text, lexicon));
        let areas = areas.filter(|areas| !areas.is_empty());
        let mut counted = Vec::new();
        for group in hits.chunk_by(|a, b| a.topic == b.topic) {
            let paired = topics.entries[group[0].topic as usize].paired;
            counted.extend(settle(group, paired, areas.as_ref()));
        }
        counted.sort_unstable_by_key(|(hit, _)| (hit.start, hit.end, hit.topic));
        let places = counted.chunk_by(|(a, _), (b, _)| (a.start, a.end) == (b.start, b.end));
        for (hit, ground) in places.flat_map(strongest_claims) {
            mentions.push(mention(hit, *ground, tokens, at));
        }
    }
    mentions
}

/// Of the topics that claim the same words, those that have better grounds than a context word, if there are any: a
/// "ceasefire" beside "Syria" and "Russia" belongs to the topic that Syria is a term of. Least is a place in a list.
fn strongest_claims(claims: &[(Hit, Ground)]) -> impl Iterator<Item = &(Hit, Ground)> {
    let any = |wanted: Ground| claims.iter().any(|(_, ground)| *ground == wanted);
    let better = any(Ground::Topic);
    let firm = better || any(Ground::Context) || any(Ground::Itself);
    claims.iter().filter(move |(_, ground)| match ground {
        Ground::Context => !better,
        Ground::Area => !firm,
        Ground::Itself | Ground::Topic => true,
    })
}

/// Why a hit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ground {
    /// It is a strong term.
    Itself,
    /// Another term of the topic stands beside it.
    Topic,
    /// A context word stands beside it.
    Context,
    /// It stands in a list of areas.
    Area,
}

/// All phrases within the tokens, sorted by topic, then place, the longer first.
fn collect(tokens: &[Token], range: Range<usize>, topics: &Topics, hits: &mut Vec<Hit>) {
    let end = range.end.min(tokens.len());
    for start in range {
        for (after, term) in topics.index.at(tokens, start) {
            if after <= end {
                let TopicTerm { topic, role } = *term;
                hits.push(Hit {
                    topic,
                    start,
                    end: Reverse(after),
                    role,
                });
            }
        }
    }
    hits.sort_unstable();
}

/// Which hits of one topic in one sentence count, and why.
fn settle(group: &[Hit], paired: bool, areas: Option<&Areas>) -> Vec<(Hit, Ground)> {
    let excluded = Excluded::of(group);
    let kept: Vec<Hit> = group
        .iter()
        .filter(|hit| hit.role != TopicRole::Exclusion && !excluded.touches(hit))
        .copied()
        .collect();
    let licence = Licence::of(&kept, paired);
    let is_elsewhere = is_elsewhere(&kept);
    let in_area = |hit: &Hit| {
        let listed = areas.is_some_and(|areas| areas.name(hit.end.0));
        listed.then_some(Ground::Area)
    };
    let grounded = kept.into_iter().filter_map(|hit| {
        let ground = match hit.role {
            TopicRole::Exclusion | TopicRole::Context | TopicRole::Elsewhere => None,
            TopicRole::Strong if is_elsewhere => None,
            TopicRole::Strong | TopicRole::Aspect(_) => Some(Ground::Itself),
            TopicRole::Contextual(_) => licence.of_term(&hit).or_else(|| in_area(&hit)),
            TopicRole::Area => in_area(&hit),
        };
        Some((hit, ground?))
    });
    first_and_longest(grounded, |(hit, _)| hit)
}

/// Whether strong terms are about something else: a word that says so stands in the sentence, and no contextual term or
/// aspect of the topic.
fn is_elsewhere(kept: &[Hit]) -> bool {
    let any = |wanted: fn(&TopicRole) -> bool| kept.iter().any(|hit| wanted(&hit.role));
    any(|role| *role == TopicRole::Elsewhere)
        && !any(|role| matches!(role, TopicRole::Contextual(_) | TopicRole::Aspect(_)))
}

/// Of hits that overlap, the one that begins first; of those that begin together, the longest.
fn first_and_longest<T>(hits: impl Iterator<Item = T>, hit: impl Fn(&T) -> &Hit) -> Vec<T> {
    let mut counted: Vec<T> = Vec::new();
    for next in hits {
        if counted
            .last()
            .is_none_or(|last| !hit(last).overlaps(hit(&next)))
        {
            counted.push(next);
        }
    }
    counted
}

/// The stretches of a sentence in which no term of a topic counts.
struct Excluded {
    /// In order and apart from each other.
    stretches: Vec<Range<usize>>,
}

impl Excluded {
    fn of(group: &[Hit]) -> Excluded {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        for hit in group.iter().filter(|hit| hit.role == TopicRole::Exclusion) {
            match stretches.last_mut() {
                Some(last) if hit.start < last.end => last.end = last.end.max(hit.end.0),
                _ => stretches.push(hit.start..hit.end.0),
            }
        }
        Excluded { stretches }
    }

    fn touches(&self, hit: &Hit) -> bool {
        let next = self.stretches.partition_point(|s| s.end <= hit.start);
        let stretch = self.stretches.get(next);
        stretch.is_some_and(|s| s.start < hit.end.0)
    }
}

/// What licenses the contextual terms of a sentence.
struct Licence {
    /// A strong term, or two different contextual ones where that suffices.
    all: bool,
    /// Index after the context word that ends first.
    first_end: usize,
    /// Index of the context word that begins last.
    last_start: Option<usize>,
}

impl Licence {
    fn of(kept: &[Hit], paired: bool) -> Licence {
        let of_role = |wanted: fn(&TopicRole) -> bool| {
            let kept = kept.iter().copied();
            kept.filter(move |hit| wanted(&hit.role))
        };
        let contextual = of_role(|role| matches!(role, TopicRole::Contextual(_)));
        let contextual = first_and_longest(contextual, |hit| hit);
        let differ = contextual.windows(2).any(|two| two[0].role != two[1].role);
        let context = || of_role(|role| *role == TopicRole::Context);
        Licence {
            all: paired && differ || kept.iter().any(Hit::is_strong),
            first_end: context().map(|hit| hit.end.0).min().unwrap_or(usize::MAX),
            last_start: context().map(|hit| hit.start).max(),
        }
    }

    /// Why the contextual term counts, if it does; a context word that overlaps it does not license it.
    fn of_term(&self, hit: &Hit) -> Option<Ground> {
        let after = self.last_start.is_some_and(|start| start >= hit.end.0);
        match self.all {
            true => Some(Ground::Topic),
            false => (after || self.first_end <= hit.start).then_some(Ground::Context),
        }
    }
}

fn mention(hit: &Hit, ground: Ground, tokens: &[Token], sentence: usize) -> RawMention {
    let in_passing = ground == Ground::Area;
    RawMention {
        in_passing,
        topic: hit.topic as usize,
        aspect: match hit.role {
            TopicRole::Aspect(at) => Some(at as usize),
            _ => None,
        },
        span: tokens[hit.start].span.join(tokens[hit.end.0 - 1].span),
        sentence,
        confidence: match hit.is_strong() {
            true => Confidence::High,
            false if in_passing => Confidence::Low,
            false => Confidence::Medium,
        },
    }
}
