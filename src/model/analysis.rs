//! Everything that was found in one document.

use super::*;
use crate::text::Span;

/// The findings on one document; offsets are bytes of the text it was made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// The language that it is read in; of a text in two, that of most of it.
    pub language: Language,
    /// What the document says of itself.
    pub header: Header,
    /// Whose accounts it carries; the narrator's or the issuer's own is first.
    pub accounts: Vec<Found<Account>>,
    /// Its blocks, in order.
    pub sections: Vec<Found<Section>>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Who speaks or takes part, in order of appearance.
    pub speakers: Vec<Found<Speaker>>,
    /// What was said, in order of the content's beginning, outer before inner.
    pub quotes: Vec<Found<Quote>>,
    /// What it is about, in order of first mention.
    pub topics: Vec<Topic>,
    /// Where the speakers stand.
    pub positions: Vec<Found<Position>>,
    /// How the talks were described.
    pub characterizations: Vec<Found<Characterization>>,
    /// Known formulas.
    pub signals: Vec<Found<Signal>>,
    /// Encounters, the main one first.
    pub events: Vec<Found<Event>>,
    /// What is to come.
    pub next_steps: Vec<Found<NextStep>>,
    /// What looked wrong.
    pub diagnostics: Vec<Diagnostic>,
}

impl Analysis {
    /// The encounter that the document reports, if it reports one.
    pub fn main_event(&self) -> Option<&Found<Event>> {
        let mut events = self.events.iter();
        events.find(|event| event.item.role == EventRole::Main)
    }

    /// Where those speakers are named for whom `fit` holds, in order.
    pub fn mentions(&self, fit: impl Fn(&Speaker) -> bool) -> Vec<Span> {
        let speakers = self.speakers.iter().map(|found| &found.item);
        let fitting = speakers.filter(|speaker| fit(speaker));
        let mut places: Vec<Span> = fitting.flat_map(|s| s.mentions.iter().copied()).collect();
        places.sort_unstable();
        places
    }
}
