//! A timeline as renderers ask about it. In: a timeline. Out: names of series and texts, words, lines, warnings.

use super::clean::clean;
use crate::model::*;
use crate::text::LineIndex;
use crate::timeline::*;

/// A timeline with the lines of its texts.
#[derive(Debug)]
pub struct Track<'a> {
    /// What was found.
    pub timeline: &'a Timeline,
    lines: Vec<LineIndex>,
}

impl<'a> Track<'a> {
    /// Reads the texts' lines once.
    pub fn new(timeline: &'a Timeline) -> Track<'a> {
        let texts = timeline.texts.iter();
        Track {
            timeline,
            lines: texts
                .map(|text| LineIndex::new(&text.source.text))
                .collect(),
        }
    }

    /// The text.
    pub fn text(&self, at: usize) -> &'a Text {
        &self.timeline.texts[at]
    }

    /// The day of a text, "undated" if it has none.
    pub fn day(&self, at: usize) -> &'a str {
        match self.text(at).day() {
            "" => "undated",
            day => day,
        }
    }

    /// The words of a place on one line, safe to print.
    pub fn words(&self, place: Place) -> String {
        clean(place.span.of(&self.text(place.text).source.text))
    }

    /// `2023-05-02 L11`.
    pub fn place(&self, place: Place) -> String {
        let (day, line) = (self.day(place.text), self.line(place));
        format!("{day} {line}")
    }

    /// `L11`; empty where the text is not there.
    pub fn line(&self, place: Place) -> String {
        match self.text(place.text).has_words() {
            true => format!("L{}", self.lines[place.text].line(place.span.start)),
            false => String::new(),
        }
    }

    /// What a reader has to know first: `3 texts without a date, in no series: a.txt, b.txt, c.txt`.
    pub fn warnings(&self) -> Vec<String> {
        let warnings = self.timeline.warnings().into_iter();
        let printed = warnings.map(|(code, texts)| {
            let words = warning(code, texts.len());
            format!("{words}: {}", self.names(&texts))
        });
        printed.collect()
    }

    /// `one-China policy L11`; of what is new also when it stood last before, if it did.
    pub fn named(&self, one: &NamedPlace) -> String {
        let name = format!("{} {}", clean(&one.label), self.line(one.place));
        match one.before {
            Some(before) => format!("{name} (last on {})", self.day(before.text)),
            None => name,
        }
    }

    /// The name of a formula that some text of a series has.
    fn formula(&self, id: &str) -> String {
        let rows = self
            .timeline
            .series
            .iter()
            .flat_map(|series| &series.formulas);
        let row = rows.into_iter().find(|row| row.id == id);
        row.map_or_else(|| clean(id), |row| clean(&row.label))
    }

    /// Names of texts in a row; of many only the first.
    fn names(&self, texts: &[usize]) -> String {
        let names = texts.iter().take(SHOWN);
        let names: Vec<String> = names.map(|at| clean(&self.text(*at).source.id)).collect();
        match texts.len() > SHOWN {
            true => format!("{} and {} more", names.join(", "), texts.len() - SHOWN),
            false => names.join(", "),
        }
    }
}

/// Names of texts in a warning.
const SHOWN: usize = 3;

/// `State Department (US) – CN`.
pub(super) fn issuer(key: &Key) -> String {
    let counterpart: Vec<String> = key.counterpart.iter().map(|code| clean(code)).collect();
    let counterpart = match counterpart.is_empty() {
        true => "no counterpart named".to_string(),
        false => counterpart.join(", "),
    };
    let issuer = match (&key.issuer, &key.side) {
        (Some(issuer), Some(side)) => format!("{} ({})", clean(issuer), clean(side)),
        (Some(issuer), None) => clean(issuer),
        (None, Some(side)) => format!("{} (office not named)", clean(side)),
        (None, None) if key.genre == Genre::JointStatement => "joint".to_string(),
        (None, None) => "issuer not known".to_string(),
    };
    format!("{issuer} – {counterpart}")
}

