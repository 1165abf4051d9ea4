//! From elements to mentions: titles go with the name they stand before, describing nouns with their determiner, countries
//! with what they qualify. In: the elements of a block. Out: mentions, pushed in order.

use super::draft::Draft;
use super::element::{Element, ElementKind, Scan};
use super::mention::{Mention, MentionKind};
use crate::lexicon::{Actor, Class, FormKind, Gender};

/// Noun phrases are not longer than this, in elements.
pub(super) const LONGEST: usize = 24;
/// At most so many words of which nothing is known stand before a describing noun.
const LOOSE_WORDS: usize = 4;

/// Reads all mentions of a block.
pub(super) fn assemble<'l>(
    scan: &Scan<'_, '_, 'l>,
    elements: &[Element],
    mentions: &mut Vec<Mention<'l>>,
) {
    let mut at = 0;
    while at < elements.len() {
        let element = &elements[at];
        at = match element.kind {
            ElementKind::Pronoun => {
                mentions.push(pronoun(scan, element));
                at + 1
            }
            ElementKind::Break | ElementKind::Comma | ElementKind::Of | ElementKind::And => at + 1,
            _ => Phrase {
                scan,
                elements,
                draft: Draft::new(scan, elements[at].from),
                mentions,
            }
            .read(at),
        };
    }
}

fn pronoun<'l>(scan: &Scan<'_, '_, 'l>, element: &Element) -> Mention<'l> {
    let mut mention =
        Draft::new(scan, element.from).mention(MentionKind::Pronoun, element.from, element.to);
    mention.plural = scan.is(element.from, Class::Plural);
    mention.possessive = element.kind == ElementKind::Possessive;
    mention.gender = match element {
        _ if scan.is(element.from, Class::Masculine) => Gender::Male,
        _ if scan.is(element.from, Class::Feminine) => Gender::Female,
        _ => Gender::Unknown,
    };
    mention
}

/// One noun phrase in the making.
pub(super) struct Phrase<'p, 'a, 't, 'l> {
    pub(super) scan: &'p Scan<'a, 't, 'l>,
    pub(super) elements: &'p [Element],
    pub(super) draft: Draft<'p, 'a, 't, 'l>,
    mentions: &'p mut Vec<Mention<'l>>,
}

/// Whether the phrase goes on.
pub(super) enum Step {
    /// At this element.
    On(usize),
    /// It ended before this element.
    End(usize),
    /// It is complete and pushed; the next begins at this element.
    Done(usize),
}

impl Phrase<'_, '_, '_, '_> {
    /// Reads the phrase at the element; returns where the next may begin.
    fn read(mut self, first: usize) -> usize {
        let mut at = first;
        while at < self.elements.len() && at - first < LONGEST {
            match self.step(at) {
                Step::On(next) => at = next,
                Step::End(end) => return self.finish(first, end),
                Step::Done(next) => return next,
            }
        }
        self.finish(first, at)
    }

    fn step(&mut self, at: usize) -> Step {
        let element = self.elements[at];
        match element.kind {
            ElementKind::Determiner if self.draft.is_bare() => {
                self.draft.determine(element.from);
                Step::On(at + 1)
            }
            ElementKind::Possessive if self.draft.is_bare() => {
                self.mentions.push(pronoun(self.scan, &element));
                self.draft.own(element.from, element.to);
                Step::On(at + 1)
            }
            ElementKind::Actor => self.actor(at, element),
            ElementKind::Name => self.name(at, element),
            ElementKind::Office => {
                self.draft.office(&element, at);
                if element.is_head() && self.is_possessive(&element) {
                    self.mentions.extend(self.draft.finish());
                    self.draft.own(element.from, element.to);
                }
                Step::On(at + 1)
            }
            ElementKind::Of if self.draft.ends_with_office(at) && self.draft.takes_complement() => {
                self.complement(at)
            }
            ElementKind::And
                if self.draft.ends_with_office(at)
                    && self.more_titles(at + 1)
                    && !self.leads_already(at + 1) =>
            {
                self.draft.next_title();
                Step::On(at + 1)
            }
            ElementKind::Word if self.leads_to_office(at) => Step::On(at + 1),
            _ => Step::End(at),
        }
    }

    fn actor(&mut self, at: usize, element: Element) -> Step {
        match element.actor() {
            Some(Actor::Country(_)) => self.country(at, element),
            Some(Actor::Institution(_)) => self.institution(at, element),
            _ => self.name(at, element),
        }
    }

