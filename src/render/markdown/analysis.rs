//! One document as a brief to be pasted: what it is, the encounter, topics by side, quotes with who said them. Words of
//! documents are escaped.

use super::{escaped, section};
use crate::compare::{self, Analysed, Cell};
use crate::model::*;
use crate::render::brief;
use crate::render::clean;
use crate::render::phrases::{
    circumstances, date, for_whom, form, missing, note, quoted, speaker, telling_span,
    telling_words, with_side,
};
use crate::render::view::View;

/// Quotes of a cell of the table.
const SHOWN: usize = 2;

/// The brief of one document.
pub fn analysis(source: &Source, analysis: &Analysis) -> String {
    let view = &View::new(source, analysis);
    let columns = compare::columns(analysis);
    let title = analysis.header.title.map(|span| view.words(span));
    let title = title.filter(|title| !title.is_empty());
    let mut page = format!("# {}\n\n", escaped(title.as_deref().unwrap_or(&source.id)));
    page += &head(view);
    page += &section("The encounter", &events(view));
    page += &section("Topics by account", &topics(view, &columns));
    page += &section("Quotes", &quotes(view));
    page += &section("Next steps", &next_steps(view));
    page
}

fn head(view: &View<'_>) -> String {
    let header = &view.analysis.header;
    let day = header.published.as_deref().map_or("undated".into(), clean);
    let note = note(view).map(|note| format!(" · **{}** {}", note.word, escaped(&note.rest)));
    let form = escaped(&form(header));
    let note = note.unwrap_or_default();
    format!(
        "{} · {form} · {}{note}\n",
        escaped(&view.source.id),
        escaped(&day)
    )
}

fn events(view: &View<'_>) -> String {
    let events = view.analysis.events.iter().map(|event| &event.item);
    events.map(|event| print_event(view, event)).collect()
}

/// `- **Call** (main): A (US) – B (CN) · 2024-04-02 · initiator, length not stated`.
fn print_event(view: &View<'_>, event: &Event) -> String {
    let people = event.participants.iter();
    let people: Vec<String> = people.map(|p| with_side(view, p.speaker)).collect();
    let mut parts = vec![people.join(" – ")];
    parts.extend(event.when.iter().map(|claim| date(view, claim)));
    parts.extend(event.place.iter().map(|claim| view.words(claim.span)));
    parts.extend(
        event
            .duration
            .iter()
            .map(|claim| format!("{} minutes", claim.value)),
    );
    let asked = event.initiator.iter();
    parts.extend(asked.map(|claim| format!("asked for by {}", clean(&claim.value))));
    if event.role == EventRole::Main {
        parts.extend(missing(event));
    }
    let mut known: Vec<String> = Vec::new();
    for part in parts {
        if !part.is_empty() && !known.contains(&part) {
            known.push(part);
        }
    }
    format!(
        "- **{}** ({}): {}\n",
        event.kind.as_str().replace('-', " "),
        event.role.as_str(),
        escaped(&known.join(" · "))
    )
}

fn topics(view: &View<'_>, columns: &[AccountId]) -> String {
    let document = Analysed {
        text: &view.source.text,
        analysis: view.analysis,
    };
    let placed: Vec<_> = columns.iter().map(|id| (document, *id)).collect();
    let matrix = brief::matrix(compare::rows(&placed), columns.len());
    let mut table = String::new();
    for row in &matrix.rows {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| print_cell(view, cell))
            .collect();
        table += &format!("| {} | {} |\n", escaped(&row.label), cells.join(" | "));
    }
    if matrix.listed.iter().any(|labels| !labels.is_empty()) {
        let cells: Vec<String> = matrix
            .listed
            .iter()
            .map(|labels| match labels.is_empty() {
                true => "·".into(),
                false => escaped(&labels.join(", ")),
            })
            .collect();
        table += &format!("| only listed | {} |\n", cells.join(" | "));
    }
    if table.is_empty() {
        return table;
    }
    let names = columns.iter().map(|id| account(view, *id));
    let names: Vec<String> = names.collect();
    let head = format!("| topic | {} |\n", names.join(" | "));
    let rule = format!("|{}\n", " --- |".repeat(names.len() + 1));
    format!("{head}{rule}{table}\n· not in this text’s account; no more than that.\n")
}

/// `White House (US)`.
fn account(view: &View<'_>, id: AccountId) -> String {
    let side = view.account(id).and_then(|account| account.side.as_deref());
    let name = escaped(&view.account_name(id));
    side.map_or_else(
        || name.clone(),
        |side| format!("{name} ({})", escaped(side)),
    )
}

fn print_cell(view: &View<'_>, cell: &Cell) -> String {
    let quotes = cell.quotes.iter().take(SHOWN);
    let quotes = quotes.filter_map(|id| view.quote(*id));
    let told: Vec<String> = quotes.map(|quote| entry(view, cell, quote)).collect();
    match (cell.status, told.is_empty()) {
        (None, _) => "·".into(),
        (Some(status), true) => {
            format!("({}) {}", status.as_str(), view.line_ranges(&cell.mentions))
        }
        (Some(_), false) => told.join("<br>"),
    }
}

fn entry(view: &View<'_>, cell: &Cell, quote: &Quote) -> String {
    let span = telling_span(&cell.mentions, quote);
    let act = brief::label(quote).printed(view.is_joint(quote));
    let whom = escaped(&for_whom(view, quote));
    let lead = if whom.is_empty() {
        whom
    } else {
        format!("{} ", whom)
    };
    let words = escaped(&telling_words(view, &cell.mentions, span));
    format!("{lead}**{act}** {words} L{}", view.line(span))
}

fn quotes(view: &View<'_>) -> String {
    let quotes = view.analysis.quotes.iter().map(|found| &found.item);
    quotes.map(|quote| print_quote(view, quote)).collect()
}

/// `- **Xi Jinping**, via Xinhua, WARNS: “…” (L38)`.
fn print_quote(view: &View<'_>, quote: &Quote) -> String {
    let via = match view.names(&quote.reported_by) {
        names if names.is_empty() => names,
        names => format!(", via {names}"),
    };
    let marks = circumstances(view, quote).into_iter();
    let marks: String = marks.map(|mark| format!(", {mark}")).collect();
    let act = brief::label(quote).printed(view.is_joint(quote));
    let words = escaped(&view.words_of_all(&quote.content));
    format!(
        "- **{}**{}, {act}: {} ({})\n",
        escaped(&speaker(view, quote)),
        escaped(&(via + &marks)),
        quote_words(quote.kind, &words),
        view.line_ranges(&quote.content)
    )
}

/// Only words in the speaker's own wording stand in marks.
fn quote_words(kind: QuoteKind, words: &str) -> String {
    match kind {
        QuoteKind::Direct => quoted(words),
        QuoteKind::Indirect | QuoteKind::Mixed => words.to_string(),
    }
}

fn next_steps(view: &View<'_>) -> String {
    let steps = view.analysis.next_steps.iter().map(|step| &step.item);
    let print = |step: &NextStep| {
        let actors = match view.names(&step.actors) {
            names if names.is_empty() => names,
            names => format!("{}: ", escaped(&names)),
        };
        let words = escaped(&quoted(&view.words(step.action)));
        let whose = escaped(&view.account_name(step.account));
        format!("- {actors}{words} ({whose} L{})\n", view.line(step.action))
    };
    steps.map(print).collect()
}
