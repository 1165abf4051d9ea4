//! What reports in Chinese. In: `cues.toml`, and the classes of acts that both languages share. Out: the cues' records.

use super::super::Sources;
use super::super::cues::{ActMeaning, read_classes};
use super::super::error::{LexiconError, read_toml};
use crate::model::named;
use crate::text::has_ideograph;
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "cues.toml";
/// The verbs of English, where a user's stand too.
const VERBS: &str = "cues_verbs.toml";

named! {
    /// How far a cue governs.
    CueReach:
    /// To the end of its paragraph.
    Paragraph "paragraph",
    /// To the end of its sentence.
    Sentence "sentence",
}

named! {
    /// Where a cue may stand.
    CuePlace:
    /// In the document's own words.
    Main "main",
    /// In what is reported.
    Inside "inside",
    /// In either.
    Any "any",
}

/// One record: words that report alike.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ChineseCue {
    /// The words.
    pub words: Vec<String>,
    /// Words that only begin like one of them.
    pub exclude: Vec<String>,
    /// How far it governs.
    pub reach: CueReach,
    /// Where it may stand.
    pub place: CuePlace,
    /// What it does.
    pub meaning: ActMeaning,
    /// What it does where it is directed at another side.
    pub toward: Option<ActMeaning>,
    /// What it does where several do it together.
    pub joint: Option<ActMeaning>,
    /// What it does where its content describes the talks.
    pub talks: Option<ActMeaning>,
    /// What it does where its content is a visit.
    pub visit: Option<ActMeaning>,
    /// Whether what is reported stands before it.
    pub before: bool,
    /// Whether the subject is whoever it comes from, told in the middle: "受到各界普遍欢迎".
    pub passive: bool,
    /// Whether inside it may go without a subject.
    pub implied: bool,
    /// Whether inside it needs a subject of its own.
    pub stated: bool,
    /// Whether a person has to follow.
    pub person: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    cue: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    class: String,
    #[serde(deserialize_with = "crate::lexicon::error::by_name")]
    reach: CueReach,
    #[serde(deserialize_with = "crate::lexicon::error::by_name")]
    place: CuePlace,
    toward: Option<String>,
    joint: Option<String>,
    talks: Option<String>,
    visit: Option<String>,
    #[serde(default)]
    before: bool,
    #[serde(default)]
    passive: bool,
    #[serde(default)]
    implied: bool,
    #[serde(default)]
    stated: bool,
    #[serde(default)]
    person: bool,
    words: Vec<String>,
    #[serde(default)]
    exclude: Vec<String>,
}

/// The English verbs, of which only a user's have Chinese characters.
#[derive(Deserialize)]
struct Verbs {
    verb: Vec<Verb>,
}

#[derive(Deserialize)]
struct Verb {
    lemma: String,
    class: String,
}

/// A user's Chinese verbs: plain ones, which govern to the end of their paragraph.
fn users_verbs(verbs: &str) -> Result<impl Iterator<Item = Record>, LexiconError> {
    // Reading a thousand English verbs would be for nothing where no user has added any.
    let known = match has_ideograph(verbs) {
        true => read_toml::<Verbs>(VERBS, verbs)?.verb,
        false => Vec::new(),
    };
    let chinese = known.into_iter().filter(|verb| has_ideograph(&verb.lemma));
    Ok(chinese.map(|verb| Record {
        class: verb.class,
        reach: CueReach::Paragraph,
        place: CuePlace::Main,
        words: vec![verb.lemma],
        toward: None,
        joint: None,
        talks: None,
        visit: None,
        before: false,
        passive: false,
        implied: false,
        stated: false,
        person: false,
        exclude: Vec::new(),
    }))
}

/// Reads the records of Chinese, after the verbs among the files that both languages share to which a user gave Chinese
/// characters; every class has to be one of `acts.toml`.
pub(super) fn read(chinese: &Sources, shared: &Sources) -> Result<Vec<ChineseCue>, LexiconError> {
    let classes = read_classes(shared.get("acts.toml")?)?;
    let known = |class: &String| {
        let meaning = classes.get(class).cloned();
        meaning.ok_or_else(|| LexiconError::of(FILE, format!("unknown class `{class}`")))
    };
    let other = |class: &Option<String>| class.as_ref().map(known).transpose();
    let records = read_toml::<File>(FILE, chinese.get(FILE)?)?.cue;
    let users = users_verbs(shared.get(VERBS)?)?;
    let cues = users.chain(records).map(|record| {
        Ok(ChineseCue {
            meaning: known(&record.class)?,
            toward: other(&record.toward)?,
            joint: other(&record.joint)?,
            talks: other(&record.talks)?,
            visit: other(&record.visit)?,
            words: record.words,
            exclude: record.exclude,
            reach: record.reach,
            place: record.place,
            before: record.before,
            passive: record.passive,
            implied: record.implied,
            stated: record.stated,
            person: record.person,
        })
    });
    cues.collect()
}
