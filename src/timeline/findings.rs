//! What a timeline says, as plain data: the series that texts form, and what stands in them. The texts are in `entry`,
//! what changed is in `change`.

pub use super::change::*;
use super::date::By;
pub use super::entry::*;
use crate::model::named;
use crate::model::*;
use crate::text::Span;

named! {
    /// Why a text stands in no series.
    Reason:
    /// Neither text nor record tell its day.
    NoDate "no-date",
    /// Neither text nor record tell who issued it.
    NoIssuer "no-issuer",
    /// The same text of the same day stands in the series already.
    Repeated "repeated",
}

/// A text in no series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Index of the text.
    pub text: usize,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// All series.
#[derive(Debug)]
pub struct Timeline {
    /// The texts, in the order of time; those without a day first.
    pub texts: Vec<Text>,
    /// The series, in the order of their keys.
    pub series: Vec<Series>,
    /// Texts in no series.
    pub left_out: Vec<LeftOut>,
    /// What is new in each text, where there is background to hold it against.
    pub against: Vec<Against>,
    /// The periods that are counted by.
    pub by: By,
    /// What is reported begins here.
    pub since: Option<String>,
}

/// Texts of one issuer on one counterpart in one form and language.
#[derive(Debug)]
pub struct Series {
    /// What they have in common.
    pub key: Key,
    /// Whose wording they have.
    pub wording: Wording,
    /// Indices of its texts, in the order of time.
    pub texts: Vec<usize>,
    /// The periods in which there are texts, in order.
    pub periods: Vec<Period>,
    /// Its formulas; those in most texts first.
    pub formulas: Vec<FormulaRow>,
    /// Its topics; those in most texts first.
    pub topics: Vec<TopicRow>,
    /// What changed from text to text, in the order of time; nothing where the wording is not the issuer's own.
    pub changes: Vec<Change>,
}

/// A stretch of time and the number of texts in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// "2023-Q2".
    pub name: String,
    /// Texts of the series.
    pub texts: usize,
}

/// Words in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the text.
    pub text: usize,
    /// The words.
    pub span: Span,
}

/// How something is spread over a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// Where it stands first, be it before `since`.
    pub first: Place,
    /// Where it stands last.
    pub last: Place,
    /// Texts that have it.
    pub texts: usize,
    /// How often it stands in them.
    pub uses: usize,
    /// Texts that have it, by period; as many as the series has periods.
    pub frequency: Vec<usize>,
    /// The words for it; those in most texts first.
    pub variants: Vec<Variant>,
}

/// One wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// In lower case, white space and marks made alike.
    pub words: String,
    /// Texts that have it.
    pub texts: usize,
    /// Where it stands first.
    pub first: Place,
    /// Where it stands last.
    pub last: Place,
}

named! {
    /// How something stands at the end of a series.
    Standing:
    /// The last text has it.
    Present "present",
    /// Later texts have its topic, none has it; what was reported of the other side is reported no more.
    Dropped "dropped",
    /// As dropped, but later texts have the formula that stands for the other stance.
    Replaced "replaced",
    /// No later text has its topic, or it has none, or the wording is not the issuer's: its absence says nothing.
    Absent "absent",
}

/// One formula in a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaRow {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Whose words it stands in.
    pub voice: Voice,
    /// Ids of the topics that it bears on.
    pub topics: Vec<String>,
    /// Where, how often, in which words.
    pub spread: Spread,
    /// How it stands at the end.
    pub standing: Standing,
    /// Texts after its last that have its topic.
    pub later_with_topic: usize,
}

/// One topic in a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Where, how often, by which names.
    pub spread: Spread,
    /// How it stands in each text that has it, in the order of time.
    pub course: Vec<TopicPoint>,
}

/// A topic in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicPoint {
    /// Index of the text.
    pub text: usize,
    /// How the topic stands there.
    pub status: TopicStatus,
    /// The acts by which the issuer's side raises it.
    pub acts: Vec<Act>,
}
