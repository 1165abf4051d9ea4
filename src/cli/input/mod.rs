//! Reading: from what the user named to documents, one at a time. Says what cannot be read and goes on with the rest.

pub(crate) mod expectations;
mod item;
mod jsonl;
mod open;
mod paths;

pub(crate) use item::{Analysed, BadRecord, Item, Take, Tally};
pub(crate) use jsonl::Head;

use super::args::{From, InputOptions};
use super::mirror::{Kept, Mirror, Plan};
use super::progress;
use crate::cli;
use anyhow::Context;
use open::Stream;
pub(crate) use paths::Place;
use readout::lexicon::hexadecimal;
use readout::model::Source;
use readout::source::{self, Encoding, Fields, Form, Refusal};
use sha2::{Digest, Sha256};
use std::io::{self, IsTerminal};
use std::path::Path;

/// Whether the input is one document for sure, whatever it contains.
pub(crate) fn is_single(options: &InputOptions) -> bool {
    let [only] = options.inputs.as_slice() else {
        return options.inputs.is_empty() && options.from != Some(From::Jsonl);
    };
    let named = options.from.or_else(|| paths::format_of(Path::new(only)));
    named != Some(From::Jsonl) && (only == "-" || Path::new(only).is_file())
}

/// Reads everything the user named and hands it to `take`; only what `take` returns stops it.
pub(crate) fn read(options: &InputOptions, take: &mut Take<'_>) -> anyhow::Result<Tally> {
    Reading::new(options).all(&options.inputs, take)
}

/// As `read`, but a record that `analyze` wrote comes as the analysis that it is.
pub(crate) fn read_analysed(options: &InputOptions, take: &mut Take<'_>) -> anyhow::Result<Tally> {
    let mut reading = Reading::new(options);
    reading.records.analyses = true;
    reading.all(&options.inputs, take)
}

/// As `read`, but says of each input which file its results go into, and leaves out what is there already.
pub(crate) fn read_into(
    options: &InputOptions,
    mirror: Option<Mirror>,
    take: &mut Take<'_>,
) -> anyhow::Result<Tally> {
    let mut reading = Reading::new(options);
    reading.mirror = mirror;
    reading.all(&options.inputs, take)
}

/// How inputs are read.
struct Reading {
    from: Option<From>,
    encoding: Option<Encoding>,
    records: jsonl::Kind,
    mirror: Option<Mirror>,
    tally: Tally,
}

impl Reading {
    fn new(options: &InputOptions) -> Reading {
        Reading {
            from: options.from,
            encoding: options.encoding,
            records: jsonl::Kind {
                fields: Fields {
                    text: options.text_field.clone(),
                    id: options.id_field.clone(),
                    date: options.date_field.clone(),
                },
                analyses: false,
            },
            mirror: None,
            tally: Tally::default(),
        }
    }

    fn all(mut self, inputs: &[String], take: &mut Take<'_>) -> anyhow::Result<Tally> {
        let standard = ["-".to_string()];
        let inputs = match inputs {
            [] if io::stdin().is_terminal() => {
                anyhow::bail!(
                    "no input: name files or folders, or `-` for standard input (see `readout --help`)"
                )
            }
            [] => &standard,
            given => given,
        };
        let mut places = Vec::new();
        for input in inputs {
            match self.expand(input) {
                Ok(found) => places.extend(found),
                Err(error) => self.refuse(input, true, &error, take)?,
            }
        }
        progress::begin(|| places.iter().map(Place::length).sum());
        for place in &places {
            self.place(place, take)?;
        }
        progress::end();
        if self.tally.is_nothing() {
            anyhow::bail!("nothing readable in {}", inputs.join(", "));
        }
        Ok(self.tally)
    }

    fn expand(&mut self, input: &str) -> anyhow::Result<Vec<Place>> {
        let mut places = paths::expand(input)?;
        if self.from.is_none() {
            places.retain(is_input);
        }
        if let Some(mirror) = &mut self.mirror {
            mirror.admit(input, &mut places)?;
        }
        Ok(places)
    }

    /// Counts what could not be read at all, and hands that on.
    fn refuse(
        &mut self,
        name: &str,
        named: bool,
        error: &anyhow::Error,
        take: &mut Take<'_>,
    ) -> anyhow::Result<()> {
        let bad = BadRecord::of_place(name, error);
        self.tally.refuse(named, &bad);
        take(Item::Bad(bad))
    }

