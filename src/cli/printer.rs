//! One output: documents one after the other in the chosen format. In: analyses and bad records. Out: bytes to a writer,
//! the only thing that can fail.

use super::args::{AnalyzeOptions, Format};
use super::input::BadRecord;
use super::rows::{self, Rows};
use readout::lexicon::Lexicon;
use readout::model::{Analysis, Source};
use readout::render::{html, json, markdown, text};
use readout::wire::annotation::AnnotationPage;
use readout::wire::{self, rows::Table};
use serde::Serialize;
use std::io::{self, BufWriter, Write};

/// Bytes written at a time.
const BUFFER: usize = 1 << 16;

/// How documents are printed; the same for all outputs of a run.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) format: Format,
    /// What a line is, where it is not a document.
    rows: Option<Rows>,
    contract: wire::Options<'static>,
    screen: text::Options,
    lexicon: &'static Lexicon,
}

impl Style {
    /// As the options say.
    pub(super) fn new(options: &AnalyzeOptions, lexicon: &'static Lexicon) -> Style {
        Style {
            format: options.format,
            rows: match options.format {
                Format::Csv => Some(options.rows.unwrap_or(Rows::Quotes)),
                _ => options.rows,
            },
            contract: wire::Options {
                unit: options.unit(),
                text: !options.no_text,
                lexicon_sha256: &lexicon.fingerprint,
            },
            screen: text::Options {
                width: options.screen.width(),
                colour: match options.out {
                    Some(_) => options.screen.colour_of_file(),
                    None => options.screen.colour(),
                },
                full: options.full,
            },
            lexicon,
        }
    }
}

/// Prints documents one after the other.
pub(super) struct Printer {
    to: BufWriter<Box<dyn Write>>,
    style: Style,
    array: bool,
    printed: usize,
}

impl Printer {
    /// Prints to a writer; `array` is whether JSON is an array whatever is printed.
    pub(super) fn new(style: Style, to: Box<dyn Write>, array: bool) -> Printer {
        Printer {
            to: BufWriter::with_capacity(BUFFER, to),
            style,
            array,
            printed: 0,
        }
    }

    /// Whether nothing has been printed yet.
    pub(super) fn is_empty(&self) -> bool {
        self.printed == 0
    }

    /// Prints a document.
    pub(super) fn print(&mut self, source: &Source, analysis: &Analysis) -> io::Result<()> {
        self.array |= source.format == "jsonl";
        if let Some(rows) = self.style.rows {
            return self.print_rows(rows, source, analysis);
        }
        match self.style.format {
            Format::Csv => {}
            Format::Webannotation => self.print_record(&AnnotationPage::new(source, analysis))?,
            Format::Text => {
                self.print_screen(&text::screen(source, analysis, &self.style.screen))?
            }
            Format::Json | Format::Jsonl => {
                let record = wire::Analysis::new(source, analysis, &self.style.contract);
                self.print_record(&record)?;
            }
            Format::Html => self.print_page(source, analysis)?,
            Format::Markdown => {
                let lead = if self.printed > 0 { "\n" } else { "" };
                let brief = markdown::analysis(source, analysis);
                write!(self.to, "{lead}{brief}")?;
            }
        }
        self.printed += 1;
        Ok(())
    }

    /// Prints what could not be read, where the format has a place for it.
    pub(super) fn print_bad(&mut self, bad: &BadRecord) -> io::Result<()> {
        let has_place = matches!(self.style.format, Format::Json | Format::Jsonl);
        if !has_place || self.style.rows.is_some() {
            return Ok(());
        }
        self.array |= bad.is_record;
        let record = wire::ErrorRecord::new(&bad.id, bad.line, bad.byte, &bad.message);
        self.print_record(&record)?;
        self.printed += 1;
        Ok(())
    }

    /// Hands on what is kept back.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }

    /// Prints what stands at the end.
    pub(super) fn finish(mut self) -> io::Result<()> {
        if self.style.format == Format::Html && self.printed > 0 {
            self.to.write_all(html::foot().as_bytes())?;
        }
        let end: &[u8] = match (self.style.format, self.array, self.printed) {
            (Format::Json | Format::Webannotation, true, 0) => b"[]\n",
            (Format::Json | Format::Webannotation, true, _) => b"\n]\n",
            (Format::Json | Format::Webannotation, false, 1..) => b"\n",
            _ => b"",
        };
        self.to.write_all(end)?;
        self.to.flush()
    }

    /// The document's rows, the columns before the first.
    fn print_rows(&mut self, rows: Rows, source: &Source, analysis: &Analysis) -> io::Result<()> {
        let csv = self.style.format == Format::Csv;
        if csv && self.printed == 0 {
            rows::print_head(&mut self.to, rows)?;
        }
        self.printed += 1;
        let table = Table::new(source, analysis, self.style.contract.unit);
        rows::print(&mut self.to, rows, &table, csv)
    }

    /// A part of the page, its head before the first.
    fn print_page(&mut self, source: &Source, analysis: &Analysis) -> io::Result<()> {
        if self.printed == 0 {
            let head = html::head(&html::title(source, analysis));
            self.to.write_all(head.as_bytes())?;
        }
        let part = html::document(source, analysis, self.style.lexicon, self.printed);
        self.to.write_all(part.as_bytes())
    }

    fn print_screen(&mut self, screen: &str) -> io::Result<()> {
        if self.printed > 0 {
            let rule = "─".repeat(self.style.screen.width);
            write!(self.to, "\n{rule}\n\n")?;
        }
        self.to.write_all(screen.as_bytes())
    }

    fn print_record(&mut self, record: &impl Serialize) -> io::Result<()> {
        if self.style.format == Format::Jsonl {
            return json::line(&mut self.to, record);
        }
        let lead: &[u8] = match (self.array, self.printed) {
            (false, _) => b"",
            (true, 0) => b"[\n",
            (true, _) => b",\n",
        };
        self.to.write_all(lead)?;
        json::indented(&mut self.to, record)
    }
}
