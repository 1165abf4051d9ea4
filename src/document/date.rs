//! Dates as they are written. In: tokens. Out: a date and the tokens it takes. Resolves no "Tuesday", knows no today.

use crate::lexicon::Calendar;
use crate::text::{Token, TokenKind};

/// A date as far as it is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenDate {
    pub(crate) year: Option<u16>,
    pub(crate) month: u8,
    pub(crate) day: Option<u8>,
    /// Index after its last token.
    pub(crate) end: usize,
}

impl WrittenDate {
    /// ISO 8601, if year and day are there ("2024-04-02") and the month has that day.
    pub(crate) fn iso(&self) -> Option<String> {
        let (year, day) = (self.year?, self.day?);
        let iso = format!("{year:04}-{:02}-{day:02}", self.month);
        crate::source::day(&iso).is_some().then_some(iso)
    }
}

/// The date that begins at token `at`: "April 2, 2024", "2 April 2024", "Sept. 10", "2024-04-02", "2024年4月2日",
/// "02.04.2024" with the day first, as all write it who write dots.
pub(crate) fn read(
    text: &str,
    tokens: &[Token],
    at: usize,
    calendar: &Calendar,
) -> Option<WrittenDate> {
    let first = tokens.get(at)?;
    if first.kind != TokenKind::Number && !first.capital {
        return None;
    }
    let scan = Scan {
        text,
        tokens,
        calendar,
    };
    scan.month_first(at)
        .or_else(|| scan.day_first(at))
        .or_else(|| scan.year_first(at))
        .or_else(|| scan.dotted(at))
}

struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    calendar: &'a Calendar,
}

impl Scan<'_> {
    fn month_first(&self, at: usize) -> Option<WrittenDate> {
        let month = self.calendar.month(self.tokens.get(at)?)?;
        let mut end = self.past(at + 1, ".");
        let day = self.day(end);
        end += usize::from(day.is_some());
        let (year, end) = self.year_after(end);
        let written = day.is_some() || year.is_some();
        written.then_some(WrittenDate {
            year,
            month,
            day,
            end,
        })
    }

    fn day_first(&self, at: usize) -> Option<WrittenDate> {
        let day = self.day(at)?;
        let month = self.calendar.month(self.tokens.get(at + 1)?)?;
        let (year, end) = self.year_after(self.past(at + 2, "."));
        Some(WrittenDate {
            year,
            month,
            day: Some(day),
            end,
        })
    }

    fn year_first(&self, at: usize) -> Option<WrittenDate> {
        let year = self.year(at)?;
        let joint = self.words(at + 1);
        let closes = match joint {
            "-" | "/" => "",
            "年" => "日",
            _ => return None,
        };
        let month = self
            .number(at + 2)
            .filter(|month| (1..=12).contains(month))? as u8;
        let second = self.words(at + 3);
        let day = self.day(at + 4)?;
        let whole = if closes.is_empty() {
            second == joint
        } else {
            second == "月" && self.words(at + 5) == closes
        };
        let end = at + 5 + usize::from(!closes.is_empty());
        whole.then_some(WrittenDate {
            year: Some(year),
            month,
            day: Some(day),
            end,
        })
    }

    /// Day, month and year in one token.
    fn dotted(&self, at: usize) -> Option<WrittenDate> {
        let mut parts = self.words(at).split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && year.len() == 4 && day.len() <= 2;
        let number = |part: &str| part.parse::<u16>().ok();
        let year = number(year).filter(|year| (1900..2100).contains(year))?;
        let month = number(month).filter(|month| (1..=12).contains(month))? as u8;
        let day = number(day).filter(|day| (1..=31).contains(day))? as u8;
        whole.then_some(WrittenDate {
            year: Some(year),
            month,
            day: Some(day),
            end: at + 1,
        })
    }

    /// The year at or after a comma at `at`, and the index after it.
    fn year_after(&self, at: usize) -> (Option<u16>, usize) {
        let after = self.past(at, ",");
        match self.year(after) {
            Some(year) => (Some(year), after + 1),
            None => (None, at),
        }
    }

    fn year(&self, at: usize) -> Option<u16> {
        let year = self.number(at)?;
        (self.words(at).len() == 4 && (1900..2100).contains(&year)).then_some(year)
    }

    /// A day of the month, with or without its ending ("4th").
    fn day(&self, at: usize) -> Option<u8> {
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number)?;
        let digits = token
            .of(self.text)
            .trim_end_matches(|c: char| c.is_ascii_lowercase());
        let day = digits.parse().ok()?;
        (digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
    }

    fn number(&self, at: usize) -> Option<u16> {
        self.words(at).parse().ok()
    }

    fn past(&self, at: usize, mark: &str) -> usize {
        at + usize::from(self.words(at) == mark)
    }

    fn words(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    fn iso(text: &str) -> Option<String> {
        let lexicon = Lexicon::english();
        let tokens = tokenize(text, &lexicon.vocabulary);
        super::read(text, &tokens, 0, &lexicon.calendar)?.iso()
    }

    #[test]
    fn dates_of_many_forms() {
        for text in [
            "April 2, 2024",
            "2 APRIL 2024",
            "Apr. 2 2024",
            "2024-04-02",
            "2nd April, 2024",
            "2024年4月2日",
            "02.04.2024",
            "2.4.2024",
        ] {
            assert_eq!(iso(text).as_deref(), Some("2024-04-02"), "{text}");
        }
    }

    #[test]
    fn half_a_date_is_not_resolved() {
        for text in [
            "April 2",
            "April 2024",
            "may 2, 2024",
            "2 tables",
            "April 32, 2024",
            "2024",
            "02.13.2024",
            "2.4.24",
            "May",
        ] {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
