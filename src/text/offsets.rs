//! From byte offsets to the unit that the output counts in. In: the text. Out: a map to ask.

/// The unit of the offsets that are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OffsetUnit {
    /// Unicode code points: what jq, Python and the W3C Web Annotation model slice by.
    #[default]
    CodePoint,
    /// Bytes of the text as UTF-8.
    Byte,
    /// UTF-16 code units: what JavaScript slices by.
    Utf16,
}

const STRIDE: usize = 64;

/// Translates byte offsets of one text; a check every 64 bytes makes an answer cheap.
#[derive(Debug, Clone)]
pub struct OffsetMap<'t> {
    text: &'t str,
    unit: OffsetUnit,
    checks: Vec<u32>,
}

impl<'t> OffsetMap<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str, unit: OffsetUnit) -> OffsetMap<'t> {
        let mut checks = Vec::with_capacity(text.len() / STRIDE + 1);
        if unit != OffsetUnit::Byte {
            let mut count = 0;
            for (at, byte) in text.bytes().enumerate() {
                if at % STRIDE == 0 {
                    checks.push(count);
                }
                count += width(byte, unit);
            }
        }
        OffsetMap { text, unit, checks }
    }

    /// The offset in the map's unit of a byte offset that lies on a character boundary.
    pub fn of(&self, byte: u32) -> usize {
        if self.unit == OffsetUnit::Byte {
            return byte as usize;
        }
        let byte = (byte as usize).min(self.text.len());
        let check = byte / STRIDE;
        let Some(count) = self.checks.get(check) else {
            let rest = self.checks.len().saturating_sub(1);
            let known = self.checks.last().map_or(0, |c| *c as usize);
            return known + self.count(rest * STRIDE, byte);
        };
        *count as usize + self.count(check * STRIDE, byte)
    }

    fn count(&self, from: usize, to: usize) -> usize {
        let bytes = &self.text.as_bytes()[from.min(to)..to];
        bytes.iter().map(|b| width(*b, self.unit) as usize).sum()
    }
}

/// Units that begin with this byte: none for a continuation byte, two in UTF-16 for a four-byte character.
fn width(byte: u8, unit: OffsetUnit) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0.. if unit == OffsetUnit::Utf16 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{OffsetMap, OffsetUnit};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn offsets_agree_with_counting_from_the_start(text in "(?s).{0,200}") {
            let points = OffsetMap::new(&text, OffsetUnit::CodePoint);
            let utf16 = OffsetMap::new(&text, OffsetUnit::Utf16);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(points.of(at as u32), text[..at].chars().count());
                prop_assert_eq!(utf16.of(at as u32), text[..at].encode_utf16().count());
            }
        }
    }
}
