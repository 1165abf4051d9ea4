//! Whom one source of a Chinese document means. In: its words, who spoke around it. Out: one answer.

use super::super::{SourceRef, rules};
use super::registry::{Ref, Registry};
use super::{Answer, is_named};
use crate::extract::han::{Han, Noun, NounKind};
use crate::lexicon::{Level, PageSign};
use crate::model::Rule;
use std::ops::Range;

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
        if self.is_label(&tokens) {
            let refs: Vec<Ref> = self.answering(&tokens).into_iter().collect();
            return answer(refs, &rules::OFFICE);
        }
        let nouns = self.han.nouns(tokens.start, tokens.end);
        let whole = nouns
            .last()
            .is_some_and(|noun| noun.tokens.end + 1 >= tokens.end);
        if !whole && let Some(noun) = self.named_last(tokens.start, tokens.end) {
            let refs = self.noun(&noun, around);
            self.last = refs.last().copied().or(self.last);
            return answer(refs, &rules::NAME);
        }
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

    /// Whether a source is a mere label: "问", "答", "有记者问".
    fn is_label(&self, tokens: &Range<usize>) -> bool {
        let label = |at: usize| {
            let mut signs = self.han.words.signs.at(self.han.tokens, at);
            signs.any(|(end, sign)| {
                let label = matches!(sign, PageSign::Asks | PageSign::Answers);
                label && end == tokens.end
            })
        };
        label(tokens.start)
            || tokens.clone().any(label) && self.han.noun(tokens.start, tokens.end).is_none()
    }

    /// Who answers, where the title names a spokesperson: "商务部新闻发言人就…答记者问".
    fn answering(&mut self, label: &Range<usize>) -> Option<Ref> {
        let han = self.han;
        let answers = |(_, sign): (usize, &PageSign)| *sign == PageSign::Answers;
        if !han.words.signs.at(han.tokens, label.start).any(answers) {
            return None;
        }
        let title = han.document.tokens_in(han.document.header.title?);
        let spokesperson = |noun: &Noun| {
            let title = noun
                .title
                .and_then(|at| han.words.titles.longest(han.tokens, at));
            title.is_some_and(|(_, title)| title.level == Level::Spokesperson)
        };
        let mut nouns = title.clone().filter_map(|at| han.noun(at, title.end));
        let noun = nouns.find(spokesperson)?;
        self.registry.noun(&noun, &[])
    }

    /// The person whom a source ends with, behind where they come from: "海港大学教授周明远".
    fn named_last(&self, start: usize, end: usize) -> Option<Noun> {
        (start + 1..end).find_map(|at| {
            let titled = self.han.words.titles.longest(self.han.tokens, at).is_some();
            let noun = self.han.noun(at, end).filter(|_| titled)?;
            (noun.name.is_some() && noun.tokens.end == end).then_some(noun)
        })
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
            // "He" in the words of somebody is who says them, where they say it of themselves at one remove: "某某说，他…".
            NounKind::First | NounKind::FirstPlural | NounKind::Third => match around {
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
