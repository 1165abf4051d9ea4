//! What the program reads: files, folders, streams, and what is none of these.

use crate::program::*;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

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
fn half_characters_are_replaced_and_what_readers_refuse_is_an_error() {
    let deep = format!(
        "{{\"id\":\"deep\",\"text\":\"Two.\",\"tags\":{}{}}}",
        "[".repeat(999),
        "]".repeat(999)
    );
    let half =
        r#"{"id":"half","text":"He said: \"We met \uD83D\".","cut\uDE00":"\uD83D\uD83D\uDE00"}"#;
    let input = format!("{half}\n{deep}\n{{\"text\":\"Three.\",\"size\":1e999}}\n");
    let (code, out, _) = run(readout(STREAM).write_stdin(input));
    assert_eq!(code, 0);
    let read = |line| serde_json::from_str::<Value>(line).expect("no reader refuses it");
    let lines: Vec<Value> = out.lines().map(read).collect();
    assert_eq!(lines[0]["meta"]["cut\u{FFFD}"], "\u{FFFD}\u{1F600}");
    assert_eq!(lines[0]["quotes"][0]["text"], "\"We met \u{FFFD}\"");
    let message = |at: usize| lines[at]["message"].as_str().unwrap_or_default();
    assert!(message(1).starts_with("field `tags` is refused by readers of JSON: recursion"));
    assert!(message(2).starts_with("field `size` is refused by readers of JSON: number"));
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
    let bad: Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!((code, out.lines().count()), (2, 2));
    assert_eq!(
        (bad["schema"].as_str(), bad["id"].as_str()),
        (Some("readout.error/1"), Some("no/such.txt"))
    );
    assert!(err.starts_with("readout: reading no/such.txt: "), "{err}");
}

#[test]
fn what_is_no_text_is_refused_with_a_word_on_what_to_do() {
    for (file, word) in [("empty.txt", "no text in it"), ("binary.bin", "binary")] {
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
fn a_glob_that_names_nothing_is_2_and_says_so() {
    for (glob, word) in [
        ("no/such/*.txt", "there is no folder no/such/"),
        ("fixtures/*.none", "no file matches this glob"),
    ] {
        let (code, _, err) = run(&mut readout(&["analyze", glob]));
        assert_eq!(code, 2);
        assert!(err.contains(word), "{err}");
    }
}

#[test]
fn a_folder_is_read_past_a_file_that_cannot_be() {
    let folder = folder("mixed");
    fs::write(folder.join("a.txt"), b"a\n\0x").unwrap();
    fs::write(folder.join("b.txt"), "They met.").unwrap();
    let (code, out, err) = run(readout(&["analyze", "--format", "jsonl"]).arg(&folder));
    assert_eq!((code, out.lines().count()), (0, 2));
    let bad: Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!(
        (bad["line"].as_u64(), bad["byte"].as_u64()),
        (Some(2), Some(2))
    );
    assert!(err.contains("binary"), "{err}");
    let (code, ..) = run(readout(&["analyze", "--strict", "--format", "jsonl"]).arg(&folder));
    assert_eq!(code, 1);
}

#[test]
fn what_is_expected_of_articles_is_not_read_as_one() {
    let folder = "fixtures/pairs/ordinary";
    let files = ["expect-compare.json", "no.txt", "us.txt"].map(|name| format!("{folder}/{name}"));
    // As the shell expands a glob, and as the program does.
    for inputs in [files.to_vec(), vec![format!("{folder}/*")]] {
        let mut command = readout(&["compare", "--format", "json"]);
        let (code, out, err) = run(command.args(&inputs));
        assert_eq!(code, 0, "{err}");
        let comparison: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(comparison["documents"].as_array().unwrap().len(), 2);
        assert!(
            err.contains("expect-compare.json tells what to expect"),
            "{err}"
        );
        let (code, out, _) = run(readout(&["analyze", "--format", "jsonl"]).args(&inputs));
        assert_eq!((code, out.lines().count()), (0, 2));
    }
}

#[test]
fn json_over_several_lines_is_refused_with_what_to_do() {
    let (_, json, _) = run(&mut readout(&["analyze", "--format", "json", ARTICLE]));
    let path = folder("several-lines").join("analysis.json");
    fs::write(&path, &json).unwrap();
    let path = path.to_str().unwrap();
    let place = format!("{path}:1");
    for arguments in [["analyze", path], ["track", path], ["explain", &place]] {
        let (code, out, err) = run(&mut readout(&arguments));
        assert_eq!((code, out.as_str()), (2, ""), "{err}");
        assert!(err.contains("is JSON over several lines"), "{err}");
    }
    let (code, _, err) = run(&mut readout(&["compare", path, ARTICLE]));
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("is JSON over several lines"), "{err}");
    let (code, _, err) = run(readout(&["analyze", "-"]).write_stdin(json));
    assert_eq!(code, 2, "{err}");
    let (code, ..) = run(&mut readout(&["analyze", "--from", "text", path]));
    assert_eq!(code, 0);
}
