//! Words as data: entry types, loading, phrase lookup. In: TOML and TSV files; `build.rs`, of which this module is a part
//! too, reads the built-in ones. Out: one `Lexicon`, shared and unchanging. Knows no sentence shape.

mod abbreviations;
mod accounts;
mod actors;
mod calendar;
mod characterizations;
mod chinese;
mod conditions;
mod cue_forms;
mod cues;
mod error;
mod event_starts;
mod events;
mod evidence;
mod exchange;
mod feature_key;
mod forces;
mod formulas;
mod genres;
mod heads;
mod modals;
mod names;
mod phrase;
mod plural;
mod referents;
mod section_heads;
mod sources;
mod strengths;
mod titles;
mod topics;
mod user;
mod weight_table;
mod word_set;
mod words;

pub use abbreviations::{Abbreviation, Abbreviations};
pub use accounts::{AccountWord, AccountWordGroup, AccountWords};
pub use actors::{Actor, ActorForm, Actors, Country, FormKind, Gender, Institution, Person};
pub use calendar::Calendar;
pub use characterizations::{CharacterizationWord, Characterizations};
pub use chinese::{
    Chinese, ChineseCue, ChineseTitle, CuePlace, CueReach, Described, LITTLE_WORDS, PageSign, Part,
    StepWord, Told,
};
pub use conditions::Conditions;
pub use cue_forms::{CueForms, CuePrior};
pub use cues::{
    ActMeaning, CueBasis, CueEntry, CueForm, CueKind, CuePhrase, CueReading, Cues, Tense,
};
pub use error::LexiconError;
pub use events::{EventWords, Partner};
pub(crate) use evidence::Hundredths;
pub use evidence::{Evidence, Feature, Label, READINGS, Value, Weights, WordCode};
pub use forces::{Before, ForceHit, ForceRecord, Forces};
pub use formulas::{Formula, FormulaHit, Formulas, Ladder};
pub use genres::{GenrePlace, GenreSign, Genres, Office};
pub use modals::Modals;
pub use names::Names;
pub use phrase::{PhraseBuilder, PhraseIndex};
pub use referents::{Referent, ReferentName, Referents};
pub use section_heads::{HeadKind, HeadPlace, SectionHead, SectionHeads};
pub use sources::{Sources, hexadecimal};
pub use strengths::{Scale, ScaleOf, Step, Strengths};
pub use titles::{Description, Level, StandsFor, Title, TitleForm, Titles};
pub use topics::{AspectEntry, TopicEntry, TopicRole, TopicTerm, Topics};
pub(crate) use user::BuiltIn;
pub use user::{Overlaid, RecordKind, UserFile, UserRecord};
pub use words::{Class, Words};

use crate::model::Language;
use crate::text::Vocabulary;
use borsh::{BorshDeserialize, BorshSerialize};
use std::borrow::Cow;

/// All that the tool knows of a language's words.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Lexicon {
    /// Whose words they are.
    pub language: Language,
    /// The one of Chinese that a user's words were laid over, if they were.
    #[borsh(skip)]
    pub(crate) beside: Option<Box<Lexicon>>,
    /// What the shapes of Chinese sentences ask for; `None` in other languages.
    pub chinese: Option<Chinese>,
    /// SHA-256 over all that it was made of, in hexadecimal digits.
    pub fingerprint: String,
    /// Every known normal form.
    pub vocabulary: Vocabulary,
    /// Closed word classes.
    pub words: Words,
    /// Formulas and their ladders.
    pub formulas: Formulas,
    /// Adjectives that describe an encounter.
    pub characterizations: Characterizations,
    /// What encounters are called and by what verbs they are told.
    pub events: EventWords,
    /// Countries, people and institutions.
    pub actors: Actors,
    /// Phrases that tell the form of a document, and the offices that issue documents.
    pub genres: Genres,
    /// Titles and nouns that denote speakers.
    pub titles: Titles,
    /// Given names, surnames that stand first, particles.
    pub names: Names,
    /// How often each form reports.
    pub cue_forms: CueForms,
    /// Weights of circumstances.
    pub evidence: Evidence,
    /// What encounters are about.
    pub topics: Topics,
    /// What words of reporting mean.
    pub cues: Cues,
    /// Words whose final dot may not end a sentence.
    pub abbreviations: Abbreviations,
    /// Words that tell whose account a stretch gives.
    pub account_words: AccountWords,
    /// Names of months and days.
    pub calendar: Calendar,
    /// Phrases that tell what a block is.
    pub section_heads: SectionHeads,
    /// Wordings by which a content does something.
    pub forces: Forces,
    /// Words that tell how firmly something is put.
    pub modals: Modals,
    /// Words that open a condition.
    pub conditions: Conditions,
    /// Different names for one thing.
    pub referents: Referents,
    /// Wordings, acts and formulas in order of strength.
    pub strengths: Strengths,
}

