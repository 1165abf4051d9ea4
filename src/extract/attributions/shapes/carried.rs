//! A source carried over verbs: "X said A and urged B", "X spoke, adding that B".

use super::Shape;
use crate::extract::attributions::tag::Tag;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.carried-source",
    meaning: "“X thanked Y and urged C”, “X said A, adding that C”: a further cue of the same subject.",
    yes: &[
        (
            "The president thanked the delegation, adding that the next round would be harder.",
            "that the next round would be harder",
        ),
        (
            "She denied the charge and said that the letters were genuine.",
            "that the letters were genuine",
        ),
    ],
    no: &["The president thanked the delegation."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |clause, reading| {
        let group = clause.group_start(reading.cue);
        let source = reading.source.tokens.as_ref();
        source.is_some_and(|source| {
            (source.end..group).any(|at| {
                let reports = clause
                    .context
                    .prior(at)
                    .is_some_and(|prior| prior.share >= 3);
                let tag = clause.tag(at as isize);
                reports || matches!(tag, Tag::Verb | Tag::And | Tag::Coordinator)
            })
        })
    },
};
