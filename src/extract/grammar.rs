//! Which language's shapes a document is read by. In: document and lexicon. Out: one case a language, with what its shapes
//! look at; a stage that depends on grammar matches on all of them.

use super::han::Han;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::Language;

/// The language with what its shapes look at.
pub(crate) enum Grammar<'a> {
    English,
    Chinese(Han<'a>),
}

impl<'a> Grammar<'a> {
    /// That of the lexicon.
    pub(crate) fn of(document: &'a Document<'a>, lexicon: &'a Lexicon) -> Grammar<'a> {
        match lexicon.language {
            Language::English => Grammar::English,
            Language::Chinese => {
                Han::new(document, lexicon).map_or(Grammar::English, Grammar::Chinese)
            }
        }
    }
}
