//! What the document is about. In: tokens, sentences, quotes, accounts. Out: topics with status, account by account.
//! Judges by the lexicon's terms alone; gives no sentence a topic that no term of it names.

mod mentions;

use mentions::find_mentions;

use crate::lexicon::Lexicon;
use crate::model::{SectionId, Sentence};
use crate::text::{Span, tokenize};

/// Ids of the topics that a text, taken as one sentence, is about, in order of first mention: how examples are tried.
pub fn topics_in<'l>(sentence: &str, lexicon: &'l Lexicon) -> Vec<&'l str> {
    let tokens = tokenize(sentence, &lexicon.vocabulary);
    let whole = Sentence {
        span: Span::new(0, sentence.len()),
        section: SectionId::at(0),
        in_quote: false,
        first_token: 0,
        end_token: tokens.len() as u32,
    };
    let mut ids = Vec::new();
    for mention in find_mentions(&tokens, &[whole], |_| true, &lexicon.topics) {
        let id = lexicon.topics.entries[mention.topic].id.as_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
