//! The timeline as the contract writes it: `readout.timeline/1`. In: a timeline. Out: one value.

mod changes;
mod series;

pub use changes::{Against, CameAndWent, Change, Grade, NamedPlace, Part, Told};
pub use series::{Formula, Frequency, Period, Series, Spread, Topic, TopicPoint, Variant};

use super::document::{SourceRecord, Tool};
use super::place::Places;
use crate::model::*;
use crate::text::{LineIndex, OffsetUnit, Span};
use crate::timeline::{self, By, DatedBy, Place, Reason, Warning};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The value of `schema` in every timeline.
pub const TIMELINE_SCHEMA: &str = "readout.timeline/1";

/// Series of texts, each by one issuer on one counterpart in one form and language. Texts are named `t1`, `t2`, in the
/// order of time.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Timeline<'a> {
    /// `readout.timeline/1`; within 1, keys are only added.
    pub schema: &'static str,
    /// The program that made it.
    pub tool: Tool<'a>,
    /// The unit of all offsets.
    pub offset_unit: OffsetUnit,
    /// The periods that are counted by.
    pub by: By,
    /// What is reported begins here; null for all.
    pub since: Option<&'a str>,
    /// What a reader has to know of the texts first.
    pub warnings: Vec<TimelineWarning>,
    /// Every text that was read; those without a day first.
    pub texts: Vec<TrackedText<'a>>,
    /// The series.
    pub series: Vec<Series<'a>>,
    /// With `--against`: what is new in each text against the last one before it by the same issuer.
    pub against: Vec<Against<'a>>,
}

/// What is amiss with texts.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TimelineWarning {
    /// What.
    pub code: Warning,
    /// Which.
    pub texts: Vec<String>,
}

/// One text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TrackedText<'a> {
    /// `t1`.
    pub id: String,
    /// What it is called in the input.
    pub name: &'a str,
    /// Where it came from.
    pub source: SourceRecord<'a>,
    /// Its day, ISO 8601.
    pub date: Option<&'a str>,
    /// What tells the day.
    pub dated_by: Option<DatedBy>,
    /// What it has in common with the texts of its series.
    #[serde(flatten)]
    pub key: Key<'a>,
    /// The series it stands in; null if it stands in none.
    pub series: Option<String>,
    /// Whether it was given only as what came before (`--against`).
    pub background: bool,
    /// Why it stands in none.
    pub left_out: Vec<Reason>,
    /// Ids of its formulas in the issuer's own words, each once, in order.
    pub formulas: Vec<&'a str>,
    /// Ids of its topics, in order of first mention.
    pub topics: Vec<&'a str>,
}

/// What the texts of a series have in common.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SeriesKey")]
pub struct Key<'a> {
    /// Name of the issuing office.
    pub issuer: Option<&'a str>,
    /// Country code of the issuer.
    pub side: Option<&'a str>,
    /// Country codes of the other side; of a joint statement, of all sides.
    pub counterpart: Vec<&'a str>,
    /// Form of the texts.
    pub genre: Genre,
    /// Their language.
    pub lang: &'a str,
    /// Whose wording they have.
    pub wording: Wording,
}

/// Words in a text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "TimelineSpan")]
pub struct Passage<'a> {
    /// The text they stand in: `t1`.
    pub document: String,
    /// Its day.
    pub date: &'a str,
    /// The words; empty if the analysis came without the text.
    pub text: &'a str,
    /// Offset of the first character.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The line they begin on, from 1.
    pub line: usize,
}

/// The texts while the timeline is written.
pub(super) struct Writer<'a> {
    timeline: &'a timeline::Timeline,
    places: Vec<(Places<'a>, LineIndex)>,
}

impl<'a> Writer<'a> {
    fn new(timeline: &'a timeline::Timeline) -> Writer<'a> {
        let texts = timeline.texts.iter().map(|text| &text.source.text);
        let places = texts.map(|text| {
            // Without the text offsets stay as they were printed.
            let unit = match text.is_empty() {
                true => OffsetUnit::Byte,
                false => OffsetUnit::CodePoint,
            };
            let places = Places::new(text, unit);
            (places, LineIndex::new(text))
        });
        Writer {
            timeline,
            places: places.collect(),
        }
    }

    pub(super) fn passage(&self, place: Place) -> Passage<'a> {
        self.words(place.text, place.span)
    }

    pub(super) fn words(&self, at: usize, span: Span) -> Passage<'a> {
        let text = &self.timeline.texts[at];
        let (places, lines) = &self.places[at];
        let (start, end) = places.range(span);
        Passage {
            document: name(at),
            date: text.day(),
            text: span.of(&text.source.text),
            start,
            end,
            line: lines.line(span.start),
        }
    }
}

/// `t1`.
pub(super) fn name(text: usize) -> String {
    format!("t{}", text + 1)
}

impl<'a> Timeline<'a> {
    /// The timeline in the contract's form.
    pub fn new(timeline: &'a timeline::Timeline, lexicon_sha256: &'a str) -> Timeline<'a> {
        let to = &Writer::new(timeline);
        let warnings = timeline.warnings().into_iter();
        let all = timeline.series.iter().enumerate();
        let against = timeline.against.iter();
        Timeline {
            schema: TIMELINE_SCHEMA,
            tool: Tool::this(lexicon_sha256),
            offset_unit: OffsetUnit::CodePoint,
            by: timeline.by,
            since: timeline.since.as_deref(),
            warnings: warnings
                .map(|(code, texts)| TimelineWarning {
                    code,
                    texts: texts.into_iter().map(name).collect(),
                })
                .collect(),
            texts: texts(timeline),
            series: all.map(|(at, one)| series::series(to, at, one)).collect(),
            against: against.map(|one| changes::against(to, one)).collect(),
        }
    }
}

fn texts(timeline: &timeline::Timeline) -> Vec<TrackedText<'_>> {
    let mut series = BTreeMap::new();
    for (number, one) in timeline.series.iter().enumerate() {
        series.extend(one.texts.iter().map(|at| (*at, series::name(number))));
    }
    let left_out = timeline.left_out.iter();
    let left_out: BTreeMap<usize, &Vec<Reason>> =
        left_out.map(|out| (out.text, &out.reasons)).collect();
    let texts = timeline.texts.iter().enumerate();
    texts
        .map(|(at, text)| TrackedText {
            id: name(at),
            name: &text.source.id,
            source: SourceRecord::of(&text.source),
            date: text.date.as_ref().map(|date| date.day.as_str()),
            dated_by: text.date.as_ref().map(|date| date.by),
            key: key(&text.key, text.wording),
            series: series.remove(&at),
            background: text.background,
            left_out: left_out.get(&at).map_or(Vec::new(), |why| why.to_vec()),
            formulas: own_formulas(text),
            topics: text.topics.iter().map(|topic| topic.id.as_str()).collect(),
        })
        .collect()
}

fn own_formulas(text: &timeline::Text) -> Vec<&str> {
    let own = text.formulas.iter();
    let own = own.filter(|used| used.voice == timeline::Voice::Issuer);
    let mut ids: Vec<&str> = Vec::new();
    for used in own {
        // A text has few formulas; the lexicon bounds how many differ.
        if !ids.contains(&used.id.as_str()) {
            ids.push(&used.id);
        }
    }
    ids
}

pub(super) fn key(key: &timeline::Key, wording: Wording) -> Key<'_> {
    Key {
        issuer: key.issuer.as_deref(),
        side: key.side.as_deref(),
        counterpart: key.counterpart.iter().map(String::as_str).collect(),
        genre: key.genre,
        lang: key.language.as_str(),
        wording,
    }
}
