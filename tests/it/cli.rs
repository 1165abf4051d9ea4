//! The program from outside: usage, looks, exit codes.

use crate::program::*;
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use unicode_width::UnicodeWidthStr;

#[test]
fn wrong_usage_is_2_and_help_is_0() {
    for wrong in [&["analyze", "--format", "xml", "x"][..], &["analyse"], &[]] {
        assert_eq!(run(&mut readout(wrong)).0, 2, "{wrong:?}");
    }
    assert_eq!(run(&mut readout(&["--help"])).0, 0);
}

#[test]
fn offsets_are_counted_in_the_unit_that_was_asked_for() {
    let input = "{\"text\":\"😀 é “Yes,” said Ann.\"}\n";
    for (unit, end) in [("codepoint", 20), ("utf16", 21), ("byte", 28)] {
        let (_, out, _) = run(readout(STREAM).args(["--offsets", unit]).write_stdin(input));
        let line: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(line["offset_unit"], unit);
        let last = line["sections"].as_array().unwrap().last().unwrap();
        assert_eq!(last["end"], end, "{unit}");
    }
}

#[test]
fn no_text_leaves_the_text_out_and_keeps_the_key() {
    let (_, out, _) = run(&mut readout(&[
        "analyze",
        "--no-text",
        "--format",
        "json",
        ARTICLE,
    ]));
    let one: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(one.get("text"), Some(&Value::Null));
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let screen = |extra: &[&str]| run(readout(&["analyze", ARTICLE]).args(extra)).1;
    assert!(!screen(&[]).contains('\u{1b}'));
    assert!(screen(&["--color", "always"]).contains('\u{1b}'));
}

#[test]
fn an_article_cannot_drive_the_terminal() {
    let attack = "Call\u{1b}[2J with the minister\n\n“\u{9b}31mYes\u{202e},” said the minister.\n";
    for extra in [&[][..], &["--full"]] {
        let (code, out, _) = run(readout(&["analyze", "-"]).args(extra).write_stdin(attack));
        assert_eq!(code, 0);
        assert!(!out.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{out:?}");
    }
}

#[test]
fn lines_fit_the_width() {
    for width in ["40", "60", "100", "200"] {
        let arguments = ["analyze", "--full", "--width", width, "fixtures/readouts"];
        let (_, out, _) = run(&mut readout(&arguments));
        let limit: usize = width.parse().unwrap();
        for line in out.lines() {
            assert!(line.width() <= limit, "{width}: {line}");
        }
    }
}

#[test]
fn an_output_that_cannot_be_written_is_2() {
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_readout"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["analyze", ARTICLE])
        .stdout(full)
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(2));
}

#[test]
fn check_says_what_failed_where_and_exits_with_1() {
    let folder = folder("check");
    fs::write(folder.join("a.txt"), "They met.").unwrap();
    let expectation = r#"{"schema": "readout.expect/1", "quotes": [{"content": "all went well"}]}"#;
    fs::write(folder.join("a.expect.json"), expectation).unwrap();
    let (code, out, _) = run(readout(&["check"]).arg(&folder));
    assert_eq!(code, 1);
    assert!(out.contains("quotes[0]: expected “all went well”"), "{out}");
    assert!(
        out.ends_with("1 article, 1 expectation, 1 failed\n"),
        "{out}"
    );
    let known = expectation.replace("]}", "], \"known_to_fail\": [\"quotes[0]\"]}");
    fs::write(folder.join("a.expect.json"), known).unwrap();
    let (code, out, _) = run(readout(&["check"]).arg(&folder));
    assert_eq!(
        (code, out.as_str()),
        (0, "1 article, 1 expectation, 0 failed, 1 known to fail\n")
    );
}

#[test]
fn a_mistyped_expectation_is_2_with_its_line() {
    let folder = folder("mistyped");
    fs::write(folder.join("article.txt"), "They met.").unwrap();
    let expectation = "{\"schema\": \"readout.expect/1\",\n \"qoutes\": []}";
    fs::write(folder.join("expect.json"), expectation).unwrap();
    let (code, _, err) = run(readout(&["check"]).arg(&folder));
    assert_eq!(code, 2);
    assert!(
        err.contains("line 2: unknown key `qoutes`; did you mean `quotes`?"),
        "{err}"
    );
}

#[test]
fn what_the_tool_knows_can_be_listed_and_explained() {
    for list in ["rules", "topics", "formulas", "strengths", "actors"] {
        let (code, out, _) = run(&mut readout(&[list, "--format", "json"]));
        assert_eq!(code, 0);
        let entries: Value = serde_json::from_str(&out).unwrap();
        let id = entries[0]["id"].as_str().unwrap().to_string();
        let (code, out, _) = run(&mut readout(&[list, &id]));
        assert!(code == 0 && out.contains(&id), "{list} {id}");
    }
    let (code, _, err) = run(&mut readout(&["topics", "taiwn"]));
    assert_eq!(code, 2);
    assert!(err.contains("did you mean `taiwan`?"), "{err}");
}
