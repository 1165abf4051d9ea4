//! Pages saved from the web. In: a page's HTML. Out: the article's text under its title, what the page's own data say of
//! it (JSON-LD, meta), and a warning where quotation marks of the page are not in the text. Linear in the page's length.

mod blocks;
mod lost;
mod outline;
pub(super) mod render;

use super::{Page, day, object, titled, warning};
use crate::text::Span;
use dom_smoothie::{Article, CandidateSelectMode, Config, Readability};
use outline::Outline;
use render::{Part, render};

/// Shortest text, in bytes, that is taken for the whole article without a second look.
const LEAST: usize = 500;

/// Reads a page.
pub(super) fn read(html: &str) -> Page {
    let outline = Outline::of(html);
    let whole = render(html, Part::Body);
    let article = outline.tame.then(|| extract(html, &whole)).flatten();
    let (facts, body, found) = match article {
        Some((facts, body)) => (facts, body, true),
        None => (Facts::default(), whole.clone(), false),
    };
    let title = facts.title.or(outline.title);
    let text = titled(title.as_deref(), body);
    let mut diagnostics = Vec::new();
    if !found {
        let message = "no article could be told from the rest of the page: this is all of its text";
        diagnostics.push(warning("page-whole", message.into(), Span::new(0, 0)));
    }
    diagnostics.extend(lost::marks(&whole, &text).map(|lost| {
        let message = lost.message();
        warning("quotation-marks-lost", message, Span::new(0, 0))
    }));
    let published = facts.published.or(outline.published);
    let published = published.as_deref().map(str::trim);
    Page {
        published: published.and_then(day).map(str::to_string),
        meta: object(&[
            ("title", title.as_deref()),
            ("byline", facts.byline.as_deref()),
            ("published", published),
            ("site", facts.site.as_deref()),
            ("language", facts.language.as_deref()),
            ("url", facts.url.or(outline.url).as_deref()),
        ]),
        text,
        diagnostics,
        ..Page::default()
    }
}

/// What a page's own data say of it.
#[derive(Default)]
struct Facts {
    title: Option<String>,
    byline: Option<String>,
    published: Option<String>,
    site: Option<String>,
    language: Option<String>,
    url: Option<String>,
}

/// The article and what the page says of it; a short one is looked for a second time, by other rules.
fn extract(html: &str, whole: &str) -> Option<(Facts, String)> {
    let (facts, body) = attempt(html, CandidateSelectMode::Readability)?;
    if body.len() >= LEAST || body.len() * 2 > whole.len() {
        return Some((facts, body));
    }
    let other = attempt(html, CandidateSelectMode::DomSmoothie);
    let longer = other.filter(|(_, other)| other.len() > body.len());
    Some(longer.unwrap_or((facts, body)))
}

fn attempt(html: &str, mode: CandidateSelectMode) -> Option<(Facts, String)> {
    let config = Config {
        candidate_select_mode: mode,
        ..Config::default()
    };
    let mut page = Readability::new(html, None, Some(config)).ok()?;
    let article = page.parse().ok()?;
    let body = render(&article.content, Part::All);
    (!body.is_empty()).then(|| (facts(article), body))
}

fn facts(article: Article) -> Facts {
    Facts {
        title: Some(article.title).filter(|title| !title.trim().is_empty()),
        byline: article.byline,
        published: article.published_time,
        site: article.site_name,
        language: article.lang,
        url: article.url,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "The minister said that the talks about the ferry would be held again in spring, and that the \
        ministry would publish what was agreed, as it had in the years before the quarrel began.";

    fn page(head: &str, body: &str) -> String {
        format!("<html lang=en><head>{head}</head><body>{body}</body></html>")
    }

    #[test]
    fn an_article_keeps_its_lists_and_block_quotes() {
        let body = format!(
            "<nav><a href=/>Home</a></nav><article><h1>Talks on the ferry</h1><p>{WORDS}</p><p>{WORDS}</p>\
             <ul><li>fish, on which both sides agreed</li><li>timber, on which they did not</li></ul>\
             <blockquote><p>“We will come back,” she said.</p></blockquote><p>{WORDS}</p></article>"
        );
        let read = read(&page("<title>Talks on the ferry</title>", &body));
        let blocks: Vec<&str> = read.text.split("\n\n").collect();
        assert_eq!(
            blocks,
            [
                "Talks on the ferry",
                WORDS,
                WORDS,
                "• fish, on which both sides agreed\n• timber, on which they did not",
                "“We will come back,” she said.",
                WORDS
            ]
        );
        assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    }

    #[test]
    fn data_of_the_page_are_read() {
        let head = r#"<title>x | The Gazette</title><meta property="og:site_name" content="The Gazette">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Talks on the ferry", "datePublished": "2024-04-02T23:10:00+08:00",
            "author": {"@type": "Person", "name": "Ana Ruiz"}}</script>"#;
        let read = read(&page(head, &format!("<p>{WORDS}</p>").repeat(4)));
        assert_eq!(read.published.as_deref(), Some("2024-04-02"));
        for fact in ["Ana Ruiz", "The Gazette", "Talks on the ferry", "+08:00"] {
            assert!(read.meta.contains(fact), "{}", read.meta);
        }
        assert!(read.text.starts_with("Talks on the ferry\n\nThe minister"));
    }

    #[test]
    fn a_date_in_a_meta_tag_of_another_name_is_read() {
        let head = r#"<meta name="DC.date.issued" content="2023-11-24">"#;
        let read = read(&page(head, &format!("<p>{WORDS}</p>").repeat(4)));
        assert_eq!(read.published.as_deref(), Some("2023-11-24"));
    }
}
