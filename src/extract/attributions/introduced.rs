//! Quotations that a colon introduces: "she went on: “C”", and "“C”" in the next paragraph. In: attributions, the
//! document's quotations. Out: the attributions with such quotations in them, and new ones for those that nobody's cue
//! reaches yet. What stands before the colon says who, so nobody is guessed.

use super::context::{Clause, Context};
use super::frame::Frame;
use super::noun_phrase::{self, NounPhrase};
use super::tag::Tag;
use super::{Attribution, cue, run, shapes, source};
use crate::model::SectionKind;
use crate::text::{Span, TokenKind};

/// A form that reports less often than this, in tenths of its occurrences, introduces nothing.
const REPORTS: u8 = 1;

/// How likely it is that words before a colon report the quotation after it, counted on annotated news.
const BY_CUE: f32 = 0.85;
/// The same where only a name or a text stands there: "From the report: “C”".
const BY_LABEL: f32 = 0.6;

/// Lets those who stand before a colon say the quotation after it.
pub(super) fn find(context: &Context, found: &mut Vec<Attribution>) {
    let mut new = Vec::new();
    for at in run::unreached(context, found) {
        let quotation = context.document.quotations[at].span;
        let first = context.document.token_at(quotation.start);
        let colon = first.checked_sub(1);
        let Some(colon) = colon.filter(|at| context.tags[*at] == Tag::Colon) else {
            continue;
        };
        let Some(clause) = introduction(context, colon) else {
            continue;
        };
        match running_on(&clause, found) {
            Some(reports) => add(context, &mut found[reports], quotation),
            None => new.extend(reported(&clause, found, quotation)),
        }
    }
    found.extend(new);
}

/// Adds the quotation; a content of nothing but the colon gives way to it.
fn add(context: &Context, attribution: &mut Attribution, quotation: Span) {
    let tokens = &context.document.tokens;
    let has_words = |span: &Span| {
        let mut inside = context.document.tokens_in(*span);
        inside.any(|at| tokens[at].kind != TokenKind::Mark)
    };
    attribution.content.retain(has_words);
    attribution.content.push(quotation);
}

/// What stands before the colon in its sentence, if the document speaks there.
fn introduction<'c>(context: &'c Context<'c>, colon: usize) -> Option<Clause<'c>> {
    let document = context.document;
    let sentence = document.sentence_of(context.token(colon).span.start)?;
    let kind = document.block_of_sentence(sentence).kind;
    // "Holm wrote:" on a line of its own looks like a heading.
    let prose = kind.is_prose() || kind == SectionKind::Heading;
    let start = sentence.tokens().start;
    (prose && start < colon).then(|| Clause::new(context, start..colon))
}

/// The attribution whose content runs on to the colon: "said that there was one way: “C”".
fn running_on(clause: &Clause, found: &[Attribution]) -> Option<usize> {
    let words = clause.context.span(clause.start..clause.end);
    let from = first_in(clause, found);
    let ends = |attribution: &Attribution| {
        attribution.content.last().is_some_and(|last| {
            last.start >= words.start && last.end >= words.end && last.end <= words.end + 2
        })
    };
    let own = found[from..]
        .iter()
        .take_while(|other| is_before(other, clause.end));
    own.into_iter().position(ends).map(|at| from + at)
}

/// The first of the attributions, which stand in the order of their cues, whose cue the clause holds or that follow it.
fn first_in(clause: &Clause, found: &[Attribution]) -> usize {
    found.partition_point(|other| is_before(other, clause.start))
}

fn is_before(attribution: &Attribution, token: usize) -> bool {
    attribution.cue.is_some_and(|cue| cue < token)
}

/// The quotation as what the likeliest cue before the colon reports, or the one who is named there.
fn reported(clause: &Clause, found: &[Attribution], quotation: Span) -> Option<Attribution> {
    let phrases = noun_phrase::find(clause);
    let own = &found[first_in(clause, found)..];
    let used = |head: usize| {
        let mut own = own.iter().take_while(|other| is_before(other, clause.end));
        own.any(|other| other.cue == Some(head))
    };
    let cues = cue::candidates(clause).into_iter();
    let share = |head: usize| clause.context.prior(head).map_or(0, |prior| prior.share);
    let free = cues
        .map(|cue| cue.head)
        .filter(|head| !used(*head) && !clause.context.is_quoted(*head) && share(*head) >= REPORTS);
    let Some(cue) = free.max_by_key(|head| (share(*head), *head)) else {
        return label(clause, &phrases)
            .map(|source| attribution(quotation, None, Some(source), BY_LABEL));
    };
    let (source, chance) = source::pick(clause, &phrases, cue, Frame::After);
    let source = source.tokens.map(|tokens| clause.context.span(tokens));
    Some(attribution(quotation, Some(cue), source, BY_CUE * chance))
}

fn attribution(
    quotation: Span,
    cue: Option<usize>,
    source: Option<Span>,
    chance: f32,
) -> Attribution {
    Attribution {
        rule: &shapes::INTRODUCED,
        source,
        cue,
        content: vec![quotation],
        chance,
    }
}

/// The name or text that is all that stands before the colon, a heading before a dash left out.
fn label(clause: &Clause, phrases: &[NounPhrase]) -> Option<Span> {
    let last = phrases
        .last()
        .filter(|phrase| phrase.tokens.end == clause.end)?;
    let tags = |at: usize| clause.tag(at as isize);
    let breaks = |at: &usize| matches!(tags(*at), Tag::Dash | Tag::Stop | Tag::Close);
    let start = (clause.start..last.tokens.start).rev().find(breaks);
    let start = start.map_or(clause.start, |at| at + 1);
    let before = last.tokens.start - start;
    let opens = before == 0 || before == 1 && matches!(tags(start), Tag::Preposition | Tag::By);
    opens.then(|| clause.context.span(last.tokens.clone()))
}
