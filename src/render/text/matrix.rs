//! WHO SAYS WHAT: topics down, accounts across, in each cell acts in capitals and the telling words.

use super::look::Look;
use super::page::Page;
use super::paragraph::{Line, Paragraph};
use crate::compare::{self, Analysed, Cell, Row};
use crate::model::*;
use crate::render::brief::{self, Matrix};
use crate::render::clean;
use crate::render::phrases::{for_whom, telling_span, telling_words};
use crate::render::view::View;
use crate::text::Span;

/// Columns of the first column, its gap included.
const TOPIC: usize = 20;
/// Rows, quotes of a cell and lines of a quote on one screen.
const ROWS: usize = 10;
const QUOTES: usize = 2;
const LINES: usize = 2;
/// Least columns of an account's column, its gap included; a page may be narrow.
const NARROWEST: usize = 4;

/// One column: an account of a document, and how what is of it looks.
pub(super) type Column<'a> = (&'a View<'a>, AccountId, Look);

/// The table while it is laid out.
pub(super) struct Table<'a> {
    pub(super) columns: &'a [Column<'a>],
    pub(super) title: &'a str,
    width: usize,
    full: bool,
}

pub(super) fn print(view: &View<'_>, columns: &[AccountId], full: bool, page: &mut Page) {
    let document = Analysed {
        text: &view.source.text,
        analysis: view.analysis,
    };
    let placed: Vec<_> = columns.iter().map(|id| (document, *id)).collect();
    let columns: Vec<Column<'_>> = columns
        .iter()
        .map(|id| (view, *id, Look::of_account(view, *id)))
        .collect();
    let matrix = brief::matrix(compare::rows(&placed), columns.len());
    Table::new("WHO SAYS WHAT", &columns, full, page).print(&matrix, page);
}

