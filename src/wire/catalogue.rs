//! What the tool knows, as `readout rules`, `topics`, `formulas`, `strengths` and `actors` print it: one shape for all.

use crate::lexicon::{Country, Formula, Institution, Lexicon, Person, Scale, TopicEntry};
use crate::model::Rule;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// One rule or record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry<'a> {
    /// Its public id.
    pub id: &'a str,
    /// `rule`, `topic`, `formula`, `strength` or `actor`.
    pub kind: &'static str,
    /// What it finds, or its name for people.
    pub label: &'a str,
    /// What else is known of it, in a fixed order; what is not known is left out.
    #[serde(serialize_with = "facts")]
    #[schemars(with = "BTreeMap<String, Fact<'a>>")]
    pub facts: Vec<(&'static str, Fact<'a>)>,
    /// Texts in which it is found.
    pub yes: Vec<Example<'a>>,
    /// Texts in which it is not.
    pub no: Vec<&'a str>,
}

/// A value or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Fact<'a> {
    /// One.
    One(String),
    /// Several.
    Many(Vec<&'a str>),
}

/// A text and the words that are found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Example<'a> {
    /// The text.
    pub text: &'a str,
    /// The words, where the example names them.
    pub finds: Option<&'a str>,
}

fn facts<S: Serializer>(facts: &[(&'static str, Fact<'_>)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(facts.iter().map(|(name, fact)| (name, fact)))
}

/// The facts that are known, in order.
fn known<'a>(facts: Vec<(&'static str, Option<Fact<'a>>)>) -> Vec<(&'static str, Fact<'a>)> {
    facts
        .into_iter()
        .filter_map(|(name, fact)| Some((name, fact?)))
        .collect()
}

fn one<'a>(value: &Option<String>) -> Option<Fact<'a>> {
    value.clone().map(Fact::One)
}

fn many(values: &[String]) -> Option<Fact<'_>> {
    (!values.is_empty()).then(|| Fact::Many(strings(values)))
}

fn strings(values: &[String]) -> Vec<&str> {
    values.iter().map(String::as_str).collect()
}

fn sentences(values: &[String]) -> Vec<Example<'_>> {
    let example = |text| Example { text, finds: None };
    values.iter().map(String::as_str).map(example).collect()
}

/// The rules in code, in their order.
pub fn rules(rules: impl Iterator<Item = &'static Rule>) -> Vec<Entry<'static>> {
    let example = |(text, finds): &'static (&str, &str)| Example {
        text,
        finds: Some(finds),
    };
    let entry = |rule: &'static Rule| Entry {
        id: rule.id,
        kind: "rule",
        label: rule.meaning,
        facts: Vec::new(),
        yes: rule.yes.iter().map(example).collect(),
        no: rule.no.to_vec(),
    };
    rules.map(entry).collect()
}

/// The topics, in their public order.
pub fn topics(lexicon: &Lexicon) -> Vec<Entry<'_>> {
    lexicon.topics.entries.iter().map(topic).collect()
}

fn topic(topic: &TopicEntry) -> Entry<'_> {
    let aspects = topic
        .aspects
        .iter()
        .map(|aspect| aspect.id.as_str())
        .collect::<Vec<_>>();
    Entry {
        id: &topic.id,
        kind: "topic",
        label: &topic.label,
        facts: known(vec![
            (
                "aspects",
                (!aspects.is_empty()).then_some(Fact::Many(aspects)),
            ),
            ("terms", many(&topic.strong)),
            ("terms_in_context", many(&topic.contextual)),
            ("context", many(&topic.context)),
            ("exclude", many(&topic.exclude)),
            ("elsewhere", many(&topic.elsewhere)),
            ("area", many(&topic.area)),
        ]),
        yes: sentences(&topic.yes),
        no: strings(&topic.no),
    }
}

