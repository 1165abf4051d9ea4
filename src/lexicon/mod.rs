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
mod feature_key;
mod fingerprint;
mod forces;
mod formulas;
mod genres;
mod heads;
mod modals;
mod names;
mod phrase;
mod referents;
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
pub use evidence::{Evidence, Feature, Label, READINGS, Value, Weights, WordCode};
pub use fingerprint::{fingerprint, hexadecimal};
pub use forces::{Before, ForceHit, ForceRecord, Forces};
pub use formulas::{Formula, FormulaHit, Formulas, Ladder};
pub use genres::{GenrePlace, GenreSign, Genres, Office};
pub use modals::Modals;
pub use names::Names;
pub use phrase::{PhraseBuilder, PhraseIndex};
pub use referents::{Referent, ReferentName, Referents};
pub use section_heads::{HeadKind, HeadPlace, SectionHead, SectionHeads};
pub use titles::{Description, Level, StandsFor, Title, TitleForm, Titles};
pub use topics::{AspectEntry, TopicEntry, TopicRole, TopicTerm, Topics};
pub use words::{Class, Words};

use crate::text::Vocabulary;
use error::built_in;
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
    /// Different names for one thing.
    pub referents: Referents,
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
        let words = Words::read(built_in!("words"), &mut vocabulary)?;
        let formulas = Formulas::read(built_in!("formulas"), &mut vocabulary)?;
        let characterizations =
            Characterizations::read(built_in!("characterizations"), &mut vocabulary)?;
        let events = EventWords::read(built_in!("events"), &mut vocabulary)?;
        let actors = Actors::read(
            built_in!("countries"),
            built_in!("people"),
            built_in!("institutions"),
            &mut vocabulary,
        )?;
        let genres = Genres::read(built_in!("genres"), &actors, &mut vocabulary)?;
        let titles = Titles::read(built_in!("titles"), &mut vocabulary)?;
        let names = Names::read(built_in!("names"), &mut vocabulary)?;
        let topics = Topics::read(built_in!("topics"), &mut vocabulary)?;
        let cues = Cues::read(&mut vocabulary)?;
        let cue_forms = CueForms::read(
            "cue_forms.tsv",
            include_str!("data/en/cue_forms.tsv"),
            &mut vocabulary,
        )?;
        let abbreviations = Abbreviations::read(built_in!("abbreviations"), &mut vocabulary)?;
        let account_words = AccountWords::read(built_in!("accounts"), &mut vocabulary)?;
        let calendar = Calendar::read(built_in!("calendar"), &mut vocabulary)?;
        let section_heads = SectionHeads::read(built_in!("section_heads"), &mut vocabulary)?;
        let forces = Forces::read(built_in!("forces"), &words, &mut vocabulary)?;
        let modals = Modals::read(built_in!("modals"), &mut vocabulary)?;
        let conditions = Conditions::read(built_in!("conditions"), &mut vocabulary)?;
        let referents = Referents::read(built_in!("referents"), &mut vocabulary)?;
        Ok(Lexicon {
            cues,
            forces,
            conditions,
            referents,
            modals,
            cue_forms,
            evidence: Evidence::new(&vocabulary),
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
