//! Weights counted on annotated news: how much a circumstance speaks for or against a reading. In: `weights.tsv`, written
//! by `scripts/fit_weights.py`, laid out as a table. Out: the weights of a feature. Holds numbers only;
//! what they are added up to is the extractor's business.

use super::feature_key::{SLOT, count_code, hash, key, label_code};
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

/// The weights of features, and the values that words have in them.
#[derive(Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct Evidence {
    word_codes: Vec<u32>,
    /// As `weight_table` lays it out; used in place, without a copy at start-up.
    #[borsh(skip)]
    table: Cow<'static, [u8]>,
}

impl Evidence {
    /// For a finished vocabulary.
    pub(crate) fn new(vocabulary: &Vocabulary, table: Cow<'static, [u8]>) -> Evidence {
        let ids = 1..vocabulary.len() as u32;
        let codes = ids.map(|id| hash(vocabulary.form(NormId(id)).as_bytes()));
        Evidence {
            word_codes: std::iter::once(1).chain(codes).collect(),
            table,
        }
    }

    /// The table of weights.
    pub fn table(&self) -> &[u8] {
        &self.table
    }

    /// Puts the table where it was left out.
    pub(super) fn set_table(&mut self, table: Cow<'static, [u8]>) {
        self.table = table;
    }

    /// A word as a value.
    pub fn word(&self, norm: NormId) -> Value {
        let code = self.word_codes.get(norm.index()).copied().unwrap_or(1);
        Value::Word(norm, WordCode(code))
    }

    /// The weights of a feature; `None` if it was never seen.
    pub fn weights(&self, feature: Feature) -> Option<Weights> {
        let (first, second) = (feature.first.code(), feature.second.code());
        let key = key(feature.template.code, first, second).to_le_bytes();
        let slots = self.table.len() / SLOT;
        if slots == 0 {
            return None;
        }
        let mut at = u64::from_le_bytes(key) as usize & (slots - 1);
        loop {
            let slot = &self.table[at * SLOT..(at + 1) * SLOT];
            if slot[..8] == key {
                return Some(read_weights(slot));
            }
            if slot[..8] == [0; 8] {
                return None;
            }
            at = (at + 1) & (slots - 1);
        }
    }
}

fn read_weights(slot: &[u8]) -> Weights {
    std::array::from_fn(|reading| {
        let at = 8 + 2 * reading;
        f32::from(i16::from_le_bytes([slot[at], slot[at + 1]])) / 100.0
    })
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
