//! What is counted and how. In: verdicts. Out: numbers, and what they come to.

use crate::model::named;

named! {
    /// What is counted.
    Kind:
    /// A rule in code, by its id. Right where the attribution is; a rule that tells whom a source means, where it is
    /// exactly those who are meant; the rule of the main event, where its kind is; of a characterisation, where its words are.
    Rule "rule",
    /// A cue in its dictionary form. Right where the attribution is.
    Cue "cue",
    /// An act. Right where it is the act of the annotated attribution.
    Act "act",
    /// A topic by its id, once a document. Right where the document has it; ids that are annotated nowhere are not judged.
    Topic "topic",
}

/// What is wrong and right by turns in so few places tells nothing.
const ENOUGH: usize = 20;

/// How often in 100 a finding of low confidence has to be right.
const WORTH_PRINTING: usize = 45;

/// What comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The most harmful.
    Harm,
    /// What fired most.
    Fired,
}

/// How often something fired and was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// How often it fired.
    pub fired: usize,
    /// How often it was right.
    pub right: usize,
    /// How often it was wrong.
    pub wrong: usize,
}

impl Count {
    /// How often annotations tell whether it was right.
    pub fn judged(self) -> usize {
        self.right + self.wrong
    }

    /// Wrong minus right: what it costs.
    pub fn harm(self) -> i64 {
        self.wrong as i64 - self.right as i64
    }

    /// Whether it is right less often than what is worth printing, judged often enough to tell.
    pub fn hurts(self) -> bool {
        self.judged() >= ENOUGH && self.right * 100 < self.judged() * WORTH_PRINTING
    }

    pub(super) fn add(&mut self, verdict: Option<bool>) {
        self.fired += 1;
        self.right += usize::from(verdict == Some(true));
        self.wrong += usize::from(verdict == Some(false));
    }

    pub(super) fn plus(self, other: Count) -> Count {
        Count {
            fired: self.fired + other.fired,
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
        }
    }
}

/// The attributions of all texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// How many were annotated.
    pub gold: usize,
    /// How many were found and judged.
    pub predicted: usize,
    /// How many of these were right.
    pub right: usize,
}

/// One line of the statistics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What is counted.
    pub kind: Kind,
    /// Id of a rule, act or topic; dictionary form of a cue.
    pub id: String,
    /// In all.
    pub all: Count,
    /// At each confidence, in the order of `Confidence::ALL`.
    pub by_confidence: Vec<Count>,
}
