//! When words count as the expected ones. In: two strings. Out: yes or no, or how near they are.

/// The words with single blanks between them.
pub(super) fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two contents are the same but for white space, or one holds the other and is at most a quarter longer.
pub(super) fn alike(expected: &str, found: &str) -> bool {
    let (expected, found) = (normal(expected), normal(found));
    let (short, long) = match expected.len() <= found.len() {
        true => (&expected, &found),
        false => (&found, &expected),
    };
    expected == found || (long.contains(short.as_str()) && short.len() * 5 >= long.len() * 4)
}

/// Whether one of the two holds the other, case aside.
pub(super) fn overlap(expected: &str, found: &str) -> bool {
    let (expected, found) = (
        normal(expected).to_lowercase(),
        normal(found).to_lowercase(),
    );
    !found.is_empty() && (expected.contains(&found) || found.contains(&expected))
}

/// Whether two names are the same but for case and a leading article.
pub(super) fn same_name(expected: &str, found: &str) -> bool {
    let plain = |name: &str| {
        let name = normal(name).to_lowercase();
        name.strip_prefix("the ")
            .map_or(name.clone(), str::to_string)
    };
    plain(expected) == plain(found)
}

/// How many words two texts share, for finding the nearest.
pub(super) fn nearness(expected: &str, found: &str) -> usize {
    let words: Vec<&str> = found.split_whitespace().collect();
    expected
        .split_whitespace()
        .filter(|word| words.contains(word))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_may_differ_by_a_fifth_and_by_line_breaks() {
        assert!(alike(
            "that the talks were\nlong and hard",
            "the talks were long and hard"
        ));
        assert!(!alike("the talks", "the talks were long and hard"));
        assert!(!alike("the talks were short", "the talks were long"));
    }

    #[test]
    fn names_may_differ_by_case_and_article() {
        assert!(same_name("White House", "the White House"));
        assert!(!same_name("Xi", "Xi Jinping"));
    }
}
