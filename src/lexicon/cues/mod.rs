//! What words and phrases of reporting mean: act, strength, polarity. In: the cue files. Out: lookups by word id, and the
//! reading of a cue in its place. Does not decide whether a word reports anything there.

mod build;
mod companion;
mod data;
mod frames;
mod inflect;
mod reading;

pub(super) use data::{CueRecord, Intensifier, LightVerb, PhraseRecord};
pub use inflect::Tense;
pub use reading::{CueBasis, CueReading};

use super::word_set::WordSet;
use super::{LexiconError, Sources};
use crate::model::{Act, Force};
use crate::text::{NormId, Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use std::collections::BTreeMap;

/// Part of speech of a cue.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub enum CueKind {
    /// "stress".
    Verb,
    /// "statement".
    Noun,
    /// "concerned".
    Adjective,
}

/// What an act comes to: of a class, a cue or a phrase.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ActMeaning {
    /// The act of the closed list.
    pub act: Act,
    /// The finer class ("assure", "note"); a record of `acts.toml`.
    pub class: String,
    /// 1 (plain report) to 5, within the class's own scale.
    pub strength: u8,
    /// Toward the content: 1 favours, 0 neutral, -1 against.
    pub polarity: i8,
    /// What the content does where its own words do not tell.
    pub force: Force,
}

/// One cue: a verb, noun or adjective that reports.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct CueEntry {
    /// Dictionary form, American spelling.
    pub lemma: String,
    /// Part of speech.
    pub kind: CueKind,
    /// What it does.
    pub meaning: ActMeaning,
    /// Whether its object is the one whom it is said to: "told Norway that", "thanked her for".
    pub addressee: bool,
}

/// What a form in the text is a form of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct CueForm {
    /// Index for `Cues::entry`: the verb, if a verb and a noun share the form.
    pub entry: usize,
    /// Which form it is.
    pub tense: Tense,
    /// The noun that shares the form with a verb.
    pub noun: Option<usize>,
}

/// A head with its companion; see `cue_phrases.toml`.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct CuePhrase {
    /// Lemmas of cues or light verbs.
    pub heads: Vec<String>,
    /// What it does.
    pub meaning: ActMeaning,
    /// Whether the companion belongs to the content and not to the cue.
    pub in_content: bool,
    /// Sentences in which it is read.
    pub yes: Vec<String>,
    /// Sentences in which it is not.
    pub no: Vec<String>,
    companions: Vec<Companion>,
    gap: usize,
}

/// The words that follow a head.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
struct Companion {
    /// `None` stands for up to three words.
    words: Vec<Option<NormId>>,
    /// What the lemma shows: singular, without gaps.
    name: String,
}

/// All cues of a language.
#[derive(Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct Cues {
    entries: Vec<CueEntry>,
    /// Lemmas of light verbs; a form of one has an `entry` after the last of `entries`.
    light_verbs: Vec<String>,
    forms: Vec<Option<CueForm>>,
    phrases: Vec<CuePhrase>,
    /// Phrases by head: parallel to `entries`, then `light_verbs`.
    phrases_of: Vec<Vec<u32>>,
    /// First words of all companions.
    companion_words: WordSet,
    intensifiers: Vec<i8>,
    bridges: Vec<NormId>,
    cancels: Vec<NormId>,
    /// Verbs in a mute -e that are no cues.
    mute_e: Vec<String>,
    /// Phrases in which a noun of reporting reports nothing.
    fixed: Vec<Vec<NormId>>,
    shifts: Vec<Shift>,
}

/// A class of plain report that becomes another act by the force of its content.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
struct Shift {
    from: String,
    force: Force,
    to: ActMeaning,
}

/// The classes of acts by name, from the content of `acts.toml`.
pub(super) fn read_classes(acts: &str) -> Result<BTreeMap<String, ActMeaning>, LexiconError> {
    build::classes(acts)
}

impl Cues {
    /// Reads the cue files; every class, act and head has to be known, and no lemma may come twice.
    pub(crate) fn read(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<Cues, LexiconError> {
        build::read(sources, vocabulary)
    }

    /// What the form is, if it is a cue's; light verbs ("made") are none.
    pub fn by_norm(&self, norm: NormId) -> Option<&CueForm> {
        self.head(norm)
            .filter(|form| form.entry < self.entries.len())
    }

    /// The cue at `index`, as `CueForm` gives it. Panics on an index from elsewhere.
    pub fn entry(&self, index: usize) -> &CueEntry {
        &self.entries[index]
    }

    /// All cues, the built-in ones sorted by part of speech, then lemma; users' own behind them.
    pub fn entries(&self) -> &[CueEntry] {
        &self.entries
    }

    /// All phrases, complements last.
    pub fn phrases(&self) -> &[CuePhrase] {
        &self.phrases
    }

    /// Whether the word is part of a phrase in which it reports nothing: "in view of".
    pub fn is_fixed(&self, tokens: &[Token], at: usize) -> bool {
        let stands = |phrase: &Vec<NormId>, from: usize| {
            let words = tokens.get(from..from + phrase.len());
            words.is_some_and(|words| {
                words
                    .iter()
                    .map(|word| word.norm)
                    .eq(phrase.iter().copied())
            })
        };
        let holds = |phrase: &Vec<NormId>| {
            let places = 0..phrase.len().min(at + 1);
            places
                .filter(|place| phrase[*place] == tokens[at].norm)
                .any(|place| stands(phrase, at - place))
        };
        self.fixed.iter().any(holds)
    }

    /// Whether the word may stand between a negation and what it negates ("no longer supports").
    pub fn bridges_negation(&self, token: &Token) -> bool {
        self.bridges.contains(&token.norm)
    }

    /// Whether the word takes a negation before it away ("not only condemned").
    pub fn cancels_negation(&self, token: &Token) -> bool {
        self.cancels.contains(&token.norm)
    }

    /// What a plain report comes to once the force of its content is known; `None` where that changes nothing.
    pub fn shifted_meaning(&self, meaning: &ActMeaning, force: Force) -> Option<&ActMeaning> {
        let shift = |shift: &&Shift| shift.force == force && shift.from == meaning.class;
        self.shifts.iter().find(shift).map(|shift| &shift.to)
    }

    /// What a reading comes to once the force of its content is known; `None` where that changes nothing.
    pub fn shifted(&self, basis: CueBasis, force: Force) -> Option<&ActMeaning> {
        self.shifted_meaning(self.meaning(basis)?, force)
    }

    fn meaning(&self, basis: CueBasis) -> Option<&ActMeaning> {
        match basis {
            CueBasis::Entry(at) => self.entries.get(at).map(|entry| &entry.meaning),
            CueBasis::Phrase(at) => self.phrases.get(at).map(|phrase| &phrase.meaning),
            CueBasis::Unknown => None,
        }
    }

    /// What the form is, if it is a cue's or a light verb's.
    pub(crate) fn head(&self, norm: NormId) -> Option<&CueForm> {
        self.forms.get(norm.index())?.as_ref()
    }

    /// The likely dictionary form of a word that no list of cues has; the form itself where none is sure.
    fn guessed_lemma(&self, form: &str) -> String {
        inflect::guessed_stem(form, &self.mute_e)
    }

    fn lemma(&self, entry: usize) -> &str {
        match self.entries.get(entry) {
            Some(cue) => &cue.lemma,
            None => self
                .light_verbs
                .get(entry - self.entries.len())
                .map_or("", |lemma| lemma),
        }
    }
}
