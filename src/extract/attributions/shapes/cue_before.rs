//! Source, cue, content: "X said that …", the most frequent shape.

use super::Shape;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.cue-before",
    meaning: "X said that C; X raised concerns about C; X wants to C; X: “C”: source and cue first, the content after them.",
    yes: &[
        (
            "The foreign minister said that the agreement would be signed in March.",
            "that the agreement would be signed in March",
        ),
        ("Officials fear a longer delay.", "a longer delay"),
    ],
    no: &["The foreign minister arrived in Lima on Monday."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, _| true,
};
