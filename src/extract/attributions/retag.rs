//! What a token's neighbours tell of its class. In: tokens with the tags that they have by themselves. Out: the tags that
//! they have in their place.

use super::tag::Tag;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::Genre;

/// Corrects the tags of the document.
pub(super) fn by_neighbours(document: &Document, lexicon: &Lexicon, tags: &mut [Tag]) {
    spaced_hyphens(document, tags);
    compounds(document, tags);
    opening_participles(document, lexicon, tags);
    inner_dots(document, tags);
}

/// A lone hyphen between blanks, or two of them, is a dash.
fn spaced_hyphens(document: &Document, tags: &mut [Tag]) {
    for (at, (token, tag)) in document.tokens.iter().zip(tags).enumerate() {
        let spaced_after = document.tokens.get(at + 1).is_none_or(|t| t.spaced);
        if *tag == Tag::Mark && token.of(document.text) == "-" && token.spaced && spaced_after {
            *tag = Tag::Dash;
        }
    }
}

/// A verb that a hyphen joins to the word before it is none: "state-[run]".
fn compounds(document: &Document, tags: &mut [Tag]) {
    let tight = |at: usize| !document.tokens[at].spaced;
    for at in 2..tags.len() {
        let hyphen = tags[at - 1] == Tag::Mark && document.tokens[at - 1].of(document.text) == "-";
        if tags[at] == Tag::Verb && hyphen && tight(at) && tight(at - 1) {
            tags[at] = Tag::Word;
        }
    }
}

/// In what a government says in its own name, a sentence that opens with a form in -ing opens with a participle and no name:
/// "[Reflecting] on their talks".
fn opening_participles(document: &Document, lexicon: &Lexicon, tags: &mut [Tag]) {
    if matches!(document.header.genre, Genre::News | Genre::Unknown) {
        return;
    }
    for sentence in &document.sentences {
        let at = sentence.first_token as usize;
        let (Some(token), Some(next)) = (document.tokens.get(at), tags.get(at + 1)) else {
            continue;
        };
        let follows = matches!(
            next,
            Tag::Preposition | Tag::Determiner | Tag::Possessive | Tag::That | Tag::Of
        );
        let form = token.of(document.text);
        let participle = tags[at] == Tag::Name && form.len() > 4 && form.ends_with("ing");
        let named = || lexicon.actors.at(&document.tokens, at).next().is_some();
        if participle && follows && !named() {
            tags[at] = Tag::Ing;
        }
    }
}

/// A dot inside a sentence belongs to an abbreviation.
fn inner_dots(document: &Document, tags: &mut [Tag]) {
    for sentence in &document.sentences {
        for at in sentence.tokens() {
            let followed = at + 1 < sentence.tokens().end
                && !matches!(
                    tags[at + 1],
                    Tag::Close | Tag::Stop | Tag::Open | Tag::Bracket
                );
            if followed && document.tokens[at].of(document.text) == "." {
                tags[at] = Tag::Mark;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::analyze;
    use crate::lexicon::Lexicon;

    fn sources(text: &str) -> Vec<String> {
        let analysis = analyze(text, Lexicon::english());
        let quotes = analysis.quotes.iter();
        let sources = quotes.filter_map(|quote| quote.item.source);
        sources.map(|source| source.of(text).to_owned()).collect()
    }

    #[test]
    fn a_compound_is_no_verb() {
        let text = "Norway’s state-run Harbour news agency said that the ferry would sail.";
        assert!(sources(text)[0].ends_with("state-run Harbour news agency"));
    }

    #[test]
    fn a_participle_that_opens_a_statement_is_nobody() {
        let text = "Joint Statement of Norway and Senegal\n\nReflecting on their talks and believing that the ferry can sail, the two sides agreed to go on. Beijing on Monday said that it would wait.";
        let sources = sources(text);
        assert!(!sources.contains(&"Reflecting".to_owned()), "{sources:?}");
        assert!(sources.contains(&"Beijing".to_owned()), "{sources:?}");
    }
}
