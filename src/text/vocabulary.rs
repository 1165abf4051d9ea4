//! The known words and their ids. In: normal forms, while the lexicon is built. Out: an id a form, for ever fixed.

use super::ideograph;
use borsh::{BorshDeserialize, BorshSerialize};

/// The id of a normal form; `NormId::UNKNOWN` for words that no list of the lexicon has.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    BorshSerialize,
    BorshDeserialize,
)]
pub struct NormId(pub u32);

impl NormId {
    /// A word that the lexicon does not know.
    pub const UNKNOWN: NormId = NormId(0);

    /// For indexing tables by id.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Normal forms with dense ids from 1; lookups never allocate. All forms stand in one string, and the table of ids is plain
/// numbers, so that a vocabulary can be laid out by the build and used as it is.
#[derive(Debug, Clone, Default, BorshSerialize, BorshDeserialize)]
pub struct Vocabulary {
    /// A power of two of slots, at most half of them taken: ids, 0 where none is. A form stands at its own slot or in the
    /// next free one.
    slots: Vec<u32>,
    forms: String,
    ends: Vec<u32>,
    /// Ids of Chinese characters by their place, each form of a character with the same id; empty where it was not asked for.
    ideographs: Vec<u16>,
}

impl Vocabulary {
    /// The id of a Chinese character; `None` for other words, and in vocabularies without a table of them.
    pub(super) fn ideograph(&self, piece: &str) -> Option<NormId> {
        if self.ideographs.is_empty() {
            return None;
        }
        let id = self.ideographs.get(ideograph::place(piece)?)?;
        Some(NormId(u32::from(*id)))
    }

    /// Lays the table of Chinese characters out, when all words are known; the first of each pair is another form of the
    /// second and gets its id, unless it has one of its own. Refuses to go on where there are too many words for it.
    pub fn tabulate_ideographs(&mut self, variants: &[(char, char)]) -> Result<(), String> {
        let mut table = vec![0; ideograph::COUNT];
        for id in 1..=self.ends.len() as u32 {
            if let Some(place) = ideograph::place(self.form(NormId(id))) {
                table[place] = u16::try_from(id).map_err(|_| "too many words".to_owned())?;
            }
        }
        let place = |c: char| ideograph::place(c.encode_utf8(&mut [0; 4]));
        for (variant, plain) in variants {
            let (Some(variant), Some(plain)) = (place(*variant), place(*plain)) else {
                return Err(format!("`{variant}{plain}` are no two Chinese characters"));
            };
            if table[variant] == 0 {
                table[variant] = table[plain];
            }
        }
        self.ideographs = table;
        Ok(())
    }

    /// The id of a normal form, new if it was not known.
    pub fn intern(&mut self, form: &str) -> NormId {
        if (self.ends.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let slot = self.slot(form);
        if self.slots[slot] == 0 {
            self.forms.push_str(form);
            self.ends.push(self.forms.len() as u32);
            self.slots[slot] = self.ends.len() as u32;
        }
        NormId(self.slots[slot])
    }

    /// The id of a normal form, `UNKNOWN` if the lexicon has it nowhere.
    pub fn get(&self, form: &str) -> NormId {
        if self.slots.is_empty() {
            return NormId::UNKNOWN;
        }
        NormId(self.slots[self.slot(form)])
    }

    /// The id of the normal form of an ASCII word, which is the word in lower case.
    pub(super) fn get_folded(&self, word: &str) -> NormId {
        let Some(last) = self.slots.len().checked_sub(1) else {
            return NormId::UNKNOWN;
        };
        let mut at = spread(hash_folded(word.as_bytes())) & last;
        loop {
            let id = NormId(self.slots[at]);
            if id == NormId::UNKNOWN || self.form(id).eq_ignore_ascii_case(word) {
                return id;
            }
            at = (at + 1) & last;
        }
    }

    /// The slot of a form, or the empty one where it would stand. At least half of the slots are empty, so it ends.
    fn slot(&self, form: &str) -> usize {
        let last = self.slots.len() - 1;
        let mut at = spread(hash(form.as_bytes())) & last;
        while self.slots[at] != 0 && self.form(NormId(self.slots[at])) != form {
            at = (at + 1) & last;
        }
        at
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(16)];
        for id in 1..=self.ends.len() as u32 {
            let slot = self.slot(self.form(NormId(id)));
            self.slots[slot] = id;
        }
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

const HASH_START: u32 = 0x811C_9DC5;

/// One step of FNV-1a: short, and the same on every machine.
const fn hash_step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// FNV-1a of the bytes.
pub(crate) const fn hash(bytes: &[u8]) -> u32 {
    let mut hash = HASH_START;
    let mut at = 0;
    while at < bytes.len() {
        hash = hash_step(hash, bytes[at]);
        at += 1;
    }
    hash
}

/// The hash of the bytes in lower case.
fn hash_folded(bytes: &[u8]) -> u32 {
    let lower = bytes.iter().map(u8::to_ascii_lowercase);
    lower.fold(HASH_START, hash_step)
}

/// Brings the high bits of a hash down, in which FNV differs most.
fn spread(hash: u32) -> usize {
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_keeps_its_id_while_the_table_grows() {
        let mut words = Vocabulary::default();
        assert_eq!(words.get("talks"), NormId::UNKNOWN);
        let forms: Vec<String> = (0..5000).map(|at| format!("w{at}")).collect();
        for (at, form) in forms.iter().enumerate() {
            assert_eq!(words.intern(form), NormId(at as u32 + 1));
        }
        for (at, form) in forms.iter().enumerate() {
            let id = NormId(at as u32 + 1);
            assert_eq!((words.intern(form), words.get(form)), (id, id));
            assert_eq!(words.form(id), form);
        }
        assert_eq!(words.get("w5000"), NormId::UNKNOWN);
        assert_eq!(words.len(), 5001);
    }
}
