//! The sentences of a text with what stands in them. In: findings and words. Out: sentences, formulas and topics that
//! point to one another by index.

use super::findings::*;
use crate::document::ContentWords;
use crate::lexicon::{Lexicon, Step};
use crate::model::*;
use crate::text::{Span, Token};

/// A document while it is read.
pub(super) struct Scene<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) lexicon: &'a Lexicon,
    pub(super) tokens: &'a [Token],
    pub(super) words: &'a ContentWords,
    /// One a quote.
    pub(super) voices: Vec<Voice>,
    pub(super) side: Option<&'a str>,
}

/// What was found.
pub(super) struct Content {
    pub(super) statements: Vec<Statement>,
    pub(super) formulas: Vec<FormulaUse>,
    pub(super) topics: Vec<TopicUse>,
}

/// Whose words each quote has: the other side's where all its speakers are of known sides and none is of the issuer's.
pub(super) fn voices(analysis: &Analysis, parties: &Parties<'_>, own: Option<&str>) -> Vec<Voice> {
    let voice = |found: &Found<Quote>| {
        let sides = parties.sides_of(&found.item.speakers);
        match own {
            Some(own) if !sides.is_empty() && !sides.contains(own) => Voice::Other,
            _ => Voice::Issuer,
        }
    };
    analysis.quotes.iter().map(voice).collect()
}

pub(super) fn find(scene: &Scene<'_>) -> Content {
    let mut statements = sentences(scene);
    give_voices(scene, &mut statements);
    let topics = topics(scene, &mut statements);
    let formulas = formulas(scene, &topics, &mut statements);
    Content {
        statements,
        formulas,
        topics,
    }
}

fn sentences(scene: &Scene<'_>) -> Vec<Statement> {
    let prose = scene.analysis.sentences.iter().filter(|sentence| {
        let section = scene.analysis.sections.get(sentence.section.index());
        section.is_none_or(|section| section.item.kind.is_prose())
    });
    let main = scene.analysis.main_event().map(|event| event.span);
    prose
        .map(|sentence| Statement {
            span: sentence.span,
            voice: Voice::Issuer,
            topics: Vec::new(),
            formulas: Vec::new(),
            acts: Vec::new(),
            plain: Vec::new(),
            tells_encounter: main.iter().any(|span| span.overlaps(sentence.span)),
            steps: steps(scene, sentence.span),
            stems: scene.words.telling(&[sentence.span]),
        })
        .collect()
}

/// The steps of its words, where they hold for the issuer.
fn steps(scene: &Scene<'_>, span: Span) -> Vec<Step> {
    let tokens = scene.tokens;
    let first = tokens.partition_point(|token| token.span.start < span.start);
    let end = tokens.partition_point(|token| token.span.end <= span.end);
    let strengths = &scene.lexicon.strengths;
    let inside = tokens.get(first..end.max(first)).unwrap_or(&[]);
    let mut steps = strengths.of_words(inside, &scene.lexicon.calendar);
    steps.retain(|step| strengths.holds_for(*step, scene.side));
    steps
}

/// Index of the sentence in which an offset lies.
fn at(statements: &[Statement], offset: u32) -> Option<usize> {
    let after = statements.partition_point(|statement| statement.span.start <= offset);
    let index = after.checked_sub(1)?;
    statements[index].span.covers(offset).then_some(index)
}

/// Acts, and whose words a sentence has: the other side's where it reports nothing of the issuer's.
fn give_voices(scene: &Scene<'_>, statements: &mut [Statement]) {
    let mut own = vec![false; statements.len()];
    let mut others = vec![false; statements.len()];
    for (found, voice) in scene.analysis.quotes.iter().zip(&scene.voices) {
        let quote = &found.item;
        let marks = match voice {
            Voice::Issuer => &mut own,
            Voice::Other => &mut others,
        };
        let cue = quote.cue.as_ref();
        let starts = quote.content.iter().map(|span| span.start);
        for offset in starts.chain(cue.map(|cue| cue.span.start)) {
            if let Some(index) = at(statements, offset) {
                marks[index] = true;
            }
        }
        let Some(cue) = cue.filter(|_| *voice == Voice::Issuer && !quote.expected) else {
            continue;
        };
        if let Some(index) = at(statements, cue.span.start) {
            let act = ActUse {
                act: cue.act,
                strength: cue.strength,
                negated: cue.negated,
            };
            if act.only_reports() {
                statements[index].plain.push(cue.span);
            }
            statements[index].acts.push(act);
        }
    }
    for (statement, (own, other)) in statements.iter_mut().zip(own.iter().zip(&others)) {
        if *other && !own {
            statement.voice = Voice::Other;
        }
    }
}

fn topics(scene: &Scene<'_>, statements: &mut [Statement]) -> Vec<TopicUse> {
    let mut topics = Vec::new();
    for topic in &scene.analysis.topics {
        let number = topics.len();
        let mut named = Vec::new();
        for mention in &topic.mentions {
            if let Some(index) = at(statements, mention.span.start)
                && statements[index].topics.last() != Some(&number)
            {
                statements[index].topics.push(number);
                named.push(index);
            }
        }
        let mut acts = Vec::new();
        let own = topic.quotes.iter().filter(|id| {
            let voice = scene.voices.get(id.index());
            voice == Some(&Voice::Issuer)
        });
        for quote in own.filter_map(|id| scene.analysis.quotes.get(id.index())) {
            let cue = quote.item.cue.as_ref().filter(|_| !quote.item.expected);
            let act = cue.map(|cue| cue.act);
            acts.extend(act.filter(|act| !acts.contains(act)));
        }
        topics.push(TopicUse {
            id: topic.id.clone(),
            label: topic.label.clone(),
            status: topic.status,
            acts,
            mentions: topic.mentions.iter().map(|m| m.span).collect(),
            statements: named,
        });
    }
    topics
}

fn formulas(
    scene: &Scene<'_>,
    topics: &[TopicUse],
    statements: &mut [Statement],
) -> Vec<FormulaUse> {
    let mut formulas = Vec::new();
    for (number, found) in scene.analysis.signals.iter().enumerate() {
        let signal = &found.item;
        let statement = at(statements, found.span.start);
        let voice = signal.quote.and_then(|id| scene.voices.get(id.index()));
        if let Some(index) = statement {
            statements[index].formulas.push(number);
        }
        let named = statement.and_then(|index| {
            let mut near = statements[index].topics.iter().map(|at| &topics[*at]);
            near.find(|topic| names(topic, found.span))
        });
        formulas.push(FormulaUse {
            id: signal.formula.clone(),
            span: found.span,
            statement,
            voice: voice.copied().unwrap_or(Voice::Issuer),
            topic: named
                .map(|topic| topic.id.clone())
                .or_else(|| signal.topic.clone()),
            rung: signal.ladder.clone().zip(signal.rung),
        });
    }
    formulas
}

/// Whether a term of the topic stands in the span.
fn names(topic: &TopicUse, span: Span) -> bool {
    let from = topic.mentions.partition_point(|m| m.end <= span.start);
    topic.mentions.get(from).is_some_and(|m| m.overlaps(span))
}
