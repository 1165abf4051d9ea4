//! What is new in a text against an earlier one: topics and formulas that came and went, what changed, sentences that only
//! one has.

use super::super::Options;
use super::super::look::Look;
use super::super::page::Page;
use super::super::paragraph::Paragraph;
use super::{changes, warnings};
use crate::render::track::{self, Track};
use crate::render::{clean, number};
use crate::timeline::{Against, CameAndWent, Told, Voice};

/// Columns of the marks at the left; sentences of a kind on one screen, lines of each.
const MARK: usize = 12;
const SHOWN: usize = 6;
const LINES: usize = 3;

/// The screen for texts against earlier ones.
pub fn against(view: &Track<'_>, options: &Options) -> String {
    let mut page = Page::new(options.width.max(40), options.colour);
    warnings(view, &mut page);
    for against in &view.timeline.against {
        page.gap();
        head(view, against, &mut page);
        names("TOPICS", &against.topics, view, &mut page);
        names("FORMULAS", &against.formulas, view, &mut page);
        changes::print(view, &against.changes, options.full, &mut page);
        sentences(view, "NEW", &against.new, options.full, &mut page);
        sentences(view, "GONE", &against.gone, options.full, &mut page);
        let kept = number(against.kept, "sentence");
        let rest = format!("In both, in the same words or others: {kept}. Gone is not denied.");
        page.gap();
        let rest = Paragraph::default().add(Look::Faint, &rest);
        page.hang(0, Look::Plain, "", &rest, 2);
    }
    page.finish()
}

fn head(view: &Track<'_>, against: &Against, page: &mut Page) {
    for (mark, at) in [("LATER", against.later), ("EARLIER", against.earlier)] {
        let text = view.text(at);
        let facts = format!(
            " · {} · {}, {}",
            track::issuer(&text.key),
            text.key.genre.as_str().replace('-', " "),
            view.day(at)
        );
        let line = Paragraph::default()
            .add(Look::Strong, &clean(&text.source.id))
            .add(Look::Plain, &facts);
        page.hang(MARK, Look::Strong, mark, &line, 2);
    }
    for caution in &against.cautions {
        let line = Paragraph::plain(track::caution(*caution));
        page.hang(3, Look::Alarm, " !", &line, 2);
    }
}

fn names(title: &str, of: &CameAndWent, view: &Track<'_>, page: &mut Page) {
    let kinds = [("new", &of.new), ("gone", &of.gone), ("kept", &of.kept)];
    if kinds.iter().all(|(_, all)| all.is_empty()) {
        return;
    }
    page.gap();
    page.title(title);
    for (kind, all) in kinds.iter().filter(|(_, all)| !all.is_empty()) {
        let named: Vec<String> = all.iter().map(|one| view.named(one)).collect();
        let mark = format!(" {kind}");
        let line = Paragraph::plain(&named.join(", "));
        page.hang(MARK, Look::Strong, &mark, &line, LINES * 2);
    }
}

fn sentences(view: &Track<'_>, title: &str, all: &[Told], full: bool, page: &mut Page) {
    if all.is_empty() {
        return;
    }
    page.gap();
    let (shown, lines) = match full {
        true => (usize::MAX, usize::MAX),
        false => (SHOWN, LINES),
    };
    for (number, told) in all.iter().take(shown).enumerate() {
        let mark = if number == 0 { title } else { "" };
        let who = match told.voice {
            Voice::Issuer => "",
            Voice::Other => "of the other side: ",
        };
        let line = Paragraph::default()
            .add(Look::Faint, &format!("{} {who}", view.line(told.place)))
            .add(Look::Quoted, &format!("“{}”", view.words(told.place)));
        page.hang(MARK, Look::Strong, mark, &line, lines);
    }
    if all.len() > shown {
        let rest = format!("+ {} more (--full shows them)", all.len() - shown);
        let rest = Paragraph::default().add(Look::Faint, &rest);
        page.hang(MARK, Look::Plain, "", &rest, 1);
    }
}
