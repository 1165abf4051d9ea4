//! Whose words the document carries: one account in a readout, several in a news article.

use super::SpeakerId;
use crate::text::Span;

/// The form in which an account reached the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountKind {
    /// A government's written account.
    Readout,
    /// A government's account by way of its media.
    StateMedia,
    /// Officials speaking to reporters, mostly unnamed.
    Briefing,
    /// A named spokesperson.
    Spokesperson,
    /// Somebody's words to a medium.
    Interview,
    /// The author of the document.
    Narrator,
}

/// Whether the account was given before or after the encounter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Timing {
    /// It says what is planned; not what was said.
    Before,
    /// It says what happened.
    After,
    /// The text does not tell.
    #[default]
    Unknown,
}

/// One account that the document carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who gives it; `None` for the narrator.
    pub holder: Option<SpeakerId>,
    /// Country code of the holder.
    pub side: Option<String>,
    /// The form in which it reached the document.
    pub kind: AccountKind,
    /// Before or after the encounter.
    pub timing: Timing,
    /// Whether the document is this account, whole; an excerpt lacks what the full text may have.
    pub complete: bool,
    /// Words it takes up in the document.
    pub words: u32,
    /// The stretches of text that belong to it, in order, in bytes.
    pub spans: Vec<Span>,
}
