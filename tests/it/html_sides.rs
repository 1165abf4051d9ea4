//! Pages of comparisons and timelines: every claim, topic, text, formula and change that JSON lists stands in them.

use crate::html::{articles, is_id, leaves, source};
use crate::markup::page_of;
use readout::compare::{Analysed, compare};
use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::render::{clean, html};
use readout::wire;
use serde_json::Value;

fn compared(files: &[&str]) -> (String, Value) {
    let lexicon = Lexicon::english();
    let documents: Vec<_> = files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            let analysis = analyze(&text, lexicon);
            (source(file, &text), analysis)
        })
        .collect();
    let analysed = documents.iter().map(|(source, analysis)| Analysed {
        text: &source.text,
        analysis,
    });
    let found = compare(&analysed.collect::<Vec<_>>(), lexicon);
    let body = html::comparison(&documents, &found, lexicon);
    let page = html::head("Comparison") + &body + &html::foot();
    let record = wire::Comparison::new(&documents, &found, &lexicon.fingerprint);
    (page, serde_json::to_value(&record).unwrap())
}

#[test]
fn the_page_of_a_comparison_has_all_claims_topics_and_texts() {
    for pair in [
        "ordinary/no.txt ordinary/us.txt",
        "assurances/cn.txt assurances/us.txt",
        "news-two-accounts/article.txt",
    ] {
        let files: Vec<String> = pair
            .split(' ')
            .map(|file| format!("fixtures/pairs/{file}"))
            .collect();
        let (html, json) = compared(&files.iter().map(String::as_str).collect::<Vec<_>>());
        let page = page_of(&html);
        for (at, claim) in json["claims"].as_array().unwrap().iter().enumerate() {
            assert!(page.ids.contains(&format!("claim-{}", at + 1)), "{pair}");
            let part = html
                .split(&format!("id=\"claim-{}\"", at + 1))
                .nth(1)
                .unwrap();
            let part = part.split("</li>").next().unwrap();
            for answer in claim["answers"].as_array().unwrap() {
                assert!(part.contains(answer["verdict"].as_str().unwrap()), "{part}");
                assert_eq!(
                    answer["verdict"] == "not-found",
                    part.contains("unmatched"),
                    "{part}"
                );
            }
            assert!(
                html.contains(&format!("href=\"#claim-{}\"", at + 1)),
                "{pair}: not linked from its text"
            );
        }
        for row in json["topics"].as_array().unwrap() {
            assert!(
                page.ids
                    .contains(&format!("t-{}", row["topic"].as_str().unwrap())),
                "{row}"
            );
        }
        let mut all = Vec::new();
        for key in [
            "characterizations",
            "facts",
            "names",
            "next_steps",
            "briefed",
            "conditions",
            "praise",
        ] {
            leaves(&json[key], key, &mut all);
        }
        for (path, text) in all
            .iter()
            .filter(|(_, text)| !is_id(text) && !text.starts_with('c'))
        {
            let words = clean(text);
            let shown = page.text.contains(&words) || page.text.contains(&words.replace('-', " "));
            assert!(shown, "{pair}: {path}: {text}");
        }
    }
}

#[test]
fn the_page_of_a_timeline_draws_every_formula_and_topic_and_tells_every_change() {
    use readout::render::Track;
    use readout::timeline::{Options, Reader, Recorded, track};
    let lexicon = Lexicon::english();
    let mut reader = Reader::new(lexicon);
    let mut texts = Vec::new();
    for path in articles()
        .iter()
        .filter(|path| path.to_string_lossy().contains("/series/"))
    {
        let text = std::fs::read_to_string(path).unwrap();
        let analysis = analyze(&text, lexicon);
        texts.push(reader.read(
            source(&path.display().to_string(), &text),
            &analysis,
            &Recorded::default(),
        ));
    }
    let found = track(texts, &Options::default(), lexicon);
    let body = html::timeline(&Track::new(&found));
    let page = page_of(&(html::head("Over time") + &body + &html::foot()));
    let json = serde_json::to_value(wire::Timeline::new(&found, &lexicon.fingerprint)).unwrap();
    let mut all = Vec::new();
    for key in ["series", "texts"] {
        leaves(&json[key], key, &mut all);
    }
    let ids = [
        "document",
        "series.id",
        "series.texts",
        "texts.id",
        "texts.series",
    ];
    for (path, text) in all
        .iter()
        .filter(|(path, _)| !ids.iter().any(|id| path.ends_with(id)))
    {
        let words = clean(text);
        let shown = page.text.contains(&words) || page.text.contains(&words.replace('-', " "));
        assert!(shown, "{path}: {text}");
    }
    let rows = found
        .series
        .iter()
        .map(|s| s.formulas.len() + s.topics.len())
        .sum::<usize>();
    assert_eq!(body.matches("<g class=\"row\">").count(), rows);
}
