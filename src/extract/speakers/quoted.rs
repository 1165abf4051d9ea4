//! First persons inside quotations mean whoever is quoted. In: sources with their answers. Out: the answers, completed.

use super::Pass;
use super::SourceRef;
use super::referent::Answer;
use super::rules;
use super::source::Parts;
use crate::extract::nesting::innermost;
use crate::lexicon::Class;
use crate::model::Confidence;

/// Gives "I" and "we" the source of the content they stand in, or the label of their paragraph. Sources come outer before
/// inner, so that an outer one is settled first.
pub(super) fn first_persons(
    pass: &Pass,
    sources: &[SourceRef],
    parts: &[Option<Parts>],
    mut answers: Vec<Answer>,
) -> Vec<Answer> {
    let open: Vec<(usize, usize)> = (0..sources.len())
        .filter_map(|at| Some((at, *parts[at].as_ref()?.mentions.first()?)))
        .filter(|(at, mention)| answers[*at].is_empty() && is_first_person(pass, *mention))
        .collect();
    let outer = outer(pass, sources, &open);
    for ((at, mention), outer) in open.into_iter().zip(outer) {
        let found = match outer {
            Some(outer) => Some(answers[outer].clone()),
            None => of_label(pass, pass.places[mention].block),
        };
        if let Some(answer) = found.filter(|answer| !answer.is_empty()) {
            answers[at] = Answer {
                rule: Some(&rules::FIRST_PERSON),
                confidence: answer.confidence.min(Confidence::Medium),
                ..answer
            };
        }
    }
    answers
}

fn is_first_person(pass: &Pass, mention: usize) -> bool {
    let token = pass
        .document
        .tokens
        .get(pass.mentions[mention].tokens.0 as usize);
    token.is_some_and(|token| pass.lexicon.words.is(token, Class::FirstPerson))
}

/// For each of the sources the one whose content it stands in, innermost.
fn outer(pass: &Pass, sources: &[SourceRef], open: &[(usize, usize)]) -> Vec<Option<usize>> {
    let contents = sources.iter().enumerate().flat_map(|(at, source)| {
        let spans = source.content.iter();
        spans.map(move |span| (*span, at))
    });
    let mut order: Vec<usize> = (0..open.len()).collect();
    order.sort_by_key(|place| pass.mentions[open[*place].1].span.start);
    let places = order.iter().map(|place| pass.mentions[open[*place].1].span);
    let mut found = vec![None; open.len()];
    for (place, outer) in order.iter().zip(innermost(contents.collect(), places)) {
        found[*place] = outer;
    }
    found
}

/// Whoever the label before the paragraph names.
fn of_label(pass: &Pass, block: usize) -> Option<Answer> {
    let label = pass.document.blocks.get(block)?.label?;
    let first = pass
        .mentions
        .partition_point(|mention| mention.span.start < label.start);
    let inside = pass
        .mentions
        .get(first)
        .filter(|mention| mention.span.start < label.end);
    inside
        .map(|_| pass.registry.answers[first].clone())
        .filter(|answer| !answer.is_empty())
}
