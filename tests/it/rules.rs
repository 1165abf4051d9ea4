//! The rules' own examples, and the registry.

use readout::extract::{analyze, rules};
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Found, RuleId};
use readout::text::Span;
use std::collections::BTreeSet;

/// Rule and words of every finding; a quote counts with its first content span, and once more with the rule that
/// resolved its source; an account with its first stretch.
pub(crate) fn findings(analysis: &Analysis) -> Vec<(RuleId, Span)> {
    fn all<T>(found: &[Found<T>]) -> impl Iterator<Item = (RuleId, Span)> + '_ {
        found.iter().map(|f| (f.rule.clone(), f.span))
    }
    let mut findings = Vec::new();
    for quote in &analysis.quotes {
        let span = quote.item.content.first().copied().unwrap_or(quote.span);
        findings.push((quote.rule.clone(), span));
        findings.extend(
            quote
                .item
                .attribution
                .iter()
                .map(|(rule, _)| (rule.clone(), span)),
        );
    }
    for account in &analysis.accounts {
        let span = account.item.spans.first().copied().unwrap_or(account.span);
        findings.push((account.rule.clone(), span));
    }
    findings.extend(all(&analysis.sections));
    findings.extend(all(&analysis.speakers));
    findings.extend(all(&analysis.positions));
    findings.extend(all(&analysis.characterizations));
    findings.extend(all(&analysis.signals));
    findings.extend(all(&analysis.events));
    findings.extend(all(&analysis.next_steps));
    findings
}

fn found_by(rule: &str, text: &str) -> Vec<String> {
    let analysis = analyze(text, Lexicon::english());
    let all = findings(&analysis).into_iter();
    let own = all.filter(|(id, _)| id.as_str() == rule);
    own.map(|(_, span)| span.of(text).to_string()).collect()
}

#[test]
fn every_rule_holds_in_its_examples() {
    let mut slips = Vec::new();
    for rule in rules() {
        for (text, words) in rule.yes {
            let found = found_by(rule.id, text);
            if !found.iter().any(|found| found == words) {
                slips.push(format!(
                    "{}: expected “{words}” in “{text}”, found {found:?}",
                    rule.id
                ));
            }
        }
        for text in rule.no {
            let found = found_by(rule.id, text);
            if !found.is_empty() {
                slips.push(format!(
                    "{}: nothing expected in “{text}”, found {found:?}",
                    rule.id
                ));
            }
        }
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn every_rule_has_an_id_of_its_own_and_a_meaning() {
    let mut ids = BTreeSet::new();
    for rule in rules() {
        assert!(ids.insert(rule.id), "{} twice", rule.id);
        let name = rule
            .id
            .split_once('.')
            .map(|(stage, name)| stage.to_string() + name);
        let name = name.unwrap_or_default();
        let kebab = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        assert!(kebab && !name.is_empty(), "{}", rule.id);
        assert!(!rule.meaning.is_empty(), "{}", rule.id);
    }
}

#[test]
fn every_rule_has_two_yes_examples_and_a_no_example() {
    let poor = rules().filter(|rule| rule.yes.len() < 2 || rule.no.is_empty());
    let poor: Vec<&str> = poor.map(|rule| rule.id).collect();
    assert!(poor.is_empty(), "{}", poor.join("\n"));
}

#[test]
fn every_rule_is_registered() {
    let registered: BTreeSet<&str> = rules().map(|rule| rule.id).collect();
    let mut missing = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let content = std::fs::read_to_string(&path).unwrap_or_default();
            for (at, _) in content.match_indices("Rule {\n") {
                let body = content[at..].trim_start_matches("Rule {").trim_start();
                let Some(id) = body
                    .strip_prefix("id: \"")
                    .and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                if !registered.contains(id) {
                    missing.push(format!("{id} in {}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
