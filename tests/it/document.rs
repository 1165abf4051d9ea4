//! The document layer: section rules and their phrases, and what holds for any text.

use proptest::prelude::*;
use readout::document::{Document, RULES};
use readout::lexicon::Lexicon;
use readout::model::SectionKind;

fn read(text: &str) -> Document<'_> {
    Document::read(text, Lexicon::english())
}

#[test]
fn section_rules_hold_their_examples() {
    for rule in RULES[0] {
        for (text, words) in rule.yes {
            let document = read(text);
            let fired = document
                .blocks
                .iter()
                .any(|block| block.rule.id == rule.id && block.span.of(text) == *words);
            let kinds: Vec<_> = document
                .blocks
                .iter()
                .map(|b| (b.rule.id, b.span.of(text)))
                .collect();
            assert!(fired, "{} does not take {words:?}: {kinds:?}", rule.id);
        }
        for text in rule.no {
            let fired = read(text)
                .blocks
                .iter()
                .any(|block| block.rule.id == rule.id);
            assert!(!fired, "{} fires in {text:?}", rule.id);
        }
    }
}

#[test]
fn phrases_of_the_lexicon_mark_their_examples() {
    let lexicon = Lexicon::english();
    for head in lexicon.section_heads.all() {
        let marks = |text: &str| {
            let document = read(text);
            let tokens = 0..document.tokens.len();
            let mut found = lexicon.section_heads.marking(&document.tokens, tokens);
            found.any(|(_, other)| other.phrase == head.phrase && other.kind == head.kind)
        };
        assert!(head.yes.iter().all(|text| marks(text)), "{}", head.phrase);
        assert!(!head.no.iter().any(|text| marks(text)), "{}", head.phrase);
    }
}

#[test]
fn hostile_texts_are_read_in_good_time() {
    let turns = [
        "“",
        "\"",
        "'",
        "''",
        "«",
        "a “b” ",
        "'a ",
        "a' ",
        "“a ‘b ",
        "” ",
        ". ",
        "? A",
        "\n\"",
        "A.\n",
        "a\n\n",
        "(a) ",
        "Q a: ",
    ];
    for turn in turns {
        let text = turn.repeat(200_000 / turn.len());
        let document = read(&text);
        assert!(document.diagnostics.len() <= 200, "{turn:?}");
    }
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let document = read(text);
    let mut last = 0;
    for block in &document.blocks {
        prop_assert!(text.get(block.span.from()..block.span.to()).is_some());
        prop_assert!(block.span.start >= last && !block.span.is_empty());
        last = block.span.end;
    }
    for (at, quotation) in document.quotations.iter().enumerate() {
        prop_assert!(
            text.get(quotation.span.from()..quotation.span.to())
                .is_some()
        );
        prop_assert!(
            text.get(quotation.inner.from()..quotation.inner.to())
                .is_some()
        );
        prop_assert!(quotation.span.contains(quotation.inner));
        for other in [quotation.parent, quotation.continues]
            .into_iter()
            .flatten()
        {
            prop_assert!(other < at);
        }
        if let Some(parent) = quotation.parent {
            prop_assert!(document.quotations[parent].span.contains(quotation.span));
        }
        prop_assert_eq!(document.quotation_at(quotation.span.start), Some(at));
    }
    let mut next = 0;
    for sentence in &document.sentences {
        let block = document.block_of_sentence(sentence);
        prop_assert!(block.span.contains(sentence.span));
        prop_assert!(text.get(sentence.span.from()..sentence.span.to()).is_some());
        prop_assert!(sentence.first_token >= next && sentence.end_token > sentence.first_token);
        next = sentence.end_token;
    }
    for block in document
        .blocks
        .iter()
        .filter(|block| block.kind != SectionKind::Boilerplate)
    {
        for token in block.tokens.clone() {
            let holders = document
                .sentences
                .iter()
                .filter(|s| s.tokens().contains(&token));
            prop_assert_eq!(holders.count(), 1);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn spans_fit_any_text(text in "(?s).{0,120}") {
        holds(&text)?;
    }

    #[test]
    fn spans_fit_texts_full_of_marks(
        text in "(“|”|\"|'|''|``|‘|’|«|»|「|」|\\.|\\?|…|A|b|He|said|U\\.S\\.|12|\\(| |  |\n|\n\n|\u{a0}|\u{200b}|。|中|Q|:|—|/|By ){0,60}"
    ) {
        holds(&text)?;
    }
}
