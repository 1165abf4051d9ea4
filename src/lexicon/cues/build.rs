//! Makes the cue tables. In: the cue files. Out: `Cues`, or what is wrong with the data.

use super::data::*;
use super::frames::FRAMES;
use super::inflect::{Tense, verb_forms, with_s};
use super::{ActMeaning, CueEntry, CueForm, CueKind, Cues, Shift};
use crate::lexicon::Sources;
use crate::lexicon::error::{LexiconError, read_toml};
use crate::model::{Act, Force};
use crate::text::Vocabulary;
use std::collections::BTreeMap;

const ACTS: &str = "acts.toml";
const CUES: [&str; 3] = ["cues_verbs.toml", "cues_nouns.toml", "cues_adjectives.toml"];
const PHRASES: [&str; 2] = ["cue_phrases.toml", "cue_complements.toml"];

/// Reads all cue files.
pub(super) fn read(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Cues, LexiconError> {
    let acts: ActsFile = read_toml(ACTS, sources.get(ACTS)?)?;
    let classes = read_classes(acts.class)?;
    let mut builder = Builder {
        cues: Cues {
            shifts: read_shifts(&acts.shift, &classes)?,
            ..Cues::default()
        },
        classes,
        heads: BTreeMap::new(),
        vocabulary,
    };
    for file in CUES {
        builder.add_cues(file, read_toml(file, sources.get(file)?)?)?;
    }
    let frames: FramesFile = read_toml(FRAMES, sources.get(FRAMES)?)?;
    builder.add_frames(&frames)?;
    builder.cues.phrases_of =
        vec![Vec::new(); builder.cues.entries.len() + builder.cues.light_verbs.len()];
    for file in PHRASES {
        let records: PhrasesFile = read_toml(file, sources.get(file)?)?;
        for record in records.phrase {
            builder.add_phrase(file, record, false)?;
        }
        for record in records.complement {
            builder.add_phrase(file, record, true)?;
        }
    }
    Ok(builder.cues)
}

type Classes = BTreeMap<String, ActMeaning>;

/// The classes of acts by name, as `acts.toml` has them.
pub(super) fn classes(acts: &str) -> Result<Classes, LexiconError> {
    let acts: ActsFile = read_toml(ACTS, acts)?;
    read_classes(acts.class)
}

fn read_classes(records: Vec<ClassRecord>) -> Result<Classes, LexiconError> {
    let mut classes = Classes::new();
    for record in records {
        let Some(act) = Act::named(&record.act) else {
            let message = format!("class `{}` has the unknown act `{}`", record.id, record.act);
            return Err(LexiconError::of(ACTS, message));
        };
        let force = record.force.as_deref().unwrap_or("assert");
        let meaning = ActMeaning {
            act,
            class: record.id.clone(),
            strength: record.strength,
            polarity: record.polarity,
            force: named_force(force)?,
        };
        if classes.insert(record.id.clone(), meaning).is_some() {
            return Err(LexiconError::of(
                ACTS,
                format!("class `{}` comes twice", record.id),
            ));
        }
    }
    Ok(classes)
}

fn read_shifts(records: &[ShiftRecord], classes: &Classes) -> Result<Vec<Shift>, LexiconError> {
    let mut shifts = Vec::new();
    for record in records {
        for from in &record.classes {
            let (Some(_), Some(to)) = (classes.get(from), classes.get(&record.class)) else {
                return Err(LexiconError::of(
                    ACTS,
                    format!("shift from `{from}` to `{}`", record.class),
                ));
            };
            shifts.push(Shift {
                from: from.clone(),
                force: named_force(&record.force)?,
                to: to.clone(),
            });
        }
    }
    Ok(shifts)
}

fn named_force(name: &str) -> Result<Force, LexiconError> {
    match Force::named(name) {
        Some(force) => Ok(force),
        None => Err(LexiconError::of(ACTS, format!("unknown force `{name}`"))),
    }
}

/// The tables in the making.
pub(super) struct Builder<'v> {
    classes: Classes,
    pub(super) cues: Cues,
    /// Heads of each lemma: a verb and a noun may share one.
    pub(super) heads: BTreeMap<String, Vec<usize>>,
    pub(super) vocabulary: &'v mut Vocabulary,
}

