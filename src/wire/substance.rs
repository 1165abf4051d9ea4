//! Topics, positions, characterisations and signals, as the contract writes them.

use super::place::{Finding, Place, Places};
use crate::model::{self, *};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One place where a term of a topic stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TopicMention<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// The account it stands in.
    pub account: AccountId,
    /// Whether it stands inside quotation marks.
    pub in_quote: bool,
}

/// A topic within one account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TopicInAccount<'a> {
    /// The account.
    pub account: AccountId,
    /// How it stands there.
    pub status: TopicStatus,
    /// Share of the account's words in sentences about it, 0 to 1, to three places.
    pub share: f64,
    /// The acts by which it was raised.
    pub acts: Cow<'a, [Act]>,
    /// Where it first comes up there.
    #[serde(borrow)]
    pub first: Place<'a>,
    /// Who first speaks about it there.
    pub raised_by: Cow<'a, [SpeakerId]>,
}

/// One topic of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Topic<'a> {
    /// Its public id.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// Its name for people.
    #[serde(borrow)]
    pub label: Cow<'a, str>,
    /// How it stands in the document: the highest of its accounts.
    pub status: TopicStatus,
    /// Finer distinctions that were found.
    pub aspects: Cow<'a, [String]>,
    /// Where its terms stand.
    #[serde(borrow)]
    pub mentions: Vec<TopicMention<'a>>,
    /// How it stands in each account.
    #[serde(borrow)]
    pub accounts: Vec<TopicInAccount<'a>>,
    /// Who speaks about it.
    pub speakers: Cow<'a, [SpeakerId]>,
    /// The quotes about it.
    pub quotes: Cow<'a, [QuoteId]>,
}

impl<'a> Topic<'a> {
    pub(super) fn of(at: &Places<'a>, topic: &'a model::Topic) -> Topic<'a> {
        let mention = |found: &Found<model::TopicMention>| TopicMention {
            found: at.finding(found),
            account: found.item.account,
            in_quote: found.item.in_quote,
        };
        Topic {
            id: topic.id.as_str().into(),
            label: topic.label.as_str().into(),
            status: topic.status,
            aspects: topic.aspects.as_slice().into(),
            mentions: topic.mentions.iter().map(mention).collect(),
            accounts: topic
                .accounts
                .iter()
                .map(|t| topic_in_account(at, t))
                .collect(),
            speakers: topic.speakers.as_slice().into(),
            quotes: topic.quotes.as_slice().into(),
        }
    }
}

fn topic_in_account<'a>(at: &Places<'a>, topic: &'a model::TopicInAccount) -> TopicInAccount<'a> {
    TopicInAccount {
        account: topic.account,
        status: topic.status,
        share: super::rounded(topic.share),
        acts: topic.acts.as_slice().into(),
        first: at.place(topic.first),
        raised_by: topic.raised_by.as_slice().into(),
    }
}

/// One holder's act on one matter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Position<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// `o1`.
    pub id: PositionId,
    /// Who holds it.
    pub holder: Cow<'a, [SpeakerId]>,
    /// The act.
    pub act: Act,
    /// What the content does.
    pub force: Force,
    /// Against or toward whom, where the text tells.
    pub target: Cow<'a, [SpeakerId]>,
    /// 1 to 5 within the act's own scale.
    pub strength: u8,
    /// 1 favours, 0 neutral, -1 against.
    pub polarity: i8,
    /// Whether it is negated.
    pub negated: bool,
    /// How firmly it is put.
    pub modality: Option<Modality>,
    /// Whether it stands under a condition.
    pub conditional: bool,
    /// Whether it was only announced beforehand.
    pub expected: bool,
    /// Whether one side's account puts it in the other side's mouth, or in both.
    pub counterpart_words: bool,
    /// Id of the topic.
    #[serde(borrow)]
    pub topic: Option<Cow<'a, str>>,
    /// The quote it stands in.
    pub quote: QuoteId,
    /// The account it belongs to.
    pub account: AccountId,
}

impl<'a> Position<'a> {
    pub(super) fn of(
        at: &Places<'a>,
        index: usize,
        found: &'a Found<model::Position>,
    ) -> Position<'a> {
        let position = &found.item;
        Position {
            found: at.finding(found),
            id: PositionId::at(index),
            holder: position.holder.as_slice().into(),
            act: position.act,
            force: position.force,
            target: position.target.as_slice().into(),
            strength: position.strength,
            polarity: position.polarity,
            negated: position.negated,
            modality: position.modality,
            conditional: position.conditional,
            expected: position.expected,
            counterpart_words: position.counterpart_words,
            topic: position.topic.as_deref().map(Cow::from),
            quote: position.quote,
            account: position.account,
        }
    }
}

/// How an account describes the talks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Characterization<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// The adjectives, lower case.
    pub words: Cow<'a, [String]>,
    /// The account that says so.
    pub account: AccountId,
}

impl<'a> Characterization<'a> {
    pub(super) fn of(
        at: &Places<'a>,
        found: &'a Found<model::Characterization>,
    ) -> Characterization<'a> {
        Characterization {
            found: at.finding(found),
            words: found.item.words.as_slice().into(),
            account: found.item.account,
        }
    }
}

/// One known formula in the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Signal<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// `g1`.
    pub id: SignalId,
    /// Id of the formula's record: `readout formulas ID` explains it.
    #[serde(borrow)]
    pub formula: Cow<'a, str>,
    /// Country code of the issuer whose convention it is.
    #[serde(borrow)]
    pub side: Option<Cow<'a, str>>,
    /// Who uses it.
    pub speakers: Cow<'a, [SpeakerId]>,
    /// The quote it stands in.
    pub quote: Option<QuoteId>,
    /// Id of the topic it bears on.
    #[serde(borrow)]
    pub topic: Option<Cow<'a, str>>,
    /// The account it belongs to.
    pub account: AccountId,
    /// What it conventionally means; a convention, not a fact about the meeting.
    #[serde(borrow)]
    pub meaning: Option<Cow<'a, str>>,
    /// Its colour.
    pub tone: Tone,
    /// The issuer's ladder it stands on.
    #[serde(borrow)]
    pub ladder: Option<Cow<'a, str>>,
    /// The rung there.
    pub rung: Option<u8>,
    /// The source for meaning and rung.
    #[serde(borrow)]
    pub basis: Option<Cow<'a, str>>,
    /// Where the convention, or its ladder, is known to fail.
    #[serde(borrow)]
    pub caveat: Option<Cow<'a, str>>,
    /// Whose wording the text has.
    pub wording: Wording,
}

impl<'a> Signal<'a> {
    pub(super) fn of(at: &Places<'a>, index: usize, found: &'a Found<model::Signal>) -> Signal<'a> {
        let signal = &found.item;
        Signal {
            found: at.finding(found),
            id: SignalId::at(index),
            formula: signal.formula.as_str().into(),
            side: signal.side.as_deref().map(Cow::from),
            speakers: signal.speakers.as_slice().into(),
            quote: signal.quote,
            topic: signal.topic.as_deref().map(Cow::from),
            account: signal.account,
            meaning: signal.meaning.as_deref().map(Cow::from),
            tone: signal.tone,
            ladder: signal.ladder.as_deref().map(Cow::from),
            rung: signal.rung,
            basis: signal.basis.as_deref().map(Cow::from),
            caveat: signal.caveat.as_deref().map(Cow::from),
            wording: signal.wording,
        }
    }
}
