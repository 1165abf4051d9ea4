//! `readout analyze`: reads documents, analyses each, prints it.

use super::Outcome;
use super::args::{AnalyzeOptions, Format};
use super::input::{self, Item};
use super::output::{self, Output, Written};
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::render::json;
use readout::wire;
use serde::Serialize;
use std::io::Write;

pub(super) fn run(options: &AnalyzeOptions) -> anyhow::Result<Outcome> {
    let lexicon = Lexicon::english();
    let least = options.min_confidence();
    let contract = wire::Options {
        unit: options.unit(),
        text: !options.no_text,
        lexicon_sha256: wire::fingerprint(),
    };
    let mut printer = Printer {
        to: output::open(),
        format: options.format,
        array: !input::is_single(&options.input),
        printed: 0,
    };
    let tally = input::read(&options.input, &mut |item| match item {
        Item::Document(source) => {
            printer.array |= source.format == "jsonl";
            let analysis = analyze(&source.text, lexicon).at_least(least);
            printer.print(&wire::Analysis::new(&source, &analysis, &contract))
        }
        Item::Bad(bad) => {
            printer.array = true;
            let record = wire::ErrorRecord::new(&bad.id, bad.line, bad.byte, &bad.message);
            printer.print(&record)
        }
    })?;
    printer.finish()?;
    Ok(tally.outcome(options.strict))
}

/// Prints records one after the other in the chosen format.
struct Printer {
    to: Output,
    format: Format,
    array: bool,
    printed: usize,
}

impl Printer {
    fn print(&mut self, record: &impl Serialize) -> anyhow::Result<()> {
        match self.format {
            Format::Jsonl => json::line(&mut self.to, record).written()?,
            Format::Json => {
                let lead: &[u8] = match (self.array, self.printed) {
                    (false, _) => b"",
                    (true, 0) => b"[\n",
                    (true, _) => b",\n",
                };
                self.to.write_all(lead).written()?;
                json::indented(&mut self.to, record).written()?;
            }
        }
        self.printed += 1;
        self.to.flush().written()
    }

    fn finish(mut self) -> anyhow::Result<()> {
        let end: &[u8] = match (self.format, self.array) {
            (Format::Jsonl, _) => b"",
            (Format::Json, false) if self.printed == 0 => b"",
            (Format::Json, false) => b"\n",
            (Format::Json, true) if self.printed == 0 => b"[]\n",
            (Format::Json, true) => b"\n]\n",
        };
        self.to.write_all(end).written()?;
        self.to.flush().written()
    }
}
