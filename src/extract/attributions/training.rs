//! What the models see on annotated text, for fitting their weights. In: a document and its gold attributions, in bytes.
//! Out: one line a decision: model, right answer, features. Used by `scripts/fit_weights.py` alone.

use super::content::{
    before_end, end_places, first_place, group_end, split_features, split_start, start_places,
};
use super::context::{Clause, Context};
use super::cue::{self, Candidate};
use super::extent::{begin_features, end_features, start_features};
use super::frame::{self, Frame};
use super::noun_phrase;
use super::sink::List;
use super::source;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::Span;
use std::fmt::Write;
use std::ops::Range;

/// One attribution as people annotated it: spans in bytes, empty where not expressed.
#[derive(Debug, Clone, Default)]
pub struct Gold {
    /// Who.
    pub source: Vec<Span>,
    /// The words that report.
    pub cue: Vec<Span>,
    /// What.
    pub content: Vec<Span>,
}

/// Writes the decisions on one text: lines of model, group, answer and features, separated by tabs.
pub fn decisions(text: &str, gold: &[Gold], lexicon: &Lexicon) -> String {
    let document = Document::read(text, lexicon);
    let context = Context::new(&document, lexicon);
    let mut lines = Lines {
        lexicon,
        out: String::new(),
    };
    for sentence in &document.sentences {
        let clause = Clause::new(&context, sentence.tokens());
        let cues = cue::candidates(&clause);
        for cue in &cues {
            let known = gold
                .iter()
                .find(|gold| head(&context, &cues, gold) == Some(cue.head));
            lines.decide(&clause, *cue, known);
        }
    }
    lines.out
}

/// The candidate inside the annotated cue whose form reports most often.
fn head(context: &Context, cues: &[Candidate], gold: &Gold) -> Option<usize> {
    let inside = |cue: &&Candidate| {
        let words = context.span(cue.head..cue.end);
        gold.cue.iter().any(|span| span.overlaps(words))
    };
    let share = |cue: &Candidate| context.prior(cue.head).map_or(0, |prior| prior.share);
    let best = cues
        .iter()
        .filter(inside)
        .max_by_key(|cue| (share(cue), std::cmp::Reverse(cue.head)));
    best.map(|cue| cue.head)
}

struct Lines<'l> {
    lexicon: &'l Lexicon,
    out: String,
}

