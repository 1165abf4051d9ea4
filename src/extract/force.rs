//! What a content does: states, demands, warns, offers. In: the tokens of a content and what its cue suggests. Out: one
//! force. Precedence is the order of the records in `forces.toml`: of several wordings the first record's holds, and the
//! cue's own force stands among them at its record's place.

use crate::lexicon::Class::{Adverb, Be, Determiner, Do, Have, Modal, Negation};
use crate::lexicon::{Before, CueReading, ForceHit, Lexicon};
use crate::model::Force;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// How many tokens before a wording may bear its negation.
const REACH: usize = 4;
/// How many tokens may stand between a negation and a wording that asks for one ("not let the convoy go unpunished").
const FAR: usize = 24;

/// The words that a force is read in.
#[derive(Clone, Copy)]
pub(crate) struct Content<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    /// Token ranges of the content, one a stretch.
    pub(crate) stretches: &'a [Range<usize>],
}

/// Reads the cue at token `head` together with its content: a plain report whose content warns is a warning. The cue's own
/// words end before `limit`; a companion in the content after the head still tells the act.
pub(crate) fn read_act(content: Content, head: usize, limit: usize) -> (CueReading, Force) {
    let Content {
        lexicon,
        text,
        tokens,
        ..
    } = content;
    let after = content
        .stretches
        .iter()
        .find(|stretch| stretch.start > head);
    let own = limit..after.map_or(limit, |stretch| stretch.end.max(limit));
    let cues = &lexicon.cues;
    let mut reading = cues.describe_before(&lexicon.words, text, tokens, head, own);
    // "did not rule out": the cue's own force is taken back, the content's holds.
    let own = match reading.negated && reading.force != Force::None {
        true => Force::Assert,
        false => reading.force,
    };
    let force = read_force(content, own);
    if let Some(meaning) = lexicon.cues.shifted(reading.basis, force) {
        reading.act = meaning.act;
        reading.strength = meaning.strength;
        reading.polarity = meaning.polarity;
    }
    (reading, force)
}

/// The force of a content; `default` is what its cue suggests (`CueReading::force`). Linear in the content's length.
pub(crate) fn read_force(content: Content, default: Force) -> Force {
    if default == Force::None && !content.opens_with_that() {
        return Force::None;
    }
    let records = content.lexicon.forces.records();
    let own = records.iter().position(|record| record.force == default);
    let found = content
        .stretches
        .iter()
        .filter_map(|stretch| content.strongest(stretch))
        .chain(own)
        .min();
    match found {
        Some(record) => records.get(record).map_or(default, |record| record.force),
        None if default == Force::None => Force::Assert,
        None => default,
    }
}

impl Content<'_> {
    /// Whether the content is a clause after "that": under "discussed" only such a one does anything.
    fn opens_with_that(&self) -> bool {
        let first = self
            .stretches
            .first()
            .and_then(|stretch| self.tokens.get(stretch.start));
        first.is_some_and(|token| token.norm == self.lexicon.words.that)
    }

    /// Where the first wording of the force stands.
    pub(crate) fn place_of(&self, force: Force) -> Option<usize> {
        let forces = &self.lexicon.forces;
        let record = forces
            .records()
            .iter()
            .position(|record| record.force == force)?;
        let mut places = self.stretches.iter().flat_map(|stretch| {
            let end = stretch.end.min(self.tokens.len());
            (stretch.start..end).map(move |at| (stretch.start, end, at))
        });
        let here = |(floor, end, at): &(usize, usize, usize)| {
            let mut hits = forces.at(self.tokens, *at);
            hits.any(|hit| hit.record == record && hit.end <= *end && self.suits(&hit, *floor, *at))
        };
        places.find(here).map(|(_, _, at)| at)
    }

    /// The record of highest precedence that has a wording in the stretch.
    fn strongest(&self, stretch: &Range<usize>) -> Option<usize> {
        let forces = &self.lexicon.forces;
        let end = stretch.end.min(self.tokens.len());
        let mut excluded: Vec<(usize, usize)> = Vec::new();
        let mut best: Option<usize> = None;
        for at in stretch.start..end {
            excluded.retain(|(until, _)| *until > at);
            excluded.extend(forces.excluded_at(self.tokens, at));
            for hit in forces.at(self.tokens, at) {
                let free = excluded.iter().all(|(_, record)| *record != hit.record);
                let better = best.is_none_or(|known| hit.record < known);
                if hit.end <= end && free && better && self.suits(&hit, stretch.start, at) {
                    best = Some(hit.record);
                }
            }
        }
        best
    }

    /// Whether the words before a wording are what it asks for.
    fn suits(&self, hit: &ForceHit, floor: usize, at: usize) -> bool {
        match hit.before {
            Before::Anything => true,
            Before::Plain => {
                !self.near_negation(floor, at) && !(at..hit.end).any(|inner| self.negates(inner))
            }
            Before::Negation => self.far_negation(floor, at),
        }
    }

    /// Whether a negation stands in the verb or noun group that the wording at `at` belongs to.
    fn near_negation(&self, floor: usize, at: usize) -> bool {
        let words = &self.lexicon.words;
        let group = |before: &usize| {
            let token = &self.tokens[*before];
            words.is_any(token, &[Be, Have, Do, Modal, Negation, Adverb, Determiner])
                || words.is_adverb(token, self.text)
                || self.lexicon.cues.bridges_negation(token)
        };
        let from = at.saturating_sub(REACH).max(floor);
        (from..at)
            .rev()
            .take_while(group)
            .any(|before| self.negates(before))
    }

    /// Whether a negation stands before `at` in the same sentence.
    fn far_negation(&self, floor: usize, at: usize) -> bool {
        let from = at.saturating_sub(FAR).max(floor);
        let inside = |before: &usize| !self.ends_sentence(*before);
        (from..at)
            .rev()
            .take_while(inside)
            .any(|before| self.negates(before))
    }

    fn negates(&self, at: usize) -> bool {
        let cues = &self.lexicon.cues;
        let cancelled = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| cues.cancels_negation(next));
        self.lexicon.words.is(&self.tokens[at], Negation) && !cancelled
    }

    fn ends_sentence(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let ends = matches!(
            token.of(self.text),
            "." | "!" | "?" | ";" | "。" | "！" | "？" | "；"
        );
        token.kind == TokenKind::Mark && ends
    }
}

