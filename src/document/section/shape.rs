//! Forms of whole blocks: a date, a place, a picture's signature. In: the tokens of a block. Out: whether it has the form.

use super::super::date;
use crate::lexicon::{Actor, Class, FormKind, Lexicon};
use crate::text::{Token, TokenKind};

/// Tokens of a date and place, at most.
const LONGEST_DATE: usize = 24;
/// Words of a date's block that belong to neither date nor time, at most.
const MOST_PLACE_WORDS: usize = 4;
/// Tokens of a place, at most.
const LONGEST_PLACE: usize = 14;
/// Tokens of a picture's signature on either side of the slash, at most.
const LONGEST_SIGNATURE: usize = 6;

/// How a block names a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// "SINGAPORE": a country or capital and nothing else.
    Known,
    /// "East Room, The White House": it ends with a known country, capital or house.
    Within,
}

/// Whether the block is nothing but a date, a time and perhaps a place: "Brussels, 6 June 2024", "3:14 P.M. EDT".
pub(crate) fn is_date(text: &str, block: &[Token], lexicon: &Lexicon) -> bool {
    if block.len() > LONGEST_DATE {
        return false;
    }
    let (mut dated, mut others, mut at) = (false, 0, 0);
    while at < block.len() {
        let token = &block[at];
        if let Some(date) = date::read(text, block, at, &lexicon.calendar) {
            dated = true;
            at = date.end;
            continue;
        }
        dated |= token.of(text) == ":" && at > 0 && is_clock(&block[at - 1..]);
        let known = token.kind != TokenKind::Word
            || lexicon.words.is(token, Class::Time)
            || lexicon.words.is(token, Class::Preposition)
            || lexicon.abbreviations.of(token).is_some();
        if !known && !token.capital {
            return false;
        }
        others += usize::from(!known);
        at += 1;
    }
    dated && others <= MOST_PLACE_WORDS
}

/// "9:30": two numbers around an unspaced colon.
fn is_clock(tokens: &[Token]) -> bool {
    let number = |token: &Token| token.kind == TokenKind::Number;
    matches!(tokens, [hour, colon, minute, ..] if number(hour) && number(minute) && !colon.spaced && !minute.spaced)
}

/// Whether the block is nothing but the name of a place.
pub(crate) fn is_place(text: &str, block: &[Token], lexicon: &Lexicon) -> Option<Place> {
    let capitals = block.iter().all(|token| match token.kind {
        TokenKind::Word => token.capital || token.span.len() <= 3,
        TokenKind::Number => true,
        TokenKind::Mark => matches!(token.of(text), "," | "." | "’" | "'" | "-"),
    });
    if block.len() > LONGEST_PLACE || !capitals {
        return None;
    }
    let names = |at: usize, house: bool| {
        lexicon.actors.at(block, at).any(|(end, form)| {
            let place = match form.actor {
                Actor::Country(_) => matches!(form.kind, FormKind::Full | FormKind::Metonym),
                Actor::Institution(_) => house,
                Actor::Person(_) => false,
            };
            place && end == block.len()
        })
    };
    if names(0, false) {
        return Some(Place::Known);
    }
    let comma = block.iter().rposition(|token| token.of(text) == ",")?;
    let article = usize::from(
        block
            .get(comma + 1)
            .is_some_and(|token| token.norm == lexicon.words.the),
    );
    names(comma + 1 + article, true).then_some(Place::Within)
}

/// Whether the block ends with a picture's signature: "Ana Ruiz/Meridian", "Two boats in May. Ana Ruiz / Meridian file".
pub(crate) fn is_signed(text: &str, block: &[Token]) -> bool {
    let Some(slash) = block.iter().rposition(|token| token.of(text) == "/") else {
        return false;
    };
    let name = |token: &&Token| token.is_name_like() || token.of(text) == "-";
    let left = block[..slash].iter().rev().take_while(name).count();
    let right = &block[slash + 1..];
    let named = right.iter().take_while(name).count();
    let apart = slash == left || matches!(block[slash - left - 1].of(text), "." | ")" | "”");
    let rest = right.get(named..).unwrap_or(&[]);
    let plain = rest.len() <= 1 && rest.iter().all(Token::is_word);
    (1..=LONGEST_SIGNATURE).contains(&left)
        && (1..=LONGEST_SIGNATURE).contains(&named)
        && apart
        && plain
}
