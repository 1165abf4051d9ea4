//! Adds light verbs, intensifiers and phrases to the cue tables. In: records. Out: more in `Builder`.

use super::build::Builder;
use super::data::{FramesFile, LightVerb, PhraseRecord};
use super::inflect::{Tense, verb_forms, with_s};
use super::{Companion, CueKind, CuePhrase};
use crate::lexicon::error::LexiconError;
use crate::text::intern_phrase;

/// The file of light verbs and intensifiers.
pub(super) const FRAMES: &str = "cue_frames.toml";

impl Builder<'_> {
    pub(super) fn add_frames(&mut self, frames: &FramesFile) -> Result<(), LexiconError> {
        for verb in &frames.light_verb {
            self.add_light_verb(verb)?;
        }
        for word in &frames.intensifier {
            let norm = self.vocabulary.intern(&word.word).index();
            if self.cues.intensifiers.len() <= norm {
                self.cues.intensifiers.resize(norm + 1, 0);
            }
            self.cues.intensifiers[norm] = word.add;
        }
        self.cues.mute_e.clone_from(&frames.mute_e);
        for phrase in &frames.fixed {
            let words = intern_phrase(phrase, self.vocabulary);
            let words = words.iter().map(|word| word.norm);
            self.cues.fixed.push(words.collect());
        }
        self.cues.bridges = frames
            .negation_bridge
            .iter()
            .map(|word| self.vocabulary.intern(word))
            .collect();
        self.cues.cancels = frames
            .negation_cancel
            .iter()
            .map(|word| self.vocabulary.intern(word))
            .collect();
        Ok(())
    }

    fn add_light_verb(&mut self, verb: &LightVerb) -> Result<(), LexiconError> {
        let known = self.heads.get(&verb.lemma);
        if known.is_some_and(|heads| self.is_verb(heads)) {
            let message = format!("light verb `{}` is a cue or comes twice", verb.lemma);
            return Err(LexiconError::of(FRAMES, message));
        }
        let entry = self.cues.entries.len() + self.cues.light_verbs.len();
        self.cues.light_verbs.push(verb.lemma.clone());
        self.heads
            .entry(verb.lemma.clone())
            .or_default()
            .push(entry);
        if verb.forms.is_empty() {
            for (form, tense) in verb_forms(&verb.lemma, &verb.past, false) {
                self.add_form(&form, entry, tense);
            }
        }
        for form in &verb.forms {
            self.add_form(form, entry, Tense::Base);
        }
        Ok(())
    }

    fn is_verb(&self, heads: &[usize]) -> bool {
        let verb = |head: &usize| {
            self.cues
                .entries
                .get(*head)
                .is_none_or(|entry| entry.kind == CueKind::Verb)
        };
        heads.iter().any(verb)
    }

    pub(super) fn add_phrase(
        &mut self,
        file: &str,
        record: PhraseRecord,
        in_content: bool,
    ) -> Result<(), LexiconError> {
        let meaning = self.meaning(file, &record.class, record.strength, record.polarity);
        let meaning = meaning.map_err(|error| error.on(&record.heads.join("`, `")))?;
        let at = self.cues.phrases.len() as u32;
        for head in &record.heads {
            let Some(entries) = self.heads.get(head) else {
                let slip = format!("`{head}` heads a phrase and is neither a cue nor a light verb");
                return Err(LexiconError::of(file, slip));
            };
            for entry in entries {
                self.cues.phrases_of[*entry].push(at);
            }
        }
        let companions = record.with.iter();
        let companions: Vec<Companion> = companions
            .map(|term| self.companion(term, &record.with))
            .collect();
        for companion in &companions {
            let Some(Some(first)) = companion.words.first() else {
                let slip = format!("the companion `{}` begins with no word", companion.name);
                return Err(LexiconError::of(file, slip));
            };
            self.cues.companion_words.insert(*first);
        }
        self.cues.phrases.push(CuePhrase {
            heads: record.heads,
            meaning,
            in_content,
            yes: record.yes,
            no: record.no,
            companions,
            gap: record.gap.into(),
        });
        Ok(())
    }

    fn companion(&mut self, term: &str, all: &[String]) -> Companion {
        let words = intern_phrase(term, self.vocabulary)
            .iter()
            .map(|token| (token.of(term) != "…").then_some(token.norm))
            .collect();
        // The length is compared first: a plural is made for hardly any of the pairs.
        let longer = |other: &&String| (1..=2).contains(&term.len().wrapping_sub(other.len()));
        let singular = all.iter().filter(longer).find(|o| with_s(o) == *term);
        let name = singular.map_or(term, |other| other);
        Companion {
            words,
            name: name.replace("… ", ""),
        }
    }
}
