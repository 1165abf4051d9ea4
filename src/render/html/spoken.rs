//! Who speaks on what: topics down, speakers across, in each cell the gravest act and how many quotes.

use super::scene::Scene;
use crate::model::*;
use crate::render::{brief, clean};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The quotes of each speaker about each topic.
type Cells<'a> = BTreeMap<(&'a str, SpeakerId), Vec<QuoteId>>;

/// `None` where nobody speaks on a topic.
pub(super) fn print(scene: &Scene<'_>) -> Option<Markup> {
    let cells = cells(scene.analysis());
    let topics = scene.analysis().topics.iter();
    let topics: Vec<&Topic> = topics
        .filter(|topic| cells.keys().any(|(id, _)| *id == topic.id))
        .collect();
    let speakers = speakers(scene, &cells);
    if cells.is_empty() {
        return None;
    }
    Some(html! {
        div.scroll tabindex="0" role="region" aria-label="Topics by speaker" {
            table.spoken {
                thead { tr { th scope="col" { "Topic" } @for id in &speakers { (head(scene, *id)) } } }
                tbody {
                    @for topic in topics {
                        tr { th scope="row" { a href=(scene.to(format_args!("t-{}", topic.id))) { (clean(&topic.label)) } }
                            @for id in &speakers { (cell(scene, topic, *id, cells.get(&(topic.id.as_str(), *id)))) }
                        }
                    }
                }
            }
        }
    })
}

fn cells(analysis: &Analysis) -> Cells<'_> {
    let mut cells = Cells::new();
    for (at, found) in analysis.quotes.iter().enumerate() {
        for topic in &found.item.topics {
            for speaker in &found.item.speakers {
                cells
                    .entry((topic, *speaker))
                    .or_default()
                    .push(QuoteId::at(at));
            }
        }
    }
    cells
}

/// Those who speak on a topic, one side after the other.
fn speakers(scene: &Scene<'_>, cells: &Cells<'_>) -> Vec<SpeakerId> {
    let mut ids: Vec<SpeakerId> = cells.keys().map(|(_, id)| *id).collect();
    let side = |id: &SpeakerId| {
        scene
            .view
            .speaker(*id)
            .and_then(|speaker| speaker.side.as_deref())
    };
    // Sides that have no colour come last.
    ids.sort_by_key(|id| (side(id).is_none(), scene.tone(side(id)), *id));
    ids.dedup();
    ids
}

fn head(scene: &Scene<'_>, id: SpeakerId) -> Markup {
    let side = scene
        .view
        .speaker(id)
        .and_then(|speaker| speaker.side.as_deref());
    html! {
        th scope="col" class=(scene.tone(side)) {
            @if let Some(side) = side { span.side { (clean(side)) } " " }
            a href=(scene.to(id)) { (scene.view.name(id)) }
        }
    }
}

fn cell(scene: &Scene<'_>, topic: &Topic, id: SpeakerId, quotes: Option<&Vec<QuoteId>>) -> Markup {
    let told = quotes
        .into_iter()
        .flatten()
        .filter_map(|id| Some((*id, scene.view.quote(*id)?)));
    let Some((first, quote)) =
        told.max_by_key(|(id, quote)| (quote.gravity(), std::cmp::Reverse(*id)))
    else {
        return html! { td { span.none { "·" } } };
    };
    let count = quotes.map_or(0, Vec::len);
    let grave = if quote.is_grave() { "act grave" } else { "act" };
    html! {
        td class=(scene.quote_tone(quote)) style={ "--n:" (count.min(9)) } {
            a.cell href=(scene.to(format_args!("r-{first}"))) data-speaker=(id) data-topic=(topic.id) {
                span class=(grave) { (brief::label(quote).printed(scene.view.is_joint(quote))) }
                @if count > 1 { " " span.times { "×" (count) } }
            }
        }
    }
}
