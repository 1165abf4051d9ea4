//! When words count as the expected ones. In: two strings. Out: yes or no, or how near they are.

use similar::{Algorithm, DiffTag, capture_diff_slices, diff_ratio};

/// The words with single blanks between them.
pub(super) fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two contents are the same but for white space, or one holds the other and is at most a quarter longer, or the
/// found one has all that stands between the ellipses of the expected one, in order and to both ends.
pub(super) fn alike(expected: &str, found: &str) -> bool {
    let (expected, found) = (normal(expected), normal(found));
    if elided(&expected, &found) {
        return true;
    }
    let (short, long) = match expected.len() <= found.len() {
        true => (&expected, &found),
        false => (&found, &expected),
    };
    expected == found || (long.contains(short.as_str()) && short.len() * 5 >= long.len() * 4)
}

/// Whether the found words are the expected ones, in which ` … ` stands for any.
fn elided(expected: &str, found: &str) -> bool {
    let mut parts: Vec<&str> = expected.split(" … ").collect();
    let Some(last) = parts.pop().filter(|_| !parts.is_empty()) else {
        return false;
    };
    let mut rest = Some(found);
    for (number, part) in parts.into_iter().enumerate() {
        rest = rest.and_then(|rest| match number {
            0 => rest.strip_prefix(part),
            _ => rest.split_once(part).map(|(_, after)| after),
        });
    }
    rest.is_some_and(|rest| rest.ends_with(last))
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

/// The words of both, those of one alone marked as word-diff tools mark them; `None` if the two share less than half.
pub(super) fn marked(expected: &str, found: &str) -> Option<String> {
    let old: Vec<&str> = expected.split_whitespace().collect();
    let new: Vec<&str> = found.split_whitespace().collect();
    let steps = capture_diff_slices(Algorithm::Myers, &old, &new);
    if diff_ratio(&steps, old.len(), new.len()) < 0.5 {
        return None;
    }
    let mut marked: Vec<String> = Vec::new();
    for step in &steps {
        let (old, new) = (
            old[step.old_range()].join(" "),
            new[step.new_range()].join(" "),
        );
        if step.tag() == DiffTag::Equal {
            marked.push(old);
            continue;
        }
        marked.extend((!old.is_empty()).then(|| format!("[-{old}-]")));
        marked.extend((!new.is_empty()).then(|| format!("{{+{new}+}}")));
    }
    Some(marked.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ellipsis_stands_for_any_words() {
        assert!(alike(
            "that the talks … in May",
            "that the talks would resume in May"
        ));
        assert!(alike("“a … c … e”", "“a b c d e”"));
        assert!(!alike(
            "that the talks … in June",
            "that the talks would resume in May"
        ));
        assert!(!alike(
            "the talks … in May",
            "that the talks would resume in May"
        ));
    }

    #[test]
    fn words_of_one_alone_are_marked() {
        let marked = |a, b| marked(a, b).unwrap_or_default();
        assert_eq!(
            marked("that talks would resume in May", "that talks could resume"),
            "that talks [-would-] {+could+} resume [-in May-]"
        );
        assert_eq!(marked("snow fell", "that talks could resume"), "");
    }

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
