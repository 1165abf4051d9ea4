//! Days and the periods they fall in. In: dates as ISO 8601. Out: days, names of periods. Knows no today.

use super::findings::Text;
use crate::model::named;

named! {
    /// Periods to count by.
    By:
    /// "2023-05".
    Month "month",
    /// "2023-Q2".
    Quarter "quarter",
    /// "2023".
    Year "year",
}

/// Above so many months from first to last text, quarters are counted; above so many, years.
const MONTHS: u32 = 12;
const QUARTERS: u32 = 24;

/// Whether a day is not before `since`: a day, a month or a year.
pub fn is_since(day: &str, since: Option<&str>) -> bool {
    since.is_none_or(|since| day >= since)
}

/// The name of the period in which a day falls.
pub fn period(day: &str, by: By) -> String {
    let year = day.get(..4).unwrap_or(day);
    let month = day.get(5..7).unwrap_or("01");
    match by {
        By::Year => year.to_string(),
        By::Month => format!("{year}-{month}"),
        By::Quarter => {
            let month: u32 = month.parse().unwrap_or(1);
            format!("{year}-Q{}", (month.max(1) - 1) / 3 + 1)
        }
    }
}

/// The periods that fit the time from the first text to the last.
pub(super) fn fitting(texts: &[Text]) -> By {
    let days = || texts.iter().filter_map(|text| text.date.as_ref());
    let months = |day: &str| -> Option<u32> {
        let (year, month) = (day.get(..4)?, day.get(5..7)?);
        Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()?)
    };
    let all = || days().filter_map(|dated| months(&dated.day));
    match all().max().zip(all().min()) {
        Some((last, first)) if last - first > QUARTERS => By::Year,
        Some((last, first)) if last - first > MONTHS => By::Quarter,
        _ => By::Month,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_have_names_in_order() {
        assert_eq!(period("2023-05-02", By::Quarter), "2023-Q2");
        assert_eq!(period("2023-12-31", By::Quarter), "2023-Q4");
        assert_eq!(period("2023-05-02", By::Month), "2023-05");
        assert!(is_since("2023-05-02", Some("2023-05")));
        assert!(!is_since("2023-05-02", Some("2023-05-03")));
    }
}
