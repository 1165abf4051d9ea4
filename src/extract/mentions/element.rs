//! From tokens to elements: names, offices, countries, determiners, and what lies between. In: the tokens of a block.
//! Out: elements that together hold every token. Joins nothing into phrases.

use super::name;
use crate::document::Document;
use crate::lexicon::{Actor, ActorForm, Class, FormKind, Lexicon, TitleForm};
use crate::text::Token;

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ElementKind {
    /// A form of the lexicon.
    Actor,
    /// A run of capitalised words that the lexicon does not know as a form.
    Name,
    /// A title, a describing noun, or a word before one.
    Office,
    /// "the", "a", "both", "two".
    Determiner,
    /// "he", "who".
    Pronoun,
    /// "his".
    Possessive,
    /// "of", "for".
    Of,
    /// "and", or a stroke between words.
    And,
    /// "," and nothing else.
    Comma,
    /// A word in lower case that no closed class has.
    Word,
    /// Anything else.
    Break,
}

/// A stretch of tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub(super) kind: ElementKind,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) form: Option<ActorForm>,
    /// Whether several records have the form.
    pub(super) ambiguous: bool,
    pub(super) title: Option<u16>,
    pub(super) description: Option<u16>,
    pub(super) plural: bool,
    pub(super) modifier: bool,
}

impl Element {
    pub(super) fn new(kind: ElementKind, from: usize, to: usize) -> Element {
        Element {
            kind,
            from,
            to,
            form: None,
            ambiguous: false,
            title: None,
            description: None,
            plural: false,
            modifier: false,
        }
    }

    /// Whether it can be the head of a describing phrase.
    pub(super) fn is_head(&self) -> bool {
        self.title.is_some() || self.description.is_some()
    }

    /// The record it names, if it is a person.
    pub(super) fn person(&self) -> Option<Actor> {
        self.actor()
            .filter(|actor| matches!(actor, Actor::Person(_)))
    }

    pub(super) fn actor(&self) -> Option<Actor> {
        self.form.map(|form| form.actor)
    }
}

/// What reading a block takes.
pub(super) struct Scan<'a, 't, 'l> {
    pub(super) document: &'a Document<'t>,
    pub(super) lexicon: &'l Lexicon,
    /// Whether most words of the block have a capital.
    pub(super) titled: bool,
    /// The index after the block's last token.
    pub(super) end: usize,
}

impl<'l> Scan<'_, '_, 'l> {
    pub(super) fn tokens(&self) -> &[Token] {
        &self.document.tokens[..self.end]
    }

    pub(super) fn words(&self, token: usize) -> &str {
        self.document.tokens[token].of(self.document.text)
    }

    pub(super) fn is(&self, token: usize, class: Class) -> bool {
        self.lexicon.words.is(&self.document.tokens[token], class)
    }

    /// Whether a sentence begins at the token.
    pub(super) fn opens_sentence(&self, token: usize) -> bool {
        let start = self.document.tokens[token].span.start;
        let found = self.document.sentence_of(start);
        found.is_some_and(|sentence| sentence.first_token as usize == token)
            || token.checked_sub(1).is_some_and(|before| {
                let mark = &self.document.tokens[before];
                !mark.is_word()
                    && mark.kind != crate::text::TokenKind::Number
                    && self
                        .document
                        .quotation_of(mark.span.start)
                        .is_some_and(|q| q.span.start == mark.span.start)
            })
    }

    /// Reads all elements from a token on.
    pub(super) fn read(&self, mut at: usize, elements: &mut Vec<Element>) {
        while at < self.end {
            let element = self.element(at);
            at = element.to.max(at + 1);
            elements.push(element);
        }
    }

    fn element(&self, at: usize) -> Element {
        let token = &self.document.tokens[at];
        if !token.is_word() {
            let known = self.office(at).or_else(|| self.actor(at));
            return known.unwrap_or_else(|| self.mark(at));
        }
        let office = self.office(at);
        let actor = self.actor(at);
        match (office, actor) {
            (Some(office), Some(actor)) if office.to > actor.to => office,
            (_, Some(actor)) => name::widen(self, actor),
            (Some(office), None) if !self.is_name_part(&office) => office,
            _ => self.plain(at),
        }
    }

