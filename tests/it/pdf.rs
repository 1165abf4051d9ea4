//! A PDF through `pdftotext`, as the README says: what it tells is what the text tells that it was printed from. Where
//! `pdftotext` is not installed, nothing is tested.

use crate::program::*;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// How wide a letter of a printed face roughly is, in thousandths of the type size.
fn width(letter: char) -> usize {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | '.' | ',' | ' ' => 260,
        'm' | 'w' | 'A'..='Z' => 700,
        _ => 480,
    }
}

/// The lines of a paragraph as a page of this width breaks them.
fn lines(paragraph: &str, page: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    let mut filled = 0;
    for word in paragraph.split_whitespace() {
        let needed: usize = word.chars().map(width).sum();
        if filled > 0 && filled + width(' ') + needed > page {
            lines.push(String::new());
            filled = 0;
        }
        let line = lines.last_mut().expect("there is always one");
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        filled += needed + width(' ');
    }
    lines
}

/// A PDF of one page, with a blank line between paragraphs.
fn printed(text: &str) -> Vec<u8> {
    let mut shown = String::from("BT /F1 11 Tf 13 TL 60 800 Td\n");
    for paragraph in text.split("\n\n") {
        for line in lines(paragraph, 42_000) {
            let escaped = line
                .replace('\\', "\\\\")
                .replace('(', "\\(")
                .replace(')', "\\)");
            shown.push_str(&format!("({escaped}) Tj T*\n"));
        }
        shown.push_str("T*\n");
    }
    shown.push_str("ET\n");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{shown}endstream", shown.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>".to_owned(),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let table = pdf.len();
    pdf.push_str("xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        pdf.push_str(&format!("{place:010} 00000 n \n"));
    }
    pdf.push_str(&format!(
        "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    ));
    pdf.into_bytes()
}

/// Act, speakers and words of each quote, white space as one blank.
fn quotes(analysis: &str) -> Vec<(String, String, String)> {
    let analysis: Value = serde_json::from_str(analysis).expect("it prints JSON");
    let quotes = analysis["quotes"].as_array().expect("quotes are a list");
    let told = |quote: &Value| {
        let words = quote["text"].as_str().unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().collect();
        (
            quote["act"].to_string(),
            quote["speakers"].to_string(),
            words.join(" "),
        )
    };
    quotes.iter().map(told).collect()
}

#[test]
fn a_printed_readout_tells_what_its_text_tells() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        return;
    }
    let article =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/readouts/kremlin/article.txt");
    let pdf = folder("pdf").join("call.pdf");
    fs::write(&pdf, printed(&fs::read_to_string(&article).unwrap())).unwrap();
    let shown = Command::new("pdftotext")
        .arg("-layout")
        .arg(&pdf)
        .arg("-")
        .output()
        .unwrap();
    let mut piped = readout(&["analyze", "--format", "json", "-"]);
    let (code, out, err) = run(piped.write_stdin(shown.stdout));
    assert_eq!(code, 0, "{err}");
    let (_, plain, _) = run(readout(&["analyze", "--format", "json"]).arg(&article));
    let (piped, plain) = (quotes(&out), quotes(&plain));
    assert!(plain.len() > 10);
    assert_eq!(piped, plain);
}
