//! The smaller parts of a comparison, as the contract writes them.

use super::{Passage, Writer, name};
use crate::compare::{self, FactKind, FactStatus};
use crate::model::*;
use schemars::JsonSchema;
use serde::Serialize;

/// How one column describes the talks.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Characterization<'a> {
    /// Its adjectives.
    pub words: &'a [String],
    /// Those that all columns which describe the talks have.
    pub shared: &'a [String],
    /// Where it says so.
    #[serde(flatten)]
    pub passage: Passage<'a>,
}

/// What an account begins with.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Opening<'a> {
    /// Ids of the topics of its first sentence that has any.
    pub topics: &'a [String],
    /// That sentence.
    #[serde(flatten)]
    pub passage: Passage<'a>,
}

/// One fact of the encounter.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Fact<'a> {
    /// Which fact.
    pub fact: FactKind,
    /// How the values stand to one another.
    pub status: FactStatus,
    /// Each column's values.
    pub values: Vec<FactValue<'a>>,
}

/// What one column claims of a fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FactValue<'a> {
    /// The column.
    pub column: String,
    /// The value as it is compared; null where the words leave it open.
    pub value: Option<&'a str>,
    /// The words; null for what is told by the document as a whole.
    pub passage: Option<Passage<'a>>,
}

/// One thing under different names.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Naming<'a> {
    /// Id of the thing's record.
    pub referent: &'a str,
    /// What the choice of name is known to mean.
    pub note: Option<&'a str>,
    /// The names, in the order of the columns.
    pub uses: Vec<NameUse<'a>>,
}

/// One name as one column uses it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NameUse<'a> {
    /// The column.
    pub column: String,
    /// The name.
    pub name: &'a str,
    /// Where it stands.
    pub passages: Vec<Passage<'a>>,
}

/// One next step.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NextStepGroup<'a> {
    /// The columns that claim it.
    pub columns: Vec<String>,
    /// Their claims.
    pub claims: Vec<NextStepClaim<'a>>,
}

/// One column's claim of a next step.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NextStepClaim<'a> {
    /// Whether the column puts it as something to come; otherwise it only says the same.
    pub is_step: bool,
    /// Who is to act.
    pub actors: Vec<&'a str>,
    /// The words for what is to be done.
    pub action: Passage<'a>,
    /// The words for when.
    pub when: Option<Passage<'a>>,
}

/// The same said in different words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Scope<'a> {
    /// The two columns.
    pub columns: Vec<String>,
    /// The quote of each.
    pub quotes: Vec<QuoteId>,
    /// Both contents word by word.
    pub parts: Vec<ScopePart<'a>>,
}

/// A run of words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScopePart<'a> {
    /// Whether both have the same words, inflection aside.
    pub same: bool,
    /// The words in the first.
    pub first: Option<Passage<'a>>,
    /// The words in the second.
    pub second: Option<Passage<'a>>,
}

/// A topic that was announced beforehand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Briefed<'a> {
    /// Its id.
    pub topic: &'a str,
    /// Its name for people.
    pub label: &'a str,
    /// Whether the headline names it.
    pub in_headline: bool,
    /// The columns in which it came up.
    pub came: Vec<String>,
    /// Index of the document that announces it, from 0.
    pub document: usize,
    /// Where it was announced; these passages have no column.
    pub passages: Vec<Passage<'a>>,
}

/// Words of praise.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Praise<'a> {
    /// The quote.
    pub quote: QuoteId,
    /// Who praises.
    pub speakers: Vec<&'a str>,
    /// Country code of who praises; null for both together.
    pub from: Option<&'a str>,
    /// Whether the other side is said, in any column, to praise too.
    pub returned: bool,
    /// The words that report.
    #[serde(flatten)]
    pub cue: Passage<'a>,
    /// What is praised.
    pub content: Vec<Passage<'a>>,
}

pub(super) fn characterizations<'a>(to: &Writer<'a>) -> Vec<Characterization<'a>> {
    let all = to.comparison.characterizations.iter();
    let written = all.map(|found| Characterization {
        words: &found.words,
        shared: &found.shared,
        passage: to.passage(found.column, found.span),
    });
    written.collect()
}

