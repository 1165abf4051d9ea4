//! Formulas and topics of a series: first and last seen, and in how many texts of each period.

use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::{Line, Paragraph};
use crate::render::track::Track;
use crate::render::{clean, number};
use crate::timeline::{FormulaRow, Series, Spread, Standing, TopicRow, Voice};

/// Columns of a name at most, of a day, of a count, each with its gap.
const NAME: usize = 38;
const DAY: usize = 12;
const COUNT: usize = 8;
/// Columns that a name has at least, if the page is not narrower still; rows of each table on one screen.
const NAME_LEAST: usize = 22;
const ROWS: usize = 10;

pub(super) fn print(view: &Track<'_>, series: &Series, full: bool, page: &mut Page) {
    let table = Table::new(view, series, page.width());
    let formulas = series.formulas.iter().map(|row| table.formula(row));
    table.print("FORMULAS", formulas.collect(), full, page);
    let topics = series.topics.iter().map(|row| table.topic(row));
    table.print("TOPICS", topics.collect(), full, page);
}

type Cells = Vec<(usize, Vec<Line>)>;

/// The columns of both tables.
struct Table<'a> {
    view: &'a Track<'a>,
    series: &'a Series,
    /// Index of the first period that is shown.
    from: usize,
    name: usize,
}

impl<'a> Table<'a> {
    fn new(view: &'a Track<'a>, series: &'a Series, width: usize) -> Table<'a> {
        let all = series.periods.len();
        let room = width.saturating_sub(2 * DAY);
        let least = NAME_LEAST.min(width / 3);
        let name = room.saturating_sub(all * COUNT).clamp(least, NAME);
        let shown = (room.saturating_sub(name) / COUNT)
            .clamp(1, all.max(1))
            .min(all);
        Table {
            view,
            series,
            from: all - shown,
            name,
        }
    }

    fn cell(&self, width: usize, look: Look, words: &str) -> (usize, Vec<Line>) {
        let words = Paragraph::default().add(look, words);
        (width, words.wrap_at_most(width.saturating_sub(1), 2))
    }

    fn print(&self, title: &str, rows: Vec<Cells>, full: bool, page: &mut Page) {
        if rows.is_empty() {
            return;
        }
        page.gap();
        page.row(&self.head(title));
        let shown = if full {
            rows.len()
        } else {
            rows.len().min(ROWS)
        };
        for row in &rows[..shown] {
            page.row(row);
        }
        let mut notes = Vec::new();
        if rows.len() > shown {
            notes.push(format!("+ {} more (--full shows them)", rows.len() - shown));
        }
        if self.from > 0 {
            let before = number(self.from, "earlier period");
            notes.push(format!("{before} not shown (a wider terminal shows more)"));
        }
        for note in notes {
            let note = Paragraph::default().add(Look::Faint, &note);
            page.hang(1, Look::Plain, "", &note, 2);
        }
    }

    fn head(&self, title: &str) -> Cells {
        let mut cells = vec![
            self.cell(self.name, Look::Strong, title),
            self.cell(DAY, Look::Faint, "first"),
            self.cell(DAY, Look::Faint, "last"),
        ];
        for period in &self.series.periods[self.from..] {
            cells.push(self.cell(COUNT, Look::Faint, &period.name));
        }
        cells
    }

    fn formula(&self, row: &FormulaRow) -> Cells {
        // First, for a long name is cut.
        let mark = match row.standing {
            Standing::Dropped => "DROPPED ",
            Standing::Replaced => "REPLACED ",
            Standing::Present | Standing::Absent => "",
        };
        let name = Paragraph::default()
            .add(Look::Alarm, mark)
            .add(Look::Plain, &clean(&row.label));
        let name = match row.voice {
            Voice::Issuer => name,
            Voice::Other => name.add(Look::Faint, " (of the other side)"),
        };
        self.cells(name, &row.spread)
    }

    fn topic(&self, row: &TopicRow) -> Cells {
        self.cells(Paragraph::plain(&clean(&row.label)), &row.spread)
    }

    fn cells(&self, name: Paragraph, spread: &Spread) -> Cells {
        let name = name.wrap_at_most(self.name.saturating_sub(3), 2);
        let day = |at| self.cell(DAY, Look::Plain, self.view.day(at));
        let mut cells = vec![
            (1, Vec::new()),
            (self.name - 1, name),
            day(spread.first.text),
            day(spread.last.text),
        ];
        let counted = self.series.periods.iter().zip(&spread.frequency);
        for (period, texts) in counted.skip(self.from) {
            let count = match texts {
                0 => "·".to_string(),
                _ => format!("{texts}/{}", period.texts),
            };
            cells.push(self.cell(COUNT, Look::Plain, &count));
        }
        cells
    }
}
