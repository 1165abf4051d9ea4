//! Which texts stand in no series, and why. In: texts in the order of time. Out: reasons, text by text.

use super::findings::*;
use crate::model::Genre;
use std::collections::BTreeSet;

/// For each text why it stands in no series; nothing for those that do. Nothing is guessed: what neither text nor record
/// tell is missing.
pub(super) fn place(texts: &[Text]) -> Vec<Vec<Reason>> {
    let mut seen = BTreeSet::new();
    let reasons = texts.iter().map(|text| {
        let mut reasons = Vec::new();
        if text.date.is_none() {
            reasons.push(Reason::NoDate);
        }
        if !has_issuer(&text.key) {
            reasons.push(Reason::NoIssuer);
        }
        if reasons.is_empty() && !seen.insert((&text.key, text.day(), words(text))) {
            reasons.push(Reason::Repeated);
        }
        reasons
    });
    reasons.collect()
}

/// A joint statement's issuers are its sides.
fn has_issuer(key: &Key) -> bool {
    let joint = key.genre == Genre::JointStatement && key.counterpart.len() > 1;
    joint || key.issuer.is_some() || key.side.is_some()
}

/// What tells whether two texts are the same.
fn words(text: &Text) -> &str {
    match text.has_words() {
        true => &text.source.text,
        false => &text.source.sha256,
    }
}
