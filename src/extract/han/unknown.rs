//! Names that the lexicon does not know. In: where a name may begin. Out: where it ends, as far as words that hold sentences
//! together, cues and marks tell.

use super::Han;
use crate::lexicon::Part;
use std::ops::Range;

/// A name that the lexicon does not know has so many characters.
const NAME: Range<usize> = 2..13;

impl Han<'_> {
    /// The end of a name that the lexicon does not know: characters up to a word that holds sentences together, a cue, a
    /// word for an encounter, a mark.
    pub(super) fn unknown_name(&self, at: usize, limit: usize) -> Option<usize> {
        let mut end = at;
        while end < limit && end - at < NAME.end {
            if !self.may_be_name(end, end > at) && !self.joins_inside(at, end, limit) {
                break;
            }
            end += 1;
        }
        NAME.contains(&(end - at)).then_some(end)
    }

    /// Whether the token joins nothing but is the second character of a name: "李和平" has no one of one character before
    /// "和".
    pub(crate) fn joins_inside(&self, name: usize, at: usize, limit: usize) -> bool {
        let joint = self.part(at, Part::Conjunction) == Some(at + 1);
        let goes_on = at + 1 < limit && self.tokens[at + 1].ideograph;
        // A noun may hold an unknown name, which asks this again: near at hand, lest a text nest them without end.
        let near = limit.min(at + 1 + NAME.end);
        at == name + 1 && joint && goes_on && self.noun(at + 1, near).is_none()
    }

    fn may_be_name(&self, at: usize, inner: bool) -> bool {
        let dot = inner && self.is(at, &["·", "-", "—", "・"]);
        let plain = self.tokens[at].ideograph
            && self.words.parts.longest(self.tokens, at).is_none()
            && self.words.kinds.longest(self.tokens, at).is_none()
            && self.words.told.longest(self.tokens, at).is_none()
            && self.words.titles.longest(self.tokens, at).is_none()
            && self.words.cue_words.longest(self.tokens, at).is_none();
        dot || plain
    }
}
