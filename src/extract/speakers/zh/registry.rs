//! All who are named in a Chinese document, each once. In: noun phrases. Out: a number for each; at the end the speakers.

use super::super::entries::{Entries, Key, blank};
use super::super::rules;

use crate::document::Block;
use crate::extract::han::{Han, Noun, NounKind};
use crate::lexicon::{Actor, FormKind};
use crate::model::{Found, SectionKind, Speaker, SpeakerId, SpeakerKind};
use crate::text::Span;
use std::ops::Range;

pub(super) use super::super::entries::Ref;

/// The speakers so far.
pub(super) struct Registry<'a, 'h> {
    han: &'h Han<'a>,
    entries: Entries,
    /// Countries that are named in full, in order.
    countries: Vec<Actor>,
}

impl<'a, 'h> Registry<'a, 'h> {
    /// Reads which countries the document names.
    pub(super) fn new(han: &'h Han<'a>) -> Registry<'a, 'h> {
        let mut countries = Vec::new();
        for at in 0..han.tokens.len() {
            let whole = han.form(at, han.tokens.len(), |form| {
                form.kind == FormKind::Full && matches!(form.actor, Actor::Country(_))
            });
            countries.extend(
                whole
                    .map(|(_, form)| form.actor)
                    .filter(|one| !countries.contains(one)),
            );
        }
        Registry {
            han,
            entries: Entries::default(),
            countries,
        }
    }

    /// Every known person whom the prose names.
    pub(super) fn read_people(&mut self) {
        let blocks = self.han.document.blocks.iter();
        let titled = |block: &&Block| block.kind.is_prose() || block.kind == SectionKind::Headline;
        for block in blocks.filter(titled) {
            let mut at = block.tokens.start;
            while at < block.tokens.end {
                let noun = self.han.noun(at, block.tokens.end);
                let next = noun.as_ref().map_or(at + 1, |noun| noun.tokens.end);
                let person = noun.filter(|noun| noun.kind == NounKind::Person);
                if let Some(noun) =
                    person.filter(|noun| noun.actor.is_some() && noun.name.is_some())
                {
                    self.noun(&noun, &[]);
                }
                at = next.max(at + 1);
            }
        }
    }

    /// The speaker that a name, an office, a side or a group means.
    pub(super) fn noun(&mut self, noun: &Noun, principals: &[Ref]) -> Option<Ref> {
        let span = self.han.span(noun.name.as_ref().unwrap_or(&noun.tokens));
        match noun.kind {
            NounKind::Group => {
                let name = self
                    .han
                    .words
                    .groups
                    .longest(self.han.tokens, noun.tokens.start);
                Some(self.group(noun, name.map(|(_, name)| name.clone())))
            }
            NounKind::Side | NounKind::Institution => {
                let actor = match noun.actor? {
                    Actor::Country(_) => {
                        self.country(noun.tokens.start, noun.tokens.end, principals)?
                    }
                    other => other,
                };
                Some(self.known(actor, span))
            }
            NounKind::Person => match (noun.actor, &noun.name) {
                (Some(actor @ Actor::Person(_)), _) => {
                    let found = self.known(actor, span);
                    self.entitle(found, noun);
                    Some(found)
                }
                (_, Some(_)) => Some(self.unknown(noun, span)),
                _ => Some(self.office(noun, principals)),
            },
            _ => None,
        }
    }

    /// A group, under its English name or the document's words.
    pub(super) fn group(&mut self, noun: &Noun, name: Option<String>) -> Ref {
        let span = self.han.span(&noun.tokens);
        let name = name.unwrap_or_else(|| span.of(self.han.document.text).to_owned());
        let speaker = blank(name.clone(), SpeakerKind::Group);
        self.entries
            .add(Key::Group(name), speaker, span, &rules::GROUP)
    }

    /// A subject that only its words tell.
    pub(super) fn by_words(&mut self, tokens: Range<usize>) -> Ref {
        let span = self.han.span(&tokens);
        let name = span.of(self.han.document.text).to_owned();
        let speaker = blank(name.clone(), SpeakerKind::Person);
        self.entries
            .add(Key::Named(name), speaker, span, &rules::WORDS)
    }

    /// The government of the country that a speaker belongs to.
    pub(super) fn government_of(&mut self, at: Ref) -> Option<Ref> {
        let side = self.entries.speaker(at)?.side.clone()?;
        let country = self.han.lexicon.actors.country(&side)?;
        Some(self.known(country, Span::default()))
    }

    /// The two governments that "中美双方" names.
    pub(super) fn pair(&mut self, noun: &Noun, principals: &[Ref]) -> Vec<Ref> {
        let han = self.han;
        let Some((first, _)) = han.words.shorts.longest(han.tokens, noun.tokens.start) else {
            return Vec::new();
        };
        let second = han
            .words
            .shorts
            .longest(han.tokens, first)
            .map(|(end, _)| (first, end));
        let places = [Some((noun.tokens.start, first)), second];
        let codes = places.into_iter().flatten().filter_map(|(from, to)| {
            let bearers = han.words.shorts.at(han.tokens, from);
            let bearers = bearers
                .filter(|(end, _)| *end == to)
                .map(|(_, code)| code.as_str());
            self.likeliest(bearers, principals)
        });
        let countries: Vec<Actor> = codes.collect();
        countries
            .into_iter()
            .map(|country| self.known(country, Span::default()))
            .collect()
    }

