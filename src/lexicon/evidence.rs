//! Weights counted on annotated news: how much a circumstance speaks for or against a reading. In: `weights.tsv`, written
//! by `scripts/fit_weights.py`. Out: the weight of a feature. Holds numbers only; what they are added up to is the
//! extractor's business.

use super::error::LexiconError;
use crate::text::{NormId, Vocabulary};
use rustc_hash::FxHashMap;

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
    /// A known word; unknown words share one value.
    Word(NormId),
    /// A class, printed with `#` before it.
    Label(Label),
    /// A small number or bucket.
    Count(u32),
}

impl Value {
    fn code(self) -> u32 {
        match self {
            Value::None => 0,
            Value::Word(norm) => norm.0 + 1,
            Value::Label(label) => label.code | 1 << 31,
            Value::Count(count) => count | 1 << 30,
        }
    }

    /// As it stands in the data: `said`, `#That`, `3`, `-`.
    pub fn spell(self, vocabulary: &Vocabulary) -> String {
        match self {
            Value::None => "-".to_owned(),
            Value::Word(NormId::UNKNOWN) => "?".to_owned(),
            Value::Word(norm) => vocabulary.form(norm).to_owned(),
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

/// All weights by feature.
#[derive(Debug, Default)]
pub struct Evidence {
    weights: FxHashMap<u64, Weights>,
}

impl Evidence {
    /// Reads lines of template, two values and up to four weights in hundredths, separated by tabs. Words have to be known by now.
    pub(crate) fn read(
        file: &str,
        source: &str,
        vocabulary: &Vocabulary,
    ) -> Result<Evidence, LexiconError> {
        let mut weights = FxHashMap::default();
        weights.reserve(source.len() / 24);
        for (at, line) in source.lines().enumerate() {
            let mut fields = line.split('\t');
            let mut field = || fields.next().unwrap_or("");
            let (template, first, second) = (field(), field(), field());
            let row = read_weights(fields).ok_or_else(|| LexiconError {
                file: file.to_owned(),
                line: Some(at + 1),
                message: "expected a template, two values and one to four weights".to_owned(),
            })?;
            let code = |value: &str| code_of(value, vocabulary);
            weights.insert(
                key(hash(template.as_bytes()), code(first), code(second)),
                row,
            );
        }
        Ok(Evidence { weights })
    }

    /// The weights of a feature; `None` if it was never seen.
    pub fn weights(&self, feature: Feature) -> Option<&Weights> {
        self.weights.get(&key(
            feature.template.code,
            feature.first.code(),
            feature.second.code(),
        ))
    }
}

fn read_weights<'s>(fields: impl Iterator<Item = &'s str>) -> Option<Weights> {
    let mut row = [0.0; READINGS];
    let mut count = 0;
    for (slot, field) in row.iter_mut().zip(fields) {
        *slot = f32::from(field.parse::<i16>().ok()?) / 100.0;
        count += 1;
    }
    (count > 0).then_some(row)
}

/// The code of a value as it stands in the data; the reverse of `Value::spell`.
fn code_of(value: &str, vocabulary: &Vocabulary) -> u32 {
    match value.as_bytes() {
        b"-" => 0,
        b"?" => 1,
        [b'#', name @ ..] if !name.is_empty() => hash(name) | 1 << 31,
        [digit, ..] if digit.is_ascii_digit() && value.parse::<u32>().is_ok() => {
            value.parse::<u32>().unwrap_or(0) | 1 << 30
        }
        _ => vocabulary.get(value).0 + 1,
    }
}

fn key(template: u32, first: u32, second: u32) -> u64 {
    let mixed = (u64::from(first) << 32 | u64::from(second)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ mixed >> 29).wrapping_add(u64::from(template).wrapping_mul(0xD6E8_FEB8_6659_FD93))
}

/// FNV-1a, kept to 30 bits.
const fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 0x811C_9DC5_u32;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash & 0x3FFF_FFFF
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_found_under_the_spelling_of_its_values() {
        let mut words = Vocabulary::default();
        let said = words.intern("said");
        let source = "frame.form\tsaid\t#That\t150\t200\nframe.far\t3\t-\t-25\n";
        let evidence = Evidence::read("weights.tsv", source, &words).expect("it is well formed");
        let feature = |template, first, second| Feature {
            template: Label::new(template),
            first,
            second,
        };
        let that = Value::Label(Label::new("That"));
        let far = |n| evidence.weights(feature("frame.far", Value::Count(n), Value::None));
        let form = feature("frame.form", Value::Word(said), that);
        assert_eq!(evidence.weights(form), Some(&[1.5, 2.0, 0.0, 0.0]));
        assert_eq!(far(3).map(|row| row[0]), Some(-0.25));
        assert_eq!(far(4), None);
        assert_eq!(that.spell(&words), "#That");
    }

    #[test]
    fn a_line_without_weight_is_named() {
        let error = Evidence::read("weights.tsv", "a\tb\tc\n", &Vocabulary::default());
        assert_eq!(error.err().and_then(|e| e.line), Some(1));
    }
}
