//! Prints the decisions of the attribution models on annotated text, for `scripts/fit_weights.py`.
//! Reads JSON Lines of {"text", "attributions": [{"source", "cue", "content"}]} with spans in code points from standard
//! input; prints `doc` lines between documents.

use readout::extract::training::{Gold, decisions};
use readout::lexicon::Lexicon;
use readout::text::Span;
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let lexicon = Lexicon::english();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        let text = record["text"].as_str().unwrap_or("");
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let spans = |value: &serde_json::Value| -> Vec<Span> {
            let pairs = value.as_array().into_iter().flatten();
            let edge = |pair: &serde_json::Value, at: usize| {
                bytes[pair[at].as_u64().unwrap_or(0) as usize]
            };
            pairs
                .map(|pair| Span::new(edge(pair, 0), edge(pair, 1)))
                .collect()
        };
        let gold: Vec<Gold> = record["attributions"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|a| Gold {
                source: spans(&a["source"]),
                cue: spans(&a["cue"]),
                content: spans(&a["content"]),
            })
            .collect();
        writeln!(out, "doc\t{number}")?;
        out.write_all(decisions(text, &gold, lexicon).as_bytes())?;
    }
    Ok(())
}
