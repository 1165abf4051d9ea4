//! Days as data tell them. In: "2024-04-02", "2024-04-02T23:10:00+08:00". Out: the day as it is written there; no time zone
//! is applied to it, none is invented.

/// The day that a date begins with, be it followed by a time of day ("2023-05-02T10:00:00Z"); `None` if it names no day.
pub fn day(date: &str) -> Option<&str> {
    let (day, rest) = date.split_at_checked(10)?;
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit());
    (ends && is_day(day)).then_some(day)
}

fn is_day(day: &str) -> bool {
    let shape = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if !shape {
        return false;
    }
    let number = |from: usize, to: usize| day[from..to].parse().unwrap_or(0_u32);
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_as_written() {
        for (written, read) in [
            ("2024-04-02", Some("2024-04-02")),
            ("2024-04-02T23:10:00+08:00", Some("2024-04-02")),
            ("2024-02-30", None),
            ("2024-04-021", None),
            ("April 2, 2024", None),
            ("2024", None),
            ("２０２４-04", None),
        ] {
            assert_eq!(day(written), read, "{written}");
        }
    }
}
