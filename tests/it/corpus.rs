//! Whole corpora: many at a time and in order, what is bad in its place, ends that are clean.

use crate::program::*;
use std::fs;
use std::process::Stdio;

/// A stream of articles of very different lengths, some lines of it bad.
fn stream() -> String {
    let sentence = "“We agree,” said the minister of Norway on Tuesday. ";
    let line = |n: usize| match n % 17 {
        5 => "{\"id\":\"broken\"\n".to_string(),
        _ => format!(
            "{{\"id\":\"{n}\",\"text\":\"{}\"}}\n",
            sentence.repeat(n * 7 % 40 + 1)
        ),
    };
    (0..120).map(line).collect()
}

#[test]
fn any_number_of_jobs_gives_the_same_bytes() {
    let input = stream();
    let output = |jobs: &str| {
        run(readout(STREAM)
            .args(["--jobs", jobs])
            .write_stdin(input.clone()))
    };
    let (code, one, err) = output("1");
    assert_eq!((code, one.lines().count()), (0, 120));
    assert!(
        err.ends_with("readout: 113 documents read, 7 inputs not\n"),
        "{err}"
    );
    for jobs in ["2", "7"] {
        assert!(output(jobs).1 == one, "--jobs {jobs}");
    }
}

#[test]
fn a_full_disk_ends_a_stream_with_a_reason() {
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let folder = folder("full");
    fs::write(folder.join("a.jsonl"), stream()).unwrap();
    let child = std::process::Command::new(env!("CARGO_BIN_EXE_readout"))
        .args(["analyze", "--jobs", "4", "--format", "jsonl"])
        .arg(&folder)
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err.contains("writing to standard output: No space left"),
        "{err}"
    );
}