impl Lexicon {
    /// Reads the data files; `words` comes first, so that contractions are known before possessives are cut.
    pub fn read(sources: &Sources) -> Result<Lexicon, LexiconError> {
        let weights = weight_table::lay_out(sources.get("weights.tsv")?)?;
        Lexicon::assemble(sources, weights.into())
    }

    /// Reads the Chinese files beside the English ones: the records of English with Chinese wordings, and the words that
    /// Chinese sentences ask for.
    pub fn read_chinese(english: &Sources, chinese: &Sources) -> Result<Lexicon, LexiconError> {
        let files = chinese::translate(english, chinese)?;
        let weights = weight_table::lay_out(files.get("weights.tsv")?)?;
        let mut lexicon = Lexicon::assemble(&files, weights.into())?;
        let words = &mut lexicon.vocabulary;
        lexicon.chinese = Some(Chinese::read(chinese, &files, words)?);
        lexicon.language = Language::Chinese;
        let mut pairs = Vec::new();
        for pair in chinese.get("variants.txt")?.lines() {
            pairs.extend(pair.chars().next().zip(pair.chars().nth(1)));
        }
        let tabulated = words.tabulate_ideographs(&pairs);
        tabulated.map_err(|message| LexiconError::of("variants.txt", message))?;
        lexicon.evidence = Evidence::new(
            &lexicon.vocabulary,
            lexicon.evidence.table().to_vec().into(),
        );
        lexicon.fingerprint = Sources::fingerprint_of(&[chinese, english]);
        Ok(lexicon)
    }

    /// The same with a table of weights that is laid out already.
    fn assemble(sources: &Sources, weights: Cow<'static, [u8]>) -> Result<Lexicon, LexiconError> {
        let mut vocabulary = Vocabulary::default();
        let known = &mut vocabulary;
        let file = |name| sources.get(name);
        let words = Words::read(file("words.toml")?, known)?;
        let formulas = Formulas::read(file("formulas.toml")?, known)?;
        let [countries, people] = [file("countries.toml")?, file("people.toml")?];
        let actors = Actors::read(countries, people, file("institutions.toml")?, known)?;
        let mut lexicon = Lexicon {
            language: Language::English,
            beside: None,
            chinese: None,
            fingerprint: sources.fingerprint(),
            characterizations: Characterizations::read(file("characterizations.toml")?, known)?,
            events: EventWords::read(file("events.toml")?, known)?,
            genres: Genres::read(file("genres.toml")?, &actors, known)?,
            titles: Titles::read(file("titles.toml")?, known)?,
            names: Names::read(file("names.toml")?, known)?,
            topics: Topics::read(file("topics.toml")?, known)?,
            cues: Cues::read(sources, known)?,
            cue_forms: CueForms::read("cue_forms.tsv", file("cue_forms.tsv")?, known)?,
            abbreviations: Abbreviations::read(file("abbreviations.toml")?, known)?,
            account_words: AccountWords::read(file("accounts.toml")?, known)?,
            calendar: Calendar::read(file("calendar.toml")?, known)?,
            section_heads: SectionHeads::read(file("section_heads.toml")?, known)?,
            forces: Forces::read(file("forces.toml")?, &words, known)?,
            modals: Modals::read(file("modals.toml")?, known)?,
            conditions: Conditions::read(file("conditions.toml")?, known)?,
            referents: Referents::read(file("referents.toml")?, known)?,
            strengths: Strengths::read(file("strengths.toml")?, &formulas, known)?,
            evidence: Evidence::default(),
            actors,
            formulas,
            words,
            vocabulary,
        };
        lexicon.evidence = Evidence::new(&lexicon.vocabulary, weights);
        Ok(lexicon)
    }

    /// The lexicon as bytes, all but the table of weights.
    pub fn lay_out(&self) -> std::io::Result<Vec<u8>> {
        borsh::to_vec(self)
    }

    /// The lexicon that was laid out, with its table of weights; an error for bytes that are no such thing.
    pub fn from_layout(bytes: &[u8], weights: &'static [u8]) -> std::io::Result<Lexicon> {
        let mut lexicon: Lexicon = borsh::from_slice(bytes)?;
        lexicon.evidence.set_table(weights.into());
        Ok(lexicon)
    }
}
