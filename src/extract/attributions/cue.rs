//! Which words may report. In: a clause. Out: the heads of its possible cues, with the companions that belong to them.
//! Whether one does report is decided elsewhere.

use super::context::Clause;
use super::tag::Tag;
use crate::extract::sight::Sight;
use crate::lexicon::{AccountWord, ActMeaning, Partner, Tense};
use crate::model::Act;

/// A word that may report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its token.
    pub(crate) head: usize,
    /// Index after the last word of the cue: "raised serious concerns" ends after "concerns".
    pub(crate) end: usize,
}

/// The possible cues of a sentence, in order. A word inside another's phrase is none of its own.
pub(crate) fn candidates(clause: &Clause) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut taken = clause.start;
    for head in clause.start..clause.end {
        if head < taken {
            continue;
        }
        if is_label(clause, head) {
            found.push(Candidate {
                head,
                end: head + 1,
            });
            continue;
        }
        let no_cue = || {
            is_plural_subject(clause, head) || is_withheld(clause, head) || is_about(clause, head)
        };
        if !clause.context.token(head).is_word() || no_cue() {
            continue;
        }
        let phrase = phrase_end(clause, head);
        let known = || clause.context.prior(head).is_some() || clause.context.cue(head).is_some();
        if phrase.is_some() || known() {
            let end = phrase.unwrap_or(head + 1);
            if is_in_fixed_phrase(clause, head) || is_visit(clause, Candidate { head, end }) {
                continue;
            }
            taken = taken.max(end);
            found.push(Candidate { head, end });
        }
    }
    found
}

/// Whether the word is a noun in a phrase that reports nothing: "in view of the summit".
fn is_in_fixed_phrase(clause: &Clause, head: usize) -> bool {
    let context = clause.context;
    let noun = context.cue(head).is_some_and(|form| {
        form.noun.is_some() || matches!(form.tense, Tense::Noun | Tense::NounPlural)
    });
    let cues = &context.lexicon.cues;
    noun && cues.is_fixed(&context.document.tokens, head)
}

/// Whether the words tell a visit or a telephone call, and no demand or name: "called on Governor Lind" without what he
/// should do, "called Governor Lind" without what he is.
fn is_visit(clause: &Clause, cue: Candidate) -> bool {
    let tokens = &clause.context.document.tokens;
    let called = clause.context.lexicon.events.verbs.at(tokens, cue.head);
    let mut partners =
        called.filter_map(|(end, (_, partner))| (end == cue.end).then_some(*partner));
    match partners.find(|partner| matches!(partner, Partner::Host | Partner::Called)) {
        Some(Partner::Called) => sight(clause).is_only_named(cue.end),
        Some(_) => is_host(clause, cue),
        None => false,
    }
}

fn sight<'c>(clause: &Clause<'c>) -> Sight<'c> {
    Sight {
        document: clause.context.document,
        lexicon: clause.context.lexicon,
        start: clause.start,
        end: clause.end,
    }
}

/// Whether a name follows without what its bearer should do.
fn is_host(clause: &Clause, cue: Candidate) -> bool {
    let tag = |at: usize| clause.tag(at as isize);
    let article = |at: &usize| matches!(tag(*at), Tag::Determiner | Tag::Possessive);
    let named = (cue.end..clause.end).find(|at| !article(at));
    let asked = |at: usize| matches!(tag(at), Tag::To | Tag::That | Tag::Open | Tag::Colon);
    named.is_some_and(|at| tag(at) == Tag::Name) && !(cue.end..clause.end).any(asked)
}

/// Whether the word is a noun that others are said to have done something with, behind an adjective that opens the sentence:
/// "Topical [issues] of trade were discussed".
fn is_plural_subject(clause: &Clause, head: usize) -> bool {
    let context = clause.context;
    let verbs = [
        Tag::Be,
        Tag::Have,
        Tag::Modal,
        Tag::Do,
        Tag::Verb,
        Tag::Ed,
        Tag::That,
    ];
    let tag = |at: usize| clause.tag(at as isize);
    let linked = tag(head) == Tag::Plural && matches!(tag(head + 1), Tag::Of | Tag::Preposition);
    if head != clause.start + 1 || !linked {
        return false;
    }
    let verb = (head + 1..clause.end).find(|at| verbs.contains(&tag(*at)));
    let passive =
        verb.is_some_and(|at| tag(at) == Tag::Be && tag(clause.past_adverbs(at + 1)) == Tag::Ed);
    let mut named = context
        .lexicon
        .actors
        .at(&context.document.tokens, clause.start);
    passive && named.next().is_none()
}

/// Whether what looks like a plural noun is a verb that tells what something is about: "the question [concerns] the coast".
fn is_about(clause: &Clause, head: usize) -> bool {
    let noun = clause.context.cue(head).map(|form| form.tense) == Some(Tense::NounPlural);
    let subject = matches!(
        clause.tag(head as isize - 1),
        Tag::Word | Tag::Plural | Tag::Pronoun
    );
    let object = matches!(
        clause.tag(head as isize + 1),
        Tag::NamePossessive | Tag::Determiner | Tag::Possessive
    );
    noun && subject && object
}

/// Whether the infinitive only says why a name is withheld: "on condition of anonymity to [discuss] the case".
fn is_withheld(clause: &Clause, head: usize) -> bool {
    const LONGEST: usize = 6;
    if clause.tag(head as isize - 1) != Tag::To {
        return false;
    }
    let accounts = &clause.context.lexicon.account_words;
    let tokens = &clause.context.document.tokens;
    let first = clause.start.max(head.saturating_sub(LONGEST));
    (first..head).any(|at| {
        let mut wordings = accounts.at(tokens, at);
        wordings.any(|(end, word)| word == AccountWord::Briefing && end > head)
    })
}

/// Whether the token is a colon after a name that opens the sentence: "Harlan: No tariffs before May".
fn is_label(clause: &Clause, at: usize) -> bool {
    const REACH: usize = 8;
    let is_colon = clause.tag(at as isize) == Tag::Colon;
    is_colon
        && !ends_turn_label(clause, at)
        && !clause.context.official
        && (clause.start + 1..clause.start + REACH).contains(&at)
        && clause.tag(at as isize - 1) == Tag::Name
        && at + 2 < clause.end
}

/// Whether the token follows the label of a turn at once: the turn is told already.
fn ends_turn_label(clause: &Clause, at: usize) -> bool {
    let document = clause.context.document;
    let byte = document.tokens[at].span.start;
    let block = document.block_of(byte);
    let label = block.and_then(|block| block.label);
    label.is_some_and(|label| at == document.tokens_in(label).end)
}

/// The index after a phrase of reporting that begins at the token, if one does.
pub(super) fn phrase_end(clause: &Clause, head: usize) -> Option<usize> {
    phrase(clause, head).map(|(end, _)| end)
}

/// The act of the cue, as its words have it; its complement may yet make another of it.
pub(super) fn act(clause: &Clause, cue: Candidate) -> Option<Act> {
    let cues = &clause.context.lexicon.cues;
    let listed = || {
        clause
            .context
            .cue(cue.head)
            .map(|form| &cues.entry(form.entry).meaning)
    };
    let phrase = phrase(clause, cue.head).map(|(_, meaning)| meaning);
    phrase.or_else(listed).map(|meaning| meaning.act)
}

fn phrase<'c>(clause: &Clause<'c>, head: usize) -> Option<(usize, &'c ActMeaning)> {
    let lexicon = clause.context.lexicon;
    let document = clause.context.document;
    lexicon.cues.phrase_at(
        &lexicon.words,
        document.text,
        &document.tokens,
        head,
        clause.end,
    )
}
