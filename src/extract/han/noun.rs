//! Those who are named in Chinese: names with titles before or after them, sides, both, groups. In: a token. Out: one noun
//! phrase that begins there, as far as it reaches. Resolves nobody.

use super::Han;
use crate::lexicon::{Actor, ActorForm, FormKind, Part};
use std::ops::Range;

/// What kind of noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NounKind {
    /// A person by name, or by a title alone.
    Person,
    /// A country or its government.
    Side,
    /// An institution.
    Institution,
    /// Both governments.
    BothSides,
    /// Both who talk.
    BothPeople,
    /// Three or more.
    AllSides,
    /// "I".
    First,
    /// "We".
    FirstPlural,
    /// "Our side".
    OwnSide,
    /// "He".
    Third,
    /// "You", "Mr. President".
    Second,
    /// A group with a common name.
    Group,
}

/// One noun phrase.
#[derive(Debug, Clone)]
pub(crate) struct Noun {
    pub(crate) kind: NounKind,
    /// All of its tokens.
    pub(crate) tokens: Range<usize>,
    /// The tokens of the name, where it has one.
    pub(crate) name: Option<Range<usize>>,
    /// The person, country or institution of the lexicon.
    pub(crate) actor: Option<Actor>,
    /// The country that is named with it.
    pub(crate) country: Option<Actor>,
    /// The title nearest to the name, by the token that it begins at.
    pub(crate) title: Option<usize>,
    /// Whether a title follows the name.
    pub(crate) titled_after: bool,
}

impl Noun {
    pub(super) fn new(kind: NounKind, tokens: Range<usize>) -> Noun {
        Noun {
            kind,
            tokens,
            name: None,
            actor: None,
            country: None,
            title: None,
            titled_after: false,
        }
    }
}

/// Words that stand for somebody, and what for.
const STANDING: [(Part, NounKind); 8] = [
    (Part::BothPeople, NounKind::BothPeople),
    (Part::BothSides, NounKind::BothSides),
    (Part::AllSides, NounKind::AllSides),
    (Part::FirstPlural, NounKind::FirstPlural),
    (Part::OwnSide, NounKind::OwnSide),
    (Part::First, NounKind::First),
    (Part::Third, NounKind::Third),
    (Part::Second, NounKind::Second),
];