/// `8 texts: readout, English, issuer's own wording`.
pub(super) fn form(series: &Series) -> String {
    let count = super::number(series.texts.len(), "text");
    let genre = series.key.genre.as_str().replace('-', " ");
    let language = super::language_name(series.key.language);
    let wording = match series.wording {
        Wording::Original => "issuer’s own wording",
        Wording::OfficialTranslation => "issuer’s own translation",
        Wording::Secondhand => "secondhand: no change of wording is told",
    };
    format!("{count}: {genre}, {language}, {wording}")
}

/// A warning in words.
fn warning(warning: Warning, count: usize) -> String {
    let texts = super::number(count, "text");
    let (is, has, tells) = match count {
        1 => ("is", "has", "it tells"),
        _ => ("are", "have", "they tell"),
    };
    match warning {
        Warning::NoDate => format!("{texts} without a date, in no series"),
        Warning::NoIssuer => format!("{texts} without a known issuer, in no series"),
        Warning::Repeated => format!("{texts} {is} there already, counted once"),
        Warning::DatedByEncounter => format!("{texts} {is} dated by the encounter {tells} of"),
        Warning::OtherLexicon => {
            format!("{texts} analysed by another lexicon: analyse anew to compare")
        }
        Warning::NoPrevious => format!("{texts} with no earlier one by the same issuer"),
        Warning::NoWords => {
            format!("{texts} {has} no words here (--no-text): wording not compared")
        }
    }
}

/// From the day of the first text to that of the last: `2021-03-09 to 2024-06-11`.
pub(super) fn time(track: &Track<'_>, series: &Series) -> String {
    let day = |at: Option<&usize>| at.map_or("", |at| track.day(*at));
    match (day(series.texts.first()), day(series.texts.last())) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first} to {last}"),
    }
}

/// `strengthened`, `changed, unclassified`, `dropped`.
pub(super) fn direction(change: &Change) -> &'static str {
    match (change.kind, change.direction) {
        (ChangeKind::Dropped, _) => "dropped",
        (ChangeKind::Returned, _) => "returned",
        (_, Direction::Unclassified) => "changed, unclassified",
        (_, direction) => direction.as_str(),
    }
}

/// What orders the two: `concern: serious concern → grave concern`; of formulas, which are named already, the scale.
pub(super) fn grades(change: &Change) -> String {
    let grades = change.grades.iter();
    let grades = grades.map(|grade| {
        let parts = [&grade.scale, &grade.from, &grade.to].map(|part| clean(part));
        match change.kind {
            ChangeKind::Formula => parts[0].clone(),
            _ => format!("{}: {} → {}", parts[0], parts[1], parts[2]),
        }
    });
    grades.collect::<Vec<_>>().join("; ")
}

/// What it is about: topics by their names, and the formulas.
pub(super) fn about(track: &Track<'_>, change: &Change) -> String {
    let known = &track.text(change.after.text).topics;
    let label = |id: &String| {
        let topic = known.iter().find(|topic| topic.id == *id);
        topic.map_or_else(|| clean(id), |topic| clean(&topic.label))
    };
    let topics: Vec<String> = change.topics.iter().map(label).collect();
    let ids = [&change.formula, &change.becomes].into_iter().flatten();
    let formulas: Vec<String> = ids.map(|id| track.formula(id)).collect();
    let parts = [topics.join(", "), formulas.join(" → ")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// A caution in words.
pub(super) fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::OtherIssuer => "the texts are of different issuers: no change is told",
        Caution::OtherCounterpart => "the texts are about different counterparts",
        Caution::OtherForm => "the texts are of different forms: no change is told",
        Caution::OtherLanguage => "the texts are in different languages: no change is told",
        Caution::Undated => "not both are dated: which came first is your word",
        Caution::NotEarlier => "by its date the earlier text is not earlier",
        Caution::Secondhand => "not both are the issuer’s own wording: no change is told",
        Caution::NoWords => "not both came with their words: no change is told",
    }
}