/// Gives `read` a text as one content, from the token `first` on.
#[cfg(test)]
pub(super) fn in_content<T>(text: &str, first: usize, read: impl FnOnce(Content<'_>) -> T) -> T {
    let lexicon = Lexicon::english().in_language(crate::document::language_of(text));
    let tokens = crate::text::tokenize(text, &lexicon.vocabulary);
    let whole = first..tokens.len();
    read(Content {
        lexicon,
        text,
        tokens: &tokens,
        stretches: std::slice::from_ref(&whole),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn force(text: &str, default: Force) -> Force {
        in_content(text, 0, |content| read_force(content, default))
    }

    fn act(text: &str, head: usize) -> (&'static str, Force) {
        in_content(text, head + 1, |content| {
            let (reading, force) = read_act(content, head, head + 1);
            (reading.act.as_str(), force)
        })
    }

    #[test]
    fn every_record_holds_in_its_own_examples() {
        let chinese = Lexicon::chinese().forces.records();
        assert!(chinese.len() > 5);
        for record in Lexicon::english().forces.records().iter().chain(chinese) {
            for text in &record.yes {
                assert_eq!(force(text, Force::Assert), record.force, "{text}");
            }
            for text in &record.no {
                assert_ne!(force(text, Force::Assert), record.force, "{text}");
            }
        }
    }

    #[test]
    fn the_stronger_of_content_and_cue_holds() {
        let text = "that the owners must leave";
        assert_eq!(force(text, Force::Assert), Force::Demand);
        assert_eq!(force(text, Force::Warn), Force::Warn);
        assert_eq!(
            force("that the mill will respond", Force::Commit),
            Force::Threaten
        );
        assert_eq!(force("a new mill", Force::Commit), Force::Commit);
    }

    #[test]
    fn a_noun_phrase_under_a_discussing_cue_does_nothing() {
        assert_eq!(force("the commitment to peace", Force::None), Force::None);
        assert_eq!(force("that the mill is old", Force::None), Force::Assert);
    }

    #[test]
    fn a_plain_report_of_a_warning_is_a_warning() {
        let warning = "She said the harbour will respond in kind.";
        assert_eq!(act(warning, 1), ("warn", Force::Threaten));
        let stress = "She stressed that the dam is a red line.";
        assert_eq!(act(stress, 1), ("stress", Force::RedLine));
        assert_eq!(act("She did not rule out a sale.", 3).1, Force::Assert);
        assert_eq!(
            act("She said the dam is old.", 1),
            ("inform", Force::Assert)
        );
    }

    #[test]
    fn a_companion_in_the_content_tells_the_act() {
        assert_eq!(act("She noted the importance of rest.", 1).0, "stress");
        assert_eq!(act("She raised concerns about rest.", 1).0, "raise-concern");
    }

    #[test]
    fn nothing_is_read_in_no_tokens() {
        assert_eq!(force("", Force::Assert), Force::Assert);
        assert_eq!(force("", Force::None), Force::None);
    }
}
