//! A preposition for a cue: "according to X".

use super::Shape;
use crate::extract::attributions::tag::Tag;
use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.according-to",
    meaning: "“According to X, C” and “C, according to X”: the source follows the cue and its “to”, the content is the \
              rest of the sentence.",
    yes: &[
        (
            "According to the ministry, the two ministers discussed the shipping lanes for an hour.",
            "the two ministers discussed the shipping lanes for an hour",
        ),
        (
            "The talks will resume in Geneva next month, according to a senior official.",
            "The talks will resume in Geneva next month",
        ),
    ],
    no: &["The premier accorded the guests a place of honor."],
};

pub(crate) static SHAPE: Shape = Shape {
    rule: &RULE,
    fits: |clause, reading| {
        let after = clause.tag(reading.cue as isize + 1) == Tag::To;
        let source = reading.source.tokens.as_ref();
        after && source.is_some_and(|source| source.start == reading.cue + 2)
    },
};
