//! Markdown. In: its text. Out: what a reader sees of it: paragraphs unwrapped, marks of emphasis gone, lists, block quotes
//! and headings kept. Goes by way of HTML, so that both are set the same.

use super::html::render::{Part, render};
use super::{Page, day, object, titled};
use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};

/// Reads a whole document, its front matter (title, date, author) included.
pub(super) fn read(markdown: &str) -> Page {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut front = String::new();
    let mut in_front = false;
    let events = Parser::new_ext(markdown, options).filter(|event| match event {
        Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => {
            in_front = true;
            false
        }
        Event::End(TagEnd::MetadataBlock(_)) => {
            in_front = false;
            false
        }
        Event::Text(text) if in_front => {
            front += text;
            false
        }
        _ => true,
    });
    let mut html = String::with_capacity(markdown.len() * 5 / 4);
    pulldown_cmark::html::push_html(&mut html, events);
    let text = render(&html, Part::All);
    let fact = |key: &str| value(&front, key);
    Page {
        published: fact("date").and_then(day).map(str::to_string),
        meta: object(&[
            ("title", fact("title")),
            ("byline", fact("author")),
            ("date", fact("date")),
        ]),
        text: titled(fact("title"), text),
        ..Page::default()
    }
}

/// The value of a key on a line of front matter, without its quotation marks.
fn value<'a>(front: &'a str, key: &str) -> Option<&'a str> {
    let mut values = front.lines().filter_map(|line| {
        let value = line.strip_prefix(key)?.strip_prefix(':')?.trim();
        let bare = |mark| value.strip_prefix(mark).and_then(|v| v.strip_suffix(mark));
        bare('"').or(bare('\'')).or(Some(value))
    });
    values.find(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn markdown_is_set_as_it_is_read() {
        let page = read(
            "---\ntitle: \"Call on *tariffs*\"\ndate: 2024-04-02\n---\n\n# Heading\n\nThe **minister** said\nthat it was *so*.\n\n> “Not\n> now,” she said.\n\n1. fish\n2. timber\n\n- one\n- two\n",
        );
        assert_eq!(
            page.text,
            "Call on *tariffs*\n\nHeading\n\nThe minister said that it was so.\n\n“Not now,” she said.\n\n1. fish\n2. timber\n\n• one\n• two"
        );
        assert_eq!(page.published.as_deref(), Some("2024-04-02"));
    }

    #[test]
    fn a_title_is_a_whole_line() {
        let page = read("---\ntitle: Talks\n---\nTalks resumed.\n");
        assert_eq!(page.text, "Talks\n\nTalks resumed.");
    }

    #[test]
    fn a_title_in_the_text_is_not_doubled() {
        let page = read("---\ntitle: Heading\n---\n# Heading\n\nThey met.\n");
        assert_eq!(page.text, "Heading\n\nThey met.");
    }
}
