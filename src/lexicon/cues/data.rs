//! The cue files as they are written: records of acts, cues, phrases and frames. In: TOML. Out: plain records.

use serde::Deserialize;

/// `acts.toml`: what each finer class of acts comes to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActsFile {
    pub(super) class: Vec<ClassRecord>,
    pub(super) shift: Vec<ShiftRecord>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShiftRecord {
    pub(super) classes: Vec<String>,
    pub(super) force: String,
    pub(super) class: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClassRecord {
    pub(super) id: String,
    pub(super) act: String,
    pub(super) strength: u8,
    pub(super) polarity: i8,
    pub(super) force: Option<String>,
}

/// `cues_*.toml`: one list a part of speech.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct CuesFile {
    pub(super) verb: Vec<CueRecord>,
    pub(super) noun: Vec<CueRecord>,
    pub(super) adjective: Vec<CueRecord>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::lexicon) struct CueRecord {
    pub(super) lemma: String,
    pub(super) class: String,
    pub(super) strength: Option<u8>,
    pub(super) polarity: Option<i8>,
    #[serde(default)]
    pub(super) past: Vec<String>,
    #[serde(default)]
    pub(super) doubles: bool,
    #[serde(default)]
    pub(super) addressee: bool,
    pub(super) plural: Option<String>,
}

/// `cue_phrases.toml` and `cue_complements.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PhrasesFile {
    pub(super) phrase: Vec<PhraseRecord>,
    pub(super) complement: Vec<PhraseRecord>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::lexicon) struct PhraseRecord {
    pub(super) heads: Vec<String>,
    pub(super) with: Vec<String>,
    #[serde(default)]
    pub(super) gap: u8,
    pub(super) class: String,
    pub(super) strength: Option<u8>,
    pub(super) polarity: Option<i8>,
    pub(super) yes: Vec<String>,
    #[serde(default)]
    pub(super) no: Vec<String>,
}

/// `cue_frames.toml`: words around a cue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FramesFile {
    pub(super) light_verb: Vec<LightVerb>,
    pub(super) intensifier: Vec<Intensifier>,
    pub(super) negation_bridge: Vec<String>,
    pub(super) negation_cancel: Vec<String>,
    pub(super) mute_e: Vec<String>,
    pub(super) fixed: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::lexicon) struct LightVerb {
    pub(super) lemma: String,
    #[serde(default)]
    pub(super) past: Vec<String>,
    #[serde(default)]
    pub(super) forms: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::lexicon) struct Intensifier {
    pub(super) word: String,
    pub(super) add: i8,
}
