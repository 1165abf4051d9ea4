//! Markdown for people: a document, a comparison or a timeline as headings, tables and lists. In: documents and their comparison. Out: one page.
//! Words of documents are escaped, so that none of them becomes markup.

mod analysis;
mod timeline;
mod told;

pub use analysis::analysis;
pub use timeline::{against, timeline};

use super::brief;
use super::clean::clean;
use super::sides::{self, Sides};
use crate::compare::*;
use crate::model::*;

/// The page for one comparison.
pub fn comparison(sides: &Sides<'_>) -> String {
    let mut page = head(sides);
    page += &section("Facts", &table(sides, "fact", &facts(sides)));
    page += &section("Topics", &table(sides, "topic", &topics(sides)));
    page += &section(
        "One side’s words for the other, or for both",
        &claims(sides),
    );
    page += &section("Next steps", &next_steps(sides));
    page += &section("Announced beforehand", &briefed(sides));
    page += &section("Names", &names(sides));
    page += &section("The same in other words", &told::scopes(sides));
    page += &section("Conditions", &told::conditions(sides));
    page += &section("Praise", &told::praise(sides));
    page
}

/// What stands side by side, and what speaks against it.
fn head(sides: &Sides<'_>) -> String {
    let mut page = String::from("# Comparison\n\n");
    for at in sides.columns() {
        let column = sides.column(at);
        page += &format!(
            "- **{}**: {} · {} · {} words, {} sentences, {} quotes\n",
            escaped(&sides.name(at)),
            escaped(&sides.view(at).source.id),
            escaped(&sides.origin(at)),
            column.words,
            column.sentences,
            column.quotes
        );
    }
    for at in sides.columns() {
        for other in &sides.column(at).elsewhere {
            page += &format!("\n{}\n", escaped(&sides::elsewhere(sides, at, other)));
        }
    }
    if sides.columns().any(|at| !sides.column(at).complete) {
        page += "\n> **Secondhand:** the author chose the excerpts. No verdict on who is right.\n";
    }
    if sides.comparison.identical {
        page += "\nThe texts are the same, word for word: no difference.\n";
    }
    for warning in &sides.comparison.warnings {
        page += &format!(
            "\n> **Warning:** {}\n",
            escaped(&sides::warning(sides, warning))
        );
    }
    page
}

fn section(title: &str, body: &str) -> String {
    match body.is_empty() {
        true => String::new(),
        false => format!("\n## {title}\n\n{body}"),
    }
}

/// Text with everything escaped that Markdown or HTML would read as markup.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' | '$' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A table with a column an account; cells are written already.
fn table(sides: &Sides<'_>, first: &str, rows: &[(String, Vec<String>)]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let names: Vec<String> = sides.columns().map(|at| escaped(&sides.name(at))).collect();
    let mut table = format!("| {first} | {} |\n", names.join(" | "));
    table += &format!("|{}\n", " --- |".repeat(names.len() + 1));
    for (name, cells) in rows {
        table += &format!("| {name} | {} |\n", cells.join(" | "));
    }
    table
}

fn or_dot(values: Vec<String>) -> String {
    match values.is_empty() {
        true => "·".into(),
        false => values.join(" / "),
    }
}

fn facts(sides: &Sides<'_>) -> Vec<(String, Vec<String>)> {
    let openings = sides.columns().map(|at| told::opening(sides, at)).collect();
    let mut rows = vec![
        ("talks were".to_string(), talks(sides)),
        ("opens with".to_string(), openings),
    ];
    for fact in &sides.comparison.facts {
        if fact.status == FactStatus::Absent {
            continue;
        }
        let cells = sides.columns().map(|at| {
            let own = fact.values.iter().filter(|value| value.column == at);
            or_dot(
                own.map(|value| escaped(&sides::fact_value(sides, fact.kind, value)))
                    .collect(),
            )
        });
        let name = format!("{} ({})", fact.kind.as_str(), fact.status.as_str());
        rows.push((name, cells.collect()));
    }
    rows
}

fn talks(sides: &Sides<'_>) -> Vec<String> {
    let cell = |at: usize| {
        or_dot(
            sides
                .described(at)
                .map(|c| escaped(&c.words.join(" + ")))
                .collect(),
        )
    };
    sides.columns().map(cell).collect()
}

fn topics(sides: &Sides<'_>) -> Vec<(String, Vec<String>)> {
    let rows = sides.comparison.rows.iter();
    let row = |row: &Row| {
        let cells = row.cells.iter().enumerate();
        let cells = cells.map(|(at, cell)| topic(sides, at, cell));
        (escaped(&row.label), cells.collect())
    };
    rows.map(row).collect()
}

