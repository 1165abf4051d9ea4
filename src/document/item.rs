//! The marks before the points of a list. In: the words of a block. Out: the kind of mark, if there is one.

/// What stands before a point of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    /// "•".
    Bullet,
    /// "1.", "2)".
    Numbered,
    /// "(1)".
    NumberInBrackets,
    /// "(a)", "b)".
    Lettered,
    /// "(iv)".
    Roman,
}

/// Longest number or roman numeral of a marker, in characters.
const LONGEST: usize = 4;

/// The marker that the words begin with; "First," and "3.5 percent" are none.
pub(crate) fn marker(words: &str) -> Option<Marker> {
    let first = words.chars().next()?;
    if matches!(first, '•' | '‣' | '▪' | '●' | '◦' | '·' | '■' | '➢' | '✓') {
        return Some(Marker::Bullet);
    }
    if matches!(first, '*' | '-' | '–' | '—') {
        let rest = &words[first.len_utf8()..];
        let item = rest.starts_with(char::is_whitespace) && rest.contains(char::is_alphanumeric);
        return item.then_some(Marker::Bullet);
    }
    let bracketed = first == '(';
    let body = if bracketed { &words[1..] } else { words };
    let length = body.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (label, rest) = body.split_at(length);
    let closer = rest.chars().next()?;
    let spaced = rest[closer.len_utf8()..].starts_with(char::is_whitespace);
    if label.is_empty() || label.len() > LONGEST || !spaced {
        return None;
    }
    match (bracketed, closer) {
        (true, ')') => labelled(label),
        (false, ')') if labelled(label) != Some(Marker::Roman) => labelled(label),
        (false, '.') if label.bytes().all(|b| b.is_ascii_digit()) && label.len() <= 2 => {
            Some(Marker::Numbered)
        }
        _ => None,
    }
    .map(|marker| match (bracketed, marker) {
        (true, Marker::Numbered) => Marker::NumberInBrackets,
        (_, marker) => marker,
    })
}

fn labelled(label: &str) -> Option<Marker> {
    if label.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Marker::Numbered);
    }
    if label.len() == 1 {
        return Some(Marker::Lettered);
    }
    let roman = label.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    roman.then_some(Marker::Roman)
}

#[cfg(test)]
mod tests {
    use super::{Marker, marker};

    #[test]
    fn markers_need_a_blank_after_them() {
        assert_eq!(marker("1. We met"), Some(Marker::Numbered));
        assert_eq!(marker("(1) We met"), Some(Marker::NumberInBrackets));
        assert_eq!(marker("(a) open a post;"), Some(Marker::Lettered));
        assert_eq!(marker("(iv) close it"), Some(Marker::Roman));
        assert_eq!(marker("• Fish"), Some(Marker::Bullet));
        assert_eq!(marker("- exchange at a hearing"), Some(Marker::Bullet));
        for plain in [
            "3.5 percent",
            "First, we met",
            "2024. A year",
            "(AP) — A",
            "-",
            "* * *",
            "A. Moreau",
            "",
        ] {
            assert_eq!(marker(plain), None, "{plain}");
        }
    }
}
