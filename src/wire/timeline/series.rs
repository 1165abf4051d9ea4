//! One series, its formulas and topics, as the contract writes them.

use super::changes::{Change, changes};
use super::{Key, Passage, Writer, key};
use crate::model::*;
use crate::timeline::{self, Standing, Voice};
use schemars::JsonSchema;
use serde::Serialize;

/// Texts of one issuer on one counterpart in one form and language.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Series<'a> {
    /// `s1`.
    pub id: String,
    /// What its texts have in common.
    #[serde(flatten)]
    pub key: Key<'a>,
    /// Its texts, in the order of time.
    pub texts: Vec<String>,
    /// The periods in which there are texts.
    pub periods: Vec<Period<'a>>,
    /// Its formulas; those in most texts first.
    pub formulas: Vec<Formula<'a>>,
    /// Its topics; those in most texts first.
    pub topics: Vec<Topic<'a>>,
    /// What changed from text to text, in the order of time; nothing where the wording is not the issuer's own.
    pub changes: Vec<Change<'a>>,
}

/// A stretch of time.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Period<'a> {
    /// "2023", "2023-Q2" or "2023-05".
    pub period: &'a str,
    /// Texts of the series in it.
    pub texts: usize,
}

/// How something is spread over a series.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Spread<'a> {
    /// Texts that have it, since the beginning of what is reported.
    pub texts: usize,
    /// How often it stands in them.
    pub uses: usize,
    /// Where it stands first in these texts, be it before that beginning.
    pub first: Passage<'a>,
    /// Where it stands last in these texts.
    pub last: Passage<'a>,
    /// The periods in which texts have it.
    pub frequency: Vec<Frequency<'a>>,
    /// The words for it; those in most texts first.
    pub variants: Vec<Variant<'a>>,
}

/// How often something stands in the texts of a period.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Frequency<'a> {
    /// The period.
    pub period: &'a str,
    /// Texts that have it.
    pub texts: usize,
    /// Texts of the series in that period.
    pub of: usize,
}

/// One wording.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Variant<'a> {
    /// In lower case, white space and marks made alike.
    pub words: &'a str,
    /// Texts that have it.
    pub texts: usize,
    /// Where it stands first.
    pub first: Passage<'a>,
    /// Where it stands last.
    pub last: Passage<'a>,
}

/// One formula in a series.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TrackedFormula")]
pub struct Formula<'a> {
    /// Its id.
    pub formula: &'a str,
    /// Its name for people.
    pub label: &'a str,
    /// Whose words it stands in.
    pub voice: Voice,
    /// Ids of the topics that it bears on.
    pub topics: &'a [String],
    /// How it stands at the end: `dropped` only where its topic is still there.
    pub standing: Standing,
    /// Texts after its last that have its topic.
    pub later_with_topic: usize,
    /// Where, how often, in which words.
    #[serde(flatten)]
    pub spread: Spread<'a>,
}

/// One topic in a series.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TrackedTopic")]
pub struct Topic<'a> {
    /// Its id.
    pub topic: &'a str,
    /// Its name for people.
    pub label: &'a str,
    /// Where, how often, by which names.
    #[serde(flatten)]
    pub spread: Spread<'a>,
    /// How it stands in each text that has it, in the order of time.
    pub course: Vec<TopicPoint<'a>>,
}

/// A topic in one text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TopicPoint<'a> {
    /// The text.
    pub document: String,
    /// Its day.
    pub date: &'a str,
    /// How the topic stands there.
    pub status: TopicStatus,
    /// The acts by which the issuer's side raises it.
    pub acts: &'a [Act],
}

/// `s1`.
pub(super) fn name(series: usize) -> String {
    format!("s{}", series + 1)
}

pub(super) fn series<'a>(to: &Writer<'a>, at: usize, series: &'a timeline::Series) -> Series<'a> {
    let periods = series.periods.iter().map(|period| Period {
        period: &period.name,
        texts: period.texts,
    });
    Series {
        id: name(at),
        key: key(&series.key, series.wording),
        texts: series.texts.iter().map(|at| super::name(*at)).collect(),
        periods: periods.collect(),
        formulas: series
            .formulas
            .iter()
            .map(|f| formula(to, series, f))
            .collect(),
        topics: series.topics.iter().map(|t| topic(to, series, t)).collect(),
        changes: changes(to, &series.changes),
    }
}

fn formula<'a>(
    to: &Writer<'a>,
    series: &'a timeline::Series,
    row: &'a timeline::FormulaRow,
) -> Formula<'a> {
    Formula {
        formula: &row.id,
        label: &row.label,
        voice: row.voice,
        topics: &row.topics,
        standing: row.standing,
        later_with_topic: row.later_with_topic,
        spread: spread(to, series, &row.spread),
    }
}

fn topic<'a>(
    to: &Writer<'a>,
    series: &'a timeline::Series,
    row: &'a timeline::TopicRow,
) -> Topic<'a> {
    let course = row.course.iter().map(|point| TopicPoint {
        document: super::name(point.text),
        date: to.timeline.texts[point.text].day(),
        status: point.status,
        acts: &point.acts,
    });
    Topic {
        topic: &row.id,
        label: &row.label,
        spread: spread(to, series, &row.spread),
        course: course.collect(),
    }
}

fn spread<'a>(
    to: &Writer<'a>,
    series: &'a timeline::Series,
    spread: &'a timeline::Spread,
) -> Spread<'a> {
    let counted = series.periods.iter().zip(&spread.frequency);
    let frequency = counted.filter(|(_, texts)| **texts > 0);
    let variants = spread.variants.iter().map(|variant| Variant {
        words: &variant.words,
        texts: variant.texts,
        first: to.passage(variant.first),
        last: to.passage(variant.last),
    });
    Spread {
        texts: spread.texts,
        uses: spread.uses,
        first: to.passage(spread.first),
        last: to.passage(spread.last),
        frequency: frequency
            .map(|(period, texts)| Frequency {
                period: &period.name,
                texts: *texts,
                of: period.texts,
            })
            .collect(),
        variants: variants.collect(),
    }
}
