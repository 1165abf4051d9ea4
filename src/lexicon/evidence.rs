//! Weights counted on annotated news: how much a circumstance speaks for or against a reading. In: `weights.tsv`, written
//! by `scripts/fit_weights.py`, laid out as a table. Out: the weights of a feature. Holds numbers only;
//! what they are added up to is the extractor's business.

use super::feature_key::{MARK, SLOT, count_code, hash, key, label_code, mark};
use crate::text::{NormId, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use std::borrow::Cow;

/// A name with its hash, for features and their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// As it stands in the data.
    pub name: &'static str,
    code: u32,
}

impl Label {
    /// The label of a name; at compile time where it is a constant.
    pub const fn new(name: &'static str) -> Label {
        Label {
            name,
            code: hash(name.as_bytes()),
        }
    }
}

/// One value of a feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// No value.
    None,
    /// A word; all unknown words are one value. `Evidence::word` makes it.
    Word(NormId, WordCode),
    /// A class, printed with `#` before it.
    Label(Label),
    /// A small number or bucket.
    Count(u32),
}

/// The hash of a word's normal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordCode(u32);

impl Value {
    #[inline(always)]
    fn code(self) -> u32 {
        match self {
            Value::None => 0,
            Value::Word(_, code) => code.0,
            Value::Label(label) => label_code(label.code),
            Value::Count(count) => count_code(count),
        }
    }

    /// As it stands in the data: `said`, `#That`, `3`, `-`.
    pub fn spell(self, vocabulary: &Vocabulary) -> String {
        match self {
            Value::None => "-".to_owned(),
            Value::Word(NormId::UNKNOWN, _) => "?".to_owned(),
            Value::Word(norm, _) => vocabulary.form(norm).to_owned(),
            Value::Label(label) => format!("#{}", label.name),
            Value::Count(count) => count.to_string(),
        }
    }
}

impl From<bool> for Value {
    #[inline]
    fn from(value: bool) -> Value {
        Value::Count(u32::from(value))
    }
}

/// A circumstance: what is looked at, and up to two values.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// What is looked at: "end.next".
    pub template: Label,
    /// Its first value.
    pub first: Value,
    /// Its second value.
    pub second: Value,
}

/// How many readings one model may tell apart, "none of them" not counted.
pub const READINGS: usize = 4;

/// What a feature adds to each reading of its model; models with fewer readings use the first ones.
pub type Weights = [f32; READINGS];

/// The same in hundredths, as they are stored.
pub(crate) type Hundredths = [i16; READINGS];

/// The weights of features, and the values that words have in them.
#[derive(Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct Evidence {
    word_codes: Vec<u32>,
    /// As `weight_table` lays it out; used in place, without a copy at start-up.
    #[borsh(skip)]
    table: Cow<'static, [u8]>,
    /// How many slots the table has.
    #[borsh(skip)]
    slots: usize,
}

impl Evidence {
    /// For a finished vocabulary.
    pub(crate) fn new(vocabulary: &Vocabulary, table: Cow<'static, [u8]>) -> Evidence {
        let ids = 1..vocabulary.len() as u32;
        let codes = ids.map(|id| hash(vocabulary.form(NormId(id)).as_bytes()));
        Evidence {
            word_codes: std::iter::once(1).chain(codes).collect(),
            slots: slots(&table),
            table,
        }
    }

    /// The table of weights.
    pub fn table(&self) -> &[u8] {
        &self.table
    }

    /// Puts the table where it was left out.
    pub(super) fn set_table(&mut self, table: Cow<'static, [u8]>) {
        self.slots = slots(&table);
        self.table = table;
    }

    /// A word as a value.
    #[inline]
    pub fn word(&self, norm: NormId) -> Value {
        let code = self.word_codes.get(norm.index()).copied().unwrap_or(1);
        Value::Word(norm, WordCode(code))
    }

    /// The weights of a feature; `None` if it was never seen.
    pub fn weights(&self, feature: Feature) -> Option<Weights> {
        let weights = self.hundredths(feature)?;
        Some(weights.map(|weight| f32::from(weight) / 100.0))
    }

    /// The same in hundredths. Inlined where features are made, so that their names and words are not even loaded.
    #[inline(always)]
    pub(crate) fn hundredths(&self, feature: Feature) -> Option<Hundredths> {
        let (first, second) = (feature.first.code(), feature.second.code());
        self.find(key(feature.template.code, first, second))
    }

    /// Most features were never seen: the marks alone, which stand close together, tell that.
    #[inline]
    fn find(&self, key: u64) -> Option<Hundredths> {
        let (marks, rows) = self.table.split_at_checked(self.slots * MARK)?;
        let (marks, rows) = (marks.as_chunks::<MARK>().0, rows.as_chunks::<SLOT>().0);
        let wanted = mark(key);
        let mut at = key as usize & self.slots.checked_sub(1)?;
        loop {
            let found = u16::from_le_bytes(*marks.get(at)?);
            if found == wanted {
                let row = u128::from_le_bytes(*rows.get(at)?);
                if row as u64 == key {
                    return Some(read_weights((row >> 64) as u64));
                }
            }
            if found == 0 {
                return None;
            }
            at = (at + 1) & (self.slots - 1);
        }
    }
}

fn slots(table: &[u8]) -> usize {
    table.len() / (MARK + SLOT)
}

#[inline]
fn read_weights(row: u64) -> Hundredths {
    std::array::from_fn(|reading| (row >> (16 * reading)) as i16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// The table and the file it was made of agree on every line.
    #[test]
    fn every_line_of_the_file_is_found_by_its_spelling() {
        let lexicon = Lexicon::english();
        let value = |text: &'static str| match text.as_bytes() {
            b"-" => Value::None,
            b"?" => lexicon.evidence.word(NormId::UNKNOWN),
            [b'#', ..] => Value::Label(Label::new(&text[1..])),
            [b'0'..=b'9', ..] => Value::Count(text.parse().unwrap_or(0)),
            _ => lexicon.evidence.word(lexicon.vocabulary.get(text)),
        };
        let mut lines = 0;
        for line in include_str!("data/en/weights.tsv").lines() {
            let fields: Vec<&'static str> = line.split('\t').collect();
            let [template, first, second, weight, ..] = fields[..] else {
                panic!("too few fields: {line}");
            };
            let (first, second) = (value(first), value(second));
            assert_eq!(second.spell(&lexicon.vocabulary), fields[2], "{line}");
            let template = Label::new(template);
            let found = lexicon.evidence.weights(Feature {
                template,
                first,
                second,
            });
            let hundredths = found.map(|row| (row[0] * 100.0).round() as i16);
            assert_eq!(hundredths, weight.parse().ok(), "{line}");
            lines += 1;
        }
        assert!(lines > 1000);
        let strange = Feature {
            template: Label::new("no.such"),
            first: Value::None,
            second: Value::None,
        };
        assert_eq!(lexicon.evidence.weights(strange), None);
    }
}
