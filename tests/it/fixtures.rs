//! The fixtures hold what a careful reader wrote down of them.

use assert_cmd::Command;

#[test]
fn every_fixture_holds_what_is_expected_of_it() {
    let mut command = Command::cargo_bin("readout").unwrap();
    let output = command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", "fixtures"])
        .output();
    let output = output.unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
}

/// The text of every article among the readouts, with its folder's name.
fn articles() -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/readouts");
    let folders = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap());
    let article = |folder: std::fs::DirEntry| {
        let name = folder.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(folder.path().join("article.txt"));
        (name, text.unwrap())
    };
    folders.map(article).collect()
}

#[test]
fn every_rule_fires_in_a_fixture() {
    use readout::extract::{analyze, rules};
    let mut fired = std::collections::BTreeSet::new();
    for (_, text) in articles() {
        let analysis = analyze(&text, readout::lexicon::Lexicon::english());
        let all = crate::rules::findings(&analysis).into_iter();
        fired.extend(all.map(|(rule, _)| rule.as_str().to_owned()));
    }
    let silent = rules().filter(|rule| !fired.contains(rule.id));
    let silent: Vec<&str> = silent.map(|rule| rule.id).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn fixtures_are_as_long_as_what_they_stand_for() {
    for (name, text) in articles() {
        let ideographs = text
            .chars()
            .filter(|c| ('\u{3400}'..='\u{9FFF}').contains(c));
        // Three words of English take about five characters of Chinese.
        let chinese = ideographs.count() * 3 / 5;
        let words = text.split_whitespace().count() + chinese;
        let least = if chinese > 0 { 150 } else { 250 };
        assert!((least..=900).contains(&words), "{name}: {words} words");
    }
}

#[test]
fn every_fixture_has_its_line_in_the_readme() {
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let readme = std::fs::read_to_string(fixtures.join("README.md")).unwrap();
    for kind in ["readouts", "pairs", "series"] {
        for folder in std::fs::read_dir(fixtures.join(kind)).unwrap() {
            let name = folder.unwrap().file_name().display().to_string();
            assert!(readme.contains(&format!("| `{name}` |")), "{kind}/{name}");
        }
    }
}
