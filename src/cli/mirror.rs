//! `--out`: a file of results for each input, in a folder that mirrors the inputs' paths. Results stand in a `.part` file
//! until their input has been read to its end. `--resume` leaves inputs out whose file is there and goes on behind the last
//! whole line of a `.part` of JSON Lines. No path leads out of the folder, and no input is overwritten.

use super::args::Format;
use super::input::{Head, Place};
use anyhow::{Context, bail};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader};
use std::path::{Component, Path, PathBuf};

/// What an input without a name is called.
const STANDARD: &str = "stdin";

/// The folder of results.
pub(super) struct Mirror {
    root: PathBuf,
    format: Format,
    resume: bool,
    /// Whether each line of a file is a document, so that what is there of a file can be kept.
    by_line: bool,
    words: &'static str,
    inputs: HashSet<PathBuf>,
    /// Which input has each file of this run.
    taken: RefCell<HashMap<PathBuf, String>>,
}

/// What to do with an input.
pub(super) enum Plan {
    /// Its results are there already.
    Done,
    /// Its results go here; so many of its records are there already.
    Write(Destination, Kept),
}

/// What is kept of an earlier run.
#[derive(Default)]
pub(super) struct Kept {
    /// Whole lines.
    pub(super) records: u64,
    /// The id of the last one.
    pub(super) last: Option<String>,
}

/// The file that an input's results go into.
pub(super) struct Destination {
    path: PathBuf,
    part: PathBuf,
    /// Bytes of the part that are kept.
    kept: u64,
}

impl Mirror {
    /// Makes the folder if it is not there. `words` is the fingerprint of the lexicon in use.
    pub(super) fn new(
        root: &Path,
        format: Format,
        resume: bool,
        words: &'static str,
    ) -> anyhow::Result<Mirror> {
        let making = || format!("making the folder {}", root.display());
        fs::create_dir_all(root).with_context(making)?;
        Ok(Mirror {
            root: root.canonicalize().with_context(making)?,
            format,
            resume,
            by_line: false,
            words,
            inputs: HashSet::new(),
            taken: RefCell::default(),
        })
    }

    /// The same for files each line of which is a document: then `--resume` goes on within them.
    pub(super) fn going_on_within_files(self, by_line: bool) -> Mirror {
        Mirror { by_line, ..self }
    }

    /// Takes the inputs that one argument names: results of an earlier run below it are none. An error if the results would
    /// stand among the files of a folder that is read, where the next run would take them for inputs.
    pub(super) fn admit(&mut self, argument: &str, places: &mut Vec<Place>) -> anyhow::Result<()> {
        let folder = Path::new(argument);
        let folder = if folder.is_dir() {
            folder
        } else {
            Path::new(".")
        };
        let within = folder
            .canonicalize()
            .is_ok_and(|f| f.starts_with(&self.root));
        if within && Path::new(argument).is_dir() {
            bail!("its results would stand among its files; choose another folder for --out");
        }
        let real = |place: &Place| place.file().and_then(|path| path.canonicalize().ok());
        let is_result =
            |place: &Place| real(place).is_some_and(|path| path.starts_with(&self.root));
        places.retain(|place| within || place.is_named() || !is_result(place));
        self.inputs.extend(places.iter().filter_map(real));
        Ok(())
    }

    /// What to do with an input; an error if its results have no place of their own.
    pub(super) fn plan(&self, place: &Place) -> anyhow::Result<Plan> {
        let path = self.path(place);
        if let Some(other) = self.taken.borrow_mut().insert(path.clone(), place.name()) {
            bail!("its results would overwrite those of {other}; give each its own --out");
        }
        if path
            .canonicalize()
            .is_ok_and(|path| self.inputs.contains(&path))
        {
            bail!(
                "its results would overwrite {}, an input; choose another folder for --out",
                path.display()
            );
        }
        if self.resume && path.is_file() {
            return Ok(Plan::Done);
        }
        let part = with_extension(&path, "part");
        let (bytes, kept) = match self.resume && self.by_line && part.is_file() {
            true => self.kept(&part)?,
            false => (0, Kept::default()),
        };
        let destination = Destination {
            path,
            part,
            kept: bytes,
        };
        Ok(Plan::Write(destination, kept))
    }

    /// The whole lines of a part, in bytes and in records; an error if other words made them.
    fn kept(&self, part: &Path) -> anyhow::Result<(u64, Kept)> {
        let reading = || format!("reading {}", part.display());
        let mut from = BufReader::new(File::open(part).with_context(reading)?);
        let (mut bytes, mut kept) = (0, Kept::default());
        let (mut line, mut last) = (Vec::new(), Vec::new());
        loop {
            line.clear();
            let length = from.read_until(b'\n', &mut line).with_context(reading)?;
            if !line.ends_with(b"\n") {
                break;
            }
            bytes += length as u64;
            kept.records += 1;
            std::mem::swap(&mut line, &mut last);
        }
        let known: Head = serde_json::from_slice(&last).unwrap_or_default();
        kept.last.clone_from(&known.id);
        if known.lexicon().is_some_and(|words| words != self.words) {
            bail!(
                "{} was begun with another lexicon; remove it, or leave out --resume",
                part.display()
            );
        }
        Ok((bytes, kept))
    }

    /// The input's path below the folder: what would lead out of it is replaced.
    fn path(&self, place: &Place) -> PathBuf {
        let below = place.file().unwrap_or(Path::new(STANDARD));
        let parts = below.components().filter_map(|part| match part {
            Component::Normal(part) => Some(part.to_os_string()),
            Component::ParentDir => Some(OsString::from("__")),
            Component::Prefix(_) | Component::RootDir | Component::CurDir => None,
        });
        let mut path = self.root.clone();
        path.extend(parts);
        let extension = self.format.extension();
        match path.extension() {
            Some(own) if own == extension => path,
            _ => with_extension(&path, extension),
        }
    }
}

impl Destination {
    /// What messages call it.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Opens its part behind what is kept.
    pub(super) fn open(&self) -> anyhow::Result<File> {
        let opening = || format!("writing to {}", self.part.display());
        if let Some(folder) = self.part.parent() {
            fs::create_dir_all(folder).with_context(opening)?;
        }
        let mut options = OpenOptions::new();
        let file = options.create(true).append(true).open(&self.part);
        let file = file.with_context(opening)?;
        file.set_len(self.kept).with_context(opening)?;
        Ok(file)
    }

    /// Gives the file its name if its input was read `whole`; one with nothing in it goes.
    pub(super) fn close(self, whole: bool, empty: bool) -> anyhow::Result<()> {
        let closing = || format!("writing to {}", self.name());
        match (whole, empty && self.kept == 0) {
            (_, true) => fs::remove_file(&self.part).with_context(closing),
            (true, false) => fs::rename(&self.part, &self.path).with_context(closing),
            (false, false) => Ok(()),
        }
    }
}

fn with_extension(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}
