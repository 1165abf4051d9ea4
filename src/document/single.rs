//! Single quotation marks told from apostrophes. In: the tokens of a block. Out: the closing mark that belongs to an
//! opening one, if both are quotation marks: farmers’, ’90s, rock ’n’ roll and James’ have none.

use super::mark::{self, Family, Lean, Side};
use crate::text::{Token, TokenKind};

/// A closing mark after a plural or possessive ending has to come within so many tokens.
const NEAR: usize = 12;

/// Whether the mark at `at` stands where a quotation may begin.
pub(crate) fn may_open(text: &str, tokens: &[Token], at: usize) -> bool {
    let opening = !matches!(
        mark::read(tokens[at].of(text)),
        Some((Family::CurlySingle, Side::Closing)) | None
    );
    let Some(next) = tokens.get(at + 1) else {
        return false;
    };
    let lean = mark::lean(text, tokens, at);
    let before = lean == Lean::Opens || follows_mark(text, tokens, at) && !next.spaced;
    opening && before && !is_decade(text, next)
}

/// The index of the closing mark that belongs to the single mark at `at`. Looks no further than the next mark that may
/// open; where a double quotation is open, not beyond its end.
pub(crate) fn partner(text: &str, tokens: &[Token], at: usize, in_double: bool) -> Option<usize> {
    if !may_open(text, tokens, at) {
        return None;
    }
    if encloses_letter(text, tokens, at) {
        return None;
    }
    let mut weak = None;
    let mut doubles = 0_i32;
    for next in at + 1..tokens.len() {
        let Some((family, side)) = mark::read(tokens[next].of(text)) else {
            continue;
        };
        let lean = mark::lean(text, tokens, next);
        if !family.is_single() {
            let opens = match side {
                Side::Opening => true,
                Side::Closing => false,
                Side::Either => lean == Lean::Opens || (lean == Lean::Unsure && doubles == 0),
            };
            doubles += if opens { 1 } else { -1 };
            if doubles < 0 && in_double {
                break;
            }
        } else if closes(text, tokens, next, lean) {
            if !is_possessive(text, tokens, next) {
                return Some(next);
            }
            weak = weak.or((next - at <= NEAR).then_some(next));
        } else if may_open(text, tokens, next) {
            break;
        }
    }
    weak
}

/// Whether the single mark at `next` may close a quotation.
fn closes(text: &str, tokens: &[Token], next: usize, lean: Lean) -> bool {
    let side = mark::read(tokens[next].of(text)).map(|(_, side)| side);
    let ends = lean == Lean::Closes || !tokens[next].spaced && precedes_mark(text, tokens, next);
    side != Some(Side::Opening) && ends
}

/// Whether one small letter stands between two marks: rock ’n’ roll.
fn encloses_letter(text: &str, tokens: &[Token], at: usize) -> bool {
    let letter = tokens
        .get(at + 1)
        .is_some_and(|word| word.span.len() == 1 && !word.capital);
    let closer = tokens
        .get(at + 2)
        .is_some_and(|mark| !mark.spaced && matches!(mark.of(text), "'" | "’"));
    letter && closer
}

/// Whether the mark may be the possessive ending of a plural or a name in -s: the farmers’ share.
fn is_possessive(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = &tokens[at - 1];
    let hissing = word.is_word() && word.of(text).ends_with(['s', 'S', 'x', 'z']);
    let clipped = word.is_word() && word.of(text).ends_with("in");
    let goes_on = tokens
        .get(at + 1)
        .is_some_and(|next| next.spaced && next.kind != TokenKind::Mark);
    (hissing || clipped) && goes_on
}

/// Whether the word is the rest of a shortened year: ’90s, ’08.
fn is_decade(text: &str, word: &Token) -> bool {
    let digits = word.of(text).trim_end_matches('s');
    word.kind == TokenKind::Number
        && digits.len() == 2
        && digits.bytes().all(|b| b.is_ascii_digit())
}

fn follows_mark(text: &str, tokens: &[Token], at: usize) -> bool {
    let previous = at.checked_sub(1).map(|previous| &tokens[previous]);
    previous.is_some_and(|token| {
        matches!(mark::read(token.of(text)), Some((family, Side::Opening | Side::Either)) if !family.is_single())
    }) && !tokens[at].spaced
}

fn precedes_mark(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|token| {
        !token.spaced
            && matches!(mark::read(token.of(text)), Some((family, side)) if !family.is_single() && side != Side::Opening)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Vocabulary, tokenize};

    fn quoted(text: &str) -> Option<&str> {
        let tokens = tokenize(text, &Vocabulary::default());
        let opener = (0..tokens.len()).find(|at| partner(text, &tokens, *at, false).is_some())?;
        let closer = partner(text, &tokens, opener, false)?;
        text.get(tokens[opener].span.to()..tokens[closer].span.from())
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        for text in [
            "the farmers’ share in the ’90s",
            "rock 'n' roll of the '90s",
            "James' boat and the sailors' union",
            "6'2\" and 5'11\" tall",
            "don't, won’t, shouldn‘t",
        ] {
            assert_eq!(quoted(text), None, "{text}");
        }
    }

    #[test]
    fn quotation_marks_have_a_partner() {
        assert_eq!(quoted("a ‘risk removal’ of sorts"), Some("risk removal"));
        assert_eq!(
            quoted("the 'river pilots' of the delta"),
            Some("river pilots")
        );
        assert_eq!(
            quoted("‘The farmers’ share is small,’ he said"),
            Some("The farmers’ share is small,")
        );
        assert_eq!(
            quoted("“'You will see it,' and so"),
            Some("You will see it,")
        );
    }
}
