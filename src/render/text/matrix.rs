//! WHO SAYS WHAT: topics down, accounts across, in each cell acts in capitals and the telling words.

use super::look::Look;
use super::page::Page;
use super::paragraph::{Line, Paragraph};
use crate::model::*;
use crate::render::brief::{self, Cell, Matrix, Row};
use crate::render::clean;
use crate::render::view::View;
use crate::text::Span;

/// Columns of the first column, its gap included.
const TOPIC: usize = 20;
/// Rows, quotes of a cell, lines of a quote and its words on one screen.
const ROWS: usize = 10;
const QUOTES: usize = 2;
const LINES: usize = 2;
const WORDS: usize = 18;
/// Least columns of an account's column, its gap included; a page may be narrow.
const NARROWEST: usize = 4;

/// The table while it is laid out.
struct Table<'a> {
    view: &'a View<'a>,
    matrix: Matrix,
    width: usize,
    full: bool,
}

pub(super) fn print(view: &View<'_>, columns: &[AccountId], full: bool, page: &mut Page) {
    let matrix = brief::matrix(view.analysis, columns);
    if matrix.rows.is_empty() && matrix.listed.iter().all(Vec::is_empty) {
        return;
    }
    let width = (page.width().saturating_sub(TOPIC) / columns.len().max(1)).max(NARROWEST);
    let table = Table {
        view,
        matrix,
        width,
        full,
    };
    page.gap();
    page.row(&table.head());
    let rows = &table.matrix.rows;
    let shown = if full {
        rows.len()
    } else {
        rows.len().min(ROWS)
    };
    for row in &rows[..shown] {
        page.row(&table.row(row));
    }
    if table.matrix.listed.iter().any(|topics| !topics.is_empty()) {
        page.row(&table.listed());
    }
    if shown < rows.len() {
        let rest: Vec<String> = rows[shown..]
            .iter()
            .map(|row| table.label(row.topic))
            .collect();
        let rest = format!("also discussed (--full shows it): {}", rest.join(", "));
        page.hang(1, Look::Plain, "", &Paragraph::plain(&rest), 2);
    }
    if rows[..shown]
        .iter()
        .any(|row| row.cells.contains(&Cell::Absent))
    {
        let legend = Paragraph::default().add(Look::Faint, table.legend());
        page.hang(3, Look::Faint, " ·", &legend, 2);
    }
}

