//! `readout track --against`: what is new in one text beside the issuer's texts before it.

use crate::track::{SERIES, run, told, tracked};
use serde_json::Value;

#[test]
fn what_is_new_is_told_against_the_last_text_before_it() {
    let new = format!("{SERIES}/2024-06-11.txt");
    let timeline = tracked(&[&new, "--against", SERIES]);
    let against = timeline["against"].as_array().unwrap();
    assert_eq!(against.len(), 1);
    let against = &against[0];
    let name = |id: &Value| {
        let texts = timeline["texts"].as_array().unwrap();
        texts.iter().find(|t| t["id"] == *id).unwrap()["date"].clone()
    };
    assert_eq!(name(&against["earlier"]), "2024-01-23");
    assert_eq!(name(&against["later"]), "2024-06-11");
    assert_eq!(against["cautions"], Value::Array(vec![]));
    let ids = |kind: &str| -> Vec<&str> {
        let all = against["topics"][kind].as_array().unwrap();
        all.iter()
            .map(|topic| topic["id"].as_str().unwrap())
            .collect()
    };
    assert_eq!(
        ids("new"),
        ["counternarcotics", "channels-of-communication"]
    );
    assert_eq!(ids("kept"), ["taiwan"]);
    assert_eq!(against["kept"], 1);
    assert_eq!(against["gone"].as_array().unwrap().len(), 3);
    assert_eq!(timeline["warnings"], Value::Array(vec![]));
}

#[test]
fn what_is_new_is_held_against_older_texts_where_the_last_lacks_it() {
    let new = format!("{SERIES}/2024-01-23.txt");
    let timeline = tracked(&[&new, "--against", SERIES]);
    let told = told(&timeline["against"][0]["changes"]);
    // The last text before, of July 2023, says nothing of Taiwan.
    let pair = "no-support-taiwan-independence oppose-taiwan-independence";
    let change = format!("formula strengthened {pair} 2022-03-15 2024-01-23");
    assert!(told.contains(&change), "{told:?}");
}

#[test]
fn nothing_is_told_against_another_issuers_text() {
    let new = format!("{SERIES}/2024-06-11.txt");
    let other = "fixtures/series/japan-grades/2024-02-06.txt";
    let timeline = tracked(&[&new, "--against", other]);
    let against = &timeline["against"][0];
    assert_eq!(against["cautions"][0], "other-issuer");
    assert_eq!(against["changes"], Value::Array(vec![]));
    let timeline = tracked(&[&new, "--against", "fixtures/series/japan-grades"]);
    assert_eq!(timeline["against"], Value::Array(vec![]));
    assert_eq!(timeline["warnings"][0]["code"], "no-previous");
}

#[test]
fn the_page_tells_what_is_new_with_both_texts_and_their_words() {
    let new = format!("{SERIES}/2024-06-11.txt");
    let page = run(&["--format", "html", &new, "--against", SERIES]);
    let (_, news) = page.split_once("New against the last one").unwrap();
    let (news, _) = news.split_once("</section>").unwrap();
    for words in [
        "2024-06-11",
        "2024-01-23",
        "Counternarcotics",
        "Channels of communication",
    ] {
        assert!(news.contains(words), "{words} is not in {news}");
    }
    let alone = run(&["--format", "html", &new]);
    assert!(!alone.contains("New against the last one"));
}
