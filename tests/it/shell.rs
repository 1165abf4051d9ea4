//! Life in a shell: help with examples that run, suggestions, completions, man pages, quiet and loud, closed pipes.

use crate::program::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const COMMANDS: &[&str] = &[
    "analyze",
    "compare",
    "track",
    "check",
    "explain",
    "rules",
    "topics",
    "formulas",
    "strengths",
    "actors",
    "lexicon",
    "schema",
    "completions",
    "man",
];

/// Runs a line in a shell, in a folder, with the built program on the path.
fn shell(line: &str, folder: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_readout")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("bash");
    command
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", path);
    command.env("HOME", folder).env_remove("NO_COLOR");
    command.stdin(Stdio::null()).output().unwrap()
}

fn is_installed(program: &str) -> bool {
    let status = Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

/// A folder with all files that the examples of the help name.
fn desk() -> PathBuf {
    let desk = folder("shell-desk");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let copy = |from: &str, to: &str| {
        fs::create_dir_all(desk.join(to).parent().unwrap()).unwrap();
        fs::copy(fixtures.join(from), desk.join(to)).unwrap();
    };
    copy("readouts/news-call-two-accounts/article.txt", "article.txt");
    copy("pairs/ordinary/us.txt", "us.txt");
    copy("pairs/ordinary/no.txt", "cn.txt");
    copy("readouts/post/article.txt", "texts/post/article.txt");
    copy("readouts/post/expect.json", "texts/post/expect.json");
    for day in ["2023-07-18", "2024-01-23"] {
        copy(
            &format!("series/state-china/{day}.txt"),
            &format!("texts/{day}.txt"),
        );
    }
    copy("gold/invented.jsonl", "gold.jsonl");
    copy("lexicons/harbour.toml", "words.toml");
    for home in [
        ".local/share/bash-completion/completions",
        ".zfunc",
        ".config/fish/completions",
    ] {
        fs::create_dir_all(desk.join(home)).unwrap();
    }
    let record = "{\"id\": \"a\", \"date\": \"2024-05-01\", \"text\": \"The minister said that talks would resume.\"}\n";
    fs::write(desk.join("corpus.jsonl"), record).unwrap();
    desk
}

#[test]
fn every_example_of_the_help_runs() {
    let desk = desk();
    let mut run_examples = 0;
    for command in [&[""], COMMANDS].concat() {
        let help = shell(&format!("readout {command} --help"), &desk);
        let help = String::from_utf8(help.stdout).unwrap();
        let lines = help.lines().map(str::trim);
        let examples: Vec<&str> = lines.filter(|line| line.starts_with("readout ")).collect();
        let listed = ["topics", "formulas", "strengths", "actors"].contains(&command);
        assert!(listed || !examples.is_empty(), "{command} has no example");
        for example in examples {
            if (example.contains("jq ") && !is_installed("jq"))
                || (example.contains("man -l") && !is_installed("man"))
            {
                continue;
            }
            let output = shell(&format!("set -o pipefail; {example}"), &desk);
            let error = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{example}: {error}");
            run_examples += 1;
        }
    }
    assert!(run_examples > 25, "{run_examples}");
}

#[test]
fn a_mistyped_command_or_value_is_answered_with_what_was_meant() {
    for (wrong, meant) in [
        (&["analyse", "a.txt"][..], "analyze"),
        (&["chek", "a"], "check"),
        (&["analyze", "--format", "jsnol", "a"], "jsonl"),
        (&["analyze", "--offset", "byte", "a"], "--offsets"),
    ] {
        let (code, _, err) = run(&mut readout(wrong));
        assert!(
            code == 2 && err.contains(&format!("'{meant}'")),
            "{wrong:?}: {err}"
        );
    }
}

#[test]
fn completions_know_the_commands_and_shells_can_read_them() {
    for (name, check) in [
        ("bash", "bash -n"),
        ("zsh", "zsh -n"),
        ("fish", "fish --no-execute"),
    ] {
        let (code, script, _) = run(&mut readout(&["completions", name]));
        assert_eq!(code, 0);
        assert!(
            script.contains("analyze") && script.contains("min-confidence"),
            "{name}"
        );
        if is_installed(name) {
            let folder = folder(&format!("shell-{name}"));
            fs::write(folder.join("script"), script).unwrap();
            assert!(
                shell(&format!("{check} script"), &folder).status.success(),
                "{name}"
            );
        }
    }
    let complete = "source <(readout completions bash); COMP_WORDS=(readout ana); COMP_CWORD=1; _readout readout ana readout; echo \"${COMPREPLY[@]}\"";
    let output = shell(complete, Path::new("."));
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "analyze");
}

