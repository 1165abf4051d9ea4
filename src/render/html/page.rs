//! The page around the documents: its head with style, script and policy, and its end.

use crate::render::clean::is_unsafe;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = concat!(
    include_str!("style/page.css"),
    include_str!("style/marks.css"),
    include_str!("style/parts.css"),
    include_str!("style/media.css")
);
const SCRIPT: &str = include_str!("page.js");

/// What stands for a character that is not shown.
const SHOWN: char = '\u{FFFD}';

/// The beginning of a page, up to its first document.
pub fn head(title: &str) -> String {
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src '{}'; base-uri 'none'; form-action 'none'",
        fingerprint(SCRIPT)
    );
    let head = html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="generator" content=(concat!("readout ", env!("CARGO_PKG_VERSION")));
            title { (title) " · readout" }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body>"))
    };
    safe(head)
}

/// The end of a page.
pub fn foot() -> String {
    let script = html! { script { (PreEscaped(SCRIPT)) } };
    format!("{}</body></html>\n", script.into_string())
}

/// How the policy names a script that may run.
fn fingerprint(script: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script)))
}

/// The characters of a part of the page; those that could turn text around or drive a terminal are replaced.
pub(super) fn safe(part: Markup) -> String {
    let part = part.into_string();
    let unsafe_here = |c: char| is_unsafe(c) && !matches!(c, '\n' | '\t' | '\r');
    match part.contains(unsafe_here) {
        true => part
            .chars()
            .map(|c| if unsafe_here(c) { SHOWN } else { c })
            .collect(),
        false => part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_words_stay_words() {
        let words =
            "<script>alert(1)</script> \" onclick='x' &lt; &#60; \u{202E}abc\u{2066}\u{1b}[2J";
        let part = safe(html! { p title=(words) { (words) } });
        assert_eq!(part.matches('<').count(), 2, "{part}");
        assert_eq!(part.matches('"').count(), 2, "{part}");
        assert!(part.contains("&amp;lt; &amp;#60;"), "{part}");
        assert!(!part.contains(['\u{202E}', '\u{2066}', '\u{1b}']), "{part}");
    }

    #[test]
    fn the_policy_lets_only_the_pages_own_script_run() {
        let page = head("x") + &foot();
        assert_eq!(page.matches("<script").count(), 1);
        assert!(page.contains(&fingerprint(SCRIPT)));
        assert!(page.contains("default-src 'none'"));
        assert!(!SCRIPT.contains("</") && !STYLE.contains("</"));
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
    }
}
