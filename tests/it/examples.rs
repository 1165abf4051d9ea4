//! The examples of the library do what they say.
#![allow(dead_code, reason = "the examples' own `main`s are not called")]

#[path = "../../examples/own_words.rs"]
mod own_words;
#[path = "../../examples/quotes.rs"]
mod quotes;
#[path = "../../examples/sides.rs"]
mod sides;

fn fixture(path: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    std::fs::read_to_string(root.join(path)).unwrap()
}

#[test]
fn quotes_are_listed_with_who_says_them() {
    let lines = quotes::lines("The foreign minister, Ann Lee, said that the talks would resume.");
    assert_eq!(lines, ["Ann Lee | inform | that the talks would resume"]);
}

#[test]
fn topics_are_told_apart_by_whose_they_are() {
    let (no, us) = (
        fixture("pairs/ordinary/no.txt"),
        fixture("pairs/ordinary/us.txt"),
    );
    let lines = sides::lines([&no, &us]);
    assert!(lines.contains(&"Energy: both".to_string()), "{lines:?}");
    assert!(
        lines.iter().any(|line| line.ends_with("the second only")),
        "{lines:?}"
    );
}

#[test]
fn own_words_are_found() {
    let toml = fixture("lexicons/harbour.toml");
    let found = own_words::topics(toml, "The lighthouse on the shoals is lit.");
    assert_eq!(found.unwrap(), ["lighthouses"]);
}
