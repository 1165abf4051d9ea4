//! A noun for a cue, owned by its source: "his pledge to", "Beijing's warning that".

use super::Shape;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.owned-noun",
    meaning: "“X’s warning that C”, “his pledge to C”: a noun of speech reports, its owner is the source.",
    yes: &[
        (
            "The Kremlin’s insistence that the talks be moved to Minsk was no surprise.",
            "that the talks be moved to Minsk was no surprise",
        ),
        (
            "Traders ignored Tokyo’s warning that the quota would be cut.",
            "that the quota would be cut",
        ),
    ],
    no: &["His car stood outside the embassy for an hour."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |clause, reading| {
        let ends_before = |end: usize| end <= reading.cue && reading.cue - end <= 2;
        let tokens = reading.source.tokens.as_ref();
        tokens.is_some_and(|source| {
            use crate::extract::attributions::tag::Tag;
            let last = clause.tag(source.end as isize - 1);
            let owner = matches!(
                last,
                Tag::Possessive | Tag::NounPossessive | Tag::NamePossessive
            );
            owner && ends_before(source.end)
        })
    },
};