impl<'a> Table<'a> {
    pub(super) fn new(
        title: &'a str,
        columns: &'a [Column<'a>],
        full: bool,
        page: &Page,
    ) -> Table<'a> {
        let width = (page.width().saturating_sub(TOPIC) / columns.len().max(1)).max(NARROWEST);
        Table {
            columns,
            title,
            width,
            full,
        }
    }

    /// The whole matrix, its legend below; nothing if it is empty.
    pub(super) fn print(&self, matrix: &Matrix, page: &mut Page) {
        let rows = &matrix.rows;
        if rows.is_empty() && matrix.listed.iter().all(Vec::is_empty) {
            return;
        }
        page.gap();
        page.row(&self.head());
        let shown = if self.full {
            rows.len()
        } else {
            rows.len().min(ROWS)
        };
        for row in &rows[..shown] {
            page.row(&self.row(row));
        }
        if matrix.listed.iter().any(|topics| !topics.is_empty()) {
            page.row(&self.listed(&matrix.listed));
        }
        if shown < rows.len() {
            let rest: Vec<String> = rows[shown..].iter().map(|row| clean(&row.label)).collect();
            let rest = format!("also discussed (--full shows it): {}", rest.join(", "));
            page.hang(1, Look::Plain, "", &Paragraph::plain(&rest), 2);
        }
        let absent = |row: &Row| row.cells.iter().any(|cell| cell.status.is_none());
        if rows[..shown].iter().any(absent) {
            self.legend(page);
        }
    }

    /// What the middle dot means.
    pub(super) fn legend(&self, page: &mut Page) {
        let columns = self.columns.iter();
        let mut accounts = columns.filter_map(|(view, id, _)| view.account(*id));
        let legend = match accounts.all(|account| account.complete) {
            true => "not in this account",
            false => {
                "not in this document’s excerpt of that account; says nothing about the encounter or the full text"
            }
        };
        let legend = Paragraph::default().add(Look::Faint, legend);
        page.hang(3, Look::Faint, " ·", &legend, 2);
    }

    fn wrap(&self, paragraph: &Paragraph) -> (usize, Vec<Line>) {
        (self.width, paragraph.wrap(self.width.saturating_sub(2)))
    }

    pub(super) fn head(&self) -> Vec<(usize, Vec<Line>)> {
        let title = Paragraph::default().add(Look::Strong, self.title);
        let mut cells = vec![(TOPIC, title.wrap(TOPIC))];
        for (view, id, look) in self.columns {
            let spans = view.account(*id).map_or(&[][..], |account| &account.spans);
            let name = format!("{} account", view.account_name(*id));
            let head = Paragraph::default()
                .add(*look, &name)
                .add(Look::Faint, &format!(" {}", view.line_ranges(spans)));
            cells.push(self.wrap(&head));
        }
        cells
    }

    pub(super) fn row(&self, row: &Row) -> Vec<(usize, Vec<Line>)> {
        let mut cells = vec![topic_cell(&clean(&row.label))];
        for (cell, (view, _, look)) in row.cells.iter().zip(self.columns) {
            cells.push(match cell.status {
                None => self.wrap(&Paragraph::plain("·")),
                Some(TopicStatus::Mentioned) => {
                    self.wrap(&Paragraph::default().add(Look::Faint, "(mentioned)"))
                }
                Some(TopicStatus::Listed) => self.wrap(&Paragraph::plain("(listed)")),
                Some(TopicStatus::Discussed) if cell.quotes.is_empty() => {
                    self.wrap(&acts(&cell.acts, *look))
                }
                Some(TopicStatus::Discussed) => (self.width, self.quotes(view, cell, *look)),
            });
        }
        cells
    }

    fn quotes(&self, view: &View<'_>, cell: &Cell, look: Look) -> Vec<Line> {
        let width = self.width.saturating_sub(2);
        let (shown, limit) = match self.full {
            true => (usize::MAX, usize::MAX),
            false => (QUOTES, LINES),
        };
        let mut lines = Vec::new();
        let quotes = cell.quotes.iter().take(shown);
        for quote in quotes.filter_map(|id| view.quote(*id)) {
            let entry = entry(view, &cell.mentions, quote, look, self.full);
            lines.extend(entry.wrap_at_most(width, limit));
        }
        if cell.quotes.len() > shown {
            let more = format!("+ {} more", cell.quotes.len() - shown);
            lines.extend(Paragraph::default().add(Look::Faint, &more).wrap(width));
        }
        lines
    }

    fn listed(&self, listed: &[Vec<String>]) -> Vec<(usize, Vec<Line>)> {
        let mut cells = vec![topic_cell("only listed")];
        for labels in listed {
            cells.push(match labels.is_empty() {
                true => self.wrap(&Paragraph::plain("·")),
                false => self.wrap(&Paragraph::plain(&clean(&labels.join(", ")))),
            });
        }
        cells
    }
}

/// The acts alone, where no quote of the account is about the topic as a whole.
fn acts(acts: &[Act], look: Look) -> Paragraph {
    let names = acts.iter().map(|act| act.as_str().replace('-', " "));
    let names: Vec<String> = names.collect();
    match names.is_empty() {
        true => Paragraph::plain("discussed"),
        false => Paragraph::default().add(look, &names.join(", ").to_uppercase()),
    }
}

/// `STRESSES peace and stability`: the words near one of `mentions`, or all of them.
pub(super) fn entry(
    view: &View<'_>,
    mentions: &[Span],
    quote: &Quote,
    side: Look,
    full: bool,
) -> Paragraph {
    let joint = view.is_joint(quote);
    let look = match quote.is_grave() {
        true => Look::Alarm,
        false => side,
    };
    let span = telling_span(mentions, quote);
    let words = match full {
        true => view.words_of_all(&quote.content),
        false => telling_words(view, mentions, span),
    };
    Paragraph::default()
        .add(Look::Plain, &for_whom(view, quote))
        .add(look, &brief::label(quote).printed(joint))
        .add(Look::Faint, &format!(" L{}", view.line(span)))
        .add(Look::Plain, &format!(" {words}"))
}

fn topic_cell(label: &str) -> (usize, Vec<Line>) {
    let label = Paragraph::default().add(Look::Strong, label);
    let lines = label.wrap(TOPIC - 3).into_iter();
    (TOPIC, lines.map(Line::indented).collect())
}
