//! What is to follow by a Chinese account. In: document, speakers, quotes. Out: steps, a clause each. What one side wishes
//! or goes on doing is none.

use super::{Scene, principals, rules};
use crate::extract::han::{Han, Noun, NounKind, clauses};
use crate::extract::rule::stamp;
use crate::lexicon::{Part, StepWord};
use crate::model::*;
use std::ops::Range;

/// So many tokens may stand between a verb and what it is about: time and place.
const NEAR: usize = 16;

/// A step of one clause, by tokens.
struct Step {
    rule: &'static Rule,
    first: usize,
    action: usize,
    actors: Actors,
}

/// Who is to act.
enum Actors {
    /// Those who met.
    All,
    /// Whoever the words name.
    Named(Noun),
    /// Nobody is named.
    Unsaid,
}

/// What a sentence has said so far.
#[derive(Default)]
struct Said {
    /// A word for all who met was its last subject.
    joint: bool,
    /// They agreed in an earlier clause.
    agreed: bool,
}

/// The steps, in order, not yet placed in quotes and accounts.
pub(super) fn told(scene: &Scene, han: &Han) -> Vec<Found<NextStep>> {
    let mut steps = Vec::new();
    for sentence in &scene.document.sentences {
        if !scene.document.block_of_sentence(sentence).kind.is_prose() {
            continue;
        }
        let mut said = Said::default();
        for clause in clauses(han, sentence.tokens(), true) {
            if clause
                .clone()
                .any(|at| word(han, at, StepWord::Unless).is_some())
            {
                break;
            }
            if let Some(step) = read(han, &clause, &mut said) {
                steps.push(finding(scene, han, &step, clause.end));
            }
        }
    }
    steps
}

/// The step of a clause.
fn read(han: &Han, clause: &Range<usize>, said: &mut Said) -> Option<Step> {
    let start = han.past(clause.start, clause.end, &[Part::Opener, Part::Adverb]);
    let subject = han.noun(start, clause.end);
    if let Some(noun) = &subject {
        said.joint = is_joint(noun);
        said.agreed = false;
    }
    let agreed = said.agreed && word(han, start, StepWord::Act).is_some();
    if agreed {
        return Some(Step {
            rule: &rules::AGREED,
            first: start,
            action: start,
            actors: Actors::All,
        });
    }
    let step = clause.clone().find_map(|at| {
        let denied = at > clause.start && han.part(at - 1, Part::Negation) == Some(at);
        let shapes = [agree, task, invite, will, hope];
        let shape = |shape: &fn(&Han, usize, &Range<usize>, &Said) -> Option<Step>| {
            shape(han, at, clause, said)
        };
        shapes.iter().filter(|_| !denied).find_map(shape)
    });
    said.agreed = step
        .as_ref()
        .is_some_and(|step| step.rule.id == rules::AGREED.id);
    step.map(|step| with_subject(step, subject))
}

/// Whoever the clause opens with acts, unless others are told to.
fn with_subject(step: Step, subject: Option<Noun>) -> Step {
    let unsaid = matches!(step.actors, Actors::Unsaid);
    match subject.filter(|_| unsaid) {
        Some(noun) if is_joint(&noun) => Step {
            actors: Actors::All,
            ..step
        },
        Some(noun) => Step {
            actors: Actors::Named(noun),
            ..step
        },
        None => step,
    }
}

/// "双方同意…"
fn agree(han: &Han, at: usize, clause: &Range<usize>, said: &Said) -> Option<Step> {
    let action = word(han, at, StepWord::Agree).filter(|end| *end < clause.end && said.joint)?;
    Some(Step {
        rule: &rules::AGREED,
        first: at,
        action,
        actors: Actors::All,
    })
}

/// "责成团队…": whoever follows is to do what follows him.
fn task(han: &Han, at: usize, clause: &Range<usize>, _: &Said) -> Option<Step> {
    let end = word(han, at, StepWord::Task)?;
    let noun = han
        .noun(end, clause.end)
        .filter(|noun| noun.tokens.end < clause.end)?;
    Some(Step {
        rule: &rules::TASKED,
        first: at,
        action: noun.tokens.end,
        actors: Actors::Named(noun),
    })
}