    /// Whether a title is rather a part of a name ("Larry King").
    fn is_name_part(&self, office: &Element) -> bool {
        office.to == office.from + 1 && name::follows_given_name(self, office.from)
    }

    fn mark(&self, at: usize) -> Element {
        let kind = match self.words(at) {
            "," => ElementKind::Comma,
            "/" if self.joins_words(at) => ElementKind::And,
            _ => ElementKind::Break,
        };
        Element::new(kind, at, at + 1)
    }

    /// Whether no blank stands around the mark: "High Representative/Vice-President".
    fn joins_words(&self, at: usize) -> bool {
        let next = self.tokens().get(at + 1);
        !self.tokens()[at].spaced && next.is_some_and(|next| next.is_word() && !next.spaced)
    }

    fn plain(&self, at: usize) -> Element {
        let token = &self.document.tokens[at];
        let words = &self.lexicon.words;
        if let Some(run) = name::run(self, at) {
            return run;
        }
        let possessive = words.is(token, Class::Possessive);
        let kind = if token.norm == words.and {
            ElementKind::And
        } else if token.norm == words.of || token.norm == self.lexicon.words.for_ {
            ElementKind::Of
        } else if possessive && self.possesses(at) {
            ElementKind::Possessive
        } else if words.is_any(
            token,
            &[
                Class::PersonalPronoun,
                Class::ObjectPronoun,
                Class::Relative,
            ],
        ) {
            ElementKind::Pronoun
        } else if token.norm != words.that
            && words.is_any(token, &[Class::Determiner, Class::Number, Class::Ordinal])
        {
            ElementKind::Determiner
        } else if words.is_listed(token.norm)
            || token.norm == words.to
            || token.capital
            || words.is_adverb(token, self.document.text)
        {
            ElementKind::Break
        } else {
            ElementKind::Word
        };
        Element::new(kind, at, at + 1)
    }

    /// Whether "her" and the like stand before a noun: a plain word or a capitalised one follows.
    fn possesses(&self, at: usize) -> bool {
        let Some(next) = self.tokens().get(at + 1) else {
            return false;
        };
        let words = &self.lexicon.words;
        next.is_word()
            && (!words.is_listed(next.norm)
                || words.is(next, Class::Ordinal)
                || words.is(next, Class::Number))
    }

    fn office(&self, at: usize) -> Option<Element> {
        let mut found: Option<Element> = None;
        for (to, form) in self.lexicon.titles.at(self.tokens(), at) {
            if found.is_some_and(|longest| longest.to > to) {
                break;
            }
            let office = found.get_or_insert_with(|| Element::new(ElementKind::Office, at, to));
            match form {
                TitleForm::Title { at, plural } => {
                    office.title.get_or_insert(at);
                    office.plural |= plural;
                }
                TitleForm::Description { at, plural } => {
                    office.description.get_or_insert(at);
                    office.plural |= plural;
                }
                TitleForm::Modifier => office.modifier = true,
                TitleForm::Portfolio => {}
            }
        }
        found
    }

    /// Whether a hyphen at the token joins more to the name: "Park Jin" does not stand in "Park Jin-ho".
    fn is_hyphened(&self, at: usize) -> bool {
        let tight = |at: usize| {
            let token = self.tokens().get(at);
            token.filter(|token| !token.spaced)
        };
        let hyphen = tight(at).is_some_and(|token| token.of(self.document.text) == "-");
        hyphen && tight(at + 1).is_some_and(|token| token.is_word() && !token.capital)
    }

    fn actor(&self, at: usize) -> Option<Element> {
        let mut found: Option<Element> = None;
        for (to, form) in self.lexicon.actors.at(self.tokens(), at) {
            if matches!(form.actor, Actor::Person(_)) && self.is_hyphened(to) {
                continue;
            }
            let longest = found.get_or_insert_with(|| Element {
                form: Some(form),
                ambiguous: form.ambiguous,
                plural: form.kind == FormKind::Demonyms,
                ..Element::new(ElementKind::Actor, at, to)
            });
            if longest.to > to {
                break;
            }
            let same = longest.actor() == Some(form.actor);
            longest.ambiguous |= !same;
        }
        found
    }
}
