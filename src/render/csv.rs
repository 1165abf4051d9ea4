//! Tables as comma-separated values. In: rows of an analysis, a comparison with its documents, or a timeline. Out: lines
//! below a head; of a comparison one a topic and account.

mod timeline;

pub use timeline::{against, changes, frequency};

use super::clean::clean;
use super::sides::Sides;
use crate::compare::{Cell, Row};
use crate::model::Quote;
use crate::text::Span;
use crate::wire::rows::{Cell as Value, Row as Flat};

/// The head of the matrix.
const MATRIX: &[&str] = &[
    "topic",
    "label",
    "presence",
    "column",
    "document",
    "side",
    "complete",
    "status",
    "who",
    "acts",
    "forces",
    "conditional",
    "words",
    "lines",
];

/// The head of a table of such rows.
pub fn head<R: Flat>() -> String {
    Table::new(&R::columns()).finish()
}

/// The lines of rows, without a head.
pub fn lines<R: Flat>(rows: impl Iterator<Item = R>) -> String {
    let mut table = Table(csv::Writer::from_writer(Vec::new()));
    rows.for_each(|row| table.row(&row.cells()));
    table.finish()
}

/// The matrix of a comparison; a topic that an account does not have is a line with the status `absent`.
pub fn matrix(sides: &Sides<'_>) -> String {
    let mut table = Table::new(MATRIX);
    for row in &sides.comparison.rows {
        for (at, cell) in row.cells.iter().enumerate() {
            table.line(&fields(sides, row, at, cell));
        }
    }
    table.finish()
}

/// Which columns have the topic at all.
fn presence(sides: &Sides<'_>, row: &Row) -> String {
    let present = row.present();
    match present[..] {
        [only] => format!("{} only", sides.name(only)),
        _ if present.len() == row.cells.len() => "all".into(),
        _ => sides.names(&present),
    }
}

fn fields(sides: &Sides<'_>, row: &Row, at: usize, cell: &Cell) -> Vec<String> {
    let (view, column) = (sides.view(at), sides.column(at));
    let quotes = cell.quotes.iter().filter_map(|id| view.quote(*id));
    let quotes: Vec<&Quote> = quotes.collect();
    let each = |field: &dyn Fn(&Quote) -> String| {
        let fields: Vec<String> = quotes.iter().map(|quote| field(quote)).collect();
        fields.join(" | ")
    };
    let spans = spans(&quotes, cell);
    let act = |quote: &Quote| match &quote.cue {
        Some(cue) if cue.negated => format!("not {}", cue.act.as_str()),
        Some(cue) => cue.act.as_str().to_string(),
        None => String::new(),
    };
    vec![
        row.topic.clone(),
        row.label.clone(),
        presence(sides, row),
        sides.name(at),
        view.source.id.clone(),
        column.side.clone().unwrap_or_default(),
        column.complete.to_string(),
        cell.status
            .map_or("absent", |status| status.as_str())
            .to_string(),
        each(&|quote| view.names(&quote.speakers)),
        each(&act),
        each(&|quote| quote.force.as_str().to_string()),
        quotes
            .iter()
            .any(|quote| quote.condition.is_some())
            .to_string(),
        match quotes.is_empty() {
            true => view.words_of_all(&spans),
            false => each(&|quote| view.words_of_all(&quote.content)),
        },
        view.line_ranges(&spans),
    ]
}

/// Where a cell's words stand: what is said, or else where the topic is named.
fn spans(quotes: &[&Quote], cell: &Cell) -> Vec<Span> {
    if quotes.is_empty() {
        return cell.mentions.clone();
    }
    let contents = quotes.iter().flat_map(|quote| &quote.content);
    contents.copied().collect()
}

/// A table while it is written.
pub(super) struct Table(csv::Writer<Vec<u8>>);

impl Table {
    pub(super) fn new(head: &[&str]) -> Table {
        let mut table = Table(csv::Writer::from_writer(Vec::new()));
        table.line(&head.iter().map(|name| name.to_string()).collect::<Vec<_>>());
        table
    }

    /// One line; a writer to memory cannot fail.
    pub(super) fn line(&mut self, fields: &[String]) {
        let _ = self
            .0
            .write_record(fields.iter().map(|field| inert(&clean(field))));
    }

    /// One line of cells; only words can be taken for a formula.
    fn row(&mut self, cells: &[Value]) {
        let field = |cell: &Value| match cell {
            Value::Words(words) => inert(&clean(words)),
            Value::Number(number) => number.to_string(),
            Value::Truth(truth) => truth.to_string(),
            Value::Nothing => String::new(),
        };
        let _ = self.0.write_record(cells.iter().map(field));
    }

    pub(super) fn finish(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// A field that a spreadsheet would take for a formula gets an apostrophe before it; some take full-width signs for plain ones.
fn inert(field: &str) -> String {
    match field.starts_with([
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫',
    ]) {
        true => format!("'{field}"),
        false => field.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_no_spreadsheet_runs_them() {
        let mut table = Table::new(&["a", "b"]);
        table.line(&["x, \"y\"\nz".into(), "=HYPERLINK(1)".into()]);
        assert_eq!(table.finish(), "a,b\n\"x, \"\"y\"\" z\",'=HYPERLINK(1)\n");
        for sign in "=+-@＝＋－＠−".chars() {
            let field = inert(&clean(&format!("\t\r\n {sign}1+1")));
            assert_eq!(field, format!("'{sign}1+1"));
        }
    }

    #[test]
    fn no_lead_hides_a_formula() {
        for lead in ["\u{feff}", "\u{200b}", "\u{ad}", "\u{3000}"] {
            let mut table = Table::new(&["a"]);
            table.line(&[format!("{lead}=1+1")]);
            assert_eq!(table.finish(), "a\n'=1+1\n", "{lead:?}");
        }
    }
}