/// The formulas, in the order of the data.
pub fn formulas(lexicon: &Lexicon) -> Vec<Entry<'_>> {
    lexicon.formulas.all().iter().map(formula).collect()
}

fn formula(formula: &Formula) -> Entry<'_> {
    let rung = formula.rung.map(|rung| Fact::One(rung.to_string()));
    Entry {
        id: &formula.id,
        kind: "formula",
        label: &formula.label,
        facts: known(vec![
            ("meaning", one(&formula.meaning)),
            ("basis", one(&formula.basis)),
            ("caveat", one(&formula.caveat)),
            ("side", one(&formula.side)),
            ("also", many(&formula.also)),
            ("tone", Some(Fact::One(formula.tone.as_str().into()))),
            ("ladder", one(&formula.ladder)),
            ("rung", rung),
            ("opposite", one(&formula.opposite)),
            ("terms", many(&formula.terms)),
            ("exclude", many(&formula.exclude)),
        ]),
        yes: sentences(&formula.yes),
        no: strings(&formula.no),
    }
}

/// The orders of wordings by their strength, in the order of the data.
pub fn strengths(lexicon: &Lexicon) -> Vec<Entry<'_>> {
    lexicon.strengths.all().iter().map(strength).collect()
}

/// Of two sentences the weaker is the example, the stronger what is found.
fn strength(scale: &Scale) -> Entry<'_> {
    let steps: Vec<String> = scale.steps.iter().map(|step| step.join(", ")).collect();
    let no = scale.no.iter().flatten();
    Entry {
        id: &scale.id,
        kind: "strength",
        label: &scale.label,
        facts: known(vec![
            ("of", Some(Fact::One(scale.of.as_str().into()))),
            ("from_weak_to_strong", Some(Fact::One(steps.join(" < ")))),
            ("basis", one(&scale.basis)),
            ("not_for", many(&scale.except)),
        ]),
        yes: scale
            .yes
            .iter()
            .map(|[weaker, stronger]| Example {
                text: weaker,
                finds: Some(stronger),
            })
            .collect(),
        no: no.map(String::as_str).collect(),
    }
}

/// People, institutions and countries.
pub fn actors(lexicon: &Lexicon) -> Vec<Entry<'_>> {
    let actors = &lexicon.actors;
    let people = actors.people.iter().map(person);
    let institutions = actors.institutions.iter().map(institution);
    people
        .chain(institutions)
        .chain(actors.countries.iter().map(country))
        .collect()
}

fn actor<'a>(
    id: &'a str,
    label: &'a str,
    facts: Vec<(&'static str, Option<Fact<'a>>)>,
) -> Entry<'a> {
    let (kind, yes, no) = ("actor", Vec::new(), Vec::new());
    Entry {
        id,
        kind,
        label,
        facts: known(facts),
        yes,
        no,
    }
}

fn person(person: &Person) -> Entry<'_> {
    let facts = vec![
        ("is", Some(Fact::One("person".into()))),
        ("side", Some(Fact::One(person.side.clone()))),
        ("roles", many(&person.roles)),
        ("short", many(&person.short)),
        ("aliases", many(&person.aliases)),
    ];
    actor(&person.id, &person.name, facts)
}

fn institution(institution: &Institution) -> Entry<'_> {
    let state = institution.state_media.then(|| Fact::One("yes".into()));
    let facts = vec![
        ("is", Some(Fact::One(institution.kind().as_str().into()))),
        ("side", one(&institution.side)),
        ("state_media", state),
        ("names", many(&institution.names)),
    ];
    actor(&institution.id, &institution.name, facts)
}

fn country(country: &Country) -> Entry<'_> {
    let facts = vec![
        ("is", Some(Fact::One("country".into()))),
        ("names", many(&country.names)),
        ("demonyms", many(&country.demonyms)),
        ("metonyms", many(&country.metonyms)),
        ("ambiguous", many(&country.ambiguous)),
    ];
    actor(&country.code, &country.name, facts)
}
