//! Whether an office that is named without a name is one that a person holds. In: two offices. Out: yes or no.

use crate::extract::mentions::Role;
use crate::lexicon::{Level, Lexicon, TitleForm};
use crate::text::tokenize;

/// Reads an office that the lexicon gives as words ("Deputy Prime Minister").
pub(super) fn read(text: &str, lexicon: &Lexicon) -> Role {
    let tokens = tokenize(text, &lexicon.vocabulary);
    let mut title = None;
    let mut at = 0;
    while at < tokens.len() && tokens[at].norm != lexicon.words.of {
        let Some((to, form)) = lexicon.titles.at(&tokens, at).next() else {
            at += 1;
            continue;
        };
        if let TitleForm::Title { at, .. } = form {
            title = lexicon.titles.titles.get(usize::from(at)).or(title);
        }
        at = to;
    }
    Role {
        text: text.to_owned(),
        level: title.map_or(Level::Other, |title| title.level),
        generic: title.is_some_and(|title| title.generic),
        modified: lexicon.titles.is_modifier(&tokens, 0),
    }
}

/// Whether somebody who holds the second office may be called by the first ("the minister": Foreign Minister).
pub(super) fn fits(called: &Role, held: &Role) -> bool {
    if called.text == held.text {
        return true;
    }
    if called.generic && matches!(called.level, Level::Leader | Level::Royal) {
        return !held.modified && matches!(held.level, Level::Leader | Level::Royal);
    }
    let (general, special) = (words(&called.text), words(&held.text));
    called.level == held.level
        && called.modified == held.modified
        && !general.is_empty()
        && general
            .iter()
            .all(|word| special.iter().any(|other| same(word, other)))
}

/// Words of an office without the small ones.
fn words(text: &str) -> Vec<&str> {
    let words = text.split([' ', '-']);
    words
        .filter(|word| word.chars().next().is_some_and(char::is_uppercase))
        .collect()
}

/// Whether two words are spellings of one ("Defence" and "Defense", "Adviser" and "Advisor").
fn same(one: &str, other: &str) -> bool {
    let fold = |c: char| match c {
        'c' => 's',
        'e' => 'o',
        c => c,
    };
    one.len() == other.len() && one.chars().map(fold).eq(other.chars().map(fold))
}
