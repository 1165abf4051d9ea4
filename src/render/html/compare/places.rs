//! Where everything that a comparison lists stands: of each finding the characters in its text, as JSON counts them. In: a
//! comparison. Out: a long plain list.

use super::Pair;
use super::quoted::quotes;
use crate::compare::*;
use crate::model::QuoteId;
use crate::render::html::offsets::{Offsets, line};
use crate::render::html::pieces;
use crate::text::Span;
use maud::Markup;

pub(super) fn print(pair: &Pair<'_>) -> Markup {
    let texts = pair.scenes.iter().map(|scene| &scene.view.source.text);
    let places = &Places {
        pair,
        names: pair.sides.columns().map(|at| pair.sides.name(at)).collect(),
        offsets: texts.map(|text| Offsets::new(text)).collect(),
    };
    let items = places.titles().chain(places.encounters());
    let items = items.chain(places.facts());
    let items = items.chain(places.topics()).chain(places.quotes());
    let items = items.chain(places.claims()).chain(places.steps());
    let items = items.chain(places.briefed()).chain(places.wording());
    pieces::list("places", items.chain(places.told()))
}

struct Places<'a, 'p> {
    pair: &'p Pair<'a>,
    names: Vec<String>,
    offsets: Vec<Offsets<'p>>,
}