    fn country(&mut self, at: usize, element: Element) -> Step {
        if self.draft.has_office() {
            return Step::End(at);
        }
        let demonym = element
            .form
            .is_some_and(|form| form.kind == FormKind::Demonym);
        if self.is_possessive(&element) {
            let mention = self.draft.actor(MentionKind::Country, &element);
            self.mentions.push(mention);
            self.draft.take_side(&element);
            self.draft.own(element.from, element.to);
            return Step::On(at + 1);
        }
        let next = self.elements.get(at + 1).map(|next| next.kind);
        let proper_name = next == Some(ElementKind::Name) && !demonym && !element.plural;
        if proper_name && self.draft.is_bare() && !self.scan.titled {
            let run = self.elements[at + 1];
            return self.name(
                at + 1,
                Element {
                    from: element.from,
                    ..run
                },
            );
        }
        self.draft.take_side(&element);
        self.draft.country = Some(element);
        Step::On(at + 1)
    }

    fn institution(&mut self, at: usize, element: Element) -> Step {
        if self.draft.has_office() {
            return Step::End(at);
        }
        let mention = self.draft.actor(MentionKind::Institution, &element);
        let next = self.elements.get(at + 1);
        let goes_on = next.is_some_and(|next| {
            matches!(next.kind, ElementKind::Office | ElementKind::Name) || next.person().is_some()
        });
        self.draft.take_side(&element);
        if self.is_possessive(&element) {
            self.mentions.push(mention);
            self.draft.own(element.from, element.to);
            return Step::On(at + 1);
        }
        if goes_on {
            self.mentions.push(Mention {
                span: self.draft.span(element.from, element.to),
                ..mention
            });
            self.draft.affiliate(&element);
            return Step::On(at + 1);
        }
        self.mentions.push(mention);
        Step::Done(at + 1)
    }

    pub(super) fn name(&mut self, at: usize, element: Element) -> Step {
        let possessive = self.is_possessive(&element);
        if !possessive && (self.qualifies_office(at) || self.is_label(at)) {
            self.draft.affiliate(&element);
            return Step::On(at + 1);
        }
        let mut mention = self.draft.name(&element);
        if possessive {
            self.mentions.push(Mention {
                possessive,
                ..mention
            });
            self.draft.own(element.from, element.to);
            return Step::On(at + 1);
        }
        let end = self.side_after(at + 1);
        if end > at + 1 {
            mention.side = mention.side.or(self.draft.side_of(&self.elements[end - 1]));
            mention.span = mention
                .span
                .join(self.draft.span(element.from, self.elements[end - 1].to));
            mention.tokens.1 = self.elements[end - 1].to as u32;
        }
        self.mentions.push(mention);
        Step::Done(end)
    }

    /// Whether a plain word stands between what was read and a describing noun.
    fn leads_to_office(&mut self, at: usize) -> bool {
        if self.draft.is_empty() || self.draft.loose >= LOOSE_WORDS {
            return false;
        }
        let reports = self
            .scan
            .lexicon
            .cues
            .by_norm(self.scan.document.tokens[self.elements[at].from].norm);
        if self.draft.has_office() && reports.is_some() {
            return false;
        }
        let ahead = self.elements[at + 1..]
            .iter()
            .take(LOOSE_WORDS - self.draft.loose);
        let mut ahead = ahead.skip_while(|e| {
            e.kind == ElementKind::Word || (e.kind == ElementKind::Office && !e.is_head())
        });
        let found = ahead
            .next()
            .is_some_and(|e| e.kind == ElementKind::Office && e.is_head());
        self.draft.loose += usize::from(found);
        found
    }

    pub(super) fn is_possessive(&self, element: &Element) -> bool {
        let last = &self.scan.document.tokens[element.to - 1];
        last.possessive
            || self.scan.tokens().get(element.to).is_some_and(|mark| {
                !mark.spaced
                    && matches!(self.scan.words(element.to), "'" | "’")
                    && self.scan.words(element.to - 1).ends_with('s')
            })
    }

    /// Pushes what was read, if anything; returns where the next phrase may begin.
    fn finish(self, first: usize, end: usize) -> usize {
        if let Some(mention) = self.draft.finish() {
            self.mentions.push(mention);
            return end.max(first + 1);
        }
        self.draft.resume(self.elements, first).max(first + 1)
    }
}
