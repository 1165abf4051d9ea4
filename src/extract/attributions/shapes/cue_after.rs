//! Content, source, cue: "…, X said".

use super::Shape;
use crate::extract::attributions::frame::Frame;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.cue-after",
    meaning: "C, X said: the content stands first, then source and cue.",
    yes: &[
        (
            "The talks will go on through the night, the spokeswoman said.",
            "The talks will go on through the night",
        ),
        (
            "“It is a beginning,” Mr. Okafor told reporters.",
            "“It is a beginning,”",
        ),
    ],
    no: &["The spokeswoman left before noon."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, reading| reading.frame == Frame::Before,
};
