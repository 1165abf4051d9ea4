//! Noun phrases of a sentence, without a parser. In: tags. Out: base phrases joined over "of" and over coordinated names.
//! Their ends are good enough to name a source; what a phrase means is not asked here.

use super::context::Clause;
use super::tag::Tag;
use crate::lexicon::{Label, Tense};
use std::ops::Range;

/// A form that reports at least this often, in tenths of its occurrences, begins no noun phrase.
const REPORTS: u8 = 6;

/// The shape of a noun phrase, by its first word and its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// "he", "they".
    Pronoun,
    /// "who", "which".
    Relative,
    /// Begins with or ends in a capitalised word.
    Name,
    /// "the official".
    Definite,
    /// "a spokesman".
    Indefinite,
    /// "his campaign", "China's envoy".
    Owned,
    /// "critics".
    Bare,
    /// "three officials".
    Counted,
}

impl PhraseKind {
    /// Its name as a value of features.
    pub(crate) fn label(self) -> Label {
        const LABELS: [Label; 8] = [
            Label::new("Pronoun"),
            Label::new("Relative"),
            Label::new("Name"),
            Label::new("Definite"),
            Label::new("Indefinite"),
            Label::new("Owned"),
            Label::new("Bare"),
            Label::new("Counted"),
        ];
        LABELS[self as usize]
    }
}

/// One noun phrase, as a range of tokens.
#[derive(Debug, Clone)]
pub(crate) struct NounPhrase {
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: PhraseKind,
    /// A word in 's at its end owns what follows: its range is the owner.
    pub(crate) possessive: bool,
}

/// The noun phrases of a sentence, in order, not overlapping.
pub(crate) fn find(clause: &Clause) -> Vec<NounPhrase> {
    let mut phrases: Vec<NounPhrase> = Vec::new();
    let mut at = past_number(clause);
    while at < clause.end {
        let end = base_end(clause, at);
        if end == at {
            at += 1;
            continue;
        }
        let phrase = NounPhrase {
            kind: kind(clause, at, end),
            possessive: is_owner(clause.tag(end as isize - 1)),
            tokens: at..end,
        };
        at = end;
        match phrases.last_mut() {
            Some(last) if joins(clause, last, &phrase) => last.tokens.end = end,
            _ => phrases.push(phrase),
        }
    }
    coordinate(clause, phrases)
}

/// The first token after a paragraph's number: "4. The ministers".
pub(super) fn past_number(clause: &Clause) -> usize {
    let (start, text) = (clause.start, clause.context.document.text);
    let mark = (start + 1 < clause.end).then(|| clause.context.token(start + 1));
    let numbers = mark.is_some_and(|mark| !mark.spaced && matches!(mark.of(text), "." | ")"));
    let next = (start + 2 < clause.end).then(|| clause.context.token(start + 2));
    let apart = next.is_some_and(|next| next.spaced);
    let number = clause.tag(start as isize) == Tag::Number;
    start + if number && numbers && apart { 2 } else { 0 }
}

fn is_owner(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::NamePossessive | Tag::NounPossessive | Tag::Possessive
    )
}

/// The end of the base phrase that begins at `at`; `at` itself if none does.
fn base_end(clause: &Clause, at: usize) -> usize {
    let first = clause.tag(at as isize);
    if matches!(first, Tag::Pronoun | Tag::Relative | Tag::ObjectPronoun) {
        return at + 1;
    }
    if !first.is_nominal() || begins_predicate(clause, at) {
        return at;
    }
    let mut end = at;
    while end < clause.end && continues(clause, at, end) {
        end += 1;
        if clause.tag(end as isize - 1) == Tag::NamePossessive {
            break;
        }
    }
    while end > at && clause.tag(end as isize - 1) == Tag::Mark {
        end -= 1;
    }
    end
}

