//! One quote and why it was read so; and the readings that lost.

use super::super::Options;
use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use super::circumstance::told;
use super::{MARK, in_marks, quoted};
use crate::explain::Explanation;
use crate::extract::attributions::{Attribution, Outcome, Weighed, Weight};
use crate::model::*;
use crate::render::clean;
use crate::render::view::View;

/// Lines of a content, circumstances, lost readings on one screen.
const LINES: usize = 2;
const CIRCUMSTANCES: usize = 4;
const LOST: usize = 4;
/// What is less likely is not worth a word.
const WORTH_TELLING: f32 = 0.02;

/// All in full, so many otherwise.
fn limit(options: &Options, otherwise: usize) -> usize {
    if options.full { usize::MAX } else { otherwise }
}

pub(super) fn print(
    view: &View<'_>,
    found: &Explanation,
    at: usize,
    options: &Options,
    page: &mut Page,
) {
    let quote = &view.analysis.quotes[at];
    page.gap();
    page.hang(MARK, Look::Strong, "QUOTE", &title(at, quote), usize::MAX);
    let mut line = |mark: &str, body: &Paragraph, lines: usize| {
        page.hang(MARK, Look::Plain, &format!("  {mark}"), body, lines);
    };
    line("who", &who(view, &quote.item), usize::MAX);
    if let Some(cue) = &quote.item.cue {
        line("cue", &cue_line(view, cue, quote.item.force), usize::MAX);
    }
    let content = view.words_of_all(&quote.item.content);
    let content = Paragraph::plain(&view.line_ranges(&quote.item.content))
        .add(Look::Plain, " ")
        .add(Look::Quoted, &in_marks(&content));
    line("what", &content, limit(options, LINES));
    let start = quote.item.cue.as_ref().map(|cue| cue.span.start);
    let weighed = found.cues.iter().find(|cue| Some(cue.cue.start) == start);
    if let Some(weighed) = weighed.filter(|cue| cue.outcome == Outcome::Stands) {
        line("why", &why(weighed, options), usize::MAX);
        if let Some(others) = others(view, weighed, options) {
            line("else", &others, limit(options, LINES));
        }
    }
}

/// `q5 · attribution.cue-before, high · indirect · within q4 · about Taiwan`.
fn title(at: usize, quote: &Found<Quote>) -> Paragraph {
    let item = &quote.item;
    let mut facts = format!(" · {}", item.kind.as_str());
    if let Some(parent) = item.parent {
        facts += &format!(" · within {parent}");
    }
    if item.condition.is_some() {
        facts += " · under a condition";
    }
    let marks = [
        (item.hearsay, " · hearsay"),
        (item.expected, " · only expected"),
        (item.counterpart_words, " · one side’s words for the other"),
        (!item.closed, " · never closed"),
    ];
    facts.extend(
        marks
            .iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, mark)| *mark),
    );
    if !item.topics.is_empty() {
        facts += &format!(" · about {}", clean(&item.topics.join(", ")));
    }
    Paragraph::default()
        .add(Look::Strong, &QuoteId::at(at).to_string())
        .add(Look::Faint, &super::by(quote))
        .add(Look::Plain, &facts)
}

fn who(view: &View<'_>, quote: &Quote) -> Paragraph {
    let words = quote.source.map(|span| quoted(view, span));
    let people = match quote.speakers.is_empty() {
        true => "nobody who is known".into(),
        false => view.names(&quote.speakers),
    };
    let mut line = match words {
        Some(words) => Paragraph::default()
            .add(Look::Quoted, &words)
            .add(Look::Plain, &format!(": {people}")),
        None => Paragraph::plain(&format!("no source is expressed: {people}")),
    };
    if let Some((rule, confidence)) = &quote.attribution {
        line = line.add(Look::Faint, &format!(" · {rule}, {}", confidence.as_str()));
    }
    match quote.reported_by.is_empty() {
        true => line,
        false => line.add(
            Look::Plain,
            &format!(" · via {}", view.names(&quote.reported_by)),
        ),
    }
}

fn cue_line(view: &View<'_>, cue: &Cue, force: Force) -> Paragraph {
    let not = if cue.negated { "not " } else { "" };
    let act = format!(
        ": {not}{}, strength {}; the content does: {}",
        cue.act.as_str(),
        cue.strength,
        force.as_str()
    );
    Paragraph::default()
        .add(Look::Quoted, &quoted(view, cue.span))
        .add(Look::Plain, &act)
}

/// `83 in 100 = reports what follows 95 × source 97 × content 90 · for it: … · against it: …`.
fn why(cue: &Weighed, options: &Options) -> Paragraph {
    let (frame, frame_chance) = cue.frames.first().copied().unwrap_or(("", 0.0));
    let chance = cue.attribution.as_ref().map_or(0.0, |read| read.chance);
    let line = format!(
        "{} in 100: that it reports {} {}",
        hundredths(chance),
        side(frame),
        hundredths(frame_chance)
    );
    let source = match source_chance(cue, chance, frame_chance) {
        Some(source) => format!(", its source {}", hundredths(source)),
        None => String::new(),
    };
    let content = format!(", its content {}", hundredths(cue.content_chance));
    let told = circumstances(&cue.evidence, limit(options, CIRCUMSTANCES));
    Paragraph::plain(&(line + &source + &content)).add(Look::Faint, &told)
}

