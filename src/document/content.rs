//! The words of a text that carry content, for telling whether two passages say the same. In: a text and the lexicon.
//! Out: stems by place. Stems are keys and are never shown.

use crate::lexicon::{Actor, Class, FormKind, Lexicon};
use crate::model::Language;
use crate::text::{Span, Token, TokenKind};
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Classes whose words say nothing of what a passage is about.
const EMPTY: &[Class] = &[
    Class::Determiner,
    Class::Possessive,
    Class::SubjectPronoun,
    Class::PersonalPronoun,
    Class::ObjectPronoun,
    Class::Preposition,
    Class::Coordinator,
    Class::Subordinator,
    Class::Relative,
    Class::Interrogative,
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::Adverb,
    Class::Contraction,
];

/// The stem of a word: the same number in every text that shares the `Stems`.
pub type Stem = u32;

/// Numbers for stems.
#[derive(Debug, Default)]
pub struct Stems(BTreeMap<String, Stem>);

impl Stems {
    fn number(&mut self, stem: &str) -> Stem {
        if let Some(known) = self.0.get(stem) {
            return *known;
        }
        let next = self.0.len() as Stem;
        self.0.insert(stem.to_string(), next);
        next
    }
}

/// One word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentWord {
    /// Its characters, in bytes.
    pub span: Span,
    /// Its stem.
    pub stem: Stem,
    /// Whether it tells what a passage is about: no function word, no adverb, no name of a person or country, which
    /// both sides' texts are full of.
    pub telling: bool,
    /// Whether it is a name of a person or country.
    pub name: bool,
    /// Whether it is a name of a country or of a city that stands for one.
    pub place: bool,
    /// Whether it is the name of a city that stands for its country.
    pub city: bool,
    /// Whether it negates.
    pub negates: bool,
    /// Whether it is the first telling word after one that negates.
    pub negated: bool,
    /// Whether it joins two of a kind ("and").
    pub joins: bool,
    /// Whether it relates one thing to another ("against").
    pub relates: bool,
    /// Whether it tells how sure or binding a thing is ("will", "may").
    pub modal: bool,
}

/// The words of one text, in order.
#[derive(Debug)]
pub struct ContentWords(Vec<ContentWord>);

impl ContentWords {
    /// What passages of different languages can share: things by id that were found at these places, and words that both
    /// languages know. Each stands at its first token.
    pub fn shared(
        tokens: &[Token],
        found: impl Iterator<Item = (Span, String)>,
        lexicon: &Lexicon,
        stems: &mut Stems,
    ) -> ContentWords {
        let place = |span: Span| {
            let at = tokens.partition_point(|token| token.span.start < span.start);
            tokens.get(at).map(|token| (at, token.span))
        };
        let mut words: Vec<ContentWord> = found
            .filter_map(|(span, id)| {
                let (_, span) = place(span)?;
                Some(shared_word(span, stems.number(&id)))
            })
            .collect();
        let glossary = lexicon.chinese.as_ref().map(|words| &words.glossary);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let hit = glossary.and_then(|glossary| glossary.longest(tokens, at));
            if let Some((_, id)) = hit {
                words.push(shared_word(token.span, stems.number(&format!("= {id}"))));
            }
            at = hit.map_or(at + 1, |(end, _)| end.max(at + 1));
        }
        words.sort_by_key(|word| (word.span, word.stem));
        words.dedup_by_key(|word| (word.span, word.stem));
        ContentWords(words)
    }

    /// Reads the words of `text` from its tokens; those within `names`, which are in order, tell nothing.
    pub fn new(
        text: &str,
        tokens: &[Token],
        names: &[Span],
        lexicon: &Lexicon,
        stems: &mut Stems,
    ) -> ContentWords {
        let (stemmer, mut words) = (Stemmer::create(stems_of(lexicon.language)), Vec::new());
        let (mut named_to, mut names) = (0, names.iter().peekable());
        let (mut turned, mut place) = (false, Name::Other);
        for (at, token) in tokens.iter().enumerate() {
            if let Some((end, name)) = named(tokens, at, lexicon).filter(|n| n.0 > named_to) {
                (named_to, place) = (end, name);
            }
            if token.kind == TokenKind::Mark {
                continue;
            }
            while names.next_if(|name| name.end <= token.span.start).is_some() {}
            let of_person = names.peek().is_some_and(|n| n.overlaps(token.span));
            let is_name = at < named_to || of_person;
            let is = |class| lexicon.words.is(token, class);
            let negates = is(Class::Negation);
            let telling = !is_name && !negates && !is_empty(text, token, lexicon);
            words.push(ContentWord {
                span: token.span,
                stem: stems.number(&stemmer.stem(&form(text, token, lexicon))),
                telling,
                name: is_name,
                place: is_name && !of_person && place != Name::Other,
                city: is_name && !of_person && place == Name::City,
                negates,
                negated: turned && telling,
                joins: is(Class::Coordinator),
                relates: is(Class::Preposition),
                modal: is(Class::Modal),
            });
            turned = negates || (turned && !telling);
        }
        ContentWords(words)
    }

    /// The words within a span.
    pub fn within(&self, span: Span) -> &[ContentWord] {
        let first = self.0.partition_point(|word| word.span.start < span.start);
        let end = self.0.partition_point(|word| word.span.end <= span.end);
        self.0.get(first..end.max(first)).unwrap_or(&[])
    }

    /// The stems of the telling words within spans.
    pub fn telling(&self, spans: &[Span]) -> BTreeSet<Stem> {
        self.stems(spans, |word| word.telling)
    }

    /// The stems of the telling words and of the names within spans.
    pub fn telling_or_names(&self, spans: &[Span]) -> BTreeSet<Stem> {
        self.stems(spans, |word| word.telling || word.name)
    }

    /// The stems of the telling words and of the names of such cities within spans.
    pub fn telling_or_cities(&self, spans: &[Span]) -> BTreeSet<Stem> {
        self.stems(spans, |word| word.telling || word.city)
    }

    /// The stems of the telling words and of the names of countries and their cities within spans.
    pub fn telling_or_places(&self, spans: &[Span]) -> BTreeSet<Stem> {
        self.stems(spans, |word| word.telling || word.place)
    }

    /// The stems of the words within spans that are the first after a negation.
    pub fn negated(&self, spans: &[Span]) -> BTreeSet<Stem> {
        self.stems(spans, |word| word.negated)
    }

    fn stems(&self, spans: &[Span], fit: impl Fn(&ContentWord) -> bool) -> BTreeSet<Stem> {
        let words = spans.iter().flat_map(|span| self.within(*span));
        words
            .filter(|word| fit(word))
            .map(|word| word.stem)
            .collect()
    }

    /// The places of the telling words within spans.
    pub fn telling_places(&self, spans: Vec<Span>) -> BTreeSet<Span> {
        let words = spans.into_iter().flat_map(|span| self.within(span));
        words
            .filter(|word| word.telling)
            .map(|word| word.span)
            .collect()
    }
}

