//! Words as data: entry types, loading, phrase lookup. In: TOML and TSV files, built in. Out: one `Lexicon`, shared
//! and unchanging. Knows no sentence shape.

mod abbreviations;
mod accounts;
mod actors;
mod calendar;
mod characterizations;
mod conditions;
mod cue_forms;
mod cues;
mod error;
mod events;
mod evidence;
mod fingerprint;
mod forces;
mod formulas;
mod genres;
mod modals;
mod names;
mod phrase;
mod section_heads;
mod titles;
mod topics;
mod words;

pub use abbreviations::{Abbreviation, Abbreviations};
pub use accounts::{AccountWord, AccountWordGroup, AccountWords};
pub use actors::{Actor, ActorForm, Actors, Country, FormKind, Gender, Institution, Person};
pub use calendar::Calendar;
pub use characterizations::{CharacterizationWord, Characterizations};
pub use conditions::Conditions;
pub use cue_forms::{CueForms, CuePrior};
pub use cues::{
    ActMeaning, CueBasis, CueEntry, CueForm, CueKind, CuePhrase, CueReading, Cues, Tense,
};
pub use error::LexiconError;
pub use events::{EventWords, Partner};
pub use evidence::{Evidence, Feature, Label, READINGS, Value, Weights};
pub use fingerprint::{fingerprint, hexadecimal};
pub use forces::{Before, ForceHit, ForceRecord, Forces};
pub use formulas::{Formula, FormulaHit, Formulas, Ladder};
pub use genres::{GenrePlace, GenreSign, Genres, Office};
pub use modals::Modals;
pub use names::Names;
pub use phrase::{PhraseBuilder, PhraseIndex};
pub use section_heads::{HeadKind, HeadPlace, SectionHead, SectionHeads};
pub use titles::{Description, Level, Title, TitleForm, Titles};
pub use topics::{AspectEntry, TopicEntry, TopicRole, TopicTerm, Topics};
pub use words::{Class, Words};

use crate::text::Vocabulary;
use std::sync::OnceLock;

/// All that the tool knows of a language's words.
#[derive(Debug)]
pub struct Lexicon {
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
}

impl Lexicon {
    /// The built-in English lexicon, built at first use.
    pub fn english() -> &'static Lexicon {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        ENGLISH.get_or_init(|| {
            Lexicon::built_in().expect("built-in data is read by the test `it::lexicon`")
        })
    }

    /// Reads the built-in data; `words` comes first, so that contractions are known before possessives are cut.
    pub fn built_in() -> Result<Lexicon, LexiconError> {
        let mut vocabulary = Vocabulary::default();
        let words = Words::read(include_str!("data/en/words.toml"), &mut vocabulary)?;
        let formulas = Formulas::read(include_str!("data/en/formulas.toml"), &mut vocabulary)?;
        let characterizations = Characterizations::read(
            include_str!("data/en/characterizations.toml"),
            &mut vocabulary,
        )?;
        let events = EventWords::read(include_str!("data/en/events.toml"), &mut vocabulary)?;
        let actors = Actors::read(
            include_str!("data/en/countries.toml"),
            include_str!("data/en/people.toml"),
            include_str!("data/en/institutions.toml"),
            &mut vocabulary,
        )?;
        let genres = Genres::read(
            include_str!("data/en/genres.toml"),
            &actors,
            &mut vocabulary,
        )?;
        let titles = Titles::read(include_str!("data/en/titles.toml"), &mut vocabulary)?;
        let names = Names::read(include_str!("data/en/names.toml"), &mut vocabulary)?;
        let topics = Topics::read(include_str!("data/en/topics.toml"), &mut vocabulary)?;
        let cues = Cues::read(&mut vocabulary)?;
        let cue_forms = CueForms::read(
            "cue_forms.tsv",
            include_str!("data/en/cue_forms.tsv"),
            &mut vocabulary,
        )?;
        let weights = include_str!("data/en/weights.tsv");
        let evidence = Evidence::read("weights.tsv", weights, &vocabulary)?;
        let abbreviations =
            Abbreviations::read(include_str!("data/en/abbreviations.toml"), &mut vocabulary)?;
        let account_words =
            AccountWords::read(include_str!("data/en/accounts.toml"), &mut vocabulary)?;
        let calendar = Calendar::read(include_str!("data/en/calendar.toml"), &mut vocabulary)?;
        let section_heads =
            SectionHeads::read(include_str!("data/en/section_heads.toml"), &mut vocabulary)?;
        let forces = Forces::read(include_str!("data/en/forces.toml"), &words, &mut vocabulary)?;
        let modals = Modals::read(include_str!("data/en/modals.toml"), &mut vocabulary)?;
        let conditions =
            Conditions::read(include_str!("data/en/conditions.toml"), &mut vocabulary)?;
        Ok(Lexicon {
            cues,
            forces,
            conditions,
            modals,
            cue_forms,
            evidence,
            words,
            actors,
            genres,
            titles,
            names,
            topics,
            abbreviations,
            account_words,
            calendar,
            section_heads,
            formulas,
            characterizations,
            events,
            vocabulary,
        })
    }
}
