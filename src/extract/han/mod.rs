//! A Chinese document under the eye of a shape: words by what they do, clauses, names. In: document and lexicon. Out:
//! places of tokens. Knows no shape of a sentence.

mod clause;
mod encounter;
mod held;
mod noun;
mod unknown;

pub(crate) use clause::{clauses, past_number};
pub(crate) use encounter::{Encounter, find_encounter, told};
pub(crate) use noun::{Noun, NounKind};

use crate::document::Document;
use crate::lexicon::{Actor, ActorForm, Chinese, ChineseCue, CuePlace, FormKind, Lexicon, Part};
use crate::text::{Span, Token, TokenKind};
use std::ops::Range;

/// So many names that the lexicon does not know are remembered: keeps the time linear.
const NAMES: usize = 32;

/// Document and words together.
#[derive(Clone)]
pub(crate) struct Han<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) words: &'a Chinese,
    pub(crate) tokens: &'a [Token],
    /// Names that the lexicon does not know, and that a title introduces somewhere.
    names: Vec<&'a str>,
    /// The names that a title introduces somewhere, and who of the lexicon bears them.
    bearers: Vec<(Range<usize>, Option<Actor>)>,
    /// People with a name that is also part of other words, whom a title introduces somewhere.
    vouched: Vec<Actor>,
}

/// A cue at its place.
#[derive(Clone, Copy)]
pub(crate) struct CueHit<'a> {
    /// Its first token.
    pub(crate) start: usize,
    /// The index after its last token.
    pub(crate) end: usize,
    pub(crate) cue: &'a ChineseCue,
}

impl<'a> Han<'a> {
    /// `None` for a lexicon that is not Chinese.
    pub(crate) fn new(document: &'a Document<'a>, lexicon: &'a Lexicon) -> Option<Han<'a>> {
        let mut han = Han {
            document,
            lexicon,
            words: lexicon.chinese.as_ref()?,
            tokens: &document.tokens,
            names: Vec::new(),
            bearers: Vec::new(),
            vouched: Vec::new(),
        };
        han.vouched = han.titled();
        han.introduce();
        Some(han)
    }

    /// The people whom a title introduces by a name that alone is none, each once.
    fn titled(&self) -> Vec<Actor> {
        let mut people = Vec::new();
        for at in 0..self.tokens.len() {
            let title = self.words.titles.longest(self.tokens, at);
            let person = title.and_then(|(end, _)| {
                self.form(end, self.tokens.len(), |form| form.kind == FormKind::Short)
            });
            people.extend(
                person
                    .map(|(_, form)| form.actor)
                    .filter(|one| !people.contains(one)),
            );
        }
        people
    }

    /// Reads the names that stand after a title, each once.
    fn introduce(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() && self.bearers.len() < NAMES {
            let Some((end, _)) = self.words.titles.longest(self.tokens, at) else {
                at += 1;
                continue;
            };
            let person = |form: &ActorForm| matches!(form.actor, Actor::Person(_));
            let known = self.form(end, self.tokens.len(), person);
            let unknown = || self.unknown_name(end, self.tokens.len());
            let unknown = known.is_none().then(unknown).flatten();
            let unknown = unknown.filter(|last| self.is_name(end, *last));
            if let Some(last) = known.map(|(last, _)| last).or(unknown) {
                self.bear(end..last, known.map(|(_, form)| form.actor));
            }
            at = end;
        }
    }

    /// Remembers a name, if it is new.
    fn bear(&mut self, tokens: Range<usize>, actor: Option<Actor>) {
        let name = self.span(&tokens).of(self.document.text);
        let same = |(own, known): &(Range<usize>, Option<Actor>)| match actor {
            Some(_) => *known == actor,
            None => self.span(own).of(self.document.text) == name,
        };
        if !self.bearers.iter().any(same) {
            self.bearers.push((tokens, actor));
            self.names.extend(actor.is_none().then_some(name));
        }
    }

    /// The country of an office whose title names a ministry and no country: "外交部发言人".
    pub(crate) fn home_office(&self, title: usize) -> Option<&'static str> {
        let ministry = self.words.ministries.longest(self.tokens, title);
        ministry.and(self.document.home)
    }