/// "邀请首相访华", "欢迎总统再次访华"; not what was done at somebody's invitation ("应邀请").
fn invite(han: &Han, at: usize, clause: &Range<usize>, _: &Said) -> Option<Step> {
    let end = word(han, at, StepWord::Invite)?;
    let noun = han.noun(end, clause.end)?;
    let from = noun.tokens.end;
    let meets =
        (from..clause.end.min(from + NEAR)).any(|at| word(han, at, StepWord::Meet).is_some());
    let asked = (clause.start..at).any(|at| han.part(at, Part::According).is_some());
    (meets && !asked).then_some(Step {
        rule: &rules::INVITED,
        first: at,
        action: from,
        actors: Actors::Named(noun),
    })
}

/// "将于下月举行会谈"
fn will(han: &Han, at: usize, clause: &Range<usize>, _: &Said) -> Option<Step> {
    let action = word(han, at, StepWord::Will)?;
    let meets = |at: usize| word(han, at, StepWord::Meet).is_some();
    (action..clause.end.min(action + NEAR))
        .any(meets)
        .then_some(Step {
            rule: &rules::WILL,
            first: at,
            action,
            actors: Actors::Unsaid,
        })
}

/// "期待早日访华"
fn hope(han: &Han, at: usize, clause: &Range<usize>, _: &Said) -> Option<Step> {
    let action = word(han, at, StepWord::Hope)?;
    let meets = |at: usize| word(han, at, StepWord::Meet).is_some();
    (action..clause.end.min(action + NEAR))
        .any(meets)
        .then_some(Step {
            rule: &rules::LOOKED,
            first: at,
            action,
            actors: Actors::Unsaid,
        })
}

fn is_joint(noun: &Noun) -> bool {
    let all = [
        NounKind::BothSides,
        NounKind::BothPeople,
        NounKind::AllSides,
    ];
    all.contains(&noun.kind)
}

/// The index after the longest word at the token that tells this.
fn word(han: &Han, at: usize, wanted: StepWord) -> Option<usize> {
    let mut words = han.words.steps.at(han.tokens, at);
    let found = words.find(|(_, word)| **word == wanted);
    found.map(|(end, _)| end)
}

fn finding(scene: &Scene, han: &Han, step: &Step, end: usize) -> Found<NextStep> {
    let actors = match &step.actors {
        Actors::All => principals(scene.events),
        Actors::Named(noun) => speaker(scene, han, noun).into_iter().collect(),
        Actors::Unsaid => Vec::new(),
    };
    let item = NextStep {
        actors,
        action: han.span(&(step.action..end)),
        when: when(han, step.action..end),
        account: AccountId::at(0),
        quote: None,
    };
    stamp(
        step.rule,
        han.span(&(step.first..end)),
        Confidence::Medium,
        item,
    )
}

fn speaker(scene: &Scene, han: &Han, noun: &Noun) -> Option<SpeakerId> {
    let whole = han.span(&noun.tokens);
    let named = |one: &Found<Speaker>| one.item.mentions.iter().any(|span| whole.contains(*span));
    scene.speakers.iter().position(named).map(SpeakerId::at)
}

/// When it is to be done: the first word for a time, or a date.
fn when(han: &Han, range: Range<usize>) -> Option<crate::text::Span> {
    let found = range.clone().find_map(|at| {
        let end = word(han, at, StepWord::When).or_else(|| date(han, at, range.end))?;
        Some(at..end)
    });
    found.map(|range| han.span(&range))
}

/// The index after figures with the words for year, month and day.
fn date(han: &Han, at: usize, limit: usize) -> Option<usize> {
    let text = han.document.text;
    let word = |at: usize| {
        han.tokens
            .get(at)
            .filter(|_| at < limit)
            .map_or("", |t| t.of(text))
    };
    let mut end = at;
    while word(end).parse::<u16>().is_ok() && ["年", "月", "日"].contains(&word(end + 1)) {
        end += 2;
    }
    (end > at).then_some(end)
}
