//! A user's own words: what they change in an analysis, and what `readout lexicon check` says of them.

use crate::program::{folder, readout, run};
use readout::check::check_lexicon;
use readout::extract::{analyze, topics_in};
use readout::lexicon::{Lexicon, UserFile};
use readout::text::tokenize;
use std::fs;

const HARBOUR: &str = "fixtures/lexicons/harbour.toml";
const TEXT: &str = "Foreign Minister Penny Wong met Harbour Minister Ingeborg Vik on Tuesday.\n\n\
    Vik foghorned that the lighthouse must stay lit, and that ties were on an even keel.\n";

fn file(text: &str) -> UserFile {
    UserFile {
        name: "own.toml".into(),
        text: text.into(),
    }
}

/// What is wrong with a file, as `line: reason`.
fn slips(text: &str) -> Vec<String> {
    let (_, problems) = check_lexicon(&[file(text)]);
    let told = |line: Option<usize>| line.map_or("?".into(), |line| line.to_string());
    let problems = problems.iter();
    problems
        .map(|problem| format!("{}: {}", told(problem.line), problem.message))
        .collect()
}

fn harbour() -> Lexicon {
    Lexicon::with(&[file(&fs::read_to_string(HARBOUR).unwrap())]).unwrap()
}

#[test]
fn records_of_every_kind_are_found_in_a_text() {
    let lexicon = harbour();
    let analysis = analyze(TEXT, &lexicon);
    let quote = &analysis.quotes[0].item;
    let cue = quote.cue.as_ref().unwrap();
    assert_eq!((cue.lemma.as_str(), cue.strength), ("foghorn", 3));
    let topics: Vec<&str> = analysis.topics.iter().map(|t| t.id.as_str()).collect();
    assert_eq!(topics, ["lighthouses"]);
    assert_eq!(analysis.signals[0].item.formula, "even-keel");
    let known = |entity: &Option<String>| entity.as_deref() == Some("ingeborg-vik");
    assert!(analysis.speakers.iter().any(|s| known(&s.item.entity)));
    let without = analyze(TEXT, Lexicon::english());
    assert!(without.topics.is_empty() && without.signals.is_empty());
}

#[test]
fn light_verbs_and_intensifiers_of_a_users_own_make_a_cue() {
    let lexicon = harbour();
    let text = "The council hoisted thundering concern over the strait.";
    let tokens = tokenize(text, &lexicon.vocabulary);
    let reading = lexicon
        .cues
        .describe(&lexicon.words, text, &tokens, 2, tokens.len());
    let read = (
        reading.lemma.as_str(),
        reading.act.as_str(),
        reading.strength,
    );
    assert_eq!(read, ("hoist concern", "raise-concern", 4));
}

#[test]
fn a_record_adds_to_a_built_in_one_or_takes_its_place() {
    let lexicon = harbour();
    let found = |sentence, lexicon| topics_in(sentence, lexicon).contains(&"maritime");
    let (own, built_in) = ("They crossed the Ostrava Passage.", "They spoke of UNCLOS.");
    assert!(found(own, &lexicon) && !found(own, Lexicon::english()));
    assert_eq!(
        found(built_in, &lexicon),
        found(built_in, Lexicon::english())
    );
    let instead = "[[topic]]\nid = \"taiwan\"\nlabel = \"Tea\"\nstrong = [\"teapot\"]\n";
    let lexicon = Lexicon::with(&[file(instead)]).unwrap();
    assert_eq!(lexicon.topics.entries[0].label, "Tea");
    assert_eq!(topics_in("A teapot.", &lexicon), ["taiwan"]);
    assert!(topics_in("They spoke of Taipei.", &lexicon).is_empty());
}

#[test]
fn later_files_win_and_the_fingerprint_tells_what_was_used() {
    let label = |label| {
        file(&format!(
            "[[topic]]\nid = \"tea\"\nlabel = \"{label}\"\nstrong = [\"teapot\"]\n"
        ))
    };
    let lexicon = Lexicon::with(&[label("One"), label("Two")]).unwrap();
    assert_eq!(lexicon.topics.entries.last().unwrap().label, "Two");
    let other = Lexicon::with(&[label("Two")]).unwrap();
    let built_in = Lexicon::english();
    assert_ne!(lexicon.fingerprint, other.fingerprint);
    assert_ne!(other.fingerprint, built_in.fingerprint);
}

