//! Terms of the lexicon as words with ids. In: a term and the vocabulary in the making. Out: its tokens, every word known.

use super::tokenizer::{normalise, scan};
use super::{NormId, Span, Token, TokenKind, Vocabulary};

/// Tokenizes a term of the lexicon and gives every word and mark of it an id.
pub fn intern_phrase(term: &str, vocabulary: &mut Vocabulary) -> Vec<Token> {
    let mut form = String::new();
    if let Some(mut tokens) = plain_words(term) {
        for token in &mut tokens {
            let word = token.of(term);
            let lower = !word.bytes().any(|b| b.is_ascii_uppercase());
            token.norm = if lower {
                vocabulary.intern(word)
            } else {
                normalise(word, &mut form);
                vocabulary.intern(&form)
            };
        }
        return tokens;
    }
    let mut tokens = scan(term, None);
    for token in &mut tokens {
        normalise(token.of(term), &mut form);
        token.norm = match form.strip_suffix("'s") {
            Some(stem) if vocabulary.get(&form) == NormId::UNKNOWN => vocabulary.intern(stem),
            _ => vocabulary.intern(&form),
        };
    }
    tokens
}

/// The tokens of a term that is nothing but ASCII letters with single blanks between them, as most terms are: reading
/// thousands of them at start-up has to be cheap. `None` for any other term.
fn plain_words(term: &str) -> Option<Vec<Token>> {
    let bytes = term.as_bytes();
    let mut tokens = Vec::with_capacity(4);
    let mut start = 0;
    for end in 0..=bytes.len() {
        match bytes.get(end) {
            Some(byte) if byte.is_ascii_alphabetic() => continue,
            None | Some(b' ') if end > start => {}
            _ => return None,
        }
        let word = &bytes[start..end];
        let all_caps = word.len() > 1 && word.iter().all(u8::is_ascii_uppercase);
        tokens.push(Token {
            span: Span::new(start, end),
            norm: NormId::UNKNOWN,
            kind: TokenKind::Word,
            capital: word[0].is_ascii_uppercase(),
            all_caps,
            possessive: false,
            spaced: true,
            line_start: start == 0,
            ideograph: false,
        });
        start = end + 1;
    }
    Some(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn other_terms_are_not_plain() {
        for term in ["", " a", "a ", "a  b", "U.S.", "de-risk", "é", "G7"] {
            assert_eq!(plain_words(term), None, "{term}");
        }
    }

    proptest! {
        #[test]
        fn plain_terms_are_read_as_any_others(term in "[a-zA-Z]{1,4}( [a-zA-Z]{1,4}){0,3}") {
            prop_assert_eq!(plain_words(&term), Some(scan(&term, None)));
        }
    }
}
