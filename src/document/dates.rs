//! Month and day of words that leave the year open, for whoever compares dates of two texts.

use super::date;
use crate::lexicon::Lexicon;
use crate::text::{Token, tokenize};

/// Month and day that the words name ("February 16"), if they do.
pub fn month_and_day(words: &str, lexicon: &Lexicon) -> Option<(u8, u8)> {
    let tokens = tokenize(words, &lexicon.vocabulary);
    let read = |at| date::read(words, &tokens, at, &lexicon.calendar);
    let written = (0..tokens.len()).find_map(read);
    let day = written.and_then(|written| Some((written.month, written.day?)));
    day.or_else(|| (0..tokens.len()).find_map(|at| chinese(words, &tokens[at..])))
}

/// "8月29日".
fn chinese(words: &str, tokens: &[Token]) -> Option<(u8, u8)> {
    let [month, after_month, day, after_day, ..] = tokens else {
        return None;
    };
    let whole = after_month.of(words) == "月" && after_day.of(words) == "日";
    let (month, day) = (month.of(words).parse().ok()?, day.of(words).parse().ok()?);
    (whole && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}

#[cfg(test)]
mod tests {
    use super::month_and_day;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_day_is_the_same_in_both_languages() {
        let lexicon = Lexicon::english();
        let chinese = Lexicon::chinese();
        assert_eq!(month_and_day("on November 15", lexicon), Some((11, 15)));
        assert_eq!(month_and_day("11月15日下午", chinese), Some((11, 15)));
        assert_eq!(month_and_day("13月15日", chinese), None);
    }
}