impl Builder<'_> {
    fn add_cues(&mut self, file: &str, records: CuesFile) -> Result<(), LexiconError> {
        let kinds = [
            (CueKind::Verb, records.verb),
            (CueKind::Noun, records.noun),
            (CueKind::Adjective, records.adjective),
        ];
        for (kind, records) in kinds {
            for record in records {
                self.add_cue(file, kind, &record)?;
            }
        }
        Ok(())
    }

    fn add_cue(
        &mut self,
        file: &str,
        kind: CueKind,
        record: &CueRecord,
    ) -> Result<(), LexiconError> {
        let meaning = self
            .meaning(file, &record.class, record.strength, record.polarity)
            .map_err(|error| error.on(&record.lemma))?;
        let twice = |entry: &CueEntry| entry.kind == kind && entry.lemma == record.lemma;
        if self.cues.entries.iter().any(twice) {
            return Err(LexiconError::of(
                file,
                format!("`{}` comes twice", record.lemma),
            ));
        }
        let entry = self.push(kind, &record.lemma, meaning);
        self.cues.entries[entry].addressee = record.addressee;
        let forms = match kind {
            CueKind::Verb => verb_forms(&record.lemma, &record.past, record.doubles),
            CueKind::Noun => {
                let plural = record
                    .plural
                    .clone()
                    .unwrap_or_else(|| with_s(&record.lemma));
                vec![
                    (record.lemma.clone(), Tense::Noun),
                    (plural, Tense::NounPlural),
                ]
            }
            CueKind::Adjective => vec![(record.lemma.clone(), Tense::Adjective)],
        };
        for (form, tense) in forms {
            self.add_form(&form, entry, tense);
        }
        Ok(())
    }

    /// Adds an entry, a head of phrases; returns its index.
    fn push(&mut self, kind: CueKind, lemma: &str, meaning: ActMeaning) -> usize {
        let entry = self.cues.entries.len();
        let lemma = lemma.to_owned();
        self.heads.entry(lemma.clone()).or_default().push(entry);
        self.cues.entries.push(CueEntry {
            lemma,
            kind,
            meaning,
            addressee: false,
        });
        entry
    }

    /// A past tense that looks like the base ("put") holds as past; a noun that looks like a verb is its alternative;
    /// otherwise the first to come holds.
    pub(super) fn add_form(&mut self, form: &str, entry: usize, tense: Tense) {
        let norm = self.vocabulary.intern(form).index();
        let forms = &mut self.cues.forms;
        if forms.len() <= norm {
            forms.resize(norm + 1, None);
        }
        let noun = matches!(tense, Tense::Noun | Tense::NounPlural);
        match &mut forms[norm] {
            Some(known) if known.entry == entry && tense == Tense::Past => known.tense = tense,
            Some(known) if noun && known.noun.is_none() && known.entry != entry => {
                known.noun = Some(entry)
            }
            Some(_) => {}
            empty => {
                *empty = Some(CueForm {
                    entry,
                    tense,
                    noun: None,
                });
            }
        }
    }

    pub(super) fn meaning(
        &self,
        file: &str,
        class: &str,
        strength: Option<u8>,
        polarity: Option<i8>,
    ) -> Result<ActMeaning, LexiconError> {
        let Some(meaning) = self.classes.get(class) else {
            return Err(LexiconError::of(file, format!("unknown class `{class}`")));
        };
        let own = ActMeaning {
            strength: strength.unwrap_or(meaning.strength),
            polarity: polarity.unwrap_or(meaning.polarity),
            ..meaning.clone()
        };
        if !(1..=5).contains(&own.strength) || !(-1..=1).contains(&own.polarity) {
            return Err(LexiconError::of(
                file,
                format!("strength or polarity out of range for class `{class}`"),
            ));
        }
        Ok(own)
    }
}
