//! Quotation marks by themselves. In: a token and its neighbours. Out: the kind of mark and the way it leans. Pairs none.

use crate::text::{Token, TokenKind};

/// Marks that pair with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// “ ”
    Curly,
    /// "
    Straight,
    /// '' and ``
    Doubled,
    /// „ closed by “ or ”
    Low,
    /// « »
    Guillemet,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
    /// ‘ ’ and ‚
    CurlySingle,
    /// ' and `
    StraightSingle,
    /// ‹ ›
    AngleSingle,
}

impl Family {
    /// How many there are: the length of a table by family.
    pub(crate) const COUNT: usize = 10;

    /// Whether it is a single mark, which may be an apostrophe.
    pub(crate) fn is_single(self) -> bool {
        matches!(self, Family::CurlySingle | Family::StraightSingle)
    }

    /// Whether a writer may close with one what the other opened.
    pub(crate) fn mixes_with(self, other: Family) -> bool {
        use Family::*;
        let western = |family| matches!(family, Curly | Straight | Doubled | Low);
        western(self) && western(other)
    }
}

/// What the form of a mark says of its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Opening,
    Closing,
    Either,
}

/// The quotation mark that a token is.
pub(crate) fn read(words: &str) -> Option<(Family, Side)> {
    use Family::*;
    use Side::*;
    Some(match words {
        "\"" | "\u{FF02}" => (Straight, Either),
        "“" => (Curly, Opening),
        "”" => (Curly, Closing),
        "''" => (Doubled, Either),
        "``" => (Doubled, Opening),
        "„" => (Low, Opening),
        "«" => (Guillemet, Opening),
        "»" => (Guillemet, Closing),
        "「" => (Corner, Opening),
        "」" => (Corner, Closing),
        "『" => (WhiteCorner, Opening),
        "』" => (WhiteCorner, Closing),
        "‘" | "‚" => (CurlySingle, Opening),
        "’" => (CurlySingle, Closing),
        "'" => (StraightSingle, Either),
        "`" => (StraightSingle, Opening),
        "‹" => (AngleSingle, Opening),
        "›" => (AngleSingle, Closing),
        _ => return None,
    })
}

/// What the blanks around a mark say of its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lean {
    /// Blank before, word after.
    Opens,
    /// Word before, blank after.
    Closes,
    /// Blanks on both sides or on none.
    Unsure,
}

/// The way the mark at `at` leans within the block of `tokens`.
pub(crate) fn lean(text: &str, tokens: &[Token], at: usize) -> Lean {
    let before = match at.checked_sub(1).map(|previous| &tokens[previous]) {
        Some(previous) if !tokens[at].spaced => opens_gap(text, previous),
        _ => true,
    };
    let after = match tokens.get(at + 1) {
        Some(next) if !next.spaced => closes_gap(text, next),
        _ => true,
    };
    match (before, after) {
        (true, false) => Lean::Opens,
        (false, true) => Lean::Closes,
        _ => Lean::Unsure,
    }
}

/// Whether what follows the mark directly stands at the beginning of something.
fn opens_gap(text: &str, mark: &Token) -> bool {
    let words = mark.of(text);
    let dash_or_bracket = words.starts_with([
        '(', '[', '{', '<', '>', '/', '=', ':', '¿', '¡', '—', '–', '-', '\u{200B}', '（', '：',
        '，', '、',
    ]);
    mark.kind == TokenKind::Mark
        && (dash_or_bracket
            || is_invisible(words)
            || matches!(read(words), Some((_, Side::Opening))))
}

/// Whether nothing of it is seen: marks of direction and the like.
fn is_invisible(words: &str) -> bool {
    let invisible = |c| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    words.chars().all(invisible)
}

/// Whether what stands directly before the mark ends there.
fn closes_gap(text: &str, mark: &Token) -> bool {
    let words = mark.of(text);
    let stop = words.starts_with([
        '.', ',', ';', ':', '!', '?', ')', ']', '}', '<', '/', '—', '–', '-', '…', '\u{200B}',
        '。', '，', '、', '；', '：', '！', '？', '）',
    ]);
    mark.kind == TokenKind::Mark
        && (stop || matches!(read(words), Some((_, Side::Closing | Side::Either))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Vocabulary, tokenize};

    fn leans(text: &str) -> Vec<Lean> {
        let tokens = tokenize(text, &Vocabulary::default());
        (0..tokens.len())
            .filter(|at| read(tokens[*at].of(text)).is_some())
            .map(|at| lean(text, &tokens, at))
            .collect()
    }

    #[test]
    fn blanks_and_neighbours_tell_the_side() {
        use Lean::*;
        assert_eq!(
            leans("(\"no\"), he \"said\"—\"so\"."),
            [Opens, Closes, Opens, Closes, Opens, Closes]
        );
        assert_eq!(leans("\" no \""), [Unsure, Unsure]);
        assert_eq!(leans("said\"so"), [Unsure]);
    }
}
