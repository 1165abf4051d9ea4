//! `readout track`: reads texts or analyses, puts them into series, prints the timeline.

use super::Outcome;
use super::args::{InputOptions, TrackFormat, TrackOptions, TrackRows};
use super::input::{self, Item, Tally};
use super::lexicon::Words;
use super::output;
use readout::lexicon::Lexicon;
use readout::model::Source;
use readout::render::{Track, csv, html, markdown, text};
use readout::timeline::{Options, Reader, Recorded, Text, Timeline, track};
use readout::wire;
use std::path::Path;

pub(super) fn run(options: &TrackOptions) -> anyhow::Result<Outcome> {
    let words = options.words.load()?;
    let mut reading = Reading {
        options,
        words,
        reader: Reader::new(words.lexicon),
        texts: Vec::new(),
    };
    let mut tally = reading.read(&options.input, false)?;
    if !options.against.is_empty() {
        let before = options.input.of(&options.against);
        tally.add(reading.read(&before, true)?);
    }
    let texts = reading.texts;
    if texts.is_empty() {
        return Ok(tally.outcome(options.input.strict));
    }
    let chosen = Options {
        since: options.since.clone(),
        by: options.by(),
    };
    let timeline = track(texts, &chosen, words.lexicon);
    output::print(&print(options, &timeline, words.lexicon)?)?;
    // Where the output has no place for them, or a program reads it, people are told of what is missing.
    if matches!(options.format, TrackFormat::Csv | TrackFormat::Json) {
        Track::new(&timeline)
            .warnings()
            .iter()
            .for_each(|warning| super::say(warning));
    }
    Ok(tally.outcome(options.input.strict))
}

/// The texts as they are read.
struct Reading<'o> {
    options: &'o TrackOptions,
    words: Words,
    reader: Reader<'static>,
    texts: Vec<Text>,
}

impl Reading<'_> {
    fn read(&mut self, input: &InputOptions, background: bool) -> anyhow::Result<Tally> {
        let fingerprint = self.words.lexicon.fingerprint.as_str();
        input::read_analysed(input, &mut |item| {
            let (source, analysis, other_lexicon) = match item {
                Item::Document(source) => {
                    let analysis = self.words.analyze(&source)?;
                    (source, analysis, false)
                }
                Item::Analysed(known) => {
                    let other = known.lexicon.as_deref() != Some(fingerprint);
                    (known.source, known.analysis, other)
                }
                Item::Bad(_) | Item::Opens(_) | Item::Closes { .. } => return Ok(()),
            };
            let recorded = Recorded {
                background,
                other_lexicon,
                ..recorded(&source, self.options)
            };
            let text = self.reader.read(source, &analysis, &recorded);
            self.texts.push(text);
            Ok(())
        })
    }
}

/// The timeline of a folder's texts, its sub-folders' included, by the options' defaults.
pub(super) fn of_folder(folder: &Path, words: Words) -> anyhow::Result<Timeline> {
    let mut reader = Reader::new(words.lexicon);
    let mut texts = Vec::new();
    for source in input::read_texts(folder)? {
        let analysis = words.analyze(&source)?;
        texts.push(reader.read(source, &analysis, &Recorded::default()));
    }
    Ok(track(texts, &Options::default(), words.lexicon))
}

/// What the record says of its text, where it says so in a string.
fn recorded(source: &Source, options: &TrackOptions) -> Recorded {
    let meta: serde_json::Value = serde_json::from_str(&source.meta).unwrap_or_default();
    let field = |name: &str| meta.get(name)?.as_str().map(str::to_string);
    Recorded {
        date: field(&options.input.date_field),
        issuer: field(&options.issuer_field),
        ..Recorded::default()
    }
}

fn print(options: &TrackOptions, timeline: &Timeline, lexicon: &Lexicon) -> anyhow::Result<String> {
    let view = Track::new(timeline);
    let screen = text::Options {
        width: options.screen.width(),
        colour: options.screen.colour(),
        full: options.full,
    };
    let against = !options.against.is_empty();
    Ok(match (options.format, options.rows) {
        (TrackFormat::Text, _) if against => text::against(&view, &screen),
        (TrackFormat::Text, _) => text::timeline(&view, &screen),
        (TrackFormat::Html, _) => {
            html::head("Over time") + &html::timeline(&view, lexicon) + &html::foot()
        }
        (TrackFormat::Markdown, _) if against => markdown::against(&view),
        (TrackFormat::Markdown, _) => markdown::timeline(&view),
        (TrackFormat::Csv, _) if against => csv::against(&view),
        (TrackFormat::Csv, TrackRows::Frequency) => csv::frequency(&view),
        (TrackFormat::Csv, TrackRows::Changes) => csv::changes(&view),
        (TrackFormat::Json, _) => {
            let record = wire::Timeline::new(timeline, &lexicon.fingerprint);
            serde_json::to_string_pretty(&record)? + "\n"
        }
    })
}