/// How words of Latin letters lose their endings in texts of a language; Chinese characters have none.
fn stems_of(language: Language) -> Algorithm {
    match language {
        Language::English | Language::Chinese => Algorithm::English,
    }
}

/// A word that passages of two languages share. Negations are left to formulas and acts: the languages place them otherwise.
fn shared_word(span: Span, stem: Stem) -> ContentWord {
    ContentWord {
        span,
        stem,
        telling: true,
        name: false,
        negates: false,
        negated: false,
        joins: false,
        relates: false,
        modal: false,
        place: false,
        city: false,
    }
}

/// The normal form of a word, of one that the lexicon does not know too.
fn form<'l>(text: &str, token: &Token, lexicon: &'l Lexicon) -> Cow<'l, str> {
    let known = lexicon.vocabulary.form(token.norm);
    if !known.is_empty() {
        return Cow::Borrowed(known);
    }
    let written = token.of(text).to_lowercase().replace('’', "'");
    let stem = written.strip_suffix("'s").map(str::to_owned);
    Cow::Owned(stem.unwrap_or(written))
}

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Country,
    City,
    Other,
}

/// Whether the word says nothing of what a passage is about.
fn is_empty(text: &str, token: &Token, lexicon: &Lexicon) -> bool {
    let words = &lexicon.words;
    words.is_any(token, EMPTY) || words.is_adverb(token, text) || token.norm == words.to
}

/// The name of a person or country that begins at `at`, with the index after it.
fn named(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(usize, Name)> {
    let mut forms = lexicon.actors.at(tokens, at);
    let named = forms.find(|(_, form)| !matches!(form.actor, Actor::Institution(_)));
    named.map(|(end, form)| match (form.actor, form.kind) {
        (Actor::Country(_), FormKind::Metonym) => (end, Name::City),
        (Actor::Country(_), _) => (end, Name::Country),
        _ => (end, Name::Other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn words(text: &str, stems: &mut Stems) -> ContentWords {
        let lexicon = Lexicon::english();
        let tokens = tokenize(text, &lexicon.vocabulary);
        ContentWords::new(text, &tokens, &[], lexicon, stems)
    }

    fn telling(text: &str, stems: &mut Stems) -> BTreeSet<Stem> {
        let words = words(text, stems);
        words.telling(&[Span::new(0, text.len())])
    }

    #[test]
    fn forms_of_a_word_are_the_same_and_names_do_not_count() {
        let mut stems = Stems::default();
        let one = telling("the establishment of a dialogue with China", &mut stems);
        let other = telling("establishing dialogues", &mut stems);
        assert_eq!(one, other);
    }

    #[test]
    fn the_word_after_a_negation_is_negated() {
        let mut stems = Stems::default();
        let text = "does not really support war";
        let words = words(text, &mut stems);
        let all = [Span::new(0, text.len())];
        assert_eq!(words.negated(&all), telling("supports", &mut stems));
        assert_eq!(words.telling(&all), telling("support wars", &mut stems));
    }
}
