//! Whether two dates may be the same day. In: dates as written in findings, `2024-04-02`, `2024-04`, or `--04-02` where
//! the year is open. Out: yes or no.

use crate::source::Day;

/// Dates agree as far as both are precise; one without a year by month and day.
pub(super) fn same_date(one: &str, other: &str) -> bool {
    match (one.strip_prefix("--"), other.strip_prefix("--")) {
        (None, None) => one.starts_with(other) || other.starts_with(one),
        (Some(one), Some(other)) => one == other,
        (Some(day), None) => other.len() < 10 || other.ends_with(day),
        (None, Some(day)) => one.len() < 10 || one.ends_with(day),
    }
}

/// Whether one date is the day after the other: the same night is two dates in two capitals.
pub(super) fn is_next_day(one: &str, other: &str) -> bool {
    match (day_number(one, other), day_number(other, one)) {
        (Some(one), Some(other)) => one.abs_diff(other) == 1,
        _ => false,
    }
}

/// Days since some day long ago; a date without a year takes that of the other.
fn day_number(date: &str, other: &str) -> Option<i64> {
    let whole = match date.strip_prefix("--") {
        Some(day) => format!(
            "{}-{day}",
            other
                .get(..4)
                .filter(|y| !y.starts_with('-'))
                .unwrap_or("2000")
        ),
        None => date.to_string(),
    };
    Day::read(&whole).map(Day::number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_agree_as_far_as_both_are_precise() {
        assert!(same_date("2024-04", "2024-04-02"));
        assert!(same_date("--02-16", "2021-02-16"));
        assert!(!same_date("--02-16", "2021-02-17"));
        assert!(!same_date("2024-04-02", "2024-04-03"));
    }

    #[test]
    fn the_same_night_is_two_dates() {
        assert!(is_next_day("2024-02-29", "2024-03-01"));
        assert!(is_next_day("--07-10", "2024-07-09"));
        assert!(is_next_day("2023-12-31", "2024-01-01"));
        assert!(!is_next_day("2023-02-28", "2023-03-02"));
        assert!(!is_next_day("2024-07", "2024-07-09"));
    }
}