impl Table<'_> {
    fn legend(&self) -> &'static str {
        let columns = self.matrix.columns.iter();
        let mut accounts = columns.filter_map(|id| self.view.account(*id));
        match accounts.all(|account| account.complete) {
            true => "not in this account",
            false => {
                "not in this document’s excerpt of that account; says nothing about the encounter or the full text"
            }
        }
    }

    fn label(&self, topic: usize) -> String {
        let topic = self.view.analysis.topics.get(topic);
        topic.map_or(String::new(), |topic| clean(&topic.label))
    }

    fn wrap(&self, paragraph: &Paragraph) -> (usize, Vec<Line>) {
        (self.width, paragraph.wrap(self.width.saturating_sub(2)))
    }

    fn head(&self) -> Vec<(usize, Vec<Line>)> {
        let title = Paragraph::default().add(Look::Strong, "WHO SAYS WHAT");
        let mut cells = vec![(TOPIC, title.wrap(TOPIC))];
        for id in &self.matrix.columns {
            let spans = self
                .view
                .account(*id)
                .map_or(&[][..], |account| &account.spans);
            let name = format!("{} account", self.view.account_name(*id));
            let head = Paragraph::default()
                .add(Look::Strong, &name)
                .add(Look::Faint, &format!(" {}", self.view.line_ranges(spans)));
            cells.push(self.wrap(&head));
        }
        cells
    }

    fn row(&self, row: &Row) -> Vec<(usize, Vec<Line>)> {
        let mut cells = vec![topic_cell(&self.label(row.topic))];
        for (cell, id) in row.cells.iter().zip(&self.matrix.columns) {
            cells.push(match cell {
                Cell::Absent => self.wrap(&Paragraph::plain("·")),
                Cell::Mentioned => self.wrap(&Paragraph::default().add(Look::Faint, "(mentioned)")),
                Cell::Listed => self.wrap(&Paragraph::plain("(listed)")),
                Cell::Discussed(quotes) if quotes.is_empty() => {
                    self.wrap(&self.acts(row.topic, *id))
                }
                Cell::Discussed(quotes) => (self.width, self.quotes(row.topic, quotes)),
            });
        }
        cells
    }

    /// The acts alone, where no quote of the account is about the topic as a whole.
    fn acts(&self, topic: usize, id: AccountId) -> Paragraph {
        let topic = self.view.analysis.topics.get(topic);
        let entry = topic.and_then(|topic| topic.accounts.iter().find(|t| t.account == id));
        let acts = entry.map_or(&[][..], |entry| &entry.acts);
        let names: Vec<String> = acts
            .iter()
            .map(|act| act.as_str().replace('-', " "))
            .collect();
        match names.is_empty() {
            true => Paragraph::plain("discussed"),
            false => Paragraph::default().add(Look::Strong, &names.join(", ").to_uppercase()),
        }
    }

    fn quotes(&self, topic: usize, quotes: &[QuoteId]) -> Vec<Line> {
        let width = self.width.saturating_sub(2);
        let (shown, limit) = match self.full {
            true => (usize::MAX, usize::MAX),
            false => (QUOTES, LINES),
        };
        let mut lines = Vec::new();
        for quote in quotes
            .iter()
            .take(shown)
            .filter_map(|id| self.view.quote(*id))
        {
            lines.extend(self.entry(topic, quote).wrap_at_most(width, limit));
        }
        if quotes.len() > shown {
            let more = format!("+ {} more", quotes.len() - shown);
            lines.extend(Paragraph::default().add(Look::Faint, &more).wrap(width));
        }
        lines
    }

    /// `STRESSES peace and stability`.
    fn entry(&self, topic: usize, quote: &Quote) -> Paragraph {
        let joint = brief::is_joint(self.view.analysis, quote);
        let look = match brief::gravity(quote) {
            7.. => Look::Alarm,
            _ => Look::Strong,
        };
        let side = self.view.account_side(quote.account);
        let who = match (joint, quote.counterpart_words) {
            (true, _) => format!("BOTH, says {side}: "),
            (false, true) => format!("{}, says {side}: ", self.view.names(&quote.speakers)),
            (false, false) => String::new(),
        };
        let span = self.telling_span(topic, quote);
        let words = match self.full {
            true => self.view.words_of_all(&quote.content),
            false => self.telling_words(topic, span),
        };
        Paragraph::default()
            .add(Look::Plain, &who)
            .add(look, &brief::label(quote).printed(joint))
            .add(Look::Faint, &format!(" L{}", self.view.line(span)))
            .add(Look::Plain, &format!(" {words}"))
    }

    /// The stretch of content that names the topic, else the longest.
    fn telling_span(&self, topic: usize, quote: &Quote) -> Span {
        let mentions = self
            .view
            .analysis
            .topics
            .get(topic)
            .map(|topic| &topic.mentions);
        let named =
            |span: &&Span| mentions.is_some_and(|all| all.iter().any(|m| span.contains(m.span)));
        let longest = || quote.content.iter().max_by_key(|span| span.len());
        let span = quote.content.iter().find(named).or_else(longest);
        span.copied().unwrap_or_default()
    }

    /// The content's words near the topic's mention, with an ellipsis where something is left out.
    fn telling_words(&self, topic: usize, span: Span) -> String {
        let content = self.view.words(span);
        let words: Vec<&str> = content.split(' ').collect();
        if words.len() <= WORDS {
            return content;
        }
        let topic = self.view.analysis.topics.get(topic);
        let mut mentions = topic.iter().flat_map(|topic| &topic.mentions);
        let mention = mentions.find(|mention| span.contains(mention.span));
        let before = mention.map(|mention| Span::new(span.from(), mention.span.from()));
        let before = before.map_or(0, |span| self.view.words(span).split(' ').count());
        let first = match before {
            0..=WORDS => 0,
            _ => before - WORDS / 3,
        };
        let last = (first + WORDS).min(words.len());
        let start = if first > 0 { "… " } else { "" };
        let end = if last < words.len() { " …" } else { "" };
        format!("{start}{}{end}", words[first.min(last)..last].join(" "))
    }

    fn listed(&self) -> Vec<(usize, Vec<Line>)> {
        let mut cells = vec![topic_cell("only listed")];
        for topics in &self.matrix.listed {
            let labels: Vec<String> = topics.iter().map(|at| self.label(*at)).collect();
            cells.push(match labels.is_empty() {
                true => self.wrap(&Paragraph::plain("·")),
                false => self.wrap(&Paragraph::plain(&labels.join(", "))),
            });
        }
        cells
    }
}

fn topic_cell(label: &str) -> (usize, Vec<Line>) {
    let label = Paragraph::default().add(Look::Strong, label);
    let lines = label.wrap(TOPIC - 3).into_iter();
    (TOPIC, lines.map(Line::indented).collect())
}
