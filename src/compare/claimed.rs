//! What a comparison says of single claims: words for the other side and how they are borne out, names for one thing,
//! next steps, scopes, what was briefed, praise. Plain data, by the ids and spans of the documents.

use super::findings::*;
pub use crate::document::Part;
use crate::model::named;
use crate::model::*;
use crate::text::Span;

named! {
    /// What a column says of the other.
    ClaimKind:
    /// It puts words in the other's mouth.
    Counterpart "counterpart",
    /// It speaks for both.
    Both "both",
    /// It uses a formula that is the other's convention.
    Formula "formula",
    /// It is the same side's account in another language, and says this.
    Version "version",
}

/// What one column says that the other side, or both, said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Index of the column that claims it.
    pub column: usize,
    /// For whom it speaks.
    pub kind: ClaimKind,
    /// The quote; `None` for a formula outside of any.
    pub quote: Option<QuoteId>,
    /// Who is said to have said it.
    pub speakers: Vec<SpeakerId>,
    /// The words, one span a stretch.
    pub content: Vec<Span>,
    /// What each column that could bear it out says.
    pub answers: Vec<Answer>,
}

named! {
    /// Whether a column bears a claim out.
    Verdict:
    /// It says the same.
    BorneOut "borne-out",
    /// It says something near, in another act, scope or formula.
    Nearest "nearest",
    /// Nothing like it stands there.
    NotFound "not-found",
}

/// What a column has to a claim of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Index of the column.
    pub column: usize,
    /// Whether it bears the claim out.
    pub verdict: Verdict,
    /// The words that bear it out, or come nearest.
    pub passage: Option<Span>,
    /// The quote they stand in.
    pub quote: Option<QuoteId>,
    /// Id of a formula that both have, or of the one here that stands for the other stance.
    pub formula: Option<String>,
    /// Whether a negation stands in one of the two only.
    pub opposite: bool,
    /// Where the account has nothing: what its side announced before the encounter that comes nearest. It is not said to
    /// have been spoken there.
    pub briefed: Option<Span>,
}

/// One thing under different names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// Id of the thing's record.
    pub referent: String,
    /// What the record says of the difference.
    pub note: Option<String>,
    /// The names, in the order of the columns.
    pub uses: Vec<NameUse>,
}

/// One name as one column uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameUse {
    /// Index of the column.
    pub column: usize,
    /// The name as the record has it.
    pub name: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// One next step and those who claim it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepGroup {
    /// The claims, in the order of the columns.
    pub claims: Vec<StepClaim>,
}

impl StepGroup {
    /// Whether the column claims the step.
    pub fn has(&self, column: usize) -> bool {
        self.claims.iter().any(|claim| claim.column == column)
    }
}

/// What one column says of a next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepClaim {
    /// Index of the column.
    pub column: usize,
    /// Index of the step in its document; `None` where the column says the same without putting it as a step.
    pub step: Option<usize>,
    /// The words for what is to be done.
    pub action: Span,
}

/// The same said in different words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The two quotes.
    pub quotes: [Told; 2],
    /// Both contents word by word, in order.
    pub parts: Vec<Part>,
}

/// A topic that was announced beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Briefed {
    /// Its id.
    pub topic: String,
    /// Its name for people.
    pub label: String,
    /// Whether the headline names it.
    pub in_headline: bool,
    /// The columns in which it came up.
    pub came: Vec<usize>,
    /// Document of the announcement.
    pub document: usize,
    /// The accounts that announced it.
    pub accounts: Vec<AccountId>,
    /// Where it was announced.
    pub spans: Vec<Span>,
}

/// Words of praise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Praise {
    /// The quote.
    pub told: Told,
    /// Country code of who praises; `None` for both together or where it cannot be told.
    pub from: Option<String>,
    /// Whether the other side is said, in any column, to praise too.
    pub returned: bool,
}
