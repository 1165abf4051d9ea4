//! Whether a stop ends a sentence. In: the tokens up to the end of a block, the place of a stop. Out: yes or no, by the
//! word before it, the marks around it and the word after it.

use super::mark::{self, Side};
use super::quotation::Quotation;
use super::report;
use crate::lexicon::{Abbreviation, Class, Lexicon, TitleForm};
use crate::text::{Token, TokenKind};

/// Word classes whose words begin a sentence with a capital and stand in no name.
const STARTERS: &[Class] = &[
    Class::Determiner,
    Class::Possessive,
    Class::SubjectPronoun,
    Class::PersonalPronoun,
    Class::Preposition,
    Class::Coordinator,
    Class::Subordinator,
    Class::Relative,
    Class::Interrogative,
    Class::Adverb,
    Class::Contraction,
];

/// Share of capitals, in 100, from which a block is written as a title: there they begin no sentence.
const TITLE_CAPITALS: usize = 60;
/// A latin abbreviation of at most so many letters is no word that a sentence ends with.
const SHORTEST_WORD: usize = 3;

/// Which tokens are the marks of quotations.
pub(crate) struct Marks {
    sides: Vec<Option<Side>>,
}

impl Marks {
    pub(crate) fn new(tokens: &[Token], quotations: &[Quotation]) -> Marks {
        let mut sides = vec![None; tokens.len()];
        let mut set = |byte: u32, side| {
            let at = tokens.partition_point(|token| token.span.start < byte);
            if let Some(place) = sides.get_mut(at) {
                *place = Some(side);
            }
        };
        for quotation in quotations {
            set(quotation.span.start, Side::Opening);
            if quotation.closed {
                set(quotation.inner.end, Side::Closing);
            }
        }
        Marks { sides }
    }

    fn is(&self, at: usize, side: Side) -> bool {
        self.sides.get(at).copied().flatten() == Some(side)
    }
}

/// The stop before a boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    Full,
    Question,
    Ellipsis,
    Ideographic,
}

/// Decides on the boundaries of one block.
pub(crate) struct Boundary<'a> {
    text: &'a str,
    /// All tokens up to the block's end.
    tokens: &'a [Token],
    marks: &'a Marks,
    lexicon: &'a Lexicon,
    /// Whether most words of the block have a capital.
    title_case: bool,
}

