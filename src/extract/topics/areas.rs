//! Lists of areas: "across security, economic, and digital domains". In: the tokens of a sentence. Out: where the items of
//! such lists end. What an item is about is the business of whoever asks.

use crate::lexicon::{Class, Lexicon};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Longest item, in tokens; a longer one is the first, with what stands before the list.
const LONGEST: usize = 8;
/// Words with which nothing but the first item of a list can begin.
const OPENING: &[Class] = &[
    Class::Preposition,
    Class::Determiner,
    Class::Modal,
    Class::Be,
    Class::Have,
    Class::Verb,
    Class::PersonalPronoun,
];

/// The lists of areas in one sentence.
pub(super) struct Areas {
    /// Indices after the last token of each item, in order.
    ends: Vec<usize>,
}

impl Areas {
    /// Of a sentence, given as a range of tokens.
    pub(super) fn of(tokens: &[Token], range: Range<usize>, text: &str, lexicon: &Lexicon) -> Self {
        let sentence = Sentence {
            tokens: &tokens[..range.end.min(tokens.len())],
            text,
            lexicon,
        };
        let (mut ends, mut from) = (Vec::new(), range.start);
        for at in range.start..sentence.tokens.len() {
            let noun = lexicon.topics.areas.longest(sentence.tokens, at);
            if let Some((after, ())) = noun.filter(|_| at >= from) {
                ends.extend(sentence.items(from, at));
                from = after;
            }
        }
        Areas { ends }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Whether words that end before the token at `end` name an area.
    pub(super) fn name(&self, end: usize) -> bool {
        self.ends.binary_search(&end).is_ok()
    }
}

struct Sentence<'a> {
    tokens: &'a [Token],
    text: &'a str,
    lexicon: &'a Lexicon,
}

impl Sentence<'_> {
    /// The ends of the items before the noun at `noun`, none of them before `from`; nothing where there is but one.
    fn items(&self, from: usize, noun: usize) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut end = noun;
        loop {
            let first = (from..end).rev().take(LONGEST + 1);
            let start = first.take_while(|at| !self.separates(*at)).last();
            let Some(start) = start else { break };
            ends.push(end);
            let words = &self.tokens[start..end];
            let opens = words.len() > LONGEST || words.iter().any(|word| self.opens(word));
            let next = (from..start).rev().find(|at| !self.separates(*at));
            let Some(next) = next.filter(|_| !opens) else {
                break;
            };
            end = next + 1;
        }
        ends.reverse();
        if ends.len() < 2 { Vec::new() } else { ends }
    }

    fn separates(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Mark => matches!(token.of(self.text), "," | ";" | "、"),
            _ => self.lexicon.words.is(token, Class::Coordinator),
        }
    }

    fn opens(&self, token: &Token) -> bool {
        !token.ideograph && self.lexicon.words.is_any(token, OPENING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::text::tokenize;

    fn items(text: &str, lexicon: &Lexicon) -> Vec<String> {
        let tokens = tokenize(text, &lexicon.vocabulary);
        let areas = Areas::of(&tokens, 0..tokens.len(), text, lexicon);
        let last = areas.ends.iter().map(|end| tokens[end - 1].of(text));
        last.map(str::to_owned).collect()
    }

    #[test]
    fn lists_before_a_noun_for_areas_are_found() {
        let lexicon = Lexicon::english();
        let found = items(
            "cooperation across security, economic, and digital domains",
            lexicon,
        );
        assert_eq!(found, ["security", "economic", "digital"]);
        let twice = "in legal and military fields, and on trade and health issues";
        assert_eq!(
            items(twice, lexicon),
            ["legal", "military", "trade", "health"]
        );
        let chinese = lexicon.in_language(Language::Chinese);
        assert_eq!(
            items("双方讨论了加强在安全、经济和数字等领域合作", chinese),
            ["全", "济", "字"]
        );
    }

    #[test]
    fn one_area_and_what_stands_before_a_list_are_not() {
        let lexicon = Lexicon::english();
        for text in ["", "domains", "the economic domain", ", , and fields"] {
            assert_eq!(items(text, lexicon), [""; 0], "{text}");
        }
        let before = "They spoke of trade, and they toured the economic and legal fields";
        assert_eq!(items(before, lexicon), ["economic", "legal"]);
    }
}
