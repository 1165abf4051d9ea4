//! Names of months and days. In: `calendar.toml`. Out: the number of a name.

use super::error::{LexiconError, read_toml};
use crate::text::{NormId, Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    months: Vec<Vec<String>>,
    weekdays: Vec<Vec<String>>,
}

/// Months and weekdays by name; a name has to stand with a capital.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Calendar {
    months: Vec<(NormId, u8)>,
    weekdays: Vec<(NormId, u8)>,
}

impl Calendar {
    /// Reads the names.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<Calendar, LexiconError> {
        let file: File = read_toml("calendar.toml", source)?;
        Ok(Calendar {
            months: numbered(&file.months, vocabulary),
            weekdays: numbered(&file.weekdays, vocabulary),
        })
    }

    /// The number of the month that the token names, from 1.
    #[inline]
    pub fn month(&self, token: &Token) -> Option<u8> {
        number(&self.months, token)
    }

    /// The number of the weekday that the token names, Monday being 1.
    #[inline]
    pub fn weekday(&self, token: &Token) -> Option<u8> {
        number(&self.weekdays, token)
    }
}

fn numbered(names: &[Vec<String>], vocabulary: &mut Vocabulary) -> Vec<(NormId, u8)> {
    let mut ids = Vec::new();
    for (number, forms) in (1..).zip(names) {
        for form in forms {
            ids.push((vocabulary.intern(&form.to_lowercase()), number));
        }
    }
    ids.sort_unstable();
    ids
}

#[inline]
fn number(ids: &[(NormId, u8)], token: &Token) -> Option<u8> {
    if !token.capital || token.norm == NormId::UNKNOWN {
        return None;
    }
    let at = ids.binary_search_by_key(&token.norm, |(id, _)| *id).ok()?;
    Some(ids[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn a_month_needs_its_capital() {
        let mut words = Vocabulary::default();
        let source = "months = [['March', 'Mar']]\nweekdays = [['Monday']]";
        let calendar = Calendar::read(source, &mut words).unwrap_or_else(|e| panic!("{e}"));
        let tokens = tokenize("MARCH march Mar. Monday", &words);
        let months: Vec<_> = tokens.iter().map(|t| calendar.month(t)).collect();
        assert_eq!(months, [Some(1), None, Some(1), None, None]);
        assert_eq!(calendar.weekday(&tokens[4]), Some(1));
    }
}
