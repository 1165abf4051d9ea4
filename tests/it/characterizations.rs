//! The rules on descriptions of encounters hold on their own examples.

use readout::extract::{analyze, rules};
use readout::lexicon::Lexicon;

/// The words of every characterization that a rule makes in a text.
fn found(rule: &str, text: &str) -> Vec<String> {
    let analysis = analyze(text, Lexicon::english());
    let findings = analysis.characterizations.iter();
    findings
        .filter(|finding| finding.rule.as_str() == rule)
        .map(|finding| finding.span.of(text).to_owned())
        .collect()
}

#[test]
fn every_rule_fires_in_its_yes_and_not_in_its_no() {
    let mut wrong = Vec::new();
    for rule in rules().filter(|rule| rule.id.starts_with("characterization.")) {
        for (text, words) in rule.yes {
            let found = found(rule.id, text);
            if !found.iter().any(|one| one == words) {
                wrong.push(format!(
                    "{}: {found:?} instead of `{words}` in: {text}",
                    rule.id
                ));
            }
        }
        for text in rule.no {
            let found = analyze(text, Lexicon::english()).characterizations;
            if !found.is_empty() {
                wrong.push(format!("{}: {found:?} in: {text}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn adjectives_are_listed_in_order_and_lower_case() {
    let text = "The palace put it so: “Frank, in-depth and useful talks took place.”\n\nThe two sides had Frank, in depth and useful talks.";
    let analysis = analyze(text, Lexicon::english());
    let last = analysis.characterizations.last().unwrap();
    assert_eq!(last.item.words, ["frank", "in-depth", "useful"]);
}
