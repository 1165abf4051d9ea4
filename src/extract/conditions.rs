//! The clause under whose condition a content stands. In: the tokens of a content. Out: the clause's characters. Tells a
//! condition by its opener and its end by commas; judges nothing else.

use super::force::Content;
use crate::lexicon::Class::{Be, Do, Have, Modal, SubjectPronoun, Verb};
use crate::lexicon::Tense;
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// A capitalised word of so few letters before a dot is shortened: "Dr."
const SHORT: usize = 3;

/// How many tokens after an inverted verb its clause's comma is looked for.
const FAR: usize = 40;

/// The conditions in a content.
#[derive(Debug, Default)]
pub(crate) struct Conditional {
    /// The one under which the content stands: of several the last before the words that do what the content does, else the
    /// first.
    pub(crate) main: Option<Span>,
    /// Every one, in order.
    pub(crate) all: Vec<Span>,
}

/// The conditions under which a content and its parts stand; the words at `near` do what the content does. `asks` says that
/// the cue puts a question, whose "if" means "whether".
pub(crate) fn find_conditions(content: Content, asks: bool, near: Option<usize>) -> Conditional {
    let mut found = Vec::new();
    for (number, stretch) in content.stretches.iter().enumerate() {
        let skipped = usize::from(asks && number == 0);
        let start = (stretch.start + skipped).min(stretch.end);
        content.conditions_in(start..stretch.end, &mut found);
    }
    let before = |(at, _): &&(usize, Span)| near.is_some_and(|near| *at <= near);
    let last = found.iter().rev().find(before);
    Conditional {
        main: last.or(found.first()).map(|(_, span)| *span),
        all: found.into_iter().map(|(_, span)| span).collect(),
    }
}

impl Content<'_> {
    /// Adds the conditions of a stretch, each with its first token.
    fn conditions_in(&self, stretch: Range<usize>, found: &mut Vec<(usize, Span)>) {
        let stretch = stretch.start..stretch.end.min(self.tokens.len());
        let mut at = stretch.start;
        while at < stretch.end {
            let Some(clause) = self.opener(&stretch, at) else {
                at += 1;
                continue;
            };
            let end = self.clause_end(clause, stretch.end);
            if let Some(last) = self.tokens[at..end].last() {
                found.push((at, self.tokens[at].span.join(last.span)));
            }
            at = end.max(at + 1);
        }
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
        let subject = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let follows = subject.is_some_and(|subject| self.lexicon.words.is(subject, SubjectPronoun));
        self.lexicon
            .words
            .is_any(token, &[Be, Have, Do, Modal, Verb])
            || known.is_some_and(|form| finite(form.tense))
            || shape && (follows || form.ends_with('s') || form.ends_with("ed"))
    }

    fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        let token = &self.tokens[at];
        token.kind == TokenKind::Mark && marks.contains(&token.of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::super::force::in_content;
    use super::*;
    use crate::model::Force;

    fn condition(text: &str) -> &str {
        let found = in_content(text, 0, |content| {
            find_conditions(content, false, None).main
        });
        found.map_or("", |span| span.of(text))
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
    fn of_several_conditions_the_one_before_the_warning_holds() {
        let text = "if they pay, the door is open; if they seize the mill, we will not sit idly by";
        let of = |force| {
            in_content(text, 0, |content| {
                find_conditions(content, false, content.place_of(force)).main
            })
        };
        let words = |span: Option<Span>| span.map_or("", |span| span.of(text));
        assert_eq!(words(of(Force::Warn)), "if they seize the mill");
        assert_eq!(words(of(Force::Assert)), "if they pay");
        let all = in_content(text, 0, |content| find_conditions(content, false, None).all);
        let all: Vec<&str> = all.iter().map(|span| span.of(text)).collect();
        assert_eq!(all, ["if they pay", "if they seize the mill"]);
    }

    #[test]
    fn an_if_after_a_question_is_no_condition() {
        let text = "if the mill would close";
        let found = in_content(text, 0, |content| find_conditions(content, true, None));
        assert_eq!((found.main, found.all.len()), (None, 0));
    }
}
