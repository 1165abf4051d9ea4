//! From HTML to lines of text. In: HTML, well-formed or not. Out: paragraphs with a blank line between them, points of
//! lists after their marks, cells of a row after tabs; white space as a browser shows it, everything else as it stands.

use super::blocks::{Layout, layout, surrounds};
use html5gum::{DefaultEmitter, Readable, StartTag, StringReader, Token, Tokenizer};

/// How much of a page is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Part {
    /// All of it.
    All,
    /// What is not navigation, footer, form or the like.
    Body,
}

/// The tokens of a page, script and style told from text.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Token> + use<'_> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let reader: StringReader<'_> = html.to_reader();
    Tokenizer::new_with_emitter(reader, emitter).filter_map(Result::ok)
}

/// Sets a page, or a part of it, as text.
pub(in crate::source) fn render(html: &str, part: Part) -> String {
    let mut setter = Setter::new(part, html.len());
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => setter.start(&tag),
            Token::EndTag(tag) => setter.end(&tag.name),
            Token::String(text) => setter.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    setter.text
}

/// What separates the words so far from those to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Cell,
    Line,
    Paragraph,
}

/// A text while it is set.
struct Setter {
    text: String,
    gap: Gap,
    part: Part,
    /// The element whose words are left out, and how often it stands in itself.
    hidden: Option<(Vec<u8>, usize)>,
    /// The lists one stands in: the number of the next point, or none.
    lists: Vec<Option<u64>>,
    /// The mark of the point to come.
    mark: String,
    /// How deep one stands in text whose line breaks count.
    kept: usize,
    /// How deep one stands in `<q>`.
    quoted: usize,
}

impl Setter {
    fn new(part: Part, length: usize) -> Setter {
        Setter {
            text: String::with_capacity(length / 4),
            gap: Gap::None,
            part,
            hidden: None,
            lists: Vec::new(),
            mark: String::new(),
            kept: 0,
            quoted: 0,
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth += usize::from(hidden == name);
            return;
        }
        let left_out = layout(name) == Layout::Hidden
            || tag.attributes.contains_key(b"hidden".as_slice())
            || (self.part == Part::Body && surrounds(name));
        if left_out && !super::blocks::is_void(name) && !tag.self_closing {
            self.hidden = Some((name.to_vec(), 1));
            return;
        }
        self.separate(name);
        match name {
            b"br" => self.widen(Gap::Line),
            b"ol" => self.lists.push(Some(first_number(tag))),
            b"ul" | b"menu" | b"dir" => self.lists.push(None),
            b"li" => self.point(),
            b"pre" => self.kept += 1,
            b"q" => {
                self.write(if self.quoted.is_multiple_of(2) {
                    '“'
                } else {
                    '‘'
                });
                self.quoted += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth -= usize::from(hidden == name);
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        match name {
            b"ol" | b"ul" | b"menu" | b"dir" => drop(self.lists.pop()),
            b"pre" => self.kept = self.kept.saturating_sub(1),
            b"q" if self.quoted > 0 => {
                self.quoted -= 1;
                self.gap = Gap::None;
                self.write(if self.quoted.is_multiple_of(2) {
                    '”'
                } else {
                    '’'
                });
            }
            _ => {}
        }
        if name != b"td" && name != b"th" {
            self.separate(name);
        }
    }

    fn separate(&mut self, name: &[u8]) {
        match layout(name) {
            Layout::Paragraph if !self.lists.is_empty() => self.widen(Gap::Line),
            Layout::Paragraph => self.widen(Gap::Paragraph),
            Layout::Line => self.widen(Gap::Line),
            Layout::Cell => self.widen(Gap::Cell),
            Layout::Inline | Layout::Hidden => {}
        }
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A point of a list begins.
    fn point(&mut self) {
        self.mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number = number.saturating_add(1);
                mark
            }
            _ => "• ".into(),
        };
    }

    fn text(&mut self, words: &str) {
        if self.hidden.is_some() {
            return;
        }
        for c in words.chars() {
            match c {
                '\n' if self.kept > 0 => self.widen(Gap::Line),
                ' ' | '\t' | '\n' | '\r' | '\u{C}' => self.widen(Gap::Blank),
                c => self.write(c),
            }
        }
    }

    /// Writes a character after the gap and the mark that are due.
    fn write(&mut self, c: char) {
        let gap = match std::mem::replace(&mut self.gap, Gap::None) {
            _ if self.text.is_empty() => "",
            Gap::None => "",
            Gap::Blank => " ",
            Gap::Cell => "\t",
            Gap::Line => "\n",
            Gap::Paragraph => "\n\n",
        };
        self.text.push_str(gap);
        if !self.mark.is_empty() {
            self.text.push_str(&std::mem::take(&mut self.mark));
        }
        self.text.push(c);
    }
}

fn first_number(tag: &StartTag<()>) -> u64 {
    let start = tag.attributes.get(b"start".as_slice());
    let start = start.and_then(|value| std::str::from_utf8(value).ok()?.trim().parse().ok());
    start.unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_set_as_browsers_set_it() {
        let html = "<div> A\n <b>bold </b> word&nbsp;and so\u{AD}ft </div><p>Line<br>break</p><pre>a\nb</pre>";
        assert_eq!(
            render(html, Part::All),
            "A bold word\u{a0}and so\u{AD}ft\n\nLine\nbreak\n\na\nb"
        );
    }

    #[test]
    fn lists_have_their_marks() {
        let html = "<p>On:</p><ol start=3><li><p>fish</p><li>timber<ul><li>oak</ul></ol>They";
        assert_eq!(
            render(html, Part::All),
            "On:\n\n3. fish\n4. timber\n• oak\n\nThey"
        );
    }

    #[test]
    fn what_is_not_shown_is_left_out() {
        let html = "<style>p{}</style><p>a<script>\"</p>\"</script>b<svg><svg></svg>x</svg>c</p><p hidden>d</p>";
        assert_eq!(render(html, Part::All), "abc");
        assert_eq!(render("<nav>a</nav>b<aside>c</aside>", Part::Body), "b");
    }

    #[test]
    fn a_quotation_in_a_tag_has_its_marks() {
        let html = "She said <q>he said <q>yes</q></q>.";
        assert_eq!(render(html, Part::All), "She said “he said ‘yes’”.");
    }

    #[test]
    fn cells_of_a_row_stand_apart() {
        let html =
            "<table><tr><th>Side</th><th>Words</th></tr><tr><td>US</td><td>172</td></tr></table>";
        assert_eq!(render(html, Part::All), "Side\tWords\nUS\t172");
    }
}
