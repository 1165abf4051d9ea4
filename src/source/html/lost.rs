//! Quotation marks that got lost between a page and its text: they are what quotes are found by. In: all that the page
//! says, and the text that was made of it. Out: how many marks are missing, and where the first one stood.

use std::collections::BTreeSet;

/// How many characters beside a mark tell that it is the same one.
const BESIDE: usize = 12;
/// How much of the page is shown, in characters.
const SHOWN: usize = 60;

/// Marks of the page that the text lacks.
pub(super) struct Lost {
    count: usize,
    first: String,
}

impl Lost {
    pub(super) fn message(&self) -> String {
        let (marks, are) = match self.count {
            1 => ("quotation mark", "is"),
            _ => ("quotation marks", "are"),
        };
        let (count, first) = (self.count, &self.first);
        format!("{count} {marks} of the page {are} not in the text, the first one here: {first}")
    }
}

/// The marks of `page` that `text` lacks, if any.
pub(super) fn marks(page: &str, text: &str) -> Option<Lost> {
    let kept: BTreeSet<&str> = contexts(text)
        .flat_map(|(_, keys)| keys)
        .flatten()
        .collect();
    let mut lost: Option<Lost> = None;
    for (at, keys) in contexts(page) {
        if keys.iter().flatten().any(|key| kept.contains(key)) {
            continue;
        }
        let lost = lost.get_or_insert_with(|| Lost {
            count: 0,
            first: page[at..]
                .chars()
                .take_while(|c| *c != '\n')
                .take(SHOWN)
                .collect(),
        });
        lost.count += 1;
    }
    lost
}

/// The place of each mark of quotation and what it is known by: the words around it on its line, and those on either side
/// where there are enough of them.
fn contexts(text: &str) -> impl Iterator<Item = (usize, [Option<&str>; 3])> {
    let marks = text.char_indices().filter(|(_, c)| is_mark(*c));
    marks.map(|(at, mark)| {
        let end = at + mark.len_utf8();
        let line = |(_, c): &(usize, char)| *c != '\n';
        let before = text[..at]
            .char_indices()
            .rev()
            .take_while(line)
            .take(BESIDE);
        let after = text[end..].char_indices().take_while(line).take(BESIDE);
        let before: Vec<usize> = before.map(|(at, _)| at).collect();
        let after: Vec<usize> = after.map(|(at, c)| end + at + c.len_utf8()).collect();
        let start = before.last().copied().unwrap_or(at);
        let stop = after.last().copied().unwrap_or(end);
        let enough = |side: &[usize], key| (side.len() == BESIDE).then_some(key);
        let keys = [
            Some(&text[start..stop]),
            enough(&before, &text[start..end]),
            enough(&after, &text[at..stop]),
        ];
        (at, keys)
    })
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』'
    )
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn lost_marks_are_counted_and_shown() {
        let page = "They met.\n\n“We agree,” she said.\n\nLater: “No.”";
        assert!(marks(page, page).is_none());
        let lost = marks(page, "They met.\n\n“We agree,” she said.").map(|lost| lost.message());
        assert_eq!(
            lost.as_deref(),
            Some("2 quotation marks of the page are not in the text, the first one here: “No.”")
        );
    }
}
