//! Phrases as sequences of word ids. In: terms with a value each, at start-up. Out: the phrases that begin at a token.

use super::heads::Heads;
use super::plural::last_in_plural;
use super::word_set::WordSet;
use crate::text::{NormId, Token, TokenKind, Vocabulary, intern_phrase};
use borsh::{BorshDeserialize, BorshSerialize};
use std::ops::Range;

/// How many words the gap sign `…` in a term may stand for.
const GAP_WORDS: usize = 3;

/// What a term's word asks of the case of the text's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
enum Case {
    Any,
    Capital,
    AllCaps,
}

/// One element of a phrase.
#[derive(Debug, Clone, Copy, BorshSerialize, BorshDeserialize)]
enum Element {
    Word(NormId, Case),
    Gap,
}

/// One phrase and what it stands for.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
struct Phrase<V> {
    /// Where its elements stand among those of all.
    elements: (u32, u32),
    dotted: bool,
    value: V,
}

/// All phrases of one kind, found by their first word.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct PhraseIndex<V> {
    phrases: Vec<Phrase<V>>,
    elements: Vec<Element>,
    heads: Heads,
    /// The first words of all: nearly every word that is asked for begins no phrase.
    first_words: WordSet,
}

/// Collects terms; `finish` makes the index.
#[derive(Debug)]
pub struct PhraseBuilder<V> {
    phrases: Vec<Phrase<V>>,
    elements: Vec<Element>,
}

impl<V> Default for PhraseBuilder<V> {
    fn default() -> Self {
        PhraseBuilder {
            phrases: Vec::new(),
            elements: Vec::new(),
        }
    }
}

impl<V: Clone> PhraseBuilder<V> {
    /// Adds a term. A lower-case word matches any case, a capitalised one asks for a capital, one all in capitals for
    /// capitals; hyphen and blank are the same between words; `…` stands for up to three words.
    pub fn add(&mut self, term: &str, value: V, vocabulary: &mut Vocabulary) {
        let tokens = intern_phrase(term, vocabulary);
        let start = self.elements.len();
        let words = tokens.iter().filter(|token| token.of(term) != "-");
        self.elements
            .extend(words.map(|token| match token.of(term) {
                "…" => Element::Gap,
                _ => Element::Word(token.norm, case_of(token)),
            }));
        let dotted = self.elements.len() > start + 1 && term.ends_with('.');
        if dotted {
            self.elements.pop();
        }
        if matches!(self.elements.get(start), Some(Element::Word(..))) {
            let elements = (start as u32, self.elements.len() as u32);
            self.phrases.push(Phrase {
                elements,
                dotted,
                value,
            });
        }
    }

    /// Adds a term and, if its last word is in lower case and has at least four letters, its regular plural.
    pub fn add_inflected(&mut self, term: &str, value: V, vocabulary: &mut Vocabulary) {
        let before = self.phrases.len();
        self.add(term, value.clone(), vocabulary);
        let Some(phrase) = self.phrases.get(before) else {
            return;
        };
        let (start, end) = phrase.elements;
        let Some(plural) = last_in_plural(term) else {
            return;
        };
        let last = Element::Word(vocabulary.intern(&plural), Case::Any);
        let first = self.elements.len() as u32;
        self.elements
            .extend_from_within(start as usize..end as usize - 1);
        self.elements.push(last);
        self.phrases.push(Phrase {
            elements: (first, self.elements.len() as u32),
            dotted: false,
            value,
        });
    }

    /// Sorts the phrases into an index; of those with the same first word the longer come first, then the earlier added.
    pub fn finish(mut self) -> PhraseIndex<V> {
        let elements = self.elements;
        self.phrases.sort_by_cached_key(|p| {
            let length = p.elements.1 - p.elements.0;
            (head(&elements, p.elements), std::cmp::Reverse(length))
        });
        let heads = self.phrases.iter().map(|p| head(&elements, p.elements));
        PhraseIndex {
            first_words: heads.clone().collect(),
            heads: Heads::new(heads),
            phrases: self.phrases,
            elements,
        }
    }
}

impl<V> PhraseIndex<V> {
    /// Whether some phrase begins with the word.
    #[inline]
    pub(crate) fn may_begin(&self, word: NormId) -> bool {
        self.first_words.contains(word)
    }

    /// The first words of all phrases.
    pub(crate) fn first_words(&self) -> &WordSet {
        &self.first_words
    }

    /// The phrases that begin at token `at`, longest first, each with the index after its last token.
    #[inline]
    pub fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = (usize, &'a V)> + 'a {
        let first = tokens.get(at).map_or(NormId::UNKNOWN, |t| t.norm);
        let range = match self.may_begin(first) {
            true => self.heads.range(first),
            false => 0..0,
        };
        let phrases = self.phrases[range].iter();
        phrases.filter_map(move |phrase| self.stands(phrase, tokens, at))
    }

    /// The longest phrase that begins at token `at`, with the index after its last token.
    #[inline]
    pub fn longest<'a>(&'a self, tokens: &'a [Token], at: usize) -> Option<(usize, &'a V)> {
        let first = tokens.get(at)?.norm;
        self.may_begin(first)
            .then(|| self.longest_of(self.heads.range(first), tokens, at))?
    }

