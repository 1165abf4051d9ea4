//! The rules on what is to follow hold on their own examples.

use readout::extract::{analyze, rules};
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
fn every_rule_fires_in_its_yes_and_not_in_its_no() {
    let mut wrong = Vec::new();
    for rule in rules().filter(|rule| rule.id.starts_with("next-step.")) {
        let found = |text: &str| -> Vec<String> {
            let steps = analyze(text, Lexicon::english()).next_steps;
            let own = steps.iter().filter(|step| step.rule.as_str() == rule.id);
            own.map(|step| step.span.of(text).to_owned()).collect()
        };
        for (text, words) in rule.yes {
            let found = found(text);
            if !found.iter().any(|one| one == words) {
                wrong.push(format!(
                    "{}: {found:?} instead of `{words}` in: {text}",
                    rule.id
                ));
            }
        }
        for text in rule.no.iter().filter(|text| !found(text).is_empty()) {
            wrong.push(format!("{}: fires in: {text}", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

#[test]
fn news_without_an_encounter_foretells_no_step_of_one() {
    let news = "Ministry plans a canal\n\nLIMA, May 3 (Reuters) - The ministry will publish a plan for the canal in June, a spokesman said.\n\nWork would begin in July, he added.";
    assert_eq!(actions(news), []);
}
