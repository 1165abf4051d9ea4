//! What is to come: steps that several columns claim stand together.

use super::alike::{Passage, Rank, nearness};
use super::claims::Scene;
use super::findings::{StepClaim, StepGroup};
use super::page::Page;
use crate::document::Stem;
use crate::lexicon::{Actor, Lexicon};
use crate::model::{NextStep, QuoteId, SpeakerId};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Two actions are one step if they share this many of their telling words, in hundredths of the shorter's.
const ALIKE: usize = 60;

/// A word leads to at most this many steps, the first ones: time stays linear in what is no account.
const MOST: usize = 200;

/// A step as it is held against others.
#[derive(Debug)]
struct Known {
    /// The words of the action and of its time, names among them.
    words: BTreeSet<Stem>,
    /// Those that tell what is done.
    telling: BTreeSet<Stem>,
    /// The one who alone is to act.
    actor: Option<String>,
    /// Countries that are named, by themselves or a city of theirs.
    places: BTreeSet<String>,
}

/// All steps, each once, in the order of first claim.
pub(super) fn find(scene: &Scene<'_>) -> Vec<StepGroup> {
    let mut groups: Vec<(StepGroup, Vec<Known>)> = Vec::new();
    let mut by_stem: BTreeMap<Stem, Vec<usize>> = BTreeMap::new();
    for (column, found) in scene.columns.iter().enumerate() {
        let page = scene.page(column);
        for (number, step) in page.analysis.next_steps.iter().enumerate() {
            if step.item.account != found.account {
                continue;
            }
            let claim = StepClaim {
                column,
                step: Some(number),
                action: step.item.action,
            };
            let own = Known::of(page, &step.item, scene.lexicon);
            let near = own.words.iter().filter_map(|stem| by_stem.get(stem));
            let near: BTreeSet<usize> = near.flatten().copied().collect();
            let same = near.into_iter().find(|at| {
                let (group, known) = &groups[*at];
                !group.has(column) && known.iter().any(|known| known.is_step_of(&own))
            });
            let at = same.unwrap_or(groups.len());
            if at == groups.len() {
                groups.push((StepGroup { claims: Vec::new() }, Vec::new()));
            }
            for stem in &own.words {
                let places = by_stem.entry(*stem).or_default();
                if places.len() < MOST {
                    places.push(at);
                }
            }
            groups[at].0.claims.push(claim);
            groups[at].1.push(own);
        }
    }
    let alone = alone_in_quote(scene);
    let groups = groups.into_iter();
    let groups = groups.map(|(group, _)| completed(scene, group, &alone));
    joined(groups.collect())
}

/// Two groups of which one was completed with the words of a step of the other are one.
fn joined(groups: Vec<StepGroup>) -> Vec<StepGroup> {
    let mut all: Vec<StepGroup> = Vec::new();
    for group in groups {
        let known = all.iter_mut().find(|known| is_joined(known, &group));
        let Some(known) = known else {
            all.push(group);
            continue;
        };
        for claim in group.claims {
            let own = known.claims.iter_mut();
            match own.into_iter().find(|own| own.column == claim.column) {
                Some(own) if own.step.is_none() => *own = claim,
                Some(_) => {}
                None => known.claims.push(claim),
            }
        }
        known.claims.sort_by_key(|claim| claim.column);
    }
    all
}

/// Whether some column has words in the one that are a step in the other, and no column has a step in both.
fn is_joined(one: &StepGroup, other: &StepGroup) -> bool {
    let pairs = || {
        let claims = one.claims.iter();
        claims.filter_map(|claim| {
            let mut others = other.claims.iter();
            Some((claim, others.find(|other| other.column == claim.column)?))
        })
    };
    let mut apart = pairs().filter(|(one, other)| one.step.is_some() && other.step.is_some());
    let meets = |one: &StepClaim, other: &StepClaim| one.action.overlaps(other.action);
    apart.next().is_none() && pairs().any(|(one, other)| meets(one, other))
}

impl Known {
    fn of(page: &Page<'_>, step: &NextStep, lexicon: &Lexicon) -> Known {
        let when = step.when.filter(|when| !step.action.contains(*when));
        let spans: Vec<Span> = std::iter::once(step.action).chain(when).collect();
        let actor = match step.actors.as_slice() {
            [one] => key(page, *one),
            _ => None,
        };
        Known {
            words: page.words.telling_or_names(&spans),
            telling: page.words.telling(&[step.action]),
            actor,
            places: places(page, step.action, lexicon),
        }
    }

