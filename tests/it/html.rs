//! Pages of HTML, read as a program reads them: all that JSON lists stands in them, nothing of a document becomes markup,
//! elements nest, anchors are there. How they look and work is tried in a browser (`tests/browser`).

use crate::markup::{Page, page_of};
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::Source;
use readout::render::{clean, html};
use readout::text::OffsetUnit;
use readout::wire;
use serde_json::Value;
use std::path::{Path, PathBuf};

pub(crate) fn source(id: &str, text: &str) -> Source {
    Source {
        id: id.into(),
        format: "text".into(),
        encoding: "utf-8".into(),
        text: text.into(),
        ..Source::default()
    }
}

/// The page of a text and what JSON says of it.
pub(crate) fn both(text: &str) -> (String, Value) {
    let lexicon = Lexicon::english();
    let (source, analysis) = (source("article.txt", text), analyze(text, lexicon));
    let head = html::head(&html::title(&source, &analysis));
    let page = head + &html::document(&source, &analysis, lexicon, 0) + &html::foot();
    let options = wire::Options {
        unit: OffsetUnit::CodePoint,
        text: false,
        lexicon_sha256: &lexicon.fingerprint,
    };
    let record = wire::Analysis::new(&source, &analysis, &options);
    (page, serde_json::to_value(&record).unwrap())
}

pub(crate) fn articles() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut found = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|e| e == "txt") => found.push(path),
                false => {}
            }
        }
    }
    found.sort();
    found
}

/// Strings that JSON lists, with the keys that lead to them.
pub(crate) fn leaves(value: &Value, path: &str, to: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => to.push((path.into(), text.clone())),
        Value::Array(all) => all.iter().for_each(|one| leaves(one, path, to)),
        Value::Object(all) => all
            .iter()
            .for_each(|(key, one)| leaves(one, &format!("{path}.{key}"), to)),
        _ => {}
    }
}

/// Whether it is an id of a finding: `q12`.
pub(crate) fn is_id(text: &str) -> bool {
    let mut chars = text.chars();
    let letter = chars.next().is_some_and(|c| "aspqoge".contains(c));
    letter && !chars.as_str().is_empty() && chars.all(|c| c.is_ascii_digit())
}

/// What the page lacks of what JSON lists.
fn missing(page: &Page, json: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for (key, value) in json.as_object().unwrap() {
        if !["schema", "offset_unit", "id"].contains(&key.as_str()) {
            leaves(value, key, &mut all);
        }
    }
    let shown = clean(&page.text);
    // "g7" is a body of states there, and no formula's place.
    let is_place = |path: &str, text: &str| is_id(text) && !path.ends_with("entity");
    let lacks = |(path, text): &(String, String)| match is_place(path, text) {
        true => !page.ids.contains(text.as_str()),
        // Of words over several paragraphs each stands in its own.
        false if path.ends_with("lang") => false,
        false => !text
            .split("\n\n")
            .map(clean)
            .all(|words| shown.contains(&words) || shown.contains(&words.replace('-', " "))),
    };
    let lacking = all.into_iter().filter(lacks);
    lacking
        .map(|(path, text)| format!("{path}: {text}"))
        .collect()
}

#[test]
fn all_that_json_lists_stands_in_the_page() {
    for path in articles() {
        let bytes = std::fs::read(&path).unwrap();
        let (page, json) = both(&String::from_utf8_lossy(&bytes));
        let missing = missing(&page_of(&page), &json);
        assert!(
            missing.is_empty(),
            "{}:\n{}",
            path.display(),
            missing.join("\n")
        );
    }
}

