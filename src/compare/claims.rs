//! What one account says that the other side, or both, said, and whether the other's own account bears it out.

use super::alike::{Passage, Rank};
use super::candidates::Candidates;
use super::findings::*;
use super::joint;
use super::page::Page;
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

/// Columns with their pages and passages.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) pages: &'a [Page<'a>],
    pub(super) columns: &'a [Column],
    pub(super) candidates: &'a [Candidates<'a>],
}

impl<'a> Scene<'a> {
    pub(super) fn page(&self, column: usize) -> &'a Page<'a> {
        &self.pages[self.columns[column].document]
    }
}

/// All claims, column after column, in the order of the text.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Claimed> {
    let mut claims = Vec::new();
    for at in 0..scene.columns.len() {
        let mut own = quoted(scene, at);
        own.extend(joint::find(scene, at, &own));
        own.extend(formulas(scene, at, &own));
        own.sort_by_key(|claim| claim.content.first().copied());
        claims.extend(own);
    }
    claims
}

/// Quotes in which the column speaks for the other side or for both.
fn quoted(scene: &Scene<'_>, at: usize) -> Vec<Claimed> {
    let (column, page) = (&scene.columns[at], scene.page(at));
    let (mut claims, mut known) = (Vec::new(), BTreeSet::new());
    for (id, quote) in page.quotes_of(column.account) {
        let elsewhere = |span: &Span| column.elsewhere(*span).is_some();
        if quote.content.iter().any(elsewhere) || page.is_supposed(quote) {
            continue;
        }
        let Some((kind, asked)) = asked(scene, at, quote) else {
            continue;
        };
        if quote.parent.is_some_and(|outer| known.contains(&outer)) {
            continue;
        }
        for content in page.stretches(quote) {
            let claim = match content == quote.content {
                true => Passage::of_quote(page, id, quote),
                false => Passage::of_part(page, id, quote, &content),
            };
            if !claim.says_something() {
                continue;
            }
            known.insert(id);
            claims.push(Claimed {
                column: at,
                kind,
                quote: Some(id),
                speakers: quote.speakers.clone(),
                answers: answers(scene, &claim, &asked, kind == ClaimKind::Version),
                content,
            });
        }
    }
    claims
}

/// For whom a quote speaks besides its own side, and the columns that could bear it out.
fn asked(scene: &Scene<'_>, at: usize, quote: &Quote) -> Option<(ClaimKind, Vec<usize>)> {
    let own = scene.columns[at].side.as_deref()?;
    let versions = versions(scene, at, own);
    if !versions.is_empty() {
        return Some((ClaimKind::Version, versions));
    }
    let sides = scene.page(at).sides_of(&quote.speakers);
    let others = (0..scene.columns.len()).filter(|other| *other != at);
    let of_sides = others.filter(|other| {
        let side = scene.columns[*other].side.as_deref();
        side.is_some_and(|side| side != own && sides.contains(side))
    });
    let kind = match sides.contains(own) {
        true => ClaimKind::Both,
        false => ClaimKind::Counterpart,
    };
    let asked: Vec<usize> = of_sides.collect();
    (!asked.is_empty()).then_some((kind, asked))
}

/// Columns that are the same side's account in another language: each should have what the other has.
fn versions(scene: &Scene<'_>, at: usize, own: &str) -> Vec<usize> {
    let language = |column: usize| scene.page(column).analysis.language;
    let others = (0..scene.columns.len()).filter(|other| language(*other) != language(at));
    others
        .filter(|other| scene.columns[*other].side.as_deref() == Some(own))
        .collect()
}

/// Formulas of the other side's convention that the column uses, outside of what is claimed already.
fn formulas(scene: &Scene<'_>, at: usize, claimed: &[Claimed]) -> Vec<Claimed> {
    let (column, page) = (&scene.columns[at], scene.page(at));
    let mut claims = Vec::new();
    for found in &page.analysis.signals {
        let (signal, formula) = (&found.item, scene.lexicon.formulas.get(&found.item.formula));
        let known = |claim: &Claimed| claim.content.iter().any(|s| s.contains(found.span));
        let foreign = formula.is_some_and(|f| f.side.is_some() && !f.is_of(column.side.as_deref()));
        if signal.account != column.account || !foreign || claimed.iter().any(known) {
            continue;
        }
        let others = (0..scene.columns.len()).filter(|other| *other != at);
        let asked: Vec<usize> = others
            .filter(|other| formula.is_some_and(|f| f.is_of(scene.columns[*other].side.as_deref())))
            .collect();
        if asked.is_empty() {
            continue;
        }
        let claim = Passage::of_spans(page, &[found.span]);
        claims.push(Claimed {
            column: at,
            kind: ClaimKind::Formula,
            quote: signal.quote,
            speakers: signal.speakers.clone(),
            content: vec![found.span],
            answers: answers(scene, &claim, &asked, false),
        });
    }
    claims
}

pub(super) fn answers(
    scene: &Scene<'_>,
    claim: &Passage<'_>,
    asked: &[usize],
    version: bool,
) -> Vec<Answer> {
    let asked = asked.iter();
    asked.map(|at| answer(scene, claim, *at, version)).collect()
}

/// Only what a side says itself, or is said in its own account to say with others, bears out what it is said to say; what
/// it has others say comes near at most.
fn answer(scene: &Scene<'_>, claim: &Passage<'_>, at: usize, version: bool) -> Answer {
    let (page, side) = (scene.page(at), scene.columns[at].side.as_deref());
    let own = |passage: &Passage<'_>| {
        let quote = passage.quote.and_then(|id| page.quote(id));
        let sides = quote.map(|quote| page.sides_of(&quote.speakers));
        version
            || sides.is_none_or(|sides| {
                sides.is_empty() || side.is_none_or(|side| sides.contains(side))
            })
    };
    let candidates = &scene.candidates[at];
    let nearest = candidates.nearest(claim, scene.lexicon, own).or_else(|| {
        let (passage, mut near) = candidates.nearest(claim, scene.lexicon, |p| !own(p))?;
        near.verdict = near.verdict.min(Rank::Nearest);
        Some((passage, near))
    });
    match nearest {
        None => Answer {
            column: at,
            verdict: Verdict::NotFound,
            passage: None,
            quote: None,
            formula: None,
            opposite: false,
            briefed: beforehand(scene, claim, at),
        },
        Some((passage, near)) => Answer {
            column: at,
            verdict: near.verdict.into(),
            passage: passage.nearest_span(page, claim),
            quote: passage.quote,
            formula: near.formula,
            opposite: near.opposite,
            briefed: None,
        },
    }
}

/// The words nearest to a claim among what the column's side announced before the encounter: on the same topic, with a
/// telling word or a name in common.
fn beforehand(scene: &Scene<'_>, claim: &Passage<'_>, at: usize) -> Option<Span> {
    let (page, side) = (scene.page(at), scene.columns[at].side.as_deref()?);
    let found = page.announced_by(side).filter_map(|(id, quote)| {
        let passage = Passage::of_quote(page, id, quote);
        let shared = passage.named.intersection(&claim.named).count();
        let near = shared > 0 && passage.has_topic_of(claim);
        near.then(|| (shared, passage.nearest_span(page, claim)))
    });
    // The first of equals.
    let best = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best?.1
}
