//! Positions of hand-made quotes.

use super::*;
use crate::extract::force::{Content, read_act};
use crate::model::{AccountId, Act, Force, QuoteKind, RuleId, SectionId};

/// A quote of the text with its cue's head and content given by their words, read as the quotes' stage reads them.
fn quote(document: &Document, lexicon: &Lexicon, head: &str, content: &str) -> Found<Quote> {
    let find = |words: &str| {
        let at = document
            .text
            .find(words)
            .expect("the words stand in the text");
        Span::new(at, at + words.len())
    };
    let span = find(content);
    let whole = document.tokens_in(span);
    let head = document.tokens_in(find(head)).start;
    let tokens = &document.tokens;
    let text = document.text;
    let (reading, force) = read_act(
        Content {
            lexicon,
            text,
            tokens,
            stretches: std::slice::from_ref(&whole),
        },
        head,
        tokens.len(),
    );
    let cue = Cue {
        span: tokens[head].span.join(tokens[reading.end - 1].span),
        lemma: reading.lemma,
        act: reading.act,
        strength: reading.strength,
        polarity: reading.polarity,
        negated: reading.negated,
    };
    let item = Quote {
        kind: QuoteKind::Indirect,
        parent: None,
        account: AccountId::at(0),
        speakers: vec![SpeakerId::at(3)],
        addressees: Vec::new(),
        reported_by: Vec::new(),
        source: None,
        cue: Some(cue),
        content: vec![span],
        force,
        condition: None,
        conditions: Vec::new(),
        closed: true,
        hearsay: false,
        expected: false,
        counterpart_words: false,
        section: SectionId::at(0),
        topics: Vec::new(),
        attribution: None,
    };
    Found::stamp(RuleId::rule("test"), span, Confidence::High, item)
}

fn one(text: &str, head: &str, content: &str) -> Position {
    let lexicon = Lexicon::english();
    let document = Document::read(text, lexicon);
    let quotes = [quote(&document, lexicon, head, content)];
    positions(&document, lexicon, &quotes, &[]).remove(0).item
}

#[test]
fn act_force_and_strength_come_from_the_quote() {
    let position = one(
        "The mayor voiced deep concern about the dam.",
        "voiced",
        "about the dam",
    );
    assert_eq!(
        (position.act, position.force),
        (Act::RaiseConcern, Force::Assert)
    );
    assert_eq!(
        (position.strength, position.polarity, position.negated),
        (3, -1, false)
    );
    assert_eq!((position.topic, position.modality), (None, None));
}

#[test]
fn one_position_a_topic() {
    let lexicon = Lexicon::english();
    let document = Document::read("The mayor condemned the raid.", lexicon);
    let mut quoted = quote(&document, lexicon, "condemned", "the raid");
    quoted.item.topics = vec!["taiwan".into(), "cyber".into()];
    let targets = [vec![SpeakerId::at(7)]];
    let found = positions(&document, lexicon, &[quoted], &targets);
    let topics: Vec<_> = found
        .iter()
        .map(|found| found.item.topic.as_deref())
        .collect();
    assert_eq!(topics, [Some("taiwan"), Some("cyber")]);
    assert_eq!(found[0].item.target, [SpeakerId::at(7)]);
    assert_eq!(found[0].rule.as_str(), "position.reported-act");
}

#[test]
fn an_announced_act_is_marked_so() {
    let lexicon = Lexicon::english();
    let document = Document::read("The mayor will condemn the raid.", lexicon);
    let mut quoted = quote(&document, lexicon, "condemn", "the raid");
    quoted.item.expected = true;
    let found = positions(&document, lexicon, &[quoted], &[]).remove(0);
    assert_eq!(found.rule.as_str(), "position.announced-act");
    assert_eq!(found.confidence, Confidence::Medium);
    assert_eq!(found.item.modality, Some(Modality::Will));
}

#[test]
fn modality_is_the_cue_s_or_the_main_clause_s() {
    let modality = |text, head, content| one(text, head, content).modality;
    let would = modality(
        "The mayor would not support the levy.",
        "support",
        "the levy",
    );
    assert_eq!(would, Some(Modality::Would));
    let must = modality(
        "She said that the mill must close.",
        "said",
        "that the mill must close",
    );
    assert_eq!(must, Some(Modality::Must));
    let relative = modality(
        "She praised the crew who will sail.",
        "praised",
        "the crew who will sail",
    );
    assert_eq!(relative, None);
    let month = modality("She said May was cold.", "said", "May was cold");
    assert_eq!(month, None);
}

#[test]
fn a_quote_without_a_cue_gives_none() {
    let lexicon = Lexicon::english();
    let document = Document::read("The mayor condemned the raid.", lexicon);
    let mut quoted = quote(&document, lexicon, "condemned", "the raid");
    quoted.item.cue = None;
    assert!(positions(&document, lexicon, &[quoted], &[]).is_empty());
}
