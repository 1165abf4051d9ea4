//! What a comparison says, as plain data: columns and what stands in them, by the ids and spans of the documents.

use crate::model::named;
use crate::model::*;
use crate::text::Span;

pub use super::claimed::*;

/// One document with its findings.
#[derive(Debug, Clone, Copy)]
pub struct Analysed<'a> {
    /// The text that all spans refer to.
    pub text: &'a str,
    /// What was found in it.
    pub analysis: &'a Analysis,
}

/// One account that stands beside others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Index of its document.
    pub document: usize,
    /// The account within it.
    pub account: AccountId,
    /// Country code of whoever gives it.
    pub side: Option<String>,
    /// Whether the document is this account, whole; what an excerpt lacks may stand in the full text.
    pub complete: bool,
    /// Words it takes up.
    pub words: u32,
    /// Its sentences.
    pub sentences: usize,
    /// Words of speech found in it, in or out of quotation marks.
    pub quotes: usize,
    /// What it tells of other encounters; nothing of that is held against other accounts.
    pub elsewhere: Vec<OtherEncounter>,
}

/// What an account tells of an encounter beside its main one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherEncounter {
    /// The sentences about it.
    pub span: Span,
    /// Who was met there.
    pub with: Vec<SpeakerId>,
}

impl Column {
    /// The other encounter that the words are about.
    pub fn elsewhere(&self, span: Span) -> Option<&OtherEncounter> {
        let before = |other: &OtherEncounter| other.span.end <= span.start;
        let at = self.elsewhere.partition_point(before);
        self.elsewhere.get(at).filter(|o| o.span.contains(span))
    }
}

/// A quote of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// Index of the column.
    pub column: usize,
    /// The quote within its document.
    pub quote: QuoteId,
}

/// Something that a column says under a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conditional {
    /// The quote.
    pub told: Told,
    /// The clause.
    pub clause: Span,
}

/// All that can be said of several accounts side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The accounts, in the order of the input.
    pub columns: Vec<Column>,
    /// Whether all texts are the same, white space aside.
    pub identical: bool,
    /// Why the columns may not be fit to be compared.
    pub warnings: Vec<Warning>,
    /// How each describes the talks.
    pub characterizations: Vec<Characterized>,
    /// What each begins with.
    pub openings: Vec<Option<Opening>>,
    /// When, where, at whose wish, how long.
    pub facts: Vec<Fact>,
    /// Topics down, columns across.
    pub rows: Vec<Row>,
    /// What one says that the other, or both, said.
    pub claims: Vec<Claimed>,
    /// Different names for one thing.
    pub names: Vec<Naming>,
    /// What is to come, by whose account.
    pub next_steps: Vec<StepGroup>,
    /// The same said in different words.
    pub scopes: Vec<Scope>,
    /// What was announced beforehand.
    pub briefed: Vec<Briefed>,
    /// What is said under a condition.
    pub conditions: Vec<Conditional>,
    /// Who praises, thanks or congratulates whom.
    pub praise: Vec<Praise>,
}

/// Why columns may not be fit to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// These two do not seem to report the same encounter.
    OtherEncounter {
        /// The two columns.
        columns: [usize; 2],
        /// What differs.
        differ: Vec<FactKind>,
    },
    /// These two are of one side.
    SameSide([usize; 2]),
    /// These two are in different languages: they are aligned by ids, not by translation.
    OtherLanguage([usize; 2]),
}

named! {
    /// A fact of the encounter.
    FactKind:
    /// Who talked with whom.
    Principals "principals",
    /// In which form.
    Kind "kind",
    /// When.
    Date "date",
    /// Where.
    Place "place",
    /// At whose wish.
    Initiator "initiator",
    /// How long, in minutes.
    Duration "duration",
}

named! {
    /// How the values of a fact stand to one another.
    FactStatus:
    /// All that state it agree, as far as they are precise.
    Match "match",
    /// Stated in words that do not show whether they agree.
    Differ "differ",
    /// Two of them cannot both hold.
    Conflict "conflict",
    /// One alone states it.
    OneOnly "one-only",
    /// Nobody states it.
    Absent "absent",
}

/// One fact and each column's values of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which fact.
    pub kind: FactKind,
    /// How the values stand to one another.
    pub status: FactStatus,
    /// What is claimed, column after column.
    pub values: Vec<FactValue>,
}

/// What one column claims of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactValue {
    /// Index of the column.
    pub column: usize,
    /// The value as it is compared; `None` where the words leave it open ("Tuesday").
    pub value: Option<String>,
    /// The words; `None` for what is told by the document as a whole.
    pub span: Option<Span>,
}

/// How one column describes the talks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Characterized {
    /// Index of the column.
    pub column: usize,
    /// Its adjectives.
    pub words: Vec<String>,
    /// Those of them that every other column which describes the talks has too.
    pub shared: Vec<String>,
    /// Where it says so.
    pub span: Span,
}

/// What an account begins with, after saying who met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Ids of the topics of its first sentence that has any.
    pub topics: Vec<String>,
    /// That sentence.
    pub span: Span,
}

/// One topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id.
    pub topic: String,
    /// Its name for people.
    pub label: String,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// What one column says on one topic.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// How the topic stands there; `None` if it does not.
    pub status: Option<TopicStatus>,
    /// At which place among the account's topics it is first named, from 1.
    pub rank: Option<usize>,
    /// Share of the account's words in sentences about it, 0 to 1.
    pub share: f64,
    /// The acts by which it was raised.
    pub acts: Vec<Act>,
    /// The quotes about it, gravest first.
    pub quotes: Vec<QuoteId>,
    /// Where its terms stand.
    pub mentions: Vec<Span>,
}

impl Row {
    /// The columns that have the topic.
    pub fn present(&self) -> Vec<usize> {
        let cells = self.cells.iter().enumerate();
        let present = cells.filter(|(_, cell)| cell.status.is_some());
        present.map(|(at, _)| at).collect()
    }

    /// Whether some column discusses it.
    pub fn is_discussed(&self) -> bool {
        let mut cells = self.cells.iter();
        cells.any(|cell| cell.status == Some(TopicStatus::Discussed))
    }
}
