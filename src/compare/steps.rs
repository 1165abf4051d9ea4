//! What is to come: steps that several columns claim stand together.

use super::alike::Passage;
use super::claims::Scene;
use super::findings::{StepClaim, StepGroup};
use crate::document::Stem;
use crate::model::NextStep;
use crate::text::Span;
use std::collections::BTreeSet;

/// Two actions are one step if they share this many of their telling words, in hundredths of the shorter's.
const ALIKE: usize = 60;

/// All steps, each once, in the order of first claim.
pub(super) fn find(scene: &Scene<'_>) -> Vec<StepGroup> {
    let mut groups: Vec<(StepGroup, Vec<BTreeSet<Stem>>)> = Vec::new();
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
            let stems = page.words.telling_or_names(&spans(&step.item));
            let same = groups.iter_mut().find(|(group, known)| {
                !group.has(column) && known.iter().any(|known| is_alike(known, &stems))
            });
            match same {
                Some((group, known)) => {
                    group.claims.push(claim);
                    known.push(stems);
                }
                None => {
                    let claims = vec![claim];
                    groups.push((StepGroup { claims }, vec![stems]));
                }
            }
        }
    }
    groups
        .into_iter()
        .map(|(group, _)| completed(scene, group))
        .collect()
}

/// The words of the action and of its time.
fn spans(step: &NextStep) -> Vec<Span> {
    let when = step.when.filter(|when| !step.action.contains(*when));
    std::iter::once(step.action).chain(when).collect()
}

fn is_alike(one: &BTreeSet<Stem>, other: &BTreeSet<Stem>) -> bool {
    let shared = one.intersection(other).count();
    let shorter = one.len().min(other.len());
    shared >= 2.min(shorter.max(1)) && shared * 100 >= shorter * ALIKE
}

/// The group with what other columns say of the same step without putting it as one.
fn completed(scene: &Scene<'_>, mut group: StepGroup) -> StepGroup {
    let first = group.claims[0];
    let action = [first.action];
    let claim = Passage::of_spans(scene.page(first.column), &action);
    let stems = scene.page(first.column).words.telling_or_names(&action);
    for column in 0..scene.columns.len() {
        let page = scene.page(column);
        let same = |passage: &Passage<'_>| {
            let others = page.words.telling_or_names(&passage.spans);
            let shared = others.intersection(&stems).count();
            shared >= 2 && shared * 100 >= stems.len() * ALIKE
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
