//! `readout analyze`: reads documents, analyses each, prints it.

use super::Outcome;
use super::args::{AnalyzeOptions, Format};
use super::input::{self, BadRecord, Item};
use super::lexicon::LexiconOptions;
use super::output::{self, Output, Written};
use super::parallel;
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Confidence, Source};
use readout::render::{html, json, markdown, text};
use readout::wire;
use serde::Serialize;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(super) fn run(options: &AnalyzeOptions) -> anyhow::Result<Outcome> {
    let lexicon = options.words.load()?;
    let least = options.min_confidence();
    let mut printer = Printer::new(options, lexicon);
    let single = input::is_single(&options.input);
    let tally = if single || options.jobs() == 1 {
        input::read(&options.input, &mut |item| {
            printer.take(analyse(item, &options.words, lexicon, least), true)
        })?
    } else {
        let (input, words) = (options.input.clone(), options.words.clone());
        parallel::ordered(
            options.jobs(),
            move |give| input::read(&input, give),
            move |item| analyse(item, &words, lexicon, least),
            |found, last| printer.take(found, last),
        )?
    };
    printer.finish()?;
    if !single {
        super::say(&tally.summary());
    }
    Ok(tally.outcome(options.strict))
}

/// What becomes of an item.
enum Found {
    Analysis(Box<(Source, Analysis)>),
    Bad(BadRecord),
}

/// Analyses an item; a document that the program itself fails on is one that could not be read, and no end of the rest.
fn analyse(item: Item, words: &LexiconOptions, lexicon: &Lexicon, least: Confidence) -> Found {
    let source = match item {
        Item::Document(source) => source,
        Item::Analysed(known) => return Found::Analysis(Box::new((known.source, known.analysis))),
        Item::Bad(record) => return Found::Bad(record),
    };
    let analysed = catch_unwind(AssertUnwindSafe(|| {
        words.analyze(&source, lexicon).at_least(least)
    }));
    match analysed {
        Ok(analysis) => Found::Analysis(Box::new((source, analysis))),
        Err(_) => Found::Bad(BadRecord::of_failure(&source.id)),
    }
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

    /// Prints what was found; `last` is whether there is nothing to print at once after it.
    fn take(&mut self, found: Found, last: bool) -> anyhow::Result<()> {
        match found {
            Found::Analysis(found) => self.print(&found.0, &found.1)?,
            Found::Bad(record) => self.print_bad(&record)?,
        }
        match last {
            true => self.to.flush().written(),
            false => Ok(()),
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
        Ok(())
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
        Ok(())
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
