//! Words from documents made safe to print: an article must not be able to move the cursor or turn the text around.

/// What stands for a character that is not printed.
const SHOWN: char = '\u{FFFD}';

/// The text on one line: white space becomes single blanks, control and direction characters become `\u{FFFD}`.
pub fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.trim().chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) {
            line.push(' ');
        }
        line.push(if is_unsafe(c) { SHOWN } else { c });
    }
    line
}

/// Controls (escape sequences begin with one), marks that turn the direction of text, invisible tags.
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{E0000}'..='\u{E007F}')
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
    fn white_space_becomes_single_blanks() {
        assert_eq!(clean(" a\n\n\u{2028} b\tc\u{a0}d "), "a b c d");
    }
}
