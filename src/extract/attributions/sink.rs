//! Where features go: into a sum of weights, or into a list for fitting and explaining.

use crate::lexicon::{Evidence, Feature, Hundredths, Label, READINGS, Value, Weights};

/// Takes features one by one.
pub(crate) trait Sink {
    fn feature(&mut self, feature: Feature);

    #[inline(always)]
    fn add(&mut self, template: Label, first: Value, second: Value) {
        self.feature(Feature {
            template,
            first,
            second,
        });
    }
}

/// Adds up the weights of each reading.
pub(crate) struct Sum<'e> {
    evidence: &'e Evidence,
    /// In hundredths, so that adding is exact and nothing is converted before the end.
    counted: [i32; READINGS],
    /// What was set by hand.
    by_hand: Weights,
}

impl<'e> Sum<'e> {
    pub(crate) fn new(evidence: &'e Evidence) -> Sum<'e> {
        Sum {
            evidence,
            counted: [0; READINGS],
            by_hand: [0.0; READINGS],
        }
    }

    /// Adds a weight that no feature has.
    pub(crate) fn add_by_hand(&mut self, reading: usize, weight: f32) {
        self.by_hand[reading] += weight;
    }

    /// The sum for each reading.
    pub(crate) fn totals(&self) -> Weights {
        std::array::from_fn(|at| self.counted[at] as f32 / 100.0 + self.by_hand[at])
    }

    /// The chance of the first reading of a model with one.
    pub(crate) fn chance(&self) -> f32 {
        1.0 / (1.0 + (-self.totals()[0]).exp())
    }

    /// The chances of all readings; what is left to 1 is the chance of none.
    pub(crate) fn chances(&self) -> Weights {
        let totals = self.totals();
        let top = totals.iter().fold(0.0_f32, |a, b| a.max(*b));
        let all: f32 = (-top).exp() + totals.iter().map(|x| (x - top).exp()).sum::<f32>();
        totals.map(|x| (x - top).exp() / all)
    }
}

impl Sink for Sum<'_> {
    #[inline(always)]
    fn feature(&mut self, feature: Feature) {
        let weights: Hundredths = self.evidence.hundredths(feature).unwrap_or_default();
        for (total, weight) in self.counted.iter_mut().zip(weights) {
            *total += i32::from(weight);
        }
    }
}

/// Keeps the features themselves.
#[derive(Default)]
pub(crate) struct List {
    pub(crate) features: Vec<Feature>,
}

impl Sink for List {
    fn feature(&mut self, feature: Feature) {
        self.features.push(feature);
    }
}
