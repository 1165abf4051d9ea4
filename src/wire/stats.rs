//! How rules fared on annotated texts, as the contract writes it.

use super::document::Tool;
use crate::check::gold::{self, Count, Kind, Order, Row};
use crate::model::Confidence;
use schemars::JsonSchema;
use serde::Serialize;

/// The value of `schema` in statistics.
pub const STATS_SCHEMA: &str = "readout.stats/1";

/// Statistics over annotated texts.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Stats<'a> {
    /// `readout.stats/1`; within 1, keys are only added.
    pub schema: &'static str,
    /// The program that made it.
    pub tool: Tool<'a>,
    /// The files of annotated texts.
    pub gold: Vec<&'a str>,
    /// Texts that were counted.
    pub documents: usize,
    /// The attributions of all texts.
    pub attributions: StatsScore,
    /// The rules, those that did not fire included: by the attributions, speakers, main events and characterisations that
    /// they made.
    pub rules: Vec<Counted>,
    /// The cues of attributions, in their dictionary form.
    pub cues: Vec<Counted>,
    /// The acts of attributions whose content is right.
    pub acts: Vec<Counted>,
    /// The topics, once a text.
    pub topics: Vec<Counted>,
}

/// What the attributions of all texts come to; by the criterion of attributed content and source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct StatsScore {
    /// How many were annotated.
    pub gold: usize,
    /// How many were found and judged.
    pub predicted: usize,
    /// How many of these were right.
    pub right: usize,
    /// Right of those found, 0 to 1; 0 where there are none.
    pub precision: f64,
    /// Right of those annotated, 0 to 1; 0 where there are none.
    pub recall: f64,
    /// The harmonic mean of both.
    pub f1: f64,
}

/// How one rule, cue, act or topic fared.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Counted {
    /// Its id; a cue's dictionary form.
    pub id: String,
    /// How often it fired.
    pub fired: usize,
    /// How often annotations tell whether it was right.
    pub judged: usize,
    /// How often it was right.
    pub right: usize,
    /// How often it was wrong.
    pub wrong: usize,
    /// Right of those judged, 0 to 1; null where none was.
    pub share: Option<f64>,
    /// Wrong minus right.
    pub harm: i64,
    /// Whether it is right less than 45 times in 100, judged often enough to tell.
    pub hurts: bool,
    /// The same at each confidence, the highest first.
    pub by_confidence: Vec<CountedAt>,
}

/// How it fared at one confidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountedAt {
    /// The confidence.
    pub confidence: Confidence,
    /// How often it fired.
    pub fired: usize,
    /// How often it was right.
    pub right: usize,
    /// How often it was wrong.
    pub wrong: usize,
}

impl<'a> Stats<'a> {
    /// The statistics over the texts of the files `gold`.
    pub fn new(
        stats: &gold::Stats,
        gold: &'a [String],
        order: Order,
        lexicon_sha256: &'a str,
    ) -> Stats<'a> {
        let of = |kind: Kind| stats.rows(kind, order).iter().map(counted).collect();
        Stats {
            schema: STATS_SCHEMA,
            tool: Tool::this(lexicon_sha256),
            gold: gold.iter().map(String::as_str).collect(),
            documents: stats.documents,
            attributions: score(stats.score),
            rules: of(Kind::Rule),
            cues: of(Kind::Cue),
            acts: of(Kind::Act),
            topics: of(Kind::Topic),
        }
    }

    /// The lines of one kind.
    pub fn of(&self, kind: Kind) -> &[Counted] {
        match kind {
            Kind::Rule => &self.rules,
            Kind::Cue => &self.cues,
            Kind::Act => &self.acts,
            Kind::Topic => &self.topics,
        }
    }
}

fn score(score: gold::Score) -> StatsScore {
    let precision = part(score.right, score.predicted);
    let recall = part(score.right, score.gold);
    let f1 = part(2 * score.right, score.predicted + score.gold);
    StatsScore {
        gold: score.gold,
        predicted: score.predicted,
        right: score.right,
        precision: precision.unwrap_or(0.0),
        recall: recall.unwrap_or(0.0),
        f1: f1.unwrap_or(0.0),
    }
}

fn counted(row: &Row) -> Counted {
    let at = |(confidence, count): (&Confidence, &Count)| CountedAt {
        confidence: *confidence,
        fired: count.fired,
        right: count.right,
        wrong: count.wrong,
    };
    let levels = Confidence::ALL.iter().zip(&row.by_confidence);
    Counted {
        id: row.id.clone(),
        fired: row.all.fired,
        judged: row.all.judged(),
        right: row.all.right,
        wrong: row.all.wrong,
        share: part(row.all.right, row.all.judged()),
        harm: row.all.harm(),
        hurts: row.all.hurts(),
        by_confidence: levels.rev().map(at).collect(),
    }
}

/// A share to three decimals; `None` of nothing.
fn part(some: usize, all: usize) -> Option<f64> {
    (all > 0).then(|| super::rounded(some as f64 / all as f64))
}
