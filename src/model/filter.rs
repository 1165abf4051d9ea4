//! Leaving out the less sure findings. Ids stay dense: what refers to a quote that is left out is left out or emptied.

use super::{Analysis, Confidence, Found, QuoteId};

impl Analysis {
    /// The analysis without quotes, positions, characterisations, signals, events and next steps of a confidence
    /// lower than `least`. Sections, accounts, speakers and topics stay, for the rest refers to them.
    pub fn at_least(mut self, least: Confidence) -> Analysis {
        let new = new_ids(&self.quotes, least);
        let renew = |old: QuoteId| new.get(old.index()).copied().flatten();
        let renew_all =
            |old: &mut Vec<QuoteId>| *old = old.iter().filter_map(|q| renew(*q)).collect();
        keep(&mut self.quotes, least);
        for quote in &mut self.quotes {
            quote.item.parent = quote.item.parent.and_then(renew);
        }
        for speaker in &mut self.speakers {
            renew_all(&mut speaker.item.quotes);
        }
        for topic in &mut self.topics {
            renew_all(&mut topic.quotes);
        }
        keep(&mut self.positions, least);
        self.positions.retain_mut(|position| {
            let quote = renew(position.item.quote);
            position.item.quote = quote.unwrap_or(position.item.quote);
            quote.is_some()
        });
        keep(&mut self.signals, least);
        for signal in &mut self.signals {
            signal.item.quote = signal.item.quote.and_then(renew);
        }
        keep(&mut self.next_steps, least);
        for step in &mut self.next_steps {
            step.item.quote = step.item.quote.and_then(renew);
        }
        keep(&mut self.characterizations, least);
        keep(&mut self.events, least);
        self
    }
}

fn keep<T>(all: &mut Vec<Found<T>>, least: Confidence) {
    all.retain(|found| found.confidence >= least);
}

/// For each quote its id after filtering.
fn new_ids<T>(all: &[Found<T>], least: Confidence) -> Vec<Option<QuoteId>> {
    let mut next = 0;
    let number = |found: &Found<T>| {
        (found.confidence >= least).then(|| {
            next += 1;
            QuoteId::at(next - 1)
        })
    };
    all.iter().map(number).collect()
}