fn topic(sides: &Sides<'_>, at: usize, cell: &Cell) -> String {
    let view = sides.view(at);
    let Some(status) = cell.status else {
        return escaped(&sides.absence(at));
    };
    let quotes = cell.quotes.iter().filter_map(|id| view.quote(*id));
    let told: Vec<String> = quotes.map(|quote| told(sides, at, quote)).collect();
    match told.is_empty() {
        true => format!("({}) {}", status.as_str(), view.line_ranges(&cell.mentions)),
        false => told.join("<br>"),
    }
}

/// `**WARNS** Xi Jinping: “…” L38`.
fn told(sides: &Sides<'_>, at: usize, quote: &Quote) -> String {
    let view = sides.view(at);
    let joint = view.is_joint(quote);
    let who = match view.names(&quote.speakers) {
        names if names.is_empty() => names,
        names => format!(" {}:", escaped(&names)),
    };
    let act = brief::label(quote).printed(joint);
    let words = escaped(&view.words_of_all(&quote.content));
    format!(
        "**{act}**{who} {words} {}",
        view.line_ranges(&quote.content)
    )
}

fn claims(sides: &Sides<'_>) -> String {
    let mut list = String::new();
    for claim in &sides.comparison.claims {
        let view = sides.view(claim.column);
        list += &format!(
            "- {} for {}: {} {}\n",
            escaped(&sides.name(claim.column)),
            escaped(&sides.claimed_of(claim)),
            escaped(&view.words_of_all(&claim.content)),
            view.line_ranges(&claim.content)
        );
        for answer in &claim.answers {
            let words = answer.passage.map(|span| {
                let words = escaped(&sides.words(answer.column, span));
                format!(": {words} {}", sides.line(answer.column, span))
            });
            let verdict = match answer.verdict {
                Verdict::BorneOut => format!("borne out by {}", sides.name(answer.column)),
                Verdict::Nearest => format!("{}; nearest", sides.absence(answer.column)),
                Verdict::NotFound => sides.absence(answer.column),
            };
            let briefed = answer.briefed.map(|span| {
                let words = escaped(&sides.words(answer.column, span));
                let line = sides.line(answer.column, span);
                format!("; nearest in what was briefed before it: {words} {line}")
            });
            let words = words.or(briefed).unwrap_or_default();
            list += &format!("  - {}{words}\n", escaped(&verdict));
        }
    }
    list
}

fn next_steps(sides: &Sides<'_>) -> String {
    let mut list = String::new();
    for group in &sides.comparison.next_steps {
        let claims = group.claims.iter().map(|claim| {
            let words = escaped(&sides.words(claim.column, claim.action));
            let line = sides.line(claim.column, claim.action);
            let (name, who) = (sides.name(claim.column), sides.actors(claim));
            format!("{}: {}{words} {line}", escaped(&name), escaped(&who))
        });
        let silence = sides.silence(group);
        let silence = silence.map_or(String::new(), |silence| format!("; {}", escaped(&silence)));
        list += &format!("- {}{silence}\n", claims.collect::<Vec<_>>().join(" = "));
    }
    list
}

fn briefed(sides: &Sides<'_>) -> String {
    let mut list = String::new();
    for briefed in &sides.comparison.briefed {
        let came = match briefed.came.is_empty() {
            true => "in no account here".to_string(),
            false => format!("then in {}", sides.names(&briefed.came)),
        };
        let place = sides.views[briefed.document].line_ranges(&briefed.spans);
        list += &format!(
            "- {}: {} {place}\n",
            escaped(&briefed.label),
            escaped(&came)
        );
    }
    list
}

fn names(sides: &Sides<'_>) -> String {
    let mut list = String::new();
    for naming in &sides.comparison.names {
        let uses = naming.uses.iter().map(|used| {
            let place = sides.view(used.column).line_ranges(&used.spans);
            format!(
                "{}: {} {place}",
                escaped(&sides.name(used.column)),
                escaped(&used.name)
            )
        });
        list += &format!("- {}\n", uses.collect::<Vec<_>>().join(" | "));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn words_of_a_document_are_no_markup() {
        assert_eq!(
            escaped("a|b <script>\n*c* [d](e) `f` & \u{1b}"),
            "a\\|b &lt;script&gt; \\*c\\* \\[d\\](e) \\`f\\` &amp; \u{FFFD}"
        );
    }
}
