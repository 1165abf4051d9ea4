//! Words with looks, wrapped to a width. In: clean pieces of text. Out: lines that fit, with their looks.

use super::look::Look;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A run of characters of one look.
type Piece = (String, Look);

/// Words to be wrapped; a word may consist of pieces of different looks.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    words: Vec<Vec<Piece>>,
    open: bool,
}

/// One line of a paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pieces: Vec<Piece>,
    width: usize,
}

impl Paragraph {
    /// Plain words.
    pub(super) fn plain(text: &str) -> Paragraph {
        Paragraph::default().add(Look::Plain, text)
    }

    /// Whether it has no word.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Adds text; without a blank at its beginning it continues the last word.
    pub(super) fn add(mut self, look: Look, text: &str) -> Paragraph {
        let mut joined = self.open && !text.starts_with(' ');
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let piece = (word.to_string(), look);
            match self.words.last_mut() {
                Some(last) if joined => last.push(piece),
                _ => self.words.push(vec![piece]),
            }
            joined = false;
        }
        if !text.is_empty() {
            self.open = !text.ends_with(' ');
        }
        self
    }

    /// Lines of at most `width` columns; a word that is wider is broken.
    pub(super) fn wrap(&self, width: usize) -> Vec<Line> {
        let width = width.max(1);
        let mut lines = vec![Line::default()];
        for word in &self.words {
            let long: usize = word.iter().map(|(text, _)| text.width()).sum();
            let line = lines.last().map_or(0, |line| line.width);
            let flows = runs_on(word) && line + 1 + LEAST <= width;
            if line > 0 && line + 1 + long > width && !flows {
                lines.push(Line::default());
            } else if line > 0 {
                push(&mut lines, " ", Look::Plain);
            }
            for (text, look) in word {
                break_into(&mut lines, text, *look, width);
            }
        }
        lines
    }

    /// As `wrap`, cut after `limit` lines with an ellipsis at the end.
    pub(super) fn wrap_at_most(&self, width: usize, limit: usize) -> Vec<Line> {
        let mut lines = self.wrap(width);
        if lines.len() > limit {
            lines.truncate(limit);
            if let Some(last) = lines.last_mut() {
                last.shorten(width.saturating_sub(2));
                last.push(" …", Look::Plain);
            }
        }
        lines
    }
}

/// Columns that are left on a line for the beginning of a word that runs on to the next.
const LEAST: usize = 8;

/// Whether it is a sentence of a script that has no blanks: it may be broken anywhere.
fn runs_on(word: &[Piece]) -> bool {
    let chars = word.iter().flat_map(|(text, _)| text.chars());
    chars.filter(|c| c.width() == Some(2)).count() > LEAST / 2
}

/// Appends a word's piece, going to a new line wherever it does not fit.
fn break_into(lines: &mut Vec<Line>, text: &str, look: Look, width: usize) {
    let line = lines.last().map_or(0, |line| line.width);
    if line + text.width() <= width {
        return push(lines, text, look);
    }
    let mut part = String::new();
    let mut room = width.saturating_sub(line);
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if wide > room {
            // A mark that closes stays with what it closes.
            let kept = if c.is_alphanumeric() {
                None
            } else {
                part.pop()
            };
            push(lines, &std::mem::take(&mut part), look);
            lines.push(Line::default());
            room = width.saturating_sub(kept.and_then(UnicodeWidthChar::width).unwrap_or(0));
            part.extend(kept);
        }
        room = room.saturating_sub(wide);
        part.push(c);
    }
    push(lines, &part, look);
}

fn push(lines: &mut [Line], text: &str, look: Look) {
    if let Some(line) = lines.last_mut() {
        line.push(text, look);
    }
}

impl Line {
    fn push(&mut self, text: &str, look: Look) {
        self.width += text.width();
        match self.pieces.last_mut() {
            Some((last, same)) if *same == look => last.push_str(text),
            _ => self.pieces.push((text.to_string(), look)),
        }
    }

    /// Drops words from the end until it fits; characters, where the last word alone is most of the line.
    fn shorten(&mut self, width: usize) {
        let full = self.width > width;
        while self.width > width {
            self.pop();
        }
        let (cut, least) = (self.clone(), width / 2);
        while full && !self.ends_with_blank() {
            if self.width <= least {
                *self = cut;
                return;
            }
            self.pop();
        }
        while self.ends_with_blank() {
            self.pop();
        }
    }

    fn ends_with_blank(&self) -> bool {
        self.pieces
            .last()
            .is_some_and(|(text, _)| text.ends_with(' '))
    }

    /// Drops the last character.
    fn pop(&mut self) {
        match self.pieces.last_mut().and_then(|(text, _)| text.pop()) {
            Some(c) => self.width = self.width.saturating_sub(c.width().unwrap_or(0)),
            None => self.width = 0,
        }
        while self.pieces.last().is_some_and(|(text, _)| text.is_empty()) {
            self.pieces.pop();
        }
    }

    /// The same, one column to the right.
    pub(super) fn indented(mut self) -> Line {
        self.width += 1;
        self.pieces.insert(0, (" ".into(), Look::Plain));
        self
    }

    /// Columns it takes.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Writes it with its looks.
    pub(super) fn print(&self, colour: bool, to: &mut String) {
        for (text, look) in &self.pieces {
            look.print(text, colour, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_blanks_fill_the_line_and_keep_their_closing_marks() {
        let paragraph = Paragraph::plain("WARNS L9 日方应当切实回应，国际社会关切。");
        assert_eq!(
            lines(&paragraph, 25),
            ["WARNS L9 日方应当切实回", "应，国际社会关切。"]
        );
        assert_eq!(
            lines(&paragraph, 14),
            ["WARNS L9", "日方应当切实回", "应，国际社会关", "切。"]
        );
    }

    fn lines(paragraph: &Paragraph, width: usize) -> Vec<String> {
        let print = |line: &Line| {
            let mut text = String::new();
            line.print(false, &mut text);
            text
        };
        paragraph.wrap(width).iter().map(print).collect()
    }

    #[test]
    fn words_wrap_at_the_width_of_what_is_shown() {
        let mixed = Paragraph::plain("a bc 台湾问题 d");
        assert_eq!(lines(&mixed, 5), ["a bc", "台湾", "问题", "d"]);
        assert_eq!(lines(&Paragraph::plain("ab cd ef"), 5), ["ab cd", "ef"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        assert_eq!(
            lines(&Paragraph::plain("abcdefg h"), 3),
            ["abc", "def", "g h"]
        );
    }

    #[test]
    fn text_without_a_blank_continues_the_word() {
        let paragraph = Paragraph::plain("WARNS")
            .add(Look::Strong, ",")
            .add(Look::Plain, " if");
        assert_eq!(lines(&paragraph, 80), ["WARNS, if"]);
    }

    #[test]
    fn a_paragraph_is_cut_between_words_of_any_look() {
        let paragraph = Paragraph::plain("alpha ").add(Look::Quoted, "beta gamma delta");
        let cut = paragraph.wrap_at_most(17, 1);
        let mut text = String::new();
        cut[0].print(false, &mut text);
        assert_eq!(text, "alpha beta …");
    }

    #[test]
    fn a_cut_paragraph_says_so() {
        let cut = Paragraph::plain("aa bb cc dd").wrap_at_most(5, 1);
        let mut text = String::new();
        cut[0].print(false, &mut text);
        assert_eq!(text, "aa …");
    }
}
