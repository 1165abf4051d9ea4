//! Words for the other and for both, as the contract writes them.

use super::{Passage, Writer, name};
use crate::compare::{self, ClaimKind, Verdict};
use crate::model::*;
use schemars::JsonSchema;
use serde::Serialize;

/// What one column says that the other side, or both, said.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Claim<'a> {
    /// The column that claims it.
    pub column: String,
    /// For whom it speaks: the `counterpart`, `both`, or by a `formula` that is the other's convention.
    pub kind: ClaimKind,
    /// The quote; null for a formula outside of any.
    pub quote: Option<QuoteId>,
    /// Who is said to have said it.
    pub speakers: Vec<&'a str>,
    /// The act that the cue names.
    pub act: Option<Act>,
    /// The words.
    pub content: Vec<Passage<'a>>,
    /// What each column that could bear it out says.
    pub answers: Vec<Answer<'a>>,
}

/// What a column has to a claim of another.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Answer<'a> {
    /// The column.
    pub column: String,
    /// Whether its account bears the claim out; absence is no denial.
    pub verdict: Verdict,
    /// The words that bear it out, or come nearest.
    pub passage: Option<ClaimedPassage<'a>>,
    /// Id of a formula that both have, or of the one here that stands for the other stance.
    pub formula: Option<&'a str>,
    /// Whether a negation stands in one of the two only.
    pub opposite: bool,
    /// Where the account has nothing: what its side announced before the encounter that comes nearest.
    pub briefed: Option<Passage<'a>>,
}

/// The words of an answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClaimedPassage<'a> {
    /// The quote they stand in.
    pub quote: Option<QuoteId>,
    /// The act that its cue names.
    pub act: Option<Act>,
    /// The words.
    #[serde(flatten)]
    pub passage: Passage<'a>,
}

pub(super) fn claim<'a>(to: &Writer<'a>, claim: &'a compare::Claimed) -> Claim<'a> {
    Claim {
        column: name(claim.column),
        kind: claim.kind,
        quote: claim.quote,
        speakers: to.people(claim.column, &claim.speakers),
        act: act(to, claim.column, claim.quote),
        content: to.passages(claim.column, &claim.content),
        answers: claim.answers.iter().map(|a| answer(to, a)).collect(),
    }
}

fn act(to: &Writer<'_>, column: usize, quote: Option<QuoteId>) -> Option<Act> {
    let quote = to.quote(column, quote?)?;
    quote.cue.as_ref().map(|cue| cue.act)
}

fn answer<'a>(to: &Writer<'a>, answer: &'a compare::Answer) -> Answer<'a> {
    Answer {
        column: name(answer.column),
        verdict: answer.verdict,
        passage: answer.passage.map(|span| ClaimedPassage {
            quote: answer.quote,
            act: act(to, answer.column, answer.quote),
            passage: to.passage(answer.column, span),
        }),
        formula: answer.formula.as_deref(),
        opposite: answer.opposite,
        briefed: answer.briefed.map(|span| to.passage(answer.column, span)),
    }
}
