//! When, where, at whose wish, how long: what each column claims, and how the claims stand to one another.

use super::claims::Scene;
use super::dates::{is_next_day, same_date};
use super::findings::*;
use super::page::Page;
use crate::document::month_and_day;
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::Span;

/// Durations are rounded by whoever reports them: those within so many minutes, or so many hundredths, are the same.
const MINUTES: u32 = 15;
const HUNDREDTHS: u32 = 15;

/// All facts, in a fixed order; within one document, only those that its accounts can differ on.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let first = scene.columns.first().map(|column| column.document);
    let within_one = scene
        .columns
        .iter()
        .all(|column| Some(column.document) == first);
    let of_document = [FactKind::Principals, FactKind::Kind];
    for kind in FactKind::ALL {
        if within_one && of_document.contains(kind) {
            continue;
        }
        let columns = 0..scene.columns.len();
        let values = columns.flat_map(|at| values(scene, at, *kind)).collect();
        facts.push(fact(*kind, values));
    }
    facts
}

fn fact(kind: FactKind, values: Vec<FactValue>) -> Fact {
    let stating = values.iter().filter(|value| value.value.is_some());
    let mut columns: Vec<usize> = values.iter().map(|value| value.column).collect();
    columns.dedup();
    let known: Vec<(usize, &str)> = stating
        .filter_map(|value| Some((value.column, value.value.as_deref()?)))
        .collect();
    let pairs = || {
        let pairs = known.iter().enumerate();
        pairs.flat_map(|(at, one)| known[at + 1..].iter().map(move |other| (one, other)))
    };
    let across = || pairs().filter(|(one, other)| one.0 != other.0);
    let agree = |(one, other): (&(usize, &str), &(usize, &str))| same(kind, one.1, other.1);
    let status = match columns.len() {
        0 => FactStatus::Absent,
        1 => FactStatus::OneOnly,
        _ if kind == FactKind::Place && !across().any(agree) => FactStatus::Differ,
        _ if kind == FactKind::Date && across().any(|(a, b)| is_next_day(a.1, b.1)) => {
            FactStatus::Differ
        }
        _ if across().any(|pair| !agree(pair)) && kind != FactKind::Place => FactStatus::Conflict,
        _ if across().any(agree) => FactStatus::Match,
        _ => FactStatus::Differ,
    };
    Fact {
        kind,
        status,
        values,
    }
}

/// What a column claims; each value once.
fn values(scene: &Scene<'_>, at: usize, kind: FactKind) -> Vec<FactValue> {
    let mut values = claimed(scene, at, kind);
    let mut seen = Vec::new();
    values.retain(|value| {
        let new = !seen.contains(&value.value);
        seen.push(value.value.clone());
        new && (value.value.is_some() || value.span.is_some())
    });
    values
}

/// What a column claims, as often as it claims it; who met and how only where the document is one account.
fn claimed(scene: &Scene<'_>, at: usize, kind: FactKind) -> Vec<FactValue> {
    let (column, page) = (&scene.columns[at], scene.page(at));
    let Some(event) = page.analysis.main_event().map(|found| &found.item) else {
        return Vec::new();
    };
    let shared = scene.columns.iter();
    let shared = shared.filter(|c| c.document == column.document);
    let alone = shared.count() < 2;
    let value = |value: Option<String>, span| FactValue {
        column: at,
        value,
        span,
    };
    match kind {
        FactKind::Principals if alone => vec![value(principals(scene, at, event), None)],
        FactKind::Kind if alone => vec![value(Some(event.kind.as_str().into()), None)],
        FactKind::Principals | FactKind::Kind => Vec::new(),
        FactKind::Date => own(&event.when, column)
            .map(|c| {
                value(
                    c.value.clone().or_else(|| day(page, c, scene.lexicon)),
                    Some(c.span),
                )
            })
            .collect(),
        FactKind::Place => own(&event.place, column)
            .map(|c| value(Some(place(scene, page, c.span)), Some(c.span)))
            .collect(),
        FactKind::Initiator => own(&event.initiator, column)
            .map(|c| value(Some(c.value.clone()), Some(c.span)))
            .collect(),
        FactKind::Duration => own(&event.duration, column)
            .map(|c| value(Some(c.value.to_string()), Some(c.span)))
            .collect(),
    }
}

/// The claims of the column's account.
fn own<'a, T>(claims: &'a [Claim<T>], column: &Column) -> impl Iterator<Item = &'a Claim<T>> {
    let account = column.account;
    claims.iter().filter(move |claim| claim.account == account)
}

/// A day without its year: `--02-16`.
fn day(page: &Page<'_>, claim: &Claim<Date>, lexicon: &Lexicon) -> Option<String> {
    let lexicon = lexicon.in_language(page.analysis.language);
    let (month, day) = month_and_day(claim.span.of(page.text), lexicon)?;
    Some(format!("--{month:02}-{day:02}"))
}

