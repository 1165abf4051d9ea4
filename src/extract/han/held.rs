//! Talks that a verb of no meaning carries out. In: a token. Out: the cue that verb, manner and noun make together.

use super::{CueHit, Han};
use crate::lexicon::Part;
use crate::model::Act;

impl<'a> Han<'a> {
    /// "进行了坦诚、深入的交流": a talk and how it was, behind the verb that carries it out.
    pub(crate) fn held(&self, at: usize, limit: usize) -> Option<CueHit<'a>> {
        let mut from = self.part(at, Part::Light)?;
        while let Some(next) = self.manner(from).or(self.part(from, Part::Owned)) {
            from = next;
        }
        let end = self.part(from, Part::Talk).filter(|end| *end <= limit)?;
        let mut cues = self.words.cues.iter();
        let cue = cues.find(|cue| cue.before && !cue.passive && cue.meaning.act == Act::Discuss)?;
        Some(CueHit {
            start: at,
            end,
            cue,
        })
    }

    /// The index after a word at the token that tells how something was done, or after the mark between two.
    pub(crate) fn manner(&self, at: usize) -> Option<usize> {
        let adjective = self.words.adjectives.longest(self.tokens, at);
        let adjective = adjective.map(|(end, _)| end);
        let mark = self.is(at, &["、", "，"]).then_some(at + 1);
        adjective.max(self.part(at, Part::Adverb)).or(mark)
    }
}
