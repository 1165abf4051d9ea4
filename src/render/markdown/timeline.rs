//! Markdown for people: a timeline, or what is new in a text, as headings, tables and lists. Words of documents are escaped.

use super::escaped;
use crate::render::track::{self, Track};
use crate::timeline::*;

/// The page for one timeline.
pub fn timeline(track: &Track<'_>) -> String {
    let mut page = String::from("# Timeline\n\nFirst and last are those in these texts.\n");
    page += &warnings(track);
    for series in &track.timeline.series {
        page += &format!(
            "\n## {}\n\n{}, {}\n",
            escaped(&track::issuer(&series.key)),
            escaped(&track::form(series)),
            escaped(&track::time(track, series))
        );
        page += &subsection("Changes", &changes(track, &series.changes));
        let formulas = series.formulas.iter();
        let formulas = formulas.map(|row| (formula(row), &row.spread));
        page += &subsection("Formulas", &table(track, series, formulas.collect()));
        let topics = series.topics.iter();
        let topics = topics.map(|row| (escaped(&row.label), &row.spread));
        page += &subsection("Topics", &table(track, series, topics.collect()));
    }
    page
}

/// The page for texts against earlier ones.
pub fn against(track: &Track<'_>) -> String {
    let mut page = String::from("# What is new\n");
    page += &warnings(track);
    for against in &track.timeline.against {
        let [later, earlier] = [against.later, against.earlier].map(|at| {
            let text = track.text(at);
            format!("{} ({})", escaped(&text.source.id), escaped(track.day(at)))
        });
        page += &format!("\n## {later} against {earlier}\n");
        for caution in &against.cautions {
            page += &format!("\n> **Warning:** {}\n", escaped(track::caution(*caution)));
        }
        page += &subsection("Topics", &came_and_went(track, &against.topics));
        page += &subsection("Formulas", &came_and_went(track, &against.formulas));
        page += &subsection("Changes", &changes(track, &against.changes));
        page += &subsection("New sentences", &sentences(track, &against.new));
        page += &subsection("Gone", &sentences(track, &against.gone));
    }
    page
}

fn subsection(title: &str, body: &str) -> String {
    match body.is_empty() {
        true => String::new(),
        false => format!("\n### {title}\n\n{body}"),
    }
}

fn warnings(track: &Track<'_>) -> String {
    let warnings = track.warnings().into_iter();
    let lines = warnings.map(|warning| format!("\n> **Warning:** {}\n", escaped(&warning)));
    lines.collect()
}

fn formula(row: &FormulaRow) -> String {
    let label = escaped(&row.label);
    let voice = match row.voice {
        Voice::Issuer => "",
        Voice::Other => " (of the other side)",
    };
    let standing = match row.standing {
        Standing::Dropped => " **dropped**",
        Standing::Replaced => " **replaced**",
        Standing::Present | Standing::Absent => "",
    };
    format!("{label}{voice}{standing}")
}

/// A column a period, after the days on which a thing stands first and last.
fn table(track: &Track<'_>, series: &Series, rows: Vec<(String, &Spread)>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let names: Vec<String> = series.periods.iter().map(|p| escaped(&p.name)).collect();
    let mut table = format!("| | first | last | {} |\n", names.join(" | "));
    table += &format!("|{}\n", " --- |".repeat(names.len() + 3));
    for (name, spread) in rows {
        let counted = series.periods.iter().zip(&spread.frequency);
        let counts = counted.map(|(period, texts)| match texts {
            0 => "·".to_string(),
            _ => format!("{texts}/{}", period.texts),
        });
        let counts: Vec<String> = counts.collect();
        let [first, last] = [spread.first, spread.last].map(|place| escaped(track.day(place.text)));
        table += &format!("| {name} | {first} | {last} | {} |\n", counts.join(" | "));
    }
    table
}

fn changes(track: &Track<'_>, changes: &[Change]) -> String {
    let mut list = String::new();
    for change in changes {
        let grades = match track::grades(change) {
            grades if grades.is_empty() => grades,
            grades => format!(" ({grades})"),
        };
        list += &format!(
            "- **{}** {}{}\n",
            track::direction(change),
            escaped(&track::about(track, change)),
            escaped(&grades)
        );
        for (lead, place) in [("before", change.before), ("after", change.after)] {
            let words = escaped(&track.words(place));
            list += &format!("  - {lead}, {}: “{words}”\n", escaped(&track.place(place)));
        }
    }
    list
}

fn came_and_went(track: &Track<'_>, of: &CameAndWent) -> String {
    let mut list = String::new();
    for (kind, all) in [("new", &of.new), ("gone", &of.gone), ("kept", &of.kept)] {
        let named: Vec<String> = all.iter().map(|one| escaped(&track.named(one))).collect();
        if !named.is_empty() {
            list += &format!("- {kind}: {}\n", named.join(", "));
        }
    }
    list
}

fn sentences(track: &Track<'_>, all: &[Told]) -> String {
    let told = all.iter().map(|told| {
        let voice = match told.voice {
            Voice::Issuer => "",
            Voice::Other => " of the other side:",
        };
        let words = escaped(&track.words(told.place));
        format!("- {}{voice} “{words}”\n", track.line(told.place))
    });
    told.collect()
}
