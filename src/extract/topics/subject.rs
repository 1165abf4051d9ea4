//! What a stretch of content is about. In: the mentions of a document. Out: the topics of each quote's content. A quote
//! that names no topic is about the document's prevailing one, if it has one: "they agreed on next steps" in an account of
//! talks on one war is about that war.

use super::mentions::RawMention;
use crate::document::Document;
use crate::extract::sight::Sight;
use crate::lexicon::{Class, Lexicon};
use crate::text::Span;
use std::ops::Range;

/// A prevailing topic stands in at least so many of a hundred sentences of prose,
const LEAST_SHARE: usize = 40;
/// in at least so many,
const LEAST_SENTENCES: usize = 2;
/// and in so many times more than any other.
const LEAST_LEAD: usize = 3;
/// Sentences with fewer words say too little to be counted.
const SHORTEST: usize = 6;

/// How long the phrase that opens a sentence may be, in tokens.
const OPENING: usize = 16;

/// The topics of contents.
pub(crate) struct Subjects<'a> {
    mentions: &'a [RawMention],
    /// Sentences that open with what they are about, in order: the sentence and the opening.
    fronted: Vec<(Span, Span)>,
    prevailing: Option<usize>,
    lexicon: &'a Lexicon,
}

impl<'a> Subjects<'a> {
    /// Of a document with these mentions, which are in the order in which they were found.
    pub(crate) fn new(
        document: &Document,
        mentions: &'a [RawMention],
        lexicon: &'a Lexicon,
    ) -> Subjects<'a> {
        Subjects {
            mentions,
            fronted: fronted(document, mentions, lexicon),
            prevailing: prevailing(document, mentions, lexicon.topics.entries.len()),
            lexicon,
        }
    }

    /// Ids of the topics that the content of a quote is about, in order of first mention.
    pub(crate) fn of(&self, content: &[Span]) -> Vec<String> {
        let mut topics: Vec<usize> = Vec::new();
        let opening = content.first().and_then(|span| self.opening(*span));
        for span in opening.iter().chain(content) {
            for mention in within(self.mentions, *span).filter(|m| !m.in_passing) {
                if !topics.contains(&mention.topic) {
                    topics.push(mention.topic);
                }
            }
        }
        if topics.is_empty() {
            topics.extend(self.prevailing);
        }
        let entries = &self.lexicon.topics.entries;
        let ids = topics.into_iter().map(|topic| entries[topic].id.clone());
        ids.collect()
    }
}

impl Subjects<'_> {
    /// The words that open the content's sentence and tell what it is about, if the content stands after them.
    fn opening(&self, content: Span) -> Option<Span> {
        let after = self
            .fronted
            .partition_point(|(sentence, _)| sentence.start <= content.start);
        let (sentence, opening) = self.fronted.get(after.checked_sub(1)?)?;
        let inside = sentence.covers(content.start) && content.start >= opening.end;
        inside.then_some(*opening)
    }
}

/// The sentences that open with what they are about: "On climate, both ministers …". No time and no place.
fn fronted(document: &Document, mentions: &[RawMention], lexicon: &Lexicon) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    for group in mentions.chunk_by(|a, b| a.sentence == b.sentence) {
        let sentence = &document.sentences[group[0].sentence];
        let sight = Sight {
            document,
            lexicon,
            start: sentence.tokens().start,
            end: sentence.tokens().end,
        };
        let comma = sight.past(sight.start, OPENING, |at| !sight.is_mark(at, &[","]));
        let opening = sight.span(sight.start, comma);
        let events = &lexicon.events;
        let placed = sight.begins(&events.around, sight.start)
            || sight.begins(&events.before_place, sight.start)
            || sight.is(sight.start, Class::Time)
            || sight.is(sight.start, Class::Subordinator);
        let about = sight.is(sight.start, Class::Preposition) && !placed;
        if about && sight.is_mark(comma, &[","]) && opening.contains(group[0].span) {
            found.push((sentence.span, opening));
        }
    }
    found
}

/// Indices of the mentions that begin in the span.
pub(super) fn indices_within(mentions: &[RawMention], span: Span) -> Range<usize> {
    let first = mentions.partition_point(|mention| mention.span.start < span.start);
    let after = mentions.partition_point(|mention| mention.span.start < span.end);
    first..after.max(first)
}

/// The mentions that lie wholly in the span.
pub(super) fn within(mentions: &[RawMention], span: Span) -> impl Iterator<Item = &RawMention> {
    let begun = mentions[indices_within(mentions, span)].iter();
    begun.filter(move |mention| span.contains(mention.span))
}

/// The one topic that most of the document is about, if there is such a one.
fn prevailing(document: &Document, mentions: &[RawMention], topics: usize) -> Option<usize> {
    let counts = |sentence: usize| {
        let sentence = &document.sentences[sentence];
        let words = document.tokens[sentence.tokens()].iter();
        document.block_of_sentence(sentence).kind.is_prose()
            && words.filter(|token| token.is_word()).count() >= SHORTEST
    };
    let all = (0..document.sentences.len()).filter(|at| counts(*at));
    let all = all.count();
    let mut sentences = vec![0; topics];
    for group in mentions.chunk_by(|a, b| a.sentence == b.sentence) {
        if counts(group[0].sentence) {
            let firm = group.iter().filter(|mention| !mention.in_passing);
            let mut named: Vec<usize> = firm.map(|mention| mention.topic).collect();
            named.sort_unstable();
            named.dedup();
            named.into_iter().for_each(|topic| sentences[topic] += 1);
        }
    }
    let top = (0..topics).max_by_key(|topic| sentences[*topic])?;
    let most: usize = sentences[top];
    let rivals = sentences.iter().enumerate().filter(|(at, _)| *at != top);
    let next = rivals.map(|(_, count)| *count).max().unwrap_or(0);
    let prevails =
        most >= LEAST_SENTENCES && most * 100 >= all * LEAST_SHARE && most >= next * LEAST_LEAD;
    prevails.then_some(top)
}
