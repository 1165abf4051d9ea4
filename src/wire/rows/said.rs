//! Rows of what was said: quotes, and positions taken in them.

use super::cell::{AsCell, Cell, Row, row};
use super::{Head, Table, joined};
use crate::model::*;

row! {
    /// One quote. Its words are those of its content from the first to the last.
    QuoteRow {
        /// `q1`.
        id: QuoteId,
        /// Whose words they are.
        kind: QuoteKind,
        /// Names of those who say it.
        speakers: String,
        /// Their country codes.
        sides: String,
        /// Names of those through whom it is told.
        reported_by: String,
        /// Names of those to whom it is said.
        addressees: String,
        /// The words that name the source.
        source: Option<String>,
        /// The words that report.
        cue: Option<String>,
        /// The act that they name.
        act: Option<Act>,
        /// 1 (neutral) to 5, within the act's own scale.
        strength: Option<u8>,
        /// Toward the content: 1 favours, 0 neutral, -1 against.
        polarity: Option<i8>,
        /// Whether a negation changes the act.
        negated: Option<bool>,
        /// What the content does, whatever the cue.
        force: Force,
        /// The clause under whose condition it stands; of several the one for what the content does.
        condition: Option<String>,
        /// All clauses under whose conditions parts of it stand, joined by ` … `.
        conditions: String,
        /// What is reported, its stretches joined by ` … `.
        content: String,
        /// The quote inside whose content this one stands.
        parent: Option<QuoteId>,
        /// Whether every quotation mark in it is closed.
        closed: bool,
        /// Whether the document keeps its distance ("reportedly").
        hearsay: bool,
        /// Whether it was only announced beforehand.
        expected: bool,
        /// Whether one side's account puts it in the other side's mouth.
        counterpart_words: bool,
        /// Ids of the topics it is about.
        topics: String,
        /// The rule that found it.
        rule: RuleId,
        /// How sure it is.
        confidence: Confidence,
    }
}

row! {
    /// One holder's act on one matter.
    PositionRow {
        /// `o1`.
        id: PositionId,
        /// Names of those who hold it.
        holders: String,
        /// Their country codes.
        sides: String,
        /// The act.
        act: Act,
        /// What the content does.
        force: Force,
        /// Names of those against or toward whom it is.
        targets: String,
        /// 1 to 5 within the act's own scale.
        strength: u8,
        /// 1 favours, 0 neutral, -1 against.
        polarity: i8,
        /// Whether it is negated.
        negated: bool,
        /// How firmly it is put.
        modality: Option<Modality>,
        /// Whether it stands under a condition.
        conditional: bool,
        /// Whether it was only announced beforehand.
        expected: bool,
        /// Whether one side's account puts it in the other side's mouth, or in both.
        counterpart_words: bool,
        /// Id of the topic.
        topic: Option<String>,
        /// The quote it stands in.
        quote: QuoteId,
        /// The rule that found it.
        rule: RuleId,
        /// How sure it is.
        confidence: Confidence,
    }
}

impl<'a> Table<'a> {
    /// One row a quote, in their order.
    pub fn quotes(&self) -> impl Iterator<Item = QuoteRow> {
        let quotes = self.analysis.quotes.iter().enumerate();
        quotes.map(|(index, found)| self.quote(QuoteId::at(index), found))
    }

    fn quote(&self, id: QuoteId, found: &Found<Quote>) -> QuoteRow {
        let (quote, cue) = (&found.item, found.item.cue.as_ref());
        QuoteRow {
            head: self.head(Some(quote.account), found.span),
            id,
            kind: quote.kind,
            speakers: self.names(&quote.speakers),
            sides: self.sides(&quote.speakers),
            reported_by: self.names(&quote.reported_by),
            addressees: self.names(&quote.addressees),
            source: quote.source.map(|span| self.words(span)),
            cue: cue.map(|cue| self.words(cue.span)),
            act: cue.map(|cue| cue.act),
            strength: cue.map(|cue| cue.strength),
            polarity: cue.map(|cue| cue.polarity),
            negated: cue.map(|cue| cue.negated),
            force: quote.force,
            condition: quote.condition.map(|span| self.words(span)),
            conditions: self.stretches(&quote.conditions),
            content: self.stretches(&quote.content),
            parent: quote.parent,
            closed: quote.closed,
            hearsay: quote.hearsay,
            expected: quote.expected,
            counterpart_words: quote.counterpart_words,
            topics: joined(quote.topics.iter().map(String::as_str)),
            rule: found.rule.clone(),
            confidence: found.confidence,
        }
    }

    /// One row a position, in their order.
    pub fn positions(&self) -> impl Iterator<Item = PositionRow> {
        let positions = self.analysis.positions.iter().enumerate();
        positions.map(|(index, found)| self.position(PositionId::at(index), found))
    }

    fn position(&self, id: PositionId, found: &Found<Position>) -> PositionRow {
        let position = &found.item;
        PositionRow {
            head: self.head(Some(position.account), found.span),
            id,
            holders: self.names(&position.holder),
            sides: self.sides(&position.holder),
            act: position.act,
            force: position.force,
            targets: self.names(&position.target),
            strength: position.strength,
            polarity: position.polarity,
            negated: position.negated,
            modality: position.modality,
            conditional: position.conditional,
            expected: position.expected,
            counterpart_words: position.counterpart_words,
            topic: position.topic.clone(),
            quote: position.quote,
            rule: found.rule.clone(),
            confidence: found.confidence,
        }
    }
}