/// What is left of the chance when frame and content are taken out.
fn source_chance(cue: &Weighed, chance: f32, frame: f32) -> Option<f32> {
    let others = frame * cue.content_chance;
    (others > 0.0).then(|| chance / others)
}

fn hundredths(chance: f32) -> String {
    format!("{:.0}", 100.0 * chance)
}

/// Where the content of such a frame stands, in words.
fn side(frame: &str) -> &str {
    match frame {
        "after" => "what follows",
        "before" => "what stands before",
        "raised" => "of its own subject",
        "subject" => "its own subject",
        other => other,
    }
}

/// ` · for it: “said” “that” +1.4 · against it: …`, the strongest.
fn circumstances(evidence: &[Weight], limit: usize) -> String {
    let strongest = || evidence.iter().take(limit);
    let list = |wanted: fn(&&Weight) -> bool| -> String {
        let those: Vec<String> = strongest().filter(wanted).map(told).collect();
        those.join(", ")
    };
    let (good, bad) = (list(|w| w.weight > 0.0), list(|w| w.weight < 0.0));
    let said = |name: &str, list: String| match list.is_empty() {
        true => String::new(),
        false => format!(" · {name}: {list}"),
    };
    said("for it", good) + &said("against it", bad)
}

/// Other sources and other sides for the content, where they are worth a word.
fn others(view: &View<'_>, cue: &Weighed, options: &Options) -> Option<Paragraph> {
    let chosen = cue.attribution.as_ref().and_then(|read| read.source);
    let sources = cue.sources.iter().filter(|(source, chance)| {
        let inside = match (source, chosen) {
            (Some(a), Some(b)) => a.overlaps(b),
            (a, b) => a.is_none() && b.is_none(),
        };
        !inside && (*chance >= WORTH_TELLING || options.full)
    });
    let mut told: Vec<String> = sources
        .map(|(source, chance)| {
            let who = source.map_or("nobody".into(), |span| quoted(view, span));
            format!("source {who} {}", hundredths(*chance))
        })
        .collect();
    let frames = cue.frames.iter().skip(1);
    let frames = frames.filter(|(_, chance)| *chance >= WORTH_TELLING || options.full);
    told.extend(
        frames.map(|(frame, chance)| {
            format!("that it reports {} {}", side(frame), hundredths(*chance))
        }),
    );
    (!told.is_empty()).then(|| Paragraph::plain(&format!("less likely: {}", told.join(", "))))
}

/// The readings that lost, the likeliest first; what hardly ever reports is only named.
pub(super) fn print_lost(view: &View<'_>, found: &Explanation, options: &Options, page: &mut Page) {
    let near = |cue: &&Weighed| cue.cue.overlaps(found.place) || reaches(cue, found);
    let lost = found
        .cues
        .iter()
        .filter(|cue| cue.outcome != Outcome::Stands);
    let lost: Vec<&Weighed> = lost.filter(near).collect();
    let read = lost
        .iter()
        .filter_map(|cue| Some((*cue, cue.attribution.as_ref()?)));
    let mut read: Vec<(&Weighed, &Attribution)> = read.collect();
    read.sort_by(|a, b| b.1.chance.total_cmp(&a.1.chance));
    let mut lines = super::Lines::new("LOST", options);
    for (cue, attribution) in read.iter().take(limit(options, LOST)) {
        lines.print(&lost_line(view, cue, attribution), page);
    }
    let any = |cue: &Weighed| cue.frames.iter().map(|(_, chance)| chance).sum::<f32>();
    let unread = lost.iter().filter(|cue| cue.attribution.is_none());
    let unread = unread.filter(|cue| options.full || any(cue) >= WORTH_TELLING);
    let unread = unread.map(|cue| format!("{} {}", quoted(view, cue.cue), hundredths(any(cue))));
    let unread: Vec<String> = unread.collect();
    if !unread.is_empty() {
        let line = format!(
            "not read, for they hardly report here (in 100): {}",
            unread.join(", ")
        );
        lines.print(&Paragraph::plain(&line), page);
    }
}

/// Whether the content it would have had reaches into the place.
fn reaches(cue: &Weighed, found: &Explanation) -> bool {
    let read = cue.attribution.iter().flat_map(|read| &read.content);
    read.into_iter().any(|span| span.overlaps(found.place))
}

fn lost_line(view: &View<'_>, cue: &Weighed, attribution: &Attribution) -> Paragraph {
    let source = attribution
        .source
        .map_or("nobody".into(), |span| quoted(view, span));
    let content = view.words_of_all(&attribution.content);
    let why = match (cue.outcome, cue.against) {
        (Outcome::Excluded, Some(winner)) => {
            format!(", cannot stand beside {}", quoted(view, winner))
        }
        _ => ", not likely enough".into(),
    };
    Paragraph::default()
        .add(Look::Quoted, &quoted(view, cue.cue))
        .add(Look::Plain, &format!(" by {source}: "))
        .add(Look::Quoted, &in_marks(&content))
        .add(Look::Faint, &format!(" · {}", attribution.rule.id))
        .add(
            Look::Plain,
            &format!(" · {} in 100{why}", hundredths(attribution.chance)),
        )
}