    fn place(&mut self, place: &Place, take: &mut Take<'_>) -> anyhow::Result<()> {
        let plan = self.mirror.as_ref().map(|mirror| mirror.plan(place));
        let kept = match plan.transpose() {
            Ok(None) => return self.read_place(place, Kept::default(), take).map(drop),
            Ok(Some(Plan::Write(destination, kept))) => {
                take(Item::Opens(destination))?;
                kept
            }
            Ok(Some(Plan::Done)) => {
                self.tally.done += 1;
                return Ok(());
            }
            Err(error) => return self.refuse(&place.name(), true, &error, take),
        };
        let whole = self.read_place(place, kept, take)?;
        take(Item::Closes { whole })
    }

    /// Reads an input, but for the records whose results are there; returns whether it was read to its end.
    fn read_place(
        &mut self,
        place: &Place,
        kept: Kept,
        take: &mut Take<'_>,
    ) -> anyhow::Result<bool> {
        let read = match Stream::open(place, self.from) {
            Ok(stream) if stream.format == From::Jsonl => {
                return self.read_records(stream, place, kept, take);
            }
            Ok(_) if kept.records > 0 => {
                self.tally.done += 1;
                return Ok(true);
            }
            Ok(stream) => document(stream, place, self.encoding),
            Err(error) => Err(error),
        };
        match read {
            Ok(source) => {
                self.tally.documents += 1;
                take(Item::Document(source))?;
            }
            Err(error) => self.refuse(&place.name(), place.is_named(), &error, take)?,
        }
        Ok(true)
    }

    fn read_records(
        &mut self,
        stream: Stream,
        place: &Place,
        kept: Kept,
        take: &mut Take<'_>,
    ) -> anyhow::Result<bool> {
        let mut lines = jsonl::Lines::new(stream.from, place.name());
        match lines.skip(&kept, &self.records) {
            Ok(()) => self.tally.done += kept.records as usize,
            Err(error) => {
                // Nothing is written: what is there does not belong to this input.
                let bad = BadRecord::of_place(&place.name(), &error);
                self.tally.refuse(true, &bad);
                return Ok(false);
            }
        }
        while let Some(item) = lines.next(place, &self.records) {
            match &item {
                Item::Bad(record) => self.tally.refuse(false, record),
                _ => self.tally.documents += 1,
            }
            take(item)?;
        }
        Ok(!lines.is_broken())
    }
}

/// Whether a place is something to analyse: a glob of a folder of fixtures also matches what is expected of its articles.
fn is_input(place: &Place) -> bool {
    let expectation = place.file().is_some_and(expectations::is_expectation);
    if expectation {
        let name = place.name();
        cli::say(&format!(
            "{name} tells what to expect of an article: not read as one (`--from text` does)"
        ));
    }
    !expectation
}

/// Why a document could not be read, as an error that keeps its place.
#[derive(Debug)]
pub(crate) struct Refused(pub(crate) Refusal);

impl std::fmt::Display for Refused {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.0.message)
    }
}

impl std::error::Error for Refused {}

/// Reads one document whole.
fn document(stream: Stream, place: &Place, encoding: Option<Encoding>) -> anyhow::Result<Source> {
    let form = match stream.format {
        From::Html => Form::Html,
        From::Markdown => Form::Markdown,
        From::Text | From::Jsonl => Form::Text,
    };
    let bytes = stream.bytes()?;
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let page = source::read(bytes, form, encoding).map_err(Refused)?;
    Ok(Source {
        id: place.name(),
        path: place.path(),
        format: form.as_str().into(),
        encoding: page.encoding,
        encoding_guessed: page.guessed,
        sha256,
        text: page.text,
        published: page.published,
        meta: page.meta,
        diagnostics: page.diagnostics,
    })
}

/// Whether a file's name says that it holds records, not one text.
pub(crate) fn holds_records(path: &Path) -> bool {
    paths::format_of(path) == Some(From::Jsonl)
}

/// Reads a whole document, for commands that need just that.
pub(crate) fn read_file(path: &Path) -> anyhow::Result<Source> {
    let place = Place::File {
        path: path.into(),
        named: true,
    };
    let reading = || format!("reading {}", place.name());
    let stream = Stream::open(&place, None).with_context(reading)?;
    document(stream, &place, None).with_context(reading)
}

/// Reads all text files below a folder.
pub(crate) fn read_texts(folder: &Path) -> anyhow::Result<Vec<Source>> {
    let name = || format!("reading {}", folder.display());
    let files = paths::files_below(folder).with_context(name)?;
    let texts = files
        .iter()
        .filter(|file| paths::format_of(file) == Some(From::Text));
    texts.map(|file| read_file(file)).collect()
}