    /// The one who is called by a surname and a title, "林部长", where one such name was introduced.
    fn surnamed(&self, at: usize, limit: usize) -> Option<Noun> {
        let surname = self.tokens.get(at).filter(|token| token.ideograph)?;
        let (end, _) = self.words.titles.longest(self.tokens, at + 1)?;
        let before = at
            .checked_sub(1)
            .filter(|last| self.tokens[*last].ideograph);
        let joined = |last: usize| {
            let parts = [Part::Conjunction, Part::Preposition, Part::Opener];
            parts.iter().any(|part| self.part(last, *part) == Some(at))
        };
        let text = self.document.text;
        let bears = |(name, _): &&(Range<usize>, Option<Actor>)| {
            let first = &self.tokens[name.start];
            first.of(text) == surname.of(text) && name.start != at
        };
        let mut bearers = self.bearers.iter().filter(bears);
        let (name, actor) = bearers.next()?;
        let alone = bearers.next().is_none() && before.is_none_or(joined);
        (alone && end <= limit).then(|| Noun {
            name: Some(name.clone()),
            actor: *actor,
            title: Some(at + 1),
            titled_after: true,
            ..Noun::new(NounKind::Person, at..end)
        })
    }

    /// Whether nothing known stands where a name would.
    fn is_name(&self, at: usize, end: usize) -> bool {
        self.form(at, self.tokens.len(), |_| true).is_none() && end > at + 1
    }

    /// The end of an introduced name at the token.
    fn introduced_at(&self, at: usize, limit: usize) -> Option<usize> {
        let from = self
            .tokens
            .get(at)
            .filter(|token| token.ideograph)?
            .span
            .from();
        let rest = self.document.text.get(from..)?;
        let name = self
            .names
            .iter()
            .filter(|name| rest.starts_with(*name))
            .max_by_key(|name| name.len())?;
        let end = from + name.len();
        let mut last = at;
        while last < limit && self.tokens[last].span.to() <= end {
            last += 1;
        }
        Some(last)
    }

    /// The end of the longest word at the token that does this.
    pub(crate) fn part(&self, at: usize, wanted: Part) -> Option<usize> {
        let mut parts = self.words.parts.at(self.tokens, at);
        let found = parts.find(|(_, part)| **part == wanted);
        found.map(|(end, _)| end)
    }

    /// The index after all words at the token that do one of these, none of which ends after `limit`.
    pub(crate) fn past(&self, mut at: usize, limit: usize, wanted: &[Part]) -> usize {
        while at < limit {
            let mut parts = self.words.parts.at(self.tokens, at);
            match parts.find(|(end, part)| *end <= limit && wanted.contains(part)) {
                Some((end, _)) => at = end,
                None => break,
            }
        }
        at
    }

    /// Whether one of these marks stands there.
    pub(crate) fn is(&self, at: usize, marks: &[&str]) -> bool {
        let mark = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Mark);
        mark.is_some_and(|token| marks.contains(&token.of(self.document.text)))
    }

    /// Whether the token is a mark.
    pub(crate) fn is_mark(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_none_or(|token| token.kind == TokenKind::Mark)
    }

    /// The characters of a range of tokens.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        let words = self.tokens.get(range.clone()).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The cue that begins at the token, longest first, of those for which `fit` holds; what only begins like it is none.
    pub(crate) fn cue(&self, at: usize, fit: impl Fn(&ChineseCue) -> bool) -> Option<CueHit<'a>> {
        let mut hits = self.words.cue_words.at(self.tokens, at);
        hits.find_map(|(end, number)| {
            let cue = self.words.cues.get(usize::from(*number))?;
            let mut others = self.words.no_cues.at(self.tokens, at);
            let other = others.any(|(longer, of)| of == number && longer > end);
            (fit(cue) && !other).then_some(CueHit {
                start: at,
                end,
                cue,
            })
        })
    }

    /// The cue at the token of which what is reported follows.
    pub(crate) fn cue_ahead(&self, at: usize, place: CuePlace) -> Option<CueHit<'a>> {
        self.cue(at, |cue| {
            !cue.before && (cue.place == place || cue.place == CuePlace::Any)
        })
    }

    /// The index after the mark or particle that parts a cue from what it reports.
    pub(crate) fn after_cue(&self, end: usize, limit: usize) -> usize {
        let at = self.past(end, limit, &[Part::Particle]);
        at + usize::from(at < limit && self.is(at, &["，", "：", ":", ","]))
    }

    /// The range without the marks at its end that close sentences or part clauses.
    pub(crate) fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let mut end = range.end;
        let marks = ["。", "，", "；", "！", "？", "：", "、", ";", ",", "."];
        while end > range.start && self.is(end - 1, &marks) {
            end -= 1;
        }
        range.start..end
    }
}
