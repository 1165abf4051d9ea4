//! The regular plural of English terms. In: a term. Out: the same with its last word in the plural, where that is regular.

/// The regular plural of a term's last word, if that is in lower case and long enough to be a plain noun.
pub(super) fn last_in_plural(term: &str) -> Option<String> {
    let last = term.rsplit([' ', '-']).next()?;
    let plain = last.len() >= 4 && last.bytes().all(|b| b.is_ascii_lowercase());
    if !plain || last.ends_with('s') {
        return None;
    }
    Some(match last.as_bytes() {
        [.., before, b'y'] if !b"aeiou".contains(before) => {
            format!("{}ies", &last[..last.len() - 1])
        }
        [.., b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{last}es"),
        _ => format!("{last}s"),
    })
}

/// The term with its last word in the plural, under the same conditions.
pub(super) fn plural(term: &str) -> Option<String> {
    let start = term.rfind([' ', '-']).map_or(0, |at| at + 1);
    Some(format!("{}{}", &term[..start], last_in_plural(term)?))
}
