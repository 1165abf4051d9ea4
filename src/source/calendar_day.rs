//! Days and their arithmetic. In: ISO dates, numbers of days. Out: days. Knows no words.

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
}

impl Day {
    /// Reads `2024-04-02`.
    pub(crate) fn read(iso: &str) -> Option<Day> {
        let mut parts = iso.split('-').map(|part| part.parse().ok());
        let day = Day {
            year: parts.next()??,
            month: parts.next()??,
            day: parts.next()??,
        };
        let is_year = (0..=9999).contains(&day.year);
        let is_day = (1..=12).contains(&day.month) && (1..=31).contains(&day.day);
        (is_year && is_day).then_some(day)
    }

    /// Days since 1 March of the year 0.
    pub(crate) fn number(self) -> i64 {
        let (month, year) = match self.month {
            1 | 2 => (self.month + 9, self.year - 1),
            month => (month - 3, self.year),
        };
        year * 365 + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (month * 306 + 5) / 10
            + self.day
            - 1
    }

    fn from_number(number: i64) -> Day {
        let era = number.div_euclid(146_097);
        let of_era = number.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Day {
            year,
            month,
            day: of_year - (153 * shifted + 2) / 5 + 1,
        }
    }

    pub(crate) fn plus(self, days: i64) -> Day {
        Day::from_number(self.number() + days)
    }

    /// Monday is 1.
    pub(crate) fn weekday(self) -> i64 {
        (self.number() + 2).rem_euclid(7) + 1
    }

    pub(crate) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let day = |iso| {
            Day::read(iso).unwrap_or(Day {
                year: 0,
                month: 1,
                day: 1,
            })
        };
        assert_eq!(day("2024-03-01").plus(-1).iso(), "2024-02-29");
        assert_eq!(day("2023-01-01").plus(-1).iso(), "2022-12-31");
        assert_eq!(day("2024-04-02").weekday(), 2);
        assert_eq!(day("2000-02-29").plus(366).iso(), "2001-03-01");
        assert_eq!(Day::read("2024-13-01"), None);
        assert_eq!(day("2001-01-01").number() - day("2000-01-01").number(), 366);
        assert_eq!(day("1901-01-01").number() - day("1900-01-01").number(), 365);
        assert_eq!(Day::read("soon"), None);
    }
}
