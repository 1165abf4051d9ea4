//! Runs of capitalised words that may be names. In: a token. Out: the run that begins there. Cannot tell a person's name
//! from another's; what stands around it does that later.

use super::element::{Element, ElementKind, Scan};
use crate::extract::surname::is_surname;
use crate::lexicon::{Class, FormKind, Gender};
use crate::text::TokenKind;

/// Names are not longer than this, in tokens; a run of capitals in a heading ends here.
const LONGEST: usize = 10;

/// The run that begins at the token.
pub(super) fn run(scan: &Scan, at: usize) -> Option<Element> {
    if !begins(scan, at) {
        return None;
    }
    Some(Element::new(ElementKind::Name, at, end(scan, at)))
}

/// A form of one word with a capitalised word after it is part of another name ("Johnson Reyes", "Jordan Hale").
pub(super) fn widen(scan: &Scan, actor: Element) -> Element {
    let single = actor.to == actor.from + 1;
    let loose = actor.form.is_some_and(|form| {
        form.kind == FormKind::Short || (form.ambiguous && form.kind == FormKind::Full)
    });
    if !single || !loose || scan.titled {
        return actor;
    }
    let to = end(scan, actor.from);
    if to == actor.to {
        return actor;
    }
    Element::new(ElementKind::Name, actor.from, to)
}

/// Whether the word before the token is a given name.
pub(super) fn follows_given_name(scan: &Scan, at: usize) -> bool {
    let Some(before) = at
        .checked_sub(1)
        .and_then(|at| scan.document.tokens.get(at))
    else {
        return false;
    };
    let token = &scan.document.tokens[at];
    token.capital && token.spaced && !before.possessive && is_given(scan, at - 1)
}

pub(super) fn is_given(scan: &Scan, at: usize) -> bool {
    let token = &scan.document.tokens[at];
    scan.lexicon.names.gender(token) != Gender::Unknown
}

fn begins(scan: &Scan, at: usize) -> bool {
    let token = &scan.document.tokens[at];
    if !token.is_name_like() {
        return scan.lexicon.names.is_particle(token) && leads_name(scan, at);
    }
    let words = &scan.lexicon.words;
    if is_surname(scan.document, scan.lexicon, at) {
        return true;
    }
    if words.is_listed(token.norm) {
        let modal = words.is_any(token, &[Class::Modal, Class::Time, Class::Preposition]);
        let surname = scan
            .tokens()
            .get(at + 1)
            .is_some_and(|next| next.is_name_like());
        return modal && surname && is_given(scan, at) && !scan.opens_sentence(at);
    }
    let named = is_given(scan, at) || scan.lexicon.names.is_surname_first(token);
    let doubtful = !named && (scan.titled || scan.opens_sentence(at));
    let verb = scan.lexicon.cues.by_norm(token.norm).is_some();
    !(doubtful && (verb || words.is_adverb(token, scan.document.text)))
}

/// Whether a lower-case particle opens a name: joined by a hyphen to a capitalised word ("al-Harbi").
fn leads_name(scan: &Scan, at: usize) -> bool {
    let tokens = scan.tokens();
    match (tokens.get(at + 1), tokens.get(at + 2)) {
        (Some(joint), Some(name)) => {
            !joint.spaced && scan.words(at + 1) == "-" && !name.spaced && name.is_name_like()
        }
        _ => false,
    }
}

/// The index after the run's last token.
fn end(scan: &Scan, from: usize) -> usize {
    let mut end = from + 1;
    while end - from < LONGEST && !scan.document.tokens[end - 1].possessive {
        match next(scan, end) {
            Some(after) => end = after,
            None => break,
        }
    }
    end + usize::from(closes_suffix(scan, end))
}

/// Whether the dot at the token belongs to the "Jr." before it.
fn closes_suffix(scan: &Scan, at: usize) -> bool {
    let tokens = scan.tokens();
    let dot = tokens.get(at).is_some_and(|token| !token.spaced) && scan.words(at) == ".";
    dot && scan.lexicon.names.is_suffix(&tokens[at - 1])
}

/// The index after the part of a name that goes on at `at`, if one does.
fn next(scan: &Scan, at: usize) -> Option<usize> {
    let tokens = scan.tokens();
    let token = tokens.get(at)?;
    let before = tokens.get(at.checked_sub(1)?)?;
    if token.kind == TokenKind::Mark {
        return after_mark(scan, at);
    }
    if !token.is_word() || !token.spaced || (token.line_start && scan.titled) {
        return None;
    }
    if scan.lexicon.names.is_particle(token) && !token.capital {
        return after_particles(scan, at);
    }
    let words = &scan.lexicon.words;
    let listed = words.is_listed(token.norm) || token.norm == words.to;
    let shouted = before.all_caps && before.span.len() > 1 && !token.all_caps;
    let cut = shouted && !scan.lexicon.names.is_surname_first(before) && before.span.len() < 5;
    let verb = scan.titled && scan.lexicon.cues.by_norm(token.norm).is_some();
    (token.capital && !listed && !verb && !cut && goes_on(scan, at)).then_some(at + 1)
}

/// Whether no known form of its own begins at the token.
fn goes_on(scan: &Scan, at: usize) -> bool {
    let named = follows_given_name(scan, at);
    let longer = |to: usize| to > at + 1;
    let office = scan.lexicon.titles.at(scan.tokens(), at).next();
    if office.is_some_and(|(to, _)| longer(to) || !named) {
        return false;
    }
    let actor = scan.lexicon.actors.at(scan.tokens(), at).next();
    actor.is_none_or(|(to, form)| form.kind == FormKind::Short || (named && !longer(to)))
}

/// A hyphen inside a name, or the dot of an initial.
fn after_mark(scan: &Scan, at: usize) -> Option<usize> {
    let tokens = scan.tokens();
    let (mark, next) = (tokens.get(at)?, tokens.get(at + 1)?);
    if mark.spaced || !next.is_word() {
        return None;
    }
    match scan.words(at) {
        "-" | "‑" if !next.spaced => Some(at + 2),
        "." => {
            let initial =
                scan.words(at - 1).chars().count() == 1 || is_initials(scan.words(at - 1));
            let listed = scan.lexicon.words.is_listed(next.norm);
            (initial && next.capital && !listed && goes_on(scan, at + 1)).then_some(at + 2)
        }
        _ => None,
    }
}

/// "J.D" and the like.
fn is_initials(word: &str) -> bool {
    word.len() > 2 && word.split('.').all(|part| part.chars().count() == 1)
}

/// Particles and the capitalised word after them ("von der Leyen", "bin Faisal al-Harbi").
fn after_particles(scan: &Scan, mut at: usize) -> Option<usize> {
    let tokens = scan.tokens();
    let start = at;
    while at - start < 4 {
        let token = tokens.get(at)?;
        if token.capital && token.is_word() {
            return (at > start).then_some(at + 1);
        }
        let joint = !token.spaced && scan.words(at) == "-";
        if !joint && !scan.lexicon.names.is_particle(token) {
            return None;
        }
        at += 1;
    }
    None
}
