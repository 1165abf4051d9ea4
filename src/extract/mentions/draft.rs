//! What has been read of one noun phrase. In: its elements, one by one. Out: a mention.

use super::element::{Element, Scan};
use super::mention::Role;
use crate::lexicon::{Actor, Class, Description, Gender, Level};
use crate::model::SpeakerKind;
use crate::text::Span;

/// A noun phrase in the making.
pub(super) struct Draft<'p, 'a, 't, 'l> {
    pub(super) scan: &'p Scan<'a, 't, 'l>,
    pub(super) start: usize,
    /// First token after determiners and owners.
    pub(super) body: Option<usize>,
    pub(super) definite: bool,
    pub(super) indefinite: bool,
    pub(super) dual: bool,
    pub(super) determined: Option<usize>,
    pub(super) owner: Option<(u32, u32)>,
    pub(super) side: Option<&'l str>,
    pub(super) roles: Vec<Role>,
    pub(super) gender: Gender,
    /// The last office, and the elements up to which it goes.
    pub(super) office: Option<(Element, usize)>,
    /// The token after the phrase as far as read.
    pub(super) end: usize,
    pub(super) prefix: String,
    pub(super) modified: bool,
    pub(super) country: Option<Element>,
    pub(super) loose: usize,
}

impl<'p, 'a, 't, 'l> Draft<'p, 'a, 't, 'l> {
    pub(super) fn new(scan: &'p Scan<'a, 't, 'l>, start: usize) -> Self {
        Draft {
            scan,
            start,
            body: None,
            definite: false,
            indefinite: false,
            dual: false,
            determined: None,
            owner: None,
            side: None,
            roles: Vec::new(),
            gender: Gender::Unknown,
            office: None,
            end: start,
            prefix: String::new(),
            modified: false,
            country: None,
            loose: 0,
        }
    }

    /// Whether nothing but determiners was read.
    pub(super) fn is_bare(&self) -> bool {
        self.body.is_none() && self.owner.is_none()
    }

    /// Whether nothing at all was read.
    pub(super) fn is_empty(&self) -> bool {
        self.is_bare() && self.determined.is_none()
    }

    pub(super) fn has_office(&self) -> bool {
        self.office.is_some()
    }

    /// Whether the last office may have a complement: a text has an author, not a portfolio.
    pub(super) fn takes_complement(&self) -> bool {
        let office = self.office.as_ref().map(|(office, _)| office);
        let text = |office: &Element| {
            let kind = self.describe(office).map(|description| description.kind());
            office.title.is_none() && kind == Some(SpeakerKind::Document)
        };
        office.is_some_and(|office| !text(office))
    }

    pub(super) fn ends_with_office(&self, at: usize) -> bool {
        self.office.is_some_and(|(_, last)| last + 1 == at)
    }

    pub(super) fn determine(&mut self, token: usize) {
        let words = &self.scan.lexicon.words;
        let indefinite = self.scan.is(token, Class::Indefinite);
        self.indefinite |= indefinite;
        self.definite |= self.scan.document.tokens[token].norm == words.the;
        self.dual |= self.scan.is(token, Class::Dual);
        self.determined = Some(token + 1);
        self.end = token + 1;
    }

    pub(super) fn own(&mut self, from: usize, to: usize) {
        self.owner = Some((from as u32, to as u32));
        self.definite = true;
        self.body = None;
        self.country = None;
        self.roles.clear();
        self.office = None;
        self.end = to;
    }

    pub(super) fn take_side(&mut self, element: &Element) {
        self.side = self.side_of(element).or(self.side);
        self.body.get_or_insert(element.from);
        self.end = element.to;
    }

