//! Choices of what is marked and which quotes are shown. The marks are chosen by style alone; the rest needs the page's
//! script and stays hidden without it.

use super::scene::Scene;
use crate::model::*;
use crate::render::brief;
use maud::{Markup, PreEscaped, html};
use serde_json::json;
use std::collections::BTreeSet;

/// What is marked in the text: the class that the style asks for, the name, whether it is on at first.
const LAYERS: &[(&str, &str, bool)] = &[
    ("quotes", "what is said", true),
    ("sources", "sources and reporting words", true),
    ("topics", "topics", true),
    ("formulas", "formulas", true),
    ("names", "names", false),
    ("margin", "margin", true),
];

pub(super) fn print(scene: &Scene<'_>) -> Markup {
    let quotes = &scene.analysis().quotes;
    html! {
        div.tools {
            form.filters hidden aria-label="Which quotes are shown" {
                (choice("speaker", "Speaker", &speakers(scene)))
                (choice("topic", "Topic", &topics(scene)))
                (choice("act", "Act", &acts(scene)))
                (choice("sure", "Confidence", &[
                    ("2".into(), "medium or high".into()),
                    ("3".into(), "high".into()),
                ]))
                button type="reset" { "Show all" }
                output.count aria-live="polite" { (quotes.len()) " of " (quotes.len()) " quotes" }
            }
            fieldset.layers {
                legend { "Marked in the text" }
                @for (name, label, on) in LAYERS {
                    label { input type="checkbox" class={ "show-" (name) } checked[*on]; " " span class={ "key-" (name) } { (label) } }
                }
            }
            (legend(scene))
            script.keys type="application/json" { (PreEscaped(keys(scene))) }
        }
    }
}

/// What the filters ask of each quote, for the script: speakers, topics, act, confidence from 1 to 3.
fn keys(scene: &Scene<'_>) -> String {
    let quotes = scene.analysis().quotes.iter();
    let keys = quotes.map(|found| {
        let speakers = found.item.speakers.iter().map(SpeakerId::to_string);
        let speakers: Vec<String> = speakers.collect();
        let act = brief::label(&found.item).name;
        json!([speakers, found.item.topics, act, found.confidence as u8 + 1])
    });
    // The element ends at the first `<`, of a user's topic say, that were left.
    let keys = serde_json::Value::Array(keys.collect()).to_string();
    keys.replace('<', "\\u003c")
}

fn choice(name: &str, label: &str, options: &[(String, String)]) -> Markup {
    html! {
        label { (label) " "
            select name=(name) {
                option value="" { "all" }
                @for (value, label) in options { option value=(value) { (label) } }
            }
        }
    }
}

/// What the looks mean.
fn legend(scene: &Scene<'_>) -> Markup {
    let mut sides: Vec<&str> = Vec::new();
    for found in &scene.analysis().quotes {
        sides.extend(
            scene
                .view
                .speaking_side(&found.item)
                .filter(|side| !sides.contains(side)),
        );
    }
    html! {
        p.legend {
            "Said: " mark class="q direct k0" { "word for word" } " "
            mark class="q mixed k0" { "partly" } " "
            mark class="q indirect k0" { "in other words" } "; by "
            @for side in &sides { mark class={ "q direct " (scene.tone(Some(side))) } { (side) } " " }
            mark.q.indirect.kj { "several sides" } " · "
            mark.src.k0 { "source" } " " mark.cue.k0 { "reports" } " "
            mark.cond.k0 { "if" } " · " mark.t { "topic" } " · " a.gem.still {} mark.f { "formula" } " · "
            mark.tone { "how talks were" }
        }
    }
}

fn speakers(scene: &Scene<'_>) -> Vec<(String, String)> {
    let speaking: BTreeSet<SpeakerId> = scene
        .analysis()
        .quotes
        .iter()
        .flat_map(|q| &q.item.speakers)
        .copied()
        .collect();
    speaking
        .into_iter()
        .map(|id| (id.to_string(), scene.view.name(id)))
        .collect()
}

fn topics(scene: &Scene<'_>) -> Vec<(String, String)> {
    let told: BTreeSet<&str> = scene
        .analysis()
        .quotes
        .iter()
        .flat_map(|q| &q.item.topics)
        .map(String::as_str)
        .collect();
    let topics = scene
        .analysis()
        .topics
        .iter()
        .filter(|topic| told.contains(topic.id.as_str()));
    topics
        .map(|topic| (topic.id.clone(), scene.topic(&topic.id)))
        .collect()
}

fn acts(scene: &Scene<'_>) -> Vec<(String, String)> {
    let acts: BTreeSet<&str> = scene
        .analysis()
        .quotes
        .iter()
        .map(|q| brief::label(&q.item).name)
        .collect();
    acts.into_iter()
        .map(|act| (act.to_string(), act.replace('-', " ")))
        .collect()
}
