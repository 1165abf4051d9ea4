//! The README says what the program says: its console sessions are run and compared. With `UPDATE_README=1` they are
//! written anew, to be read before they are committed.

use std::path::Path;
use std::process::{Command, Stdio};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// A command of a session and the output below it.
struct Step {
    command: String,
    output: String,
}

/// What a shell prints for a command at the project's root, with the built program on the path.
fn run(command: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_readout")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let output = Command::new("bash")
        .args(["-c", command])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PATH", path)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

/// What a step needs beside the program, by a word of its command, and how to see whether it is there.
const TOOLS: &[(&str, &str)] = &[
    ("jq ", "jq --version"),
    ("pandas", "python3 -c 'import pandas'"),
    ("duckdb", "python3 -c 'import duckdb'"),
    ("Rscript ", "Rscript --version"),
];

/// The tools that are not installed, by their words.
fn missing() -> Vec<&'static str> {
    let is_missing = |check: &str| {
        let mut command = Command::new("bash");
        command.args(["-c", check]).stdin(Stdio::null());
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        !status.is_ok_and(|status| status.success())
    };
    let tools = TOOLS.iter().filter(|(_, check)| is_missing(check));
    tools.map(|(word, _)| *word).collect()
}

/// The text cut at its console blocks: what stands between them, and the steps of each.
fn sessions(readme: &str) -> Vec<(String, Vec<Step>)> {
    let mut parts = Vec::new();
    let mut between = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        between += line;
        between.push('\n');
        if line != "```console" {
            continue;
        }
        let mut steps: Vec<Step> = Vec::new();
        for line in lines.by_ref().take_while(|line| *line != "```") {
            match (line.strip_prefix("$ "), steps.last_mut()) {
                (Some(command), _) => steps.push(Step {
                    command: command.into(),
                    output: String::new(),
                }),
                (None, Some(step)) => step.output += &format!("{line}\n"),
                (None, None) => panic!("output before a command: {line}"),
            }
        }
        parts.push((std::mem::take(&mut between), steps));
        between = "```\n".into();
    }
    parts.push((between, Vec::new()));
    parts
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let readme = std::fs::read_to_string(README).unwrap();
    let update = std::env::var_os("UPDATE_README").is_some();
    let missing = missing();
    let mut anew = String::new();
    for (between, steps) in sessions(&readme) {
        anew += &between;
        for step in steps {
            let printed = match missing.iter().any(|word| step.command.contains(word)) {
                true => step.output.clone(),
                false => run(&step.command),
            };
            assert!(
                update || printed == step.output,
                "$ {}\n{printed}",
                step.command
            );
            anew += &format!("$ {}\n{printed}", step.command);
        }
    }
    if update {
        std::fs::write(README, anew).unwrap();
    }
}
