//! What looks wrong in a document, without stopping its analysis.

use super::named::named;
use crate::text::Span;

named! {
    /// How grave a diagnostic is.
    Level:
    /// Worth knowing.
    Note "note",
    /// Findings near the span may be wrong.
    Warning "warning",
}

/// One thing that looks wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave it is.
    pub level: Level,
    /// Stable kebab-case name: `quote-unclosed`.
    pub code: &'static str,
    /// What is wrong and what was done about it, in one sentence.
    pub message: String,
    /// The characters concerned, in bytes.
    pub span: Span,
}
