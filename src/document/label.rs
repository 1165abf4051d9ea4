//! The words before what a paragraph says: the speaker's name in a transcript, the place and date of a dispatch. In:
//! the tokens of a block. Out: how many of them are the label.

use super::date;
use crate::lexicon::Calendar;
use crate::text::{Token, TokenKind};

/// A speaker's label has at most so many tokens.
const LONGEST_SPEAKER: usize = 12;
/// A dateline has at most so many tokens.
const LONGEST_DATELINE: usize = 22;

/// How sure a speaker's label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SpeakerLabel {
    /// "Mao Ning:", which may be any introduction.
    Name,
    /// "PRESIDENT XI:", "Q".
    Capitals,
}

/// The speaker's label that the block begins with, and the number of its tokens before the colon.
pub(crate) fn speaker(text: &str, block: &[Token]) -> Option<(SpeakerLabel, usize)> {
    let first = block.first()?;
    let second = block.get(1)?;
    let letter = first.is_name_like() && first.span.len() == 1;
    let asks = letter
        && second.spaced
        && matches!(first.of(text), "Q")
        && second.kind != TokenKind::Number;
    if asks && (second.capital || second.kind == TokenKind::Mark) {
        return Some((SpeakerLabel::Capitals, 1));
    }
    let length = block
        .iter()
        .take(LONGEST_SPEAKER + 1)
        .position(|token| token.of(text) == ":")?;
    let follows = block.get(length + 1)?;
    let direct = !follows.spaced && !follows.capital && follows.kind != TokenKind::Mark;
    if length == 0 || direct || !first.is_name_like() {
        return None;
    }
    let words = || block[..length].iter().filter(|token| token.is_word());
    let capitals = words().all(|token| token.all_caps || token.span.len() <= 3 && token.capital);
    let names = words().all(|token| token.capital || token.span.len() <= 3);
    let label = block[..length].iter().all(|token| {
        token.is_word()
            || matches!(
                token.of(text),
                "." | "," | "(" | ")" | "-" | "’" | "'" | "/"
            )
    });
    match (label, capitals, names) {
        (true, true, _) => Some((SpeakerLabel::Capitals, length)),
        (true, _, true) => Some((SpeakerLabel::Name, length)),
        _ => None,
    }
}

/// The number of tokens of the dateline that the block begins with, without the dash after it: "BEIJING, Sept. 10
/// (Xinhua) --", "SEOUL, 12 May —".
pub(crate) fn dateline(text: &str, block: &[Token], calendar: &Calendar) -> Option<usize> {
    let first = block.first().filter(|token| token.is_name_like())?;
    let mut at = 0;
    let mut dated = false;
    let mut bracketed = false;
    while at < block.len().min(LONGEST_DATELINE) {
        let token = &block[at];
        let words = token.of(text);
        if at > 0 && is_dash(block, at, text) {
            let placed = first.all_caps && at <= 12;
            return (placed || dated || bracketed).then_some(at);
        }
        if let Some(date) = date::read(text, block, at, calendar) {
            dated = true;
            at = date.end;
            continue;
        }
        let place = token.is_name_like() || matches!(words, "," | "." | "/" | "’" | "-");
        bracketed = words == ")" && at > 2;
        let particle = first.all_caps && token.is_word() && token.span.len() <= 3;
        if !place && !particle && !matches!(words, "(" | ")") {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether a dash that stands apart, or a doubled one, begins at the token.
fn is_dash(block: &[Token], at: usize, text: &str) -> bool {
    let apart = |next: usize| block.get(next).is_none_or(|token| token.spaced);
    match block[at].of(text) {
        "—" | "–" => true,
        "-" if block.get(at + 1).is_some_and(|next| next.of(text) == "-") => true,
        "-" => block[at].spaced && apart(at + 1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    #[test]
    fn datelines_end_before_their_dash() {
        let lexicon = Lexicon::english();
        let words = |text: &str| {
            let tokens = tokenize(text, &lexicon.vocabulary);
            let count = dateline(text, &tokens, &lexicon.calendar)?;
            Some(
                tokens[0]
                    .span
                    .join(tokens[count - 1].span)
                    .of(text)
                    .to_owned(),
            )
        };
        for label in [
            "BEIJING, Sept. 10 (Xinhua)",
            "WASHINGTON (AP)",
            "SEOUL, Sept. 12",
            "BURLINGTON, Vt.",
            "Port Louis, 3 May 2024",
        ] {
            for dash in [" -- ", " — ", " – "] {
                let text = format!("{label}{dash}Two envoys met.");
                assert_eq!(words(&text).as_deref(), Some(label));
            }
        }
        assert_eq!(words("The ministers — two of them — met."), None);
        assert_eq!(words("Biden and Xi met in Lima – briefly."), None);
        assert_eq!(words("Xi met Lund on May 3 — late."), None);
    }

    #[test]
    fn labels_of_speakers() {
        let of = |text: &str| {
            let tokens = tokenize(text, &Lexicon::english().vocabulary);
            speaker(text, &tokens)
        };
        assert_eq!(
            of("PRESIDENT OKORO: Welcome."),
            Some((SpeakerLabel::Capitals, 2))
        );
        assert_eq!(of("MR. LUND: Yes."), Some((SpeakerLabel::Capitals, 3)));
        assert_eq!(of("Q  And the ferry?"), Some((SpeakerLabel::Capitals, 1)));
        assert_eq!(of("Q: And the ferry?"), Some((SpeakerLabel::Capitals, 1)));
        assert_eq!(of("Ada Lund: We agree."), Some((SpeakerLabel::Name, 2)));
        assert_eq!(of("They agreed on this: fish."), None);
    }
}
