//! The clause under whose condition a content stands. In: the tokens of a content. Out: the clause's characters. Tells a
//! condition by its opener and its end by commas; judges nothing else.

use super::force::Content;
use crate::lexicon::Class::{Be, Do, Have, Modal, Verb};
use crate::lexicon::Tense;
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// A capitalised word of so few letters before a dot is shortened: "Dr."
const SHORT: usize = 3;

/// How many tokens after an inverted verb its clause's comma is looked for.
const FAR: usize = 40;

/// The first condition in a content; `asks` says that the cue puts a question, whose "if" means "whether".
pub(crate) fn find_condition(content: Content, asks: bool) -> Option<Span> {
    let (first, rest) = content.stretches.split_first()?;
    let skipped = first.start + usize::from(asks);
    content
        .condition_in(skipped.min(first.end)..first.end)
        .or_else(|| {
            rest.iter()
                .find_map(|stretch| content.condition_in(stretch.clone()))
        })
}

impl Content<'_> {
    fn condition_in(&self, stretch: Range<usize>) -> Option<Span> {
        let stretch = stretch.start..stretch.end.min(self.tokens.len());
        let (at, clause) = stretch
            .clone()
            .find_map(|at| Some((at, self.opener(&stretch, at)?)))?;
        let end = self.clause_end(clause, stretch.end);
        let last = self.tokens[at..end].last()?;
        Some(self.tokens[at].span.join(last.span))
    }

    /// The index after the opener at `at`.
    fn opener(&self, stretch: &Range<usize>, at: usize) -> Option<usize> {
        let conditions = &self.lexicon.conditions;
        let plain = conditions
            .opens(self.tokens, at)
            .filter(|end| *end < stretch.end);
        plain.or_else(|| {
            let inverted = conditions.inverts(&self.tokens[at]) && self.heads_clause(stretch, at);
            let subject = at + 1 < stretch.end && self.is_subject(at + 1);
            (inverted && subject && self.has_comma(at, stretch.end)).then_some(at + 1)
        })
    }

    /// Whether a clause begins at `at`: the content, a sentence or what follows a comma, a mark or "that".
    fn heads_clause(&self, stretch: &Range<usize>, at: usize) -> bool {
        at == stretch.start
            || at
                .checked_sub(1)
                .and_then(|before| self.tokens.get(before))
                .is_some_and(|token| {
                    token.kind == TokenKind::Mark || token.norm == self.lexicon.words.that
                })
    }

    fn is_subject(&self, at: usize) -> bool {
        use crate::lexicon::Class::{Determiner, PersonalPronoun, Possessive};
        let token = &self.tokens[at];
        token.is_name_like()
            || self
                .lexicon
                .words
                .is_any(token, &[Determiner, PersonalPronoun, Possessive])
    }

    /// Whether a comma follows within the sentence: without one "should" is a question.
    fn has_comma(&self, at: usize, end: usize) -> bool {
        let inside = |at: &usize| !self.is_mark(*at, &[".", "!", "?"]);
        (at..end.min(at + FAR))
            .take_while(inside)
            .any(|at| self.is_mark(at, &[","]))
    }

    /// The index after the clause that begins at `from`: its comma once it has a verb, a stop, or the stretch's end.
    fn clause_end(&self, from: usize, end: usize) -> usize {
        let mut verb = false;
        for at in from..end {
            let stop = !self.is_abbreviation(at)
                && (self.is_mark(at, &[".", "!", "?", ";", ":", "—", "–", "”", "\"", "''"])
                    || self.is_mark(at, &["，", "。", "！", "？", "；", "："]));
            let next = verb && (self.is_mark(at, &[","]) || self.begins_clause(at, end));
            if at > from && (stop || next) {
                return at;
            }
            verb |= self.is_verb(at);
        }
        end
    }

    /// Whether the dot at `at` belongs to the word before it: "U.S.", "Mr."; or stands within a sentence.
    fn is_abbreviation(&self, at: usize) -> bool {
        let Some((before, next)) = at
            .checked_sub(1)
            .and_then(|before| Some((self.tokens.get(before)?, self.tokens.get(at + 1)?)))
        else {
            return false;
        };
        let word = before.of(self.text);
        let short = before.capital && word.len() <= SHORT;
        self.is_mark(at, &["."]) && (word.contains('.') || short || !next.capital && next.is_word())
    }

    /// Whether the next clause begins at `at`: "… and that aid will flow", or another condition.
    fn begins_clause(&self, at: usize, end: usize) -> bool {
        use crate::lexicon::Class::Coordinator;
        let words = &self.lexicon.words;
        let that = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.norm == words.that);
        let joined = words.is(&self.tokens[at], Coordinator) && that;
        joined
            || self
                .lexicon
                .conditions
                .opens(self.tokens, at)
                .is_some_and(|after| after < end)
    }

    fn is_verb(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let finite = |tense| matches!(tense, Tense::Base | Tense::Third | Tense::Past);
        let known = self.lexicon.cues.by_norm(token.norm);
        let form = token.of(self.text);
        let shape = token.is_word() && !token.capital && form.len() > 3;
        self.lexicon
            .words
            .is_any(token, &[Be, Have, Do, Modal, Verb])
            || known.is_some_and(|form| finite(form.tense))
            || shape && (form.ends_with('s') || form.ends_with("ed"))
    }

    fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        let token = &self.tokens[at];
        token.kind == TokenKind::Mark && marks.contains(&token.of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    fn condition(text: &str) -> &str {
        let lexicon = Lexicon::english();
        let tokens = tokenize(text, &lexicon.vocabulary);
        let whole = 0..tokens.len();
        let content = Content {
            lexicon,
            text,
            tokens: &tokens,
            stretches: std::slice::from_ref(&whole),
        };
        find_condition(content, false).map_or("", |span| span.of(text))
    }

    #[test]
    fn a_leading_clause_ends_at_its_comma() {
        assert_eq!(
            condition("that if the mill, an old one, closes, jobs will go"),
            "if the mill, an old one, closes"
        );
        assert_eq!(
            condition("Should the talks fail, the port will close."),
            "Should the talks fail"
        );
        assert_eq!(
            condition("Unless rain comes, wells dry up."),
            "Unless rain comes"
        );
    }

    #[test]
    fn a_trailing_clause_runs_to_the_end() {
        assert_eq!(
            condition("the door stays open if both sides pay."),
            "if both sides pay"
        );
        assert_eq!(
            condition("to sell, provided that the bank agrees; then rest"),
            "provided that the bank agrees"
        );
        assert_eq!(
            condition("to stay as long as the wells last"),
            "as long as the wells last"
        );
    }

    #[test]
    fn a_shortened_word_ends_no_condition() {
        assert_eq!(
            condition("that if the U.S. insists on the levy, the port will close"),
            "if the U.S. insists on the levy"
        );
        assert_eq!(
            condition("the door stays open if Dr. Lind pays and that aid will flow"),
            "if Dr. Lind pays"
        );
    }

    #[test]
    fn what_only_looks_like_a_condition_is_none() {
        for text in [
            "the mill will stay even if it rains",
            "aid provided by the bank",
            "they should close the port, she said",
            "it looks as if rain comes",
            "support for as long as it takes",
            "",
            "if",
        ] {
            assert_eq!(condition(text), "", "{text}");
        }
    }

    #[test]
    fn an_if_after_a_question_is_no_condition() {
        let text = "if the mill would close";
        let lexicon = Lexicon::english();
        let tokens = tokenize(text, &lexicon.vocabulary);
        let whole = 0..tokens.len();
        let content = Content {
            lexicon,
            text,
            tokens: &tokens,
            stretches: std::slice::from_ref(&whole),
        };
        assert_eq!(find_condition(content, true), None);
    }
}
