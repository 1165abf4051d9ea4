//! The program from outside: streams, exit codes, bad input.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::Stdio;

/// The program, started at the project's root.
fn readout(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("readout").unwrap();
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments);
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Exit code, standard output, standard error.
fn run(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// A folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

const ARTICLE: &str = "fixtures/readouts/kremlin/article.txt";
const STREAM: &[&str] = &["analyze", "--from", "jsonl", "--format", "jsonl", "-"];

#[test]
fn one_file_gives_one_object_and_several_an_array() {
    let (code, one, _) = run(&mut readout(&["analyze", "--format", "json", ARTICLE]));
    assert_eq!(code, 0);
    let one: Value = serde_json::from_str(&one).unwrap();
    assert_eq!(one["schema"], "readout.analysis/1");
    assert_eq!(one["id"], ARTICLE);
    let (_, all, _) = run(&mut readout(&[
        "analyze", "--format", "json", ARTICLE, ARTICLE,
    ]));
    let all: Value = serde_json::from_str(&all).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
}

#[test]
fn a_folder_and_a_quoted_glob_are_read_in_the_order_of_paths() {
    let lines = |argument: &str| {
        let (code, out, _) = run(&mut readout(&["analyze", "--format", "jsonl", argument]));
        assert_eq!(code, 0);
        let id = |line: &str| serde_json::from_str::<Value>(line).unwrap()["id"].to_string();
        out.lines().map(id).collect::<Vec<_>>()
    };
    let folder = lines("fixtures/readouts");
    assert!(folder.len() > 10 && folder.is_sorted());
    assert_eq!(lines("fixtures/readouts/*/article.txt"), folder);
}

#[test]
fn a_stream_keeps_order_and_meta_and_marks_what_it_cannot_read() {
    let input = "{\"id\":\"a\",\"text\":\"One.\",\"n\":1.50}\n\n{\"id\":\"b\"\n{\"id\":7,\"text\":\"“Two”\"}\n{\"id\":\"c\"}\n";
    let (code, out, err) = run(readout(STREAM).write_stdin(input));
    assert_eq!(code, 0);
    let lines: Vec<Value> = out
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    let ids: Vec<&str> = lines.iter().map(|l| l["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a", "-:3", "7", "c"]);
    assert!(out.contains("\"meta\":{\"n\":1.50}"));
    assert_eq!(lines[1]["schema"], "readout.error/1");
    assert_eq!(
        (lines[1]["line"].as_u64(), lines[3]["line"].as_u64()),
        (Some(3), Some(5))
    );
    assert!(
        err.contains("readout: reading -:3: not a JSON object"),
        "{err}"
    );
    let (code, ..) = run(readout(STREAM).arg("--strict").write_stdin(input));
    assert_eq!(code, 1);
}

#[test]
fn a_stream_gives_each_record_before_the_next_is_read() {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_readout"))
        .args(STREAM)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = child.stdin.take().unwrap();
    let mut from = BufReader::new(child.stdout.take().unwrap());
    for id in ["first", "second"] {
        writeln!(to, "{{\"id\":\"{id}\",\"text\":\"They met.\"}}").unwrap();
        to.flush().unwrap();
        let mut line = String::new();
        from.read_line(&mut line).unwrap();
        assert!(line.contains(id));
    }
    drop(to);
    assert!(child.wait().unwrap().success());
}

#[test]
fn other_field_names_can_be_given() {
    let input = "{\"body\":\"One.\",\"key\":\"k\",\"id\":\"meta\"}\n";
    let fields = ["--text-field", "body", "--id-field", "key"];
    let (_, out, _) = run(readout(STREAM).args(fields).write_stdin(input));
    let line: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (line["id"].as_str(), line["meta"]["id"].as_str()),
        (Some("k"), Some("meta"))
    );
}

#[test]
fn standard_input_is_told_by_its_first_line() {
    let analyze = ["analyze", "--format", "json"];
    let (_, out, _) = run(readout(&analyze).write_stdin("\n{\"text\":\"One.\"}\n"));
    assert_eq!(
        serde_json::from_str::<Value>(&out).unwrap()[0]["text"],
        "One."
    );
    let (_, out, _) = run(readout(&analyze).write_stdin("{not json} he said.\n"));
    assert_eq!(
        serde_json::from_str::<Value>(&out).unwrap()["text"],
        "{not json} he said.\n"
    );
}

#[test]
fn a_named_path_that_cannot_be_read_is_2_and_the_rest_is_done() {
    let (code, out, err) = run(&mut readout(&[
        "analyze",
        "--format",
        "jsonl",
        "no/such.txt",
        ARTICLE,
    ]));
    assert_eq!((code, out.lines().count()), (2, 1));
    assert!(err.starts_with("readout: reading no/such.txt: "), "{err}");
}

#[test]
fn what_is_no_text_is_refused_with_a_word_on_what_to_do() {
    for (file, word) in [
        ("empty.txt", "no text in it"),
        ("not-utf8.txt", "not UTF-8 (first bad byte at offset"),
        ("binary.bin", "binary"),
    ] {
        let path = format!("fixtures/inputs/{file}");
        let (code, out, err) = run(&mut readout(&["analyze", "--from", "text", &path]));
        assert_eq!((code, out.as_str()), (2, ""), "{file}");
        assert!(err.contains(word) && err.contains(file), "{err}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let folder = folder("mark");
    fs::write(folder.join("a.txt"), "\u{FEFF}They met.").unwrap();
    let (_, out, _) = run(readout(&["analyze", "--format", "jsonl"]).arg(&folder));
    assert_eq!(
        serde_json::from_str::<Value>(&out).unwrap()["text"],
        "They met."
    );
}

#[test]
fn a_folder_without_articles_is_2() {
    let folder = folder("nothing");
    fs::write(folder.join("a.png"), "x").unwrap();
    let (code, _, err) = run(readout(&["analyze"]).arg(&folder));
    assert_eq!(code, 2);
    assert!(err.contains("no article in this folder"), "{err}");
}

#[test]
fn a_folder_is_read_past_a_file_that_cannot_be() {
    let folder = folder("mixed");
    fs::write(folder.join("a.txt"), b"\xFF\xFEx").unwrap();
    fs::write(folder.join("b.txt"), "They met.").unwrap();
    let (code, out, err) = run(readout(&["analyze", "--format", "jsonl"]).arg(&folder));
    assert_eq!((code, out.lines().count()), (0, 1));
    assert!(err.contains("iconv"), "{err}");
    let (code, ..) = run(readout(&["analyze", "--strict", "--format", "jsonl"]).arg(&folder));
    assert_eq!(code, 1);
}

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
            assert!(line.chars().count() <= limit, "{width}: {line}");
        }
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_readout"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["analyze", "--format", "json", "fixtures/readouts"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
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
    for list in ["rules", "topics", "formulas", "actors"] {
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
