//! Content, cue, source: "…, said X".

use super::Shape;
use crate::extract::attributions::frame::Frame;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.inverted",
    meaning: "“C,” said X: the content stands first, the cue before its source.",
    yes: &[
        (
            "“The door is not closed,” said Elena Marsh, a former envoy.",
            "“The door is not closed,”",
        ),
        (
            "“Nothing has been signed,” said the deputy minister.",
            "“Nothing has been signed,”",
        ),
    ],
    no: &["“The door is not closed,” Elena Marsh said."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, reading| {
        let source = reading.source.tokens.as_ref();
        reading.frame == Frame::Before && source.is_some_and(|source| source.start > reading.cue)
    },
};
