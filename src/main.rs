//! The `readout` program: runs one command and turns its outcome into an exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(outcome) => outcome.into(),
        Err(error) if cli::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            cli::fail(&format!("{error:#}"));
            cli::Outcome::CouldNotRun.into()
        }
    }
}
