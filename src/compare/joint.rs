//! What one reports in its own name of both: "The ministers reviewed progress on trade, the ministry said". In: columns. Out:
//! claims for both, by the words with which a content begins or because nobody agrees alone: "it was agreed to …".

use super::alike::Passage;
use super::claims::{Scene, answers};
use super::findings::{ClaimKind, Claimed};
use super::page::Page;
use crate::lexicon::{Class, Lexicon};
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

/// How many little words and marks may stand before those for both: "that the two".
const LEADING: usize = 4;

/// The quotes of a column's reporter that begin with words for both, where nothing within them is claimed already and they
/// do not only describe how the encounter was.
pub(super) fn find(scene: &Scene<'_>, at: usize, claimed: &[Claimed]) -> Vec<Claimed> {
    let (column, page) = (&scene.columns[at], scene.page(at));
    let Some(own) = column.side.as_deref() else {
        return Vec::new();
    };
    let both = principals(page);
    let sides = page.sides_of(&both);
    let is_asked = |other: &usize| {
        let side = scene.columns[*other].side.as_deref();
        *other != at && side.is_some_and(|side| side != own && sides.contains(side))
    };
    let asked: Vec<usize> = (0..scene.columns.len()).filter(is_asked).collect();
    if asked.is_empty() || !sides.contains(own) {
        return Vec::new();
    }
    let taken: BTreeSet<QuoteId> = claimed.iter().flat_map(|c| around(page, c)).collect();
    let quotes = page.quotes_of(column.account);
    let told = quotes.filter(|(id, quote)| {
        let content = quote.content.first();
        let reported = !quote.speakers.iter().any(|id| both.contains(id));
        reported
            && !taken.contains(id)
            && content.is_some_and(|span| {
                let both = begins_with_both(page, *span, scene.lexicon);
                (both || is_agreed(quote))
                    && !describes(page, *span)
                    && column.elsewhere(*span).is_none()
            })
    });
    told.map(|(id, quote)| Claimed {
        column: at,
        kind: ClaimKind::Both,
        quote: Some(id),
        speakers: both.clone(),
        content: quote.content.clone(),
        answers: answers(scene, &passage(page, id, quote), &asked, false),
    })
    .collect()
}

/// The act of reporting is not theirs; that of agreeing is.
fn passage<'a>(page: &Page<'a>, id: QuoteId, quote: &'a Quote) -> Passage<'a> {
    match is_agreed(quote) {
        true => Passage::of_quote(page, id, quote),
        false => Passage::of_joint(page, id, quote),
    }
}

/// Those between whom the main encounter was.
fn principals(page: &Page<'_>) -> Vec<SpeakerId> {
    let main = page.analysis.main_event().into_iter();
    main.flat_map(|event| event.item.principals()).collect()
}

/// The quote of a claim and those that it stands in.
fn around<'p>(page: &'p Page<'_>, claim: &Claimed) -> impl Iterator<Item = QuoteId> + use<'p> {
    std::iter::successors(claim.quote, |id| page.quote(*id)?.parent)
}

/// "It was agreed to …": nobody agrees alone.
fn is_agreed(quote: &Quote) -> bool {
    let agree = quote.cue.as_ref().map(|cue| cue.act) == Some(Act::Agree);
    agree && quote.speakers.is_empty()
}

fn begins_with_both(page: &Page<'_>, content: Span, lexicon: &Lexicon) -> bool {
    let first = page
        .tokens
        .partition_point(|t| t.span.start < content.start);
    let end = page.tokens.partition_point(|t| t.span.end <= content.end);
    let tokens = &page.tokens[..end];
    let little = |at: &usize| {
        let token = &tokens[*at];
        let classes = [Class::Determiner, Class::Dual, Class::Plural];
        !token.is_word()
            || token.norm == lexicon.words.that
            || lexicon.words.is_any(token, &classes)
    };
    let group = |at: usize| {
        let pronoun = lexicon.words.is(&tokens[at], Class::PersonalPronoun);
        !pronoun && lexicon.events.groups.longest(tokens, at).is_some()
    };
    let mut leading = (first..end).take(LEADING);
    let start = leading.find(|at| group(*at) || !little(at));
    start.is_some_and(group)
}

/// Whether the words tell that the encounter took place or how it was.
fn describes(page: &Page<'_>, content: Span) -> bool {
    let described = page.analysis.characterizations.iter();
    let events = page.analysis.events.iter().map(|event| event.span);
    let mut spans = described.map(|found| found.span).chain(events);
    spans.any(|span| content.contains(span))
}
