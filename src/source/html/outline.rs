//! One pass over a page before it is parsed. In: HTML. Out: whether a parser can build its tree in time and space that grow
//! with the page and not faster, and the facts of its head that article extraction does not read.

use super::blocks::{closes_itself, is_void};
use super::render::tokens;
use html5gum::{StartTag, Token};

/// Elements deeper than browsers themselves nest them.
const DEEPEST: usize = 400;
/// Elements of a page that is no page.
const MOST: usize = 200_000;
/// Attributes of an element that is no element of a page.
const MOST_ATTRIBUTES: usize = 200;
/// How many open elements the parser may have to look at for each tag, on average, beyond an allowance.
const COST: usize = 64;
const ALLOWANCE: usize = 1 << 20;

/// How many bytes writing the tree out again may look through, for each byte of the page, beyond an allowance: it looks
/// for the next tag anew behind each character that has to be escaped.
const ESCAPING: usize = 256;

/// What one pass tells of a page.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Whether it is safe to build its tree.
    pub(super) tame: bool,
    pub(super) title: Option<String>,
    pub(super) published: Option<String>,
    pub(super) url: Option<String>,
}

impl Outline {
    pub(super) fn of(html: &str) -> Outline {
        let mut outline = Outline::default();
        let mut effort = Effort::default();
        let mut title: Option<String> = None;
        for token in tokens(html) {
            effort.add(&token);
            match token {
                Token::StartTag(tag) => {
                    if **tag.name == *b"title" && outline.title.is_none() {
                        title = Some(String::new());
                    }
                    outline.read(&tag);
                }
                Token::EndTag(tag) => {
                    if let Some(title) = title.take_if(|_| **tag.name == *b"title") {
                        outline.title = Some(title).filter(|title| !title.trim().is_empty());
                    }
                }
                Token::String(text) => {
                    if let Some(title) = &mut title {
                        title.push_str(&String::from_utf8_lossy(&text));
                    }
                }
                _ => {}
            }
        }
        outline.tame = effort.is_bounded(html.len());
        outline
    }

    /// Dates under the many names that sites give them, and the page's own address.
    fn read(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &[u8]| {
            let value = tag.attributes.get(name)?;
            Some(String::from_utf8_lossy(value).trim().to_string())
        };
        if **tag.name == *b"link" && attribute(b"rel").as_deref() == Some("canonical") {
            self.url = self.url.take().or_else(|| attribute(b"href"));
        }
        if **tag.name != *b"meta" {
            return;
        }
        let names = [b"name".as_slice(), b"property", b"itemprop"];
        let Some(name) = names.iter().find_map(|name| attribute(name)) else {
            return;
        };
        let name = name.to_ascii_lowercase().replace([':', '.', '-', '_'], "");
        match name.as_str() {
            "articlepublishedtime"
            | "articlepublished"
            | "datepublished"
            | "pubdate"
            | "publishdate"
            | "publicationdate"
            | "publishtime"
            | "date"
            | "dcdate"
            | "dcdateissued"
            | "dctermsdate"
            | "citationpublicationdate"
            | "sailthrudate" => {
                self.published = self.published.take().or_else(|| attribute(b"content"));
            }
            "ogurl" => self.url = self.url.take().or_else(|| attribute(b"content")),
            _ => {}
        }
    }
}

/// What building the tree of a page, and writing it out again, would take.
#[derive(Default)]
struct Effort {
    /// Elements that are open.
    open: usize,
    deepest: usize,
    tags: usize,
    /// The most attributes of an element.
    widest: usize,
    /// Open elements that are looked at, over all tags.
    looked_at: usize,
    /// Bytes that are looked through to write the page out.
    escaping: usize,
    /// The text since the last tag.
    stretch: Stretch,
}

impl Effort {
    fn add(&mut self, token: &Token) {
        if let Token::String(text) = token {
            return self.stretch.add(text);
        }
        self.escaping += self.stretch.end();
        match token {
            Token::StartTag(tag) => {
                self.tags += 1;
                self.escaping += escaping_of(tag);
                self.widest = self.widest.max(tag.attributes.len());
                if !is_void(&tag.name) && !closes_itself(&tag.name) {
                    self.open += 1;
                    self.deepest = self.deepest.max(self.open);
                }
                self.looked_at += self.open;
            }
            Token::EndTag(tag) if !is_void(&tag.name) && !closes_itself(&tag.name) => {
                self.open = self.open.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// Whether it grows with the page's bytes and not faster.
    fn is_bounded(&self, bytes: usize) -> bool {
        self.deepest <= DEEPEST
            && self.tags <= MOST
            && self.widest <= MOST_ATTRIBUTES
            && self.looked_at <= self.tags * COST + ALLOWANCE
            && self.escaping + self.stretch.looked_through() <= bytes * ESCAPING + ALLOWANCE
    }
}

/// Text between two tags.
#[derive(Default)]
struct Stretch {
    length: usize,
    escaped: usize,
}

impl Stretch {
    fn add(&mut self, text: &[u8]) {
        self.length += text.len();
        // An ampersand, and the first byte of a no-break space.
        self.escaped += text.iter().filter(|b| matches!(b, b'&' | 0xC2)).count();
    }

    /// Bytes looked through to write it.
    fn looked_through(&self) -> usize {
        self.length.saturating_mul(self.escaped)
    }

    /// The same; the next stretch begins.
    fn end(&mut self) -> usize {
        std::mem::take(self).looked_through()
    }
}

/// Bytes looked through to write the tag's attributes.
fn escaping_of(tag: &StartTag<()>) -> usize {
    let values = tag.attributes.values();
    values
        .map(|value| {
            let mut stretch = Stretch::default();
            stretch.add(value);
            stretch.looked_through()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::Outline;

    #[test]
    fn a_page_of_ampersands_is_not_tame() {
        assert!(!Outline::of(&"&".repeat(100_000)).tame);
        assert!(!Outline::of(&format!("<p title=\"{}\">", "&amp;".repeat(30_000))).tame);
        let paragraph =
            "<p>Research &amp; development, bread &amp;&nbsp;butter: «&nbsp;non&nbsp;».</p>";
        assert!(Outline::of(&paragraph.repeat(5_000)).tame);
    }
}