    /// The country of a form: of several that share it, one of those who talk, or one that is named in full.
    fn country(&self, at: usize, end: usize, principals: &[Ref]) -> Option<Actor> {
        let actors = &self.han.lexicon.actors;
        let forms = (at..end).flat_map(|at| actors.at(self.han.tokens, at));
        let codes = forms.filter_map(|(_, form)| match form.actor {
            Actor::Country(_) => Some(actors.id(form.actor)),
            _ => None,
        });
        self.likeliest(codes, principals)
    }

    fn likeliest<'c>(
        &self,
        codes: impl Iterator<Item = &'c str>,
        principals: &[Ref],
    ) -> Option<Actor> {
        let actors = &self.han.lexicon.actors;
        let sides = || {
            principals
                .iter()
                .filter_map(|at| self.entries.speaker(*at)?.side.as_deref())
        };
        let codes: Vec<&str> = codes.collect();
        let talks = codes.iter().find(|code| sides().any(|side| side == **code));
        let named = codes.iter().find(|code| {
            actors
                .country(code)
                .is_some_and(|country| self.countries.contains(&country))
        });
        let code = talks.or(named).or(codes.first())?;
        actors.country(code)
    }

    fn known(&mut self, actor: Actor, span: Span) -> Ref {
        let actors = &self.han.lexicon.actors;
        let key = format!("{actor:?}");
        let (kind, rule) = match actor {
            Actor::Person(_) => (SpeakerKind::Person, &rules::NAME),
            Actor::Country(_) => (SpeakerKind::Government, &rules::INSTITUTION),
            Actor::Institution(at) => {
                let found = actors.institutions.get(usize::from(at));
                let kind = found.map_or(SpeakerKind::Institution, |found| found.kind());
                (kind, &rules::INSTITUTION)
            }
        };
        let mut speaker = blank(actors.name(actor).to_owned(), kind);
        speaker.entity = Some(actors.id(actor).to_owned());
        speaker.side = actors.side(actor).map(str::to_owned);
        if let Actor::Person(at) = actor {
            let person = actors.people.get(usize::from(at));
            speaker.role = person.and_then(|person| person.roles.first().cloned());
        }
        self.entries.add(Key::Known(key), speaker, span, rule)
    }

    /// A person whose name the lexicon does not have.
    fn unknown(&mut self, noun: &Noun, span: Span) -> Ref {
        let name = span.of(self.han.document.text).to_owned();
        let mut speaker = blank(name.clone(), SpeakerKind::Person);
        let actors = &self.han.lexicon.actors;
        let body = noun.country.or(noun.actor);
        speaker.side = body.and_then(|body| actors.side(body).map(str::to_owned));
        let found = self
            .entries
            .add(Key::Named(name), speaker, span, &rules::NAME);
        self.entitle(found, noun);
        found
    }

    /// One who is called by an office alone: whoever of those who talk has it, or is of its country.
    fn office(&mut self, noun: &Noun, principals: &[Ref]) -> Ref {
        let actors = &self.han.lexicon.actors;
        let role = noun.title.and_then(|at| self.role(at));
        let side = noun
            .country
            .or(noun.actor)
            .and_then(|body| actors.side(body));
        let home = || noun.title.and_then(|title| self.han.home_office(title));
        let side = side.or_else(home);
        let fits = |at: &&Ref| {
            let Some(speaker) = self.entries.speaker(**at) else {
                return false;
            };
            let same = side.is_none_or(|side| speaker.side.as_deref() == Some(side));
            let holds = role.is_some() && speaker.role == role;
            speaker.kind == SpeakerKind::Person && same && (holds || side.is_some())
        };
        let span = self.han.span(&noun.tokens);
        if let Some(found) = principals.iter().find(fits) {
            let found = *found;
            self.entries.mention(found, span);
            return found;
        }
        let words = span.of(self.han.document.text).to_owned();
        let mut speaker = blank(words.clone(), SpeakerKind::Official);
        speaker.side = side.map(str::to_owned);
        speaker.role = role;
        self.entries
            .add(Key::Named(words), speaker, span, &rules::OFFICE)
    }

    fn role(&self, at: usize) -> Option<String> {
        let title = self.han.words.titles.longest(self.han.tokens, at);
        title.map(|(_, title)| title.role.clone())
    }

    /// Gives a person the office before the name, if none is known.
    fn entitle(&mut self, at: Ref, noun: &Noun) {
        let role = noun.title.and_then(|title| self.role(title));
        if let Some(speaker) = self
            .entries
            .speaker_mut(at)
            .filter(|one| one.role.is_none())
        {
            speaker.role = role;
        }
    }

    /// The speakers in order of their first mention, and the id of each place.
    pub(super) fn finish(self) -> (Vec<Found<Speaker>>, Vec<SpeakerId>) {
        self.entries.finish(self.han.document.text)
    }
}
