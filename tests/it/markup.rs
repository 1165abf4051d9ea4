//! A small reader of our own pages. It is strict: elements have to nest and close, attributes stand once, ids too, and
//! every link within the page leads somewhere.

use std::collections::BTreeSet;

/// What a page says.
pub(crate) struct Page {
    /// Its words, white space made single; without script and style.
    pub(crate) text: String,
    /// Its anchors.
    pub(crate) ids: BTreeSet<String>,
}

const VOID: &[&str] = &["meta", "br", "input", "!DOCTYPE"];

/// Reads a whole page, or a part of one whose links may lead out of it.
pub(crate) fn page_of(html: &str) -> Page {
    let whole = html.starts_with("<!DOCTYPE html>");
    let (mut text, mut ids, mut links, mut open) =
        (String::new(), BTreeSet::new(), Vec::new(), Vec::new());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if !matches!(open.last(), Some(&"script" | &"style")) {
            text += &unescaped(&rest[..at]);
        }
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let name = tag.split([' ', '\n']).next().unwrap();
        if let Some(name) = name.strip_prefix('/') {
            let last = open.pop();
            assert!(last == Some(name) || !whole, "</{name}> closes {last:?}");
            text.push_str(if BLOCKS.contains(&name) { " " } else { "" });
            continue;
        }
        for (key, value) in attributes(&tag[name.len()..]) {
            match key.as_str() {
                "id" => assert!(ids.insert(unescaped(&value)), "id {value} stands twice"),
                "href" => links.push(unescaped(&value)),
                _ => {}
            }
        }
        if matches!(name, "script" | "style") {
            let close = rest.find(&format!("</{name}>")).unwrap();
            rest = &rest[close..];
        }
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    if whole {
        assert!(open.is_empty(), "never closed: {open:?}");
        for link in links {
            let target = link
                .strip_prefix('#')
                .unwrap_or_else(|| panic!("{link} leaves the page"));
            assert!(ids.contains(target), "{link} leads nowhere");
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Page { text, ids }
}

const BLOCKS: &[&str] = &[
    "p", "li", "td", "th", "dd", "dt", "div", "h1", "h2", "h3", "h4", "tr",
];

/// Names and values; a name that stands twice is an error, for browsers drop the second.
fn attributes(mut tag: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    loop {
        tag = tag.trim_start();
        if tag.is_empty() || tag == "/" {
            return found;
        }
        let end = tag.find(['=', ' ', '\n']).unwrap_or(tag.len());
        let name = tag[..end].to_string();
        tag = &tag[end..];
        let mut value = String::new();
        if let Some(quoted) = tag.strip_prefix("=\"") {
            let end = quoted.find('"').unwrap();
            value = quoted[..end].into();
            tag = &quoted[end + 1..];
        }
        assert!(
            found.iter().all(|(known, _)| *known != name),
            "{name} stands twice"
        );
        found.push((name, value));
    }
}

fn unescaped(text: &str) -> String {
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    text.replace("&amp;", "&")
}
