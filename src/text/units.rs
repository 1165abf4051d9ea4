//! From printed offsets back to bytes. In: the text and the unit. Out: a map to ask. The inverse of `OffsetMap`.

use super::{OffsetUnit, Span};

/// Translates offsets of one text in one unit to bytes.
#[derive(Debug, Clone)]
pub struct UnitMap<'t> {
    text: &'t str,
    /// The byte of each unit; none where units are bytes.
    bytes: Option<Vec<u32>>,
}

impl<'t> UnitMap<'t> {
    /// Reads `text` once; offsets will be taken as counted in `unit`.
    pub fn new(text: &'t str, unit: OffsetUnit) -> UnitMap<'t> {
        if unit == OffsetUnit::Byte {
            return UnitMap { text, bytes: None };
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
        UnitMap {
            text,
            bytes: Some(bytes),
        }
    }

    /// The span in bytes of a stretch in units; what lies past the text is cut, what lies within a character begins there.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.byte(start), self.byte(end))
    }

    fn byte(&self, unit: usize) -> usize {
        match &self.bytes {
            Some(bytes) => {
                let byte = bytes.get(unit).or(bytes.last());
                byte.map_or(0, |byte| *byte as usize)
            }
            None => {
                let mut before = (0..=unit.min(self.text.len())).rev();
                before
                    .find(|at| self.text.is_char_boundary(*at))
                    .unwrap_or(0)
            }
        }
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
                prop_assert_eq!(back.span(0, usize::MAX), Span::new(0, text.len()));
                for (at, c) in text.char_indices() {
                    let span = Span::new(at, at + c.len_utf8());
                    prop_assert_eq!(back.span(there.of(span.start), there.of(span.end)), span);
                }
            }
        }
    }
}
