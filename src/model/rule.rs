//! What a rule says of itself: the entry in the manual and its own tests.

/// One rule of a stage. Its id is public, reads `stage.kebab-name`, and is never reused.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `attribution.cue-after`.
    pub id: &'static str,
    /// What it finds and why that is right, for `readout rules`.
    pub meaning: &'static str,
    /// Texts in which it fires, each with the words of a finding of its (for a quote: of its first content span).
    pub yes: &'static [(&'static str, &'static str)],
    /// Texts in which it does not fire.
    pub no: &'static [&'static str],
}
