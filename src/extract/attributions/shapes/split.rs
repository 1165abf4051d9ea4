//! A content cut in two by its cue: "A, X said, B".

use super::Shape;
use crate::extract::attributions::frame::Frame;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.split",
    meaning: "“A,” X said, “B”: the content goes on after source and cue; both halves are one quote.",
    yes: &[
        (
            "“We came to listen,” the minister said, “and we leave with a list of tasks.”",
            "“We came to listen,”",
        ),
        (
            "“The map is wrong,” Ms. Osei said, “and everybody knows it.”",
            "“The map is wrong,”",
        ),
    ],
    no: &["“We came to listen,” the minister said."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |_, reading| reading.frame == Frame::Before && reading.content.len() > 1,
};