pub(super) fn openings<'a>(to: &Writer<'a>) -> Vec<Option<Opening<'a>>> {
    let all = to.comparison.openings.iter().enumerate();
    let written = all.map(|(at, opening)| {
        opening.as_ref().map(|opening| Opening {
            topics: &opening.topics,
            passage: to.passage(at, opening.span),
        })
    });
    written.collect()
}

pub(super) fn facts<'a>(to: &Writer<'a>) -> Vec<Fact<'a>> {
    let value = |value: &'a compare::FactValue| FactValue {
        column: name(value.column),
        value: value.value.as_deref(),
        passage: value.span.map(|span| to.passage(value.column, span)),
    };
    let written = to.comparison.facts.iter().map(|fact| Fact {
        fact: fact.kind,
        status: fact.status,
        values: fact.values.iter().map(value).collect(),
    });
    written.collect()
}

pub(super) fn names<'a>(to: &Writer<'a>) -> Vec<Naming<'a>> {
    let used = |used: &'a compare::NameUse| NameUse {
        column: name(used.column),
        name: &used.name,
        passages: to.passages(used.column, &used.spans),
    };
    let written = to.comparison.names.iter().map(|naming| Naming {
        referent: &naming.referent,
        note: naming.note.as_deref(),
        uses: naming.uses.iter().map(used).collect(),
    });
    written.collect()
}

pub(super) fn next_steps<'a>(to: &Writer<'a>) -> Vec<NextStepGroup<'a>> {
    let claim = |claim: &compare::StepClaim| {
        let steps = &to.analysis(claim.column).next_steps;
        let step = claim
            .step
            .and_then(|at| steps.get(at))
            .map(|step| &step.item);
        let when = step.and_then(|step| step.when);
        NextStepClaim {
            is_step: step.is_some(),
            actors: step.map_or(Vec::new(), |step| to.people(claim.column, &step.actors)),
            action: to.passage(claim.column, claim.action),
            when: when.map(|when| to.passage(claim.column, when)),
        }
    };
    let written = to.comparison.next_steps.iter().map(|group| NextStepGroup {
        columns: group
            .claims
            .iter()
            .map(|claim| name(claim.column))
            .collect(),
        claims: group.claims.iter().map(claim).collect(),
    });
    written.collect()
}

pub(super) fn scopes<'a>(to: &Writer<'a>) -> Vec<Scope<'a>> {
    let written = to.comparison.scopes.iter().map(|scope| {
        let [first, second] = scope.quotes;
        let part = |part: &compare::Part| ScopePart {
            same: part.same,
            first: part.first.map(|span| to.passage(first.column, span)),
            second: part.second.map(|span| to.passage(second.column, span)),
        };
        Scope {
            columns: scope.quotes.iter().map(|told| name(told.column)).collect(),
            quotes: scope.quotes.iter().map(|told| told.quote).collect(),
            parts: scope.parts.iter().map(part).collect(),
        }
    });
    written.collect()
}

pub(super) fn briefed<'a>(to: &Writer<'a>) -> Vec<Briefed<'a>> {
    let written = to.comparison.briefed.iter().map(|briefed| Briefed {
        topic: &briefed.topic,
        label: &briefed.label,
        in_headline: briefed.in_headline,
        came: briefed.came.iter().map(|at| name(*at)).collect(),
        document: briefed.document,
        passages: briefed
            .spans
            .iter()
            .map(|span| to.in_document(briefed.document, *span))
            .collect(),
    });
    written.collect()
}

pub(super) fn praise<'a>(to: &Writer<'a>) -> Vec<Praise<'a>> {
    let written = to.comparison.praise.iter().filter_map(|praise| {
        let (column, id) = (praise.told.column, praise.told.quote);
        let quote = to.quote(column, id)?;
        Some(Praise {
            quote: id,
            speakers: to.people(column, &quote.speakers),
            from: praise.from.as_deref(),
            returned: praise.returned,
            cue: to.passage(column, quote.cue.as_ref()?.span),
            content: to.passages(column, &quote.content),
        })
    });
    written.collect()
}
