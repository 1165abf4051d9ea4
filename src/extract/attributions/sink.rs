//! Where features go: into a sum of weights, or into a list for fitting and explaining.

use crate::lexicon::{Evidence, Feature, Label, READINGS, Value, Weights};

/// Takes features one by one.
pub(crate) trait Sink {
    fn feature(&mut self, feature: Feature);

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
    pub(crate) totals: Weights,
}

impl<'e> Sum<'e> {
    pub(crate) fn new(evidence: &'e Evidence) -> Sum<'e> {
        Sum {
            evidence,
            totals: [0.0; READINGS],
        }
    }

    /// The chance of the first reading of a model with one.
    pub(crate) fn chance(&self) -> f32 {
        1.0 / (1.0 + (-self.totals[0]).exp())
    }

    /// The chances of all readings; what is left to 1 is the chance of none.
    pub(crate) fn chances(&self) -> Weights {
        let top = self.totals.iter().fold(0.0_f32, |a, b| a.max(*b));
        let all: f32 = (-top).exp() + self.totals.iter().map(|x| (x - top).exp()).sum::<f32>();
        self.totals.map(|x| (x - top).exp() / all)
    }
}

impl Sink for Sum<'_> {
    fn feature(&mut self, feature: Feature) {
        if let Some(weights) = self.evidence.weights(feature) {
            for (total, weight) in self.totals.iter_mut().zip(weights) {
                *total += weight;
            }
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
