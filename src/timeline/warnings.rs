//! What a reader of a timeline has to know of its texts first. In: a timeline. Out: warnings, each with its texts.

use super::findings::*;
use crate::model::named;
use std::collections::BTreeSet;

named! {
    /// What is amiss with texts.
    Warning:
    /// They have no day, so they stand in no series.
    NoDate "no-date",
    /// Nobody is known to have issued them, so they stand in no series.
    NoIssuer "no-issuer",
    /// They stand in a series already, word for word and of the same day; counted once.
    Repeated "repeated",
    /// They are dated by the encounter that they tell of.
    DatedByEncounter "dated-by-encounter",
    /// Their analyses came without the text: neither wording nor sentences can be compared.
    NoWords "no-words",
    /// Their analyses were made by another lexicon: what is new in them may be new in the lexicon.
    OtherLexicon "other-lexicon",
    /// No earlier text by the same issuer was given.
    NoPrevious "no-previous",
}

impl Timeline {
    /// The warnings, each with the indices of its texts.
    pub fn warnings(&self) -> Vec<(Warning, Vec<usize>)> {
        let known: BTreeSet<usize> = self.against.iter().map(|one| one.later).collect();
        let any = self.texts.iter().any(|text| text.background);
        let alone = |at: usize| any && !self.texts[at].background && !known.contains(&at);
        let all = Warning::ALL.iter().map(|warning| {
            let texts = (0..self.texts.len()).filter(|at| match warning {
                Warning::NoPrevious => alone(*at),
                _ => self.warns(*warning, *at),
            });
            (*warning, texts.collect::<Vec<_>>())
        });
        all.filter(|(_, texts)| !texts.is_empty()).collect()
    }

    fn warns(&self, warning: Warning, at: usize) -> bool {
        let text = &self.texts[at];
        match warning {
            Warning::NoDate => self.is_left_out(at, Reason::NoDate),
            Warning::NoIssuer => self.is_left_out(at, Reason::NoIssuer),
            // What is held against a folder may lie in it.
            Warning::Repeated => !text.background && self.is_left_out(at, Reason::Repeated),
            Warning::NoWords => !text.has_words(),
            Warning::OtherLexicon => text.other_lexicon,
            Warning::NoPrevious => false,
            Warning::DatedByEncounter => {
                let by = text.date.as_ref().map(|date| date.by);
                by == Some(DatedBy::Encounter)
            }
        }
    }

    fn is_left_out(&self, text: usize, reason: Reason) -> bool {
        let found = self.left_out.binary_search_by_key(&text, |out| out.text);
        found.is_ok_and(|index| self.left_out[index].reasons.contains(&reason))
    }
}
