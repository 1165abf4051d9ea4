//! The topics' own examples, and their public ids.

use readout::extract::topics_in;
use readout::lexicon::Lexicon;

/// Public ids in their fixed order: never reused, and only added to.
const IDS: &str = "taiwan russia-ukraine counternarcotics artificial-intelligence climate south-china-sea \
    korean-peninsula trade technology-controls sanctions cyber election-interference military-communication \
    arms-control-nuclear human-rights hong-kong xinjiang-tibet people-to-people middle-east iran health energy \
    economy-finance migration-consular terrorism food-security-development maritime space channels-of-communication \
    bilateral-relations multilateral-institutions alliances-indo-pacific myanmar south-asia latin-america africa \
    emerging-technology supply-chains-minerals defence-cooperation law-enforcement detained-citizens political-system";

#[test]
fn ids_are_the_public_ones_in_their_order() {
    let entries = &Lexicon::english().topics.entries;
    let ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, IDS.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn every_topic_is_found_in_its_yes_and_not_in_its_no() {
    let lexicon = Lexicon::english();
    let mut slips = Vec::new();
    for entry in &lexicon.topics.entries {
        let found = |sentence: &str| topics_in(sentence, lexicon).contains(&entry.id.as_str());
        let missed = entry.yes.iter().filter(|sentence| !found(sentence));
        let wrong = entry.no.iter().filter(|sentence| found(sentence));
        slips.extend(missed.map(|sentence| format!("{} misses: {sentence}", entry.id)));
        slips.extend(wrong.map(|sentence| format!("{} finds: {sentence}", entry.id)));
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn every_topic_has_terms_and_examples_enough() {
    for entry in &Lexicon::english().topics.entries {
        let terms = entry.strong.len() + entry.contextual.len();
        assert!(terms >= 15, "{} has {terms} terms", entry.id);
        assert!(entry.yes.len() >= 3 && entry.no.len() >= 2, "{}", entry.id);
        assert!(!entry.label.is_empty(), "{}", entry.id);
    }
}
