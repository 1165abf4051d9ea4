//! The known name nearest to a mistyped one. In: names. Out: a suggestion, or none if nothing is near.

/// The known name with the fewest letters to change, if these are at most a third of the name's.
pub fn closest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = known
        .map(|candidate| (distance(name, candidate), candidate))
        .min()?;
    let allowed = name.chars().count().div_ceil(3);
    (near.0 <= allowed).then_some(near.1)
}

/// Letters to insert, drop or change; two swapped neighbours count as two.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let known = || ["quotes", "topics"].into_iter();
        assert_eq!(closest("qoutes", known()), Some("quotes"));
        assert_eq!(closest("speakers", known()), None);
    }
}