impl Han<'_> {
    /// The noun phrase that begins at the token and ends before `limit`.
    pub(crate) fn noun(&self, at: usize, limit: usize) -> Option<Noun> {
        let standing = self.standing(at, limit);
        let named = self.named(at, limit);
        match (standing, named) {
            (Some(word), Some(name)) if name.tokens.end > word.tokens.end => Some(name),
            (Some(word), _) => Some(word),
            (None, name) => name,
        }
    }

    /// All that conjunctions join from the token on.
    pub(crate) fn nouns(&self, at: usize, limit: usize) -> Vec<Noun> {
        let mut found: Vec<Noun> = self.noun(at, limit).into_iter().collect();
        while let Some(last) = found.last() {
            let end = last.tokens.end;
            let mark = end + usize::from(self.is(end, &["、"]));
            let joint = self.past(mark, limit, &[Part::Conjunction]);
            match self.noun(joint, limit).filter(|_| joint > end) {
                Some(next) => found.push(next),
                None => break,
            }
        }
        found
    }

    /// Words that stand for somebody, two countries by their characters, groups.
    fn standing(&self, at: usize, limit: usize) -> Option<Noun> {
        let word = STANDING.iter().filter_map(|(part, kind)| {
            let end = self.part(at, *part).filter(|end| *end <= limit)?;
            Some((end, *kind))
        });
        let group = self.words.groups.longest(self.tokens, at);
        let group = group.map(|(end, _)| (end, NounKind::Group));
        let pair = self.pair(at, limit);
        let all = word
            .chain(group.filter(|(end, _)| *end <= limit))
            .chain(pair);
        let (end, kind) = all.max_by_key(|(end, _)| *end)?;
        Some(Noun::new(kind, at..end))
    }

    /// "中美双方", "中俄两国元首".
    fn pair(&self, at: usize, limit: usize) -> Option<(usize, NounKind)> {
        let (first, _) = self.words.shorts.longest(self.tokens, at)?;
        let (second, _) = self.words.shorts.longest(self.tokens, first)?;
        let people = self.part(second, Part::BothPeople);
        let sides = self.part(second, Part::BothSides);
        let head = self.part(second, Part::Head).or(sides);
        let found = people.max(head).filter(|end| *end <= limit)?;
        let kind = match sides == Some(found) {
            true => NounKind::BothSides,
            false => NounKind::BothPeople,
        };
        Some((found, kind))
    }

    /// Country, institution, titles and name, in this order, as far as they are there, and titles after the name.
    fn named(&self, at: usize, limit: usize) -> Option<Noun> {
        let mut noun = Noun::new(NounKind::Person, at..at);
        let mut end = at;
        while let Some(next) = self.before_name(end, limit, &mut noun) {
            end = next;
        }
        let titled = noun.title.is_some();
        if let Some((next, form)) =
            self.form(end, limit, |form| matches!(form.actor, Actor::Person(_)))
            && (form.kind != FormKind::Short || titled || self.vouches(form.actor, next, limit))
        {
            noun.name = Some(end..next);
            noun.actor = Some(form.actor);
            end = next;
        } else if let Some(next) = self.introduced_at(end, limit) {
            noun.name = Some(end..next);
            end = next;
        } else if titled && let Some(next) = self.unknown_name(end, limit) {
            noun.name = Some(end..next);
            end = next;
        }
        if noun.name.is_some() {
            let after = self.titles_after(end, limit);
            noun.titled_after = after > end;
            end = after;
        } else if !titled {
            noun.kind = match noun.actor {
                Some(Actor::Country(_)) => NounKind::Side,
                Some(_) => NounKind::Institution,
                None => return self.surnamed(at, limit),
            };
        }
        noun.tokens = at..end;
        (end > at).then_some(noun)
    }

    /// A country, an institution, a title that may stand before a name; the index after it.
    fn before_name(&self, at: usize, limit: usize, noun: &mut Noun) -> Option<usize> {
        if let Some((end, _)) = self.words.titles.longest(self.tokens, at)
            && end <= limit
            && !self.is_ministry(at, end)
        {
            noun.title = Some(at);
            return Some(end);
        }
        if noun.title.is_some() && self.is(at, &["、"]) {
            let next = self.words.titles.longest(self.tokens, at + 1);
            let body = self.form(at + 1, limit, |form| {
                !matches!(form.actor, Actor::Person(_))
            });
            return (next.is_some() || body.is_some()).then_some(at + 1);
        }
        let country = |form: &ActorForm| matches!(form.actor, Actor::Country(_));
        let body = |form: &ActorForm| matches!(form.actor, Actor::Institution(_));
        if let Some((end, form)) = self.form(at, limit, body)
            && !self.is_titled(at, end, limit)
        {
            noun.actor = Some(form.actor);
            return Some(end);
        }
        if let Some((end, body)) = self.ministry(at, limit, noun.country) {
            noun.actor = Some(body);
            return Some(end);
        }
        let (end, form) = self
            .form(at, limit, country)
            .filter(|_| noun.title.is_none() && noun.country.is_none())?;
        noun.country = Some(form.actor);
        noun.actor = Some(form.actor);
        Some(end)
    }

    /// Whether a country and a title reach further than an institution: "美国国防部" in "美国国防部长".
    fn is_titled(&self, at: usize, end: usize, limit: usize) -> bool {
        let country = self.form(at, limit, |form| matches!(form.actor, Actor::Country(_)));
        let title = country.and_then(|(from, _)| self.words.titles.longest(self.tokens, from));
        title.is_some_and(|(last, _)| last > end && last <= limit)
    }

    /// Whether an office is named that begins like a title which ends at `title`: "总统府".
    fn is_ministry(&self, at: usize, title: usize) -> bool {
        let ministry = self.words.ministries.longest(self.tokens, at);
        ministry.is_some_and(|(end, _)| end > title)
    }

    /// A ministry by the name that it has everywhere: of the country before it, or of where the text comes from.
    fn ministry(&self, at: usize, limit: usize, country: Option<Actor>) -> Option<(usize, Actor)> {
        let (end, id) = self.words.ministries.longest(self.tokens, at)?;
        let actors = &self.lexicon.actors;
        let code = country
            .map(|country| actors.id(country))
            .or(self.document.home)?;
        let body = actors.ministry(code, id)?;
        (end <= limit).then_some((end, body))
    }

    /// The longest form at the token for which `fit` holds.
    pub(crate) fn form(
        &self,
        at: usize,
        limit: usize,
        fit: impl Fn(&ActorForm) -> bool,
    ) -> Option<(usize, ActorForm)> {
        let mut forms = self.lexicon.actors.at(self.tokens, at);
        forms.find(|(end, form)| *end <= limit && fit(form))
    }

    /// Whether what follows a name that is also part of other words makes it a name.
    fn vouches(&self, actor: Actor, end: usize, limit: usize) -> bool {
        let cue = self.past(end, limit, &[Part::Adverb]);
        self.vouched.contains(&actor)
            || self.titles_after(end, limit) > end
            || self
                .cue_ahead(cue, crate::lexicon::CuePlace::Main)
                .is_some()
    }

    /// The index after titles and words of respect behind a name.
    fn titles_after(&self, mut at: usize, limit: usize) -> usize {
        while at < limit {
            let title = self
                .words
                .titles
                .longest(self.tokens, at)
                .map(|(end, _)| end);
            let word = self.part(at, Part::Honorific);
            match title.max(word).filter(|end| *end <= limit) {
                Some(end) => at = end,
                None => break,
            }
        }
        at
    }
}
