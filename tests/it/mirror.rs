//! `--out` and `--resume`: a file for each input, nothing lost or doubled after a kill, nothing outside the folder.

use crate::program::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SAID: &str = "“We agree,” said the minister of Norway on Tuesday.\n";

fn analyze(within: &Path, arguments: &[&str]) -> (i32, String) {
    let (code, out, err) = run(readout(&["analyze", "--no-config"])
        .args(arguments)
        .current_dir(within));
    assert_eq!(out, "", "results go into files");
    (code, err)
}

/// All files below, by path.
fn files(folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = walk(folder)
        .iter()
        .map(|path| path.strip_prefix(folder).unwrap().display().to_string())
        .collect();
    found.sort();
    found
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => walk(&path),
            false => vec![path],
        })
        .collect()
}

/// Lines of very different lengths, some bad, some blank.
fn stream() -> String {
    let line = |n: usize| match n % 23 {
        5 => "{\"id\":\"broken\"\n".to_string(),
        7 => "\n".to_string(),
        _ => {
            let text = SAID.trim().repeat(n * 7 % 40 + 1);
            format!("{{\"id\":\"{n}\",\"text\":\"{text}\"}}\n")
        }
    };
    (0..150).map(line).collect()
}

#[test]
fn results_mirror_the_inputs() {
    let folder = folder("mirror");
    fs::create_dir_all(folder.join("in/deep")).unwrap();
    fs::write(folder.join("in/a.txt"), SAID).unwrap();
    fs::write(folder.join("in/deep/b.md"), SAID).unwrap();
    fs::write(folder.join("in/c.jsonl"), stream()).unwrap();
    let (code, err) = analyze(&folder, &["in", "--out", "out", "--format", "jsonl"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.ends_with("138 documents read, 7 inputs not\n"), "{err}");
    assert_eq!(
        files(&folder.join("out")),
        ["in/a.txt.jsonl", "in/c.jsonl", "in/deep/b.md.jsonl"]
    );
    let whole = fs::read_to_string(folder.join("out/in/c.jsonl")).unwrap();
    assert_eq!(whole.lines().count(), 143, "one line out for one line in");
    let (_, direct, _) =
        run(
            readout(&["analyze", "--no-config", "--format", "jsonl", "in/c.jsonl"])
                .current_dir(&folder),
        );
    assert!(whole == direct, "the same as on standard output");
}

#[test]
fn a_run_that_is_killed_goes_on_where_it_stopped() {
    let folder = folder("killed");
    fs::write(folder.join("c.jsonl"), stream()).unwrap();
    let arguments = ["analyze", "c.jsonl", "--format", "jsonl", "--no-config"];
    let started = Instant::now();
    let (_, whole, _) = run(readout(&arguments).current_dir(&folder));
    let pace = started.elapsed();
    let mut kills = 0;
    for round in 1..=3_u32 {
        let out = format!("out{round}");
        let path = folder.join(&out).join("c.jsonl");
        // Each try may last a little longer than the last, so that it comes to an end on a slow machine, too.
        for patience in 1_u32.. {
            let mut child = Command::new(env!("CARGO_BIN_EXE_readout"))
                .args(arguments)
                .args(["--out", &out, "--resume", "--jobs", &round.to_string()])
                .current_dir(&folder)
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(pace * (patience + round) / 9 + Duration::from_millis(1));
            if child.try_wait().unwrap().is_some() {
                break;
            }
            child.kill().unwrap();
            child.wait().unwrap();
            kills += 1;
        }
        assert!(fs::read_to_string(&path).unwrap() == whole, "round {round}");
        assert_eq!(files(&folder.join(&out)), ["c.jsonl"], "round {round}");
    }
    assert!(kills > 0, "nothing was killed");
}

#[test]
fn half_a_line_of_an_earlier_run_is_written_anew() {
    let folder = folder("torn");
    fs::write(folder.join("c.jsonl"), stream()).unwrap();
    let arguments = ["c.jsonl", "--format", "jsonl", "--out", "out", "--resume"];
    analyze(&folder, &arguments);
    let (path, part) = (folder.join("out/c.jsonl"), folder.join("out/c.jsonl.part"));
    let whole = fs::read_to_string(&path).unwrap();
    let (_, err) = analyze(&folder, &arguments);
    assert_eq!(err, "readout: 0 documents read, 1 done before\n");
    fs::remove_file(&path).unwrap();
    let torn = whole.match_indices('\n').nth(99).unwrap().0 + 30;
    fs::write(&part, &whole[..torn]).unwrap();
    let (_, err) = analyze(&folder, &arguments);
    assert!(err.ends_with(", 100 done before\n"), "{err}");
    assert!(fs::read_to_string(&path).unwrap() == whole);
}

#[test]
fn results_of_another_input_or_lexicon_are_not_gone_on_with() {
    let folder = folder("foreign");
    let arguments = ["c.jsonl", "--format", "jsonl", "--out", "out", "--resume"];
    let line = |id: &str| format!("{{\"id\":\"{id}\",\"text\":\"He said so.\"}}\n");
    let part = folder.join("out/c.jsonl.part");
    let cases = [
        (
            line("a") + &line("b"),
            "\"lexicon_sha256\":\"0\"",
            "was begun with another lexicon",
        ),
        (
            line("a") + &line("z"),
            "",
            "is not what the results that are there were made from",
        ),
        (
            line("a"),
            "",
            "has fewer records than the results that are there",
        ),
    ];
    let made = regex::Regex::new("\"lexicon_sha256\":\"[0-9a-f]+\"").unwrap();
    for (input, lexicon, reason) in cases {
        fs::write(folder.join("c.jsonl"), line("a") + &line("b")).unwrap();
        analyze(&folder, &arguments);
        let whole = fs::read_to_string(folder.join("out/c.jsonl")).unwrap();
        fs::remove_file(folder.join("out/c.jsonl")).unwrap();
        let kept = match lexicon {
            "" => whole,
            other => made.replace_all(&whole, other).into_owned(),
        };
        fs::write(&part, &kept).unwrap();
        fs::write(folder.join("c.jsonl"), input).unwrap();
        let (code, err) = analyze(&folder, &arguments);
        assert_eq!(code, 2, "{err}");
        assert!(err.contains(reason), "{err}");
        assert_eq!(fs::read_to_string(&part).unwrap(), kept, "left as it was");
        fs::remove_file(&part).unwrap();
    }
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let folder = folder("escape");
    fs::create_dir_all(folder.join("here")).unwrap();
    fs::write(folder.join("a.txt"), SAID).unwrap();
    let absolute = folder.join("a.txt").canonicalize().unwrap();
    let inputs = [
        "../a.txt",
        "../here/../../escape/a.txt",
        absolute.to_str().unwrap(),
    ];
    let before = files(&folder);
    let here = folder.join("here");
    let (code, err) = analyze(
        &here,
        &[&inputs[..], &["--out", "out", "--format", "json"]].concat(),
    );
    assert_eq!(code, 0, "{err}");
    assert_eq!(files(&here.join("out")).len(), 3, "each has its own");
    let outside = files(&folder)
        .into_iter()
        .filter(|path| !path.starts_with("here/out/"));
    assert_eq!(outside.collect::<Vec<_>>(), before);
}

#[test]
fn no_input_is_overwritten_or_taken_for_one() {
    let folder = folder("overwrite");
    fs::create_dir_all(folder.join("in")).unwrap();
    fs::write(folder.join("c.jsonl"), stream()).unwrap();
    fs::write(folder.join("in/a.txt"), SAID).unwrap();
    let (code, err) = analyze(&folder, &["c.jsonl", "--out", ".", "--format", "jsonl"]);
    assert_eq!(code, 2);
    assert!(err.contains("its results would overwrite"), "{err}");
    assert_eq!(
        fs::read_to_string(folder.join("c.jsonl")).unwrap(),
        stream()
    );
    for out in ["in", "."] {
        let (code, err) = analyze(&folder, &["in", "--out", out]);
        assert_eq!(code, 2);
        assert!(err.contains("would stand among its files"), "{err}");
    }
    for _ in 0..2 {
        let (code, err) = analyze(&folder, &["in", "--out", "in/out", "--format", "markdown"]);
        assert_eq!((code, err.as_str()), (0, "readout: 1 document read\n"));
    }
}

#[test]
fn an_input_that_breaks_off_is_said_to_and_leaves_what_was_read() {
    let folder = folder("broken");
    let gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    let packed = {
        let mut gz = gz;
        std::io::Write::write_all(&mut gz, stream().as_bytes()).unwrap();
        gz.finish().unwrap()
    };
    fs::write(folder.join("b.jsonl.gz"), &packed[..packed.len() / 2]).unwrap();
    fs::write(folder.join("c.txt"), SAID).unwrap();
    let (_, err) = analyze(&folder, &[".", "--out", "out", "--format", "jsonl"]);
    assert!(err.contains("reading ./b.jsonl.gz:"), "{err}");
    assert_eq!(
        files(&folder.join("out")),
        ["b.jsonl.gz.jsonl.part", "c.txt.jsonl"]
    );
    let part = fs::read_to_string(folder.join("out/b.jsonl.gz.jsonl.part")).unwrap();
    let last = part.lines().last().unwrap();
    assert!(last.contains("readout.error/1"), "{last}");
}
