//! The lexicon's identity: one hash over all built-in data, so that outputs tell whether they are comparable.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::OnceLock;

macro_rules! data {
    ($($file:literal)*) => {
        /// Name and content of every built-in data file; the test `it::layers` holds that none is missing.
        const DATA: &[(&str, &str)] = &[$(($file, include_str!(concat!("data/en/", $file)))),*];
    };
}

data! {
    "abbreviations.toml"
    "accounts.toml"
    "acts.toml"
    "calendar.toml"
    "characterizations.toml"
    "conditions.toml"
    "countries.toml"
    "cue_complements.toml"
    "cue_forms.tsv"
    "cue_frames.toml"
    "cue_phrases.toml"
    "cues_adjectives.toml"
    "cues_nouns.toml"
    "cues_verbs.toml"
    "events.toml"
    "forces.toml"
    "formulas.toml"
    "genres.toml"
    "institutions.toml"
    "modals.toml"
    "names.toml"
    "people.toml"
    "section_heads.toml"
    "titles.toml"
    "topics.toml"
    "weights.tsv"
    "words.toml"
}

/// SHA-256 over the names and contents of the built-in data, in hexadecimal digits; computed at first use.
pub fn fingerprint() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| {
        let mut hash = Sha256::new();
        for (name, content) in DATA {
            hash.update(name.as_bytes());
            hash.update((content.len() as u64).to_le_bytes());
            hash.update(content.as_bytes());
        }
        hexadecimal(&hash.finalize())
    })
}

/// Bytes as lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