/// Whether a form that reports stands where a predicate begins: after a phrase or a quotation, or where it hardly ever is
/// a noun.
fn begins_predicate(clause: &Clause, at: usize) -> bool {
    let before = clause.tag(at as isize - 1);
    let after = before.is_nominal() || before == Tag::Close;
    let verb = || {
        let prior = clause.context.prior(at);
        !clause.context.token(at).capital && prior.is_some_and(|prior| prior.share >= REPORTS)
    };
    let passive = clause.tag(at as isize) == Tag::Ed && clause.tag(at as isize + 1) == Tag::By;
    after && is_verb_like(clause, at) || verb() || passive
}

/// Whether the token at `end` still belongs to the base phrase from `at`.
fn continues(clause: &Clause, at: usize, end: usize) -> bool {
    let tag = clause.tag(end as isize);
    let before = clause.tag(end as isize - 1);
    if tag == Tag::Mark {
        let next_is_word = clause.tag(end as isize + 1).is_nominal();
        return end > at && next_is_word && !clause.context.token(end).spaced;
    }
    if tag == Tag::Adverb {
        let next = clause.past_adverbs(end);
        let inside = matches!(
            before,
            Tag::Determiner | Tag::Possessive | Tag::NamePossessive
        );
        return end > at && inside && clause.tag(next as isize).is_nominal();
    }
    if tag == Tag::Verb || !tag.is_nominal() {
        return false;
    }
    if end == at {
        return true;
    }
    if tag == Tag::Ing && before == Tag::Name && !clause.context.token(end).capital {
        return false;
    }
    let opens = matches!(tag, Tag::Determiner | Tag::Possessive);
    if opens && !matches!(before, Tag::Determiner | Tag::Number) {
        return tag == Tag::Determiner && before == Tag::Name && is_address(clause, end - 1);
    }
    let hyphen = before == Tag::Mark && !clause.context.token(end).spaced;
    let owned = matches!(before, Tag::Determiner | Tag::Possessive);
    hyphen || owned || !is_verb_like(clause, end)
}

/// Whether the token is a form of address that an office may follow: "HH [the Emir]".
fn is_address(clause: &Clause, at: usize) -> bool {
    let tokens = &clause.context.document.tokens;
    clause.context.lexicon.titles.is_honorific(tokens, at)
}

/// Whether the token's form mostly reports, is an -ed form after a noun or a cue's third person after a name ("Qatar
/// condemns"): it begins the predicate.
fn is_verb_like(clause: &Clause, at: usize) -> bool {
    let token = clause.context.token(at);
    let tag = clause.tag(at as isize);
    let before = clause.tag(at as isize - 1);
    let after_noun = matches!(before, Tag::Name | Tag::Plural | Tag::Word | Tag::Time);
    if token.capital || is_noun_before_auxiliary(clause, at) {
        return false;
    }
    let reports = clause
        .context
        .prior(at)
        .is_some_and(|prior| prior.share >= 3);
    let third = || {
        let form = clause.context.cue(at);
        let named = before == Tag::Name && at > clause.start + 1;
        named && form.is_some_and(|form| form.tense == Tense::Third && form.noun.is_none())
    };
    reports || after_noun && tag == Tag::Ed || third()
}

/// Whether a form of a noun that reports is the subject of the auxiliary after it: "the joint [statement] has".
fn is_noun_before_auxiliary(clause: &Clause, at: usize) -> bool {
    let form = clause.context.cue(at);
    let noun = form.is_some_and(|form| matches!(form.tense, Tense::Noun | Tense::NounPlural));
    let next = clause.tag(at as isize + 1);
    noun && matches!(next, Tag::Have | Tag::Be | Tag::Modal | Tag::Do)
}