    /// The same words, or the same person who does the like ("will visit Lima", "an early visit by him") and not elsewhere.
    fn is_step_of(&self, other: &Known) -> bool {
        let actor = self.actor.is_some() && self.actor == other.actor;
        let apart = !self.places.is_empty()
            && !other.places.is_empty()
            && self.places.is_disjoint(&other.places);
        let same = !self.telling.is_disjoint(&other.telling);
        is_alike(&self.words, &other.words) || (actor && same && !apart)
    }
}

/// What the actor is known by in every document.
fn key(page: &Page<'_>, id: SpeakerId) -> Option<String> {
    let speaker = page.speaker(id)?;
    let name = || speaker.name.to_lowercase();
    Some(speaker.entity.clone().unwrap_or_else(name))
}

fn places(page: &Page<'_>, action: Span, lexicon: &Lexicon) -> BTreeSet<String> {
    let first = page.tokens.partition_point(|t| t.span.start < action.start);
    let end = page.tokens.partition_point(|t| t.span.end <= action.end);
    let named = (first..end).filter_map(|at| {
        let mut forms = lexicon.actors.at(&page.tokens[..end], at);
        let (_, form) = forms.find(|(_, form)| matches!(form.actor, Actor::Country(_)))?;
        lexicon.actors.side(form.actor).map(str::to_owned)
    });
    named.collect()
}

fn is_alike(one: &BTreeSet<Stem>, other: &BTreeSet<Stem>) -> bool {
    let shared = one.intersection(other).count();
    let shorter = one.len().min(other.len());
    shared >= 2.min(shorter.max(1)) && shared * 100 >= shorter * ALIKE
}

/// Document and quote of every step that has its quote for itself.
fn alone_in_quote(scene: &Scene<'_>) -> BTreeSet<(usize, QuoteId)> {
    let mut times: BTreeMap<(usize, QuoteId), usize> = BTreeMap::new();
    let documents: BTreeMap<usize, usize> = scene
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| (column.document, at))
        .collect();
    for (document, column) in documents {
        let steps = scene.page(column).analysis.next_steps.iter();
        for quote in steps.filter_map(|step| step.item.quote) {
            *times.entry((document, quote)).or_default() += 1;
        }
    }
    let alone = times.into_iter().filter(|(_, times)| *times == 1);
    alone.map(|(place, _)| place).collect()
}

/// The quote of a step, if it is about nothing else.
fn own_quote<'a>(
    scene: &Scene<'a>,
    claim: StepClaim,
    alone: &BTreeSet<(usize, QuoteId)>,
) -> Option<Passage<'a>> {
    let page = scene.page(claim.column);
    let step = page.analysis.next_steps.get(claim.step?)?;
    let document = scene.columns[claim.column].document;
    let id = step
        .item
        .quote
        .filter(|id| alone.contains(&(document, *id)))?;
    Some(Passage::of_quote(page, id, page.quote(id)?))
}

/// The group with what other columns say of the same step without putting it as one: nearly the same words, or what bears
/// out the quote that is about nothing else.
fn completed(
    scene: &Scene<'_>,
    mut group: StepGroup,
    alone: &BTreeSet<(usize, QuoteId)>,
) -> StepGroup {
    let first = group.claims[0];
    if scene.columns[first.column]
        .elsewhere(first.action)
        .is_some()
    {
        return group;
    }
    let own = scene.page(first.column);
    let action = [first.action];
    let claim = Passage::of_spans(own, &action);
    let stems = own.words.telling_or_names(&action);
    let whole = own_quote(scene, first, alone);
    for column in 0..scene.columns.len() {
        let page = scene.page(column);
        let same = |passage: &Passage<'_>| {
            let shared = passage.named.intersection(&stems).count();
            let borne_out = |whole: &Passage<'_>| {
                nearness(whole, passage, scene.lexicon).verdict == Rank::BorneOut
            };
            let words = shared >= 2 && shared * 100 >= stems.len() * ALIKE;
            words || (shared > 0 && whole.as_ref().is_some_and(borne_out))
        };
        if !group.has(column) {
            let nearest = scene.candidates[column].nearest(&claim, scene.lexicon, same);
            let span = nearest.and_then(|(passage, _)| passage.nearest_span(page, &claim));
            group.claims.extend(span.map(|action| StepClaim {
                column,
                step: None,
                action,
            }));
        }
    }
    group.claims.sort_by_key(|claim| claim.column);
    group
}
