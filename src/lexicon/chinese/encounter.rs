//! Words around encounters and pages. In: `encounters.toml`. Out: its lists by key.

use super::super::error::{LexiconError, read_toml};
use crate::model::named;
use serde::Deserialize;
use std::collections::BTreeMap;

named! {
    /// What a word tells in the clause of an encounter.
    Told:
    /// The other side asked for it.
    Request "request",
    /// Whoever is named before asked for it.
    Asked "asked",
    /// Whoever is named before invites.
    Invited "invited",
    /// The other one is named after it.
    With "with",
    /// A place follows.
    At "at",
    /// It took place.
    Held "held",
    /// Another encounter is meant.
    Other "other",
    /// How long it took follows.
    Lasting "lasting",
    /// A part of a day.
    Daytime "daytime",
    /// Whose time a date is in.
    Local "local",
}

named! {
    /// What a phrase tells of a page.
    PageSign:
    /// The line is no part of the text.
    Boilerplate "boilerplate",
    /// A dateline ends with it.
    Dateline "dateline",
    /// An agreed text.
    Joint "joint",
    /// A statement, a speech, a message.
    Statement "statement",
    /// An account of an encounter.
    Readout "readout",
    /// Questions and answers.
    Transcript "transcript",
    /// A news report.
    News "news",
    /// Who asks.
    Asks "asks",
    /// Who answers.
    Answers "answers",
    /// The authorities in Taipei of themselves.
    Taipei "taipei",
}

named! {
    /// What a word is to the adjectives of an encounter.
    Described:
    /// What they describe.
    Nouns "nouns",
    /// What was done, after them.
    Done "done",
    /// Between the noun and them.
    Copulas "copulas",
    /// Before them.
    Held "held",
    /// "In a … atmosphere".
    Atmosphere "atmosphere",
    /// Between two of them.
    Joins "joins",
    /// After them, before what was done.
    Manner "manner",
    /// What is only to come.
    Coming "coming",
    /// What the talks were about.
    About "about",
}

named! {
    /// What a word tells of what is to follow.
    StepWord:
    /// Several bind themselves to what follows.
    Agree "agree",
    /// Whoever is named next is to come.
    Invite "invite",
    /// Whoever is named next is to do it.
    Task "task",
    /// Whoever is named before will do it.
    Will "will",
    /// Whoever is named before looks forward to it.
    Hope "hope",
    /// Something concrete that can be done.
    Act "act",
    /// A visit or another meeting.
    Meet "meet",
    /// When it is to be done.
    When "when",
    /// What follows is only supposed.
    Unless "unless",
}

/// The file's lists.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Encounters {
    pub(super) numerals: Vec<String>,
    pub(super) kinds: BTreeMap<String, Vec<String>>,
    pub(super) told: BTreeMap<String, Vec<String>>,
    pub(super) steps: BTreeMap<String, Vec<String>>,
    pub(super) page: BTreeMap<String, Vec<String>>,
    pub(super) characterization: BTreeMap<String, Vec<String>>,
    pub(super) described: BTreeMap<String, Vec<String>>,
}

/// Reads the file.
pub(super) fn read(source: &str) -> Result<Encounters, LexiconError> {
    read_toml("encounters.toml", source)
}
