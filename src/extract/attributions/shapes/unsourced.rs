//! A cue whose source is not expressed: "it was agreed that …", "the allegation that …".

use super::Shape;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.unsourced",
    meaning: "“It was agreed that C”, “the allegation that C”: something is reported, the text does not say whose it is.",
    yes: &[
        (
            "There were allegations that the ministry had hidden the figures.",
            "that the ministry had hidden the figures",
        ),
        (
            "It was announced that the working groups would meet twice a year.",
            "that the working groups would meet twice a year",
        ),
    ],
    no: &["The ministers agreed that the working groups would meet twice a year."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, reading| reading.source.tokens.is_none(),
};
