//! The report as commands of GitHub Actions, one an annotation. In: the report. Out: lines that the runner reads.

use super::{sum, whole};
use crate::render::clean;
use crate::render::clean::is_unsafe;
use crate::wire::Check;

/// One `::error` command a failure, a `::notice` for each that is known, and the sum. The runner takes a line for a command
/// where it begins with two colons: no word of an article begins a line here, and none ends the command that it stands in.
pub fn github(check: &Check) -> String {
    let mut lines = Vec::new();
    for error in &check.errors {
        let place = (error.path.as_str(), error.line, error.column);
        lines.push(command(
            "error",
            place,
            "cannot be read",
            &clean(&error.message),
        ));
    }
    for article in &check.articles {
        for failure in &article.failures {
            let (path, line, column) = article.place_of(failure);
            let place = (path, Some(line), Some(column));
            lines.push(command(
                "error",
                place,
                &failure.expectation,
                &whole(failure),
            ));
        }
        for failure in &article.excused {
            let (path, line, column) = article.place_of(failure);
            let place = (path, Some(line), Some(column));
            let title = format!("{} (known to fail)", failure.expectation);
            lines.push(command("notice", place, &title, &whole(failure)));
        }
    }
    lines.push(sum(check));
    lines.join("\n") + "\n"
}

/// `::error file=a.txt,line=2,col=7,title=quotes[0]::expected …`
fn command(
    name: &str,
    (path, line, column): (&str, Option<usize>, Option<usize>),
    title: &str,
    message: &str,
) -> String {
    let mut properties = format!("file={}", property(path));
    for (name, number) in [("line", line), ("col", column)] {
        if let Some(number) = number {
            properties += &format!(",{name}={number}");
        }
    }
    let title = property(&clean(title));
    format!("::{name} {properties},title={title}::{}", data(message))
}

/// The message of a command: it ends with its line.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property: it ends with a comma or a colon.
fn property(text: &str) -> String {
    let breaks = |c: char| matches!(c, '\r' | '\n');
    let safe = text.replace(|c| is_unsafe(c) && !breaks(c), "\u{FFFD}");
    data(&safe).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::hostile;
    use super::github;

    #[test]
    fn no_word_of_an_article_begins_a_command() {
        let printed = github(&hostile());
        let lines: Vec<&str> = printed.lines().collect();
        let names = lines
            .iter()
            .map(|line| line.split(' ').next().unwrap_or(""));
        let names: Vec<&str> = names.collect();
        assert_eq!(names, ["::error", "::error", "::error", "::notice", "1"]);
        assert!(
            lines[1].starts_with("::error file=a%2Cb%3Ac%25/“é”�%0A%3A%3Aerror.txt,line=2,col=7,title=quotes[0]::quotes[0]: expected “a ::error::no”"),
            "{}",
            lines[1]
        );
        assert!(
            lines[1].contains("100%25 ::stop-commands::x%0A"),
            "{}",
            lines[1]
        );
        assert!(!printed.contains('\r') && !printed.contains('\u{1b}'));
    }
}
