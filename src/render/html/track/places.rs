//! Where everything that a timeline lists stands: the day of the text and the characters in it, as JSON counts them. In: a
//! timeline. Out: a long plain list.

use super::rows;
use crate::render::html::offsets::{Offsets, line};
use crate::render::html::pieces;
use crate::render::track::Track;
use crate::timeline::*;
use maud::Markup;

pub(super) fn print(view: &Track<'_>) -> Markup {
    let timeline = view.timeline;
    let texts = timeline.texts.iter();
    let places = &Places {
        view,
        offsets: texts.map(|text| Offsets::new(&text.source.text)).collect(),
    };
    let against = timeline.against.iter().enumerate();
    let against =
        against.flat_map(|(at, against)| places.against(&format!("n{}", at + 1), against));
    let series = timeline.series.iter().enumerate();
    let series = series.flat_map(|(at, series)| places.series(&format!("s{}", at + 1), series));
    pieces::list("places", against.chain(series))
}

struct Places<'a> {
    view: &'a Track<'a>,
    offsets: Vec<Offsets<'a>>,
}

impl Places<'_> {
    /// `, NAME 2023-05-02 120–180`.
    fn at(&self, name: &str, place: Place) -> String {
        let name = format!("{name} {}", self.view.day(place.text));
        self.offsets[place.text].named(name.trim_start(), [place.span])
    }

    fn series(&self, id: &str, series: &Series) -> Vec<Markup> {
        let formulas = series.formulas.iter();
        let formulas = formulas.map(|row| self.spread(&rows::formula_id(id, row), &row.spread));
        let topics = series.topics.iter();
        let topics = topics.map(|row| self.spread(&rows::topic_id(id, row), &row.spread));
        let changes = self.changes(id, &series.changes).into_iter();
        changes.chain(formulas).chain(topics).collect()
    }

    fn spread(&self, id: &str, spread: &Spread) -> Markup {
        let mut places = self.at("first", spread.first) + &self.at("last", spread.last);
        for (at, variant) in spread.variants.iter().enumerate() {
            places += &self.at(&format!("wording {} first", at + 1), variant.first);
            places += &self.at("last", variant.last);
        }
        to(id, &places)
    }

    fn changes(&self, id: &str, changes: &[Change]) -> Vec<Markup> {
        let changes = changes.iter().enumerate();
        let lines = changes.map(|(at, change)| {
            let (before, after) = (change.before.text, change.after.text);
            let first = change.parts.iter().filter_map(|part| part.first);
            let second = change.parts.iter().filter_map(|part| part.second);
            let places = [
                self.at("", change.before),
                self.at("", change.after),
                self.offsets[before].named("words before", first),
                self.offsets[after].named("words after", second),
            ];
            to(&format!("{id}-change-{}", at + 1), &places.concat())
        });
        lines.collect()
    }

    fn against(&self, id: &str, against: &Against) -> Vec<Markup> {
        let mut lines = Vec::new();
        for (kind, of) in [("topic", &against.topics), ("formula", &against.formulas)] {
            let all = of.new.iter().chain(&of.gone).chain(&of.kept);
            lines.extend(all.map(|one| {
                let before = one.before.map(|place| self.at("last", place));
                let places = self.at("", one.place) + &before.unwrap_or_default();
                to(&format!("{id}-{kind}-{}", one.id), &places)
            }));
        }
        lines.extend(self.changes(id, &against.changes));
        for (kind, all) in [("new", &against.new), ("gone", &against.gone)] {
            let all = all.iter().enumerate();
            lines.extend(all.map(|(at, told)| {
                to(&format!("{id}-{kind}-{}", at + 1), &self.at("", told.place))
            }));
        }
        lines
    }
}

fn to(id: &str, places: &str) -> Markup {
    line(&format!("#{id}"), id, places)
}
