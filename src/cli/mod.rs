//! The program's own part: arguments, reading, messages, exit codes. The only place that touches files and streams;
//! holds no analysis.

mod analyze;
mod args;
mod catalogue;
mod check;
mod compare;
mod explain;
mod help;
mod input;
mod lexicon;
mod mirror;
mod output;
mod parallel;
mod printer;
mod progress;
mod rows;
mod schema;
mod shell;
mod stats;
mod track;

use args::{Arguments, Command, RulesOptions};
use catalogue::List;
use clap::Parser;
use std::io;
use std::process::ExitCode;
use std::sync::OnceLock;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All done.
    Done,
    /// A check failed or, with `--strict`, a record could not be read.
    Failed,
    /// Wrong usage, a named path that cannot be read, nothing readable, an output that cannot be written.
    CouldNotRun,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        match outcome {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::Failed => ExitCode::from(1),
            Outcome::CouldNotRun => ExitCode::from(2),
        }
    }
}

/// Parses the command line and runs the command; usage errors end the process with code 2.
pub(crate) fn run() -> anyhow::Result<Outcome> {
    let arguments = Arguments::parse();
    let _ = LOUDNESS.set(arguments.loudness());
    // What a fault of the program says may quote the text that it failed on.
    std::panic::set_hook(Box::new(|fault| fail(&fault.to_string())));
    match arguments.command {
        Command::Analyze(options) => analyze::run(&options),
        Command::Compare(options) => compare::run(&options),
        Command::Track(options) => track::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Rules(options) => rules(&options),
        Command::Topics(options) => catalogue::run(List::Topics, &options),
        Command::Formulas(options) => catalogue::run(List::Formulas, &options),
        Command::Strengths(options) => catalogue::run(List::Strengths, &options),
        Command::Actors(options) => catalogue::run(List::Actors, &options),
        Command::Lexicon { command } => lexicon::run(&command),
        Command::Schema(options) => schema::run(&options),
        Command::Completions(options) => shell::completions(&options),
        Command::Man(options) => shell::man(&options),
    }
}

fn rules(options: &RulesOptions) -> anyhow::Result<Outcome> {
    let RulesOptions { catalogue, stats } = options;
    match stats.stats.is_empty() {
        true => catalogue::run(List::Rules, catalogue),
        false => {
            let words = catalogue.words.load()?;
            stats::run(stats, words, catalogue.format, catalogue.screen.width())
        }
    }
}

/// How much is said on standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Loudness {
    /// Why the program could not run.
    Quiet,
    /// What was left out or looks wrong, too.
    Usual,
    /// What was done, too.
    Verbose,
}

/// Set once, from the command line.
static LOUDNESS: OnceLock<Loudness> = OnceLock::new();

fn is_as_loud_as(loudness: Loudness) -> bool {
    LOUDNESS.get().is_none_or(|chosen| *chosen >= loudness)
}

/// Prints why the program could not do what it was asked for, on one line of standard error; names of files may hold
/// anything, so it is made safe first.
pub(crate) fn fail(message: &str) {
    progress::line(&format!("readout: {}", readout::render::clean(message)));
}

/// Prints what was left out or looks wrong, unless the user wants quiet.
pub(crate) fn say(message: &str) {
    if is_as_loud_as(Loudness::Usual) {
        fail(message);
    }
}

/// Prints what was done, if the user wants to know.
pub(crate) fn tell(message: impl FnOnce() -> String) {
    if is_as_loud_as(Loudness::Verbose) {
        fail(&message());
    }
}

/// Whether the reader of our output went away, which is its right.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>();
        io.is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    })
}
