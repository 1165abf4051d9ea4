//! Who and what is mentioned. In: a document. Out: mentions in order of the text: names with their titles, institutions,
//! countries, describing nouns, pronouns. Does not decide which of them are the same.

mod build;
mod complement;
mod draft;
mod element;
mod mention;
mod name;
mod phrase;
mod qualifier;

pub use mention::{Mention, MentionKind, Role};

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::SectionKind;

/// All mentions, in order of their beginning. Linear in the length of the text.
pub fn find<'l>(document: &Document, lexicon: &'l Lexicon) -> Vec<Mention<'l>> {
    let mut mentions = Vec::new();
    let mut elements = Vec::new();
    for block in &document.blocks {
        let titled = is_title_case(document, block.tokens.clone(), block.kind);
        let label = block.label.map(|label| document.tokens_in(label).end);
        let start = label.unwrap_or(block.tokens.start);
        // The label of a turn is a phrase of its own: "Q Thank you".
        for range in [block.tokens.start..start, start..block.tokens.end] {
            elements.clear();
            let scan = element::Scan {
                document,
                lexicon,
                titled,
                end: range.end,
            };
            scan.read(range.start, &mut elements);
            phrase::assemble(&scan, &elements, &mut mentions);
        }
    }
    mentions.sort_by_key(|m: &Mention| (m.span.start, std::cmp::Reverse(m.span.end)));
    mentions
}

/// Whether capitals tell nothing because most words of the block have one.
fn is_title_case(document: &Document, tokens: std::ops::Range<usize>, kind: SectionKind) -> bool {
    if kind.is_prose() {
        return false;
    }
    let words = document.tokens[tokens].iter().filter(|t| t.is_word());
    let (capital, all) = words.fold((0, 0), |(capital, all), token| {
        (capital + usize::from(token.capital), all + 1)
    });
    all > 3 && capital * 10 > all * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spans with their kinds, pronouns left out.
    fn mentions(text: &str) -> Vec<(MentionKind, String)> {
        let lexicon = Lexicon::english();
        let document = Document::read(text, lexicon);
        let found = find(&document, lexicon).into_iter();
        found
            .filter(|m| m.kind != MentionKind::Pronoun)
            .map(|m| (m.kind, m.span.of(text).to_owned()))
            .collect()
    }

    #[test]
    fn titles_belong_to_the_name_after_them() {
        let text =
            "The talks were led by Deputy Prime Minister and Finance Minister Ida Holm of Norway.";
        let name = "Deputy Prime Minister and Finance Minister Ida Holm of Norway";
        assert!(mentions(text).contains(&(MentionKind::Name, name.into())));
        let text = "She met Ukraine's Minister of Digital Harbours Olha Marchenko on Friday.";
        let name = "Ukraine's Minister of Digital Harbours Olha Marchenko";
        assert!(mentions(text).contains(&(MentionKind::Name, name.into())));
    }

    #[test]
    fn names_of_many_kinds_are_whole() {
        let names = [
            "Park Jin-ho",
            "Abdullah bin Faisal al-Harbi",
            "Sergey Viktorovich Lavrov",
            "José Manuel Albares Bueno",
            "Joseph R. Biden, Jr.",
            "Ursula von der Leyen",
        ];
        for name in names {
            let text = format!("Later that day {name} spoke.");
            assert_eq!(
                mentions(&text).first(),
                Some(&(MentionKind::Name, name.to_owned()))
            );
        }
    }

    #[test]
    fn descriptions_carry_what_stands_before_them() {
        use MentionKind::*;
        let text = "A senior Dutch trade official met the two leaders, and his counterpart's aides read the statement.";
        let found = mentions(text);
        let expected = [
            (Description, "A senior Dutch trade official"),
            (Group, "the two leaders"),
            (Description, "his counterpart"),
            (Group, "his counterpart's aides"),
            (Document, "the statement"),
        ];
        for (kind, words) in expected {
            assert!(
                found
                    .iter()
                    .any(|(k, w)| *k == kind && w.starts_with(words)),
                "{words}: {found:?}"
            );
        }
    }
}