#[test]
fn slips_are_told_with_line_and_reason() {
    let topic = |rest: &str| format!("[[topic]]\nid = \"quays\"\nlabel = \"Quays\"\n{rest}\n");
    let cases = [
        (topic("strnog = [\"quay\"]"), "4: unknown key `strnog`; did you mean `strong`?"),
        (topic("strong = [\n\"quay\",\n\" \"]"), "6: an empty term"),
        (
            topic("strong = [\n\"quay\",\n\"Taiwan\"]"),
            "6: `Taiwan` is strong in `taiwan` and in `quays`",
        ),
        (
            topic("strong = [\"quay\"]\nyes = [\"A pier.\"]"),
            "5: `quays` is not found in its example: A pier.",
        ),
        (
            topic("strong = [\"quay\"]\nno = [\"A quay.\"]"),
            "5: `quays` is found where it should not be: A quay.",
        ),
        (topic(""), "1: there is no `strong`"),
        (
            "[[topci]]\nid = \"quays\"\n".into(),
            "1: unknown key `topci`; did you mean `topic`?",
        ),
        (
            "\n[[verb]]\nlemma = \"moo\"\nclass = \"strss\"\n".into(),
            "4: `moo`: unknown class `strss`",
        ),
        (
            "[[person]]\nid = \"a\"\nname = \"A B\"\nside = \"QQ\"\n".into(),
            "1: `a` is of no known side",
        ),
        (
            "[[topic]]\nid = \"taiwn\"\nextend = true\nstrong = [\"zz\"]\n".into(),
            "1: there is no topic `taiwn` to extend; did you mean `taiwan`?",
        ),
        (
            "[[topic]]\nid = \"trade\"\nextend = true\nstronk = [\"zz\"]\n".into(),
            "4: unknown key `stronk`; did you mean `strong`?",
        ),
        (
            "[[phrase]]\nheads = [\"raise\"]\nwith = [\"lantern\"]\nclass = \"warn\"\nyes = [\"A lamp.\"]\n"
                .into(),
            "5: the phrase is not found in its example: A lamp.",
        ),
    ];
    for (text, slip) in cases {
        assert_eq!(slips(&text), [slip], "{text}");
    }
    let twice = topic("strong = [\"quay\"]") + &topic("strong = [\"pier\"]");
    assert_eq!(slips(&twice), ["5: `quays` stands twice, first in line 1"]);
    assert!(slips("[[topic]\n")[0].starts_with("1: "));
}

#[test]
fn the_check_goes_on_after_a_slip_and_its_exit_code_tells() {
    let (code, out, _) = run(&mut readout(&["lexicon", "check", HARBOUR]));
    assert_eq!((code, out.as_str()), (0, "10 records, nothing wrong\n"));
    let folder = folder("lexicon-check");
    let path = folder.join("own.toml").display().to_string();
    fs::write(
        &path,
        "[[verb]]\nlema = \"moo\"\n\n[[nuon]]\nlemma = \"x\"\n",
    )
    .unwrap();
    let (code, out, _) = run(&mut readout(&["lexicon", "check", &path]));
    assert_eq!((code, out.lines().count()), (1, 3), "{out}");
    let (code, _, messages) = run(&mut readout(&["lexicon", "check", "no-such-file.toml"]));
    assert_eq!(code, 2);
    assert!(messages.contains("no-such-file.toml"), "{messages}");
    let (code, _, messages) = run(&mut readout(&["topics", "--lexicon", &path]));
    assert_eq!(code, 2);
    assert!(
        messages.contains("own.toml:2") && messages.contains("1 more"),
        "{messages}"
    );
}

#[test]
fn a_readout_toml_is_found_upward_from_the_working_folder() {
    let folder = folder("lexicon-config");
    let inner = folder.join("a/b");
    fs::create_dir_all(&inner).unwrap();
    fs::copy(HARBOUR, folder.join("readout.toml")).unwrap();
    let list = |options: &[&str]| {
        let mut command = readout(&["topics"]);
        let (code, out, messages) = run(command.args(options).current_dir(&inner));
        assert_eq!(code, 0, "{messages}");
        out.contains("lighthouses")
    };
    assert!(list(&[]));
    assert!(!list(&["--no-config"]));
}
