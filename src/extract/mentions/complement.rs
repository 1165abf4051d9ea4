//! What follows a title after "of" or "for", and further titles of the same bearer. In: a phrase in the making. Out: the
//! title completed, and perhaps the name after it.

use super::element::{Element, ElementKind};
use super::phrase::{LONGEST, Phrase, Step};
use crate::lexicon::Level;

impl Phrase<'_, '_, '_, '_> {
    /// Reads what follows a title after "of" or "for": an institution, a portfolio, a country, perhaps several joined.
    pub(super) fn complement(&mut self, of: usize) -> Step {
        let mut at = of + 1;
        let mut last = of;
        while let Some(element) = self.elements.get(at).filter(|_| at - of < LONGEST) {
            match element.kind {
                ElementKind::Determiner if last + 1 == at => at += 1,
                ElementKind::Of | ElementKind::And if last + 1 == at && last > of => at += 1,
                ElementKind::Office if !self.is_new_title(at) => {
                    self.draft.complement(element);
                    last = at;
                    at += 1;
                }
                ElementKind::Actor if element.person().is_none() => {
                    self.draft.complement(element);
                    self.draft.take_side(element);
                    last = at;
                    at += 1;
                    if self.is_possessive(element) {
                        break;
                    }
                }
                ElementKind::Name => return self.named_complement(of, last, at),
                _ => break,
            }
        }
        if last == of {
            return Step::End(of);
        }
        self.draft.close_office(last);
        Step::On(last + 1)
    }

    /// A run of capitals after "Minister of": the name of what is administered, with the minister's own name after it.
    fn named_complement(&mut self, of: usize, last: usize, at: usize) -> Step {
        let run = self.elements[at];
        let after_portfolio = last + 1 == at && last > of;
        let Some(split) = self.person_in(&run, after_portfolio) else {
            self.draft.complement(&run);
            self.draft.close_office(at);
            return Step::On(at + 1);
        };
        if split > run.from {
            self.draft.complement(&Element { to: split, ..run });
        }
        self.draft.close_office(at.max(last));
        self.name(at, Element { from: split, ..run })
    }

    /// The token at which a person's name begins inside a run of capitals.
    fn person_in(&self, run: &Element, after_portfolio: bool) -> Option<usize> {
        let names = &self.scan.lexicon.names;
        let tokens = &self.scan.document.tokens;
        let opens = |at: &usize| {
            super::name::is_given(self.scan, *at) || names.is_surname_first(&tokens[*at])
        };
        let length = run.to - run.from;
        let last = run.to.saturating_sub(2).max(run.from);
        match (run.from..run.to.saturating_sub(1)).find(opens) {
            Some(start) => Some(start),
            None if after_portfolio && length < 3 => Some(run.from),
            None => (length >= 4 || after_portfolio).then_some(last),
        }
    }

    /// Whether the office inside a complement is rather the next title of the same person: behind "and", or a form of
    /// address.
    fn is_new_title(&self, at: usize) -> bool {
        let element = &self.elements[at];
        let titles = &self.scan.lexicon.titles.titles;
        let title = element.title.and_then(|at| titles.get(usize::from(at)));
        if title.is_some_and(|title| title.level == Level::Honorific) {
            return true;
        }
        let after_and = at
            .checked_sub(1)
            .is_some_and(|b| self.elements[b].kind == ElementKind::And);
        after_and && element.title.is_some() && self.more_titles(at)
    }

    /// Whether the office is one that leads a state, behind another such: nobody holds both ("the Prime Minister and
    /// President Moe").
    pub(super) fn leads_already(&self, at: usize) -> bool {
        let titles = &self.scan.lexicon.titles.titles;
        let title = self.elements.get(at).and_then(|element| element.title);
        let next = title.and_then(|at| titles.get(usize::from(at)));
        let last = self.draft.roles.last();
        next.is_some_and(|title| title.level == Level::Leader)
            && last.is_some_and(|role| role.level == Level::Leader && !role.modified)
    }

    /// Whether offices follow that lead to a name.
    pub(super) fn more_titles(&self, mut at: usize) -> bool {
        let first = at;
        while self
            .elements
            .get(at)
            .is_some_and(|e| e.kind == ElementKind::Office)
        {
            at += 1;
        }
        let next = self.elements.get(at);
        at > first
            && next.is_some_and(|e| {
                matches!(e.kind, ElementKind::Name | ElementKind::Of) || e.person().is_some()
            })
    }
}
