//! Which noun phrase names the source of a cue, if any. In: cue, frame, the sentence's noun phrases. Out: the options
//! with the features of the model `source`, which picks one.

use super::context::{Clause, bucket};
use super::frame::{Frame, add};
use super::hanging;
use super::noun_phrase::{NounPhrase, PhraseKind};
use super::sink::{Sink, Sum};
use super::subject::{
    barred, is_foreign_object, is_subject, main_subject, without_relative_clause,
};
use super::tag::Tag;
use crate::lexicon::{Label, Tense, Value};
use std::ops::Range;

/// How far from its cue a source is looked for, in noun phrases to the left and to the right.
const LEFT_REACH: usize = 6;
const RIGHT_REACH: usize = 2;

/// One possible source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceOption {
    /// Its tokens; `None` for "no source is expressed".
    pub(crate) tokens: Option<Range<usize>>,
    relation: Label,
    kind: Label,
}

/// The options for the cue at `cue`: phrases to the left, nearest first, to the right, its owner, none.
pub(crate) fn options(clause: &Clause, phrases: &[NounPhrase], cue: usize) -> Vec<SourceOption> {
    const LEFT: [Label; LEFT_REACH] = [
        Label::new("Left0"),
        Label::new("Left1"),
        Label::new("Left2"),
        Label::new("Left3"),
        Label::new("Left4"),
        Label::new("Left5"),
    ];
    const RIGHT: [Label; RIGHT_REACH] = [Label::new("Right0"), Label::new("Right1")];
    let mut found = vec![SourceOption {
        tokens: None,
        relation: Label::new("None"),
        kind: Label::new("None"),
    }];
    let first_after = phrases.partition_point(|p| p.tokens.end <= cue);
    let option = |phrase: &NounPhrase, relation| SourceOption {
        tokens: Some(phrase.tokens.clone()),
        relation,
        kind: phrase.kind.label(),
    };
    let barred = barred(clause, phrases[..first_after].last(), cue);
    let agent = has_agent(clause, cue);
    let before = without_relative_clause(clause, &phrases[..first_after], cue);
    let alone = hanging::without_apposition(clause, before, cue);
    let before = alone
        .or_else(|| hanging::without_hanging(clause, before, cue))
        .unwrap_or(before);
    let left = before.iter().rev().zip(LEFT);
    let left = left.take(match (agent, barred) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => LEFT_REACH,
    });
    let named = left.filter(|(phrase, _)| !is_dummy(clause, phrase, cue));
    let named = named.filter(|(phrase, _)| !is_foreign_object(clause, phrase, cue));
    found.extend(named.map(|(phrase, relation)| option(phrase, relation)));
    let holding = phrases.get(first_after).filter(|p| p.tokens.contains(&cue));
    let inner = holding.and_then(|phrase| owner(clause, phrase, cue).or(head_before(phrase, cue)));
    found.extend(inner);
    let right = phrases[first_after..]
        .iter()
        .filter(|p| p.tokens.start > cue)
        .zip(RIGHT);
    found.extend(right.map(|(phrase, relation)| option(phrase, relation)));
    let beyond = phrases.get(first_after + RIGHT_REACH..).unwrap_or(&[]);
    let main = main_subject(clause, beyond, cue);
    found.extend(main.map(|phrase| option(phrase, Label::new("Main"))));
    let far = first_after.saturating_sub(LEFT_REACH);
    let first = phrases[..far].iter().find(|p| is_subject(clause, p));
    if !barred && !agent {
        found.extend(first.map(|phrase| option(phrase, Label::new("First"))));
    }
    found
}

/// Whether "by" names who does what the participle tells: "concerns expressed [by the envoys]".
fn has_agent(clause: &Clause, cue: usize) -> bool {
    let by = clause.tag(cue as isize + 1) == Tag::By;
    let participle = clause.context.cue(cue).map(|form| form.tense);
    by && matches!(participle, Some(Tense::Past | Tense::Participle))
}

/// What stands before the cue in a phrase that seems to hold it: of "Fox News broadcast", the name.
fn head_before(phrase: &NounPhrase, cue: usize) -> Option<SourceOption> {
    (phrase.tokens.start < cue).then(|| SourceOption {
        tokens: Some(phrase.tokens.start..cue),
        relation: Label::new("Inside"),
        kind: phrase.kind.label(),
    })
}

/// "It" before a passive that a clause follows ("it was agreed that") is nobody.
fn is_dummy(clause: &Clause, phrase: &NounPhrase, cue: usize) -> bool {
    let group = clause.group_start(cue);
    let words = &clause.context.lexicon.words;
    let is_it = clause.context.token(phrase.tokens.start).norm == words.it;
    let passive = (group..cue).any(|at| clause.tag(at as isize) == Tag::Be);
    let that = (cue + 1..cue + 6).any(|at| clause.tag(at as isize) == Tag::That);
    is_it && passive && phrase.tokens.end == group && that
}

/// The owner inside the phrase that the cue noun heads: "his" in "his pledge".
fn owner(clause: &Clause, phrase: &NounPhrase, cue: usize) -> Option<SourceOption> {
    let owns = |at: &usize| {
        let tag = clause.tag(*at as isize);
        matches!(
            tag,
            Tag::Possessive | Tag::NounPossessive | Tag::NamePossessive
        )
    };
    let last = (phrase.tokens.start..cue).rev().find(owns)?;
    Some(SourceOption {
        tokens: Some(phrase.tokens.start..last + 1),
        relation: Label::new("Owner"),
        kind: phrase.kind.label(),
    })
}

