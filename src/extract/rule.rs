//! The registry of rules and the only place that stamps findings. In: bare candidates. Out: findings with provenance.

use crate::model::{Confidence, Found, Rule, RuleId};
use crate::text::Span;

/// The rules of each stage, in the order of the stages; within a stage a list a language, or one of all.
static STAGES: &[&[&[&Rule]]] = &[
    crate::document::RULES,
    super::attributions::RULES,
    &[super::speakers::RULES],
    &[super::accounts::RULES],
    &[super::characterizations::RULES],
    &[super::events::RULES],
    &[super::next_steps::RULES],
    &[super::positions::RULES],
];

/// Every rule in code, in the order of the stages; within a stage, order is precedence.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    STAGES.iter().copied().flatten().copied().flatten().copied()
}

/// A finding of a rule in code.
pub(crate) fn stamp<T>(rule: &Rule, span: Span, confidence: Confidence, item: T) -> Found<T> {
    Found::stamp(RuleId::rule(rule.id), span, confidence, item)
}

/// A finding of an entry of the lexicon.
pub(crate) fn stamp_entry<T>(id: RuleId, span: Span, confidence: Confidence, item: T) -> Found<T> {
    Found::stamp(id, span, confidence, item)
}
