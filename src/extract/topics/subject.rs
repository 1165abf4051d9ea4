//! What a stretch of content is about. In: the mentions of a document. Out: the topics of each quote's content. A quote
//! that names no topic is about the document's prevailing one, if it has one: "they agreed on next steps" in an account of
//! talks on one war is about that war.

use super::mentions::RawMention;
use crate::document::Document;
use crate::lexicon::Lexicon;
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

/// The topics of contents.
pub(crate) struct Subjects<'a> {
    mentions: &'a [RawMention],
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
            prevailing: prevailing(document, mentions, lexicon.topics.entries.len()),
            lexicon,
        }
    }

    /// Ids of the topics that the content of a quote is about, in order of first mention.
    pub(crate) fn of(&self, content: &[Span]) -> Vec<String> {
        let mut topics: Vec<usize> = Vec::new();
        for span in content {
            for mention in within(self.mentions, *span) {
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
            let mut named: Vec<usize> = group.iter().map(|mention| mention.topic).collect();
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