    #[inline(never)]
    fn longest_of<'a>(
        &'a self,
        range: Range<usize>,
        tokens: &'a [Token],
        at: usize,
    ) -> Option<(usize, &'a V)> {
        let mut phrases = self.phrases[range].iter();
        phrases.find_map(|phrase| self.stands(phrase, tokens, at))
    }

    /// The phrase's value and the index after its last token, if it stands at `at`.
    fn stands<'a>(
        &'a self,
        phrase: &'a Phrase<V>,
        tokens: &[Token],
        at: usize,
    ) -> Option<(usize, &'a V)> {
        let (from, to) = phrase.elements;
        let elements = &self.elements[from as usize..to as usize];
        let end = matches(elements, tokens, at)?;
        let dot = phrase.dotted && closes_dotted(tokens, end);
        Some((end + usize::from(dot), &phrase.value))
    }
}

/// The first word of the elements in the range.
fn head(elements: &[Element], (start, _): (u32, u32)) -> NormId {
    match elements.get(start as usize) {
        Some(Element::Word(norm, _)) => *norm,
        _ => NormId::UNKNOWN,
    }
}

fn case_of(token: &Token) -> Case {
    match (token.kind, token.all_caps, token.capital) {
        (TokenKind::Word, true, _) => Case::AllCaps,
        (TokenKind::Word, _, true) => Case::Capital,
        _ => Case::Any,
    }
}

/// Whether a single unspaced mark follows that may be the term's final dot.
fn closes_dotted(tokens: &[Token], end: usize) -> bool {
    tokens
        .get(end)
        .is_some_and(|t| t.kind == TokenKind::Mark && !t.spaced && t.span.len() == 1)
}

/// The index after the last token of the phrase, if it stands at `at`.
fn matches(elements: &[Element], tokens: &[Token], mut at: usize) -> Option<usize> {
    for (done, element) in elements.iter().enumerate() {
        match element {
            Element::Gap => {
                let rest = &elements[done + 1..];
                return (0..=GAP_WORDS).find_map(|skip| matches(rest, tokens, at + skip));
            }
            Element::Word(norm, case) => {
                if done > 0 && is_joint(tokens, at) {
                    at += 1;
                }
                let token = tokens.get(at)?;
                let fits = match case {
                    Case::Any => true,
                    Case::Capital => token.capital,
                    Case::AllCaps => token.all_caps,
                };
                if token.norm != *norm || !fits {
                    return None;
                }
                at += 1;
            }
        }
    }
    Some(at)
}

/// Whether the token is a hyphen or dash that joins two words without blanks.
fn is_joint(tokens: &[Token], at: usize) -> bool {
    let mark = |t: &Token| t.kind == TokenKind::Mark && !t.spaced && t.span.len() <= 3;
    match (tokens.get(at), tokens.get(at + 1)) {
        (Some(joint), Some(next)) => {
            mark(joint) && !next.spaced && next.kind != TokenKind::Mark && !next.ideograph
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn found(terms: &[&str], text: &str) -> Vec<String> {
        let mut words = Vocabulary::default();
        let mut builder = PhraseBuilder::default();
        for term in terms {
            builder.add_inflected(term, (), &mut words);
        }
        let index = builder.finish();
        let tokens = tokenize(text, &words);
        let hit = |at: usize| {
            let (end, ()) = index.longest(&tokens, at)?;
            Some(tokens[at].span.join(tokens[end - 1].span).of(text).into())
        };
        (0..tokens.len()).filter_map(hit).collect()
    }

    #[test]
    fn case_hyphens_plurals_and_dots() {
        assert_eq!(found(&["AI"], "AI, ai and Ai"), ["AI"]);
        assert_eq!(
            found(&["counter narcotics"], "Counter-narcotics"),
            ["Counter-narcotics"]
        );
        assert_eq!(found(&["tariff"], "Tariffs fell"), ["Tariffs"]);
        assert_eq!(found(&["U.S."], "the U.S. said"), ["U.S."]);
        assert_eq!(found(&["Quad"], "a quad bike; the Quad"), ["Quad"]);
        assert_eq!(
            found(&["people's republic"], "People’s Republic"),
            ["People’s Republic"]
        );
    }

    #[test]
    fn a_gap_stands_for_up_to_three_words() {
        let hits = found(
            &["bear all … consequence"],
            "bear all the serious consequences",
        );
        assert_eq!(hits, ["bear all the serious consequences"]);
        assert!(found(&["bear all … harm"], "bear all one two three four harm").is_empty());
    }
}
