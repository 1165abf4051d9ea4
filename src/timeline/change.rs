//! What changed between texts of a series, and what is new in one text against another, as plain data.

use super::findings::{Place, Voice};
use crate::document::Part;
use crate::model::named;

named! {
    /// What changed.
    ChangeKind:
    /// A formula took the place of another that stands for the other stance.
    Formula "formula",
    /// The act by which the same is said.
    Act "act",
    /// The words in which the same is said.
    Words "words",
    /// A formula is gone while its topic is still there.
    Dropped "dropped",
    /// A formula that was dropped is there again.
    Returned "returned",
}

named! {
    /// Whether what is said has become stronger.
    Direction:
    /// By the lexicon's order, stronger.
    Strengthened "strengthened",
    /// By the lexicon's order, weaker.
    Weakened "weakened",
    /// Changed, and the lexicon orders neither wording before the other, or some of both.
    Unclassified "unclassified",
}

/// One wording, act, formula or rung above or below another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Id of the scale (`strengths.toml`) or ladder (`formulas.toml`), or `act.NAME` for an act's own scale.
    pub scale: String,
    /// Its step before: the step's first name, or a number.
    pub from: String,
    /// Its step after.
    pub to: String,
}

/// One change from an earlier text to a later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub kind: ChangeKind,
    /// Whether it has become stronger.
    pub direction: Direction,
    /// What says so.
    pub grades: Vec<Grade>,
    /// Ids of the topics that it is about.
    pub topics: Vec<String>,
    /// Id of the formula that was there, is gone or is there again.
    pub formula: Option<String>,
    /// Id of the formula that took its place.
    pub becomes: Option<String>,
    /// The sentence in the earlier text.
    pub before: Place,
    /// The sentence in the later text; for a formula that is gone, the first on its topic.
    pub after: Place,
    /// Both sentences word by word; empty where they do not say the same in other words, or are too long.
    pub parts: Vec<Part>,
}

named! {
    /// What a reader has to know of two texts that are held against one another.
    Caution:
    /// They are of different issuers: no change is told.
    OtherIssuer "other-issuer",
    /// They are about different counterparts.
    OtherCounterpart "other-counterpart",
    /// They are of different forms: no change is told.
    OtherForm "other-form",
    /// They are in different languages: no change is told.
    OtherLanguage "other-language",
    /// One has no date: which came first is the user's word.
    Undated "undated",
    /// By its date the earlier is not earlier.
    NotEarlier "not-earlier",
    /// One has not the issuer's own wording: no change is told.
    Secondhand "secondhand",
    /// The analysis of one came without the text: no change is told.
    NoWords "no-words",
}

impl Caution {
    /// Whether words may not be held against one another.
    pub fn forbids_changes(self) -> bool {
        use Caution::*;
        matches!(
            self,
            OtherIssuer | OtherForm | OtherLanguage | Secondhand | NoWords
        )
    }
}

/// What is new in one text against another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// Index of the earlier text.
    pub earlier: usize,
    /// Index of the later.
    pub later: usize,
    /// What a reader has to know first.
    pub cautions: Vec<Caution>,
    /// Topics.
    pub topics: CameAndWent,
    /// The issuer's own formulas.
    pub formulas: CameAndWent,
    /// What changed; where the earlier text lacks what older ones of the series have, against those.
    pub changes: Vec<Change>,
    /// Sentences of the later text like none of the earlier, in order.
    pub new: Vec<Told>,
    /// Sentences of the earlier text like none of the later, in order.
    pub gone: Vec<Told>,
    /// Sentences that both have, in the same words or others.
    pub kept: usize,
}

/// Things that one text has and another has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameAndWent {
    /// Those of the later alone.
    pub new: Vec<NamedPlace>,
    /// Those of the earlier alone.
    pub gone: Vec<NamedPlace>,
    /// Those of both, where they stand in the later.
    pub kept: Vec<NamedPlace>,
}

/// A topic or formula in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPlace {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Where it stands first.
    pub place: Place,
    /// For what is new: where it stood last in a text of the series before the earlier one, if it did.
    pub before: Option<Place>,
}

/// A sentence of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub place: Place,
    /// Whose words it is or reports.
    pub voice: Voice,
    /// Ids of the topics that it names.
    pub topics: Vec<String>,
}
