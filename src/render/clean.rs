//! Words from documents made safe to print: an article must not be able to move the cursor or turn the text around.

/// What stands for a character that is not printed.
const SHOWN: char = '\u{FFFD}';

/// The text on one line: white space becomes single blanks, control and direction characters become `\u{FFFD}`, what has
/// no width and only hides or splits words is left out.
pub fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        if std::mem::take(&mut blank) && !line.is_empty() {
            line.push(' ');
        }
        line.push(if is_unsafe(c) { SHOWN } else { c });
    }
    line
}

/// Controls (escape sequences begin with one), marks that turn the direction of text, invisible tags.
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}')
        || matches!(c, '\u{FFF9}'..='\u{FFFB}')
        || matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// Soft hyphens, blanks and marks without width; not the joiners, which Persian, Hindi and emoji are written with.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn an_article_cannot_drive_the_terminal() {
        assert_eq!(
            clean("a\u{1b}[2Jb\u{9b}31mc\u{7}"),
            "a\u{FFFD}[2Jb\u{FFFD}31mc\u{FFFD}"
        );
    }

    #[test]
    fn an_article_cannot_turn_the_text_around() {
        assert_eq!(
            clean("agreed \u{202E}ton\u{2069}"),
            "agreed \u{FFFD}ton\u{FFFD}"
        );
    }

    #[test]
    fn nothing_invisible_hides_in_a_word() {
        assert_eq!(
            clean("\u{feff}Tai\u{200b}wan\u{2060} \u{200b} co\u{ad}op"),
            "Taiwan coop"
        );
        assert_eq!(
            clean("👩\u{200d}⚖ می\u{200c}گوید"),
            "👩\u{200d}⚖ می\u{200c}گوید"
        );
    }

    #[test]
    fn white_space_becomes_single_blanks() {
        assert_eq!(clean(" a\n\n\u{2028} b\tc\u{a0}d "), "a b c d");
    }
}
