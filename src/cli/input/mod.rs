//! Reading: from what the user named to documents, one at a time. Says what cannot be read and goes on with the rest.

pub(crate) mod expectations;
mod item;
mod jsonl;
mod open;
mod paths;

pub(crate) use item::{Analysed, BadRecord, Item, Take, Tally};

use super::args::{From, InputOptions};
use anyhow::Context;
use open::Stream;
use paths::Place;
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
    read_all(options, false, take)
}

/// As `read`, but a record that `analyze` wrote comes as the analysis that it is.
pub(crate) fn read_analysed(options: &InputOptions, take: &mut Take<'_>) -> anyhow::Result<Tally> {
    read_all(options, true, take)
}

fn read_all(options: &InputOptions, analyses: bool, take: &mut Take<'_>) -> anyhow::Result<Tally> {
    let mut tally = Tally::default();
    let reading = Reading::new(options, analyses);
    let standard = ["-".to_string()];
    let inputs = match options.inputs.as_slice() {
        [] if io::stdin().is_terminal() => {
            anyhow::bail!(
                "no input: name files or folders, or `-` for standard input (see `readout --help`)"
            )
        }
        [] => &standard,
        given => given,
    };
    for input in inputs {
        match paths::expand(input) {
            Ok(places) => {
                for place in places {
                    reading.place(&place, &mut tally, take)?;
                }
            }
            Err(error) => {
                let bad = BadRecord::of_place(input, &error);
                tally.refuse(true, &bad);
                take(Item::Bad(bad))?;
            }
        }
    }
    if tally.is_nothing() {
        anyhow::bail!("nothing readable in {}", inputs.join(", "));
    }
    Ok(tally)
}

/// How inputs are read.
struct Reading {
    from: Option<From>,
    encoding: Option<Encoding>,
    records: jsonl::Kind,
}

impl Reading {
    fn new(options: &InputOptions, analyses: bool) -> Reading {
        Reading {
            from: options.from,
            encoding: options.encoding,
            records: jsonl::Kind {
                fields: Fields {
                    text: options.text_field.clone(),
                    id: options.id_field.clone(),
                    date: options.date_field.clone(),
                },
                analyses,
            },
        }
    }

    fn place(&self, place: &Place, tally: &mut Tally, take: &mut Take<'_>) -> anyhow::Result<()> {
        let read = match Stream::open(place, self.from) {
            Ok(stream) if stream.format == From::Jsonl => {
                return self.records(stream, place, tally, take);
            }
            Ok(stream) => document(stream, place, self.encoding),
            Err(error) => Err(error),
        };
        match read {
            Ok(source) => {
                tally.documents += 1;
                take(Item::Document(source))
            }
            Err(error) => {
                let bad = BadRecord::of_place(&place.name(), &error);
                tally.refuse(place.is_named(), &bad);
                take(Item::Bad(bad))
            }
        }
    }

    fn records(
        &self,
        stream: Stream,
        place: &Place,
        tally: &mut Tally,
        take: &mut Take<'_>,
    ) -> anyhow::Result<()> {
        jsonl::read(stream.from, place, &self.records, &mut |item| {
            match &item {
                Item::Document(_) | Item::Analysed(_) => tally.documents += 1,
                Item::Bad(record) => tally.refuse(false, record),
            }
            take(item)
        })
    }
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
