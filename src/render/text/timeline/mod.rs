//! The screen of a timeline: what was read and what is amiss, then series by series what changed, formulas and topics over
//! time. In: a timeline. Out: text of a given width. Decides nothing.

mod against;
mod changes;
mod rows;
mod variants;

pub use against::against;

use super::Options;
use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::render::number;
use crate::render::track::{self, Track};
use crate::timeline::Series;

/// Series on one screen; of others there is a line each.
const SERIES: usize = 2;
/// Lines of that list.
const OTHERS: usize = 8;

/// The screen for one timeline.
pub fn timeline(view: &Track<'_>, options: &Options) -> String {
    let mut page = Page::new(options.width.max(40), options.colour);
    head(view, &mut page);
    let mut series: Vec<&Series> = view.timeline.series.iter().collect();
    series.sort_by_key(|series| std::cmp::Reverse(series.texts.len()));
    // A series of one text has no course.
    let long = series
        .iter()
        .filter(|series| series.texts.len() > 1)
        .count();
    let shown = match options.full {
        true => series.len(),
        false => long.clamp(1, SERIES).min(series.len()),
    };
    for one in &series[..shown] {
        print(view, one, options.full, &mut page);
    }
    others(view, &series[shown..], &mut page);
    page.finish()
}

fn head(view: &Track<'_>, page: &mut Page) {
    let timeline = view.timeline;
    let since = timeline.since.as_ref();
    let since = since.map_or(String::new(), |since| format!(", since {since}"));
    let line = format!(
        "{} in {} series, by {}{since}. First and last are those in these texts.",
        number(timeline.texts.len() - timeline.left_out.len(), "text"),
        timeline.series.len(),
        timeline.by.as_str()
    );
    page.hang(0, Look::Plain, "", &Paragraph::plain(&line), 2);
    warnings(view, page);
}

fn warnings(view: &Track<'_>, page: &mut Page) {
    for warning in view.warnings() {
        page.hang(3, Look::Alarm, " !", &Paragraph::plain(&warning), 3);
    }
}

fn print(view: &Track<'_>, series: &Series, full: bool, page: &mut Page) {
    page.gap();
    page.hang(0, Look::Plain, "", &named(view, series), 2);
    changes::print(view, &series.changes, full, page);
    rows::print(view, series, full, page);
    variants::print(view, series, full, page);
}

fn named(view: &Track<'_>, series: &Series) -> Paragraph {
    let facts = format!(" · {} · {}", track::form(series), track::time(view, series));
    Paragraph::default()
        .add(Look::Strong, &track::issuer(&series.key))
        .add(Look::Plain, &facts)
}

fn others(view: &Track<'_>, series: &[&Series], page: &mut Page) {
    if series.is_empty() {
        return;
    }
    page.gap();
    page.title("OTHER SERIES");
    for one in series.iter().take(OTHERS) {
        page.hang(2, Look::Plain, "", &named(view, one), 2);
    }
    if series.len() > OTHERS {
        let rest = format!("+ {} more (--full shows all series)", series.len() - OTHERS);
        let rest = Paragraph::default().add(Look::Faint, &rest);
        page.hang(2, Look::Plain, "", &rest, 1);
    }
}
