//! Whose words the document carries: one account in a readout, several in a news article.

use super::SpeakerId;
use super::named::named;
use crate::text::Span;

named! {
    /// The form in which an account reached the document.
    AccountKind:
    /// A government's written account.
    Readout "readout",
    /// A government's account by way of its media.
    StateMedia "state-media",
    /// Officials speaking to reporters, mostly unnamed.
    Briefing "briefing",
    /// A named spokesperson.
    Spokesperson "spokesperson",
    /// Somebody's words to a medium.
    Interview "interview",
    /// The author of the document.
    Narrator "narrator",
}

named! {
    /// Whether the account was given before or after the encounter.
    #[derive(Default)]
    Timing:
    /// It says what is planned; not what was said.
    Before "before",
    /// It says what happened.
    After "after",
    /// The text does not tell.
    #[default]
    Unknown "unknown",
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
