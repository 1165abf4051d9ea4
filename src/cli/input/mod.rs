//! Reading: from what the user named to documents, one at a time. Says what cannot be read and goes on with the rest.

mod decode;
pub(crate) mod expectations;
mod jsonl;
mod paths;

use super::Outcome;
use super::args::{From, InputOptions};
use anyhow::Context;
use paths::Place;
use readout::lexicon::hexadecimal;
use readout::model::{Analysis, Source};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::Path;

pub(crate) use jsonl::BadRecord;

/// What reading hands on, in order.
pub(crate) enum Item {
    /// A document.
    Document(Source),
    /// A document with its analysis, where analyses are asked for.
    Analysed(Box<Analysed>),
    /// A record of a stream that could not be read; the user has been told.
    Bad(BadRecord),
}

/// A document that was analysed before.
pub(crate) struct Analysed {
    pub(crate) source: Source,
    pub(crate) analysis: Analysis,
    /// Fingerprint of the lexicon by which it was.
    pub(crate) lexicon: Option<String>,
}

/// What happened while reading.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    documents: usize,
    named_failures: usize,
    other_failures: usize,
}

impl Tally {
    /// The exit code that reading asks for.
    pub(crate) fn outcome(&self, strict: bool) -> Outcome {
        if self.named_failures > 0 {
            Outcome::CouldNotRun
        } else if strict && self.other_failures > 0 {
            Outcome::Failed
        } else {
            Outcome::Done
        }
    }

    /// What happened while reading something else, too.
    pub(crate) fn add(&mut self, other: Tally) {
        self.documents += other.documents;
        self.named_failures += other.named_failures;
        self.other_failures += other.other_failures;
    }

    fn refuse(&mut self, name: &str, named: bool, error: &anyhow::Error) {
        super::say(&format!("reading {name}: {error:#}"));
        if named {
            self.named_failures += 1;
        } else {
            self.other_failures += 1;
        }
    }
}

/// What the caller does with each item.
type Take<'a> = dyn FnMut(Item) -> anyhow::Result<()> + 'a;

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
    let reading = Reading { options, analyses };
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
            Err(error) => tally.refuse(input, true, &error),
        }
    }
    if tally.documents == 0 && tally.named_failures == 0 {
        anyhow::bail!("nothing readable in {}", inputs.join(", "));
    }
    Ok(tally)
}

/// How inputs are read.
struct Reading<'a> {
    options: &'a InputOptions,
    analyses: bool,
}

impl Reading<'_> {
    fn place(&self, place: &Place, tally: &mut Tally, take: &mut Take<'_>) -> anyhow::Result<()> {
        let opened = match place {
            Place::Standard => Ok(Box::new(io::stdin().lock()) as Box<dyn BufRead>),
            Place::File { path, .. } => open(path),
        };
        let read = match opened.and_then(|from| Stream::new(from, place, self.options.from)) {
            Ok(stream) if stream.format == From::Jsonl => {
                return self.records(stream.from, place, tally, take);
            }
            Ok(stream) => read_text(stream.from, place),
            Err(error) => Err(error),
        };
        match read {
            Ok(source) => {
                tally.documents += 1;
                take(Item::Document(source))
            }
            Err(error) => {
                tally.refuse(&place.name(), place.is_named(), &error);
                Ok(())
            }
        }
    }

    fn records(
        &self,
        from: Box<dyn BufRead>,
        place: &Place,
        tally: &mut Tally,
        take: &mut Take<'_>,
    ) -> anyhow::Result<()> {
        let fields = jsonl::Fields {
            text: &self.options.text_field,
            id: &self.options.id_field,
            analyses: self.analyses,
        };
        jsonl::read(from, place, &fields, &mut |item| {
            match &item {
                Item::Document(_) | Item::Analysed(_) => tally.documents += 1,
                Item::Bad(record) => tally.refuse(&record.place, false, &record.error()),
            }
            take(item)
        })
    }
}

fn open(path: &Path) -> anyhow::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

/// An opened input and what it is.
struct Stream {
    from: Box<dyn BufRead>,
    format: From,
}

impl Stream {
    fn new(from: Box<dyn BufRead>, place: &Place, given: Option<From>) -> anyhow::Result<Stream> {
        match given.or_else(|| place.format()) {
            Some(format) => Ok(Stream { from, format }),
            None => Stream::by_first_line(from),
        }
    }

    /// Reads up to the first line that is not blank: a JSON object there makes it JSON Lines.
    fn by_first_line(mut from: Box<dyn BufRead>) -> anyhow::Result<Stream> {
        let mut head = Vec::new();
        let mut line = 0;
        while from.read_until(b'\n', &mut head)? > 0 && head[line..].trim_ascii().is_empty() {
            line = head.len();
        }
        let format = if jsonl::is_object(&head[line..]) {
            From::Jsonl
        } else {
            From::Text
        };
        let from = Box::new(io::Cursor::new(head).chain(from));
        Ok(Stream { from, format })
    }
}

fn read_text(mut from: Box<dyn BufRead>, place: &Place) -> anyhow::Result<Source> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let text = decode::decode(bytes)?;
    Ok(Source {
        id: place.name(),
        path: place.path(),
        format: "text".into(),
        encoding: "utf-8".into(),
        sha256,
        text,
        meta: String::new(),
    })
}

/// Whether a file's name says that it holds records, not one text.
pub(crate) fn holds_records(path: &Path) -> bool {
    paths::format_of(path) == Some(From::Jsonl)
}

/// Reads a whole text file, for commands that need just that.
pub(crate) fn read_file(path: &Path) -> anyhow::Result<Source> {
    let place = Place::File {
        path: path.into(),
        named: true,
    };
    let name = place.name();
    let from = open(path).with_context(|| format!("reading {name}"))?;
    read_text(from, &place).with_context(|| format!("reading {name}"))
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
