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

    /// Whether the name only tells whose the noun after it is ("the Harris campaign", "Costa aides").
    pub(super) fn qualifies_office(&self, at: usize) -> bool {
        if self.draft.has_office() {
            return false;
        }
        let Some(next) = self.elements.get(at + 1) else {
            return false;
        };
        let Some(description) = next
            .description
            .and_then(|d| self.scan.lexicon.titles.descriptions.get(usize::from(d)))
        else {
            return false;
        };
        use SpeakerKind::*;
        let joint = matches!(description.kind(), Group | Government | Institution | Media);
        joint || (description.kind() == Official && (next.plural || description.anonymous))
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
