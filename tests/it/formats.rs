//! Forms of input: encodings, saved pages, Markdown, compressed files, dates beside the text.

use crate::invariants::spans_hold;
use crate::program::*;
use flate2::{Compression, write::GzEncoder};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;

fn analyze(arguments: &[&str], path: &Path) -> Value {
    let mut command = readout(&["analyze", "--format", "json"]);
    let (code, out, err) = run(command.args(arguments).arg(path));
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

const WORDS: &str = "The minister said: “Naïve it is not – the café stays.” They met in Genève.";

/// Name, bytes, arguments, the encoding that is told, whether it is a guess.
type Case = (
    &'static str,
    Vec<u8>,
    &'static [&'static str],
    &'static str,
    bool,
);

#[test]
fn encodings_are_told_by_mark_by_name_and_as_utf8() {
    let folder = folder("encodings");
    let utf16 = |mark: u16, swap: bool| -> Vec<u8> {
        let units = std::iter::once(mark)
            .filter(|mark| *mark != 0)
            .chain(WORDS.encode_utf16());
        let bytes = |unit: u16| {
            if swap {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        };
        units.flat_map(bytes).collect()
    };
    let (western, ..) = encoding_rs::WINDOWS_1252.encode(WORDS);
    let cases: &[Case] = &[
        ("a.txt", WORDS.into(), &[], "utf-8", false),
        ("b.txt", utf16(0xFEFF, false), &[], "utf-16le", false),
        ("c.txt", utf16(0xFEFF, true), &[], "utf-16be", false),
        ("d.txt", utf16(0, false), &[], "utf-16le", true),
        (
            "e.txt",
            western.to_vec(),
            &["--encoding", "latin1"],
            "windows-1252",
            false,
        ),
        ("f.txt", western.repeat(20), &[], "windows-1252", true),
    ];
    for (name, bytes, arguments, encoding, guessed) in cases {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let found = analyze(arguments, &path);
        let text = found["text"].as_str().unwrap();
        assert!(text.starts_with(WORDS), "{name}: {text}");
        assert_eq!(found["source"]["encoding"], *encoding, "{name}");
        assert_eq!(found["source"]["encoding_guessed"], *guessed, "{name}");
        let codes: Vec<&Value> = found["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .map(|d| &d["code"])
            .collect();
        assert_eq!(
            codes.contains(&&Value::from("encoding-guessed")),
            *guessed,
            "{name}"
        );
        spans_hold(&found, &text.chars().collect::<Vec<_>>());
    }
}

#[test]
fn one_damaged_byte_does_not_turn_utf8_into_something_else() {
    let folder = folder("damaged");
    let mut bytes = WORDS.repeat(20).into_bytes();
    bytes.insert(4, 0xFF);
    fs::write(folder.join("a.txt"), bytes).unwrap();
    let found = analyze(&[], &folder.join("a.txt"));
    assert!(
        found["text"]
            .as_str()
            .unwrap()
            .starts_with("The \u{FFFD}minister said: “Naïve")
    );
    assert_eq!(found["diagnostics"][1]["code"], "encoding-damaged");
    assert_eq!(found["diagnostics"][1]["text"], "\u{FFFD}");
}

#[test]
fn offsets_name_the_decoded_text_to_the_letter() {
    let folder = folder("letters");
    let text = "Talks on the ferry\r\n\r\n“Cafe\u{301} is open,”\u{a0}said the mini\u{ad}ster of Gene\u{300}ve.\r\rHe said \u{200b}“yes” 😀 to us.\r\n";
    fs::write(folder.join("a.txt"), text).unwrap();
    let found = analyze(&[], &folder.join("a.txt"));
    assert_eq!(found["text"], text);
    assert_eq!(found["quotes"].as_array().unwrap().len(), 2);
    spans_hold(&found, &text.chars().collect::<Vec<_>>());
}

#[test]
fn a_saved_page_gives_its_article_and_what_it_says_of_itself() {
    let found = analyze(&[], Path::new("fixtures/inputs/page.html"));
    let text = found["text"].as_str().unwrap();
    assert!(text.starts_with(
        "Ministers trade warnings over the strait ferry\n\nBy Ana Ruiz\n\nThe foreign"
    ));
    for kept in [
        "\n• a joint study of the harbour",
        "\n\n“Nobody wants a quarrel over planks,”",
        "gone. “We have waited long enough”, she",
        "“frank and useful”",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    for left in ["newsletter", "window.data", "They will sail", "World"] {
        assert!(!text.contains(left), "{left}: {text}");
    }
    assert_eq!(found["document"]["published"], "2024-04-02");
    assert_eq!(found["meta"]["site"], "The Harbour Gazette");
    assert_eq!(found["meta"]["byline"], "Ana Ruiz");
    assert_eq!(found["source"]["encoding"], "windows-1252");
    assert_eq!(found["diagnostics"].as_array().unwrap().len(), 0);
    spans_hold(&found, &text.chars().collect::<Vec<_>>());
}

#[test]
fn marks_that_the_text_lost_are_told() {
    let folder = folder("lost");
    let page = fs::read("fixtures/inputs/page.html").unwrap();
    let (page, ..) = encoding_rs::WINDOWS_1252.decode(&page);
    let comment = "<div class=\"comment sidebar\"><p>“Not so,” says Ann.</p></div></main>";
    let page = page
        .replace("</main>", comment)
        .replace("windows-1252", "utf-8");
    let path = folder.join("a.html");
    fs::write(&path, page).unwrap();
    let found = analyze(&[], &path);
    let message = found["diagnostics"][0]["message"].as_str().unwrap();
    assert!(
        message.starts_with("2 quotation marks of the page are not in the text"),
        "{message}"
    );
    assert!(message.contains("“Not so,”"), "{message}");
}

#[test]
fn a_page_is_known_by_its_first_line_on_standard_input() {
    let page = "\n<!doctype html><p>They met. She said it was “fine”.</p>";
    let (_, out, _) = run(readout(&["analyze", "--format", "json", "-"]).write_stdin(page));
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["source"]["format"], "html");
    assert_eq!(found["text"], "They met. She said it was “fine”.");
}

#[test]
fn markdown_is_read_without_its_marks() {
    let folder = folder("markdown");
    let path = folder.join("a.md");
    fs::write(
        &path,
        "# Call\n\nThe **minister** said\nthat it was *over*.\n\n- fish\n- timber\n",
    )
    .unwrap();
    let found = analyze(&[], &path);
    assert_eq!(
        found["text"],
        "Call\n\nThe minister said that it was over.\n\n• fish\n• timber"
    );
    assert_eq!(found["source"]["format"], "markdown");
}

#[test]
fn compressed_files_are_read_by_their_extension() {
    let folder = folder("compressed");
    let gzip = |name: &str, parts: &[&str]| {
        let mut bytes = Vec::new();
        for part in parts {
            let mut to = GzEncoder::new(&mut bytes, Compression::default());
            to.write_all(part.as_bytes()).unwrap();
            to.finish().unwrap();
        }
        fs::write(folder.join(name), bytes).unwrap();
    };
    gzip("a.txt.gz", &["They met."]);
    gzip(
        "b.jsonl.gz",
        &[
            "{\"id\":\"x\",\"text\":\"One.\"}\n",
            "{\"id\":\"y\",\"text\":\"Two.\"}\n",
        ],
    );
    let (code, out, _) = run(readout(&["analyze", "--format", "jsonl"]).arg(&folder));
    let texts: Vec<Value> = out
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    let texts: Vec<&str> = texts.iter().map(|l| l["text"].as_str().unwrap()).collect();
    assert_eq!((code, texts), (0, vec!["They met.", "One.", "Two."]));
    let cut = fs::read(folder.join("a.txt.gz")).unwrap();
    fs::write(folder.join("a.txt.gz"), &cut[..cut.len() - 4]).unwrap();
    let (code, out, err) = run(readout(&["analyze", "--format", "jsonl"]).arg(&folder));
    let bad: Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!((code, bad["schema"].as_str()), (0, Some("readout.error/1")));
    assert!(err.contains("a.txt.gz"), "{err}");
}

#[test]
fn a_field_can_hold_the_day_of_the_text() {
    let input = "{\"text\":\"They met on Tuesday.\",\"day\":\"2024-04-02T10:00:00Z\"}\n";
    let (_, out, _) = run(readout(STREAM)
        .args(["--date-field", "day"])
        .write_stdin(input));
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["document"]["published"], "2024-04-02");
    assert_eq!(found["meta"]["day"], "2024-04-02T10:00:00Z");
}

#[test]
fn a_pdf_is_refused_with_the_pipe_that_reads_it() {
    let (code, _, err) = run(readout(&["analyze", "-"]).write_stdin("%PDF-1.7\n%âãÏÓ\n"));
    assert_eq!(code, 2);
    assert!(
        err.contains("pdftotext -layout FILE.pdf - | readout analyze -"),
        "{err}"
    );
}
