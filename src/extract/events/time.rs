//! Words that tell when. In: a sentence and the day of publication. Out: their tokens and the date as precise as they fix
//! it. Never guesses a year that neither the words nor the publication give.

use crate::document::date::{self, WrittenDate};
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::Date;
use crate::text::TokenKind;

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    year: i64,
    month: i64,
    day: i64,
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
        Some(day).filter(|day| (1..=12).contains(&day.month) && (1..=31).contains(&day.day))
    }

    /// Days since 1 March of the year 0.
    fn number(self) -> i64 {
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

    fn plus(self, days: i64) -> Day {
        Day::from_number(self.number() + days)
    }

    /// Monday is 1.
    fn weekday(self) -> i64 {
        (self.number() + 2).rem_euclid(7) + 1
    }

    fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Words for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Time {
    /// Index of the first token.
    pub(crate) first: usize,
    /// Index after the last.
    pub(crate) end: usize,
    /// What they fix.
    pub(crate) value: Date,
    /// Whether they name a day, or the day of the text.
    pub(crate) is_day: bool,
}

/// Every time told in the tokens, in order.
pub(crate) fn all(
    sight: &Sight,
    range: std::ops::Range<usize>,
    published: Option<Day>,
) -> Vec<Time> {
    let mut times = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match read(sight, at, published) {
            Some(time) => {
                at = time.end.max(at + 1);
                times.push(time);
            }
            None => at += 1,
        }
    }
    times
}

/// The words for a time that begin at `at`; a weekday and the date after it are one.
pub(crate) fn read(sight: &Sight, at: usize, published: Option<Day>) -> Option<Time> {
    let token = sight.token(at)?;
    let written = |at: usize| {
        let tokens = &sight.document.tokens[..sight.end];
        date::read(sight.document.text, tokens, at, &sight.lexicon.calendar)
    };
    if let Some(date) = written(at) {
        return Some(dated(sight, at, &date, published));
    }
    if let Some((first, last)) = first_of_days(sight, at).zip(written(at + 2)) {
        let date = WrittenDate {
            day: Some(first),
            ..last
        };
        return Some(dated(sight, at, &date, published)).filter(|_| last.day.is_some());
    }
    if let Some(weekday) = sight.lexicon.calendar.weekday(token) {
        let comma = usize::from(sight.is_mark(at + 1, &[","]));
        if let Some(date) = written(at + 1 + comma) {
            return Some(dated(sight, at, &date, published));
        }
        let earlier = at > sight.start && sight.begins(&sight.lexicon.events.last, at - 1);
        let day = published.filter(|_| !earlier).map(|day| {
            let back = (day.weekday() - i64::from(weekday)).rem_euclid(7);
            day.plus(-back).iso()
        });
        return Some(Time {
            first: at,
            end: at + 1,
            value: day,
            is_day: true,
        });
    }
    near(sight, at, published).or_else(|| year(sight, at))
}

/// The day before "to 16 May", "-16 May".
fn first_of_days(sight: &Sight, at: usize) -> Option<u8> {
    let number = sight
        .token(at)
        .filter(|token| token.kind == TokenKind::Number)?;
    let joint = sight.is_mark(at + 1, &["-", "–"]) || sight.is_word(at + 1, sight.lexicon.words.to);
    let day = number.of(sight.document.text).parse().ok()?;
    (joint && (1..=31).contains(&day)).then_some(day)
}

/// "today", "last month", "last November", "in May"
fn near(sight: &Sight, at: usize, published: Option<Day>) -> Option<Time> {
    day_near(sight, at, published).or_else(|| {
        let end = open(sight, at)?;
        Some(Time {
            first: at,
            end,
            value: None,
            is_day: false,
        })
    })
}

/// "today", told from the day of publication.
fn day_near(sight: &Sight, at: usize, published: Option<Day>) -> Option<Time> {
    let words = &sight.lexicon.events;
    let days = [
        (&words.today, 0),
        (&words.yesterday, -1),
        (&words.tomorrow, 1),
    ];
    days.into_iter().find_map(|(index, days)| {
        let (end, ()) = sight.phrase(index, at)?;
        let value = published.map(|day| day.plus(days).iso());
        Some(Time {
            first: at,
            end,
            value,
            is_day: true,
        })
    })
}

/// The index after words for a time that nothing fixes.
fn open(sight: &Sight, at: usize) -> Option<usize> {
    let words = &sight.lexicon.events;
    let month = |at: usize| {
        let token = sight.token(at);
        token
            .and_then(|token| sight.lexicon.calendar.month(token))
            .is_some()
    };
    if let Some((end, ())) = sight.phrase(&words.open, at) {
        return Some(end);
    }
    if let Some((end, ())) = sight.phrase(&words.last, at) {
        return Some(end + 1).filter(|_| month(end));
    }
    let after = at > sight.start && sight.is(at - 1, Class::Preposition);
    let of_year = sight.is_word(at + 1, sight.lexicon.words.of);
    let year = sight.phrase(&words.open, at + 2).filter(|_| of_year);
    let end = year.map_or(at + 1, |(end, ())| end);
    (after && month(at)).then_some(end)
}

/// "in 2022"
fn year(sight: &Sight, at: usize) -> Option<Time> {
    let token = sight
        .token(at)
        .filter(|token| token.kind == TokenKind::Number)?;
    let digits = token.of(sight.document.text);
    let year: u16 = digits.parse().ok()?;
    let before = at > sight.start && sight.is(at - 1, Class::Preposition);
    let fits = before && digits.len() == 4 && (1900..2100).contains(&year);
    fits.then(|| Time {
        first: at,
        end: at + 1,
        value: Some(digits.into()),
        is_day: false,
    })
}

/// A written date that may begin with a weekday; of several days the first.
fn dated(sight: &Sight, first: usize, date: &WrittenDate, published: Option<Day>) -> Time {
    let mut end = date.end;
    let joint = sight.is_mark(end, &["-", "–"]);
    let second = sight
        .token(end + 1)
        .is_some_and(|token| token.kind == TokenKind::Number);
    if date.day.is_some() && date.year.is_none() && joint && second {
        end += 2;
    }
    let month = i64::from(date.month);
    let value = match (date.year, date.day) {
        (Some(year), Some(day)) => Some(format!("{year:04}-{month:02}-{day:02}")),
        (Some(year), None) => Some(format!("{year:04}-{month:02}")),
        (None, Some(day)) => published.map(|today| {
            let day = Day {
                year: today.year,
                month,
                day: i64::from(day),
            };
            let past = if day > today {
                Day {
                    year: day.year - 1,
                    ..day
                }
            } else {
                day
            };
            past.iso()
        }),
        (None, None) => None,
    };
    Time {
        first,
        end,
        value,
        is_day: date.day.is_some(),
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
        assert_eq!(Day::read("soon"), None);
    }
}