/// Features of "this option is the source".
pub(crate) fn features(
    clause: &Clause,
    cue: usize,
    frame: Frame,
    option: &SourceOption,
    sink: &mut impl Sink,
) {
    let relation = Value::Label(option.relation);
    let frame = Value::Label(frame.label());
    let form = clause.context.form(cue);
    let group = clause.group_start(cue);
    let left = clause.tag_value(group as isize - 1);
    add!(sink, "n.relation", relation, frame);
    add!(sink, "n.form", form, relation);
    add!(sink, "n.tag", clause.tag_value(cue as isize), relation);
    add!(sink, "n.left", left, relation);
    add!(
        sink,
        "n.before",
        clause.tag_value(cue as isize - 1),
        relation
    );
    add!(
        sink,
        "n.after",
        clause.tag_value(cue as isize + 1),
        relation
    );
    let Some(tokens) = &option.tokens else {
        return;
    };
    let kind = Value::Label(option.kind);
    let next = clause.tag_value(tokens.end as isize);
    add!(sink, "n.kind", kind, relation);
    add!(sink, "n.next", next, relation);
    add!(sink, "n.kind-next", kind, next);
    add!(
        sink,
        "n.previous",
        clause.tag_value(tokens.start as isize - 1),
        relation
    );
    add!(
        sink,
        "n.word",
        clause.word_value(tokens.start as isize - 1),
        kind
    );
    let gap = gap(tokens, cue, group);
    add!(sink, "n.far", bucket(gap.len()), relation);
    add!(sink, "n.verbs", count(clause, &gap, is_verb), relation);
    add!(
        sink,
        "n.commas",
        count(clause, &gap, |tag| tag == Tag::Comma),
        relation
    );
    add!(
        sink,
        "n.verbs-form",
        count(clause, &gap, is_verb),
        clause.tag_value(cue as isize)
    );
    let quoted = |at: usize| Value::from(clause.context.is_quoted(at));
    add!(sink, "n.quoted", quoted(tokens.start), quoted(cue));
    add!(sink, "n.length", bucket(tokens.len()), kind);
}

/// The tokens between the source and the cue's verb group.
fn gap(source: &Range<usize>, cue: usize, group: usize) -> Range<usize> {
    if source.start > cue {
        cue + 1..source.start
    } else {
        source.end..group.max(source.end)
    }
}

pub(super) fn is_verb(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Verb | Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Ed
    )
}

fn count(clause: &Clause, gap: &Range<usize>, wanted: impl Fn(Tag) -> bool) -> Value {
    let tags = gap.clone().map(|at| clause.tag(at as isize));
    bucket(tags.filter(|tag| wanted(*tag)).take(4).count())
}

/// The likeliest option and its chance.
pub(crate) fn pick(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: usize,
    frame: Frame,
) -> (SourceOption, f32) {
    let options = options(clause, phrases, cue);
    let scores = scores(clause, cue, frame, &options);
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let all: f32 = scores.iter().map(|score| (score - top).exp()).sum();
    let best = scores.iter().position(|score| *score == top).unwrap_or(0);
    let chance = same_person(&options, &scores, best, top) / all;
    let mut option = head_of_apposition(clause, phrases, cue, &options[best]);
    let whole = |tokens| hanging::whole(clause, phrases, cue, tokens);
    option.tokens = option.tokens.map(whole);
    (option, chance)
}

/// All options with their chances, for explaining.
pub(crate) fn weighed_options(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: usize,
    frame: Frame,
) -> Vec<(SourceOption, f32)> {
    let options = options(clause, phrases, cue);
    let scores = scores(clause, cue, frame, &options);
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let all: f32 = scores.iter().map(|score| (score - top).exp()).sum();
    let chances = scores.iter().map(|score| (score - top).exp() / all);
    options.into_iter().zip(chances).collect()
}

fn scores(clause: &Clause, cue: usize, frame: Frame, options: &[SourceOption]) -> Vec<f32> {
    let score = |option: &SourceOption| {
        let mut sum = Sum::new(&clause.context.lexicon.evidence);
        features(clause, cue, frame, option, &mut sum);
        sum.totals()[0]
    };
    options.iter().map(score).collect()
}

/// "said Elena Marsh, a former envoy": the name right after the cue stands for its apposition.
fn head_of_apposition(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: usize,
    option: &SourceOption,
) -> SourceOption {
    let start = option.tokens.as_ref().map_or(0, |tokens| tokens.start);
    let before = phrases.partition_point(|phrase| phrase.tokens.start < start);
    let name = before.checked_sub(1).map(|at| &phrases[at]).filter(|name| {
        name.kind == PhraseKind::Name
            && name.tokens.start == cue + 1
            && name.tokens.end + 1 == start
            && clause.tag(name.tokens.end as isize) == Tag::Comma
    });
    SourceOption {
        tokens: name
            .map(|name| name.tokens.clone())
            .or(option.tokens.clone()),
        ..option.clone()
    }
}

/// The weight of the best option with those that lie inside one another.
fn same_person(options: &[SourceOption], scores: &[f32], best: usize, top: f32) -> f32 {
    let touches = |option: &SourceOption| match (&option.tokens, &options[best].tokens) {
        (Some(a), Some(b)) => a.start < b.end && b.start < a.end,
        (a, b) => a == b,
    };
    let like = options
        .iter()
        .zip(scores)
        .filter(|(option, _)| touches(option));
    like.map(|(_, score)| (score - top).exp()).sum()
}
