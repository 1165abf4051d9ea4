//! Who said what, still as words. In: a document and the lexicon. Out: attributions in text order: source, cue and
//! content as spans, the rule, the chance. Speakers are resolved elsewhere.
//!
//! The way through: tags → noun phrases → for each word that may report its likeliest frame → source and content in
//! that frame → readings that can stand together → contents stretched over whole quotations and those that go on → quotations left alone.

mod aside;
mod chain;
mod content;
mod context;
mod cue;
mod extent;
mod follow;
mod frame;
mod hanging;
mod introduced;
mod noun_phrase;
mod official;
mod quotation;
mod reading;
mod retag;
mod run;
mod select;
mod shapes;
mod sink;
mod source;
mod subject;
mod tag;
pub mod training;
#[cfg(test)]
mod tried;
mod weighed;
mod when;
mod zh;

pub use weighed::{Outcome, Weighed, Weight};

use super::grammar::Grammar;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{Confidence, Rule, Sentence};
use crate::text::Span;
use context::{Clause, Context};
use reading::Reading;

/// The rules of this stage in every language, in order of precedence.
pub static RULES: &[&[&Rule]] = &[shapes::RULES, zh::RULES];

/// Tokens that are read together at most: keeps the time linear in the length of any text.
const LONGEST_SENTENCE: usize = 400;

/// One attribution: what was said, with the words that say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The shape it was found in.
    pub rule: &'static Rule,
    /// The words that name the source.
    pub source: Option<Span>,
    /// Index of the cue's main token; `None` for a quotation that stands alone or a turn of a transcript.
    pub cue: Option<usize>,
    /// What was said, one span a stretch, in order.
    pub content: Vec<Span>,
    /// The chance that source and content are right, 0 to 1.
    pub chance: f32,
}

impl Attribution {
    /// What the chance amounts to, by the bounds measured on annotated news.
    pub fn confidence(&self) -> Confidence {
        match self.chance {
            x if x >= 0.80 => Confidence::High,
            x if x >= 0.55 => Confidence::Medium,
            _ => Confidence::Low,
        }
    }

    /// From the first to the last byte of the content.
    pub fn hull(&self) -> Span {
        let spans = self.content.iter().copied();
        spans.reduce(Span::join).unwrap_or_default()
    }
}

/// All attributions of the document, by the beginning of their content, the outer before the inner.
pub fn find(document: &Document, lexicon: &Lexicon) -> Vec<Attribution> {
    match Grammar::of(document, lexicon) {
        Grammar::English => in_english(document, lexicon),
        Grammar::Chinese(han) => zh::find(&han),
    }
}

fn in_english(document: &Document, lexicon: &Lexicon) -> Vec<Attribution> {
    let context = Context::new(document, lexicon);
    let mut found: Vec<Attribution> = Vec::new();
    for clause in clauses(&context) {
        let mut kept = select::select(&clause, reading::read(&clause), &mut |_, _| {});
        chain::share_subjects(&clause, &mut kept);
        let kept = kept.iter();
        found.extend(kept.filter_map(|reading| attribution(&clause, reading)));
    }
    introduced::find(&context, &mut found);
    run::extend(&context, &mut found);
    run::extend_back(&context, &mut found);
    follow::find(&context, &mut found);
    found.extend(run::alone(&context, &found));
    found.sort_by_key(|a| (a.hull().start, std::cmp::Reverse(a.hull().end)));
    found
}

/// How the words that may report were read in the sentences that the stretch touches, and what lost.
pub fn weigh(document: &Document, lexicon: &Lexicon, stretch: Span) -> Vec<Weighed> {
    weighed::weigh(document, lexicon, stretch)
}

/// The sentences in which the document speaks; what is longer than any sentence comes in pieces.
fn clauses<'c>(context: &'c Context<'c>) -> impl Iterator<Item = Clause<'c>> {
    let document = context.document;
    let prose = |sentence: &&Sentence| document.block_of_sentence(sentence).kind.is_prose();
    let sentences = document.sentences.iter().filter(prose);
    sentences.flat_map(move |sentence| {
        let end = sentence.tokens().end;
        let starts = sentence.tokens().step_by(LONGEST_SENTENCE);
        starts.map(move |start| Clause::new(context, start..end.min(start + LONGEST_SENTENCE)))
    })
}

fn attribution(clause: &Clause, reading: &Reading) -> Option<Attribution> {
    let context = clause.context;
    let content = quotation::spans(context, reading);
    let source = reading.source.tokens.clone();
    (!content.is_empty()).then(|| Attribution {
        rule: shapes::name(clause, reading),
        source: source.map(|tokens| context.span(tokens)),
        cue: Some(reading.cue),
        content,
        chance: reading.chance,
    })
}
