//! Reporting clauses after a question or exclamation: “Why?” Minister Lund asked. In: the tokens after the closing mark.
//! Out: whether a name and a verb of reporting stand there. Attributes nothing.

use crate::lexicon::{Class, CueKind, Lexicon, Tense};
use crate::text::Token;

/// The name before the verb is at most this long, in tokens.
const LONGEST_NAME: usize = 12;

/// Whether a name directly followed by a verb of reporting begins at token `at`.
pub(super) fn follows(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let rest = &tokens[at..tokens.len().min(at + LONGEST_NAME)];
    let pronoun = |token: &Token| {
        let names = [Class::PersonalPronoun, Class::Determiner, Class::Possessive];
        lexicon.words.is_any(token, &names)
    };
    if !rest
        .first()
        .is_some_and(|first| first.is_name_like() && !pronoun(first))
    {
        return false;
    }
    let name = rest
        .iter()
        .take_while(|token| token.capital || matches!(token.of(text), "." | "," | "-" | "’" | "'"));
    let verb = rest.get(name.count());
    verb.is_some_and(|verb| {
        let form = lexicon.cues.by_norm(verb.norm);
        form.is_some_and(|form| {
            let reports = lexicon.cues.entry(form.entry).kind == CueKind::Verb;
            reports && matches!(form.tense, Tense::Base | Tense::Third | Tense::Past)
        })
    })
}
