//! How often a word form reports. In: `cue_forms.tsv`, counted by `scripts/count_cue_forms.py`. Out: a prior for each
//! form. Says nothing on what a form means.

use super::error::LexiconError;
use crate::text::{NormId, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};

/// How often a form was a cue in annotated news, smoothed and in steps of a tenth: 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, BorshSerialize, BorshDeserialize)]
pub struct CuePrior {
    /// Share of its occurrences that report, in tenths.
    pub share: u8,
    /// How often it was seen, as a power of two.
    pub seen: u8,
}

/// The priors of all counted forms.
#[derive(Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct CueForms {
    priors: Vec<Option<CuePrior>>,
}

impl CueForms {
    /// Reads lines of form, times as cue, times in all.
    pub(crate) fn read(
        file: &str,
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<CueForms, LexiconError> {
        let mut priors = Vec::new();
        for (at, line) in source.lines().enumerate().skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            let counts = match fields[..] {
                [form, cue, all] => cue.parse().ok().zip(all.parse().ok()).map(|c| (form, c)),
                _ => None,
            };
            let Some((form, (cue, all))) = counts else {
                return Err(LexiconError {
                    file: file.to_owned(),
                    line: Some(at + 1),
                    message: "expected form, times as cue, times in all".to_owned(),
                });
            };
            let id = vocabulary.intern(form).index();
            if priors.len() <= id {
                priors.resize(id + 1, None);
            }
            priors[id] = Some(prior(cue, all));
        }
        Ok(CueForms { priors })
    }

    /// The prior of a word that may report; `None` for words that never do.
    #[inline]
    pub fn prior(&self, norm: NormId) -> Option<CuePrior> {
        self.priors.get(norm.index()).copied().flatten()
    }
}

fn prior(cue: u32, all: u32) -> CuePrior {
    let share = (f64::from(cue) + 0.2) / (f64::from(all) + 1.0);
    CuePrior {
        share: (share * 10.0).round().min(10.0) as u8,
        seen: (32 - all.leading_zeros()) as u8,
    }
}
