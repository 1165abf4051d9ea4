//! What stands in the texts of a series over time, as SVG: a line from first to last, a dot a text. In: a series. Out: one
//! figure. A dot's shape says how it stands there, its title when; nothing is said by colour alone.

use crate::model::TopicStatus;
use crate::render::clean;
use crate::render::track::{self, Track};
use crate::source::Day;
use crate::timeline::*;
use maud::{Markup, html};

/// Measures of the figure, in its own units.
const LABEL: f64 = 250.0;
const WIDTH: f64 = 960.0;
const ROW: f64 = 26.0;
const TOP: f64 = 34.0;
/// Letters of a label that fit.
const LETTERS: usize = 36;

/// One text that has the thing.
struct Dot {
    text: usize,
    shape: &'static str,
    said: String,
}

/// What a figure draws.
struct Drawn {
    /// `formulas`: what its lines are.
    what: &'static str,
    title: &'static str,
    legend: &'static str,
    lines: Vec<Line>,
}

/// One line of the figure.
struct Line {
    label: String,
    note: &'static str,
    dots: Vec<Dot>,
}

pub(super) fn formulas(view: &Track<'_>, at: usize, series: &Series) -> Markup {
    let line = |row: &FormulaRow| {
        let has = |text: &usize| {
            let mut uses = view.text(*text).formulas.iter();
            uses.any(|used| used.id == row.id && used.voice == row.voice)
        };
        let shape = if row.voice == Voice::Issuer {
            "full"
        } else {
            "hollow"
        };
        let dot = |text: &usize| Dot {
            text: *text,
            shape,
            said: format!("{} words", row.voice.as_str()),
        };
        Line {
            label: clean(&row.label),
            note: match row.standing {
                Standing::Dropped => "dropped",
                Standing::Replaced => "replaced",
                Standing::Present | Standing::Absent => "",
            },
            dots: series
                .texts
                .iter()
                .filter(|text| has(text))
                .map(dot)
                .collect(),
        }
    };
    let drawn = Drawn {
        what: "formulas",
        title: "Formulas over time",
        legend: "Filled: the issuer’s words; hollow: the other side’s, as reported. ×: dropped or replaced while the topic is still there.",
        lines: series.formulas.iter().map(line).collect(),
    };
    figure(view, at, series, &drawn)
}

pub(super) fn topics(view: &Track<'_>, at: usize, series: &Series) -> Markup {
    let dot = |point: &TopicPoint| {
        let acts: Vec<&str> = point.acts.iter().map(|act| act.as_str()).collect();
        Dot {
            text: point.text,
            shape: match point.status {
                TopicStatus::Discussed => "full",
                TopicStatus::Listed => "hollow",
                TopicStatus::Mentioned => "small",
            },
            said: format!("{} {}", point.status.as_str(), acts.join(", ")),
        }
    };
    let line = |row: &TopicRow| Line {
        label: clean(&row.label),
        note: "",
        dots: row.course.iter().map(dot).collect(),
    };
    let drawn = Drawn {
        what: "topics",
        title: "Topics over time",
        legend: "Filled: discussed; hollow: only listed; small: only mentioned.",
        lines: series.topics.iter().map(line).collect(),
    };
    figure(view, at, series, &drawn)
}

/// Days since a fixed one of an ISO date: proleptic Gregorian, exact.
fn days(date: &str) -> Option<f64> {
    Day::read(date).map(|day| day.number() as f64)
}

/// From a text's day to its place across.
struct Scale {
    first: f64,
    span: f64,
}

impl Scale {
    fn new(view: &Track<'_>, series: &Series) -> Scale {
        let all = series.texts.iter().filter_map(|at| days(view.day(*at)));
        let (first, last) = all.fold((f64::MAX, f64::MIN), |(a, b), day| (a.min(day), b.max(day)));
        Scale {
            first,
            span: (last - first).max(1.0),
        }
    }

    fn x(&self, date: &str) -> f64 {
        let day = days(date).unwrap_or(self.first);
        let room = WIDTH - LABEL - 40.0;
        ((LABEL + 15.0 + (day - self.first) / self.span * room) * 10.0).round() / 10.0
    }
}

fn figure(view: &Track<'_>, at: usize, series: &Series, drawn: &Drawn) -> Markup {
    let Drawn {
        what,
        title,
        legend,
        lines,
    } = drawn;
    let id = format!("{what}-{}", at + 1);
    let scale = Scale::new(view, series);
    let height = TOP + lines.len() as f64 * ROW + 6.0;
    html! {
        figure.chart {
            div.scroll tabindex="0" role="region" aria-label={ (title) ", " (track::issuer(&series.key)) ", " (track::form(series)) } {
                svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-labelledby={ (id) "-title " (id) "-desc" } {
                    title id={ (id) "-title" } { (title) }
                    desc id={ (id) "-desc" } { @for line in lines { (described(view, line)) " " } }
                    @for (name, x) in ticks(view, series, &scale) {
                        line.tick x1=(x) x2=(x) y1="22" y2=(height) {}
                        text.year x=(x) y="14" { (name) }
                    }
                    @for (at, line) in lines.iter().enumerate() { (row(view, &scale, line, TOP + (at as f64 + 0.5) * ROW)) }
                }
            }
            figcaption { (legend) }
        }
    }
}

/// The words for those who do not see the figure.
fn described(view: &Track<'_>, line: &Line) -> String {
    let on: Vec<&str> = line.dots.iter().map(|dot| view.day(dot.text)).collect();
    let note = if line.note.is_empty() {
        String::new()
    } else {
        format!(", {}", line.note)
    };
    format!("{}: {}{note}.", line.label, on.join(", "))
}

/// The first text of each year.
fn ticks(view: &Track<'_>, series: &Series, scale: &Scale) -> Vec<(String, f64)> {
    let mut ticks: Vec<(String, f64)> = Vec::new();
    for at in &series.texts {
        let day = view.day(*at);
        let year = day.split('-').next().unwrap_or(day).to_string();
        if ticks
            .last()
            .is_none_or(|(last, x)| *last != year && scale.x(day) - x > 34.0)
        {
            ticks.push((year, scale.x(day)));
        }
    }
    ticks
}

fn row(view: &Track<'_>, scale: &Scale, line: &Line, y: f64) -> Markup {
    let xs: Vec<f64> = line
        .dots
        .iter()
        .map(|dot| scale.x(view.day(dot.text)))
        .collect();
    let cut: String = line.label.chars().take(LETTERS).collect();
    let label = if cut.len() < line.label.len() {
        cut + "…"
    } else {
        cut
    };
    html! {
        g.row {
            text.label x=(LABEL - 8.0) y=(y + 4.0) { (label) }
            line.base x1=(LABEL) x2=(WIDTH - 5.0) y1=(y) y2=(y) {}
            @if let (Some(first), Some(last)) = (xs.first(), xs.last()) {
                line.run x1=(first) x2=(last) y1=(y) y2=(y) {}
                @if !line.note.is_empty() { text.end x=(last + 9.0) y=(y + 4.0) { "× " (line.note) } }
            }
            @for (dot, x) in line.dots.iter().zip(&xs) {
                circle class=(dot.shape) cx=(x) cy=(y) r=(if dot.shape == "small" { 3 } else { 6 }) {
                    title { (line.label) ", " (view.day(dot.text)) ": " (dot.said) }
                }
            }
        }
    }
}
