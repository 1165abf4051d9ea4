//! What every finding carries: the rule that made it, the characters it stands on, how sure it is.

use super::named::named;
use crate::text::Span;
use std::fmt;
use std::sync::Arc;

named! {
    /// How often findings of this mark are right: at least 90, 70 and 45 times in 100, measured on gold data.
    Confidence:
    /// At least 45 in 100.
    Low "low",
    /// At least 70 in 100.
    Medium "medium",
    /// At least 90 in 100.
    High "high",
}

/// The id of a rule (`attribution.cue-after`) or of a lexicon entry (`topic.taiwan`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(Id);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Id {
    Rule(&'static str),
    Entry(Arc<str>),
}

impl RuleId {
    /// The id of a rule in code.
    pub const fn rule(id: &'static str) -> RuleId {
        RuleId(Id::Rule(id))
    }

    /// The id of an entry of the lexicon.
    pub fn entry(id: Arc<str>) -> RuleId {
        RuleId(Id::Entry(id))
    }

    /// The id as it is printed.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Id::Rule(id) => id,
            Id::Entry(id) => id,
        }
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A finding: an item with its provenance.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// The rule or entry that made it.
    pub rule: RuleId,
    /// The characters it stands on, in bytes of the decoded text.
    pub span: Span,
    /// How sure it is.
    pub confidence: Confidence,
    /// What was found.
    pub item: T,
}

impl<T> Found<T> {
    /// Only the rule runner stamps findings, so that none lacks its rule.
    pub(crate) fn stamp(rule: RuleId, span: Span, confidence: Confidence, item: T) -> Found<T> {
        Found {
            rule,
            span,
            confidence,
            item,
        }
    }
}