/// A place as it is compared: its words; beside an account in another language what both languages know of it.
fn place(scene: &Scene<'_>, page: &Page<'_>, span: Span) -> String {
    let words = scene
        .lexicon
        .in_language(Language::Chinese)
        .chinese
        .as_ref();
    let first = page.tokens.partition_point(|t| t.span.start < span.start);
    let end = page.tokens.partition_point(|t| t.span.end <= span.end);
    let tokens = &page.tokens[..end];
    let known = words
        .filter(|_| page.foreign)
        .into_iter()
        .flat_map(|words| {
            let places = first..end;
            places.filter_map(|at| Some(words.glossary.longest(tokens, at)?.1.as_str()))
        });
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    match known.is_empty() {
        true => plain(span.of(page.text)),
        false => known.join(", "),
    }
}

fn plain(words: &str) -> String {
    let words = words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    words
        .strip_prefix("the ")
        .map_or(words.clone(), str::to_string)
}

/// Those who talked, by record where they have one, else by name, in the order of the alphabet.
fn principals(scene: &Scene<'_>, at: usize, event: &Event) -> Option<String> {
    let page = scene.page(at);
    let people = event.principals().filter_map(|id| page.speaker(id));
    let mut names: Vec<String> = people
        .map(|speaker| match &speaker.entity {
            Some(entity) => entity.clone(),
            None => speaker.name.to_lowercase().replace(' ', "-"),
        })
        .collect();
    names.sort();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Whether two values can both hold.
fn same(kind: FactKind, one: &str, other: &str) -> bool {
    match kind {
        FactKind::Date => same_date(one, other),
        FactKind::Place => {
            let has = |one: &str, other: &str| one.split(", ").all(|part| other.contains(part));
            has(one, other) || has(other, one)
        }
        FactKind::Duration => same_duration(one, other),
        FactKind::Kind => one == other || [one, other].iter().all(|kind| is_in_person(kind)),
        FactKind::Principals => {
            let has = |list: &str, name: &str| list.split(", ").any(|other| is_name(name, other));
            one.split(", ").all(|name| has(other, name))
                || other.split(", ").all(|name| has(one, name))
        }
        FactKind::Initiator => one == other,
    }
}

/// Whether two names can be one person's: equal, or one is the other's last or first part.
fn is_name(one: &str, other: &str) -> bool {
    let part = |long: &str, short: &str| {
        let rest = long
            .strip_prefix(short)
            .or_else(|| long.strip_suffix(short));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-') || rest.ends_with('-'))
    };
    part(one, other) || part(other, one)
}

/// A meeting, talks and a visit can be one encounter; a call cannot.
fn is_in_person(kind: &str) -> bool {
    let kind = EventKind::named(kind);
    !matches!(kind, None | Some(EventKind::Call | EventKind::VideoCall))
}

fn same_duration(one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (one.parse::<u32>(), other.parse::<u32>()) else {
        return one == other;
    };
    let apart = one.abs_diff(other);
    apart <= MINUTES || apart * 100 <= one.max(other) * HUNDREDTHS
}

/// Which columns do not seem to report the encounter of the first; whether two are of one side.
pub(super) fn warnings(scene: &Scene<'_>, facts: &[Fact]) -> Vec<Warning> {
    let telling = [FactKind::Principals, FactKind::Kind, FactKind::Date];
    let mut warnings = Vec::new();
    for other in 1..scene.columns.len() {
        let columns = [0, other];
        let of = |fact: &&Fact| telling.contains(&fact.kind);
        let differ = facts
            .iter()
            .filter(of)
            .filter(|fact| conflicts(fact, columns));
        let differ: Vec<FactKind> = differ.map(|fact| fact.kind).collect();
        if !differ.is_empty() {
            warnings.push(Warning::OtherEncounter { columns, differ });
        }
    }
    let sides: Vec<Option<&str>> = scene.columns.iter().map(|c| c.side.as_deref()).collect();
    let same = (1..sides.len()).filter_map(|other| {
        let one = sides[..other]
            .iter()
            .rposition(|side| *side == sides[other])?;
        sides[other].map(|_| Warning::SameSide([one, other]))
    });
    warnings.extend(same);
    for other in 1..scene.columns.len() {
        let language = |at: usize| scene.page(at).analysis.language;
        if language(0) != language(other) {
            warnings.push(Warning::OtherLanguage([0, other]));
        }
    }
    warnings
}

/// Whether no value of one column agrees with any of the other.
fn conflicts(fact: &Fact, columns: [usize; 2]) -> bool {
    let [one, other] = columns.map(|at| {
        let own = fact.values.iter().filter(move |value| value.column == at);
        own.filter_map(|value| value.value.as_deref())
            .collect::<Vec<_>>()
    });
    let near = |a: &str, b: &str| fact.kind == FactKind::Date && is_next_day(a, b);
    let agree = |a: &&str| other.iter().any(|b| same(fact.kind, a, b) || near(a, b));
    !one.is_empty() && !other.is_empty() && !one.iter().any(agree)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_durations_are_the_same() {
        assert!(same_duration("105", "120"));
        assert!(!same_duration("30", "60"));
    }

    #[test]
    fn a_part_of_a_name_is_the_name() {
        assert!(same(
            FactKind::Principals,
            "jane-roe, wong",
            "jane-roe, lee-wong"
        ));
        assert!(!same(
            FactKind::Principals,
            "jane-roe, wong",
            "jane-roe, tan"
        ));
    }
}
