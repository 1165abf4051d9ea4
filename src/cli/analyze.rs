//! `readout analyze`: reads documents, analyses each, prints it: on standard output or, with `--out`, into a file for each
//! input.

use super::Outcome;
use super::args::{AnalyzeOptions, Format};
use super::input::{self, BadRecord, Item};
use super::lexicon::Words;
use super::mirror::{Destination, Mirror};
use super::parallel;
use super::printer::{Printer, Rendered, Style};
use super::progress;
use anyhow::{Context, bail};
use readout::model::{Analysis, Confidence, Source};
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

pub(super) fn run(options: &AnalyzeOptions) -> anyhow::Result<Outcome> {
    if options.rows.is_some() && !matches!(options.format, Format::Csv | Format::Jsonl) {
        bail!("--rows goes with --format csv or jsonl");
    }
    let words = options.words.load()?;
    let least = options.min_confidence();
    let style = Style::new(options, words.lexicon);
    let single = input::is_single(&options.input);
    let mirror = match &options.out {
        Some(folder) => {
            let by_line = options.format == Format::Jsonl && options.rows.is_none();
            let (format, fingerprint) = (options.format, &words.lexicon.fingerprint);
            let mirror = Mirror::new(folder, format, options.resume, fingerprint)?;
            Some(mirror.going_on_within_files(by_line))
        }
        None => None,
    };
    let mut outputs = Outputs::new(style, mirror.is_none(), !single);
    let input = options.input.clone();
    let read = move |give: &mut input::Take<'_>| input::read_into(&input, mirror, give);
    let work = move |item| analyse(item, words, least, style);
    let tally = match single || options.jobs() == 1 {
        true => read(&mut |item| outputs.take(work(item), true))?,
        false => parallel::ordered(options.jobs(), read, work, |found, last| {
            outputs.take(found, last)
        })?,
    };
    outputs.finish()?;
    if !single {
        super::say(&tally.summary());
    }
    Ok(tally.outcome(options.input.strict))
}

/// What becomes of an item.
enum Found {
    Opens(Destination),
    Printed(io::Result<Rendered>),
    Bad(BadRecord),
    Closes { whole: bool },
}

/// Analyses an item and renders what was found; a document that the program itself fails on is one that could not be read, and no end of the rest.
fn analyse(item: Item, words: Words, least: Confidence, style: Style) -> Found {
    let source = match item {
        Item::Document(source) => source,
        Item::Analysed(known) => return Found::Printed(style.render(known.source, known.analysis)),
        Item::Bad(record) => return Found::Bad(record),
        Item::Opens(destination) => return Found::Opens(destination),
        Item::Closes { whole } => return Found::Closes { whole },
    };
    let begun = Instant::now();
    match words.analyze(&source) {
        Ok(analysis) => {
            let analysis = analysis.at_least(least);
            super::tell(|| told(&source, &analysis, begun.elapsed()));
            Found::Printed(style.render(source, analysis))
        }
        Err(_) => Found::Bad(BadRecord::of_failure(&source.id)),
    }
}

/// What was found in a document, in a few words.
fn told(source: &Source, analysis: &Analysis, took: Duration) -> String {
    let (quotes, topics) = (analysis.quotes.len(), analysis.topics.len());
    format!(
        "{}: {}, {} bytes, {quotes} quotes, {topics} topics, {:.1} ms",
        source.id,
        analysis.language.as_str(),
        source.text.len(),
        took.as_secs_f64() * 1000.0
    )
}

/// Where results go: standard output, or one file after the other.
struct Outputs {
    style: Style,
    to: Option<Printer>,
    file: Option<Destination>,
}

impl Outputs {
    fn new(style: Style, standard: bool, array: bool) -> Outputs {
        if standard && io::stdout().is_terminal() {
            progress::hide();
        }
        let to = || Printer::new(style, Box::new(io::stdout().lock()), array);
        Outputs {
            style,
            to: standard.then(to),
            file: None,
        }
    }

    /// Prints what was found; `last` is whether there is nothing to print at once after it.
    fn take(&mut self, found: Found, last: bool) -> anyhow::Result<()> {
        match found {
            Found::Opens(destination) => return self.open(destination),
            Found::Closes { whole } => return self.close(whole),
            _ => {}
        }
        let Some(printer) = &mut self.to else {
            return Ok(());
        };
        let printed = match found {
            Found::Printed(document) => document.and_then(|document| printer.print(&document)),
            Found::Bad(record) => printer.print_bad(&record),
            Found::Opens(_) | Found::Closes { .. } => Ok(()),
        };
        let flushed = printed.and_then(|()| if last { printer.flush() } else { Ok(()) });
        flushed.with_context(|| writing(self.file.as_ref()))
    }

    fn open(&mut self, destination: Destination) -> anyhow::Result<()> {
        let file = destination.open()?;
        self.to = Some(Printer::new(self.style, Box::new(file), false));
        self.file = Some(destination);
        Ok(())
    }

    fn close(&mut self, whole: bool) -> anyhow::Result<()> {
        let (Some(printer), Some(file)) = (self.to.take(), self.file.take()) else {
            return Ok(());
        };
        let empty = printer.is_empty();
        printer.finish().with_context(|| writing(Some(&file)))?;
        file.close(whole, empty)
    }

    fn finish(self) -> anyhow::Result<()> {
        match self.to {
            Some(printer) => printer.finish().with_context(|| writing(None)),
            None => Ok(()),
        }
    }
}

fn writing(file: Option<&Destination>) -> String {
    match file {
        Some(file) => format!("writing to {}", file.name()),
        None => "writing to standard output".into(),
    }
}
