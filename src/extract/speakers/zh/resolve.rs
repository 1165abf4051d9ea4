//! Whom one source of a Chinese document means. In: its words, who spoke around it. Out: one answer.

use super::super::{SourceRef, rules};
use super::registry::{Ref, Registry};
use super::{Answer, is_named};
use crate::extract::han::{Han, Noun, NounKind};
use crate::model::Rule;

pub(super) struct Pass<'a, 'h> {
    pub(super) han: &'h Han<'a>,
    pub(super) registry: Registry<'a, 'h>,
    /// Who takes part in the encounter, hosts first.
    pub(super) principals: Vec<Ref>,
    /// The person who spoke last.
    pub(super) last: Option<Ref>,
}

impl Pass<'_, '_> {
    /// The answer for a source; `teller` is who speaks around it.
    pub(super) fn source(&mut self, source: &SourceRef, teller: Option<&Answer>) -> Answer {
        let around = teller.map_or(&[][..], |answer| &answer.refs);
        let Some(span) = source.span else {
            return Answer {
                refs: around.to_vec(),
                rule: Some(&rules::IMPLIED).filter(|_| !around.is_empty()),
            };
        };
        let tokens = self.han.document.tokens_in(span);
        let nouns = self.han.nouns(tokens.start, tokens.end);
        let whole = nouns
            .last()
            .is_some_and(|noun| noun.tokens.end + 1 >= tokens.end);
        if !whole {
            let name = self.registry.by_words(tokens);
            self.last = Some(name);
            return answer(vec![name], &rules::WORDS);
        }
        let mut refs: Vec<Ref> = Vec::new();
        for noun in &nouns {
            let found = self.noun(noun, around);
            refs.extend(
                found
                    .into_iter()
                    .filter(|found| !refs.contains(found))
                    .collect::<Vec<_>>(),
            );
        }
        let rule = match nouns.as_slice() {
            [only] => rule(only),
            _ => &rules::COORDINATION,
        };
        if teller.is_none() && nouns.iter().all(|noun| noun.kind == NounKind::Person) {
            self.last = refs.last().copied().or(self.last);
        }
        answer(refs, rule)
    }

    /// At whom an act is directed: whoever is named first after the cue.
    pub(super) fn target(&mut self, source: &SourceRef) -> Vec<Ref> {
        let Some(content) = source.content.first().filter(|_| source.directed) else {
            return Vec::new();
        };
        let tokens = self.han.document.tokens_in(*content);
        let noun = self.han.noun(tokens.start, tokens.end).filter(is_named);
        noun.map_or(Vec::new(), |noun| self.noun(&noun, &[]))
    }

    fn noun(&mut self, noun: &Noun, around: &[Ref]) -> Vec<Ref> {
        match noun.kind {
            NounKind::First | NounKind::FirstPlural => match around {
                [] => self.last.into_iter().collect(),
                around => around.to_vec(),
            },
            NounKind::OwnSide => {
                let speaker = around.first().copied().or(self.last);
                speaker
                    .and_then(|at| self.registry.government_of(at))
                    .into_iter()
                    .collect()
            }
            NounKind::Third => self.last.into_iter().collect(),
            NounKind::Second => {
                let others = self.principals.iter().filter(|one| !around.contains(one));
                others.copied().take(1).collect()
            }
            NounKind::BothPeople if self.principals.len() > 1 => self.principals.clone(),
            NounKind::BothSides | NounKind::BothPeople => self.both(noun),
            NounKind::AllSides => vec![self.registry.group(noun, None)],
            _ => self
                .registry
                .noun(noun, &self.principals)
                .into_iter()
                .collect(),
        }
    }

    /// Both governments: of the two countries that the words name, or of those who talk.
    fn both(&mut self, noun: &Noun) -> Vec<Ref> {
        let named = self.registry.pair(noun, &self.principals);
        if named.len() == 2 {
            return named;
        }
        let principals = self.principals.clone();
        let mut sides: Vec<Ref> = Vec::new();
        for principal in principals {
            let side = self.registry.government_of(principal);
            sides.extend(side.filter(|side| !sides.contains(side)));
        }
        match sides.len() {
            0 | 1 => vec![self.registry.group(noun, None)],
            _ => sides,
        }
    }
}

fn answer(refs: Vec<Ref>, rule: &'static Rule) -> Answer {
    Answer {
        refs,
        rule: Some(rule),
    }
}

fn rule(noun: &Noun) -> &'static Rule {
    match noun.kind {
        NounKind::Person if noun.name.is_none() => &rules::OFFICE,
        NounKind::Person => &rules::NAME,
        NounKind::Side | NounKind::Institution | NounKind::OwnSide => &rules::INSTITUTION,
        NounKind::First | NounKind::FirstPlural => &rules::FIRST_PERSON,
        NounKind::Third | NounKind::Second => &rules::PRONOUN,
        _ => &rules::GROUP,
    }
}
