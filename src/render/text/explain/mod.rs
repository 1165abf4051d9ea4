//! `readout explain`: one place, what was found there, by which rule, and what lost. In: a document, its findings, those of
//! the place. Out: a page that begins with where it is and ends with the rules and their examples.

mod circumstance;
mod findings;
mod quote;
mod rules;

pub(in crate::render) use rules::one_line;

use super::Options;
use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::explain::Explanation;
use crate::model::*;
use crate::render::clean;
use crate::render::phrases::quoted as in_marks;
use crate::render::view::View;
use crate::wire::{Asked, Entry};

/// Columns of the marks before paragraphs.
const MARK: usize = 9;
/// Lines of the place's own words, quotes and lines of any other kind on one screen.
const WORDS: usize = 3;
const QUOTES: usize = 6;
const OTHERS: usize = 8;

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
    let shown = if options.full { usize::MAX } else { QUOTES };
    for at in found.quotes.iter().take(shown) {
        quote::print(view, found, *at, options, &mut page);
    }
    if let Some(more) = found
        .quotes
        .len()
        .checked_sub(shown)
        .filter(|more| *more > 0)
    {
        let line = format!("… {more} more quotes: name a column, or say --full");
        page.gap();
        page.hang(MARK, Look::Plain, "", &Paragraph::plain(&line), usize::MAX);
    }
    quote::print_lost(view, found, options, &mut page);
    findings::print(view, found, options, &mut page);
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

fn quoted(view: &View<'_>, span: crate::text::Span) -> String {
    in_marks(&view.words(span))
}

/// Lines under one mark, after a gap, so many on one screen.
struct Lines {
    mark: &'static str,
    left: usize,
}

impl Lines {
    fn new(mark: &'static str, options: &Options) -> Lines {
        let left = if options.full { usize::MAX } else { OTHERS + 1 };
        Lines { mark, left }
    }

    fn print(&mut self, line: &Paragraph, page: &mut Page) {
        let mark = std::mem::take(&mut self.mark);
        if !mark.is_empty() {
            page.gap();
        }
        match self.left {
            0 => return,
            // One more than fits: the last line says that there are more.
            1 => page.hang(MARK, Look::Strong, mark, &Paragraph::plain("…"), 1),
            _ => page.hang(MARK, Look::Strong, mark, line, usize::MAX),
        }
        self.left -= 1;
    }
}
