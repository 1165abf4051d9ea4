//! The known words and their ids. In: normal forms, while the lexicon is built. Out: an id a form, for ever fixed.

use rustc_hash::FxHashMap;

/// The id of a normal form; `NormId::UNKNOWN` for words that no list of the lexicon has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NormId(pub u32);

impl NormId {
    /// A word that the lexicon does not know.
    pub const UNKNOWN: NormId = NormId(0);

    /// For indexing tables by id.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Normal forms with dense ids from 1; lookups never allocate.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    ids: FxHashMap<Box<str>, NormId>,
    forms: Vec<Box<str>>,
}

impl Vocabulary {
    /// The id of a normal form, new if it was not known.
    pub fn intern(&mut self, form: &str) -> NormId {
        if let Some(id) = self.ids.get(form) {
            return *id;
        }
        self.forms.push(form.into());
        let id = NormId(self.forms.len() as u32);
        self.ids.insert(form.into(), id);
        id
    }

    /// The id of a normal form, `UNKNOWN` if the lexicon has it nowhere.
    pub fn get(&self, form: &str) -> NormId {
        self.ids.get(form).copied().unwrap_or_default()
    }

    /// The normal form of an id, empty for `UNKNOWN`.
    pub fn form(&self, id: NormId) -> &str {
        let at = id.index().wrapping_sub(1);
        self.forms.get(at).map_or("", |form| form)
    }

    /// Number of ids, `UNKNOWN` included: the length of a table indexed by id.
    pub fn len(&self) -> usize {
        self.forms.len() + 1
    }

    /// Whether no form is known.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }
}
