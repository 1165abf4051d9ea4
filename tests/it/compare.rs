//! `readout compare` on the invented pairs: what `expect-compare.json` beside them cannot say.

use crate::program;
use serde_json::Value;

fn run(arguments: &[&str]) -> String {
    let mut command = program::readout(&["compare"]);
    let pairs = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pairs");
    let (code, screen, message) = program::run(command.current_dir(pairs).args(arguments));
    assert_eq!(code, 0, "{message}");
    screen
}

fn compared(inputs: &[&str]) -> Value {
    let text = run(&[inputs, &["--format", "json"]].concat());
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_excerpt_is_never_said_to_lack_what_the_account_may_have() {
    let article = ["news-two-accounts/article.txt"];
    let comparison = compared(&article);
    let columns = comparison["columns"].as_array().unwrap();
    let sides: Vec<_> = columns.iter().map(|column| &column["side"]).collect();
    assert_eq!(sides, ["US", "IR"]);
    assert!(
        columns
            .iter()
            .all(|c| c["absent_means"] == "not in this excerpt")
    );
    let screen = run(&article);
    assert!(screen.contains("not in this excerpt"), "{screen}");
    assert!(!screen.contains("not mentioned"), "{screen}");
    assert!(!screen.contains("denie"), "{screen}");
}

#[test]
fn passages_are_the_text_itself() {
    let comparison = compared(&["ordinary/no.txt", "ordinary/us.txt"]);
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pairs/ordinary/");
    let texts =
        ["no.txt", "us.txt"].map(|file| std::fs::read_to_string(format!("{root}{file}")).unwrap());
    let mut seen = 0;
    for claim in comparison["claims"].as_array().unwrap() {
        let text = &texts[usize::from(claim["column"] == "c2")];
        for span in claim["content"].as_array().unwrap() {
            let [start, end] = ["start", "end"].map(|key| span[key].as_u64().unwrap() as usize);
            let there: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(there, span["text"].as_str().unwrap());
            seen += 1;
        }
    }
    assert!(seen > 5);
}

#[test]
fn one_account_alone_cannot_be_compared() {
    let us = "fixtures/pairs/ordinary/us.txt";
    let (code, _, message) = program::run(&mut program::readout(&["compare", us]));
    assert_eq!(code, 2);
    assert!(message.contains("carries one account"), "{message}");
}
