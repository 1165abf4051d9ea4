//! What looks wrong in a document, without stopping its analysis.

use crate::text::Span;

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Findings near the span may be wrong.
    Warning,
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
