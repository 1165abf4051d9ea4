//! Reporting clauses after a question or exclamation: “Why?” Minister Lund asked. In: the tokens after the closing mark.
//! Out: whether a name and a verb of reporting stand there. Attributes nothing.

use crate::lexicon::{Class, CueKind, Lexicon, Tense};
use crate::text::Token;

/// The name before the verb is at most this long, in tokens.
const LONGEST_NAME: usize = 12;

/// Whether a name directly followed by a verb of reporting begins at token `at`.
pub(super) fn follows(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    verb(text, tokens, at, lexicon).is_some()
}

/// Whether nothing but such a name and verb stands there, up to a full stop: “We met.” Minister Lund said.
pub(super) fn is_whole(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let after = verb(text, tokens, at, lexicon).and_then(|verb| tokens.get(verb + 1));
    after.is_some_and(|stop| stop.of(text) == ".")
}

/// The index of the verb of reporting after the name that begins at token `at`.
fn verb(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = &tokens[at..tokens.len().min(at + LONGEST_NAME)];
    let pronoun = |token: &Token| {
        let names = [Class::PersonalPronoun, Class::Determiner, Class::Possessive];
        lexicon.words.is_any(token, &names)
    };
    if !rest
        .first()
        .is_some_and(|first| first.is_name_like() && !pronoun(first))
    {
        return None;
    }
    let in_name =
        |token: &&Token| token.capital || matches!(token.of(text), "." | "," | "-" | "’" | "'");
    let length = rest.iter().take_while(in_name).count();
    let form = lexicon.cues.by_norm(rest.get(length)?.norm)?;
    let reports = lexicon.cues.entry(form.entry).kind == CueKind::Verb;
    let finite = matches!(form.tense, Tense::Base | Tense::Third | Tense::Past);
    (reports && finite).then_some(at + length)
}
