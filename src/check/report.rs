//! What a check came to. In: verdicts, one by one. Out: the report.

use super::alike::same_name;
use crate::model::*;
use crate::text::Span;
use std::fmt::Display;

/// All verdicts on one article, in the order of the expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// One an expectation.
    pub verdicts: Vec<Verdict>,
}

impl Report {
    /// The verdicts that failed.
    pub fn failures(&self) -> impl Iterator<Item = (&Verdict, &Failure)> {
        self.failed(false)
    }

    /// Those that failed and are listed as known to fail; they are no failures.
    pub fn excused(&self) -> impl Iterator<Item = (&Verdict, &Failure)> {
        self.failed(true)
    }

    fn failed(&self, known: bool) -> impl Iterator<Item = (&Verdict, &Failure)> {
        let verdicts = self.verdicts.iter();
        let verdicts = verdicts.filter(move |verdict| verdict.known == known);
        verdicts.filter_map(|verdict| Some((verdict, verdict.failure.as_ref()?)))
    }

    /// The names of the expectations that hold.
    pub fn held(&self) -> impl Iterator<Item = &str> {
        let held = self.verdicts.iter().filter(|v| v.failure.is_none());
        held.map(|verdict| verdict.expectation.as_str())
    }

    /// Takes the failures that were known for granted; what is listed and does not fail is a failure itself, so that
    /// the list only shrinks.
    pub(super) fn excusing(mut self, known: &[String]) -> Report {
        let excused =
            |verdict: &Verdict| verdict.failure.is_some() && known.contains(&verdict.expectation);
        let held = known.iter().filter(|name| {
            !self
                .verdicts
                .iter()
                .any(|v| excused(v) && v.expectation == **name)
        });
        let struck: Vec<Verdict> = held.map(|name| Verdict::of_listed(name)).collect();
        for verdict in self.verdicts.iter_mut().filter(|verdict| excused(verdict)) {
            verdict.known = true;
        }
        self.verdicts.extend(struck);
        self
    }
}

/// The verdict on one expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Where it stands in the expectation: `quotes[3]`.
    pub expectation: String,
    /// Why it failed; `None` if it holds.
    pub failure: Option<Failure>,
    /// Whether it is listed as known to fail, and fails.
    pub known: bool,
}

impl Verdict {
    fn of_listed(name: &str) -> Verdict {
        Verdict {
            expectation: "known_to_fail".into(),
            failure: Some(Failure {
                expected: format!("{name} fails"),
                found: vec![
                    "it holds, or there is no such expectation: strike it from the list".into(),
                ],
                nearest: None,
            }),
            known: false,
        }
    }
}

/// Why an expectation failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What was expected.
    pub expected: String,
    /// What was found instead, one difference each.
    pub found: Vec<String>,
    /// Where the nearest finding stands.
    pub nearest: Option<Span>,
}

/// Collects verdicts on one analysis.
pub(super) struct Judge<'a> {
    pub(super) text: &'a str,
    pub(super) analysis: &'a Analysis,
    /// The least confidence where an expectation names none of its own.
    least: Option<Confidence>,
    verdicts: Vec<Verdict>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        text: &'a str,
        analysis: &'a Analysis,
        least: Option<Confidence>,
    ) -> Judge<'a> {
        let verdicts = Vec::new();
        Judge {
            text,
            analysis,
            least,
            verdicts,
        }
    }

    /// The least confidence that an expectation allows, which may name its own.
    pub(super) fn least(&self, own: Option<Confidence>) -> Option<Confidence> {
        own.or(self.least)
    }

    /// Holds if there is no difference.
    pub(super) fn judge(
        &mut self,
        expectation: impl Display,
        expected: impl Display,
        differences: Vec<String>,
        nearest: Option<Span>,
    ) {
        let failure = (!differences.is_empty()).then(|| Failure {
            expected: expected.to_string(),
            found: differences,
            nearest,
        });
        self.verdicts.push(Verdict {
            expectation: expectation.to_string(),
            failure,
            known: false,
        });
    }

    /// Says whether an expectation holds and, if not, what was found instead.
    pub(super) fn holds(
        &mut self,
        key: &str,
        expected: impl Display,
        holds: bool,
        found: impl Display,
    ) {
        let found = (!holds).then(|| format!("found {found}"));
        self.judge(key, expected, found.into_iter().collect(), None);
    }

    /// The words of a span.
    pub(super) fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    pub(super) fn finish(self) -> Report {
        Report {
            verdicts: self.verdicts,
        }
    }

    /// Whether a speaker bears a name, canonical or other.
    pub(super) fn is_named(&self, id: SpeakerId, name: &str) -> bool {
        let speaker = self.analysis.speakers.get(id.index());
        speaker.is_some_and(|s| bears(&s.item, name))
    }

    /// The names of speakers, for messages.
    pub(super) fn names(&self, ids: &[SpeakerId]) -> String {
        let name = |id: &SpeakerId| {
            self.analysis
                .speakers
                .get(id.index())
                .map(|s| s.item.name.as_str())
        };
        let names: Vec<&str> = ids.iter().filter_map(name).collect();
        match names.is_empty() {
            true => "nobody".into(),
            false => names.join(", "),
        }
    }

    /// Whether the names are exactly those of the speakers, one each, in any order.
    pub(super) fn same_people(&self, expected: &[String], found: &[SpeakerId]) -> bool {
        let mut left = found.to_vec();
        let each = expected.iter().all(|name| {
            let at = left.iter().position(|id| self.is_named(*id, name));
            at.map(|at| left.remove(at)).is_some()
        });
        each && left.is_empty()
    }

    /// Whether each name is one of the speakers'.
    pub(super) fn has_people(&self, expected: &[String], found: &[SpeakerId]) -> bool {
        let has = |name: &String| found.iter().any(|id| self.is_named(*id, name));
        expected.iter().all(has)
    }
}

/// Whether a speaker bears a name, canonical or other.
pub(super) fn bears(speaker: &Speaker, name: &str) -> bool {
    same_name(name, &speaker.name) || speaker.aliases.iter().any(|alias| same_name(name, alias))
}
