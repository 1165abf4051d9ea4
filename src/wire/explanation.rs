//! What was found in one place and why, as the contract writes it: the findings are those of the analysis, with the same ids.

use super::catalogue::{Entry, actors, formulas, rules, topics};
use super::document::{Account, Diagnostic, Section, SourceRecord, Tool};
use super::event::{Event, NextStep};
use super::place::{Place, Places};
use super::speech::{Quote, Speaker};
use super::substance::{Characterization, Position, Signal, Topic};
use super::weighed::WeighedCue;
use super::{Analysis, Options};
use crate::explain;
use crate::extract;
use crate::lexicon::Lexicon;
use crate::model::{self, RuleId};
use crate::text::{LineIndex, OffsetUnit};
use schemars::JsonSchema;
use serde::Serialize;

/// The value of `schema` in every explanation.
pub const EXPLANATION_SCHEMA: &str = "readout.explanation/1";

/// All that was found in one place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Explanation<'a> {
    /// `readout.explanation/1`; within 1, keys are only added.
    pub schema: &'static str,
    /// The program that made it.
    pub tool: Tool<'a>,
    /// What the document is called.
    pub id: &'a str,
    /// Where it came from.
    pub source: SourceRecord<'a>,
    /// The unit of all offsets.
    pub offset_unit: OffsetUnit,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in code points, counted from 1; null where the whole line is explained.
    pub column: Option<usize>,
    /// The characters that are explained: the line, or the one character in the column.
    pub place: Place<'a>,
    /// The blocks it lies in.
    pub sections: Vec<Section<'a>>,
    /// The accounts it belongs to.
    pub accounts: Vec<Account<'a>>,
    /// Those who are named there, or speak in a quote that is.
    pub speakers: Vec<Speaker<'a>>,
    /// Quotes whose source, cue or content stands there.
    pub quotes: Vec<Quote<'a>>,
    /// Topics with a term there.
    pub topics: Vec<Topic<'a>>,
    /// Where the speakers stand.
    pub positions: Vec<Position<'a>>,
    /// How the talks were described.
    pub characterizations: Vec<Characterization<'a>>,
    /// Known formulas.
    pub signals: Vec<Signal<'a>>,
    /// Encounters that are named or dated there.
    pub events: Vec<Event<'a>>,
    /// What is to come.
    pub next_steps: Vec<NextStep<'a>>,
    /// What looked wrong.
    pub diagnostics: Vec<Diagnostic<'a>>,
    /// The words of its sentences that may report, as they were weighed, in text order; what lost stands here.
    pub cues: Vec<WeighedCue<'a>>,
    /// The rules and entries that are named above, with meaning and examples.
    pub rules: Vec<Entry<'a>>,
}

/// The place that is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in code points, counted from 1.
    pub column: Option<usize>,
}

impl<'a> Explanation<'a> {
    /// The explanation in the contract's form.
    pub fn new(
        source: &'a model::Source,
        analysis: &'a model::Analysis,
        found: &explain::Explanation,
        lexicon: &'a Lexicon,
        asked: Asked,
        options: &Options<'a>,
    ) -> Explanation<'a> {
        let all = Analysis::new(source, analysis, options);
        let at = &Places::new(&source.text, options.unit);
        let cues = found.cues.iter();
        Explanation {
            schema: EXPLANATION_SCHEMA,
            tool: all.tool,
            id: &source.id,
            source: all.source,
            offset_unit: options.unit,
            line: asked.line,
            column: asked.column,
            place: at.place(found.place),
            sections: pick(all.sections, &found.sections),
            accounts: pick(all.accounts, &found.accounts),
            speakers: pick(all.speakers, &found.speakers),
            quotes: pick(all.quotes, &found.quotes),
            topics: pick(all.topics, &found.topics),
            positions: pick(all.positions, &found.positions),
            characterizations: pick(all.characterizations, &found.characterizations),
            signals: pick(all.signals, &found.signals),
            events: pick(all.events, &found.events),
            next_steps: pick(all.next_steps, &found.next_steps),
            diagnostics: pick(all.diagnostics, &found.diagnostics),
            cues: cues.map(|cue| WeighedCue::of(at, cue)).collect(),
            rules: entries(&found.rules, lexicon),
        }
    }
}

/// Those at the indices, which are in order.
fn pick<T>(all: Vec<T>, indices: &[usize]) -> Vec<T> {
    let numbered = all.into_iter().enumerate();
    let picked = numbered.filter(|(at, _)| indices.binary_search(at).is_ok());
    picked.map(|(_, one)| one).collect()
}

/// What the tool knows of rules and entries, in the order given; ids of no rule or entry are left out.
pub fn entries<'l>(ids: &[RuleId], lexicon: &'l Lexicon) -> Vec<Entry<'l>> {
    let known = [
        ("", rules(extract::rules())),
        ("topic.", topics(lexicon)),
        ("formula.", formulas(lexicon)),
        ("actor.", actors(lexicon)),
    ];
    let find = |id: &RuleId| {
        known.iter().find_map(|(kind, entries)| {
            let name = id.as_str().strip_prefix(kind)?;
            entries.iter().find(|entry| entry.id == name).cloned()
        })
    };
    ids.iter().filter_map(find).collect()
}

/// The place of a line and column in a text; `None` past its last line, or past the line's last character.
pub fn place_of(text: &str, asked: Asked) -> Option<crate::text::Span> {
    let line = LineIndex::new(text).span(text, asked.line)?;
    let Some(column) = asked.column else {
        return Some(line);
    };
    let mut characters = line.of(text).char_indices();
    let (at, c) = characters.nth(column.checked_sub(1)?)?;
    let start = line.from() + at;
    Some(crate::text::Span::new(start, start + c.len_utf8()))
}
