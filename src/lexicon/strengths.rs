//! Wordings, acts and formulas in order of strength. In: `strengths.toml`. Out: at which step of which scale something
//! stands. Compares nothing.

use super::calendar::Calendar;
use super::error::{LexiconError, read_toml};
use super::formulas::Formulas;
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::model::{Act, named};
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "strengths.toml";

named! {
    /// What stands in the steps of a scale.
    ScaleOf:
    /// Phrases.
    Words "words",
    /// Names of acts.
    Acts "acts",
    /// Ids of formulas.
    Formulas "formulas",
}

/// Things of one kind in the order of their strength.
#[derive(Debug, Clone, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Public id ("oppose"); never reused.
    pub id: String,
    /// Name for people.
    pub label: String,
    /// What stands in the steps.
    #[serde(deserialize_with = "crate::lexicon::error::by_name")]
    pub of: ScaleOf,
    /// From weak to strong.
    pub steps: Vec<Vec<String>>,
    /// Codes of issuers for which the order does not hold.
    #[serde(default)]
    pub except: Vec<String>,
    /// Source of the order.
    pub basis: Option<String>,
    /// A weaker sentence and a stronger one.
    #[serde(default)]
    pub yes: Vec<[String; 2]>,
    /// Two sentences of which neither is stronger.
    #[serde(default)]
    pub no: Vec<[String; 2]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scale: Vec<Scale>,
}

/// A step of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct Step {
    /// Index of the scale in `Strengths::all`.
    pub scale: u16,
    /// The step, from 0, the weakest.
    pub level: u8,
}

/// All scales.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Strengths {
    scales: Vec<Scale>,
    terms: PhraseIndex<Step>,
    /// By the names of acts.
    acts: BTreeMap<String, Vec<Step>>,
    /// By the ids of formulas.
    formulas: BTreeMap<String, Vec<Step>>,
}

impl Strengths {
    /// Reads and checks the records.
    pub(crate) fn read(
        source: &str,
        formulas: &Formulas,
        vocabulary: &mut Vocabulary,
    ) -> Result<Strengths, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        check(&file.scale, formulas).map_err(|message| LexiconError::of(FILE, message))?;
        let mut terms = PhraseBuilder::default();
        let mut acts: BTreeMap<String, Vec<Step>> = BTreeMap::new();
        let mut of_formulas = acts.clone();
        for (at, scale) in file.scale.iter().enumerate() {
            for (level, names) in scale.steps.iter().enumerate() {
                let step = Step {
                    scale: at as u16,
                    level: level as u8,
                };
                for name in names {
                    let steps = match scale.of {
                        ScaleOf::Words => {
                            terms.add(name, step, vocabulary);
                            continue;
                        }
                        ScaleOf::Acts => &mut acts,
                        ScaleOf::Formulas => &mut of_formulas,
                    };
                    steps.entry(name.clone()).or_default().push(step);
                }
            }
        }
        Ok(Strengths {
            scales: file.scale,
            terms: terms.finish(),
            acts,
            formulas: of_formulas,
        })
    }

    /// Every scale, sorted by id.
    pub fn all(&self) -> &[Scale] {
        &self.scales
    }

    /// The scale that a step is of.
    pub fn scale(&self, step: Step) -> Option<&Scale> {
        self.scales.get(usize::from(step.scale))
    }

    /// Whether the scale holds for the issuer of this code.
    pub fn holds_for(&self, step: Step, side: Option<&str>) -> bool {
        let except = self.scale(step).map_or(&[][..], |scale| &scale.except);
        !side.is_some_and(|side| except.iter().any(|code| code == side))
    }

    /// The steps that an act stands on.
    pub fn of_act(&self, act: Act) -> &[Step] {
        self.acts.get(act.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The steps that the formula of this id stands on.
    pub fn of_formula(&self, id: &str) -> &[Step] {
        self.formulas.get(id).map_or(&[], Vec::as_slice)
    }

    /// The steps of the words of `tokens`, in order: of each scale the longest term at a place, none within another.
    pub fn of_words(&self, tokens: &[Token], calendar: &Calendar) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut ends: BTreeMap<u16, usize> = BTreeMap::new();
        for at in 0..tokens.len() {
            // "May" may be the month.
            if calendar.month(&tokens[at]).is_some() {
                continue;
            }
            for (end, step) in self.terms.at(tokens, at) {
                let taken = ends.entry(step.scale).or_default();
                if *taken <= at {
                    *taken = end;
                    steps.push(*step);
                }
            }
        }
        steps
    }
}

/// What is wrong with the records, if anything.
fn check(scales: &[Scale], formulas: &Formulas) -> Result<(), String> {
    if !scales.is_sorted_by(|a, b| a.id < b.id) {
        return Err("scales are not sorted by id, or one stands twice".into());
    }
    for scale in scales {
        let known = |name: &String| match scale.of {
            ScaleOf::Words => !name.trim().is_empty(),
            ScaleOf::Acts => Act::named(name).is_some(),
            ScaleOf::Formulas => formulas.get(name).is_some(),
        };
        if let Some(name) = scale.steps.iter().flatten().find(|name| !known(name)) {
            return Err(format!("`{}`: unknown `{name}`", scale.id));
        }
        if scale.steps.len() < 2 || scale.steps.iter().any(Vec::is_empty) {
            return Err(format!("`{}` needs two steps, none empty", scale.id));
        }
        let shown = scale.yes.len() >= 2 && !scale.no.is_empty();
        if scale.of == ScaleOf::Words && !shown {
            return Err(format!("`{}` needs two `yes` and one `no`", scale.id));
        }
    }
    Ok(())
}
