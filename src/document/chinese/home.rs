//! Whose "Foreign Ministry" a Chinese text means where it names no country. In: the text. Out: a country's code, or nothing
//! where it may be several: texts in traditional characters come from many places.

use crate::lexicon::{Lexicon, PageSign};
use crate::text::Token;

/// One in so many characters tells that a text is written in traditional ones: quotations and names in a simplified text
/// hold some.
const ENOUGH: usize = 20;

/// The code of the country that the text comes from, as far as its characters tell.
pub(super) fn home(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Option<&'static str> {
    let words = lexicon.chinese.as_ref()?;
    let characters = tokens.iter().filter(|token| token.ideograph).count();
    let traditional = |token: &&Token| {
        let form = lexicon.vocabulary.form(token.norm);
        token.ideograph && !form.is_empty() && form != token.of(text)
    };
    if tokens.iter().filter(traditional).count() * ENOUGH < characters {
        return Some("CN");
    }
    let from_taipei = |at| {
        let mut signs = words.signs.at(tokens, at);
        signs.any(|(_, sign)| *sign == PageSign::Taipei)
    };
    (0..tokens.len()).any(from_taipei).then_some("TW")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn the_characters_tell_where_a_text_comes_from() {
        let lexicon = Lexicon::chinese();
        let of = |text: &str| home(text, &tokenize(text, &lexicon.vocabulary), lexicon);
        assert_eq!(of("外交部对此表示强烈不满。"), Some("CN"));
        assert_eq!(of("外交部對此表示歡迎，中華民國將繼續努力。"), Some("TW"));
        assert_eq!(of("外交部對此表示強烈不滿。"), None);
    }
}
