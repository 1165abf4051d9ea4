//! The parts of a source. In: its words. Out: the mentions that name who speaks: one, or several that are joined by "and";
//! none where the words hold no known head.

use crate::document::Document;
use crate::extract::mentions::{Mention, MentionKind};
use crate::lexicon::{Class, Lexicon};
use crate::text::{Span, Token};

/// A head is looked for among so many mentions.
const NEAR: usize = 6;
/// Mentions before the source of which one may reach into it.
const AROUND: usize = 3;
/// So many words may stand before the head.
const LONGEST: usize = 6;

/// The heads of a source's words.
#[derive(Debug)]
pub(super) struct Parts {
    /// Places of the mentions; empty where nothing known heads the words.
    pub(super) mentions: Vec<usize>,
}

/// What stands between two mentions.
#[derive(PartialEq)]
enum Between {
    And,
    Comma,
    Nothing,
    Else,
}

/// Reads the parts of a source.
pub(super) fn parts(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[Mention],
    span: Span,
) -> Parts {
    let mut found = Parts {
        mentions: Vec::new(),
    };
    let Some(first) = head(document, lexicon, mentions, span) else {
        return found;
    };
    found.mentions.push(first);
    let mut last = first;
    let list = has_and(document, lexicon, mentions, first, span);
    while let Some(next) = following(mentions, last, span) {
        let (one, two) = (&mentions[last], &mentions[next]);
        match between(document, lexicon, one.tokens.1, two.tokens.0) {
            Between::And => found.mentions.push(next),
            Between::Nothing
                if is_description(one)
                    && matches!(two.kind, MentionKind::Name | MentionKind::Institution) =>
            {
                replace(&mut found, next)
            }
            Between::Comma if is_description(one) && two.kind == MentionKind::Name => {
                replace(&mut found, next)
            }
            Between::Comma if list && !is_description(two) => found.mentions.push(next),
            Between::Comma if list && one.kind != MentionKind::Name => found.mentions.push(next),
            Between::Comma if one.kind == MentionKind::Name && is_description(two) => {}
            _ => break,
        }
        last = next;
    }
    found
}

fn replace(found: &mut Parts, with: usize) {
    found.mentions.pop();
    found.mentions.push(with);
}

fn is_description(mention: &Mention) -> bool {
    mention.kind == MentionKind::Description
}

/// The mention that heads the words: the widest at their beginning, with nothing but determiners and adjectives before it
/// and no further noun after it; else the name that the words before it describe ("veteran pollster Ida Holm").
fn head(document: &Document, lexicon: &Lexicon, mentions: &[Mention], span: Span) -> Option<usize> {
    let after = mentions.partition_point(|mention| mention.span.start < span.start);
    // A phrase may begin before the source with names inside it: "Norway’s" before "Prime Minister Lind".
    let near = (1..=AROUND).filter_map(|back| after.checked_sub(back));
    let mut near = near.filter(|at| {
        let mention = &mentions[*at];
        mention.span.end > span.start && mention.span.end <= span.end + 2
    });
    let around = near.next();
    let first = around.unwrap_or(after);
    let inside = mentions.iter().enumerate().skip(first);
    let mut inside = inside
        .take_while(|(_, mention)| mention.span.start < span.end)
        .take(NEAR);
    let mut from = document.token_at(span.start);
    while document
        .tokens
        .get(from)
        .is_some_and(|token| !token.is_word() && token.span.end < span.end)
    {
        from += 1;
    }
    inside.find_map(|(at, mention)| {
        let before = document
            .tokens
            .get(from..mention.tokens.0 as usize)
            .unwrap_or(&[]);
        let plain = |token: &Token| match token.is_word() {
            true => !lexicon.words.is(token, Class::Preposition),
            false => token.of(document.text) == "-",
        };
        let fits = before.iter().all(plain)
            && before.len() <= LONGEST
            && (before.is_empty() || mention.kind != MentionKind::Pronoun)
            && !has_noun_after(document, lexicon, mention, span);
        fits.then_some(at)
    })
}

/// Whether a plain word follows inside the source: then the name only qualifies it ("Costa supporters"); whoever owns what
/// follows always does ("China's state media").
fn has_noun_after(document: &Document, lexicon: &Lexicon, mention: &Mention, span: Span) -> bool {
    let Some(next) = document.tokens.get(mention.tokens.1 as usize) else {
        return false;
    };
    let named = matches!(
        mention.kind,
        MentionKind::Name | MentionKind::Institution | MentionKind::Country | MentionKind::Demonym
    );
    let words = &lexicon.words;
    if mention.possessive && next.span.start < span.end && next.is_word() {
        return true;
    }
    named
        && next.span.start < span.end
        && next.is_word()
        && next.norm != words.to
        && !words.is_listed(next.norm)
        && lexicon.cues.by_norm(next.norm).is_none()
        && !words.is_adverb(next, document.text)
}

/// The next mention after one, inside the source.
fn following(mentions: &[Mention], at: usize, span: Span) -> Option<usize> {
    let end = mentions[at].tokens.1;
    let rest = mentions.iter().enumerate().skip(at + 1);
    let mut rest = rest.take_while(|(_, mention)| mention.span.start < span.end);
    rest.find(|(_, mention)| mention.tokens.0 >= end)
        .map(|(next, _)| next)
}

fn between(document: &Document, lexicon: &Lexicon, from: u32, to: u32) -> Between {
    let tokens = document
        .tokens
        .get(from as usize..to as usize)
        .unwrap_or(&[]);
    let is_and = |token: &Token| token.norm == lexicon.words.and || token.of(document.text) == "&";
    let is_comma = |token: &Token| token.of(document.text) == ",";
    match tokens {
        [] => Between::Nothing,
        [only] if is_and(only) => Between::And,
        [first, second] if is_comma(first) && is_and(second) => Between::And,
        [only] if is_comma(only) => Between::Comma,
        _ => Between::Else,
    }
}

/// Whether an "and" stands in the words after the first mention.
fn has_and(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[Mention],
    first: usize,
    span: Span,
) -> bool {
    let from = mentions[first].tokens.1 as usize;
    let rest = document.tokens.iter().skip(from);
    let mut rest = rest.take_while(|token| token.span.start < span.end);
    rest.any(|token| token.norm == lexicon.words.and)
}
