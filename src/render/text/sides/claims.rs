//! What one side says that the other, or both, said; and what the other's own account has to that.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use crate::compare::{Answer, ClaimKind, Claimed, Verdict};
use crate::render::clean;
use crate::render::phrases::quoted;
use crate::render::sides::Sides;
use unicode_width::UnicodeWidthStr;

/// Claims on one screen, and lines of each.
const SHOWN: usize = 8;
const LINES: usize = 2;

pub(super) fn print(sides: &Sides<'_>, full: bool, page: &mut Page) {
    let claims = &sides.comparison.claims;
    if claims.is_empty() {
        return;
    }
    let (shown, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (SHOWN, LINES),
    };
    page.gap();
    page.title("ONE SIDE’S WORDS FOR THE OTHER, OR FOR BOTH");
    let mut order: Vec<&Claimed> = claims.iter().collect();
    order.sort_by_key(|claim| {
        claim.answers.iter().map(|a| a.verdict).min() == Some(Verdict::BorneOut)
    });
    for claim in order.iter().take(shown) {
        one(sides, claim, lines, page);
    }
    if claims.len() > shown {
        let rest = format!("+ {} more (--full shows them)", claims.len() - shown);
        page.hang(
            1,
            Look::Plain,
            "",
            &Paragraph::default().add(Look::Faint, &rest),
            1,
        );
    }
}

fn one(sides: &Sides<'_>, claim: &Claimed, lines: usize, page: &mut Page) {
    let view = sides.view(claim.column);
    let quote = claim.quote.and_then(|id| view.quote(id));
    let cue = quote
        .and_then(|quote| quote.cue.as_ref())
        .map(|cue| view.words(cue.span));
    let cue = match claim.kind {
        ClaimKind::Formula => "uses the formula ".to_string(),
        _ => cue.map_or(String::new(), |cue| cue + " "),
    };
    let place = format!(" {}", view.line_ranges(&claim.content));
    let body = Paragraph::default()
        .add(Look::Strong, &sides.claimed_of(claim))
        .add(Look::Plain, &format!(" {cue}"))
        .add(Look::Quoted, &quoted(&view.words_of_all(&claim.content)))
        .add(Look::Faint, &place);
    let mark = format!("   {} >", sides.name(claim.column));
    page.hang(
        mark.width() + 1,
        Look::Side(claim.column),
        &mark,
        &body,
        lines,
    );
    for reply in &claim.answers {
        let mark = match reply.verdict {
            Verdict::BorneOut => "      =",
            Verdict::Nearest => "      ≈",
            Verdict::NotFound => "      ·",
        };
        page.hang(8, Look::Plain, mark, &answer(sides, reply), lines);
    }
}

fn answer(sides: &Sides<'_>, answer: &Answer) -> Paragraph {
    let name = sides.name(answer.column);
    let verdict = match answer.verdict {
        Verdict::BorneOut => format!("borne out by {name}: "),
        Verdict::Nearest => format!("{}; nearest: ", sides.absence(answer.column)),
        Verdict::NotFound => sides.absence(answer.column),
    };
    let view = sides.view(answer.column);
    let Some(span) = answer.passage else {
        let Some(span) = answer.briefed else {
            return Paragraph::plain(&verdict);
        };
        return Paragraph::plain(&format!(
            "{verdict}; nearest in what {name} briefed BEFORE it: "
        ))
        .add(Look::Quoted, &quoted(&view.words(span)))
        .add(
            Look::Faint,
            &format!(" {}", sides.line(answer.column, span)),
        );
    };
    let quote = answer.quote.and_then(|id| view.quote(id));
    let cue = quote.and_then(|quote| quote.cue.as_ref());
    let cue = cue.map_or(String::new(), |cue| view.words(cue.span) + " ");
    let note = match (answer.opposite, &answer.formula) {
        (true, _) => " (negated in one of the two)".into(),
        (false, Some(formula)) => format!(" (formula: {})", clean(formula)),
        (false, None) => String::new(),
    };
    Paragraph::plain(&verdict)
        .add(Look::Plain, &cue)
        .add(Look::Quoted, &quoted(&view.words(span)))
        .add(
            Look::Faint,
            &format!(" {}{note}", sides.line(answer.column, span)),
        )
}
