//! Words that one account has for the other side, or for both: each with what bears it out, what is nearest, or nothing.

use super::Pair;
use crate::compare::*;
use crate::model::Act;
use crate::render::clean;
use maud::{Markup, html};

/// Whether some account bears the claim out.
pub(super) fn is_matched(claim: &Claimed) -> bool {
    claim
        .answers
        .iter()
        .any(|answer| answer.verdict == Verdict::BorneOut)
}

pub(super) fn print(pair: &Pair<'_>) -> Option<Markup> {
    let claims = &pair.sides.comparison.claims;
    let matched = claims.iter().filter(|claim| is_matched(claim)).count();
    (!claims.is_empty()).then(|| {
        html! {
            p.caution { (matched) " of " (claims.len()) " borne out by the other’s own words or formula; absence is no denial." }
            ol.claims { @for (at, claim) in claims.iter().enumerate() { (print_claim(pair, at, claim)) } }
        }
    })
}

fn act(pair: &Pair<'_>, column: usize, quote: Option<crate::model::QuoteId>) -> Option<Act> {
    let quote = pair.scene(column).view.quote(quote?)?;
    quote.cue.as_ref().map(|cue| cue.act)
}

fn print_claim(pair: &Pair<'_>, at: usize, claim: &Claimed) -> Markup {
    let view = &pair.scene(claim.column).view;
    html! {
        li id={ "claim-" (at + 1) } class={ "card claim " (pair.tone(claim.column)) } {
            p.said {
                (pair.tag(claim.column)) (says(claim.kind)) strong { (pair.sides.claimed_of(claim)) }
                @if let Some(act) = act(pair, claim.column, claim.quote) { " " span.act { (act.as_str()) } }
                ": " @for span in &claim.content { (pair.passage(claim.column, *span)) " " }
                @if claim.kind != ClaimKind::Counterpart && !claim.speakers.is_empty() { span.more { (view.names(&claim.speakers)) } }
            }
            @for answer in &claim.answers { (print_answer(pair, answer)) }
        }
    }
}

/// For whom a claim speaks, before the name.
fn says(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Both => " says of ",
        ClaimKind::Counterpart => " says of its counterpart, ",
        ClaimKind::Formula => " has a formula of ",
        ClaimKind::Version => " says, as another version of ",
    }
}

fn print_answer(pair: &Pair<'_>, answer: &Answer) -> Markup {
    let (sign, said) = match answer.verdict {
        Verdict::BorneOut => ("✓", "borne out by".to_string()),
        Verdict::Nearest => (
            "≈",
            format!("{}; nearest in", pair.sides.absence(answer.column)),
        ),
        Verdict::NotFound => (
            "✗",
            format!("unmatched: {}", pair.sides.absence(answer.column)),
        ),
    };
    html! {
        p class={ "answer " (answer.verdict.as_str()) " " (pair.tone(answer.column)) } {
            span.sign aria-hidden="true" { (sign) } " " strong { (said) } " "
            @if answer.passage.is_some() { (pair.tag(answer.column)) " " }
            @if let Some(act) = act(pair, answer.column, answer.quote) { span.act { (act.as_str()) } " " }
            @if let Some(span) = answer.passage { (pair.passage(answer.column, span)) }
            @if let Some(span) = answer.briefed {
                "; nearest in what was briefed before it: " (pair.passage(answer.column, span))
            }
            @if let Some(formula) = &answer.formula { span.more { "formula " code { (clean(formula)) } } }
            @if answer.opposite { span.more { "a negation stands in one of the two only" } }
        }
    }
}
