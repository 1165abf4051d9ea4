//! Surnames that are also little words: "Vice Premier He", "Minister An Gyu-min". In: a document and a token. Out: whether
//! the word is somebody's name there. Knows no persons.

use crate::document::Document;
use crate::lexicon::{Class, Lexicon};
use crate::text::Token;

/// A title has at most so many tokens.
const LONGEST_TITLE: usize = 6;

/// Whether the word, else a pronoun, an article or an adverb, is a surname: behind a title, or before a capitalised name
/// where no such word has a capital.
pub(super) fn is_surname(document: &Document, lexicon: &Lexicon, at: usize) -> bool {
    let token = &document.tokens[at];
    let words = &lexicon.words;
    let little = words.is_listed(token.norm) || token.norm == words.to;
    if !little || !lexicon.names.is_surname_first(token) || token.all_caps {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &document.tokens[before]);
    let before = before.filter(|before| !opens_sentence(document, at) && !breaks(document, before));
    let titled = || before.is_some() && follows_title(document, lexicon, at);
    let pronoun = words.is(token, Class::PersonalPronoun);
    let named = document.tokens.get(at + 1).is_some_and(|next| {
        next.spaced && next.is_name_like() && !words.is_listed(next.norm) && !next.all_caps
    });
    let heading = document.block_of(token.span.start);
    let prose = heading.is_some_and(|block| block.kind.is_prose());
    titled() && (named || prose) || named && prose && (pronoun || before.is_some())
}

fn opens_sentence(document: &Document, at: usize) -> bool {
    let sentence = document.sentence_of(document.tokens[at].span.start);
    sentence.is_some_and(|sentence| sentence.first_token as usize == at)
}

/// Whether the mark lets a sentence begin behind it.
fn breaks(document: &Document, token: &Token) -> bool {
    !token.is_word() && !matches!(token.of(document.text), "," | ")" | "(" | "." | "/")
}

/// Whether a title with a capital ends before the token.
fn follows_title(document: &Document, lexicon: &Lexicon, at: usize) -> bool {
    let starts = at.saturating_sub(LONGEST_TITLE)..at;
    let mut titles = starts.filter(|start| document.tokens[*start].capital);
    titles.any(|start| {
        let mut forms = lexicon.titles.at(&document.tokens, start);
        let dot = document.tokens[at - 1].of(document.text) == ".";
        forms.any(|(end, _)| end == at || dot && end + 1 == at)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::analyze;
    use crate::lexicon::Lexicon;

    /// Who is the source of the last quote.
    fn speaker(text: &str) -> Option<String> {
        let analysis = analyze(text, Lexicon::english());
        let last = analysis.quotes.last()?.item.speakers.first()?;
        let found = &analysis.speakers[last.index()].item;
        Some(found.name.clone())
    }

    #[test]
    fn a_capital_he_behind_a_title_is_a_name() {
        let text =
            "Ida Holm met Vice Premier He Weidong in Oslo. Vice Premier He said that it was late.";
        assert_eq!(speaker(text).as_deref(), Some("He Weidong"));
        let text = "A ministry spokesperson, He Yating, said that it was late.";
        assert_eq!(speaker(text).as_deref(), Some("He Yating"));
        let text = "Defence Minister An Gyu-min said that it was late.";
        assert_eq!(speaker(text).as_deref(), Some("An Gyu-min"));
    }

    #[test]
    fn a_he_that_opens_a_sentence_is_a_pronoun() {
        let text = "Tom Lund arrived on Monday. He said that it was late.";
        assert_eq!(speaker(text).as_deref(), Some("Tom Lund"));
        let text = "Tom Lund was glad. “He said that it was late,” the aide recalled.";
        assert_ne!(speaker(text).as_deref(), Some("He"));
    }
}
