//! The document's header, its sections in order, its accounts, its diagnostics.

use super::alike::{normal, same_name};
use super::differences::{Differences, equal, or_nothing};
use super::expectation::{Expectation, ExpectedAccount, ExpectedSection, Given};
use super::report::{Judge, bears};
use crate::model::*;

pub(super) fn check(expectation: &Expectation, judge: &mut Judge<'_>) {
    header(expectation, judge);
    if let Some(expected) = &expectation.sections {
        sections(expected, judge);
    }
    let mut used = Vec::new();
    for (number, expected) in expectation.accounts.iter().enumerate() {
        account(number, expected, &mut used, judge);
    }
    for code in &expectation.diagnostics {
        let mut raised = judge.analysis.diagnostics.iter().map(|d| d.code);
        let raised = raised.any(|raised| raised == code);
        judge.holds(&format!("diagnostics.{code}"), code, raised, "nothing");
    }
}

fn header(expectation: &Expectation, judge: &mut Judge<'_>) {
    let (expected, header) = (&expectation.document, &judge.analysis.header);
    if let Some(genre) = expected.genre {
        let found = header.genre;
        judge.holds(
            "document.genre",
            genre.as_str(),
            genre == found,
            found.as_str(),
        );
    }
    let title = header.title.map(|span| normal(judge.words(span)));
    field("document.title", &expected.title, title.as_deref(), judge);
    field(
        "document.issuer",
        &expected.issuer,
        header.issuer.as_deref(),
        judge,
    );
    field(
        "document.side",
        &expected.side,
        header.side.as_deref(),
        judge,
    );
    field(
        "document.published",
        &expected.published,
        header.published.as_deref(),
        judge,
    );
}

fn field(key: &str, expected: &Given<String>, found: Option<&str>, judge: &mut Judge<'_>) {
    let Some(wanted) = expected else { return };
    let same = match (wanted, found) {
        (Some(wanted), Some(found)) => same_name(wanted, found),
        (wanted, found) => wanted.is_none() && found.is_none(),
    };
    judge.holds(key, or_nothing(wanted.as_deref()), same, or_nothing(found));
}

/// Each expected section is sought after the one before it; what stands between and is not expected is one failure.
fn sections(expected: &[ExpectedSection], judge: &mut Judge<'_>) {
    let analysis = judge.analysis;
    let mut next = 0;
    let mut extra = Vec::new();
    for (number, expected) in expected.iter().enumerate() {
        let rest = analysis.sections.get(next..).unwrap_or(&[]);
        let wanted = normal(&expected.starts);
        let starts = |s: &Found<Section>| normal(judge.words(s.span)).starts_with(&wanted);
        let skipped = rest.iter().position(starts);
        let (differences, at) = match skipped {
            Some(skipped) => (kind_of(expected, &rest[skipped]), next + skipped),
            None => (vec!["no section begins so".into()], next),
        };
        let span = analysis.sections.get(at).map(|s| s.span);
        let wanted = format!("{} “{wanted}”", expected.kind.as_str());
        judge.judge(format!("sections[{number}]"), wanted, differences, span);
        if skipped.is_some() {
            extra.extend(next..at);
            next = at + 1;
        }
    }
    extra.extend(next..analysis.sections.len());
    let extra = extra.iter().filter_map(|at| analysis.sections.get(*at));
    no_other(extra.collect(), judge);
}

fn kind_of(expected: &ExpectedSection, found: &Found<Section>) -> Vec<String> {
    let mut all = Differences::default();
    all.name("kind", Some(expected.kind), found.item.kind);
    all.all()
}

fn no_other(extra: Vec<&Found<Section>>, judge: &mut Judge<'_>) {
    let describe = |section: &&Found<Section>| {
        let words = judge.words(section.span).split_whitespace().take(6);
        let words: Vec<&str> = words.collect();
        format!(
            "also found {} “{}”",
            section.item.kind.as_str(),
            words.join(" ")
        )
    };
    let found = extra.iter().map(describe).collect();
    judge.judge(
        "sections",
        "no other section",
        found,
        extra.first().map(|s| s.span),
    );
}

fn account(
    number: usize,
    expected: &ExpectedAccount,
    used: &mut Vec<usize>,
    judge: &mut Judge<'_>,
) {
    let accounts = judge.analysis.accounts.iter().enumerate();
    let free = accounts.filter(|(at, a)| a.item.kind == expected.kind && !used.contains(at));
    let judged = free.map(|(at, a)| (account_differences(expected, &a.item, judge), Some(at)));
    let best = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, at) = best.unwrap_or_else(|| (vec!["no such account".into()], None));
    if differences.is_empty() {
        used.extend(at);
    }
    let found = at.and_then(|at| judge.analysis.accounts.get(at));
    let span = found.and_then(|account| account.item.spans.first().copied());
    let key = format!("accounts[{number}]");
    judge.judge(key, expected.kind.as_str(), differences, span);
}

fn account_differences(
    expected: &ExpectedAccount,
    found: &Account,
    judge: &Judge<'_>,
) -> Vec<String> {
    let mut all = Differences::default();
    all.text("side", &expected.side, found.side.as_deref(), equal);
    all.name("timing", expected.timing, found.timing);
    let speakers = &judge.analysis.speakers;
    let holder = found.holder.and_then(|id| speakers.get(id.index()));
    let holder = holder.map(|speaker| &speaker.item);
    match (&expected.holder, holder) {
        (Some(Some(name)), Some(speaker)) if bears(speaker, name) => {}
        (wanted, holder) => {
            let name = holder.map(|speaker| speaker.name.as_str());
            all.text("holder", wanted, name, equal);
        }
    }
    all.all()
}
