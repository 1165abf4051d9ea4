//! Findings in words, as every output for people says them. In: a view and a finding of its. Out: plain words, safe to print.

mod event;
mod first;
mod header;
mod quote;

pub(super) use event::{date, date_words, missing, with_side};
pub(super) use first::friction;
pub(super) use header::{form, note};
pub(super) use quote::{circumstances, for_whom, speaker, telling_span, telling_words};

/// Words in marks, unless they have some already.
pub(super) fn quoted(words: &str) -> String {
    match words.starts_with(['“', '"', '‘', '\'', '「', '『', '《']) {
        true => words.to_string(),
        false => format!("“{words}”"),
    }
}
