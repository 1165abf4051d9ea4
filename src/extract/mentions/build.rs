//! From a noun phrase that has been read to the mention it makes. In: a draft. Out: a mention.

use super::draft::Draft;
use super::element::Element;
use super::mention::{Mention, MentionKind};
use crate::lexicon::{Actor, FormKind, Level};
use crate::model::SpeakerKind;

impl<'l> Draft<'_, '_, '_, 'l> {
    /// A mention with all that was read so far, its head given.
    pub(super) fn mention(&self, kind: MentionKind, from: usize, to: usize) -> Mention<'l> {
        Mention {
            span: self.span(self.start.min(from), to),
            tokens: (self.start.min(from) as u32, to as u32),
            head: (from as u32, to as u32),
            kind,
            actor: None,
            ambiguous: false,
            gender: self.gender,
            plural: false,
            side: self.side,
            roles: self.roles.clone(),
            description: None,
            definite: self.definite,
            indefinite: self.indefinite,
            possessive: false,
            doubtful: false,
            owner: self.owner,
        }
    }

    /// A mention of a country or an institution.
    pub(super) fn actor(&self, kind: MentionKind, element: &Element) -> Mention<'l> {
        let last = self.scan.document.tokens[element.to - 1].possessive;
        let demonym = element
            .form
            .is_some_and(|f| matches!(f.kind, FormKind::Demonym | FormKind::Demonyms));
        let kind = if demonym && kind == MentionKind::Country {
            MentionKind::Demonym
        } else {
            kind
        };
        Mention {
            actor: element.actor(),
            ambiguous: element.ambiguous,
            plural: element.plural,
            side: self.side_of(element).or(self.side),
            possessive: last,
            ..self.mention(kind, element.from, element.to)
        }
    }

    /// A mention of a person by name.
    pub(super) fn name(&self, element: &Element) -> Mention<'l> {
        let scan = self.scan;
        let bare = element.form.is_none() && element.to == element.from + 1;
        let alone = self.roles.is_empty() && self.office.is_none();
        let given = scan
            .lexicon
            .names
            .gender(&scan.document.tokens[element.from]);
        let actor = element.actor();
        let listed = match actor {
            Some(Actor::Person(at)) if !element.ambiguous => {
                scan.lexicon.actors.people.get(usize::from(at))
            }
            _ => None,
        };
        let doubtful = element.form.is_none()
            && alone
            && (scan.titled || (bare && scan.opens_sentence(element.from)));
        Mention {
            actor,
            ambiguous: element.ambiguous,
            gender: self.gender.or(listed.map_or(given, |person| person.gender)),
            side: self.side.or(listed.map(|person| person.side.as_str())),
            doubtful,
            ..self.mention(MentionKind::Name, element.from, element.to)
        }
    }

    /// What the phrase mentions if no name ended it.
    pub(super) fn finish(&self) -> Option<Mention<'l>> {
        if let Some((office, _)) = &self.office {
            return self.described(office);
        }
        if let Some(country) = &self.country {
            return Some(self.actor(MentionKind::Country, country));
        }
        let two = self.dual && self.body.is_none() && self.owner.is_none();
        let to = self.determined.filter(|_| two)?;
        Some(Mention {
            plural: true,
            ..self.mention(MentionKind::Pronoun, self.start, to)
        })
    }

    /// Whether no further noun follows ("the general", not "the general public").
    fn ends_phrase(&self, office: &Element) -> bool {
        let next = self.scan.tokens().get(office.to);
        next.is_none_or(|next| {
            let words = &self.scan.lexicon.words;
            let known =
                words.is_listed(next.norm) || self.scan.lexicon.cues.by_norm(next.norm).is_some();
            !next.is_word() || known || office.from + 1 < office.to
        })
    }

    fn described(&self, office: &Element) -> Option<Mention<'l>> {
        let description = self.describe(office);
        let level = self.roles.last().map(|role| role.level);
        let holds = level.is_some_and(|level| match level {
            Level::Honorific | Level::Other => false,
            Level::Military | Level::Expert => self.definite && self.ends_phrase(office),
            _ => true,
        });
        let capital = self.scan.document.tokens[office.from].capital;
        if description.is_none() && !holds && !(capital && level.is_some()) {
            return None;
        }
        let kind = match description.map(|d| d.kind()) {
            Some(SpeakerKind::Document) => MentionKind::Document,
            _ if office.plural => MentionKind::Group,
            _ => MentionKind::Description,
        };
        let from = self.body.unwrap_or(office.from);
        Some(Mention {
            plural: office.plural,
            description: office.description,
            ..self.mention(kind, from, self.end)
        })
    }
}
