//! The cue's own subject begins the content: "Biden was expected to raise …".

use super::Shape;
use crate::extract::attributions::frame::Frame;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.raised-subject",
    meaning: "“X is expected to C”, “X seems to C”: nobody is named as the source, X belongs to the content.",
    yes: &[
        (
            "The envoy is expected to raise the fishing dispute on Friday.",
            "The envoy",
        ),
        (
            "The ambassador is expected to meet the fishing crews on Monday.",
            "The ambassador",
        ),
    ],
    no: &["The envoy raised the fishing dispute on Friday."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, reading| reading.frame == Frame::Raised,
};
