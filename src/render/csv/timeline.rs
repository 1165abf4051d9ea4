//! Tables of a timeline. In: a timeline. Out: one line a formula or topic and period, a change, or what is new in a text.

use super::Table;
use crate::render::track::{self, Track};
use crate::timeline::*;

/// What every line of a series begins with.
const SERIES: &[&str] = &["series", "issuer", "side", "counterpart", "genre", "lang"];

const FREQUENCY: &[&str] = &[
    "kind", "id", "label", "voice", "period", "texts", "of", "first", "last", "standing",
];

const CHANGES: &[&str] = &[
    "kind",
    "direction",
    "grades",
    "topics",
    "formula",
    "becomes",
    "before_date",
    "before_document",
    "before_line",
    "before",
    "after_date",
    "after_document",
    "after_line",
    "after",
];

const AGAINST: &[&str] = &[
    "later",
    "earlier",
    "kind",
    "what",
    "id",
    "voice",
    "before_line",
    "before",
    "after_line",
    "after",
];

/// In how many texts of each period each formula and topic stands; a period without it has a line too.
pub fn frequency(track: &Track<'_>) -> String {
    let mut table = Table::new(&[SERIES, FREQUENCY].concat());
    for (number, series) in track.timeline.series.iter().enumerate() {
        for row in &series.formulas {
            let voice = row.voice.as_str();
            let what = ["formula", &row.id, &row.label, voice, row.standing.as_str()];
            spread(track, &mut table, (number, series), what, &row.spread);
        }
        for row in &series.topics {
            let what = ["topic", &row.id, &row.label, "", ""];
            spread(track, &mut table, (number, series), what, &row.spread);
        }
    }
    table.finish()
}

fn spread(
    track: &Track<'_>,
    table: &mut Table,
    (number, series): (usize, &Series),
    [kind, id, label, voice, standing]: [&str; 5],
    spread: &Spread,
) {
    let [first, last] = [spread.first, spread.last].map(|place| track.day(place.text));
    for (period, texts) in series.periods.iter().zip(&spread.frequency) {
        let counts = [texts.to_string(), period.texts.to_string()];
        let fields = [
            kind,
            id,
            label,
            voice,
            &period.name,
            &counts[0],
            &counts[1],
            first,
            last,
            standing,
        ];
        let mut line = head(number, series);
        line.extend(fields.map(str::to_string));
        table.line(&line);
    }
}

fn head(number: usize, series: &Series) -> Vec<String> {
    let key = &series.key;
    let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        format!("s{}", number + 1),
        or_empty(&key.issuer),
        or_empty(&key.side),
        key.counterpart.join(" "),
        key.genre.as_str().to_string(),
        key.language.as_str().to_string(),
    ]
}

/// All changes, with both sentences.
pub fn changes(track: &Track<'_>) -> String {
    let mut table = Table::new(&[SERIES, CHANGES].concat());
    for (number, series) in track.timeline.series.iter().enumerate() {
        for change in &series.changes {
            let mut line = head(number, series);
            line.extend([
                change.kind.as_str().to_string(),
                change.direction.as_str().to_string(),
                track::grades(change),
                change.topics.join(" "),
                change.formula.clone().unwrap_or_default(),
                change.becomes.clone().unwrap_or_default(),
            ]);
            for place in [change.before, change.after] {
                let document = track.text(place.text).source.id.clone();
                let day = track.day(place.text).to_string();
                line.extend([day, document, track.line(place), track.words(place)]);
            }
            table.line(&line);
        }
    }
    table.finish()
}

/// What is new in each text against the earlier one: topics, formulas, sentences, changes.
pub fn against(track: &Track<'_>) -> String {
    let mut table = Table::new(AGAINST);
    for against in &track.timeline.against {
        let mut page = Page {
            track,
            against,
            table: &mut table,
        };
        page.came_and_went("topic", &against.topics);
        page.came_and_went("formula", &against.formulas);
        for change in &against.changes {
            page.change(change);
        }
        page.told("new", &against.new);
        page.told("gone", &against.gone);
    }
    table.finish()
}

/// The table while one pair of texts is written.
struct Page<'a> {
    track: &'a Track<'a>,
    against: &'a Against,
    table: &'a mut Table,
}

impl Page<'_> {
    fn came_and_went(&mut self, kind: &str, of: &CameAndWent) {
        for one in &of.new {
            self.line([kind, "new", &one.id, ""], None, Some(one.place));
        }
        for one in &of.gone {
            self.line([kind, "gone", &one.id, ""], Some(one.place), None);
        }
        for one in &of.kept {
            self.line([kind, "kept", &one.id, ""], None, Some(one.place));
        }
    }

    fn change(&mut self, change: &Change) {
        let about = change.becomes.as_ref().or(change.formula.as_ref());
        let about = about.map_or("", |id| id);
        let what = ["change", track::direction(change), about, ""];
        self.line(what, Some(change.before), Some(change.after));
    }

    fn told(&mut self, kind: &str, all: &[Told]) {
        for told in all {
            let place = Some(told.place);
            let (before, after) = match kind {
                "gone" => (place, None),
                _ => (None, place),
            };
            let topics = told.topics.join(" ");
            let what = ["sentence", kind, &topics, told.voice.as_str()];
            self.line(what, before, after);
        }
    }

    fn line(&mut self, what: [&str; 4], before: Option<Place>, after: Option<Place>) {
        let texts = [self.against.later, self.against.earlier];
        let mut line: Vec<String> = texts
            .map(|at| self.track.text(at).source.id.clone())
            .to_vec();
        line.extend(what.map(str::to_string));
        for place in [before, after] {
            let lead = place.map(|place| self.track.line(place));
            let words = place.map(|place| self.track.words(place));
            line.extend([lead.unwrap_or_default(), words.unwrap_or_default()]);
        }
        self.table.line(&line);
    }
}
