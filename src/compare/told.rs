//! Smaller things to set side by side: how the talks are described, what each begins with, conditions, praise.

use super::claims::Scene;
use super::findings::*;
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

/// The finer class of acts, in `acts.toml`, that the act of welcoming is too wide for.
const PRAISE: &str = "praise";

/// How each column describes the talks, and which words all that do so have in common.
pub(super) fn characterizations(scene: &Scene<'_>) -> Vec<Characterized> {
    let mut all = Vec::new();
    for (at, column) in scene.columns.iter().enumerate() {
        let found = scene.page(at).analysis.characterizations.iter();
        let own = found.filter(|found| found.item.account == column.account);
        all.extend(own.map(|found| Characterized {
            column: at,
            words: found.item.words.clone(),
            shared: Vec::new(),
            span: found.span,
        }));
    }
    let mut columns: Vec<usize> = all.iter().map(|c| c.column).collect();
    columns.dedup();
    let has = |column: usize, word: &String| {
        let mut own = all.iter().filter(|c| c.column == column);
        own.any(|c| c.words.contains(word))
    };
    let in_all = |word: &&String| columns.len() > 1 && columns.iter().all(|c| has(*c, word));
    let shared = all
        .iter()
        .map(|c| c.words.iter().filter(in_all).cloned().collect::<Vec<_>>());
    let shared: Vec<Vec<String>> = shared.collect();
    for (one, shared) in all.iter_mut().zip(shared) {
        one.shared = shared;
    }
    all
}

/// The first sentence of the column that has a topic, after the one that says who met and the ones that say how it was.
pub(super) fn opening(scene: &Scene<'_>, at: usize) -> Option<Opening> {
    let (column, page) = (&scene.columns[at], scene.page(at));
    let event = page.analysis.main_event().map(|event| event.span);
    let described = page.analysis.characterizations.iter().map(|c| c.span);
    let described: Vec<Span> = described.collect();
    let quotes: Vec<Span> = page
        .quotes_of(column.account)
        .filter(|(_, quote)| !quote.topics.is_empty())
        .filter_map(|(_, quote)| quote.content.first().copied())
        .collect();
    let mut sentences = page.sentences_of(column.account).filter_map(|sentence| {
        let holds = |span: &Span| sentence.contains(*span);
        let told = quotes.iter().any(holds);
        if described.iter().any(holds) || (event.is_some_and(|e| sentence.overlaps(e)) && !told) {
            return None;
        }
        let topics = page.analysis.topics.iter();
        let named = topics.filter(|t| t.mentions.iter().any(|m| holds(&m.span)));
        let topics: Vec<String> = named.map(|topic| topic.id.clone()).collect();
        (!topics.is_empty()).then_some(Opening {
            topics,
            span: sentence,
        })
    });
    sentences.next()
}

/// What is said under a condition, every clause once: of one quote inside another, with the inner.
pub(super) fn conditions(scene: &Scene<'_>) -> Vec<Conditional> {
    let quote = |told: &Told| scene.page(told.column).quote(told.quote);
    let quotes = quotes(scene, |quote| quote.condition.is_some());
    let inner: BTreeSet<(Told, Span)> = quotes
        .iter()
        .filter_map(|told| Some((told, quote(told)?)))
        .flat_map(|(told, quote)| {
            let outer = quote.parent.map(|quote| Told { quote, ..*told });
            let clauses = quote.conditions.iter();
            outer
                .into_iter()
                .flat_map(move |outer| clauses.clone().map(move |clause| (outer, *clause)))
        })
        .collect();
    let told = quotes.iter().flat_map(|told| {
        let clauses = quote(told).map_or(&[][..], |quote| &quote.conditions);
        clauses.iter().map(|clause| Conditional {
            told: *told,
            clause: *clause,
        })
    });
    told.filter(|one| !inner.contains(&(one.told, one.clause)))
        .collect()
}

fn quotes(scene: &Scene<'_>, fit: impl Fn(&Quote) -> bool) -> Vec<Told> {
    let mut all = Vec::new();
    for (column, found) in scene.columns.iter().enumerate() {
        let quotes = scene.page(column).quotes_of(found.account);
        let quotes = quotes.filter(|(_, quote)| fit(quote));
        all.extend(quotes.map(|(quote, _)| Told { column, quote }));
    }
    all
}

/// Praise, thanks and congratulations, and whether the other side gives any in return, by whatever account.
pub(super) fn praise(scene: &Scene<'_>) -> Vec<Praise> {
    let told = quotes(scene, |quote| {
        let lemma = quote.cue.as_ref().map(|cue| (cue.act, cue.lemma.as_str()));
        lemma.is_some_and(|(act, lemma)| {
            let mut entries = scene.lexicon.cues.entries().iter();
            let praises = entries.any(|e| e.lemma == lemma && e.meaning.class == PRAISE);
            matches!(act, Act::Thank | Act::Congratulate) || praises
        })
    });
    let from = |told: &Told| {
        let page = scene.page(told.column);
        let sides = page.quote(told.quote).map(|q| page.sides_of(&q.speakers))?;
        let only = sides.first().filter(|_| sides.len() == 1);
        only.map(|side| side.to_string())
    };
    let from: Vec<Option<String>> = told.iter().map(from).collect();
    let other = |own: &String| from.iter().flatten().any(|side| side != own);
    let praise = told.into_iter().zip(&from);
    let praise = praise.map(|(told, side)| Praise {
        told,
        from: side.clone(),
        returned: side.as_ref().is_some_and(other),
    });
    praise.collect()
}
