//! Words that tell nothing but when. In: words that may be a content. Out: whether they are none.

use super::context::Clause;
use super::tag::Tag;
use std::ops::Range;

/// Whether the words tell when, and nothing else: "spoke [this morning]", "was announced [in the coming weeks]".
pub(super) fn tells_when(clause: &Clause, words: Range<usize>) -> bool {
    let mut around = words.start as isize - 1..words.end as isize;
    let time = around.any(|at| clause.tag(at) == Tag::Time);
    let mut tags = words.map(|at| clause.tag(at as isize));
    let when = [
        Tag::Comma,
        Tag::Time,
        Tag::Determiner,
        Tag::Adverb,
        Tag::Mark,
        Tag::Preposition,
        Tag::Ing,
        Tag::Number,
    ];
    time && tags.all(|tag| when.contains(&tag))
}

#[cfg(test)]
mod tests {
    use super::super::tried::reports;

    /// What is found to be announced.
    fn announced(text: &str) -> Option<&str> {
        reports(text, "announced").first()?.content
    }

    #[test]
    fn a_day_is_no_content() {
        let title = "Readout of the Minister's Call with Minister Holm of Norway\n\n";
        let text = format!("{title}The minister said that the list was announced on May 4, 2024.");
        assert_eq!(announced(&text), Some("the list"));
        let text = format!("{title}The minister announced new fees on May 4, 2024.");
        assert!(announced(&text).is_some_and(|content| content.starts_with("new fees")));
    }
}
