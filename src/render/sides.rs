//! A comparison with its documents, as renderers ask about it. In: documents and comparison. Out: names, words, lines.

use super::clean::clean;
use super::view::View;
use crate::compare::*;
use crate::model::*;
use crate::text::Span;

/// Columns with the documents that they stand in.
#[derive(Debug)]
pub struct Sides<'a> {
    /// The documents.
    pub views: Vec<View<'a>>,
    /// What was found between them.
    pub comparison: &'a Comparison,
}

impl<'a> Sides<'a> {
    /// Reads the texts' lines once.
    pub fn new(documents: &'a [(Source, Analysis)], comparison: &'a Comparison) -> Sides<'a> {
        let views = documents
            .iter()
            .map(|(source, analysis)| View::new(source, analysis));
        Sides {
            views: views.collect(),
            comparison,
        }
    }

    /// The column's document.
    pub fn view(&self, column: usize) -> &View<'a> {
        &self.views[self.column(column).document]
    }

    /// The column.
    pub fn column(&self, column: usize) -> &'a Column {
        &self.comparison.columns[column]
    }

    /// Numbers of all columns.
    pub fn columns(&self) -> std::ops::Range<usize> {
        0..self.comparison.columns.len()
    }

    /// How a column describes the talks.
    pub fn described(&self, column: usize) -> impl Iterator<Item = &'a Characterized> + use<'a> {
        let all = self.comparison.characterizations.iter();
        all.filter(move |found| found.column == column)
    }

    /// A short name that no other column has: the side, the side and a number, or the account's.
    pub fn name(&self, column: usize) -> String {
        let base = |at: usize| {
            let found = self.column(at);
            self.view(at).account_side(found.account)
        };
        let own = base(column);
        let same: Vec<usize> = self.columns().filter(|at| base(*at) == own).collect();
        match same.iter().position(|at| *at == column) {
            Some(number) if same.len() > 1 => format!("{own}-{}", number + 1),
            _ => own,
        }
    }

    /// Names of columns in a row: `US, CN`.
    pub fn names(&self, columns: &[usize]) -> String {
        let names: Vec<String> = columns.iter().map(|at| self.name(*at)).collect();
        names.join(", ")
    }

    /// What is said of a thing that the column does not have; never that it was denied.
    pub fn absence(&self, column: usize) -> String {
        let name = self.name(column);
        match self.column(column).complete {
            true => format!("not mentioned by {name}"),
            false => format!("not in this excerpt of {name}"),
        }
    }

    /// Those who are to act: `Janet Yellen: `; nothing where nobody is named.
    pub fn actors(&self, claim: &StepClaim) -> String {
        let view = self.view(claim.column);
        let step = claim.step.and_then(|at| view.analysis.next_steps.get(at));
        match step.map(|step| view.names(&step.item.actors)) {
            Some(names) if !names.is_empty() => format!("{names}: "),
            _ => String::new(),
        }
    }

    /// What is said of the columns that do not claim a step; of a step agreed at another encounter, that it is one.
    pub fn silence(&self, group: &StepGroup) -> Option<String> {
        let elsewhere = |claim: &StepClaim| {
            let column = self.column(claim.column);
            column.elsewhere(claim.action).is_some()
        };
        if group.claims.iter().all(elsewhere) {
            return Some("at another encounter".into());
        }
        let silent = self.columns().filter(|at| !group.has(*at));
        let silent: Vec<String> = silent.map(|at| self.absence(at)).collect();
        (!silent.is_empty()).then(|| silent.join(", "))
    }

    /// The quote.
    pub fn quote(&self, told: Told) -> Option<&'a Quote> {
        self.view(told.column).quote(told.quote)
    }

    /// The words of a column's document, safe to print.
    pub fn words(&self, column: usize, span: Span) -> String {
        self.view(column).words(span)
    }

    /// `L24`.
    pub fn line(&self, column: usize, span: Span) -> String {
        format!("L{}", self.view(column).line(span))
    }

    /// The words of a claim's speakers: `Joe Biden`, `both` for a claim made for both.
    pub fn claimed_of(&self, claim: &Claimed) -> String {
        let view = self.view(claim.column);
        let names = view.names(&claim.speakers);
        match claim.kind {
            ClaimKind::Both => "both".into(),
            ClaimKind::Counterpart if !names.is_empty() => names,
            _ => {
                let asked: Vec<usize> = claim.answers.iter().map(|a| a.column).collect();
                self.names(&asked)
            }
        }
    }

    /// Where the whole thing comes from: `readout by White House (US), 2024-04-02, whole`.
    pub fn origin(&self, column: usize) -> String {
        let (found, view) = (self.column(column), self.view(column));
        let date = view.analysis.header.published.as_deref();
        let date = date.map_or("undated".into(), clean);
        let whole = if found.complete { "whole" } else { "excerpt" };
        let name = view.account_name(found.account);
        let kind = view
            .account(found.account)
            .map_or("", |account| account.kind.as_str());
        let kind = match name.ends_with(kind) {
            true => String::new(),
            false => format!(" ({})", kind.replace('-', " ")),
        };
        format!("{name}{kind}, {date}, {whole}")
    }
}

/// A warning in words.
pub(super) fn warning(sides: &Sides<'_>, warning: &Warning) -> String {
    match warning {
        Warning::OtherEncounter { columns, differ } => {
            let differ: Vec<&str> = differ.iter().map(|kind| kind.as_str()).collect();
            let names = sides.names(columns);
            format!(
                "{names} may not report the same encounter; they differ in {}",
                differ.join(", ")
            )
        }
        Warning::SameSide(columns) => {
            format!("{} are accounts of one side", sides.names(columns))
        }
        Warning::OtherLanguage(columns) => format!(
            "{} are in different languages: aligned by the ids of topics, formulas, actors and acts, not by translation",
            sides.names(columns)
        ),
    }
}

/// Another encounter in words: `SG also tells of another encounter, with Kurt Campbell (L9): not held against others`.
pub(super) fn elsewhere(sides: &Sides<'_>, at: usize, other: &OtherEncounter) -> String {
    let (view, name) = (sides.view(at), sides.name(at));
    let (with, lines) = (view.names(&other.with), view.line_ranges(&[other.span]));
    format!(
        "{name} also tells of another encounter, with {with} ({lines}): not held against others"
    )
}

/// The value of a fact for people.
pub(super) fn fact_value(sides: &Sides<'_>, kind: FactKind, value: &FactValue) -> String {
    let words = value.span.map(|span| sides.words(value.column, span));
    match (kind, &value.value, words) {
        (FactKind::Date, Some(date), Some(words)) if date.starts_with("--") => words,
        (FactKind::Place, _, Some(words)) => words,
        (FactKind::Duration, Some(minutes), _) => format!("{} minutes", clean(minutes)),
        (FactKind::Principals, ..) => principals(sides, value.column),
        (_, Some(known), _) => {
            clean(known).replace('-', if kind == FactKind::Kind { " " } else { "-" })
        }
        (_, None, Some(words)) => format!("“{words}”"),
        (_, None, None) => String::new(),
    }
}

fn principals(sides: &Sides<'_>, column: usize) -> String {
    let view = sides.view(column);
    let main = view.analysis.main_event().into_iter();
    let principals = main.flat_map(|event| event.item.principals());
    view.names(&principals.collect::<Vec<SpeakerId>>())
}
