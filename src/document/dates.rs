//! Month and day of words that leave the year open, for whoever compares dates of two texts.

use super::date;
use crate::lexicon::Lexicon;
use crate::text::tokenize;

/// Month and day that the words name ("February 16"), if they do.
pub fn month_and_day(words: &str, lexicon: &Lexicon) -> Option<(u8, u8)> {
    let tokens = tokenize(words, &lexicon.vocabulary);
    let read = |at| date::read(words, &tokens, at, &lexicon.calendar);
    let written = (0..tokens.len()).find_map(read)?;
    Some((written.month, written.day?))
}
