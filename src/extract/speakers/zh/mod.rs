//! Who the words of a Chinese document mean. In: the document, its sources. Out: the speakers, under the names that both
//! languages share; for each source whom it means. 双方 and 中方 are governments, 两国元首 are persons; who speaks without a
//! subject is who spoke before.

mod registry;
mod resolve;

use super::{Resolution, SourceRef, Speakers, rules};
use crate::extract::han::{Han, Noun, NounKind, find_encounter};
use crate::model::{Confidence, Genre, Rule, SpeakerId};
use crate::text::Span;
use registry::{Ref, Registry};

/// Whom one source means.
#[derive(Debug, Clone, Default)]
struct Answer {
    refs: Vec<Ref>,
    rule: Option<&'static Rule>,
}

/// Resolves all sources, in order.
pub(super) fn resolve(han: &Han, sources: &[SourceRef]) -> Speakers {
    let mut registry = Registry::new(han);
    let mut principals: Vec<Ref> = Vec::new();
    if let Some((encounter, _)) = find_encounter(han) {
        for noun in encounter.hosts.iter().chain(&encounter.guests) {
            let found = registry.noun(noun, &[]);
            principals.extend(found.filter(|found| !principals.contains(found)));
        }
    }
    if principals.is_empty() && han.document.header.genre == Genre::JointStatement {
        principals = title_countries(han, &mut registry);
    }
    registry.read_people();
    let mut pass = resolve::Pass {
        han,
        registry,
        principals,
        last: None,
    };
    let mut answers: Vec<Answer> = Vec::with_capacity(sources.len());
    let mut open: Vec<usize> = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let hull = hull(source);
        open.retain(|outer| hull_of(&sources[*outer]).is_some_and(|outer| outer.end > hull.start));
        let around = |outer: &&usize| {
            let contents = sources[**outer].content.iter();
            contents
                .into_iter()
                .any(|span| span.contains(hull) && *span != hull)
        };
        let teller = open
            .iter()
            .rev()
            .find(around)
            .map(|outer| answers[*outer].clone());
        answers.push(pass.source(source, teller.as_ref()));
        open.push(at);
    }
    let targets: Vec<Vec<Ref>> = sources.iter().map(|source| pass.target(source)).collect();
    output(pass, answers, targets)
}

/// The countries that the title of an agreed text names: its authors.
fn title_countries(han: &Han, registry: &mut Registry) -> Vec<Ref> {
    let Some(title) = han.document.header.title else {
        return Vec::new();
    };
    let tokens = han.document.tokens_in(title);
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let noun = han.noun(at, tokens.end);
        at = noun
            .as_ref()
            .map_or(at + 1, |noun| noun.tokens.end.max(at + 1));
        let side = noun.filter(|noun| noun.kind == NounKind::Side);
        let country = side.and_then(|noun| registry.noun(&noun, &[]));
        found.extend(country.filter(|one| !found.contains(one)));
    }
    found
}

fn hull(source: &SourceRef) -> Span {
    hull_of(source).unwrap_or_default()
}

fn hull_of(source: &SourceRef) -> Option<Span> {
    source.content.iter().copied().reduce(Span::join)
}

/// The speakers in order of their first mention, and the answers by their ids.
fn output(pass: resolve::Pass, answers: Vec<Answer>, targets: Vec<Vec<Ref>>) -> Speakers {
    let (speakers, ids) = pass.registry.finish();
    let named = |refs: &[Ref]| -> Vec<SpeakerId> { refs.iter().map(|found| ids[*found]).collect() };
    let sources = answers.iter().zip(&targets).map(|(answer, targets)| {
        let others = targets.iter().filter(|found| !answer.refs.contains(found));
        Resolution {
            speakers: named(&answer.refs),
            rule: answer.rule.filter(|_| !answer.refs.is_empty()),
            confidence: confidence(answer),
            addressees: Vec::new(),
            targets: named(&others.copied().collect::<Vec<Ref>>()),
        }
    });
    Speakers {
        sources: sources.collect(),
        speakers,
    }
}

fn confidence(answer: &Answer) -> Confidence {
    match answer.rule.map(|rule| rule.id) {
        None => Confidence::Low,
        Some(id) if id == rules::WORDS.id || id == rules::PRONOUN.id => Confidence::Medium,
        Some(_) => Confidence::High,
    }
}

/// Whether the noun names somebody by a name or an office.
fn is_named(noun: &Noun) -> bool {
    matches!(
        noun.kind,
        NounKind::Person | NounKind::Side | NounKind::Institution | NounKind::Group
    )
}