#[test]
fn there_is_a_man_page_of_every_command() {
    let folder = folder("shell-man");
    assert_eq!(run(readout(&["man", "--out"]).arg(&folder)).0, 0);
    for command in COMMANDS {
        let page = fs::read_to_string(folder.join(format!("readout-{command}.1"))).unwrap();
        assert!(page.contains(".SH SYNOPSIS"), "{command}");
        assert_eq!(run(&mut readout(&["man", command])).1, page);
    }
    assert!(
        fs::read_to_string(folder.join("readout.1"))
            .unwrap()
            .contains("analyze")
    );
    let (code, _, err) = run(&mut readout(&["man", "nothing"]));
    assert!(code == 2 && err.contains("no page of that name"), "{err}");
    if is_installed("man") {
        let shown = shell("man --warnings -l readout-analyze.1", &folder);
        assert!(
            shown.status.success() && shown.stderr.is_empty(),
            "{}",
            String::from_utf8_lossy(&shown.stderr)
        );
    }
}

#[test]
fn quiet_says_nothing_but_why_it_could_not_run_and_verbose_says_more() {
    let broken = "fixtures/inputs/broken.jsonl";
    let told =
        |extra: &[&str]| run(readout(extra).args(["analyze", "--format", "jsonl", broken])).2;
    assert!(told(&[]).contains("broken.jsonl:2"));
    assert_eq!(told(&["-q"]), "");
    assert!(told(&["-v"]).contains("quotes"), "{}", told(&["-v"]));
    let (code, _, err) = run(&mut readout(&["-q", "analyze", "no-such-file"]));
    assert!(code == 2 && err.contains("no-such-file"));
    let after = run(&mut readout(&[
        "analyze", "--format", "jsonl", broken, "--quiet",
    ]))
    .2;
    assert_eq!(after, "");
}

#[test]
fn colour_is_where_it_is_wanted() {
    let coloured = |variable: &str, when: &str| {
        let mut command = readout(&["analyze", "--color", when, ARTICLE]);
        command.env(variable, "1");
        run(&mut command).1.contains('\u{1b}')
    };
    assert!(coloured("TERM", "always") && coloured("NO_COLOR", "always"));
    assert!(!coloured("NO_COLOR", "auto") && !coloured("CLICOLOR_FORCE", "never"));
    assert!(coloured("CLICOLOR_FORCE", "auto"));
}

#[test]
fn a_reader_who_goes_away_is_no_error_for_any_command() {
    let pair = [
        "fixtures/pairs/ordinary/no.txt",
        "fixtures/pairs/ordinary/us.txt",
    ];
    for arguments in [
        &["analyze", "--format", "csv", "fixtures/readouts"][..],
        &["analyze", "--full", "fixtures/readouts"],
        &["analyze", "--format", "html", "fixtures/readouts"],
        &["compare", "--full", pair[0], pair[1]],
        &["track", "fixtures/series/state-china"],
        &["analyze", "--format", "json", "fixtures/readouts"],
        &["check", "--format", "json", "fixtures/readouts"],
        &[
            "explain",
            "--full",
            "fixtures/readouts/kremlin/article.txt:5",
        ],
        &["rules"],
        &["actors", "--format", "json"],
        &["schema"],
        &["completions", "bash"],
        &["man"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_readout"));
        command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(arguments)
            .args(["-q"]);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(
            (output.status.code(), error.as_str()),
            (Some(0), ""),
            "{arguments:?}"
        );
    }
}
