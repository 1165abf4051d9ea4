//! From printed offsets back to bytes. In: the text and the unit. Out: a map to ask. The inverse of `OffsetMap`.

use super::{OffsetUnit, Span};

/// Translates offsets of one text in one unit to bytes.
#[derive(Debug, Clone)]
pub struct UnitMap {
    bytes: Option<Vec<u32>>,
}

impl UnitMap {
    /// Reads `text` once; offsets will be taken as counted in `unit`.
    pub fn new(text: &str, unit: OffsetUnit) -> UnitMap {
        if unit == OffsetUnit::Byte {
            return UnitMap { bytes: None };
        }
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            let units = match unit {
                OffsetUnit::Utf16 => c.len_utf16(),
                _ => 1,
            };
            bytes.extend(std::iter::repeat_n(at as u32, units));
        }
        bytes.push(text.len() as u32);
        UnitMap { bytes: Some(bytes) }
    }

    /// The span in bytes of a stretch in units; what lies past the text is cut.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let Some(bytes) = &self.bytes else {
            return Span::new(start, end);
        };
        let last = bytes.last().copied().unwrap_or(0);
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(last) as usize;
        Span::new(byte(start), byte(end))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{OffsetMap, OffsetUnit, Span};
    use super::UnitMap;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn offsets_come_back(text in "(?s).{0,100}") {
            for unit in [OffsetUnit::CodePoint, OffsetUnit::Byte, OffsetUnit::Utf16] {
                let there = OffsetMap::new(&text, unit);
                let back = UnitMap::new(&text, unit);
                for (at, c) in text.char_indices() {
                    let span = Span::new(at, at + c.len_utf8());
                    prop_assert_eq!(back.span(there.of(span.start), there.of(span.end)), span);
                }
            }
        }
    }
}
