//! What reading hands on, and the count of it.

use super::Refused;
use crate::cli::mirror::Destination;
use crate::cli::{self, Outcome};
use readout::model::{Analysis, Source};

/// What reading hands on, in order.
pub(crate) enum Item {
    /// A document.
    Document(Source),
    /// A document with its analysis, where analyses are asked for.
    Analysed(Box<Analysed>),
    /// What could not be read; the user has been told.
    Bad(BadRecord),
    /// What follows goes into this file, up to where it closes; told only under `--out`.
    Opens(Destination),
    /// The end of what goes into a file; `whole` is whether its input was read to the end.
    Closes { whole: bool },
}

/// A document that was analysed before.
pub(crate) struct Analysed {
    pub(crate) source: Source,
    pub(crate) analysis: Analysis,
    /// Fingerprint of the lexicon by which it was.
    pub(crate) lexicon: Option<String>,
}

/// A record, or a whole file, that could not be read.
pub(crate) struct BadRecord {
    /// The record's id, or its place.
    pub(crate) id: String,
    /// The file, and the line of a record.
    pub(crate) place: String,
    /// The line, counted from 1.
    pub(crate) line: u64,
    /// The byte of the input at which reading failed, counted from 0.
    pub(crate) byte: u64,
    /// What is wrong.
    pub(crate) message: String,
    /// Whether it is one record of a file that is otherwise read.
    pub(crate) is_record: bool,
}

impl BadRecord {
    /// A file, or what was named as one, that could not be read at all.
    pub(super) fn of_place(name: &str, error: &anyhow::Error) -> BadRecord {
        let refusal = error.downcast_ref::<Refused>().map(|refused| &refused.0);
        BadRecord {
            id: name.into(),
            place: name.into(),
            line: refusal.map_or(1, |refusal| refusal.line as u64),
            byte: refusal.map_or(0, |refusal| refusal.byte as u64),
            message: format!("{error:#}"),
            is_record: false,
        }
    }
}

impl BadRecord {
    /// A document that the program failed on.
    pub(crate) fn of_failure(id: &str) -> BadRecord {
        BadRecord {
            id: id.into(),
            place: id.into(),
            line: 1,
            byte: 0,
            message: "the program failed on this text, which is a fault of the program".into(),
            is_record: true,
        }
    }
}

/// What the caller does with each item.
pub(crate) type Take<'a> = dyn FnMut(Item) -> anyhow::Result<()> + 'a;

/// What happened while reading.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(super) documents: usize,
    /// Records and files whose results were there already.
    pub(super) done: usize,
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
        self.done += other.done;
        self.named_failures += other.named_failures;
        self.other_failures += other.other_failures;
    }

    /// What was read, in one line.
    pub(crate) fn summary(&self) -> String {
        let number = |count: usize, of: &str| match count {
            1 => format!("1 {of}"),
            _ => format!("{count} {of}s"),
        };
        let bad = self.named_failures + self.other_failures;
        let read = number(self.documents, "document");
        let mut summary = format!("{read} read");
        if bad > 0 {
            summary += &format!(", {} not", number(bad, "input"));
        }
        if self.done > 0 {
            summary += &format!(", {} done before", self.done);
        }
        summary
    }

    /// Whether nothing at all was read, and nobody has been told why.
    pub(super) fn is_nothing(&self) -> bool {
        self.documents + self.done == 0 && self.named_failures == 0
    }

    /// Tells the user what could not be read, and counts it.
    pub(super) fn refuse(&mut self, named: bool, bad: &BadRecord) {
        let (place, message) = (&bad.place, &bad.message);
        let end = if bad.is_record {
            "; the record is skipped"
        } else {
            ""
        };
        let message = format!("reading {place}: {message}{end}");
        match named {
            true => cli::fail(&message),
            false => cli::say(&message),
        }
        match named {
            true => self.named_failures += 1,
            false => self.other_failures += 1,
        }
    }
}