/// The page of a comparison and what JSON says of it.
#[test]
fn numbers_and_marks_of_each_quote_stand_in_its_row() {
    let text =
        std::fs::read_to_string("fixtures/readouts/news-call-two-accounts/article.txt").unwrap();
    let (page, json) = both(&text);
    for quote in json["quotes"].as_array().unwrap() {
        let id = quote["id"].as_str().unwrap();
        let row = page.split(&format!("id=\"r-{id}\"")).nth(1).unwrap();
        let row = page_of(row.split("</tr>").next().unwrap()).text;
        if let Some(strength) = quote["cue"]["strength"].as_u64() {
            assert!(row.contains(&format!("strength {strength}")), "{id}: {row}");
        }
        let marks = [
            ("hearsay", "hearsay"),
            ("counterpart_words", "other side’s mouth"),
        ];
        for (key, words) in marks {
            assert_eq!(quote[key] == true, row.contains(words), "{id} {key}: {row}");
        }
    }
}

/// Words that would be markup, in every place a finding comes from.
const HOSTILE: &str = "<script>alert(1)</script> and \" onmouseover=\"alert(2)

President <img src=x onerror=alert(3)> Joe Biden told Xi Jinping on Tuesday that Taiwan </mark></div><b>is</b> \u{202E}a red line\u{2066}, the White House said.

\u{201C}<a href='javascript:alert(4)'>We</a> will not sit back &amp; watch &#60;script&#62;,\u{201D} Xi said, --> ]]> <!-- according to Xinhua <style>*{display:none}</style>.

Biden raised concerns about \"'><svg/onload=alert(5)>\u{1b}[2J\u{0}, said <plaintext> Xinhua.
";

#[test]
fn hostile_words_stay_words() {
    let (html, json) = both(HOSTILE);
    let page = page_of(&html);
    assert_eq!(html.matches("<script>").count(), 1);
    let keys = "<script class=\"keys\" type=\"application/json\">";
    assert_eq!(html.matches("<script ").count(), html.matches(keys).count());
    for tag in ["<img", "<svg", "<b>", "<style>*", "<plaintext", "<!--"] {
        assert!(!html.contains(tag), "{tag}");
    }
    for turning in ['\u{202E}', '\u{2066}', '\u{1b}', '\u{0}'] {
        assert!(!html.contains(turning), "{turning:?}");
    }
    for words in [
        "<script>alert(1)</script>",
        "&amp; watch &#60;script&#62;",
        "<img src=x onerror=alert(3)>",
    ] {
        assert!(page.text.contains(words), "{words} in {}", page.text);
    }
    assert!(!json["quotes"].as_array().unwrap().is_empty());
    assert_eq!(missing(&page, &json), Vec::<String>::new());
}

#[test]
fn documents_of_one_page_have_anchors_of_their_own() {
    let lexicon = Lexicon::english();
    let text = "The minister said that the talks would resume.";
    let analysis = analyze(text, lexicon);
    let source = source("a.txt", text);
    let parts = [0, 1].map(|number| html::document(&source, &analysis, lexicon, number));
    let page = page_of(&(html::head("two") + &parts.concat() + &html::foot()));
    assert!(page.ids.contains("q1") && page.ids.contains("d2-q1"));
}

#[test]
fn words_of_the_document_bear_its_language() {
    let (page, _) = both("The minister said that the talks would resume.");
    assert!(page.contains("<p class=\"text\" lang=\"en\">"), "{page}");
    assert!(page.contains("<blockquote lang=\"en\">"));
}

#[test]
fn a_brief_names_event_topics_by_side_and_who_said_what() {
    let lexicon = Lexicon::english();
    let text =
        std::fs::read_to_string("fixtures/readouts/news-call-two-accounts/article.txt").unwrap();
    let brief =
        readout::render::markdown::analysis(&source("call.txt", &text), &analyze(&text, lexicon));
    for words in [
        "# Harris presses Li Qiang",
        "**video call** (main): Kamala Harris (US) – Li Qiang (CN)",
        "| topic | White House (US) | Xinhua (CN) |",
        "| Taiwan | **STRESSES** that the calm",
        "- **Li Qiang**, via Xinhua",
    ] {
        assert!(brief.contains(words), "{words} in\n{brief}");
    }
    let hostile =
        readout::render::markdown::analysis(&source("x", HOSTILE), &analyze(HOSTILE, lexicon));
    assert!(
        !hostile.contains("<script") && !hostile.contains("<img"),
        "{hostile}"
    );
}