fn kind(clause: &Clause, at: usize, end: usize) -> PhraseKind {
    let first = clause.tag(at as isize);
    let last = clause.tag(end as isize - 1);
    let words = &clause.context.lexicon.words;
    match first {
        Tag::Pronoun | Tag::ObjectPronoun => PhraseKind::Pronoun,
        Tag::Relative => PhraseKind::Relative,
        Tag::Possessive => PhraseKind::Owned,
        Tag::Number => PhraseKind::Counted,
        _ if matches!(last, Tag::Name | Tag::NamePossessive) => PhraseKind::Name,
        Tag::Determiner if clause.context.token(at).norm == words.the => PhraseKind::Definite,
        Tag::Determiner => PhraseKind::Indefinite,
        Tag::NamePossessive | Tag::NounPossessive => PhraseKind::Owned,
        Tag::Name => PhraseKind::Name,
        _ => PhraseKind::Bare,
    }
}

/// Whether "of" alone stands between two phrases, or a comma between a name and its "Jr."
fn joins(clause: &Clause, last: &NounPhrase, next: &NounPhrase) -> bool {
    if matches!(last.kind, PhraseKind::Pronoun | PhraseKind::Relative)
        || next.kind == PhraseKind::Relative
    {
        return false;
    }
    let gap = last.tokens.end..next.tokens.start;
    let suffix = || {
        let names = &clause.context.lexicon.names;
        names.is_suffix(clause.context.token(next.tokens.start))
    };
    gap.len() == 1
        && match clause.tag(gap.start as isize) {
            Tag::Of => true,
            Tag::Comma => last.kind == PhraseKind::Name && suffix(),
            _ => false,
        }
}

/// Joins "A and B", "A, B and C" of like phrases into one.
fn coordinate(clause: &Clause, phrases: Vec<NounPhrase>) -> Vec<NounPhrase> {
    let mut joined: Vec<NounPhrase> = Vec::with_capacity(phrases.len());
    for phrase in phrases {
        let Some(last) = joined.last_mut() else {
            joined.push(phrase);
            continue;
        };
        let gap = last.tokens.end..phrase.tokens.start;
        let mut tags = gap.clone().map(|at| clause.tag(at as isize));
        let linked = gap.len() <= 2
            && tags.next_back() == Some(Tag::And)
            && tags.all(|tag| tag == Tag::Comma || is_last_dot(clause, gap.start));
        let apart = linked && begins_clause(clause, last, &phrase);
        if linked && !apart && is_like(last.kind, phrase.kind) {
            last.tokens.end = phrase.tokens.end;
            last.possessive = phrase.possessive;
        } else {
            joined.push(phrase);
        }
    }
    joined
}

/// Whether the token is the last dot of an abbreviation: "U.S[.] and Chinese officials".
fn is_last_dot(clause: &Clause, at: usize) -> bool {
    let token = clause.context.token(at);
    let dot = !token.spaced && token.of(clause.context.document.text) == ".";
    dot && at > clause.start && clause.tag(at as isize - 1) == Tag::Name
}

/// Whether a clause of its own begins behind a comma and "and": of "talks with Norway, and Mr. Lind said" only one is the
/// other's subject, where nothing before makes a list of it.
fn begins_clause(clause: &Clause, last: &NounPhrase, next: &NounPhrase) -> bool {
    let tag = |at: usize| clause.tag(at as isize);
    let comma = tag(last.tokens.end) == Tag::Comma;
    let verb = clause.past_adverbs(next.tokens.end);
    let reports = verb < clause.end && is_verb_like(clause, verb);
    let object = clause.tag(last.tokens.start as isize - 1);
    comma
        && matches!(object, Tag::Preposition | Tag::Of | Tag::By | Tag::To)
        && (reports
            || matches!(
                tag(verb),
                Tag::Verb | Tag::Be | Tag::Have | Tag::Modal | Tag::Do
            ))
}

fn is_like(a: PhraseKind, b: PhraseKind) -> bool {
    use PhraseKind::*;
    matches!(
        (a, b),
        (Name, Name) | (Name | Definite, Owned) | (Definite, Definite) | (Pronoun, Name | Owned)
    )
}
