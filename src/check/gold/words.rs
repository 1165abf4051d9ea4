//! The words that annotated and found stretches are compared by. In: a text. Out: for stretches the words that they touch.
//! A word is a run of letters and digits with apostrophes inside; a Chinese character is one: so annotators' spaces, marks
//! and stops make no difference.

use crate::text::{Span, is_chinese};

/// The words of one text.
pub(super) struct Words {
    spans: Vec<Span>,
}

/// Numbers of words, in order, each once.
pub(super) type WordSet = Vec<u32>;

impl Words {
    pub(super) fn new(text: &str) -> Words {
        let mut spans: Vec<Span> = Vec::with_capacity(text.len() / 5);
        let mut open: Option<usize> = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let inside = is_letter(c)
                || (open.is_some() && matches!(c, '\'' | '’') && next.is_some_and(is_letter));
            if let Some(start) = open.take_if(|_| !inside) {
                spans.push(Span::new(start, at));
            }
            if inside {
                open.get_or_insert(at);
            } else if is_chinese(c) {
                spans.push(Span::new(at, at + c.len_utf8()));
            }
        }
        spans.extend(open.map(|start| Span::new(start, text.len())));
        Words { spans }
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    /// The words that the stretches touch.
    pub(super) fn touched(&self, stretches: &[Span]) -> WordSet {
        let mut touched = WordSet::new();
        for stretch in stretches {
            let first = self.spans.partition_point(|word| word.end <= stretch.start);
            let reached = self.spans[first..].iter();
            let reached = reached.take_while(|word| word.start < stretch.end).count();
            touched.extend(first as u32..(first + reached) as u32);
        }
        touched.sort_unstable();
        touched.dedup();
        touched
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_chinese(c)
}

/// How many words two sets have in common.
pub(super) fn common(a: &WordSet, b: &WordSet) -> usize {
    let (short, long) = match a.len() <= b.len() {
        true => (a, b),
        false => (b, a),
    };
    let shared = short.iter().filter(|word| long.binary_search(word).is_ok());
    shared.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_words_and_apostrophes_join() {
        let text = "“China’s aim,” he said. 会谈 'x' 2.5";
        let words = Words::new(text);
        let read: Vec<&str> = words.spans.iter().map(|span| span.of(text)).collect();
        assert_eq!(
            read,
            ["China’s", "aim", "he", "said", "会", "谈", "x", "2", "5"]
        );
    }

    #[test]
    fn a_stretch_touches_the_words_that_it_cuts() {
        let words = Words::new("ab cd, ef gh");
        assert_eq!(words.touched(&[Span::new(4, 8), Span::new(7, 9)]), [1, 2]);
        assert_eq!(words.touched(&[Span::new(5, 6)]), WordSet::new());
    }
}
