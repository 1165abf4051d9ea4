//! The document's header, its sections in order, its accounts.

use super::alike::{normal, same_name};
use super::expectation::{Expectation, ExpectedAccount, ExpectedSection};
use super::report::{Judge, bears, differ, or_nothing};
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
    diagnostics(expectation, judge);
}

fn header(expectation: &Expectation, judge: &mut Judge<'_>) {
    let (expected, header) = (&expectation.document, &judge.analysis.header);
    if let Some(genre) = expected.genre {
        judge.equal("document.genre", genre.as_str(), header.genre.as_str());
    }
    let title = header.title.map(|span| normal(span.of(judge.text)));
    let fields = [
        ("document.title", &expected.title, title),
        ("document.issuer", &expected.issuer, header.issuer.clone()),
        ("document.side", &expected.side, header.side.clone()),
        (
            "document.published",
            &expected.published,
            header.published.clone(),
        ),
    ];
    for (key, expected, found) in fields {
        let Some(expected) = expected else { continue };
        let same = match (expected, &found) {
            (Some(expected), Some(found)) => same_name(expected, found),
            (expected, found) => expected.is_none() && found.is_none(),
        };
        let found = format!("found {}", or_nothing(found.as_deref()));
        let differences = if same { Vec::new() } else { vec![found] };
        judge.judge(key, or_nothing(expected.as_deref()), differences, None);
    }
}

/// Each expected section is sought after the one before it; what stands between and is not expected is one failure.
fn sections(expected: &[ExpectedSection], judge: &mut Judge<'_>) {
    let (analysis, text) = (judge.analysis, judge.text);
    let starts = |section: &Found<Section>, words: &str| {
        normal(section.span.of(text)).starts_with(&normal(words))
    };
    let mut next = 0;
    let mut extra = Vec::new();
    for (number, expected) in expected.iter().enumerate() {
        let key = format!("sections[{number}]");
        let want = format!("{} “{}”", expected.kind.as_str(), expected.starts);
        let rest = analysis.sections.get(next..).unwrap_or(&[]);
        let Some(skipped) = rest
            .iter()
            .position(|section| starts(section, &expected.starts))
        else {
            judge.judge(
                key,
                want,
                vec!["no section begins so".into()],
                rest.first().map(|s| s.span),
            );
            continue;
        };
        extra.extend(next..next + skipped);
        next += skipped + 1;
        let found = &rest[skipped];
        let kind = found.item.kind;
        let differences = match kind == expected.kind {
            true => Vec::new(),
            false => vec![format!("found {}", kind.as_str())],
        };
        judge.judge(key, want, differences, Some(found.span));
    }
    extra.extend(next..analysis.sections.len());
    let unexpected = extra.iter().map(|at| {
        let section = &analysis.sections[*at];
        let words: Vec<&str> = section.span.of(text).split_whitespace().take(6).collect();
        format!(
            "also found {} “{}”",
            section.item.kind.as_str(),
            words.join(" ")
        )
    });
    let nearest = extra.first().map(|at| analysis.sections[*at].span);
    judge.judge(
        "sections",
        "no other section",
        unexpected.collect(),
        nearest,
    );
}

fn account(
    number: usize,
    expected: &ExpectedAccount,
    used: &mut Vec<usize>,
    judge: &mut Judge<'_>,
) {
    let analysis = judge.analysis;
    let accounts = analysis.accounts.iter().enumerate();
    let free =
        accounts.filter(|(at, account)| account.item.kind == expected.kind && !used.contains(at));
    let judged =
        free.map(|(at, account)| (account_differences(expected, &account.item, analysis), at));
    let nearest = judged.min_by_key(|(differences, _)| differences.len());
    let (differences, at) = match nearest {
        Some((differences, at)) => (differences, Some(at)),
        None => (vec!["no such account".into()], None),
    };
    if differences.is_empty() {
        used.extend(at);
    }
    let span = at.and_then(|at| analysis.accounts[at].item.spans.first().copied());
    judge.judge(
        format!("accounts[{number}]"),
        expected.kind.as_str(),
        differences,
        span,
    );
}

fn account_differences(
    expected: &ExpectedAccount,
    found: &Account,
    analysis: &Analysis,
) -> Vec<String> {
    let mut differences = Vec::new();
    let side = |side: &Option<String>| or_nothing(side.as_deref());
    differ(
        &mut differences,
        "side",
        expected.side.as_ref(),
        &found.side,
        side,
    );
    differ(
        &mut differences,
        "timing",
        expected.timing.as_ref(),
        &found.timing,
        |t| t.as_str().into(),
    );
    if let Some(expected) = &expected.holder {
        let holder = found
            .holder
            .and_then(|id| analysis.speakers.get(id.index()));
        let same = match (expected, holder) {
            (Some(name), Some(speaker)) => bears(&speaker.item, name),
            (name, speaker) => name.is_none() && speaker.is_none(),
        };
        if !same {
            let found = or_nothing(holder.map(|speaker| speaker.item.name.as_str()));
            differences.push(format!(
                "holder: expected {}, found {found}",
                or_nothing(expected.as_deref())
            ));
        }
    }
    differences
}

fn diagnostics(expectation: &Expectation, judge: &mut Judge<'_>) {
    for code in &expectation.diagnostics {
        let raised = judge.analysis.diagnostics.iter().any(|d| d.code == code);
        let differences = if raised {
            Vec::new()
        } else {
            vec!["not raised".to_string()]
        };
        judge.judge(format!("diagnostics.{code}"), code, differences, None);
    }
}
