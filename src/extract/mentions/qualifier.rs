//! Names that qualify: what stands before a noun or a name, and "of Norway" after it. In: a phrase in the making. Out: what
//! to do with the name.

use super::element::{Element, ElementKind};
use super::phrase::Phrase;
use crate::lexicon::Actor;
use crate::model::SpeakerKind;

impl Phrase<'_, '_, '_, '_> {
    /// Whether an abbreviation stands as a title before a known person ("NSA Sullivan").
    pub(super) fn is_label(&self, at: usize) -> bool {
        let element = &self.elements[at];
        let next = self.elements.get(at + 1);
        let short = element.kind == ElementKind::Name && element.to == element.from + 1;
        short
            && self.scan.document.tokens[element.from].all_caps
            && self.scan.words(element.from).len() < 5
            && next.is_some_and(|next| next.person().is_some())
    }

    /// Whether the name only tells whose the noun after it is ("the Harris campaign", "a Costa aide").
    pub(super) fn qualifies_office(&self, at: usize) -> bool {
        let Some(next) = self
            .elements
            .get(at + 1)
            .filter(|_| !self.draft.has_office())
        else {
            return false;
        };
        let joined = self.scan.document.tokens[next.from].spaced;
        let description = self.scan.lexicon.titles.description(next.description);
        let reports = next.plural && description.is_some_and(|d| d.kind() == SpeakerKind::Document);
        let unknown = self.elements[at].kind == ElementKind::Name;
        let title = unknown && next.kind == ElementKind::Office && self.leads_to_name(at + 1);
        joined && ((description.is_some() && !reports) || title)
    }

    /// Whether offices and then a name stand here ("Gov. Ida Holm").
    fn leads_to_name(&self, at: usize) -> bool {
        let capital = |element: &Element| self.scan.document.tokens[element.from].capital;
        self.more_titles(at) && self.elements.get(at).is_some_and(capital)
    }

    /// The element after "of Norway" or "of the Republic of Korea", if that stands here.
    pub(super) fn side_after(&self, at: usize) -> usize {
        if self
            .elements
            .get(at)
            .is_none_or(|e| e.kind != ElementKind::Of)
        {
            return at;
        }
        let article = self
            .elements
            .get(at + 1)
            .is_some_and(|e| e.kind == ElementKind::Determiner);
        let country = at + 1 + usize::from(article);
        let found = self.elements.get(country).and_then(Element::actor);
        match found {
            Some(Actor::Country(_) | Actor::Institution(_)) => country + 1,
            _ => at,
        }
    }
}