impl Lines<'_> {
    fn write(&mut self, model: &str, group: usize, answer: usize, list: &List) {
        let _ = write!(self.out, "{model}\t{group}\t{answer}");
        for feature in &list.features {
            let spell = |value: crate::lexicon::Value| value.spell(&self.lexicon.vocabulary);
            let (first, second) = (spell(feature.first), spell(feature.second));
            let _ = write!(self.out, "\t{} {first} {second}", feature.template.name);
        }
        self.out.push('\n');
    }

    fn decide(&mut self, clause: &Clause, candidate: Candidate, gold: Option<&Gold>) {
        let cue = candidate.head;
        let frame = gold.and_then(|gold| frame_of(clause, cue, gold));
        let mut list = List::default();
        frame::features(clause, candidate, &mut list);
        self.write(
            "frame",
            cue,
            frame.map_or(0, |frame| frame as usize + 1),
            &list,
        );
        if let (Some(frame), Some(gold)) = (frame, gold) {
            let source = self.source(clause, cue, frame, gold);
            match frame {
                Frame::After | Frame::Raised => self.after(clause, candidate, frame, gold, source),
                Frame::Before => self.before(clause, cue, gold, source),
                Frame::Subject => {}
            }
        }
    }

    /// One line an option; returns the right one's tokens.
    fn source(
        &mut self,
        clause: &Clause,
        cue: usize,
        frame: Frame,
        gold: &Gold,
    ) -> Option<Range<usize>> {
        let phrases = noun_phrase::find(clause);
        let options = source::options(clause, &phrases, cue);
        let truth: Vec<usize> = tokens(clause, &gold.source);
        let is_right = |tokens: &Option<Range<usize>>| match tokens {
            None => truth.is_empty(),
            Some(range) => {
                let shared = range.clone().filter(|at| truth.contains(at)).count();
                shared > 0
                    && (shared == range.len() || shared * 3 >= range.len() + truth.len() - shared)
            }
        };
        if options.iter().any(|option| is_right(&option.tokens)) {
            for option in &options {
                let mut list = List::default();
                source::features(clause, cue, frame, option, &mut list);
                self.write("source", cue, usize::from(is_right(&option.tokens)), &list);
            }
        }
        options
            .into_iter()
            .map(|option| option.tokens)
            .find(|tokens| tokens.is_some() && is_right(tokens))?
    }

    fn after(
        &mut self,
        clause: &Clause,
        candidate: Candidate,
        frame: Frame,
        gold: &Gold,
        source: Option<Range<usize>>,
    ) {
        let cue = candidate.head;
        let Some((start, end)) = stretch(clause, gold, cue + 1..clause.end) else {
            return;
        };
        for place in start_places(clause, cue, first_place(cue, source.as_ref())) {
            let mut list = List::default();
            start_features(clause, candidate, place, &mut list);
            self.write("start", cue, usize::from(place >= start), &list);
            if place >= start {
                break;
            }
        }
        self.end(clause, frame, cue, (start, end));
    }

    fn end(&mut self, clause: &Clause, frame: Frame, cue: usize, (start, end): (usize, usize)) {
        for place in end_places(clause, start).take_while(|place| *place < clause.end) {
            let mut list = List::default();
            end_features(clause, frame, cue, (start, place), &mut list);
            self.write("end", cue, usize::from(place >= end), &list);
            if place >= end {
                break;
            }
        }
    }

    fn before(&mut self, clause: &Clause, cue: usize, gold: &Gold, source: Option<Range<usize>>) {
        let Some(end) = before_end(clause, cue, source.as_ref()) else {
            return;
        };
        let Some((begin, _)) = stretch(clause, gold, clause.start..end) else {
            return;
        };
        for place in (clause.start + 1..end).rev() {
            let mut list = List::default();
            begin_features(clause, cue, (place, end), &mut list);
            self.write("begin", cue, usize::from(place <= begin), &list);
            if place <= begin {
                break;
            }
        }
        let after = group_end(cue, source.as_ref());
        if let Some(start) = split_start(clause, after) {
            let rest = stretch(clause, gold, after..clause.end);
            let mut list = List::default();
            split_features(clause, cue, start, &mut list);
            self.write("split", cue, usize::from(rest.is_some()), &list);
            if let Some((start, end)) = rest {
                self.end(clause, Frame::Before, cue, (start, end));
            }
        }
    }
}

/// How the gold content stands to the cue.
fn frame_of(clause: &Clause, cue: usize, gold: &Gold) -> Option<Frame> {
    let at = clause.context.token(cue).span.start;
    let before = gold.content.iter().any(|span| span.start < at);
    let after = gold.content.iter().any(|span| span.start > at);
    let by = |source: &Span| source.start > at;
    match (before, after) {
        (false, true) => Some(Frame::After),
        (true, true) if gold.source.is_empty() => Some(Frame::Raised),
        (true, _) if is_passive(clause, cue) && gold.source.first().is_none_or(by) => {
            Some(Frame::Subject)
        }
        (true, _) => Some(Frame::Before),
        (false, false) => None,
    }
}

fn is_passive(clause: &Clause, cue: usize) -> bool {
    let group = clause.group_start(cue);
    (group..cue).any(|at| clause.tag(at as isize) == super::tag::Tag::Be)
}

/// The tokens of the sentence inside the spans, and some beyond it.
fn tokens(clause: &Clause, spans: &[Span]) -> Vec<usize> {
    spans
        .iter()
        .flat_map(|span| clause.context.document.tokens_in(*span))
        .collect()
}

/// The first token inside the gold content within `range`, and the end of the run it begins.
fn stretch(clause: &Clause, gold: &Gold, range: Range<usize>) -> Option<(usize, usize)> {
    let inside = tokens(clause, &gold.content);
    let start = range.clone().find(|at| inside.contains(at))?;
    let mut end = start + 1;
    while end < range.end && inside.contains(&end) {
        end += 1;
    }
    Some((start, end))
}
