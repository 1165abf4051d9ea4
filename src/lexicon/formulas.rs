//! Formulas: wordings that carry more than their words, and the ladders they stand on. In: `formulas.toml`. Out: the
//! formulas that begin at a token. Knows nothing of who speaks.

mod check;

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::model::Tone;
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "formulas.toml";

/// No term is longer, in tokens: how far before a place an exclusion that reaches into it may begin.
const REACH: usize = 32;

/// One issuer's wordings in the order of their weight.
#[derive(Debug, Clone, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Public id ("prc-warning").
    pub id: String,
    /// Name for people.
    pub label: String,
    /// Code of the issuer.
    pub side: String,
    /// The highest rung; the lowest is 1.
    pub rungs: u8,
    /// Source of the order, where there is one.
    pub basis: Option<String>,
    /// Where the order is known to fail.
    pub caveat: Option<String>,
    /// Whether the order is of too little trust to tell a stronger wording from a weaker one.
    #[serde(default)]
    pub doubtful: bool,
}

/// One formula.
#[derive(Debug, Clone, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Formula {
    /// Public id ("red-line"); never reused.
    pub id: String,
    /// Name for people.
    pub label: String,
    /// Code of the issuer whose convention it is; `None` if anybody's.
    pub side: Option<String>,
    /// Codes of others who use it alike.
    #[serde(default)]
    pub also: Vec<String>,
    /// Whether the words are everybody's, and count only in a text of such an issuer.
    #[serde(default)]
    pub bound: bool,
    /// Whether they count, besides, only in what that issuer published itself.
    #[serde(default)]
    pub issued: bool,
    /// The wordings.
    pub terms: Vec<String>,
    /// Wordings around a term in which it is no formula.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Its colour.
    #[serde(deserialize_with = "crate::lexicon::error::by_name")]
    pub tone: Tone,
    /// Id of its ladder.
    pub ladder: Option<String>,
    /// Its rung there, from 1.
    pub rung: Option<u8>,
    /// What it conventionally means.
    pub meaning: Option<String>,
    /// The source of the meaning.
    pub basis: Option<String>,
    /// Where the convention is known to fail.
    pub caveat: Option<String>,
    /// Id of the formula that stands for the stronger or weaker stance.
    pub opposite: Option<String>,
    /// Sentences that hold it.
    pub yes: Vec<String>,
    /// Sentences that do not.
    pub no: Vec<String>,
}

impl Formula {
    /// Whether the issuer of this code uses it as a formula; of anybody's formula, everybody does.
    pub fn is_of(&self, side: Option<&str>) -> bool {
        let Some(own) = &self.side else { return true };
        side.is_some_and(|side| own == side || self.also.iter().any(|other| other == side))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    translated: Vec<String>,
    #[serde(default)]
    originals: Vec<String>,
    ladder: Vec<Ladder>,
    formula: Vec<Formula>,
}

/// Where a formula stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormulaHit {
    /// Index of the formula in `Formulas::all`.
    pub formula: usize,
    /// Index of its first token.
    pub first: usize,
    /// Index after its last token.
    pub end: usize,
}

/// All formulas and ladders.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Formulas {
    translated: Vec<String>,
    /// If any, the issuers whose texts in the language are no translations.
    originals: Vec<String>,
    ladders: Vec<Ladder>,
    formulas: Vec<Formula>,
    terms: PhraseIndex<u32>,
    exclusions: PhraseIndex<u32>,
}

impl Formulas {
    /// Reads and checks the records.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Formulas, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        check::check(&file).map_err(|message| LexiconError::of(FILE, message))?;
        let mut terms = PhraseBuilder::default();
        let mut exclusions = PhraseBuilder::default();
        for (at, formula) in file.formula.iter().enumerate() {
            for term in &formula.terms {
                terms.add_inflected(term, at as u32, vocabulary);
            }
            for term in &formula.exclude {
                exclusions.add_inflected(term, at as u32, vocabulary);
            }
        }
        Ok(Formulas {
            terms: terms.finish(),
            exclusions: exclusions.finish(),
            translated: file.translated,
            originals: file.originals,
            ladders: file.ladder,
            formulas: file.formula,
        })
    }

    /// Every formula, sorted by id.
    pub fn all(&self) -> &[Formula] {
        &self.formulas
    }

    /// Every ladder, sorted by id.
    pub fn ladders(&self) -> &[Ladder] {
        &self.ladders
    }

    /// Whether the ladder's order says too little to tell a stronger wording from a weaker one by it.
    pub fn is_doubtful(&self, ladder: &str) -> bool {
        let of_id = self.ladders.iter().find(|known| known.id == ladder);
        of_id.is_some_and(|ladder| ladder.doubtful)
    }

    /// The formula of this id.
    pub fn get(&self, id: &str) -> Option<&Formula> {
        let at = self.formulas.binary_search_by(|f| f.id.as_str().cmp(id));
        at.ok().map(|at| &self.formulas[at])
    }

    /// Whether texts in the lexicon's language by the issuer of this code are official translations.
    pub fn translates(&self, side: &str) -> bool {
        let listed = |codes: &[String]| codes.iter().any(|code| code == side);
        match self.originals.is_empty() {
            true => listed(&self.translated),
            false => !listed(&self.originals),
        }
    }

    /// Every place within `range` where a term stands, whoever speaks: by first token, at one token the longest of each
    /// formula, longer ones first. Terms inside an exclusion are left out. Places may overlap.
    pub fn hits(&self, tokens: &[Token], range: std::ops::Range<usize>) -> Vec<FormulaHit> {
        let within = range.end.min(tokens.len());
        let excluded = collect(&self.exclusions, tokens, range.start..within);
        let mut hits = collect(&self.terms, tokens, range.start..within);
        hits.retain(|hit| {
            let from = excluded.partition_point(|no| no.first + REACH <= hit.first);
            !excluded[from..]
                .iter()
                .take_while(|no| no.first < hit.end)
                .any(|no| no.formula == hit.formula && hit.first < no.end)
        });
        hits
    }
}

/// The longest match of each formula at each token.
fn collect(
    index: &PhraseIndex<u32>,
    tokens: &[Token],
    range: std::ops::Range<usize>,
) -> Vec<FormulaHit> {
    let mut hits: Vec<FormulaHit> = Vec::new();
    let limit = range.end;
    for first in range {
        let begin = hits.len();
        for (end, formula) in index.at(tokens, first) {
            let formula = *formula as usize;
            if end > limit {
                continue;
            }
            match hits[begin..].iter_mut().find(|h| h.formula == formula) {
                Some(known) => known.end = known.end.max(end),
                None => hits.push(FormulaHit {
                    formula,
                    first,
                    end,
                }),
            }
        }
        hits[begin..].sort_by_key(|hit| (std::cmp::Reverse(hit.end), hit.formula));
    }
    hits
}
