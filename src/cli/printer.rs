//! One output: documents one after the other in the chosen format. In: analyses, rendered wherever that is done, and bad
//! records. Out: bytes to a writer, the only thing that can fail.

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

    /// What is printed of a document, without what stands between documents. Needs no printer, so that it is done beside others.
    pub(super) fn render(&self, source: Source, analysis: Analysis) -> io::Result<Rendered> {
        let is_record = source.format == "jsonl";
        let body = match (self.rows, self.format) {
            (None, Format::Html) => Body::Page(Box::new((source, analysis))),
            _ => Body::Bytes(self.bytes(&source, &analysis)?),
        };
        Ok(Rendered { is_record, body })
    }

    fn bytes(&self, source: &Source, analysis: &Analysis) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        if let Some(rows) = self.rows {
            let table = Table::new(source, analysis, self.contract.unit);
            rows::print(&mut bytes, rows, &table, self.format == Format::Csv)?;
            return Ok(bytes);
        }
        match self.format {
            Format::Csv | Format::Html => {}
            Format::Webannotation => {
                self.record(&mut bytes, &AnnotationPage::new(source, analysis))?;
            }
            Format::Text => bytes = text::screen(source, analysis, &self.screen).into_bytes(),
            Format::Json | Format::Jsonl => {
                let record = wire::Analysis::new(source, analysis, &self.contract);
                self.record(&mut bytes, &record)?;
            }
            Format::Markdown => bytes = markdown::analysis(source, analysis).into_bytes(),
        }
        Ok(bytes)
    }

    fn record(&self, to: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
        match self.format {
            Format::Jsonl => json::line(to, record),
            _ => json::indented(to, record),
        }
    }
}

/// A document as it will be printed.
pub(super) struct Rendered {
    /// Whether it was a line of JSON Lines.
    is_record: bool,
    body: Body,
}

enum Body {
    Bytes(Vec<u8>),
    /// A part of a page, which holds its number among the parts.
    Page(Box<(Source, Analysis)>),
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
    pub(super) fn print(&mut self, document: &Rendered) -> io::Result<()> {
        self.array |= document.is_record;
        self.print_lead()?;
        match &document.body {
            Body::Bytes(bytes) => self.to.write_all(bytes)?,
            Body::Page(found) => self.print_page(&found.0, &found.1)?,
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
        self.print_lead()?;
        let record = wire::ErrorRecord::new(&bad.id, bad.line, bad.byte, &bad.message);
        self.style.record(&mut self.to, &record)?;
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

    /// What stands before a document: before the first the beginning of the whole, before others what parts them.
    fn print_lead(&mut self) -> io::Result<()> {
        let first = self.printed == 0;
        match (self.style.format, self.style.rows) {
            (Format::Csv, Some(rows)) if first => rows::print_head(&mut self.to, rows),
            (Format::Markdown, _) if !first => self.to.write_all(b"\n"),
            (Format::Text, _) if !first => {
                let rule = "─".repeat(self.style.screen.width);
                write!(self.to, "\n{rule}\n\n")
            }
            (Format::Json | Format::Webannotation, _) if self.array => {
                self.to.write_all(if first { b"[\n" } else { b",\n" })
            }
            _ => Ok(()),
        }
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
}
