//! Formulas as findings: where they stand, what they keep to themselves.

use readout::extract::analyze;
use readout::lexicon::Lexicon;

fn formulas(text: &str) -> Vec<String> {
    let signals = analyze(text, Lexicon::english()).signals;
    signals
        .into_iter()
        .map(|signal| signal.item.formula)
        .collect()
}

#[test]
fn a_formula_that_is_denied_as_a_thing_is_none() {
    assert!(formulas("China said there was no red line in the matter.").is_empty());
    assert!(formulas("China said that this is not a red line.").is_empty());
    assert_eq!(
        formulas("China said that this is a red line."),
        ["red-line"]
    );
}

#[test]
fn a_verb_that_opens_a_formula_keeps_its_negation() {
    assert_eq!(
        formulas("Competition must not veer into conflict, he said."),
        ["veer-into-conflict"]
    );
}

#[test]
fn the_longer_formula_hides_the_shorter_inside_it() {
    assert_eq!(
        formulas("China said that the island is at the core of its core interests."),
        ["core-of-core-interests"]
    );
}

#[test]
fn everybodys_words_are_no_formula_without_their_issuer() {
    assert!(formulas("The club voiced grave concern about the roof.").is_empty());
    assert!(formulas("The council drew a red line on the budget.").is_empty());
}

#[test]
fn words_of_an_issuers_own_text_are_no_formula_in_the_news() {
    let title = "Readout of President Biden’s Call with President Ruto of Kenya";
    let said = "The President raised serious concerns about the dam and condemned the raid.";
    let own = format!("{title}\n\nPresident Biden spoke today with President Ruto. {said}");
    assert_eq!(formulas(&own), ["us-concern", "us-condemnation"]);
    let news =
        format!("Ferry talks stall\n\nWASHINGTON (AP) — President Biden spoke on Monday. {said}");
    assert!(formulas(&news).is_empty());
}

#[test]
fn a_convention_stays_with_its_issuer() {
    let text = "The villagers clung to a cold war mentality.";
    let signals = analyze(text, Lexicon::english()).signals;
    let signal = &signals[0];
    assert_eq!(signal.span.of(text), "cold war mentality");
    assert_eq!(signal.item.side.as_deref(), Some("CN"));
    assert_eq!(
        (signal.item.rung, signal.item.meaning.as_deref()),
        (None, None)
    );
}

#[test]
fn a_formula_bears_on_the_topic_that_it_names_or_that_stands_before_it() {
    let topic = |text: &str| {
        let signals = analyze(text, Lexicon::english()).signals;
        signals.first().and_then(|signal| signal.item.topic.clone())
    };
    let named = "The minister spoke of tariffs and of the one-China policy, an aide said.";
    assert_eq!(topic(named).as_deref(), Some("taiwan"));
    let before = "China said that Taiwan is a red line in relations, whatever becomes of tariffs.";
    assert_eq!(topic(before).as_deref(), Some("taiwan"));
    let none = "China said that this is a red line.";
    assert_eq!(topic(none), None);
}

#[test]
fn a_signal_says_where_its_convention_is_known_to_fail() {
    let caveat = |text: &str| {
        let signals = analyze(text, Lexicon::english()).signals;
        signals[0].item.caveat.clone()
    };
    let own = caveat("“Don’t say we didn’t warn you,” China’s foreign ministry said.");
    assert!(own.unwrap().contains("not a reliable predictor"));
    let of_ladder = caveat("China will not sit idly by, China’s foreign ministry said.");
    assert!(of_ladder.unwrap().contains("past use is no forecast"));
    assert_eq!(caveat("The villagers clung to a cold war mentality."), None);
}
