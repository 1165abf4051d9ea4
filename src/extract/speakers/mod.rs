//! Who the words mean. In: a document, its mentions, the words that name sources. Out: one speaker for each person,
//! government, institution, under all its names; for each source the speakers it means, by which rule, how surely.
//! Abstains where two fit equally; finds no sources of its own.

mod apposition;
mod bodies;
mod described;
mod descriptions;
mod entries;
mod groups;
mod index;
mod label;
mod names;
mod office;
mod output;
mod place;
mod principals;
mod pronouns;
mod quoted;
mod referent;
mod role;
mod rules;
mod source;
mod state;
mod toward;
mod zh;

pub use rules::RULES;

use crate::document::Document;
use crate::extract::grammar::Grammar;
use crate::extract::mentions::{Mention, MentionKind};
use crate::extract::nobody::is_nobody;
use crate::lexicon::Lexicon;
use crate::model::{Confidence, Found, Rule, Speaker, SpeakerId};
use crate::text::Span;
use place::Place;
use referent::{Answer, Registry};
use source::Parts;
use state::State;
use toward::Toward;

/// The words of one attribution that name its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceRef<'a> {
    /// The words, in bytes; `None` where no source is expressed.
    pub span: Option<Span>,
    /// The words that report.
    pub cue: Option<Span>,
    /// What is reported, one span a stretch, in order.
    pub content: &'a [Span],
    /// Whether the words that report are done to somebody: accuse, urge, thank.
    pub directed: bool,
}

/// Whom one source means.
#[derive(Debug, Clone)]
pub struct Resolution {
    /// Empty if nobody is expressed or found.
    pub speakers: Vec<SpeakerId>,
    /// The rule that tells; `None` with no speakers.
    pub rule: Option<&'static Rule>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Those named between the words that report and what they report: "told the envoy that".
    pub addressees: Vec<SpeakerId>,
    /// At whom the act is directed, where what is reported begins with them: "urged Norway to".
    pub targets: Vec<SpeakerId>,
}

/// All speakers of a document.
#[derive(Debug)]
pub struct Speakers {
    /// In order of their first mention.
    pub speakers: Vec<Found<Speaker>>,
    /// One for each source, in the order given.
    pub sources: Vec<Resolution>,
}

/// Resolves all sources. They come in order of the text. Linear in the number of mentions and sources.
pub fn resolve(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[Mention],
    sources: &[SourceRef],
) -> Speakers {
    match Grammar::of(document, lexicon) {
        Grammar::English => in_english(document, lexicon, mentions, sources),
        Grammar::Chinese(han) => zh::resolve(&han, sources),
    }
}

fn in_english(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[Mention],
    sources: &[SourceRef],
) -> Speakers {
    let parts: Vec<Option<Parts>> = sources
        .iter()
        .map(|source| Some(source::parts(document, lexicon, mentions, source.span?)))
        .collect();
    let places = marked(place::places(document, lexicon, mentions), &parts);
    let mut registry = Registry::new(document, lexicon, mentions);
    names::cluster(&mut registry, &places);
    let principals = principals::find(&registry, &places);
    let mut pass = Pass {
        document,
        lexicon,
        mentions,
        places: &places,
        state: State::new(principals, &registry, &places),
        registry,
    };
    pass.run();
    let answers: Vec<Answer> = sources
        .iter()
        .zip(&parts)
        .map(|(source, parts)| pass.source(source, parts.as_ref()))
        .collect();
    let answers = quoted::first_persons(&mut pass, sources, &parts, answers);
    let towards: Vec<Toward> = sources
        .iter()
        .map(|source| toward::read(&pass, source))
        .collect();
    output::speakers(pass, answers, towards)
}

/// The places, with those marked that head a source.
fn marked(mut places: Vec<Place>, parts: &[Option<Parts>]) -> Vec<Place> {
    for parts in parts.iter().flatten() {
        for part in &parts.mentions {
            places[*part].subject = true;
            places[*part].source = true;
            places[*part].alone |= parts.mentions.len() == 1;
        }
    }
    places
}

/// One pass over the mentions, in order.
struct Pass<'a, 'm, 'l> {
    document: &'a Document<'a>,
    lexicon: &'l Lexicon,
    mentions: &'m [Mention<'l>],
    places: &'a [Place],
    registry: Registry<'a, 'm, 'l>,
    state: State,
}

impl Pass<'_, '_, '_> {
    fn run(&mut self) {
        for at in 0..self.mentions.len() {
            let answer = self.answer(at);
            self.open(at, &answer);
            self.state
                .note(&self.registry, self.mentions, self.places, at, &answer);
            self.registry.answers[at] = answer;
            self.state.join(
                &self.registry,
                self.document,
                self.lexicon,
                self.mentions,
                self.places,
                at,
            );
        }
    }

    /// Takes whom an account's opening office means for one of those who meet, where they are not known by name.
    fn open(&mut self, at: usize, answer: &Answer) {
        let opens = self.state.opening == Some(at) && self.state.principals.is_empty();
        if let Some(own) = answer.single().filter(|_| opens) {
            self.state.principals = principals::with_own(&self.registry, self.places, at, own);
        }
    }

    fn answer(&mut self, at: usize) -> Answer {
        if !self.registry.answers[at].is_empty() {
            return self.registry.answers[at].clone();
        }
        match self.mentions[at].kind {
            MentionKind::Name
            | MentionKind::Institution
            | MentionKind::Country
            | MentionKind::Demonym => Answer::none(),
            MentionKind::Pronoun => pronouns::resolve(self, at),
            MentionKind::Group => groups::resolve(self, at),
            MentionKind::Description | MentionKind::Document => descriptions::resolve(self, at),
        }
    }

    /// Whom the words of a source mean, all its parts together.
    fn source(&mut self, source: &SourceRef, parts: Option<&Parts>) -> Answer {
        let (Some(span), Some(parts)) = (source.span, parts) else {
            return Answer::none();
        };
        if is_nobody(self.document, self.lexicon, span) {
            return Answer::none();
        }
        let pronoun = |at: &usize| self.mentions[*at].kind == MentionKind::Pronoun;
        let unknown = |at: &usize| self.registry.answers[*at].is_empty() && !pronoun(at);
        if parts.mentions.iter().all(unknown) {
            let counted = groups::counted(self, span);
            return counted.unwrap_or_else(|| described::by_words(self, span));
        }
        let mut whole = Answer::none();
        for part in &parts.mentions {
            whole.join(&self.registry.answers[*part]);
        }
        if parts.mentions.len() > 1 && !whole.is_empty() {
            whole.rule = Some(&rules::COORDINATION);
        }
        whole
    }
}
