//! The known words and their ids. In: normal forms, while the lexicon is built. Out: an id a form, for ever fixed.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

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

/// Normal forms with dense ids from 1; lookups never allocate. All forms stand in one string.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    ids: HashTable<NormId>,
    forms: String,
    ends: Vec<u32>,
}

impl Vocabulary {
    /// The id of a normal form, new if it was not known.
    pub fn intern(&mut self, form: &str) -> NormId {
        let hash = hash(form);
        let (forms, ends) = (&self.forms, &self.ends);
        if let Some(id) = self.ids.find(hash, |id| slice(forms, ends, *id) == form) {
            return *id;
        }
        self.forms.push_str(form);
        self.ends.push(self.forms.len() as u32);
        let id = NormId(self.ends.len() as u32);
        let (forms, ends) = (&self.forms, &self.ends);
        self.ids
            .insert_unique(hash, id, |id| self::hash(slice(forms, ends, *id)));
        id
    }

    /// The id of a normal form, `UNKNOWN` if the lexicon has it nowhere.
    pub fn get(&self, form: &str) -> NormId {
        let is_form = |id: &NormId| self.form(*id) == form;
        self.ids
            .find(hash(form), is_form)
            .copied()
            .unwrap_or_default()
    }

    /// The normal form of an id, empty for `UNKNOWN`.
    pub fn form(&self, id: NormId) -> &str {
        slice(&self.forms, &self.ends, id)
    }

    /// Number of ids, `UNKNOWN` included: the length of a table indexed by id.
    pub fn len(&self) -> usize {
        self.ends.len() + 1
    }

    /// Whether no form is known.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// The form of an id that was given out; empty for any other.
fn slice<'f>(forms: &'f str, ends: &[u32], id: NormId) -> &'f str {
    let Some(at) = id.index().checked_sub(1) else {
        return "";
    };
    let start = at
        .checked_sub(1)
        .map_or(Some(0), |before| ends.get(before).copied());
    match (start, ends.get(at)) {
        (Some(start), Some(end)) => &forms[start as usize..*end as usize],
        _ => "",
    }
}

fn hash(form: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(form.as_bytes());
    hasher.finish()
}
