//! The cue's own subject is the content: "the offer was rejected by X".

use super::Shape;
use crate::extract::attributions::frame::Frame;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.passive-subject",
    meaning: "“C was rejected by X”, “C was agreed”: the passive’s subject is what is reported; the source follows “by”, \
              if there is one.",
    yes: &[
        (
            "The proposal was criticized by several ministers.",
            "The proposal",
        ),
        ("The offer was rejected by both chambers.", "The offer"),
    ],
    no: &["The bridge was opened by the mayor in May."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, reading| reading.frame == Frame::Subject,
};
