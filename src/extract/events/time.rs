//! Words that tell when. In: a sentence, the day of publication and which way the words look from it. Out: their tokens and
//! the date as precise as they fix it. Never guesses a year that neither the words nor the publication give; what may be
//! either of two days stays open.

use crate::document::date::{self, WrittenDate};
use crate::extract::sight::Sight;
use crate::lexicon::Class;
use crate::model::Date;
use crate::source::Day;
use crate::text::{Token, TokenKind};

/// The day of publication, and whether what is told lies ahead of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) today: Day,
    pub(crate) ahead: bool,
}

impl Clock {
    /// The month named: the next one ahead, this one included, else the last one.
    fn month(self, month: i64) -> String {
        let today = self.today;
        let turn = match self.ahead {
            true => i64::from(month < today.month),
            false => -i64::from(month > today.month),
        };
        format!("{:04}-{month:02}", today.year + turn)
    }

    /// So many months from the one of publication.
    fn months(self, away: i64) -> String {
        let months = self.today.year * 12 + self.today.month - 1 + away;
        format!(
            "{:04}-{:02}",
            months.div_euclid(12),
            months.rem_euclid(12) + 1
        )
    }

    /// The weekday nearest to publication, on the side that is told.
    fn weekday(self, weekday: i64) -> String {
        let today = self.today;
        let days = match self.ahead {
            true => (weekday - today.weekday()).rem_euclid(7),
            false => -(today.weekday() - weekday).rem_euclid(7),
        };
        today.plus(days).iso()
    }

    /// The same after "last" or "next", which mean the nearest such day only where it stands in another week.
    fn other_weekday(self, weekday: i64, back: bool) -> Option<String> {
        let today = self.today;
        let days = match back {
            true => -((today.weekday() - weekday - 1).rem_euclid(7) + 1),
            false => (weekday - today.weekday() - 1).rem_euclid(7) + 1,
        };
        let other = match back {
            true => weekday >= today.weekday(),
            false => weekday <= today.weekday(),
        };
        other.then(|| today.plus(days).iso())
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
pub(crate) fn all(sight: &Sight, range: std::ops::Range<usize>, clock: Option<Clock>) -> Vec<Time> {
    let mut times = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match read(sight, at, clock) {
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
pub(crate) fn read(sight: &Sight, at: usize, clock: Option<Clock>) -> Option<Time> {
    let token = sight.token(at).filter(|token| may_begin(sight, token))?;
    let written = |at: usize| {
        let tokens = &sight.document.tokens[..sight.end];
        date::read(sight.document.text, tokens, at, &sight.lexicon.calendar)
    };
    if let Some(date) = written(at) {
        return Some(dated(sight, at, &date, clock));
    }
    if let Some((first, last)) = first_of_days(sight, at).zip(written(at + 2)) {
        let date = WrittenDate {
            day: Some(first),
            ..last
        };
        return Some(dated(sight, at, &date, clock)).filter(|_| last.day.is_some());
    }
    if let Some(weekday) = sight.lexicon.calendar.weekday(token) {
        let comma = usize::from(sight.is_mark(at + 1, &[","]));
        if let Some(date) = written(at + 1 + comma) {
            return Some(dated(sight, at, &date, clock));
        }
        return Some(Time {
            first: at,
            end: at + 1,
            value: clock.and_then(|clock| day_of_week(sight, at, i64::from(weekday), clock)),
            is_day: true,
        });
    }
    near(sight, at, clock).or_else(|| year(sight, at))
}

/// Whether words for a time can begin with the token.
pub(super) fn may_begin(sight: &Sight, token: &Token) -> bool {
    let named = token.capital || token.kind == TokenKind::Number;
    named || sight.lexicon.events.time_words.contains(token.norm)
}

/// "Tuesday", "last Friday"
fn day_of_week(sight: &Sight, at: usize, weekday: i64, clock: Clock) -> Option<String> {
    let words = &sight.lexicon.events;
    let after = |index| at > sight.start && sight.begins(index, at - 1);
    match (after(&words.last), after(&words.next)) {
        (true, _) => clock.other_weekday(weekday, true),
        (_, true) => clock.other_weekday(weekday, false),
        _ => Some(clock.weekday(weekday)),
    }
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
fn near(sight: &Sight, at: usize, clock: Option<Clock>) -> Option<Time> {
    let open = |end: usize, value: Date| Time {
        first: at,
        end,
        value,
        is_day: false,
    };
    let words = &sight.lexicon.events;
    day_near(sight, at, clock)
        .or_else(|| month_near(sight, at, clock).map(|(end, value)| open(end, value)))
        .or_else(|| {
            let (end, ()) = sight.phrase(&words.open, at)?;
            Some(open(end, None))
        })
}

/// "today", told from the day of publication.
fn day_near(sight: &Sight, at: usize, clock: Option<Clock>) -> Option<Time> {
    let words = &sight.lexicon.events;
    let days = [
        (&words.today, 0),
        (&words.yesterday, -1),
        (&words.tomorrow, 1),
    ];
    days.into_iter().find_map(|(index, days)| {
        let (end, ()) = sight.phrase(index, at)?;
        let value = clock.map(|clock| clock.today.plus(days).iso());
        Some(Time {
            first: at,
            end,
            value,
            is_day: true,
        })
    })
}

/// A month or year told from the one of publication: the index after it, and what it fixes.
fn month_near(sight: &Sight, at: usize, clock: Option<Clock>) -> Option<(usize, Date)> {
    let words = &sight.lexicon.events;
    if let Some((end, away)) = sight.phrase(&words.months, at) {
        return Some((end, clock.map(|clock| clock.months(*away as i64))));
    }
    if let Some((end, away)) = sight.phrase(&words.years, at) {
        let year = |clock: Clock| format!("{:04}", clock.today.year + *away as i64);
        return Some((end, clock.map(year)));
    }
    let month = |at: usize| {
        let month = sight.lexicon.calendar.month(sight.token(at)?)?;
        Some(i64::from(month))
    };
    let ahead = sight.phrase(&words.next, at).map(|(end, ())| (end, true));
    let turned = ahead.or_else(|| sight.phrase(&words.last, at).map(|(end, ())| (end, false)));
    if let Some((end, ahead)) = turned {
        let month = month(end)?;
        let other = clock.filter(|clock| clock.today.month != month);
        let value = other.map(|clock| Clock { ahead, ..clock }.month(month));
        return Some((end + 1, value));
    }
    let month = month(at)?;
    let of = usize::from(sight.is_word(at + 1, sight.lexicon.words.of));
    if let Some((end, away)) = sight.phrase(&words.years, at + 1 + of) {
        let value = |clock: Clock| format!("{:04}-{month:02}", clock.today.year + *away as i64);
        return Some((end, clock.map(value)));
    }
    let after = at > sight.start && sight.is(at - 1, Class::Preposition);
    after.then(|| (at + 1, clock.map(|clock| clock.month(month))))
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
fn dated(sight: &Sight, first: usize, date: &WrittenDate, clock: Option<Clock>) -> Time {
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
        (None, Some(day)) => clock.map(|Clock { today, ahead }| {
            let day = i64::from(day);
            let written = (month, day);
            let turn = match ahead {
                true => i64::from(written < (today.month, today.day)),
                false => -i64::from(written > (today.month, today.day)),
            };
            let year = today.year + turn;
            Day { year, month, day }.iso()
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
