//! One document as a series reads it. In: a document with its findings. Out: its day, its series, its sentences with what
//! stands in them. Guesses neither day nor issuer.

use super::findings::*;
use super::statements;
use crate::document::{ContentWords, Stems};
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::source::day;
use crate::text::tokenize;
use std::collections::BTreeSet;

/// What is known of a text from outside: from the record that it came in, and from the user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Its day, with or without a time.
    pub date: Option<String>,
    /// Its issuer.
    pub issuer: Option<String>,
    /// Whether the text is given only as what came before, for others to be held against.
    pub background: bool,
    /// Whether its analysis was made by another lexicon than that of this program.
    pub other_lexicon: bool,
}

/// Reads documents, one after another; words are numbered alike in all of them.
#[derive(Debug)]
pub struct Reader<'l> {
    lexicon: &'l Lexicon,
    stems: Stems,
}

impl<'l> Reader<'l> {
    /// A reader that has read nothing.
    pub fn new(lexicon: &'l Lexicon) -> Reader<'l> {
        Reader {
            lexicon,
            stems: Stems::default(),
        }
    }

    /// Reads one document; what the text says of itself goes before what its record says.
    pub fn read(&mut self, source: Source, analysis: &Analysis, recorded: &Recorded) -> Text {
        let header = &analysis.header;
        let lexicon = self.lexicon.in_language(analysis.language);
        let tokens = tokenize(&source.text, &lexicon.vocabulary);
        // Who speaks is said in every sentence and tells nothing of what is said.
        let names = analysis.mentions(|_| true);
        let words = ContentWords::new(&source.text, &tokens, &names, lexicon, &mut self.stems);
        let parties = Parties::new(analysis);
        let key = key(analysis, &parties, recorded);
        let scene = statements::Scene {
            analysis,
            lexicon,
            tokens: &tokens,
            words: &words,
            voices: statements::voices(analysis, &parties, key.side.as_deref()),
            side: key.side.as_deref(),
        };
        let found = statements::find(&scene);
        let side = header.side.as_deref();
        let translated = side.is_some_and(|side| lexicon.formulas.translates(side));
        Text {
            date: dated(analysis, recorded),
            background: recorded.background,
            other_lexicon: recorded.other_lexicon,
            wording: Wording::of(header.genre, translated),
            statements: found.statements,
            formulas: found.formulas,
            topics: found.topics,
            key,
            words,
            source,
        }
    }
}

/// The day of publication, else the recorded one, else that of the encounter.
fn dated(analysis: &Analysis, recorded: &Recorded) -> Option<Dated> {
    let found = |date: &str, by| {
        let day = day(date)?.to_string();
        Some(Dated { day, by })
    };
    let published = analysis.header.published.as_deref();
    // What the record says was taken for the day of publication of a text that does not tell its own.
    let published = published.filter(|date| recorded.date.as_deref().and_then(day) != Some(date));
    let encounter = || {
        let mut claims = analysis.main_event()?.item.when.iter();
        claims.find_map(|claim| found(claim.value.as_deref()?, DatedBy::Encounter))
    };
    published
        .and_then(|date| found(date, DatedBy::Text))
        .or_else(|| found(recorded.date.as_deref()?, DatedBy::Record))
        .or_else(encounter)
}

fn key(analysis: &Analysis, parties: &Parties<'_>, recorded: &Recorded) -> Key {
    let header = &analysis.header;
    let main = analysis.main_event().into_iter();
    let principals = main.flat_map(|event| event.item.principals());
    let sides = principals.flat_map(|principal| parties.sides_of(&[principal]));
    let sides: BTreeSet<&str> = sides
        .filter(|side| Some(*side) != header.side.as_deref())
        .collect();
    Key {
        side: header.side.clone(),
        issuer: header.issuer.clone().or_else(|| recorded.issuer.clone()),
        counterpart: sides.into_iter().map(str::to_string).collect(),
        genre: header.genre,
        language: analysis.language,
    }
}