    /// The country code that the element gives; a form of several countries gives none.
    pub(super) fn side_of(&self, element: &Element) -> Option<&'l str> {
        let rivals = element.ambiguous && element.form.is_some_and(|form| !form.ambiguous);
        let actor = element.actor().filter(|_| !rivals)?;
        self.scan.lexicon.actors.side(actor)
    }

    /// A name that qualifies the noun after it.
    pub(super) fn affiliate(&mut self, element: &Element) {
        self.body.get_or_insert(element.from);
        self.end = element.to;
        self.country = None;
        self.side = self.side.or(self.side_of(element));
        self.push_words(element);
    }

    pub(super) fn office(&mut self, element: &Element, at: usize) {
        self.body.get_or_insert(element.from);
        self.end = element.to;
        self.country = None;
        if !element.is_head() {
            self.modified |= element.modifier;
            self.push_words(element);
            return;
        }
        let title = element
            .title
            .and_then(|at| self.scan.lexicon.titles.titles.get(usize::from(at)));
        let level = title.map_or(Level::Other, |title| title.level);
        let gender = title.map_or(Gender::Unknown, |title| title.gender);
        self.gender = gender
            .or(self.describe(element).map_or(self.gender, |d| d.gender))
            .or(self.gender);
        // "Foreign Minister Prince Nasser" has two titles, "campaign spokesman" one.
        let apart = [Level::Honorific, Level::Military, Level::Royal];
        if self.ends_with_office(at) && !apart.contains(&level) {
            self.compound();
        }
        self.office = Some((*element, at));
        if level == Level::Honorific {
            return;
        }
        let mut text = std::mem::take(&mut self.prefix);
        match title {
            Some(title) => push(&mut text, &title.role),
            None => push_title_case(&mut text, self.text(element)),
        }
        let tokens = &self.scan.document.tokens;
        let modified = self.scan.lexicon.titles.is_modifier(tokens, element.from);
        self.roles.push(Role {
            text,
            level,
            generic: title.is_some_and(|title| title.generic),
            modified: std::mem::take(&mut self.modified) || modified,
        });
    }

    /// The role just read only qualifies the one that follows ("campaign spokesman").
    fn compound(&mut self) {
        if let Some(role) = self.roles.pop() {
            let rest = std::mem::replace(&mut self.prefix, role.text);
            push(&mut self.prefix, &rest);
            self.modified |= role.modified;
        }
    }

    /// Words after "of" in a title.
    pub(super) fn complement(&mut self, element: &Element) {
        let scan = self.scan;
        let from = self.end;
        self.end = element.to;
        if matches!(element.actor(), Some(Actor::Country(_))) {
            return;
        }
        if let Some(role) = self.roles.last_mut() {
            let span = scan.document.tokens[from]
                .span
                .join(scan.document.tokens[element.to - 1].span);
            push(&mut role.text, span.of(scan.document.text));
        }
    }

    pub(super) fn close_office(&mut self, last: usize) {
        if let Some((_, end)) = &mut self.office {
            *end = last;
        }
    }

    pub(super) fn next_title(&mut self) {
        self.prefix.clear();
        self.modified = false;
        self.office = None;
    }

    fn push_words(&mut self, element: &Element) {
        let words = self.scan.document.tokens[element.from]
            .span
            .join(self.scan.document.tokens[element.to - 1].span);
        let words = words.of(self.scan.document.text);
        push_title_case(&mut self.prefix, words);
    }

    fn text(&self, element: &Element) -> &'a str {
        self.span(element.from, element.to)
            .of(self.scan.document.text)
    }

    /// The bytes of a token range, without a possessive ending.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let document = self.scan.document;
        let (Some(first), Some(last)) = (
            document.tokens.get(from),
            document.tokens.get(to.saturating_sub(1)),
        ) else {
            return Span::default();
        };
        let mut span = first.span.join(last.span);
        if last.possessive {
            let words = last.of(document.text);
            let stem = words
                .trim_end_matches(['s', 'S'])
                .trim_end_matches(['\'', '’', 'ʼ']);
            span.end = last.span.start + stem.len() as u32;
        }
        span
    }

    pub(super) fn describe(&self, element: &Element) -> Option<&'l Description> {
        self.scan.lexicon.titles.description(element.description)
    }

    /// Where to go on after a phrase that mentions nothing.
    pub(super) fn resume(&self, elements: &[Element], first: usize) -> usize {
        let read = elements[first..]
            .iter()
            .take_while(|element| element.to <= self.end)
            .count();
        first + read
    }
}

fn push(text: &mut String, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push(' ');
    }
    text.push_str(words);
}

/// Longest abbreviation that keeps its capitals: "NSC", "NATO".
const ABBREVIATION: usize = 4;

/// Adds words with a capital each; words that are all capitals keep them only where they may be abbreviations.
fn push_title_case(text: &mut String, words: &str) {
    for word in words.split_whitespace() {
        let shouted = word.len() > ABBREVIATION && !word.chars().any(char::is_lowercase);
        let word = match shouted {
            true => word.to_lowercase(),
            false => word.to_owned(),
        };
        let mut letters = word.chars();
        if let Some(first) = letters.next() {
            let capital: String = first.to_uppercase().chain(letters).collect();
            push(text, &capital);
        }
    }
}
