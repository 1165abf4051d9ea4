//! The rules on accounts hold on their own examples, and excerpts end where they should.

use readout::extract::{analyze, rules};
use readout::lexicon::Lexicon;
use readout::model::{AccountKind, Analysis, Timing};

fn read(text: &str) -> Analysis {
    analyze(text, Lexicon::english())
}

/// Form, side, timing and stretches of every account.
fn accounts(text: &str) -> Vec<(AccountKind, Option<String>, Timing, Vec<String>)> {
    let accounts = read(text).accounts.into_iter().map(|found| found.item);
    accounts
        .map(|account| {
            let spans = account.spans.iter().map(|span| span.of(text).to_owned());
            let spans = spans.collect();
            (account.kind, account.side, account.timing, spans)
        })
        .collect()
}

#[test]
fn every_rule_fires_in_its_yes_and_not_in_its_no() {
    let mut wrong = Vec::new();
    for rule in rules().filter(|rule| rule.id.starts_with("account.")) {
        let found = |text: &str| -> Vec<String> {
            let accounts = read(text).accounts.into_iter();
            let own = accounts.filter(|found| found.rule.as_str() == rule.id);
            let first = own.map(|found| found.item.spans.first().copied().unwrap_or(found.span));
            first.map(|span| span.of(text).to_owned()).collect()
        };
        for (text, words) in rule.yes {
            if !found(text).iter().any(|one| one == words) {
                wrong.push(format!("{}: {:?} in: {text}", rule.id, found(text)));
            }
        }
        for text in rule.no.iter().filter(|text| !found(text).is_empty()) {
            wrong.push(format!("{}: {:?} in: {text}", rule.id, found(text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const CALL: &str = "Presidents speak about the ferry\n\n\
    By Ana Holm\n\n\
    U.S. President Joe Biden and Russian President Vladimir Putin spoke on Monday about the old ferry.\n\n\
    Biden would raise the price of cod, a senior administration official said before the call.\n\n\
    Biden stressed that the ferry is safe. He thanked the crew, the White House said.\n\n\
    Biden welcomed a visit by divers.\n\n\
    The Kremlin said Putin called the ferry a wreck. Putin asked for new lifeboats.\n\n\
    The ferry has sunk twice since it was built.";

#[test]
fn an_excerpt_goes_on_with_its_leader_and_ends_with_the_next_holder_or_the_narrator() {
    use AccountKind::*;
    let found = accounts(CALL);
    let kinds: Vec<_> = found.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(kinds, [Narrator, Briefing, Readout, Readout]);
    let sides: Vec<_> = found.iter().map(|(_, side, ..)| side.as_deref()).collect();
    assert_eq!(sides, [None, Some("US"), Some("US"), Some("RU")]);
    let timings: Vec<_> = found.iter().map(|(_, _, timing, _)| *timing).collect();
    let after = Timing::After;
    assert_eq!(timings, [Timing::Unknown, Timing::Before, after, after]);
    assert_eq!(found[2].3.len(), 2, "{:?}", found[2].3);
    assert_eq!(found[3].3.len(), 1, "{:?}", found[3].3);
    let last = found[0].3.last().unwrap();
    assert_eq!(last, "The ferry has sunk twice since it was built.");
}

#[test]
fn a_block_has_the_account_that_covers_it_whole() {
    let analysis = read(CALL);
    let accounts = analysis.sections.iter().map(|found| found.item.account);
    let accounts: Vec<_> = accounts
        .map(|account| account.map(|id| id.index()))
        .collect();
    let expected = [0, 9, 0, 1, 2, 2, 3, 0].map(|at| (at < 9).then_some(at));
    assert_eq!(accounts, expected);
}

#[test]
fn an_empty_text_is_the_narrators() {
    let found = accounts("");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, AccountKind::Narrator);
}
