//! `readout analyze`: reads documents, analyses each, prints it.

use super::Outcome;
use super::args::{AnalyzeOptions, Format};
use super::input::{self, BadRecord, Item};
use super::output::{self, Output, Written};
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Source};
use readout::render::{html, json, markdown, text};
use readout::wire;
use serde::Serialize;
use std::io::Write;

pub(super) fn run(options: &AnalyzeOptions) -> anyhow::Result<Outcome> {
    let lexicon = options.words.load()?;
    let least = options.min_confidence();
    let mut printer = Printer::new(options, lexicon);
    let tally = input::read(&options.input, &mut |item| match item {
        Item::Document(source) => {
            let analysis = options.words.analyze(&source.text, lexicon).at_least(least);
            printer.print(&source, &analysis)
        }
        Item::Analysed(known) => printer.print(&known.source, &known.analysis),
        Item::Bad(record) => printer.print_bad(&record),
    })?;
    printer.finish()?;
    Ok(tally.outcome(options.strict))
}

/// Prints documents one after the other in the chosen format.
struct Printer<'a> {
    to: Output,
    format: Format,
    contract: wire::Options<'a>,
    screen: text::Options,
    lexicon: &'a Lexicon,
    array: bool,
    printed: usize,
}

impl Printer<'_> {
    fn new(options: &AnalyzeOptions, lexicon: &'static Lexicon) -> Printer<'static> {
        Printer {
            to: output::open(),
            format: options.format,
            contract: wire::Options {
                unit: options.unit(),
                text: !options.no_text,
                lexicon_sha256: &lexicon.fingerprint,
            },
            screen: text::Options {
                width: options.screen.width(),
                colour: options.screen.colour(),
                full: options.full,
            },
            lexicon,
            array: !input::is_single(&options.input),
            printed: 0,
        }
    }

    fn print(&mut self, source: &Source, analysis: &Analysis) -> anyhow::Result<()> {
        self.array |= source.format == "jsonl";
        match self.format {
            Format::Text => self.print_screen(&text::screen(source, analysis, &self.screen))?,
            Format::Json | Format::Jsonl => {
                let record = wire::Analysis::new(source, analysis, &self.contract);
                self.print_record(&record)?;
            }
            Format::Html => self.print_page(source, analysis)?,
            Format::Markdown => {
                let lead = if self.printed > 0 { "\n" } else { "" };
                let brief = markdown::analysis(source, analysis);
                write!(self.to, "{lead}{brief}").written()?;
            }
        }
        self.printed += 1;
        self.to.flush().written()
    }

    /// A part of the page, its head before the first.
    fn print_page(&mut self, source: &Source, analysis: &Analysis) -> anyhow::Result<()> {
        if self.printed == 0 {
            let head = html::head(&html::title(source, analysis));
            self.to.write_all(head.as_bytes()).written()?;
        }
        let part = html::document(source, analysis, self.lexicon, self.printed);
        self.to.write_all(part.as_bytes()).written()
    }

    fn print_bad(&mut self, bad: &BadRecord) -> anyhow::Result<()> {
        if !matches!(self.format, Format::Json | Format::Jsonl) {
            return Ok(());
        }
        self.array = true;
        let record = wire::ErrorRecord::new(&bad.id, bad.line, bad.byte, &bad.message);
        self.print_record(&record)?;
        self.printed += 1;
        self.to.flush().written()
    }

    fn print_screen(&mut self, screen: &str) -> anyhow::Result<()> {
        if self.printed > 0 {
            let rule = "─".repeat(self.screen.width);
            write!(self.to, "\n{rule}\n\n").written()?;
        }
        self.to.write_all(screen.as_bytes()).written()
    }

    fn print_record(&mut self, record: &impl Serialize) -> anyhow::Result<()> {
        if self.format == Format::Jsonl {
            return json::line(&mut self.to, record).written();
        }
        let lead: &[u8] = match (self.array, self.printed) {
            (false, _) => b"",
            (true, 0) => b"[\n",
            (true, _) => b",\n",
        };
        self.to.write_all(lead).written()?;
        json::indented(&mut self.to, record).written()
    }

    fn finish(mut self) -> anyhow::Result<()> {
        if self.format == Format::Html && self.printed > 0 {
            self.to.write_all(html::foot().as_bytes()).written()?;
        }
        let end: &[u8] = match (self.format, self.array, self.printed) {
            (Format::Json, true, 0) => b"[]\n",
            (Format::Json, true, _) => b"\n]\n",
            (Format::Json, false, 1..) => b"\n",
            _ => b"",
        };
        self.to.write_all(end).written()?;
        self.to.flush().written()
    }
}
