//! `readout explain`: one place, what was found there, by which rule, and what lost. In: a document, its findings, those of
//! the place. Out: a page that begins with where it is and ends with the rules and their examples.

mod circumstance;
mod quote;
mod rules;

use super::Options;
use super::first::quoted as in_marks;
use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::explain::Explanation;
use crate::model::*;
use crate::render::clean;
use crate::render::view::View;
use crate::wire::{Asked, Entry};

/// Columns of the marks before paragraphs.
const MARK: usize = 9;
/// Lines of the place's own words.
const WORDS: usize = 3;

/// The page for one place.
pub fn explanation(
    source: &Source,
    analysis: &Analysis,
    found: &Explanation,
    asked: Asked,
    entries: &[Entry<'_>],
    options: &Options,
) -> String {
    let view = &View::new(source, analysis);
    let mut page = Page::new(options.width.max(40), options.colour);
    head(view, found, asked, options, &mut page);
    for at in &found.quotes {
        quote::print(view, found, *at, options, &mut page);
    }
    quote::print_lost(view, found, options, &mut page);
    topics(view, found, &mut page);
    substance(view, found, &mut page);
    events(view, found, &mut page);
    named(view, found, &mut page);
    diagnostics(view, found, &mut page);
    rules::print(entries, options, &mut page);
    page.finish()
}

/// Where it is: file and line, its words, its section and account.
fn head(view: &View<'_>, found: &Explanation, asked: Asked, options: &Options, page: &mut Page) {
    let column = asked.column.map(|column| format!(":{column}"));
    let place = format!(
        "{}:{}{}",
        view.source.id,
        asked.line,
        column.unwrap_or_default()
    );
    let title = Paragraph::default().add(Look::Strong, &clean(&place));
    page.hang(0, Look::Plain, "", &title, usize::MAX);
    let limit = if options.full { usize::MAX } else { WORDS };
    let own = Paragraph::default().add(Look::Quoted, &view.words(found.place));
    page.hang(2, Look::Plain, "", &own, limit);
    for at in &found.sections {
        let section = &view.analysis.sections[*at];
        let kind = section.item.kind.as_str().replace('-', " ");
        let line = Paragraph::plain(&kind).add(Look::Faint, &by(section));
        page.hang(MARK, Look::Strong, "SECTION", &line, usize::MAX);
    }
    if found.sections.is_empty() {
        let line = Paragraph::plain("none: the line is blank");
        page.hang(MARK, Look::Strong, "SECTION", &line, usize::MAX);
    }
    for at in &found.accounts {
        let account = &view.analysis.accounts[*at];
        let line = Paragraph::plain(&account_words(view, *at)).add(Look::Faint, &by(account));
        page.hang(MARK, Look::Strong, "ACCOUNT", &line, usize::MAX);
    }
    if found.is_bare() {
        page.gap();
        let line = Paragraph::plain("Nothing else was found here.");
        page.hang(0, Look::Plain, "", &line, usize::MAX);
    }
}

/// `White House, readout (US), after the encounter`.
fn account_words(view: &View<'_>, at: usize) -> String {
    let account = &view.analysis.accounts[at].item;
    let kind = account.kind.as_str().replace('-', " ");
    let name = view.account_name(AccountId::at(at));
    let mut words = match name == account.kind.as_str() {
        true => kind,
        false => format!("{name}, {kind}"),
    };
    if let Some(side) = &account.side {
        words += &format!(" ({})", clean(side));
    }
    words
        + match account.timing {
            Timing::Before => ", before the encounter",
            Timing::After => ", after the encounter",
            Timing::Unknown => "",
        }
}

/// ` · attribution.cue-before, high`.
fn by<T>(found: &Found<T>) -> String {
    format!(" · {}, {}", found.rule, found.confidence.as_str())
}

fn topics(view: &View<'_>, found: &Explanation, page: &mut Page) {
    let mut lines = Lines::new("TOPICS");
    for at in &found.topics {
        let topic = &view.analysis.topics[*at];
        let here = topic
            .mentions
            .iter()
            .filter(|m| m.span.overlaps(found.place));
        let here: Vec<&Found<TopicMention>> = here.collect();
        let Some(first) = here.first() else { continue };
        let terms: Vec<String> = here.iter().map(|m| quoted(view, m.span)).collect();
        let line = Paragraph::default()
            .add(Look::Strong, &clean(&topic.label))
            .add(Look::Plain, ": ")
            .add(Look::Quoted, &terms.join(", "))
            .add(
                Look::Plain,
                &format!(" · {} in the document", topic.status.as_str()),
            )
            .add(Look::Faint, &by(first));
        lines.print(&line, page);
    }
}

/// Formulas, positions, characterisations, next steps.
fn substance(view: &View<'_>, found: &Explanation, page: &mut Page) {
    let mut lines = Lines::new("FORMULAS");
    for at in &found.signals {
        let signal = &view.analysis.signals[*at];
        let meaning = signal
            .item
            .meaning
            .as_deref()
            .map_or(String::new(), |meaning| format!(" · {}", clean(meaning)));
        lines.print(&finding(view, signal, &meaning), page);
    }
    let mut lines = Lines::new("POSITION");
    let positions = found
        .positions
        .iter()
        .map(|at| &view.analysis.positions[*at]);
    let positions: Vec<&Found<Position>> = positions.collect();
    for alike in positions.chunk_by(|a, b| is_alike(a, b)) {
        lines.print(&position_line(view, alike), page);
    }
    let mut lines = Lines::new("TALKS");
    for at in &found.characterizations {
        let talks = &view.analysis.characterizations[*at];
        let said = format!(" · described as {}", clean(&talks.item.words.join(", ")));
        lines.print(&finding(view, talks, &said), page);
    }
    let mut lines = Lines::new("NEXT");
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

fn events(view: &View<'_>, found: &Explanation, page: &mut Page) {
    let mut lines = Lines::new("EVENT");
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
fn named(view: &View<'_>, found: &Explanation, page: &mut Page) {
    let mut lines = Lines::new("NAMED");
    for at in &found.speakers {
        let speaker = &view.analysis.speakers[*at];
        let mentions = speaker.item.mentions.iter();
        let here: Vec<String> = mentions
            .filter(|span| span.overlaps(found.place))
            .map(|span| quoted(view, *span))
            .collect();
        if here.is_empty() {
            continue;
        }
        let side = speaker.item.side.as_deref();
        let side = side.map_or(String::new(), |side| format!(" ({})", clean(side)));
        let line = Paragraph::default()
            .add(Look::Quoted, &here.join(", "))
            .add(
                Look::Plain,
                &format!(": {}{side}", clean(&speaker.item.name)),
            )
            .add(Look::Faint, &by(speaker));
        lines.print(&line, page);
    }
}

fn diagnostics(view: &View<'_>, found: &Explanation, page: &mut Page) {
    let mut lines = Lines::new("WRONG?");
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

fn quoted(view: &View<'_>, span: crate::text::Span) -> String {
    in_marks(&view.words(span))
}

/// Lines under one mark, after a gap.
struct Lines(&'static str);

impl Lines {
    fn new(mark: &'static str) -> Lines {
        Lines(mark)
    }

    fn print(&mut self, line: &Paragraph, page: &mut Page) {
        let mark = std::mem::take(&mut self.0);
        if !mark.is_empty() {
            page.gap();
        }
        page.hang(MARK, Look::Strong, mark, line, usize::MAX);
    }
}
