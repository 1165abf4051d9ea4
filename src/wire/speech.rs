//! Speakers and quotes, as the contract writes them.

use super::place::{Finding, Place, Places};
use crate::model::{self, *};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One speaker, under all its names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Speaker<'a> {
    /// `p1`.
    pub id: SpeakerId,
    /// Id of the lexicon's record, if it has one.
    #[serde(borrow)]
    pub entity: Option<Cow<'a, str>>,
    /// The canonical or fullest name.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// What it is.
    pub kind: SpeakerKind,
    /// Whether the document withholds the name.
    pub anonymous: bool,
    /// For a group: whom it consists of, where the text tells.
    pub members: Cow<'a, [SpeakerId]>,
    /// Office as the document or the lexicon gives it.
    #[serde(borrow)]
    pub role: Option<Cow<'a, str>>,
    /// Country code.
    #[serde(borrow)]
    pub side: Option<Cow<'a, str>>,
    /// The other forms in which the document names it.
    pub aliases: Cow<'a, [String]>,
    /// Where it is named.
    #[serde(borrow)]
    pub mentions: Vec<Place<'a>>,
    /// What it says.
    pub quotes: Cow<'a, [QuoteId]>,
    /// Ids of the topics that it speaks about.
    pub topics: Cow<'a, [String]>,
    /// The rule that found it.
    pub rule: RuleId,
    /// How sure it is.
    pub confidence: Confidence,
}

impl<'a> Speaker<'a> {
    pub(super) fn of(
        at: &Places<'a>,
        index: usize,
        found: &'a Found<model::Speaker>,
    ) -> Speaker<'a> {
        let speaker = &found.item;
        Speaker {
            id: SpeakerId::at(index),
            entity: speaker.entity.as_deref().map(Cow::from),
            name: speaker.name.as_str().into(),
            kind: speaker.kind,
            anonymous: speaker.anonymous,
            members: speaker.members.as_slice().into(),
            role: speaker.role.as_deref().map(Cow::from),
            side: speaker.side.as_deref().map(Cow::from),
            aliases: speaker.aliases.as_slice().into(),
            mentions: at.places(&speaker.mentions),
            quotes: speaker.quotes.as_slice().into(),
            topics: speaker.topics.as_slice().into(),
            rule: found.rule.clone(),
            confidence: found.confidence,
        }
    }
}

/// The words that report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cue<'a> {
    /// The words themselves.
    #[serde(flatten, borrow)]
    pub place: Place<'a>,
    /// Their dictionary form.
    #[serde(borrow)]
    pub lemma: Cow<'a, str>,
    /// The act they name.
    pub act: Act,
    /// 1 (neutral) to 5, within the act's own scale.
    pub strength: u8,
    /// Toward the content: 1 favours, 0 neutral, -1 against.
    pub polarity: i8,
    /// Whether a negation changes the act.
    pub negated: bool,
}

impl<'a> Cue<'a> {
    fn of(at: &Places<'a>, cue: &'a model::Cue) -> Cue<'a> {
        Cue {
            place: at.place(cue.span),
            lemma: cue.lemma.as_str().into(),
            act: cue.act,
            strength: cue.strength,
            polarity: cue.polarity,
            negated: cue.negated,
        }
    }
}

/// One report of something said, thought or intended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quote<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// `q1`.
    pub id: QuoteId,
    /// Whose words they are.
    pub kind: QuoteKind,
    /// The quote inside whose content this one stands.
    pub parent: Option<QuoteId>,
    /// The account it belongs to.
    pub account: AccountId,
    /// Who said it, resolved.
    pub speakers: Cow<'a, [SpeakerId]>,
    /// To whom, where the text tells.
    pub addressees: Cow<'a, [SpeakerId]>,
    /// Through whom: agency, office, outer speaker.
    pub reported_by: Cow<'a, [SpeakerId]>,
    /// The words that name the source.
    #[serde(borrow)]
    pub source: Option<Place<'a>>,
    /// The words that report; null for a quotation that nobody is found for.
    #[serde(borrow)]
    pub cue: Option<Cue<'a>>,
    /// What is reported, one span a stretch.
    #[serde(borrow)]
    pub content: Vec<Place<'a>>,
    /// What the content does, whatever the cue.
    pub force: Force,
    /// The clause under whose condition it stands; of several the one for what the content does.
    #[serde(borrow)]
    pub condition: Option<Place<'a>>,
    /// All clauses under whose conditions parts of it stand.
    #[serde(borrow, default)]
    pub conditions: Vec<Place<'a>>,
    /// Whether every quotation mark in it is closed.
    pub closed: bool,
    /// Whether the document keeps its distance ("reportedly").
    pub hearsay: bool,
    /// Whether it was only announced beforehand.
    pub expected: bool,
    /// Whether one side's account puts it in the other side's mouth.
    pub counterpart_words: bool,
    /// The section its content begins in.
    pub section: SectionId,
    /// Ids of the topics it is about.
    pub topics: Cow<'a, [String]>,
    /// The rule that resolved the source.
    pub attribution_rule: Option<RuleId>,
}

impl<'a> Quote<'a> {
    pub(super) fn of(at: &Places<'a>, index: usize, found: &'a Found<model::Quote>) -> Quote<'a> {
        let quote = &found.item;
        Quote {
            found: at.finding(found),
            id: QuoteId::at(index),
            kind: quote.kind,
            parent: quote.parent,
            account: quote.account,
            speakers: quote.speakers.as_slice().into(),
            addressees: quote.addressees.as_slice().into(),
            reported_by: quote.reported_by.as_slice().into(),
            source: quote.source.map(|span| at.place(span)),
            cue: quote.cue.as_ref().map(|cue| Cue::of(at, cue)),
            content: at.places(&quote.content),
            force: quote.force,
            condition: quote.condition.map(|span| at.place(span)),
            conditions: at.places(&quote.conditions),
            closed: quote.closed,
            hearsay: quote.hearsay,
            expected: quote.expected,
            counterpart_words: quote.counterpart_words,
            section: quote.section,
            topics: quote.topics.as_slice().into(),
            attribution_rule: quote.attribution.as_ref().map(|(rule, _)| rule.clone()),
        }
    }
}
