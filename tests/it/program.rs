//! The built program, run from a test.

use assert_cmd::Command;
use std::fs;
use std::path::PathBuf;

/// The program, started at the project's root.
pub(crate) fn readout(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("readout").unwrap();
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments);
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Exit code, standard output, standard error.
pub(crate) fn run(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// A folder of its own for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

pub(crate) const ARTICLE: &str = "fixtures/readouts/kremlin/article.txt";
pub(crate) const STREAM: &[&str] = &["analyze", "--from", "jsonl", "--format", "jsonl", "-"];