impl<'a> Places<'a, '_> {
    fn comparison(&self) -> &'a Comparison {
        self.pair.sides.comparison
    }

    /// `, US NAME 120–180, 190–200`.
    fn at(&self, column: usize, name: &str, spans: impl IntoIterator<Item = Span>) -> String {
        let offsets = &self.offsets[self.pair.sides.column(column).document];
        offsets.named(format!("{} {name}", self.names[column]).trim_end(), spans)
    }

    fn titles(&self) -> impl Iterator<Item = Markup> {
        let scenes = self.pair.scenes.iter().zip(&self.offsets).enumerate();
        scenes.filter_map(|(at, (scene, offsets))| {
            let title = scene.analysis().header.title?;
            Some(numbered("doc", at, &offsets.named("title", [title])))
        })
    }

    /// Other encounters that the accounts tell of.
    fn encounters(&self) -> impl Iterator<Item = Markup> {
        let columns = self.comparison().columns.iter().enumerate();
        let told = columns.filter(|(_, column)| !column.elsewhere.is_empty());
        told.map(|(at, column)| {
            let spans = column.elsewhere.iter().map(|other| other.span);
            let places = self.at(at, "other encounters", spans);
            line(&format!("#c{}", at + 1), format!("c{}", at + 1), &places)
        })
    }

    fn facts(&self) -> impl Iterator<Item = Markup> {
        let found = self.comparison();
        let tones = found.characterizations.iter();
        let tones: String = tones
            .map(|one| self.at(one.column, "", [one.span]))
            .collect();
        let openings = found.openings.iter().enumerate();
        let openings = openings
            .map(|(at, one)| self.at(at, "", one.iter().map(|opening| opening.span)))
            .collect();
        let facts = found.facts.iter().map(|fact| {
            let values = fact.values.iter();
            let places = values.map(|value| self.at(value.column, "", value.span));
            (fact.kind.as_str(), places.collect())
        });
        let all = [("talks", tones), ("opening", openings)].into_iter();
        let all = all.chain(facts).filter(|(_, places)| !places.is_empty());
        all.map(|(name, places)| {
            line(
                &format!("#fact-{name}"),
                format_args!("fact-{name}"),
                &places,
            )
        })
    }

    fn topics(&self) -> impl Iterator<Item = Markup> {
        self.comparison().rows.iter().map(|row| {
            let cells = row.cells.iter().enumerate();
            let places = cells.map(|(at, cell)| self.at(at, "", cell.mentions.iter().copied()));
            let places: String = places.collect();
            line(
                &format!("#t-{}", row.topic),
                format_args!("t-{}", row.topic),
                &places,
            )
        })
    }

    fn quotes(&self) -> impl Iterator<Item = Markup> {
        quotes(self.pair).into_keys().filter_map(|told| {
            let quote = self.pair.sides.quote(told)?;
            let content = self.at(told.column, "", quote.content.iter().copied());
            let cue = quote.cue.as_ref().map(|cue| cue.span);
            let id = row_id(told.quote);
            let to = self.pair.scene(told.column).to(&id);
            Some(line(
                &to,
                to.trim_start_matches('#'),
                &(content + &self.at(told.column, "cue", cue)),
            ))
        })
    }

    fn claims(&self) -> impl Iterator<Item = Markup> {
        let claims = self.comparison().claims.iter().enumerate();
        claims.map(|(at, claim)| {
            let mut places = self.at(claim.column, "", claim.content.iter().copied());
            for answer in &claim.answers {
                places += &self.at(answer.column, "answers", answer.passage);
                places += &self.at(answer.column, "briefed", answer.briefed);
            }
            numbered("claim", at, &places)
        })
    }

    fn steps(&self) -> impl Iterator<Item = Markup> {
        let groups = self.comparison().next_steps.iter().enumerate();
        groups.map(|(at, group)| {
            let claims = group.claims.iter().map(|claim| {
                let steps = &self.pair.scene(claim.column).analysis().next_steps;
                let when = claim.step.and_then(|at| steps.get(at)?.item.when);
                self.at(claim.column, "", [claim.action]) + &self.at(claim.column, "when", when)
            });
            numbered("step", at, &claims.collect::<String>())
        })
    }

    fn briefed(&self) -> impl Iterator<Item = Markup> {
        let all = self.comparison().briefed.iter().enumerate();
        all.map(|(at, briefed)| {
            let offsets = &self.offsets[briefed.document];
            numbered(
                "briefed",
                at,
                &offsets.named("named", briefed.spans.iter().copied()),
            )
        })
    }

    /// Names for one thing, and the same in different words.
    fn wording(&self) -> impl Iterator<Item = Markup> {
        let names = self.comparison().names.iter().enumerate();
        let names = names.map(|(at, naming)| {
            let uses = naming.uses.iter();
            let uses = uses.map(|used| self.at(used.column, "", used.spans.iter().copied()));
            numbered("name", at, &uses.collect::<String>())
        });
        let scopes = self.comparison().scopes.iter().enumerate();
        names.chain(scopes.map(|(at, scope)| {
            let [first, second] = scope.quotes.map(|told| told.column);
            let places = self.at(first, "", scope.parts.iter().filter_map(|part| part.first));
            let others = scope.parts.iter().filter_map(|part| part.second);
            numbered("scope", at, &(places + &self.at(second, "", others)))
        }))
    }

    /// Conditions and praise.
    fn told(&self) -> impl Iterator<Item = Markup> {
        let conditions = self.comparison().conditions.iter().enumerate();
        let conditions = conditions.map(|(at, found)| {
            numbered(
                "condition",
                at,
                &self.at(found.told.column, "", [found.clause]),
            )
        });
        let praise = self.comparison().praise.iter().enumerate();
        conditions.chain(praise.filter_map(|(at, praise)| {
            let (column, quote) = (praise.told.column, self.pair.sides.quote(praise.told)?);
            let cue = self.at(column, "cue", quote.cue.as_ref().map(|cue| cue.span));
            let content = self.at(column, "content", quote.content.iter().copied());
            Some(numbered("praise", at, &(cue + &content)))
        }))
    }
}

/// The name of a quote's row.
pub(super) fn row_id(id: QuoteId) -> String {
    format!("r-{id}")
}

/// The line of the first, second, … of a kind.
fn numbered(kind: &str, at: usize, places: &str) -> Markup {
    let name = format!("{kind}-{}", at + 1);
    line(&format!("#{name}"), &name, places)
}
