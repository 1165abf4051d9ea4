//! Texts that attack their reader: the terminal, the direction of writing, the spreadsheet, the page, the Markdown that
//! they are printed as. Each test shows the attack and that it is only words.

use crate::program::{folder, readout, run};
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::fs;

/// Sequences that move the cursor, set the title, link (OSC 8), colour (also by C1), erase, overwrite; marks that turn
/// text around; characters that split words unseen.
const TERMINAL: &[&str] = &[
    "\u{1b}[2J",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]8;;http://evil.example\u{1b}\\here\u{1b}]8;;\u{1b}\\",
    "\u{9b}31m",
    "\u{9d}8;;http://evil.example\u{9c}",
    "\u{8}\u{8}\u{7f}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200f}",
    "\u{200b}",
    "\u{feff}",
    "\u{e0041}",
];

/// A file whose every finding carries the words: title, sections, sources, cues' contents, names, places.
fn article(name: &str, words: &str) -> String {
    let text = format!(
        "Talks {words} with China\n\nWHITE HOUSE\nMARCH {words} 9, 2021\n\n\
         President {words} Joe Biden told Xi {words} Jinping on Tuesday that Taiwan {words} is a red line, the White House said.\n\n\
         \u{201c}We {words} will not sit back,\u{201d} Xi Jinping said, according to {words} Xinhua.\n\n\
         {words} Biden raised concerns about Taiwan {words} and agreed to meet in {words} Geneva in May if {words} talks go on.\n\n\
         {words}: We came.\n\n\u{201c}Never closed {words}\n"
    );
    let path = folder(&format!("untrusted-{name}")).join(format!("{name}.txt"));
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// What is printed for the file, by every command and format that is for people.
fn prints(path: &str, formats: &[&[&str]]) -> Vec<String> {
    let print = |arguments: &&[&str]| {
        let (code, out, err) = run(readout(arguments).arg("--no-config"));
        assert_eq!(code, 0, "{arguments:?}: {err}");
        assert!(!out.is_empty(), "{arguments:?}");
        out + &err
    };
    let with_path: Vec<Vec<&str>> = formats
        .iter()
        .map(|words| {
            words
                .iter()
                .map(|word| if *word == "PATH" { path } else { word })
                .collect()
        })
        .collect();
    with_path
        .iter()
        .map(|words| print(&words.as_slice()))
        .collect()
}

const TEXT: &[&[&str]] = &[
    &["analyze", "PATH"],
    &["analyze", "PATH", "--full"],
    &["compare", "PATH", "PATH", "--full"],
    &["track", "PATH"],
    &["track", "PATH", "--full"],
    &["analyze", "PATH", "--format", "markdown"],
    &["compare", "PATH", "PATH", "--format", "markdown"],
    &["compare", "PATH", "PATH", "--format", "csv"],
    &["track", "PATH", "--format", "csv"],
    &["analyze", "PATH", "--format", "html"],
];

#[test]
fn no_text_drives_the_terminal_or_hides_in_it() {
    let path = article("terminal", &TERMINAL.concat());
    for (printed, how) in prints(&path, TEXT).iter().zip(TEXT) {
        let found = printed.chars().find(|c| {
            c.is_control() && *c != '\n'
                || matches!(
                    c,
                    '\u{200f}' | '\u{202e}' | '\u{2066}' | '\u{2069}' | '\u{e0041}'
                )
        });
        assert_eq!(found, None, "{how:?}");
        let unseen = printed.contains(['\u{200b}', '\u{feff}']);
        assert!(!unseen || how.contains(&"html"), "{how:?}");
    }
    for line in 1..13 {
        let place = format!("{path}:{line}");
        let (_, out, err) = run(&mut readout(&["explain", &place, "--full"]));
        assert!(
            !(out + &err).contains(|c: char| c.is_control() && c != '\n'),
            "{line}"
        );
    }
}

#[test]
fn no_name_of_a_file_drives_the_terminal() {
    for name in ["\u{1b}[2J.txt", "a\u{202e}txt.b", "\u{9b}31m"] {
        let (code, _, err) = run(&mut readout(&["analyze", name]));
        assert_eq!(code, 2, "{err}");
        assert!(!err.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{err:?}");
    }
}

#[test]
fn no_cell_is_a_formula() {
    for lead in ["=", "-", "\u{ff20}", "\t\u{200b}="] {
        let path = article(
            "formula",
            &format!("{lead}HYPERLINK(\"http://evil.example\",\"x\")"),
        );
        let formats: &[&[&str]] = &[
            &["compare", "PATH", "PATH", "--format", "csv"],
            &["track", "PATH", "--format", "csv"],
            &["track", "PATH", "--format", "csv", "--rows", "changes"],
            &["track", "PATH", "--against", "PATH", "--format", "csv"],
        ];
        for (table, how) in prints(&path, formats).iter().zip(formats) {
            let mut reader = csv::Reader::from_reader(table.as_bytes());
            for cell in reader
                .records()
                .flatten()
                .flat_map(|line| line.iter().map(str::to_string).collect::<Vec<_>>())
            {
                let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
                assert!(
                    !bare.starts_with([
                        '=', '+', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'
                    ]),
                    "{how:?}: {cell}"
                );
            }
        }
    }
}

#[test]
fn no_text_becomes_markup_of_markdown() {
    let attacks = [
        "[a](javascript:alert(1))",
        "![a](http://evil.example/a.png)",
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<http://evil.example>",
        "`code` ``` ~~~",
        "[a]: http://evil.example",
        "[a][a] [^1]",
        "$x$ &lt;b&gt; &#60;b&#62;",
        "\\[a](http://evil.example) \\<b>",
    ];
    let formats: &[&[&str]] = &[
        &["analyze", "PATH", "--format", "markdown"],
        &["compare", "PATH", "PATH", "--format", "markdown"],
        &["track", "PATH", "--format", "markdown"],
        &["track", "PATH", "--against", "PATH", "--format", "markdown"],
    ];
    for attack in [attacks[..5].join(" "), attacks[5..].join(" ")] {
        let path = article("markup", &attack);
        for (page, how) in prints(&path, formats).iter().zip(formats) {
            for event in Parser::new_ext(page, Options::all()) {
                let own = Event::InlineHtml("<br>".into());
                let markup = matches!(event, Event::InlineHtml(_)) && event != own
                    || matches!(
                        event,
                        Event::Html(_)
                            | Event::InlineMath(_)
                            | Event::DisplayMath(_)
                            | Event::FootnoteReference(_)
                    )
                    || matches!(
                        event,
                        Event::Start(
                            Tag::Link { .. }
                                | Tag::Image { .. }
                                | Tag::CodeBlock(_)
                                | Tag::HtmlBlock
                        )
                    );
                assert!(!markup, "{how:?} {attack}: {event:?}");
            }
        }
    }
}

#[test]
fn no_text_adds_a_cell_to_a_table_of_markdown() {
    let path = article("pipes", "a | b \\| c");
    for page in prints(
        &path,
        &[
            &["compare", "PATH", "PATH", "--format", "markdown"],
            &["analyze", "PATH", "--format", "markdown"],
        ],
    ) {
        let mut columns = None;
        for line in page.lines() {
            let cells = line
                .replace("\\\\", "")
                .replace("\\|", "")
                .matches('|')
                .count();
            match (line.starts_with('|'), columns) {
                (false, _) => columns = None,
                (true, None) => columns = Some(cells),
                (true, Some(known)) => assert_eq!(cells, known, "{line}"),
            }
        }
    }
}

#[test]
fn no_lexicon_drives_the_terminal_or_the_runner() {
    let attack = serde_json::to_string(&TERMINAL.join("x")).unwrap();
    let attack = attack.trim_matches('"').replace('\u{7f}', "\\u007f");
    let words = format!(
        "[[topic]]\nid = \"lamp{attack}\"\nlabel = \"Lamps{attack}\\n::error::x\"\nstrong = [\"fog{attack}horn\"]\n\
         [[topic]]\nid = \"{attack}\\n::error::x\"\nlabel = \"\"\nstrong = []\n"
    );
    let folder = folder("untrusted-lexicon");
    let path = folder.join("words.toml");
    fs::write(&path, &words).unwrap();
    let path = path.display().to_string();
    let one = folder.join("one.toml");
    let first = words.split_inclusive('\n').take(4).collect::<String>();
    fs::write(&one, first).unwrap();
    let one = one.display().to_string();
    for (arguments, expected) in [
        (vec!["lexicon", "check", &path], 1),
        (vec!["topics", "--lexicon", &path], 2),
        (vec!["topics", "--lexicon", &one], 0),
    ] {
        let (code, out, err) = run(&mut readout(&arguments));
        assert_eq!(code, expected, "{arguments:?}: {err}");
        let printed = out + &err;
        let driven =
            |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200f}".contains(c);
        assert!(!printed.contains(driven), "{arguments:?}: {printed:?}");
        assert!(
            printed.lines().all(|line| !line.starts_with("::")),
            "{printed}"
        );
    }
}
