//! What was found in a place besides quotes: topics, formulas, positions, talks, next steps, encounters, names, what looks
//! wrong; a line each, with its rule.

use super::super::Options;
use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use super::{Lines, by, quoted};
use crate::explain::Explanation;
use crate::model::*;
use crate::render::clean;
use crate::render::view::View;
use crate::text::Span;

pub(super) fn print(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    topics(view, found, options, page);
    substance(view, found, options, page);
    events(view, found, options, page);
    named(view, found, options, page);
    diagnostics(view, found, options, page);
}

fn topics(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    let mut lines = Lines::new("TOPICS", options);
    for at in &found.topics {
        let topic = &view.analysis.topics[*at];
        let here = topic
            .mentions
            .iter()
            .filter(|m| m.span.overlaps(found.place));
        let here: Vec<&Found<TopicMention>> = here.collect();
        let Some(first) = here.first() else { continue };
        let terms = each_once(view, here.iter().map(|mention| mention.span));
        let line = Paragraph::default()
            .add(Look::Strong, &clean(&topic.label))
            .add(Look::Plain, ": ")
            .add(Look::Quoted, &terms)
            .add(
                Look::Plain,
                &format!(" · {} in the document", topic.status.as_str()),
            )
            .add(Look::Faint, &by(first));
        lines.print(&line, page);
    }
}

/// Formulas, positions, characterisations, next steps.
fn substance(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    let mut lines = Lines::new("FORMULAS", options);
    for at in &found.signals {
        let signal = &view.analysis.signals[*at];
        let meaning = signal
            .item
            .meaning
            .as_deref()
            .map_or(String::new(), |meaning| format!(" · {}", clean(meaning)));
        lines.print(&finding(view, signal, &meaning), page);
    }
    let mut lines = Lines::new("POSITION", options);
    let positions = found
        .positions
        .iter()
        .map(|at| &view.analysis.positions[*at]);
    let positions: Vec<&Found<Position>> = positions.collect();
    for alike in positions.chunk_by(|a, b| is_alike(a, b)) {
        lines.print(&position_line(view, alike), page);
    }
    let mut lines = Lines::new("TALKS", options);
    for at in &found.characterizations {
        let talks = &view.analysis.characterizations[*at];
        let said = format!(" · described as {}", clean(&talks.item.words.join(", ")));
        lines.print(&finding(view, talks, &said), page);
    }
    let mut lines = Lines::new("NEXT", options);
    for at in &found.next_steps {
        let step = &view.analysis.next_steps[*at];
        let actors = match step.item.actors.is_empty() {
            true => String::new(),
            false => format!(" · {}", view.names(&step.item.actors)),
        };
        lines.print(&finding(view, step, &actors), page);
    }
}

/// Whether positions differ by their topic only.
fn is_alike(a: &Found<Position>, b: &Found<Position>) -> bool {
    let plain = |position: &Position| Position {
        topic: None,
        ..position.clone()
    };
    a.rule == b.rule && a.confidence == b.confidence && plain(&a.item) == plain(&b.item)
}

/// Who, act, force, topics and the quote they stand in: the words are the quote's.
fn position_line(view: &View<'_>, alike: &[&Found<Position>]) -> Paragraph {
    let Some(position) = alike.first() else {
        return Paragraph::default();
    };
    let item = &position.item;
    let who = match item.holder.is_empty() {
        true => "nobody named".into(),
        false => view.names(&item.holder),
    };
    let not = if item.negated { "not " } else { "" };
    let mut what = format!("{who}: {not}{}, {}", item.act.as_str(), item.force.as_str());
    if !item.target.is_empty() {
        what += &format!(", toward {}", view.names(&item.target));
    }
    let topics = alike
        .iter()
        .filter_map(|position| position.item.topic.as_deref());
    let topics: Vec<String> = topics.map(clean).collect();
    if !topics.is_empty() {
        what += &format!(", on {}", topics.join(", "));
    }
    what += &format!(", strength {} ({})", item.strength, item.quote);
    Paragraph::plain(&what).add(Look::Faint, &by(position))
}

fn events(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    let mut lines = Lines::new("EVENT", options);
    for at in &found.events {
        let event = &view.analysis.events[*at];
        let item = &event.item;
        let principals: Vec<SpeakerId> = item.participants.iter().map(|p| p.speaker).collect();
        let mut facts = format!(" · {} {}", item.role.as_str(), item.kind.as_str());
        if !principals.is_empty() {
            facts += &format!(" of {}", view.names(&principals));
        }
        for when in item.when.iter().filter(|c| c.span.overlaps(found.place)) {
            let date = when.value.as_deref().map_or("no date fixed".into(), clean);
            facts += &format!(" · {} = {date}", quoted(view, when.span));
        }
        lines.print(&finding(view, event, &facts), page);
    }
}

/// Who is named on the line, by which words.
fn named(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    let mut lines = Lines::new("NAMED", options);
    for at in &found.speakers {
        let speaker = &view.analysis.speakers[*at];
        let mentions = speaker.item.mentions.iter();
        let here = mentions.filter(|span| span.overlaps(found.place));
        let here = each_once(view, here.copied());
        if here.is_empty() {
            continue;
        }
        let side = speaker.item.side.as_deref();
        let side = side.map_or(String::new(), |side| format!(" ({})", clean(side)));
        let line = Paragraph::default()
            .add(Look::Quoted, &here)
            .add(
                Look::Plain,
                &format!(": {}{side}", clean(&speaker.item.name)),
            )
            .add(Look::Faint, &by(speaker));
        lines.print(&line, page);
    }
}

fn diagnostics(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    let mut lines = Lines::new("WRONG?", options);
    for at in &found.diagnostics {
        let diagnostic = &view.analysis.diagnostics[*at];
        let line = Paragraph::default()
            .add(Look::Quoted, &quoted(view, diagnostic.span))
            .add(Look::Plain, &format!(": {}", clean(&diagnostic.message)))
            .add(Look::Faint, &format!(" · {}", diagnostic.code));
        lines.print(&line, page);
    }
}

/// The words of a finding, something about it, its rule.
fn finding<T>(view: &View<'_>, found: &Found<T>, about: &str) -> Paragraph {
    Paragraph::default()
        .add(Look::Quoted, &quoted(view, found.span))
        .add(Look::Plain, about)
        .add(Look::Faint, &by(found))
}

/// The words of the spans, each once: `“Taiwan” (3 times), “the strait”`.
fn each_once(view: &View<'_>, spans: impl Iterator<Item = Span>) -> String {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for words in spans.map(|span| quoted(view, span)) {
        match counted.iter_mut().find(|(known, _)| *known == words) {
            Some((_, times)) => *times += 1,
            None => counted.push((words, 1)),
        }
    }
    let told = counted.into_iter().map(|(words, times)| match times {
        1 => words,
        _ => format!("{words} ({times} times)"),
    });
    told.collect::<Vec<_>>().join(", ")
}