impl<'a> Boundary<'a> {
    pub(crate) fn new(
        text: &'a str,
        tokens: &'a [Token],
        start: usize,
        marks: &'a Marks,
        lexicon: &'a Lexicon,
    ) -> Boundary<'a> {
        let words = || tokens[start..].iter().filter(|token| token.is_word());
        let capitals = words().filter(|token| token.capital).count();
        Boundary {
            text,
            tokens,
            marks,
            lexicon,
            title_case: capitals * 100 >= words().count() * TITLE_CAPITALS,
        }
    }

    /// The index after the stop at `at` and the marks that close with it; `None` if there is no stop.
    pub(crate) fn terminator(&self, at: usize) -> Option<usize> {
        self.stop(at)?;
        let mut end = at + 1;
        while end < self.tokens.len() {
            let dotted = self.words(end) == "." && self.words(end - 1) == ".";
            let joined = !self.tokens[end].spaced && (self.stop(end).is_some() || self.closes(end));
            let closing_mark = self.marks.is(end, Side::Closing);
            if !dotted && !joined && !closing_mark {
                break;
            }
            end += 1;
        }
        Some(end)
    }

    /// Whether the stop at `at`, with its closing marks before `end`, ends the sentence that began at `start`.
    /// Asked only where a token follows.
    pub(crate) fn ends_sentence(&self, start: usize, at: usize, end: usize) -> bool {
        let kind = self.kind(at, end);
        if kind == Stop::Ideographic {
            return !self.is_quoted(at, end) || self.words(at) == "。";
        }
        let Some(next) = self.next_word(end) else {
            return false;
        };
        if !may_begin(&self.tokens[next], self.text) {
            return false;
        }
        if !self.tokens[end].spaced && !self.marks.is(end, Side::Opening) {
            return kind == Stop::Ellipsis && self.is_starter(next);
        }
        let quoted = self.is_quoted(at, end);
        let (text, tokens, lexicon) = (self.text, self.tokens, self.lexicon);
        match kind {
            Stop::Full if quoted && report::is_whole(text, tokens, end, lexicon) => false,
            Stop::Full => self.full_stop_ends(start, at, end, next),
            _ if quoted && report::follows(text, tokens, end, lexicon) => false,
            Stop::Question => true,
            Stop::Ellipsis => self.ellipsis_ends(at, next),
            Stop::Ideographic => true,
        }
    }

    /// Whether a quotation closes with the stop.
    fn is_quoted(&self, at: usize, end: usize) -> bool {
        (at..end).any(|at| self.marks.is(at, Side::Closing))
    }

    fn words(&self, at: usize) -> &'a str {
        self.tokens[at].of(self.text)
    }

    fn stop(&self, at: usize) -> Option<Stop> {
        match self.words(at) {
            "." => Some(Stop::Full),
            "?" | "!" => Some(Stop::Question),
            "…" => Some(Stop::Ellipsis),
            "。" | "！" | "？" | "｡" => Some(Stop::Ideographic),
            _ => None,
        }
    }

    /// The kind of a run of stops: dots that are more than one make an ellipsis.
    fn kind(&self, at: usize, end: usize) -> Stop {
        let mut kind = self.stop(at).unwrap_or(Stop::Full);
        for next in at + 1..end {
            kind = match (kind, self.stop(next)) {
                (Stop::Full, Some(Stop::Full)) => Stop::Ellipsis,
                (_, Some(stop @ (Stop::Question | Stop::Ideographic))) => stop,
                _ => kind,
            };
        }
        kind
    }

    /// Whether the token closes with the stop before it: a bracket or a closing mark.
    fn closes(&self, at: usize) -> bool {
        if self.marks.is(at, Side::Opening) {
            return false;
        }
        let words = self.words(at);
        matches!(words, ")" | "]" | "）")
            || matches!(mark::read(words), Some((_, Side::Closing | Side::Either)))
    }

    /// The first word or number from `at` on, past opening marks and brackets.
    fn next_word(&self, at: usize) -> Option<usize> {
        let rest = &self.tokens[at..];
        let skipped = rest.iter().take_while(|token| {
            let words = token.of(self.text);
            token.kind == TokenKind::Mark
                && (matches!(
                    words,
                    "(" | "[" | "/" | "$" | "£" | "€" | "#" | "@" | "\u{200B}"
                ) || mark::read(words).is_some())
        });
        let next = at + skipped.count();
        let found = self.tokens.get(next)?;
        (found.kind != TokenKind::Mark || is_bullet(found.of(self.text))).then_some(next)
    }

    fn full_stop_ends(&self, start: usize, at: usize, end: usize, next: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= start) else {
            return false;
        };
        let word = &self.tokens[before];
        if self.tokens[at].spaced {
            return true;
        }
        if before == start && self.labels_item(word) {
            return false;
        }
        let follower = &self.tokens[next];
        let starter = self.is_starter(next);
        let wide = self.text[self.tokens[end - 1].span.to()..self.tokens[end].span.from()]
            .chars()
            .count()
            > 1;
        let number = follower.kind == TokenKind::Number;
        let quoted = end > at + 1 || next > end;
        match self.lexicon.abbreviations.of(word) {
            Some(Abbreviation::Title) => starter && self.follows_name(before, start),
            Some(Abbreviation::Month) => !number && (starter || wide || quoted),
            Some(Abbreviation::Name) => !number && (starter || wide || quoted),
            Some(Abbreviation::Latin) => !number && (starter || self.is_common_word(word)),
            None if self.is_initial(word) => {
                (starter && follower.span.len() > 1) || (wide && !follower.is_name_like()) || quoted
            }
            None if self.is_dotted(word) => starter || wide || quoted || number,
            None => true,
        }
    }

    /// "1. We", "a. Fish": the dot belongs to the label.
    fn labels_item(&self, word: &Token) -> bool {
        let words = word.of(self.text);
        let number = word.kind == TokenKind::Number && words.len() <= 2;
        number || (word.is_word() && words.len() == 1)
    }

    /// "Harlan Tate Jr.", "Biden, Jr.": the title stands after a name.
    fn follows_name(&self, at: usize, start: usize) -> bool {
        let previous = at.checked_sub(1).filter(|previous| *previous >= start);
        previous.is_some_and(|previous| {
            self.words(previous) == "," || self.tokens[previous].is_name_like()
        })
    }

    /// A latin abbreviation that is also a plain word: "no", "fig", "art".
    fn is_common_word(&self, word: &Token) -> bool {
        let words = word.of(self.text);
        let long = words.len() >= SHORTEST_WORD
            && !words.contains('.')
            && words.ends_with(|c: char| c != 's');
        long || words.len() > 3 || self.lexicon.words.is(word, Class::Negation)
    }

    fn is_initial(&self, word: &Token) -> bool {
        word.is_name_like() && word.of(self.text).chars().count() == 1
    }

    fn is_dotted(&self, word: &Token) -> bool {
        let words = word.of(self.text);
        word.is_word() && words.contains('.') && words.split('.').all(|part| part.len() <= 2)
    }

    /// Whether the token is a word that begins sentences and names nobody: "The", but not "Under" in "Under Secretary".
    fn is_starter(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let capital = token.capital && !self.title_case;
        if !capital || !self.lexicon.words.is_any(token, STARTERS) {
            return false;
        }
        let modifies = self
            .lexicon
            .titles
            .at(self.tokens, at)
            .any(|(_, form)| form == TitleForm::Modifier);
        let titled = modifies && self.tokens.get(at + 1).is_some_and(Token::is_name_like);
        let whole = self
            .lexicon
            .titles
            .at(self.tokens, at)
            .any(|(end, _)| end > at + 1);
        !titled && !whole
    }

    /// After an ellipsis only a clear beginning begins a sentence.
    fn ellipsis_ends(&self, at: usize, next: usize) -> bool {
        !self.tokens[at].spaced || self.is_starter(next)
    }
}

/// Whether a sentence may begin with the token: not with a small letter.
fn may_begin(token: &Token, text: &str) -> bool {
    token.kind != TokenKind::Word || !token.of(text).starts_with(char::is_lowercase)
}

fn is_bullet(words: &str) -> bool {
    matches!(words, "•" | "▪" | "●" | "·")
}
