//! What is to follow: where an action ends, what foretells none.

use readout::extract::analyze;
use readout::lexicon::Lexicon;

fn actions(text: &str) -> Vec<(String, Option<String>)> {
    let steps = analyze(text, Lexicon::english()).next_steps;
    let words = steps.into_iter().map(|step| {
        let when = step.item.when.map(|when| when.of(text).to_owned());
        (step.item.action.of(text).to_owned(), when)
    });
    words.collect()
}

#[test]
fn the_action_ends_before_the_next_predicate_and_holds_its_time() {
    let text = "They agreed to meet in Lima next month and thanked the hosts.";
    let expected = [(
        "meet in Lima next month".to_owned(),
        Some("next month".to_owned()),
    )];
    assert_eq!(actions(text), expected);
}

/// A step that ended before the verb that tells it was read again and again, without end.
#[test]
fn words_that_end_before_their_verb_are_no_step() {
    let text = "President Ruiz spoke with President Okoro on Friday.\n\n\
        A spokesman for Mr.\u{a0}Tate said the governor would answer the union’s questions by Dec. 1.";
    let told = actions(text);
    assert!(
        told.iter()
            .all(|(action, _)| !action.starts_with("A spokesman")),
        "{told:?}"
    );
}

#[test]
fn news_without_an_encounter_foretells_no_step_of_one() {
    let news = "Ministry plans a canal\n\nLIMA, May 3 (Reuters) - The ministry will publish a plan for the canal in June, a spokesman said.\n\nWork would begin in July, he added.";
    assert_eq!(actions(news), []);
}
